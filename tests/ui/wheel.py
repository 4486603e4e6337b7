"""The wheel of a mouse."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def roll(widget: QWidget, by: int) -> None:
    """Roll the wheel over the middle of a widget: what lies there takes it, or leaves it to what it lies on."""
    window = widget.window()
    QTest.wheelEvent(window.windowHandle(), widget.mapTo(window, widget.rect().center()), QPoint(0, by))
