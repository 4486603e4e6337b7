"""A form within a page reaches into the page's margin as far as a link keeps free before its words: the links in it hang
out as those of the page do, and all else in it begins where the page does.
"""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget

from notetaker.ui import theme

_PLACED = frozenset({QEvent.Type.Move, QEvent.Type.Resize})


def hang(form: QWidget) -> None:
    """Let a form that is laid out without margins hang, wherever a layout places it; one around it must hang too."""
    layout = form.layout()
    if layout is None:
        raise ValueError("it has no layout yet")
    margins = layout.contentsMargins()
    margins.setLeft(theme.beside_link())
    layout.setContentsMargins(margins)
    _Hanging(form)


class _Hanging(QObject):
    """Moves the left end of a form whenever its layout has placed it anew."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form, self._mine = form, QRect()
        form.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """What it has moved itself is not moved again: Qt tells of a new place and of a new size one after the other."""
        if event.type() in _PLACED and self._form.geometry() != self._mine:
            self._mine = self._form.geometry().adjusted(-theme.beside_link(), 0, 0, 0)
            self._form.setGeometry(self._mine)
        return False
