"""What Enter stores, in words, with a summary below it; the reasons for what was replaced are shown one by one."""

import re

from PySide6.QtWidgets import QVBoxLayout

from notetaker.rapporteur import Preview, Why
from notetaker.ui import translation
from notetaker.ui.fields import one_line
from notetaker.ui.marked_text import Marked, MarkedView, of
from notetaker.ui.page import Page
from notetaker.ui.spacing import unbroken
from notetaker.ui.speech import announce
from notetaker.ui.translation import translate

_SO_MANY_ALIKE = (24, 12, 6)
"""Letters before the cursor by which its place in the preview is known; fewer where a name was replaced shortly before."""


class PreviewPane(Page):
    """Some lines of preview and one of summary; always of one height, so that nothing jumps while one types."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._whys: tuple[Why, ...] = ()
        self._said, self._at = "", -1
        self._follows = False
        self.view = MarkedView(lines)
        self.view.setObjectName("preview")
        self._summary = one_line(lines=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view)
        column.addWidget(self._summary)
        self.setFocusProxy(self.view)
        self.retranslate()

    @property
    def summary(self) -> str:
        """The line below the preview."""
        return self._summary.text()

    def show_preview(self, preview: Preview, summary: str) -> None:
        """Show what a line becomes."""
        self._show(of(preview), summary, preview.whys)
        self._follows = True

    def show_words(self, text: str, summary: str) -> None:
        """Show a text that is not the line, from its beginning; nothing is replaced in it."""
        self._show(Marked(text), summary, ())
        self._follows = False

    def follow(self, line: str, cursor: int) -> None:
        """Where there is no room for all of it, bring into sight what the cursor of the line stands at."""
        if not self._follows:
            return
        bar = self.view.verticalScrollBar()
        if cursor == len(line):
            bar.setValue(bar.maximum())
        elif bar.maximum():
            self.view.bring_into_sight(place_in(self.view.marked.text, unbroken(line), cursor))

    def next_reason(self) -> None:
        """Show the reason for the next stretch that was replaced or found; after the last the summary comes back."""
        if not self._whys:
            self._say(
                translate("capture", "Nothing is replaced in this line.")
                if self.view.marked.text
                else translate("capture", "The line is empty: reasons are told of a line as you type it.")
            )
            return
        self._at = -1 if self._at == len(self._whys) - 1 else self._at + 1
        if self._at < 0:
            self.view.point_at(None)
            self._say(self._said)
            return
        why = self._whys[self._at]
        self.view.point_at((why.start, why.end))
        self._say(
            translate("capture", "{number} of {count}: {reason}").format(
                number=self._at + 1, count=len(self._whys), reason=in_words(why)
            )
        )

    def leave_reasons(self) -> None:
        """Show the summary again: a reason is told elsewhere."""
        self._at = -1
        self.view.point_at(None)
        self._summary.setText(self._said)

    def retranslate(self) -> None:
        self.view.setAccessibleName(translate("capture", "Preview: what Enter stores"))
        self.view.setPlaceholderText(translate("capture", "What Enter stores is shown here."))

    def _show(self, marked: Marked, summary: str, whys: tuple[Why, ...]) -> None:
        self._whys, self._at, self._said = whys, -1, summary
        self.view.show_marked(marked)
        self._summary.setText(summary)

    def _say(self, text: str) -> None:
        self._summary.setText(text)
        announce(self._summary, text)


def place_in(shown: str, line: str, cursor: int) -> int:
    """Where in a preview what stands before the cursor of the line is shown: behind the same letters, nearest to where they
    would be if nothing were replaced.
    """
    guess = cursor * len(shown) // max(1, len(line))
    for length in _SO_MANY_ALIKE:
        alike = line[max(0, cursor - length) : cursor]
        ends = [found.end() for found in re.finditer(re.escape(alike), shown)] if alike else []
        if ends:
            return min(ends, key=lambda end: abs(end - guess))
    return guess


def in_words(why: Why) -> str:
    """A reason in the language that is shown."""
    return why.fr if translation.shown() == "fr" else why.en
