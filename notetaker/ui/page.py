"""What every screen is: a widget that can say itself in another language and show itself in another look at once.

What is out of sight need not at once: it catches up before it is shown, or earlier, where nobody waits for it.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer, isValid

from notetaker.ui.catching_up import catching_up
from notetaker.ui.standing import standing_on

_STYLED_IN_A_STEP = 25
"""Widgets that Qt styles in some milliseconds."""
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Page(QWidget):
    """A screen. Its subclass sets all its texts in `retranslate` and all its pictures in `redraw`.

    One with much in it is made in its `place`, and each layout in its own before it is filled: wherever a widget is put
    with all that is in it, Qt styles all of it anew.
    """

    def __init__(self, place: QWidget | None = None) -> None:
        super().__init__(place)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._has_old_words = self._has_old_look = False
        self._catching_up: Iterator[None] | None = None
        self._as_made: dict[int, int] | None = None

    def retranslate(self) -> None:
        """Set every text anew, in the language that is shown."""

    def redraw(self) -> None:
        """Set every picture and every measure anew, in the theme and the size of text that are shown."""

    def entered(self) -> None:
        """The page has just come to the front: bring it up to date and put the focus where the hands go."""

    def put_down(self) -> None:
        """Another page of the desk is in front: let go of what is brought anew when this one is entered again."""

    @property
    def stays(self) -> bool:
        """Whether something stands on it that is nowhere else; a page on which nothing does goes when it has been left."""
        return standing_on(self) != self._as_made

    def take_as_made(self) -> None:
        """What stands on it now was put there by itself, and would be once more."""
        if self._as_made is None:
            self._as_made = standing_on(self)

    def has_filled(self, field: QWidget) -> None:
        """The same of what stands in one field, whenever it was filled."""
        if self._as_made is not None:
            for part in (field, *field.findChildren(QWidget)):
                self._as_made.pop(getCppPointer(part)[0], None)
            self._as_made |= standing_on(field)

    @property
    def is_ready(self) -> bool:
        """Whether it can be shown at once; else `make_ready` comes first."""
        return True

    @property
    def is_whole(self) -> bool:
        """Whether all of it is there: what stands below what is read first may come in the turns after it is shown."""
        return True

    def make_ready(self) -> Iterator[None]:
        """Do what would take long when it is shown, piece by piece, where nobody waits for it."""
        yield from ()

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the language has changed. (Of another look `theme.apply` tells.)"""
        if event.type() is QEvent.Type.LanguageChange:
            if (hidden := _hidden_around(self)) is None:
                self.retranslate()
            else:
                self._has_old_words = True
                hidden.fall_behind()
        super().changeEvent(event)

    def setVisible(self, visible: bool) -> None:
        """Qt shows and hides a widget by this: whatever is not as it should be yet is made so before it is seen."""
        if visible and self._catching_up is not None:
            for _ in self.catch_up():
                pass
        super().setVisible(visible)

    def fall_behind(self, *, look: bool = False) -> None:
        """The language is another, or the look, while this page is hidden: it has to catch up."""
        self._has_old_look = self._has_old_look or look
        self._catching_up = self._what_is_left()
        catching_up().expect(self)

    def catch_up(self) -> Iterator[None]:
        """Take the language and the look that are shown, piece by piece, or what is left of that."""
        while self._catching_up is not None and next(self._catching_up, self) is not self:
            yield
        self._catching_up = None

    def _what_is_left(self) -> Iterator[None]:
        parts = list(within(self))
        pages = [part for part in parts if isinstance(part, Page)]
        if self._has_old_look:
            yield from take_look(parts)
            self._has_old_look = False
        for page in pages:
            if isValid(page) and page._has_old_words:
                page._has_old_words = False
                page.retranslate()
                yield


def take_look(widgets: Iterable[QWidget]) -> Iterator[None]:
    """Let widgets take the look that is shown, some in each step."""
    style, draw = iter(widgets), list[Page]()
    while some := list(islice(style, _STYLED_IN_A_STEP)):
        for widget in filter(isValid, some):
            style_anew(widget)
        draw += (widget for widget in some if isinstance(widget, Page))
        yield
    for page in filter(isValid, draw):  # only now has all that is in it its new fonts
        page.redraw()


def style_anew(widget: QWidget) -> None:
    """What Qt does with each widget where the style is another, beginning with what the one before gave it."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_SetPalette):
        widget.setPalette(QPalette())
    if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
        widget.setFont(QFont())
    widget.style().polish(widget)
    widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def within(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that is in it, without the pages in it that are hidden: each of those catches up by itself."""
    yield widget
    for child in widget.findChildren(QWidget, options=_DIRECT):  # of `children()` Python would keep each for ever
        if not (isinstance(child, Page) and child.isHidden()):
            yield from within(child)


def _hidden_around(widget: QWidget | None) -> Page | None:
    """The hidden page that a widget is, or is in."""
    while widget is not None and not (isinstance(widget, Page) and widget.isHidden()):
        widget = widget.parentWidget()
    return widget
