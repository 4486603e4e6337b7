"""A report as Markdown (CommonMark), for whoever edits it further."""

import re
from collections.abc import Iterator

from notetaker.report.document import Group, Point, Report, SessionSection, Span
from notetaker.report.typography import typeset
from notetaker.report.words import Words, words

_MARKUP = re.compile(r"[\\`*_\[\]<>|~$]|&(?=[#\w])")
_LINE_START = re.compile(r"^(\s*)([#+=>-]|(?:\d+)(?=[.)]))")


def write_markdown(report: Report) -> bytes:
    """The report as Markdown in which no character of a note can act as markup."""
    report = typeset(report)
    fixed = words(report.lang)
    return ("\n\n".join(_blocks(report, fixed)) + "\n").encode()


def _blocks(report: Report, fixed: Words) -> Iterator[str]:
    yield f"# {_inline(report.title)}"
    yield f"**{_inline(fixed.kicker)}**"
    if report.intro:
        yield _line(report.intro)
    yield f"> {_line(report.rule)}"
    if report.summary:
        yield " · ".join(
            f"**{_inline(figure.value)}** {_inline(figure.label.lower())}" for figure in report.summary
        )
    for section in report.sections:
        yield from _section(section, fixed)
    yield f"## {_inline(fixed.limits_heading)}"
    yield _line(report.limits)


def _section(section: SessionSection, fixed: Words) -> Iterator[str]:
    yield f"## {_inline(section.heading)}"
    if place := section.place(fixed.day):
        yield f"*{_inline(place)}*"
    if not section.groups:
        yield _line(fixed.no_points)
    for group in section.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    yield f"### {_inline(group.heading)}"
    if group.points:
        yield "\n".join(f"- {_point(point)}" for point in group.points)


def _point(point: Point) -> str:
    text = "".join(_span(span) for span in point.text)
    support = f" ({_inline(point.support)})" if point.support else ""
    return f"**{_inline(point.category)}** – {text}{support}" if point.category else _escape_start(text) + support


def _span(span: Span) -> str:
    return f"*{_inline(span.text)}*" if span.placeholder and span.text.strip() else _inline(span.text)


def _line(text: str) -> str:
    return _escape_start(_inline(text))


def _inline(text: str) -> str:
    return _MARKUP.sub(lambda match: "\\" + match.group(), text)


def _escape_start(text: str) -> str:
    """Keep what begins a line from reading as a heading, a list or a rule."""
    return _LINE_START.sub(
        lambda match: match[1] + (match[2] + "\\" if match[2].isdigit() else "\\" + match[2]), text
    )
