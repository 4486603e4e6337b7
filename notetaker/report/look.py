"""How what stands on paper looks: sizes, colours and gaps by the names of styles, from `resources/report/look.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from notetaker.resources import read_text

Sheet = Literal["report", "brief"]


@dataclass(frozen=True)
class Rule:
    """A line across the text, that far from it; in points."""

    width: float
    gap: float
    colour: str


@dataclass(frozen=True)
class Box:
    """A ground in the colour "wash" behind a paragraph, with a bar at its left; in points."""

    bar: float
    pad: float
    inset: float


@dataclass(frozen=True)
class ParagraphStyle:
    """Sizes and gaps in points, `line` in heights of the font; `bullet` is the room of a bullet, `level` that of a heading.

    `keep_next` keeps it on the page of what follows, `keep_whole` all of it on one page.
    """

    size: float
    line: float = 1
    before: float = 0
    after: float = 0
    serif: bool = False
    bold: bool = False
    colour: str = "ink"
    above: Rule | None = None
    below: Rule | None = None
    box: Box | None = None
    bullet: float = 0
    keep_next: bool = False
    keep_whole: bool = False
    level: int = 0


@dataclass(frozen=True)
class RunStyle:
    """What words in a paragraph have of their own; size 0 and no colour are those of the paragraph."""

    size: float = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""


@dataclass(frozen=True)
class Page:
    """Margins of an A4 page, and how far header and footer are from its edges; in points."""

    top: float
    right: float
    bottom: float
    left: float
    header: float
    footer: float

    @property
    def text_width(self) -> float:
        """From margin to margin."""
        return A4_WIDTH - self.left - self.right


A4_WIDTH, A4_HEIGHT = 595.3, 841.9


@dataclass(frozen=True)
class Typeface:
    """What a font is called in a Word document, and the one of the same widths in which a PDF is painted."""

    word: str
    painted: str


@dataclass(frozen=True)
class Look:
    """All that a sheet looks like. Colours are "#rrggbb" by their names; `row_gap` stands between rows of figures."""

    page: Page
    paragraphs: Mapping[str, ParagraphStyle]
    runs: Mapping[str, RunStyle]
    colours: Mapping[str, str]
    sans: Typeface
    serif: Typeface
    row_gap: float

    def __post_init__(self) -> None:
        named = {style.colour for style in self.paragraphs.values()}
        named |= {style.colour for style in self.runs.values() if style.colour}
        named |= {rule.colour for style in self.paragraphs.values() for rule in (style.above, style.below) if rule}
        if unknown := named - set(self.colours):
            raise ValueError(f"look.toml has no colour {sorted(unknown)}")

    def typeface(self, style: ParagraphStyle) -> Typeface:
        """The font of a paragraph."""
        return self.serif if style.serif else self.sans


@cache
def look(sheet: Sheet) -> Look:
    """The look of a report, or that of a brief. Raises ValueError or TypeError for a file that cannot be meant so."""
    table = _table()
    own = table[sheet]
    return Look(
        Page(**own["page"]),
        MappingProxyType({name: _paragraph(each) for name, each in own["paragraphs"].items()}),
        MappingProxyType({name: RunStyle(**each) for name, each in own["runs"].items()}),
        colours(),
        Typeface(**table["fonts"]["sans"]),
        Typeface(**table["fonts"]["serif"]),
        own.get("row_gap", 0),
    )


def colours() -> Mapping[str, str]:
    """The colours of everything that is published, on paper and on a screen by day."""
    return MappingProxyType(_table()["colours"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(read_text("report/look.toml"))


def _paragraph(table: dict[str, Any]) -> ParagraphStyle:
    made: dict[str, Any] = dict(table)
    for key, kind in (("above", Rule), ("below", Rule), ("box", Box)):
        if key in table:
            made[key] = kind(**table[key])
    return ParagraphStyle(**made)
