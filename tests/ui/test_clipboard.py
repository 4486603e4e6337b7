"""What is copied is marked as secret and taken back; what is for others stays."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from notetaker.ui.clipboard import KEPT_FOR, SECRET_MARKS, ClipboardGuard, copy_public
from notetaker.ui.sleep_watch import LATE, SleepWatch
from tests.ui.hands import Hands


@pytest.fixture
def clipboard(app: QApplication) -> Iterator[QClipboard]:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


@pytest.fixture
def guard(clipboard: QClipboard) -> Iterator[ClipboardGuard]:
    guard = ClipboardGuard()
    yield guard
    guard.deleteLater()


@pytest.fixture
def field(app: QApplication) -> Iterator[QLineEdit]:
    field = QLineEdit("Solveig Grønn said so")
    yield field
    field.deleteLater()


def copy_from(field: QLineEdit) -> None:
    field.selectAll()
    field.copy()


def test_what_a_field_copies_can_be_pasted_and_is_marked_for_every_history(
    guard: ClipboardGuard, clipboard: QClipboard, field: QLineEdit
) -> None:
    copy_from(field)
    assert clipboard.text() == "Solveig Grønn said so"
    data = clipboard.mimeData()
    assert {name: bytes(data.data(name).data()) for name in SECRET_MARKS} == SECRET_MARKS
    assert not data.hasHtml()


def test_it_is_taken_back_after_ten_seconds(guard: ClipboardGuard, clipboard: QClipboard, field: QLineEdit) -> None:
    copy_from(field)
    timer = guard._timers[QClipboard.Mode.Clipboard]
    assert (timer.isActive(), timer.isSingleShot(), timer.interval()) == (True, True, 10_000)
    assert KEPT_FOR == 10_000
    timer.timeout.emit()  # the ten seconds have passed
    assert clipboard.text() == ""
    assert not timer.isActive()


def test_copying_again_starts_the_time_anew(guard: ClipboardGuard, clipboard: QClipboard, field: QLineEdit) -> None:
    copy_from(field)
    timer = guard._timers[QClipboard.Mode.Clipboard]
    timer.stop()
    field.setText("another")
    copy_from(field)
    assert timer.isActive()
    assert clipboard.text() == "another"


def test_a_public_key_stays_and_is_not_marked(guard: ClipboardGuard, clipboard: QClipboard) -> None:
    copy_public("age1pq1…")
    assert not any(clipboard.mimeData().hasFormat(name) for name in SECRET_MARKS)
    guard.clear()
    assert clipboard.text() == "age1pq1…"


def test_the_program_ends_well_with_something_on_the_clipboard() -> None:
    """Qt lets go of a clipboard in memory after Python has ended, when what Python made can be let go of no more."""
    copying = "from notetaker.ui.toolkit import in_memory; from notetaker.ui.clipboard import copy_public"
    ended = subprocess.run(
        [sys.executable, "-c", f"{copying}; app = in_memory(); copy_public('age1pq1')"], check=False
    )

    assert ended.returncode == 0


def test_a_picture_is_none_of_ours(guard: ClipboardGuard, clipboard: QClipboard) -> None:
    data = QMimeData()
    data.setData("image/x-something", b"1")
    clipboard.setMimeData(data)
    guard.clear()
    assert clipboard.mimeData().hasFormat("image/x-something")


def test_locking_takes_back_at_once_what_was_copied_in_the_window(
    hands: Hands, vault: Path, clipboard: QClipboard
) -> None:
    hands.open_vault(vault, create=False)
    hands.press("F6")
    hands.type("sg: Clara Montefiore disagrees")
    hands.press("Ctrl+A", "Ctrl+C")
    assert "Montefiore" in clipboard.text()
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    hands.application.shell.lock()
    assert clipboard.text() == ""


def test_a_session_in_which_nothing_is_copied_puts_nothing_into_the_clipboard(
    hands: Hands, vault: Path, clipboard: QClipboard
) -> None:
    hands.open_vault(vault, create=False)
    hands.press("F6")
    hands.line("sg: Clara Montefiore disagrees")
    hands.press("Ctrl+L")
    for mode in QClipboard.Mode:
        if mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection():
            assert clipboard.text(mode) == ""


def test_a_window_that_slept_is_locked(app: QApplication) -> None:
    now = [1000.0]
    watch, woken = SleepWatch(lambda: now[0]), list[bool]()
    watch.woke.connect(lambda: woken.append(True))
    for passed, expected in ((2.0, 0), (LATE, 0), (LATE + 1, 1), (2.0, 1), (-3600.0, 1), (8 * 3600.0, 2)):
        now[0] += passed
        watch.look()
        assert len(woken) == expected
    watch.deleteLater()


def test_the_window_locks_when_the_machine_wakes(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.application.sleep.woke.emit()
    assert hands.shell.front is hands.shell.lock_page
