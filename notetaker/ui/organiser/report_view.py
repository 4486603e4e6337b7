"""The report to read in the window, in the language of the window; what is copied from it is plain text."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextBrowser

from notetaker.model.language import Lang
from notetaker.report.document import Group, Report, SessionSection, Span
from notetaker.report.typography import typeset
from notetaker.report.words import words
from notetaker.ui import theme, translation
from notetaker.ui.plain_copy import plain_copy
from notetaker.ui.spacing import NO_BREAK
from notetaker.ui.translation import translate

_LEAST_ROWS = 7
_GAP = 14
"""Pixels between a category and its point."""


class ReportView(QTextBrowser):
    """Shows a report in the colours of the theme. `read` tells that Enter was pressed: one goes on."""

    read = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(20)
        self._report: Report | None = None

    def show_report(self, report_in: Callable[[Lang], Report]) -> None:
        """Show the report in the language of the window."""
        report = typeset(report_in("fr" if translation.shown() == "fr" else "en"))
        if report != self._report:
            self._report = report
            self.redraw()
        self.setAccessibleName(translate("report", "The report"))

    def redraw(self) -> None:
        """Write it anew, in the colours of the theme."""
        self.setMinimumHeight(_LEAST_ROWS * theme.current().size("shape_row"))
        if self._report is not None:
            self.setHtml(_page(self._report, self._width_of_categories(self._report)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; everything else is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.read.emit()
        else:
            super().keyPressEvent(event)

    def _width_of_categories(self, report: Report) -> int:
        points = [point for section in report.sections for group in section.groups for point in group.points]
        width_of = self.fontMetrics().horizontalAdvance
        return _GAP + max((width_of(category) for category in {point.category for point in points}), default=0)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only."""
        return plain_copy(self.textCursor())


def _page(report: Report, categories: int) -> str:
    """The report as rich text. The column of its categories is as wide (in pixels) in each table, so that points align."""
    look = theme.current()
    muted, ink, soft = look.colour("muted"), look.colour("text"), look.colour("accent_soft")
    title, heading, lead = (look.size(f"type_{name}") for name in ("title", "heading", "lead"))
    style = f"""
        h1 {{ font-size: {title}px; font-weight: 600 }} h2 {{ font-size: {heading}px; font-weight: 600 }}
        h3 {{ font-size: {lead}px; font-weight: 600 }}
        .muted {{ color: {muted} }} .replaced {{ color: {ink}; background-color: {soft} }}
        td {{ padding: 3px {_GAP}px 3px 0 }}
        .category {{ white-space: nowrap }}
    """
    figures = f"{NO_BREAK}· ".join(f"{figure.value}{NO_BREAK}{figure.label.lower()}" for figure in report.summary)
    sections = "".join(_section(section, words(report.lang).day, categories) for section in report.sections)
    return (
        f"<style>{style}</style><h1>{escape(report.title)}</h1><p class='muted'>{escape(figures)}</p>"
        f"<p>{escape(report.rule)}</p>{sections}<p class='muted'>{escape(report.limits)}</p>"
    )


def _section(section: SessionSection, worded_day: Callable[[str], str], categories: int) -> str:
    place = section.place(worded_day)
    heading = f"<h2>{escape(section.heading)}</h2>"
    groups = "".join(_group(group, categories) for group in section.groups)
    return heading + (f"<p class='muted'>{escape(place)}</p>" if place else "") + groups


def _group(group: Group, categories: int) -> str:
    rows = "".join(
        f"<tr><td class='muted category' width='{categories}'>{escape(point.category)}</td>"
        f"<td>{_text(point.text)}</td></tr>"
        for point in group.points
    )
    return f"<h3>{escape(group.heading)}</h3><table width='100%'>{rows}</table>"


def _text(spans: tuple[Span, ...]) -> str:
    return "".join(
        f"<span class='replaced'>{escape(span.text)}</span>" if span.placeholder else escape(span.text)
        for span in spans
    )
