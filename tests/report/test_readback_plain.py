"""Plain files are read in whatever encoding they are, and their escapes undone."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.report.readback import AuditUnreadable, Passage, texts_of
from tests.report.planted_files import NAME

FRENCH = "Zéphyrine Œillet, « élue » à Nîmes\n"


def texts(name: str, data: bytes) -> list[str]:
    return [" ".join(passage.text.split()) for passage in texts_of(name, data)][1:]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("suffix", ["txt", "md", "csv", "html"])
def test_any_encoding_is_read(encoding: str, suffix: str) -> None:
    found = " ".join(texts(f"a.{suffix}", FRENCH.encode(encoding)))
    assert "Zéphyrine Œillet" in found
    assert "Nîmes" in found


def test_a_declared_encoding_is_read() -> None:
    page = '<meta charset="iso-8859-2"><p>Zdeňka Žižková</p>'
    assert "Zdeňka Žižková" in texts("a.html", page.encode("iso-8859-2"))


def test_bytes_in_no_encoding_are_read_all_the_same() -> None:
    assert NAME in texts("a.txt", b"\x81\x8d\xff\n\n" + NAME.encode())


def test_text_is_made_easy_to_search() -> None:
    assert Passage("page 1", "So\ufb01a\u00a0O\u2019\tNe\u0301e\u202f!\nx").text == "Sofia O\u2019 Née !\nx"


def test_lines_are_numbered_and_broken_names_joined() -> None:
    found = list(texts_of("a.txt", b"one\r\n\r\n\r\nby Ottoline\r\nBrandreth, and\rmore"))
    assert [passage.place for passage in found] == ["file name", "line 1", "lines 4–6"]
    assert found[2].place_at(found[2].text.index("Brandreth")) == "line 5"
    assert Passage("comment 1", "a\nb").place_at(2) == "comment 1"
    assert Passage("page 3", "a\nb", first_line=1, container="page 3").place_at(2) == "page 3, line 2"


@pytest.mark.parametrize(
    "text", ["Otto**line** Brandreth", "_Ottoline_ Brandreth", "Ottoline\\ Brand`reth`", "&#79;ttoline Brandreth"]
)
def test_markdown_parts_no_name(text: str) -> None:
    assert any(NAME in found.replace("\\", "") for found in texts("a.md", text.encode()))


@pytest.mark.parametrize("number", ["9" * 5_000, "0" * 5_000 + "66"])
@pytest.mark.parametrize(
    ("name", "text"), [("a.md", "&#{};"), ("a.html", "<p>&#{};"), ("a.html", "<p title='&#{};'>")]
)
def test_a_character_reference_without_end_hides_nothing(name: str, text: str, number: str) -> None:
    assert NAME in " ".join(texts(name, f"{text.format(number)} {NAME}".encode()))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_name_over_two_cells_is_joined(delimiter: str) -> None:
    table = delimiter.join(("id", "first", "last")) + "\n" + delimiter.join(("1", '"Ottoline"', "Brandreth"))
    found = list(texts_of("a.csv", table.encode()))
    assert (found[-1].place, found[-1].text) == ("line 2", f"1 {NAME}")


def test_a_table_with_huge_cells_is_still_searched() -> None:
    assert any(NAME in text for text in texts("a.csv", b'a,"' + b"x" * 200_000 + b'"\n' + NAME.encode()))


@pytest.mark.parametrize("suffix", ["json", "jsonl"])
def test_escapes_of_json_are_undone(suffix: str) -> None:
    data = json.dumps({"first": ["Z\u00e9phyrine \u0152illet"], NAME: 1, "a": {"b": "Ottoline", "c": "Brandreth"}})
    found = texts(f"a.{suffix}", data.encode())
    assert any("Zéphyrine Œillet" in text for text in found)
    assert sum(NAME in text for text in found) == 2


def test_a_key_that_stands_twice_hides_nothing() -> None:
    assert any(NAME in text for text in texts("a.jsonl", b'{"a": "Ottoline Brandreth", "a": "x"}'))


@pytest.mark.parametrize("line", [b'{"a": "Ottoline Brandreth"', b"[" * 100_000 + b"Ottoline Brandreth"])
def test_a_line_that_is_no_json_is_searched_as_it_stands(line: bytes) -> None:
    assert any(NAME in text for text in texts("a.jsonl", line))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for suffix in ("txt", "md", "csv", "html", "jsonl"):
        with contextlib.suppress(AuditUnreadable):  # bytes that begin like an archive, a PDF or an old document
            list(texts_of(f"a.{suffix}", data))
