"""What every writer promises: the same bytes for the same report, nothing about its maker, any text unharmed."""

import csv
import io
import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.model.language import Lang
from notetaker.report.document import Figure, Group, Point, Report, SessionSection, Span
from notetaker.report.formats import FORMATS
from notetaker.report.html import write_html
from notetaker.report.markdown import write_markdown
from notetaker.report.readback import Passage, texts_of
from notetaker.report.typography import clean, french_spaces
from notetaker.report.words import words
from tests.report.invented_report import invented, said

any_text = st.text(st.characters(), max_size=40)


def one_point(text: str, category: str = "Business", heading: str = "Opening", lang: Lang = "en") -> Report:
    group = Group("Points", (Point(category, (Span(text),), text),), "Point")
    return Report(heading, lang, "The rule", "The limits", (SessionSection(heading, (group,), heading, heading),))


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_same_report_gives_the_same_bytes(lang: Lang, suffix: str) -> None:
    assert FORMATS[suffix](invented(lang)) == FORMATS[suffix](invented(lang))


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_report_says_nothing_of_its_maker(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = FORMATS[suffix](invented("en"))
    monkeypatch.setenv("USER", "quenelle")
    monkeypatch.setenv("LOGNAME", "quenelle")
    monkeypatch.setenv("TZ", "Pacific/Chatham")
    assert FORMATS[suffix](invented("en")) == plain
    found = " ".join(passage.text for passage in texts_of(f"report.{suffix}", plain))
    for tell in (
        "quenelle",
        "Notetaker",
        "python",
        "lxml",
        "author",
        "microsoft",
        "openxml",
        "/work",
        "/home",
        "202[5-9]-",
    ):
        assert not re.search(tell, found, re.IGNORECASE), tell


@pytest.mark.parametrize("suffix", FORMATS)
@given(text=any_text, category=any_text, heading=any_text)
def test_any_text_is_written_and_read_back(suffix: str, text: str, category: str, heading: str) -> None:
    data = FORMATS[suffix](one_point(text, category, heading))
    found = " ".join(passage.text for passage in texts_of(f"report.{suffix}", data))
    words_of = re.findall(r"[^\W_]{3,}", Passage("", clean(text)).text)
    assert all(word in found for word in words_of)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_rule_and_the_limits_are_stated(lang: Lang) -> None:
    report = invented(lang)
    for suffix in ("html", "md", "docx"):
        texts = [passage.text for passage in texts_of(f"report.{suffix}", FORMATS[suffix](report))]
        assert report.rule in texts or f"> {report.rule}" in texts
        assert any(words(lang).limits_heading in text for text in texts)


class Outline(HTMLParser):
    """Tags, attributes and headings of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_the_page_loads_and_runs_nothing() -> None:
    page = Outline(write_html(invented("en")).decode())
    assert not {"script", "link", "img", "iframe", "object", "embed", "form", "base"} & {
        tag for tag, _ in page.tags
    }
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style", "srcset")]
        assert (attributes.get("href") or "#").startswith("#")
    policy = next(a["content"] for t, a in page.tags if t == "meta" and a.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_page_has_one_outline_without_gaps(lang: Lang) -> None:
    page = Outline(write_html(invented(lang)).decode())
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert ("html", {"lang": lang}) in page.tags
    ids = {a["id"] for _, a in page.tags if "id" in a}
    assert {a["aria-labelledby"] for _, a in page.tags if "aria-labelledby" in a} <= ids
    assert {(a["href"] or "")[1:] for t, a in page.tags if t == "a"} <= ids


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_colour_of_the_page_is_legible(scheme: int) -> None:
    blocks = re.findall(r":root \{(.*?)\}", write_html(invented("en")).decode(), re.DOTALL)
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", blocks[scheme]))
    for ink in ("ink", "quiet", "accent"):
        for ground in ("paper", "wash"):
            darker, lighter = sorted((luminance(colours[ink]), luminance(colours[ground])))
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (ink, ground)


@given(text=any_text)
def test_no_text_of_a_note_acts_as_markup_in_the_page(text: str) -> None:
    plain = Outline(write_html(one_point("x")).decode()).tags
    assert Outline(write_html(one_point(text + "<b onclick='x'>")).decode()).tags == plain


@given(text=any_text)
def test_no_text_of_a_note_acts_as_markup_in_markdown(text: str) -> None:
    written = write_markdown(one_point(f"{text} *a* <b> [c](d) `e` # f")).decode()
    assert written.count("\n## ") == 2
    assert written.count("\n- ") == 1
    assert re.search(r"\\\*a\\\* \\<b\\> \\\[c\\\]\(d\) \\`e\\`", written)


@pytest.mark.parametrize("start", ["# a", "- a", "+ a", "> a", "1. a", "12) a", "= a"])
def test_a_text_that_begins_like_a_block_is_no_block_in_markdown(start: str) -> None:
    report = replace(invented("en"), intro=start)
    line = write_markdown(report).decode().split("\n\n")[2]
    assert re.match(r"\\[#+>=-]|\d+\\[.)]", line)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1", " =1", "＝1+1", "|cmd", "%0a"])
def test_no_cell_is_a_formula(text: str) -> None:
    rows = list(
        csv.reader(io.StringIO(FORMATS["csv"](one_point(text, text, text)).decode("utf-8-sig"), newline=""))
    )
    assert len(rows) == 2
    assert all(not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "|", "%")) for cell in rows[1])


def test_the_table_has_one_row_a_point_in_its_columns() -> None:
    data = FORMATS["csv"](invented("fr"))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 10
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[2] == {
        "session": "Qui écrit les règles ?",
        "day": "2024-06-01",
        "category": "Entreprises",
        "kind": "Accord",
        "text": "D’accord avec [une personne de la recherche] : ce qu’[une entreprise] mesure ne se répète pas !",
    }


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_french_is_set_with_no_break_spaces_in_a_report_of_either_language(lang: Lang) -> None:
    assert french_spaces("« Non ! », dit-on : 10 % à 10:30 ; http://a.fr ?") == (
        "«\u00a0Non\u202f!\u00a0», dit-on\u00a0: 10\u00a0% à 10:30\u202f; http://a.fr\u202f?"
    )
    page = write_html(one_point("Pourquoi ? Why? At 10:30", lang=lang)).decode()
    assert "Pourquoi\u202f? Why? At 10:30" in page


def test_no_text_turns_the_direction_of_what_follows() -> None:
    assert clean("a\u202eb\u2066c\x00d\ud800e\nf\ufffe") == "abcd\ufffde f"


def test_placeholders_are_set_off() -> None:
    report = one_point("")
    section = SessionSection("S", (Group("Points", (Point("", said("with [a company] too")),)),))
    report = replace(report, sections=(section,), summary=(Figure("1", "Point"),))
    assert "with <em>[a company]</em> too" in write_html(report).decode()
    assert "**1** point" in write_markdown(report).decode()
    assert "- with *\\[a company\\]* too" in write_markdown(report).decode()
