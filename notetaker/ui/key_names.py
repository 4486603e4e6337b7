"""Keys as a person reads them: in the language that is shown, and with the signs of a Mac on a Mac."""

import sys
from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from notetaker.ui.keys import press
from notetaker.ui.translation import translate

_NAMES: dict[str, Callable[[], str]] = {
    "Ctrl": lambda: translate("keyboard", "Ctrl"),
    "Shift": lambda: translate("keyboard", "Shift"),
    "Space": lambda: translate("keyboard", "Space"),
    "Enter": lambda: translate("keyboard", "Enter"),
    "Del": lambda: translate("keyboard", "Del"),
    "Esc": lambda: translate("keyboard", "Esc"),
    "Up": lambda: translate("keyboard", "Up"),
    "PgUp": lambda: translate("keyboard", "Page up"),
}


def shown(keys: str) -> str:
    """Keys such as "Ctrl+L", by the names that are on the keyboard."""
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return "+".join(_NAMES[part]() if part in _NAMES else part for part in keys.split("+"))


def key_of(action: str) -> str:
    """The keys of an action, as they are shown."""
    return shown(press(action))


def named(text: str, action: str) -> str:
    """What a button says, and behind it the keys that do the same: "Lock (Ctrl+L)"."""
    keys = key_of(action)
    return translate("keyboard", "{text} ({keys})").format(text=text, keys=keys) if keys else text
