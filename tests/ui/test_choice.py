"""Boxes of which one is chosen, and the wheel that rolls over them."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from notetaker.ui.choice import Choice
from notetaker.ui.scrolling import Scrolling
from tests.ui.wheel import roll

ROOT = Path(__file__).resolve().parents[2]


def test_the_wheel_over_a_closed_box_moves_the_page_and_changes_nothing(app: QApplication) -> None:
    inner, below = QWidget(), QLabel("below")
    column = QVBoxLayout(inner)
    box = Choice()
    box.addItems(["a passphrase", "keys", "none"])
    below.setMinimumHeight(2_000)
    column.addWidget(box)
    column.addWidget(below)
    page = Scrolling(inner)
    page.resize(300, 200)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    for focused in (False, True):
        (box.setFocus if focused else box.clearFocus)()
        for _ in range(3):  # the page brings into sight what has the focus now
            app.processEvents()
        roll(box, -120)
        assert box.currentIndex() == 0
        assert page.verticalScrollBar().value() > 0
        page.verticalScrollBar().setValue(0)
        assert box.hasFocus() is focused
    page.close()


def test_every_box_of_the_windows_is_such_a_box() -> None:
    for module in (ROOT / "notetaker" / "ui").rglob("*.py"):
        code = module.read_text(encoding="utf-8")
        assert not any(made in code for made in ("QComboBox()", "SpinBox(", "QSlider(", "QDial(")), module.name
