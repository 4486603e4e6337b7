"""What stands on the paper of a report: paragraphs in named styles, which Word and PDF set alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from notetaker.model.language import Lang
from notetaker.report.document import Figure, Group, Point, Report, SessionSection
from notetaker.report.look import Look, look
from notetaker.report.typography import typeset
from notetaker.report.words import Words, words

_MOST_FIGURES = 4
"""Figures side by side: among five « Recommandation » has no room."""


@dataclass(frozen=True)
class Run:
    """Words in one style of `Look.runs`, or none; `new_line` begins them on a new line of the paragraph."""

    text: str
    style: str = ""
    new_line: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Runs in one of `Look.paragraphs`."""

    style: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Figures:
    """The summary in rows of about the same number, so that the longest word has room in its column."""

    rows: tuple[tuple[Figure, ...], ...]

    @property
    def columns(self) -> int:
        """How many stand side by side; the last row may have fewer."""
        return len(self.rows[0])


Block = Paragraph | Figures


@dataclass(frozen=True)
class Paper:
    """A document. `header` stands on every page but the first, `footer` on every page.

    Where `page` is not empty the footer is followed by it: "Page {page} of {pages}".
    """

    title: str
    lang: Lang
    look: Look
    blocks: tuple[Block, ...]
    footer: str
    header: str = ""
    page: str = ""


def report_paper(report: Report) -> Paper:
    """A report on paper."""
    report = typeset(report)
    fixed = words(report.lang)
    blocks = tuple(_blocks(report, fixed))
    return Paper(report.title, report.lang, look("report"), blocks, report.title, report.rule, fixed.page)


def said(style: str, text: str) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph(style, (Run(text),))


def cell_of(figure: Figure) -> tuple[Paragraph, Paragraph]:
    """A number of the summary and, below it, what it counts."""
    return said("Figure", figure.value), said("FigureLabel", figure.label)


def bulleted(point: Point) -> Paragraph:
    """A point: its category, its text, its support."""
    return Paragraph("ListBullet", tuple(_runs(point)))


def _blocks(report: Report, fixed: Words) -> Iterator[Block]:
    yield said("Kicker", fixed.kicker)
    yield said("Title", report.title)
    if report.intro:
        yield said("Subtitle", report.intro)
    yield said("IntenseQuote", report.rule)
    if report.summary:
        yield _figures(report.summary)
    for section in report.sections:
        yield from _section(section, fixed)
    yield said("Heading1", fixed.limits_heading)
    yield said("Normal", report.limits)


def _figures(figures: tuple[Figure, ...]) -> Figures:
    lines = -(-len(figures) // _MOST_FIGURES)
    columns = -(-len(figures) // lines)
    return Figures(tuple(figures[first : first + columns] for first in range(0, len(figures), columns)))


def _section(section: SessionSection, fixed: Words) -> Iterator[Block]:
    yield said("Heading1", section.heading)
    if place := section.place(fixed.day):
        yield said("Place", place)
    if not section.groups:
        yield Paragraph("Normal", (Run(fixed.no_points, "Emphasis"),))
    for group in section.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[Block]:
    yield said("Heading2", group.heading)
    for point in group.points:
        yield bulleted(point)


def _runs(point: Point) -> Iterator[Run]:
    if point.category:
        yield Run(point.category, "Category")
        yield Run(" – ")
    for span in point.text:
        yield Run(span.text, "Emphasis" if span.placeholder else "")
    if point.support:
        yield Run(point.support, "Support", new_line=True)
