"""The design tokens: type, spacing and colours of one theme, read from `resources/ui/tokens.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from notetaker import resources

THEMES = ("light", "dark")


@dataclass(frozen=True)
class Tokens:
    """One theme: sizes in logical pixels by name, colours as `#rrggbb` by name."""

    theme: str
    sizes: dict[str, int]
    colours: dict[str, str]

    def colour(self, name: str) -> str:
        """A colour by its name."""
        return self.colours[name]

    def size(self, name: str) -> int:
        """A size by its name, such as `type_body` or `space_page`."""
        return self.sizes[name]

    def of_category(self, key: str) -> str:
        """The colour of a category; those that the tokens do not know share one."""
        return self.colours.get(f"category_{key}", self.colours["category_other"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("ui/tokens.toml"))


@cache
def tokens(theme: str) -> Tokens:
    """The tokens of a theme, "light" or "dark"."""
    table = _table()
    sizes = {f"{group}_{name}": size for group in ("type", "space", "shape") for name, size in table[group].items()}
    return Tokens(theme, sizes, dict(table[theme]))
