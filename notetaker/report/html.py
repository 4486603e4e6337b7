"""A report as one HTML file: no script, nothing from elsewhere, readable on screen, on paper and aloud."""

import base64
from collections.abc import Iterator
from html import escape
from string import Template

from notetaker.digests import sha256
from notetaker.report.document import Group, Point, Report, SessionSection, Span
from notetaker.report.look import colours
from notetaker.report.typography import typeset
from notetaker.report.words import Words, words
from notetaker.resources import read_text


def write_html(report: Report) -> bytes:
    """The report as a self-contained page that may load and run nothing but its own style sheet."""
    report = typeset(report)
    fixed = words(report.lang)
    return ("\n".join([*_head(report), *_body(report, fixed)]) + "\n").encode()


def _head(report: Report) -> Iterator[str]:
    style = "\n" + Template(read_text("report/report.css").strip()).substitute(colours()) + "\n"
    digest = base64.b64encode(sha256(style.encode())).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{report.lang}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{escape(report.title)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"


def _body(report: Report, fixed: Words) -> Iterator[str]:
    yield "<body>"
    yield "<header>"
    yield f'<p class="kicker">{escape(fixed.kicker)}</p>'
    yield f"<h1>{escape(report.title)}</h1>"
    if report.intro:
        yield f'<p class="intro">{escape(report.intro)}</p>'
    yield f'<blockquote class="rule"><p>{escape(report.rule)}</p></blockquote>'
    yield "</header>"
    yield "<main>"
    yield from _summary(report, fixed)
    yield from _contents(report, fixed)
    for number, section in enumerate(report.sections, start=1):
        yield from _section(number, section, fixed)
    yield "</main>"
    yield '<footer aria-labelledby="limits">'
    yield f'<h2 id="limits">{escape(fixed.limits_heading)}</h2>'
    yield f"<p>{escape(report.limits)}</p>"
    yield "</footer>"
    yield "</body>"
    yield "</html>"


def _summary(report: Report, fixed: Words) -> Iterator[str]:
    if not report.summary:
        return
    yield f'<section class="summary" aria-label="{escape(fixed.summary)}">'
    yield "<dl>"
    for figure in report.summary:
        yield f"<div><dt>{escape(figure.label)}</dt><dd>{escape(figure.value)}</dd></div>"
    yield "</dl>"
    yield "</section>"


def _contents(report: Report, fixed: Words) -> Iterator[str]:
    if len(report.sections) < 2:
        return
    yield '<nav aria-labelledby="contents">'
    yield f'<h2 id="contents">{escape(fixed.contents)}</h2>'
    yield "<ol>"
    for number, section in enumerate(report.sections, start=1):
        day = f' <span class="day">{escape(fixed.day(section.day))}</span>' if section.day else ""
        yield f'<li><a href="#session-{number}">{escape(section.heading)}</a>{day}</li>'
    yield "</ol>"
    yield "</nav>"


def _section(number: int, section: SessionSection, fixed: Words) -> Iterator[str]:
    yield f'<section class="session" aria-labelledby="session-{number}">'
    yield f'<h2 id="session-{number}">{escape(section.heading)}</h2>'
    if place := section.place(fixed.day):
        yield f'<p class="place">{escape(place)}</p>'
    if not section.groups:
        yield f'<p class="empty">{escape(fixed.no_points)}</p>'
    for group in section.groups:
        yield from _group(group)
    yield "</section>"


def _group(group: Group) -> Iterator[str]:
    yield f"<h3>{escape(group.heading)}</h3>"
    yield '<ul class="points">'
    for point in group.points:
        yield f"<li>{_point(point)}</li>"
    yield "</ul>"


def _point(point: Point) -> str:
    text = "".join(_span(span) for span in point.text)
    support = f' <span class="support">{escape(point.support)}</span>' if point.support else ""
    return f'<span class="category">{escape(point.category)}</span> <span class="text">{text}{support}</span>'


def _span(span: Span) -> str:
    return f"<em>{escape(span.text)}</em>" if span.placeholder else escape(span.text)
