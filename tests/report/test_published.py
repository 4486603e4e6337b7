"""The notes of a file are found again, with the session and the category that it shows."""

import csv
import io
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.exchange import default_ladder
from notetaker.model.language import Lang
from notetaker.model.programme import Programme, Session
from notetaker.report.document import Figure, Group, Point, Report, SessionSection, Span
from notetaker.report.formats import FORMATS, formats
from notetaker.report.published import PublishedNote, notes_of
from notetaker.report.words import words
from notetaker.ui.paper import report_pdf
from tests.report.planted_files import docx, paragraph
from tests.report.planted_sheets import row, xlsx

ALL_FORMATS = formats(report_pdf)
LADDER = default_ladder()
TITLES = ("Opening: who decides?", "Breakout – Work & energy")
PROGRAMME = Programme("Dialogues", tuple(Session(f"S{n}", title) for n, title in enumerate(TITLES)), LADDER)
SAID = ("the deadline is short, *very* short", "Research shows nothing", "- 30 days is long")


def report(lang: Lang) -> Report:
    """Two sessions with the same points, each in a category of its own."""
    labels = [LADDER[key].phrases(lang).label for key in ("research", "business", "expert_community")]
    points = tuple(
        Point(label, (Span(text), Span(" [a company]", placeholder=True)))
        for label, text in zip(labels, SAID, strict=True)
    )
    sections = tuple(SessionSection(title, (Group("Points", points),), "2027-01-19", "Hall") for title in TITLES)
    return Report("Dialogues", lang, words(lang).rule, words(lang).limits, sections)


@pytest.mark.parametrize("suffix", ALL_FORMATS)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_our_reports_give_each_point_with_its_session_and_category(suffix: str, lang: Lang) -> None:
    found = list(notes_of(f"report.{suffix}", ALL_FORMATS[suffix](report(lang)), LADDER, PROGRAMME))
    assert [(note.session, note.category) for note in found] == [
        (session, category) for session in ("S0", "S1") for category in ("research", "business", "expert_community")
    ]
    assert "Research shows nothing" in found[1].text
    assert "deadline is short" in found[3].text


@pytest.mark.parametrize("suffix", ["docx", "html", "md", "pdf"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_summary_of_our_report_is_no_note(suffix: str, lang: Lang) -> None:
    fixed = words(lang)
    called = [(fixed.session, fixed.contents), *((kind.one, kind.many) for kind in fixed.kinds.values())]
    summary = tuple(Figure(str(n), one if n == 1 else many) for n, (one, many) in enumerate(called, start=1))
    whole = replace(report(lang), summary=summary)
    found = list(notes_of(f"report.{suffix}", ALL_FORMATS[suffix](whole), LADDER, PROGRAMME))
    assert len(found) == 6, [note.text for note in found if note.category is None]
    assert all(note.session and note.category for note in found)


def test_what_only_begins_as_the_summary_does_is_a_note() -> None:
    said = "2 recommendations 3 points and nobody listened"
    assert [note.text for note in notes_of("a.txt", said.encode(), LADDER)] == [said]


def test_without_the_programme_the_session_is_not_known() -> None:
    found = list(notes_of("report.md", FORMATS["md"](report("en")), LADDER))
    assert {note.session for note in found} == {None}
    assert [note.category for note in found][:2] == ["research", "business"]


def test_a_file_of_others_is_read_by_paragraphs_and_items() -> None:
    text = "# Notes of the day\n\nThe first thing was\nsaid by one person.\nThe next was not.\n\n- a short list item here\n"
    assert [note.text for note in notes_of("a.md", text.encode(), LADDER)] == [
        "Notes of the day",
        "The first thing was said by one person.",
        "The next was not.",
        "a short list item here",
    ]


def test_a_label_counts_in_a_file_of_others_only_before_a_dash() -> None:
    found = list(
        notes_of("a.txt", b"Business - we want four more weeks\n\nResearch shows the opposite of it\n", LADDER)
    )
    assert [(note.category, note.text) for note in found] == [
        ("business", "we want four more weeks"),
        (None, "Research shows the opposite of it"),
    ]


def test_a_heading_alone_is_no_note() -> None:
    assert list(notes_of("a.docx", docx(paragraph("Points")), LADDER)) == []


def test_rows_of_a_workbook_are_notes() -> None:
    data = xlsx(row('<c t="inlineStr"><is><t>one thing that was said</t></is></c>'))
    assert list(notes_of("a.xlsx", data, LADDER)) == [PublishedNote("sheet 2, row 4", "one thing that was said")]


@settings(deadline=None)
@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_text_in_our_table_comes_back_row_by_row(texts: list[str]) -> None:
    table = io.StringIO(newline="")
    rows = csv.writer(table)
    rows.writerow(("session", "day", "category", "kind", "text"))
    rows.writerows((TITLES[0], "", "Research", "Point", text.replace("\0", "")) for text in texts)
    found = list(notes_of("a.csv", table.getvalue().encode("utf-8", "ignore"), LADDER, PROGRAMME))
    assert [(note.session, note.category) for note in found] == [("S0", "research")] * len(texts)


@pytest.mark.parametrize("suffix", ["docx", "html", "md"])
def test_what_somebody_wrote_into_our_report_by_hand_is_a_note_as_well(suffix: str) -> None:
    added = "Only the mayor of the smallest town disagreed"
    ours = report("en")
    written = FORMATS[suffix](Report(ours.title, "en", ours.rule, ours.limits, ours.sections, intro=added))
    assert added in [note.text for note in notes_of(f"report.{suffix}", written, LADDER, PROGRAMME)]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_report_on_many_pages_is_read_as_its_word_document_is(lang: Lang) -> None:
    titles = (
        "Plenary 1 – Thresholds of compute, institutes of evaluation: who measures what, and by which yardstick?",
        "Breakout 2 – Work & energy",
    )
    programme = Programme("Dialogues", tuple(Session(f"S{n}", title) for n, title in enumerate(titles)), LADDER)
    label = LADDER["research"].phrases(lang).label
    ends = ("", ".", "... and « no regime »", " ; 90 days.")
    points = tuple(
        Point(
            label, (Span(f"note {number} has words that fill more than a line of the page{end} " * 2 + "goes on"),)
        )
        for number in range(12)
        for end in ends
    )
    sections = tuple(SessionSection(title, (Group("Points", points),), "2027-01-19", "Hall") for title in titles)
    whole = Report("Dialogues", lang, words(lang).rule, words(lang).limits, sections)

    @cache
    def read(suffix: str) -> list[tuple[str | None, str | None, str]]:
        found = notes_of(f"report.{suffix}", ALL_FORMATS[suffix](whole), LADDER, programme)
        return [(note.session, note.category, " ".join(note.text.split())) for note in found]

    assert len(read("docx")) == 96
    assert read("pdf") == read("docx")
