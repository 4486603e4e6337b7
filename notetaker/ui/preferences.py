"""The one place to ask for a setting, and the one that changes it: the person's choices below what a policy fixes."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from notetaker.ui import settings
from notetaker.ui.policy import FREE, Policy
from notetaker.ui.settings import Settings, SettingsError, SettingsNotSaved

_SHOWN = "notetaker_settings"
"""The property of the application that holds the settings that hold."""


def shown() -> Settings:
    """The settings that hold at the moment."""
    app = QCoreApplication.instance()
    held = app.property(_SHOWN) if app is not None else None
    return held if isinstance(held, Settings) else Settings()


class Preferences(QObject):
    """Keeps the settings in a file. `changed` carries those before, `failed` why a choice could not be remembered.

    `problem` tells what was wrong with the file at the start.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, file: Path, policy: Policy = FREE) -> None:
        super().__init__()
        loaded = settings.load(file)
        self.policy = policy
        self.problem: SettingsError | None = loaded.problem
        self._file, self._chosen = file, loaded.settings
        self._hold()

    @property
    def now(self) -> Settings:
        """The settings that hold."""
        return self.policy.over(self._chosen)

    def overrules(self, name: str) -> bool:
        """Whether a setting is fixed to something else than the person chose."""
        return bool(getattr(self.now, name) != getattr(self._chosen, name))

    def change(self, **fields: Any) -> None:
        """Change settings by their names and remember them. What is locked stays as it is."""
        free = {name: value for name, value in fields.items() if not self.policy.locks(name)}
        before, self._chosen = self.now, replace(self._chosen, **free)
        self._hold()
        try:
            settings.save(self._chosen, self._file)
        except SettingsNotSaved as error:
            self.failed.emit(error)
        self.changed.emit(before)

    def remember(self, vault: Path) -> None:
        """The vault was opened."""
        now = self._chosen.with_open(vault)
        self.change(recent=now.recent, open_vault=now.open_vault)

    def forget_open(self) -> None:
        """The vault was left: one does not come back to it."""
        if self._chosen.open_vault:
            self.change(open_vault="")

    def _hold(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.setProperty(_SHOWN, self.now)
