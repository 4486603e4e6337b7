"""An error that nobody caught in a slot: its kind and place are told, and nothing of what was at hand stays with it."""

import gc
import sys
from weakref import ref

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from notetaker.model.errors import NotetakerError
from notetaker.unexpected import show_unexpected


class Typed:
    """What somebody typed."""


def test_what_was_at_hand_where_it_was_raised_does_not_stay_in_memory(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    shown: list[NotetakerError] = []
    show_unexpected(shown.append)
    typed = Typed()
    left = ref(typed)

    def fail(held: Typed) -> None:
        raise ValueError(held)

    QTimer.singleShot(0, lambda held=typed: fail(held))
    del typed
    while not shown:
        app.processEvents()
    gc.collect()
    assert left() is None
    assert not {"last_type", "last_value", "last_traceback", "last_exc"} & vars(sys).keys()
