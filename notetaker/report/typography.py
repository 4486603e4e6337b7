"""Text made fit to print: no control characters, one line, and in French the right spaces."""

import re
from collections.abc import Callable
from dataclasses import replace

from notetaker.report.document import Figure, Group, Point, Report, SessionSection

NARROW = "\u202f"
NO_BREAK = "\u00a0"

# What XML cannot hold, what overrides the direction of text, and the stand-ins of broken UTF-16.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
_ASTRAL_NONCHARACTERS = re.compile(
    "[" + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(1, 17)) + "]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+ *")


def clean(text: str) -> str:
    """The text on one line, without what a file format could choke on or a reader could be deceived by."""
    text = _BREAKS.sub(" ", text)
    text = _SURROGATE.sub("\ufffd", text)
    return _ASTRAL_NONCHARACTERS.sub("", _UNPRINTABLE.sub("", text))


def french_spaces(text: str) -> str:
    """Turn the spaces that French sets before ; : ! ? % » and after « into no-break ones.

    Only spaces that stand there already are changed, never added, so a time (10:30), an address or a sentence in
    English stays as it is.
    """
    text = re.sub(r"[ \u00a0\u202f]+(?=[;!?])", NARROW, text)
    return re.sub(r"[ \u00a0\u202f]+(?=[:%»])|(?<=«)[ \u00a0\u202f]+", NO_BREAK, text)


def cleaned(report: Report) -> Report:
    """The report with every text clean: for files that a program reads."""
    return _each_text(report, clean)


def typeset(report: Report) -> Report:
    """The report with every text clean, and with the spaces of French where French stands: for people to read.

    In an English report too: notes and titles stand in the language they were written in.
    """
    return _each_text(report, lambda text: french_spaces(clean(text)))


def _each_text(report: Report, change: Callable[[str], str]) -> Report:
    return replace(
        report,
        title=change(report.title),
        rule=change(report.rule),
        limits=change(report.limits),
        intro=change(report.intro),
        said_by=change(report.said_by),
        summary=tuple(Figure(change(figure.value), change(figure.label)) for figure in report.summary),
        sections=tuple(_section(section, change) for section in report.sections),
    )


def _section(section: SessionSection, change: Callable[[str], str]) -> SessionSection:
    return SessionSection(
        heading=change(section.heading),
        groups=tuple(_group(group, change) for group in section.groups),
        day=change(section.day),
        room=change(section.room),
    )


def _group(group: Group, change: Callable[[str], str]) -> Group:
    points = tuple(_point(point, change) for point in group.points)
    return Group(change(group.heading), points, change(group.kind), change(group.theme))


def _point(point: Point, change: Callable[[str], str]) -> Point:
    text = tuple(replace(span, text=change(span.text)) for span in point.text)
    return Point(change(point.category), text, change(point.support))
