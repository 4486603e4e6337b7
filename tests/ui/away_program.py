"""The real program without a screen, and hands at it that unlock a vault and begin a line: `away_program.py VAULT ROUNDS`.

Prints `ready` when the line stands there, `locked` when the window has locked, and goes on when a line comes in.
"""

import sys
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from notetaker import anonymise
from notetaker.ui.app import Application, run
from notetaker.ui.shell import Shell
from tests.ui.hands import PASSPHRASE, PATIENCE, Hands


def main() -> int:
    vault, rounds = sys.argv[1], int(sys.argv[2])
    anonymise.make_ready = anonymise.make_first_ready = lambda: None  # most of the work, where two words are typed
    app = QApplication(["notetaker"])
    QTimer.singleShot(0, lambda: _at_the_window(app, rounds))
    return run([vault])


def _at_the_window(app: QApplication, rounds: int) -> None:
    (shell,) = (widget for widget in app.topLevelWidgets() if isinstance(widget, Shell))
    assert QTest.qWaitForWindowActive(shell)
    hands = Hands(app, cast(Application, SimpleNamespace(shell=shell)))
    hands.into("Passphrase", PASSPHRASE)
    for number in range(1, rounds + 1):
        hands.press("Return")
        hands.press("F6")
        hands.type(f" round {number}")
        _say("ready")
        patience = QDeadlineTimer(PATIENCE)
        while shell.work is not None:
            assert not patience.hasExpired()
            QTest.qWait(2)
        assert shell.front is shell.lock_page
        _say("locked")
        sys.stdin.readline()
        hands.type(PASSPHRASE)
    hands.press("Return")
    shell.close()


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
