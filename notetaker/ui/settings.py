"""What the windows remember between two starts: language, theme, and where vaults are. Never a name."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import platformdirs

from notetaker.durable import write_file
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.ui import theme, translation

MOST_RECENT = 6
LOCK_MINUTES = range(1, 241)


class SettingsError(NotetakerError):
    """The settings file cannot be used."""

    what = QT_TRANSLATE_NOOP("errors", "The settings in {path} could not be read.")
    kept = QT_TRANSLATE_NOOP("errors", "Your vaults are not affected; the usual settings are used.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose your language and theme again; the file is then written anew.")


class SettingsNotSaved(NotetakerError):
    """The settings file cannot be written."""

    what = QT_TRANSLATE_NOOP("errors", "Your choice could not be remembered: {problem}.")
    kept = QT_TRANSLATE_NOOP("errors", "It holds until you close the window; your vaults are not affected.")
    todo = QT_TRANSLATE_NOOP("errors", "Check whether you may write to {path}.")


@dataclass(frozen=True)
class Settings:
    """The choices of the person at this machine, and the vaults opened last (newest first).

    After `lock_minutes` without a key the window locks.
    """

    language: str = "system"
    theme: str = "system"
    recent: tuple[str, ...] = ()
    lock_minutes: int = 20

    def with_recent(self, vault: Path) -> "Settings":
        """The same with `vault` as the newest."""
        others = tuple(path for path in self.recent if path != str(vault))
        return replace(self, recent=(str(vault), *others)[:MOST_RECENT])


def path() -> Path:
    """Where the settings are."""
    return platformdirs.user_config_path("notetaker", appauthor=False) / "settings.json"


def load(file: Path) -> Settings:
    """The settings in `file`, the usual ones if there is none. Raises SettingsError if it is damaged."""
    try:
        return _parsed(json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise SettingsError(path=file) from error


def save(settings: Settings, file: Path) -> None:
    """Write the settings, whole or not at all. Raises SettingsNotSaved."""
    text = json.dumps(asdict(settings), indent=2, ensure_ascii=False) + "\n"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, text.encode("utf-8"))
    except OSError as problem:
        raise SettingsNotSaved(path=file, problem=problem.strerror) from problem


def _parsed(table: dict[str, object]) -> Settings:
    recent = table["recent"]
    if table["language"] not in translation.CHOICES or table["theme"] not in theme.CHOICES:
        raise ValueError("unknown choice")
    if not isinstance(recent, list) or not all(isinstance(entry, str) for entry in recent):
        raise TypeError("recent is a list of paths")
    minutes = table["lock_minutes"]
    if not isinstance(minutes, int) or minutes not in LOCK_MINUTES:
        raise ValueError("lock_minutes is out of range")
    return Settings(str(table["language"]), str(table["theme"]), tuple(recent), minutes)
