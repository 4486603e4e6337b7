"""The design tokens: type, spacing, edges and colours of one theme, read from `resources/ui/tokens.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from notetaker import resources

THEMES = ("light", "dark", "high_contrast")
TEXT_SIZES = (100, 115, 130, 150, 175, 200)
"""How large text can be, in percent of the usual size."""
_GROWING = ("type", "shape")
_FIXED = ("space", "edge")


@dataclass(frozen=True)
class Tokens:
    """One theme at one size of text: sizes in logical pixels by name, colours as `#rrggbb` by name."""

    theme: str
    text_size: int
    sizes: dict[str, int]
    colours: dict[str, str]

    def colour(self, name: str) -> str:
        """A colour by its name."""
        return self.colours[name]

    def size(self, name: str) -> int:
        """A size by its name, such as `type_body` or `space_page`."""
        return self.sizes[name]

    def grown(self, size: int) -> int:
        """A size that is right for the usual text, for the text size that is chosen."""
        return round(size * self.text_size / 100)

    def of_category(self, key: str) -> str:
        """The colour of a category; those that the tokens do not know share one."""
        return self.colours.get(f"category_{key}", self.colours["category_other"])


@dataclass(frozen=True)
class Space:
    """The gaps between things. They are the same in every theme and at every size of text."""

    hair: int
    small: int
    medium: int
    large: int
    page: int
    section: int


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("ui/tokens.toml"))


@cache
def tokens(theme: str, text_size: int = 100) -> Tokens:
    """The tokens of a theme, one of THEMES."""
    table = _table()
    grown = {
        _name(group, name): round(size * text_size / 100)
        for group in _GROWING
        for name, size in table[group].items()
    }
    fixed = {_name(group, name): size for group in _FIXED for name, size in table[group].items()}
    stronger = {_name("edge", name): size for name, size in table["edge_of"].get(theme, {}).items()}
    return Tokens(theme, text_size, grown | fixed | stronger, dict(table[theme]))


def _name(group: str, name: str) -> str:
    return f"{group}_{name}"


SPACE = Space(**_table()["space"])
"""Every gap of a layout is one of these."""
