"""What PySide does once, in the middle of whatever one is doing."""

from PySide6.QtWidgets import QTableView


def meet_widgets() -> None:
    """Let PySide learn of all kinds of widgets: it does when it is first handed one that Qt made, for some 30 ms."""
    QTableView().viewport()
