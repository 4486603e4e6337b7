"""A brief on one page, denser than a report: as a Word document, and as the paper that a PDF is painted from."""

from collections.abc import Iterator

from notetaker.report.document import Group, Point, Report
from notetaker.report.docx import paper_docx
from notetaker.report.look import look
from notetaker.report.paper import Block, Paper, bulleted, said
from notetaker.report.typography import typeset
from notetaker.report.words import words

_LINE = 84
"""Characters of a line of the page where the font is a wide one."""
_LINES = 44
"""Lines that fit on the page beside its head and its foot."""
_HEADING = 2
"""Lines that a heading takes."""


def fits(brief: Report) -> bool:
    """Whether it is likely to stay on one page: counted in lines, because every word processor breaks its own."""
    groups = [group for section in brief.sections for group in section.groups]
    lines = sum(_lines_of(point) for group in groups for point in group.points)
    themes = sum(bool(group.theme) for group in groups)
    return lines + themes + _HEADING * len({group.heading for group in groups}) <= _LINES


def brief_paper(brief: Report) -> Paper:
    """The brief on paper, to be painted or written as a Word document."""
    brief = typeset(brief)
    return Paper(brief.title, brief.lang, look("brief"), tuple(_blocks(brief)), brief.rule)


def write_brief_docx(brief: Report) -> bytes:
    """The brief as DOCX; nothing in it tells who made it, where or when."""
    return paper_docx(brief_paper(brief))


def place(brief: Report) -> str:
    """Programme, day and room on one line; of whom all points are, where that is said once."""
    fixed = words(brief.lang)
    places = (section.place(fixed.day) for section in brief.sections)
    return " · ".join(text for text in (brief.intro, *places, brief.said_by) if text)


def _blocks(brief: Report) -> Iterator[Block]:
    yield said("Kicker", f"{brief.sections[0].heading} · {words(brief.lang).kicker}")
    yield said("Title", brief.title)
    yield said("Subtitle", place(brief))
    for group, opens in _opening(brief):
        if opens:
            yield said("Heading1", group.heading)
        if group.theme:
            yield said("Heading2", group.theme)
        for point in group.points:
            yield bulleted(point)
    yield said("Fine", brief.limits)


def _opening(brief: Report) -> Iterator[tuple[Group, bool]]:
    """The groups, each with whether its heading has not been said by the one before."""
    before = ""
    for group in brief.sections[0].groups:
        yield group, group.heading != before
        before = group.heading


def _lines_of(point: Point) -> int:
    return 1 + (len(point.category) + 3 + len(point.plain)) // _LINE
