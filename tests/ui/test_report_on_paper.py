"""A report as PDF: as it was approved, the same on every machine, no point cut, and read back word by word."""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from notetaker import resources
from notetaker.model.language import Lang
from notetaker.report.document import Group, Point, Report, SessionSection, Span
from notetaker.report.readback import texts_of
from notetaker.report.words import words
from notetaker.ui.paper import report_pdf
from tests.report.invented_report import invented

GOLDEN = Path(__file__).parents[1] / "report" / "golden"
IN_A_NEW_PROCESS = (
    "import hashlib; from notetaker.ui.paper import report_pdf; from tests.report.invented_report import invented;"
    "print(hashlib.sha256(report_pdf(invented('fr'))).hexdigest())"
)


def long_report(*texts: str, lang: Lang = "en") -> Report:
    """One session with a point for each text."""
    group = Group("Points", tuple(Point("Research", (Span(text),)) for text in texts), "Point")
    return replace(invented(lang), sections=(SessionSection("A long day", (group,)),))


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def outline(data: bytes) -> Iterator[tuple[int, str, int]]:
    """Level, text and page of each bookmark."""
    reader = PdfReader(io.BytesIO(data))

    def level(items: list[object], depth: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from level(item, depth + 1)
            elif isinstance(item, Destination):
                page = reader.get_destination_page_number(item)
                yield depth, str(item.title), -1 if page is None else page + 1

    return level(list(reader.outline), 1)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_report_is_painted_as_it_was_approved(lang: Lang) -> None:
    data = report_pdf(invented(lang))
    bookmarks = [f"{'  ' * level}{text} … {page}" for level, text, page in outline(data)]
    written = "\n\f\n".join([*pages(data), "\n".join(bookmarks)]) + "\n"
    approved = GOLDEN / f"report-{lang}.pdf.txt"
    if os.environ.get("REWRITE_GOLDEN"):
        approved.write_text(written, encoding="utf-8")
    assert written == approved.read_text(encoding="utf-8")


def test_a_new_process_without_a_screen_paints_the_same_bytes() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IN_A_NEW_PROCESS], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == hashlib.sha256(report_pdf(invented("fr"))).hexdigest()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_file_tells_its_title_and_language_and_no_font_of_the_machine(lang: Lang) -> None:
    report = invented(lang)
    reader = PdfReader(io.BytesIO(report_pdf(report)))
    assert reader.metadata == {"/Title": report.title}
    assert str(reader.root_object["/Lang"]) == lang
    assert set(reader.root_object) == {"/Type", "/Pages", "/Lang", "/ViewerPreferences", "/Outlines"}
    assert set(reader.trailer) == {"/Size", "/Root", "/Info"}
    assert set(re.findall(rb"/BaseFont /(?:[A-Z]{6}\+)?(\w+)", report_pdf(report))) == {b"Carlito", b"Caladea"}


def test_the_fonts_come_with_their_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in (resources.root() / "fonts" / "README.md").read_text(encoding="utf-8")


def test_pages_are_counted_in_the_language_and_all_but_the_first_carry_the_rule() -> None:
    texts = ["Une phrase assez longue pour qu’une ligne n’y suffise pas. " * 3] * 40
    made = pages(report_pdf(long_report(*texts, lang="fr")))
    beginning = " ".join(words("fr").rule.split()[:6])
    assert len(made) >= 3
    for number, page in enumerate(made, start=1):
        assert page.rstrip().endswith(f"Page {number} sur {len(made)}")
        assert page.startswith(beginning) == (number > 1)


def test_no_point_is_cut_and_no_heading_is_left_behind() -> None:
    goes_on = "a sentence of some words that goes on. "
    texts = [f"Point {number}: {goes_on * (number % 7 + 1)}End." for number in range(60)]
    made = pages(report_pdf(long_report(*texts)))
    told = [re.findall(r"Point \d+:|End\.", page) for page in made]
    assert len(made) > 3
    for on_page in told:
        assert [text == "End." for text in on_page] == [False, True] * (len(on_page) // 2)
    assert sum(map(len, told)) == 120
    assert not any(re.search(r"Points\nHarbour Dialogues[^\n]*$", page.rstrip()) for page in made)


def test_a_point_longer_than_a_page_goes_on_and_loses_nothing() -> None:
    said = [f"word{number}" for number in range(2500)]
    found = re.findall(r"word\d+", " ".join(pages(report_pdf(long_report(" ".join(said), "The last one.")))))
    assert found == said


@pytest.mark.parametrize(
    "text",
    [
        "Office, affluent, fjord, attitude, station: no letters are joined",
        "« Non\u202f! », dit-on\u00a0: l’œuvre de Łódź coûte 3\u00a0€, soit 10\u00a0% de plus",
        '`if x < 3 && y: print("a_b")` and <script>alert(1)</script> and *stars*',
        "Привет and Ελλάδα and Tiếng Việt and cafe\u0301",
        "x" * 400,
    ],
)
def test_what_a_point_says_can_be_searched_and_read_back(text: str) -> None:
    report = replace(long_report(text), title="Office ? Ελλάδα Привет")
    read = "".join("".join(each.text for each in texts_of("report.pdf", report_pdf(report))).split())
    assert unicodedata.normalize("NFC", "".join(text.split())) in read
    assert "Office?ΕλλάδαПривет" in read


@pytest.mark.parametrize("name", ["ליאורה ברקת", "سلمى بنجلون"])
def test_a_name_from_right_to_left_is_found_in_the_file(name: str) -> None:
    report = long_report(f"As {name} said in the room, and more.", f"{name}.")
    lines = [line for each in texts_of("report.pdf", report_pdf(report)) for line in each.text.split("\n")]
    assert sum(name in line for line in lines) == 2


@pytest.mark.peer
def test_a_reader_of_the_file_meets_the_points_in_their_order(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler) is not installed")
    texts = [f"Point {number}: " + "some words that fill the line and go on. " * 4 for number in range(40)]
    (tmp_path / "report.pdf").write_bytes(report_pdf(long_report(*texts)))
    done = subprocess.run(["pdftotext", tmp_path / "report.pdf", "-"], capture_output=True, check=True)
    assert re.findall(r"Point (\d+):", done.stdout.decode()) == [str(number) for number in range(40)]
    assert done.stderr == b""


def test_bookmarks_lead_down_the_document() -> None:
    data = report_pdf(long_report(*["A sentence of some words. " * 9] * 30))
    found = list(outline(data))
    assert [(level, text) for level, text, _ in found] == [
        (1, "A long day"),
        (2, "Points"),
        (1, words("en").limits_heading),
    ]
    assert all(before[2] <= after[2] for before, after in pairwise(found))
    assert found[-1][2] == len(pages(data))
