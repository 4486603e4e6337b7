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


def contrast_pairs(use: str) -> tuple[tuple[str, str], ...]:
    """The pairs of colour names that must be told apart, for `use` "text" or "edge"."""
    return tuple((ink, paper) for ink, paper in _table()["contrast"][use])


def contrast(ink: str, paper: str) -> float:
    """The WCAG contrast ratio of two colours `#rrggbb`, from 1 to 21."""
    lighter, darker = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
