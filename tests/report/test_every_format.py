"""All formats of a report say the same, in the same order, whatever its notes hold."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest

from notetaker.model.language import Lang
from notetaker.model.note import Kind
from notetaker.report.document import Point, Report, SessionSection
from notetaker.report.formats import SUFFIXES, formats
from notetaker.report.readback import texts_of
from notetaker.report.typography import typeset
from notetaker.report.words import words
from notetaker.ui.paper import report_pdf
from tests.report.invented_report import group, invented, said

ALL_FORMATS = formats(report_pdf)
_FROM_RIGHT = re.compile("[\u0590-\u05ff ]*[\u0590-\u05ff][\u0590-\u05ff ]*")
HARD = (
    "A quote from right to left, “השקיפות אינה מותרות”, and on in English.",
    "« Non ! », dit-on : l’œuvre de Łódź coûte 3 €, soit 10 % de plus, été comme cafe\u0301.",
    'Code `if x < 3 && y: print("a_b")`, <script>alert(1)</script>, *stars*, [a](b) & more.',
    "See https://example.org/a/path/that/goes/on/and/on/and/on/to/the/end/index.html?b=c&d=%20#part for it.",
    " ".join(f"Word{number} of two thousand characters that a single note can have." for number in range(32)),
)


def hard(lang: Lang) -> Report:
    """The invented report with a session of hard notes before its empty one."""
    whole = invented(lang)
    category = {"en": "Civil society", "fr": "Société civile"}[lang]
    points = tuple(Point(category, said(text)) for text in HARD)
    section = SessionSection(
        "Hard things & <odd> ones", (group(lang, Kind.POINT, *points),), "2024-06-05", "Room 101"
    )
    return replace(whole, sections=(*whole.sections[:-1], section, whole.sections[-1]))


def letters(text: str) -> str:
    """The letters and figures of a text: how a format parts lines and marks emphasis is its own affair."""
    return "".join(re.findall(r"[^\W_]", unicodedata.normalize("NFKC", text)))


def told(report: Report, *, around: bool) -> Iterator[str]:
    """All that a reader meets, from the top: the points, and what stands around them."""
    report = typeset(report)
    fixed = words(report.lang)
    if around:
        yield from (report.title, report.intro, report.rule)
    for section in report.sections:
        if around:
            yield from (section.heading, section.place(fixed.day))
        for each in section.groups:
            if around:
                yield each.heading
            for point in each.points:
                yield point.category
                # A PDF has words from right to left in an order of its own: test_report_on_paper.py looks for them.
                yield from _FROM_RIGHT.split(point.plain)
    if around:
        yield from (fixed.limits_heading, report.limits)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_format_says_the_same_in_the_same_order(lang: Lang, suffix: str) -> None:
    report = hard(lang)
    shown = [
        each for each in texts_of(f"report.{suffix}", ALL_FORMATS[suffix](report)) if "turned" not in each.place
    ]
    read = "".join(letters(each.text) for each in shown)
    place = 0
    for text in told(report, around=suffix != "csv"):
        found = read.find(letters(text), place)
        assert found >= 0, text
        place = found + len(letters(text))


@pytest.mark.parametrize("suffix", ["html", "docx", "pdf", "md"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_format_has_the_same_numbers(lang: Lang, suffix: str) -> None:
    report = hard(lang)
    read = " ".join(each.text for each in texts_of(f"report.{suffix}", ALL_FORMATS[suffix](report)))
    for figure in report.summary:
        told_once = rf"{figure.value}\W+{figure.label}\b|{figure.label}\W+{figure.value}\b"
        assert re.search(told_once, read), figure
