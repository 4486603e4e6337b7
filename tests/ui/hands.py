"""The hands in front of the window: they press keys and wait for what is slow; they never call a page."""

from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from notetaker.model.secret import Secret
from notetaker.ui.app import Application
from notetaker.ui.catching_up import catching_up
from notetaker.ui.page import Page
from notetaker.ui.shell import Shell
from notetaker.ui.start import RAPPORTEUR
from notetaker.ui.vault_asked import VaultAsked

PASSPHRASE = "piano orange hotel cactus"
KIT_PASSPHRASE = "taxi volcan"
PATIENCE = 120_000
"""Milliseconds: far more than any work takes on a machine that has much else to do."""


class Hands:
    """Type and press keys in a window."""

    def __init__(self, app: QApplication, application: Application) -> None:
        self.app, self.application = app, application

    @property
    def shell(self) -> Shell:
        """The window."""
        return self.application.shell

    @property
    def focus(self) -> QWidget:
        """What the keys go to."""
        widget = self.app.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def type(self, text: str) -> None:
        """Type a text, letter by letter. QTest aborts on œ and €, so each is sent as an event."""
        for letter in text:
            known = letter.isascii() and letter.isalnum()
            self._stroke(combination(letter).key() if known else Qt.Key.Key_unknown, letter)

    def _stroke(self, key: Qt.Key, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self.app.sendEvent(self.focus, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def press(self, *keys: str) -> None:
        """Press keys such as "Enter", "F7", "Ctrl+L", one after the other."""
        for name in keys:
            self._click(name)
            self.settle()

    def _click(self, name: str) -> None:
        chord = combination(name)
        QTest.keyClick(self.focus, chord.key(), chord.keyboardModifiers())

    def put(self, text: str) -> None:
        """Type a text in one stroke, as on a stenotype: what follows from it is made once, not for each letter."""
        self._stroke(Qt.Key.Key_unknown, text)

    def line(self, text: str) -> None:
        """Commit a line that comes in one stroke."""
        self.put(text)
        self.press("Return")

    def into(self, name: str, text: str) -> None:
        """Walk to the field of that accessible name with Tab, and put a text there in one stroke."""
        self.go_to(name)
        self._click("Ctrl+A")
        self.put(text)

    def go_to(self, name: str) -> None:
        """Walk with Tab until something of that name has the focus. Nothing slow begins on the way to wait for."""
        for _ in range(60):
            if name in (self.focus.accessibleName(), _text(self.focus)):
                self.settle()
                return
            self._click("Tab")
        raise AssertionError(f"Tab never reaches “{name}”")

    def settle(self) -> None:
        """Wait until slow work has arrived. It fails where work never ends: nothing else would wake it up."""
        patience = QDeadlineTimer(PATIENCE)
        while self.shell.runner.busy:
            assert not patience.hasExpired(), (
                f"slow work has not ended in {PATIENCE // 1000} seconds:\n{self.shown()}"
            )
            QTest.qWait(2)
        while catching_up().is_drawing or self.shell.turns_round or self._is_coming:
            self.app.processEvents()
        for _ in range(3):  # a change of text asks for a layout, and that for another
            self.app.processEvents()

    @property
    def _is_coming(self) -> bool:
        """Whether something of what is in sight comes in the next turns."""
        return any(page.isVisible() and not page.is_whole for page in self.shell.findChildren(Page))

    def shown(self) -> str:
        """Every word on the screen."""
        return "\n".join(filter(None, map(_text, visible(self.shell))))

    def open_vault(self, folder: Path, *, create: bool = True, desk: str = "Take notes") -> None:
        """From the start page to an open vault, by keys."""
        self.go_to(desk)
        self.press("Return")
        if not create:
            self.go_to("I have a vault already")
            self.press("Return")
        self.into("Vault", str(folder))
        self.into("Passphrase", PASSPHRASE)
        if create:
            self.into("The same passphrase again", PASSPHRASE)
        self.press("Return")

    def sit_down(self, vault: Path, desk: str = RAPPORTEUR) -> None:
        """At a desk of this vault, new or not, without the way to it: `open_vault` goes it by keys."""
        self.shell.vault.open(VaultAsked(vault, Secret(PASSPHRASE), desk, create=not vault.exists()))
        self.settle()

    def open_kit(self, kit: Path) -> None:
        """On the page Prepare: open a kit and choose the first session."""
        self.into("Event kit (.ntkit)", str(kit))
        self.into("Passphrase of the kit, as the organiser told you", KIT_PASSPHRASE)
        self.press("Return")
        self.go_to("Sessions")
        self.press("Return")


def combination(name: str) -> QKeyCombination:
    """The keys of a name such as "Ctrl+L"."""
    found: QKeyCombination = QKeySequence(name)[0]  # type: ignore[index]  # Qt's stubs do not know it
    return found


def visible(widget: QWidget) -> list[QWidget]:
    """The widgets that can be seen, from the outside in."""
    found = [widget]
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible():
            found += visible(child)
    return found


def _text(widget: QObject) -> str:
    return widget.text().strip() if isinstance(widget, QLabel | QAbstractButton) else ""
