"""The keyboards that people take notes on: how each sign of a line is typed there, from `resources/ui/keyboards.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import QLocale

from notetaker import resources


@dataclass(frozen=True)
class Keyboard:
    """A keyboard: its name, the signs that need no other key, how others are typed, and keys that differ by action."""

    name: str
    plain: str
    signs: Mapping[str, str]
    languages: tuple[str, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)


def _read() -> dict[str, Keyboard]:
    table = tomllib.loads(resources.read_text("ui/keyboards.toml"))
    return {key: Keyboard(**{**each, "languages": tuple(each["languages"])}) for key, each in table.items()}


KEYBOARDS: Mapping[str, Keyboard] = _read()
"""The keyboards by the names that the settings use."""


def keyboard(choice: str) -> Keyboard:
    """The keyboard of that name; for "system" the one that is usual where the desktop's language is spoken."""
    return KEYBOARDS[choice if choice in KEYBOARDS else _usual_in(QLocale.system().name())]


@cache
def _usual_in(here: str) -> str:
    return next((key for key, each in KEYBOARDS.items() if here in each.languages), "qwerty")
