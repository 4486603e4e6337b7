"""Notes that are drawn stay drawn as the list moves and changes its height, and what is seen is what there is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from notetaker.ui.rapporteur.capture import CapturePage
from notetaker.ui.rapporteur.view import RapporteurView
from tests.ui.hands import Hands

_NOTES = 24
_TURNS = 50
_ROUNDED = 2
"""Steps by which what fades differs where it is drawn in two pieces."""
_LONG = "that audits come too late and that nobody can enforce a licence, " * 3


@pytest.fixture
def page(hands: Hands, vault: Path) -> CapturePage:
    hands.sit_down(vault)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    for number in range(_NOTES):
        hands.line(f"sg: note {number} says {_LONG[: 20 * (number % 7)]}!")
    hands.settle()
    return view.capture


class Drawn(QObject):
    """How much of the list is drawn, in pixels."""

    def __init__(self, page: CapturePage) -> None:
        super().__init__(page)
        self.pixels = 0
        page.list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            region = event.region()
            self.pixels += sum(each.width() * each.height() for each in region)  # type: ignore[attr-defined]
        return super().eventFilter(watched, event)


def on_screen(page: CapturePage) -> QImage:
    """The list as somebody sees it now, part of which was drawn long ago."""
    window, list_ = page.window(), page.list
    place = QRect(list_.mapTo(window, list_.rect().topLeft()), list_.size())
    return (
        window.screen().grabWindow(window.winId()).copy(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    )


def drawn_anew(page: CapturePage) -> QImage:
    window, list_ = page.window(), page.list
    place = QRect(list_.mapTo(window, list_.rect().topLeft()), list_.size())
    return window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def unlike(some: QImage, others: QImage) -> int:
    """How far any of the colours of two pictures of one size are apart."""
    if some == others:
        return 0
    assert some.size() == others.size()
    return max(
        abs(one - other) for one, other in zip(bytes(some.constBits()), bytes(others.constBits()), strict=True)
    )


def test_a_line_that_grows_leaves_most_notes_as_they_are(page: CapturePage, hands: Hands) -> None:
    hands.put("sg: short")
    hands.settle()
    height, drawn = page.line.composer.height(), Drawn(page)
    hands.put(f" {_LONG}")
    hands.settle()
    assert page.line.composer.height() > height
    seen = page.list.viewport()
    assert 0 < drawn.pixels < seen.width() * seen.height() * 2 // 3


def find(hands: Hands, wanted: str) -> None:
    hands.press("Ctrl+F")
    hands.put(wanted)


def acts(page: CapturePage, hands: Hands) -> Iterator[tuple[str, Callable[[], object]]]:
    bar, window = page.list.verticalScrollBar(), page.window()
    size = window.size()
    yield "growing", lambda: hands.put(f"sg: {_LONG}")
    yield "shrinking", lambda: page.line.put("")
    yield "scrolling up", lambda: bar.setValue(bar.value() - 37)
    yield "growing while one reads above", lambda: hands.put(f"sg: {_LONG}")
    yield "shrinking while one reads above", lambda: page.line.put("")
    yield "going up", lambda: hands.press("Up")
    yield "choosing another", lambda: hands.press("Up", "Up", "Home")
    yield "coming back", lambda: hands.press("Esc")
    yield "a new note", lambda: hands.line("sg: one more")
    yield "taking it back", lambda: hands.press("Ctrl+Z")
    yield "a higher window", lambda: window.resize(size.width(), size.height() + 61)
    yield "a wider window", lambda: window.resize(size.width() + 83, size.height() + 61)
    yield "a smaller window", lambda: window.resize(size.width() - 40, size.height() - 90)
    yield "finding some", lambda: find(hands, "note 1")
    yield "finding none", lambda: hands.put("zz")
    yield "a higher window without notes", lambda: window.resize(size.width(), size.height() + 30)
    yield "finding all", lambda: hands.press("Esc")
    yield "another theme", lambda: hands.application.preferences.change(theme="dark")
    yield "growing in it", lambda: hands.put(f"sg: {_LONG}")
    yield "another size of text", lambda: hands.application.preferences.change(text_size=150)


def test_what_is_seen_of_the_notes_is_what_there_is(page: CapturePage, hands: Hands, app: QApplication) -> None:
    for name, act in acts(page, hands):
        act()
        hands.settle()
        for _ in range(_TURNS):  # rows out of sight may be measured yet
            if unlike(on_screen(page), drawn_anew(page)) <= _ROUNDED:
                break
            app.processEvents()
        else:
            pytest.fail(name)
