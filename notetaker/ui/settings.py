"""What the windows remember between two starts: the choices of the person at this machine, and where vaults are.

Never a name. Every setting has a reader here, which serves the file and a policy alike.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from notetaker.durable import write_file
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.system_errors import said
from notetaker.regular_files import content
from notetaker.settings_file import LARGEST
from notetaker.settings_file import path as path
from notetaker.ui import theme, translation
from notetaker.ui.keyboards import KEYBOARDS
from notetaker.ui.tokens import TEXT_SIZES

MOST_RECENT = 6
LOCK_MINUTES = range(1, 241)


class SettingsError(NotetakerError):
    """The settings file cannot be used."""

    what = QT_TRANSLATE_NOOP("errors", "The settings in {path} could not be read.")
    kept = QT_TRANSLATE_NOOP(
        "errors",
        "Your vaults are not affected; the usual settings are used. The file as it was is kept in {aside}.",
    )
    todo = QT_TRANSLATE_NOOP("errors", "Make your choices again in the settings.")


class SettingsPartlyRead(SettingsError):
    """Some entries of the settings file cannot be used."""

    what = QT_TRANSLATE_NOOP("errors", "These settings in {path} could not be understood: {names}.")
    kept = QT_TRANSLATE_NOOP(
        "errors",
        "The usual ones are used in their place, and all others hold. The file as it was is kept in {aside}.",
    )


class SettingsNotSaved(NotetakerError):
    """The settings file cannot be written."""

    what = QT_TRANSLATE_NOOP("errors", "Your choice could not be remembered: {problem}.")
    kept = QT_TRANSLATE_NOOP("errors", "It holds until you close the window; your vaults are not affected.")
    todo = QT_TRANSLATE_NOOP("errors", "Check whether you may write to {path}.")


@dataclass(frozen=True)
class Settings:
    """The choices of the person at this machine, and the vaults opened last (newest first).

    `text_size` is in percent of the usual size. `keys` has the keys that were changed, by action. After `lock_minutes`
    without a key the window locks. `folder` is where files are proposed; empty: the documents. With `unseen` the window
    is kept out of screen sharing, where the system allows it. With `keyring` that of the account opens vaults, too.
    `open_vault` is the folder of the vault that is open, or locked; empty once it was left. `report_formats` are those in
    which a report was last written.
    """

    language: str = "system"
    theme: str = "system"
    text_size: int = 100
    keyboard: str = "system"
    keys: Mapping[str, str] = field(default_factory=dict)
    lock_minutes: int = 20
    folder: str = ""
    unseen: bool = True
    keyring: bool = False
    recent: tuple[str, ...] = ()
    open_vault: str = ""
    report_formats: tuple[str, ...] = ("html", "docx")

    def with_open(self, vault: Path) -> "Settings":
        """The same with `vault` open, and the newest."""
        others = tuple(path for path in self.recent if path != str(vault))
        return replace(self, recent=(str(vault), *others)[:MOST_RECENT], open_vault=str(vault))


@dataclass(frozen=True)
class Loaded:
    """What a settings file gave, and what was wrong with it."""

    settings: Settings
    problem: SettingsError | None = None


def load(file: Path) -> Loaded:
    """The settings in `file`, the usual ones if there is none. What cannot be understood is told and kept aside."""
    try:
        table = _table(content(file, LARGEST).decode("utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError, RecursionError):
        return Loaded(Settings(), SettingsError(path=file, aside=_aside(file)))
    good: dict[str, Any] = {}
    bad: list[str] = []
    for name in table.keys() & READERS.keys():
        try:
            good[name] = read(name, table[name])
        except ValueError:
            bad.append(name)
    if not bad:
        return Loaded(Settings(**good))
    names = ", ".join(sorted(bad))
    return Loaded(Settings(**good), SettingsPartlyRead(path=file, names=names, aside=_aside(file)))


def save(settings: Settings, file: Path) -> None:
    """Write the settings, whole or not at all. Raises SettingsNotSaved."""
    text = json.dumps(asdict(settings), indent=2) + "\n"  # in ASCII: a path need not be a text
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, text.encode("ascii"))
    except OSError as problem:
        raise SettingsNotSaved(path=file, problem=said(problem)) from problem


def read(name: str, value: object) -> object:
    """A setting from what a file says. Raises ValueError if it is none."""
    return READERS[name](value)


def _table(text: str) -> dict[str, object]:
    table = json.loads(text)
    if not isinstance(table, dict):
        raise ValueError(text)  # noqa: TRY004 - a wrong value in a file
    return table


def _aside(file: Path) -> Path:
    """Put the file where it is not written over; if that cannot be, it cannot be written over either."""
    aside = file.with_name(f"{file.stem}-unread{file.suffix}")
    try:
        return file.replace(aside)
    except OSError:
        return file


def _one_of(*choices: object) -> Callable[[object], object]:
    def read_choice(value: object) -> object:
        if isinstance(value, bool) or value not in choices:
            raise ValueError(value)
        return value

    return read_choice


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - a wrong value in a file
    return value


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)  # noqa: TRY004 - a wrong value in a file
    return value


def _keys(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError(value)  # noqa: TRY004 - a wrong value in a file
    return {_text(action): _text(press) for action, press in value.items()}


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004 - a wrong value in a file
    return tuple(map(_text, value))


def _paths(value: object) -> tuple[str, ...]:
    return _texts(value)[:MOST_RECENT]


READERS: Mapping[str, Callable[[object], object]] = {
    "language": _one_of(*translation.CHOICES),
    "theme": _one_of(*theme.CHOICES),
    "text_size": _one_of(*TEXT_SIZES),
    "keyboard": _one_of("system", *KEYBOARDS),
    "keys": _keys,
    "lock_minutes": _one_of(*LOCK_MINUTES),
    "folder": _text,
    "unseen": _yes_or_no,
    "keyring": _yes_or_no,
    "recent": _paths,
    "open_vault": _text,
    "report_formats": _texts,
}
"""How each setting is read."""
