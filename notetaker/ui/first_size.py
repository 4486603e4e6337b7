"""How large the window is when it opens first."""

from typing import Final

from PySide6.QtCore import QSize

_WIDTH: Final = 1180
_HEIGHT: Final = 760
_FRAME: Final = 40
"""Pixels that a title bar takes; how many they really are is known only once the window is there."""


def first_size(screen: QSize) -> QSize:
    """As large as reads well, but no higher than has room with its frame on what is free of the screen."""
    return QSize(_WIDTH, min(_HEIGHT, screen.height() - _FRAME))
