"""The door to the windows: settings, language, theme, and the main window."""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from notetaker import resources
from notetaker.files import read_bytes
from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret
from notetaker.ui import desks, key_order, screen_sharing, settings, theme
from notetaker.ui.away import away_watch
from notetaker.ui.clipboard import ClipboardGuard
from notetaker.ui.first_size import first_size
from notetaker.ui.idle import IdleWatch
from notetaker.ui.keyring import KeptKeys, KeyringRefused, safe_of_this_system
from notetaker.ui.policy import FREE, Policy
from notetaker.ui.preferences import Preferences
from notetaker.ui.settings import Settings
from notetaker.ui.shell import Shell
from notetaker.ui.sleep_watch import SleepWatch
from notetaker.ui.spare_memory import keep_together
from notetaker.ui.start import ORGANISER, RAPPORTEUR, KnownVault
from notetaker.ui.status import StatusLine
from notetaker.ui.toolkit import NoScreen, in_memory, on_screen
from notetaker.ui.translation import Language
from notetaker.unexpected import show_unexpected
from notetaker.vault import Vault, harden_process

DESKS_AFTER = 100
"""Milliseconds after which the desks are loaded: when the window has been painted."""

LISTENS_AFTER = 0
"""Milliseconds after which the system is listened to: before anybody can have opened anything."""


@dataclass(frozen=True)
class Arguments:
    """What the window was started with: the folder of the example, or a file to open."""

    demo: Path | None = None
    file: Path | None = None


class Application:
    """The main window with its language, its theme and its settings."""

    def __init__(self, app: QApplication, settings_file: Path, policy: Policy = FREE) -> None:
        keep_together()
        self._app = app
        self._demo = False
        self.language = Language()
        self.preferences = Preferences(settings_file, policy)
        now = self.preferences.now
        self.language.show(now.language)
        theme.apply(app, now.theme, now.text_size)
        key_order.watch(app)
        self.status = StatusLine(lambda: self.language.shown)
        self.shell = Shell(self.status, self.preferences)
        self.shell.resize(first_size(self.shell.screen().availableSize()))
        self.status.offer_language(not policy.locks("language"))
        self.status.language_asked.connect(self.show_language)
        self.shell.vault_opened.connect(self._remember)
        self.shell.vault_left.connect(self.preferences.forget_open)
        self.preferences.changed.connect(self._follow)
        self.preferences.failed.connect(self.shell.notice.show_error)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._desktop_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._desktop_changed)
        self.idle = IdleWatch(now.lock_minutes)
        self.idle.idle.connect(self.shell.lock)
        self.sleep = SleepWatch()
        self.sleep.woke.connect(self.shell.lock)
        self.away = away_watch()
        self.away.left.connect(self._leave)
        self.shell.vault.closed.connect(self.away.let_sleep)
        self.keyring = KeptKeys(safe_of_this_system)
        self.keyring.refused.connect(self._tell_of_keyring)
        self.shell.vault_opened.connect(lambda _: self._follow_keyring())
        self.shell.vault.blanked.connect(self._end_keyring)
        if self.preferences.overrules("keyring") and not self.settings.keyring:
            self.keyring.forget_all()  # what was put there before somebody forbade it
        self.clipboard = ClipboardGuard()
        self.shell.vault.closed.connect(self.clipboard.clear)
        self._show_recent()
        self.shell.start.entered()
        if self.preferences.problem is not None:
            self.shell.notice.show_error(self.preferences.problem)

    @property
    def settings(self) -> Settings:
        """The settings that hold."""
        return self.preferences.now

    def show(self) -> None:
        """Show the window, and watch whether anybody is at it."""
        self.shell.show()
        handle = self.shell.windowHandle()
        if handle is not None:
            handle.installEventFilter(self.idle)
        screen_sharing.keep_out(self.shell, self.settings.unseen)

    def listen(self) -> None:
        """Hear from the system when one leaves the machine."""
        self.away.listen(int(self.shell.winId()))

    def show_language(self, language: str) -> None:
        """Switch the language of every widget at once."""
        self.preferences.change(language=language)

    def show_theme(self, choice: str) -> None:
        """Switch between light, dark and high contrast."""
        self.preferences.change(theme=choice)

    def open_demo(self, folder: Path) -> None:
        """The example that `notetaker demo` left in a folder."""
        self._demo = True
        passphrase = read_bytes(folder / "passphrase.txt").decode("utf-8").splitlines()[0]
        vaults = [
            KnownVault(vault, ORGANISER if vault.stem == "archive" else RAPPORTEUR)
            for vault in sorted(folder.glob("*.ntvault"))
        ]
        self.shell.offer_demo(vaults, Secret(passphrase))
        self.shell.start.entered()

    def come_back(self) -> None:
        """Where the program ended with a vault open, ask for its passphrase at once."""
        folder = Path(self.settings.open_vault)
        if self.settings.open_vault and os.path.isdir(folder):  # noqa: PTH112 - a Path raises for a name that is too long
            self.shell.come_back_to(folder)

    def _show_recent(self) -> None:
        self.shell.start.show_known([KnownVault(Path(path)) for path in self.settings.recent])

    def _remember(self, vault: Path) -> None:
        if not self._demo:
            self.preferences.remember(vault)
            self._show_recent()

    def _follow(self, before: Settings) -> None:
        """Let a choice work at once."""
        now = self.settings
        if (now.keyboard, now.keys) != (before.keyboard, before.keys):
            self.shell.keys.renew()
            if now.language == before.language:
                self._app.sendEvent(self.shell, QEvent(QEvent.Type.LanguageChange))  # keys are in many texts
        if now.language != before.language:
            self.language.show(now.language)
        if (now.theme, now.text_size) != (before.theme, before.text_size):
            theme.apply(self._app, now.theme, now.text_size)
        if now.lock_minutes != before.lock_minutes:
            self.idle.wait(now.lock_minutes)
        if now.keyring != before.keyring:
            self._follow_keyring()
            if not now.keyring:
                self.keyring.forget_all()
        if now.unseen != before.unseen:
            screen_sharing.keep_out(self.shell, now.unseen)

    def _follow_keyring(self) -> None:
        if self.shell.work is not None and not self._demo:
            self.keyring.follow(self.shell.work.vault, wanted=self.settings.keyring)

    def _end_keyring(self, vault: Vault) -> None:
        if self.settings.keyring and not self._demo:
            self.keyring.forget(vault)

    def _tell_of_keyring(self, refused: NotetakerError) -> None:
        if self.settings.keyring or not isinstance(
            refused, KeyringRefused
        ):  # nobody wants it: then nothing is missing
            self.shell.notice.show_error(refused)

    def _leave(self) -> None:
        """Lock; the machine may sleep once the vault is closed."""
        self.shell.lock()
        if self.shell.work is None:
            self.away.let_sleep()

    def _desktop_changed(self) -> None:
        theme.apply(self._app, self.settings.theme, self.settings.text_size)


def run(argv: Sequence[str]) -> int:
    """Open the window; returns when it is closed. `argv` may be `--demo DIR`, or a vault, a kit or a bundle.

    Raises NoScreen.
    """
    harden_process()
    arguments = _parsed(argv)
    app = on_screen()
    app.setApplicationName("notetaker")
    app.setApplicationDisplayName("Notetaker")
    app.setDesktopFileName("notetaker")
    drawing = resources.root() / "icons" / "notetaker.svg"
    if drawing.is_file():
        app.setWindowIcon(QIcon(str(drawing)))
    application = Application(app, settings.path())
    show_unexpected(application.shell.notice.show_error)
    if arguments.demo is not None:
        application.open_demo(arguments.demo)
    elif arguments.file is not None:
        application.shell.offer_file(arguments.file)
    else:
        application.come_back()
    application.show()
    QTimer.singleShot(LISTENS_AFTER, application.listen)
    QTimer.singleShot(DESKS_AFTER, desks.load_soon)
    status = app.exec()
    application.keyring.close()
    return status


def opens() -> bool:
    """Whether the main window can be made and painted here; where there is no screen it is painted in memory."""
    try:
        app = on_screen()
    except NoScreen:
        app = in_memory()
    with tempfile.TemporaryDirectory() as folder:
        shell = Application(app, Path(folder) / "settings").shell
        picture = shell.grab()
        shell.close()
    return not picture.isNull()


def _parsed(argv: Sequence[str]) -> Arguments:
    match list(argv):
        case ["--demo", folder]:
            return Arguments(demo=Path(folder))
        case [file]:
            return Arguments(file=Path(file).absolute())
        case _:
            return Arguments()
