"""Rows of figures, and the one Markdown table that they make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_HEADS = ("what", "figure", "target", "peer", "its figure", "ratio")
_NOTHING = "–"
_BETWEEN = " · "


@dataclass(frozen=True)
class Figure:
    """A number with its unit; an empty unit is a plain count."""

    value: float
    unit: str

    def __str__(self) -> str:
        return f"{_number(self.value, self.unit)} {self.unit}".rstrip()


@dataclass(frozen=True)
class Target:
    """What a figure should be, in the figure's own unit: at least `bound`, or at most."""

    bound: float
    unit: str
    at_least: bool = False

    def met(self, figure: Figure) -> bool:
        """Whether the figure is good enough. Raises ValueError where the units differ."""
        if figure.unit != self.unit:
            raise ValueError(f"a figure in “{figure.unit}” has a target in “{self.unit}”")
        return figure.value >= self.bound if self.at_least else figure.value <= self.bound

    def __str__(self) -> str:
        bound = f"{self.bound:,.0f}" if self.bound >= 1000 else f"{self.bound:.4g}"
        return f"{'≥' if self.at_least else '≤'} {bound} {self.unit}".rstrip()


@dataclass(frozen=True)
class Peer:
    """Somebody else's figure for the same thing in the same run, or why there is none."""

    name: str
    figure: Figure | str


@dataclass(frozen=True)
class Row:
    """One line: a figure, or why there is none. The ratio to a peer is the figure divided by the peer's."""

    what: str
    figure: Figure | str
    target: Target | None = None
    peers: tuple[Peer, ...] = ()

    def cells(self) -> tuple[str, ...]:
        """What stands in the columns."""
        return (
            self.what,
            str(self.figure),
            self._target(),
            _BETWEEN.join(peer.name for peer in self.peers),
            _BETWEEN.join(str(peer.figure) for peer in self.peers),
            _BETWEEN.join(_ratio(self.figure, peer.figure) for peer in self.peers),
        )

    def _target(self) -> str:
        if self.target is None:
            return ""
        if isinstance(self.figure, str):
            return str(self.target)
        return f"{self.target}{_BETWEEN}{'met' if self.target.met(self.figure) else 'missed'}"


def markdown(rows: Iterable[Row]) -> str:
    """All rows as one table, padded so that it can be read in a terminal too."""
    lines = [_HEADS, *(tuple(cell.replace("|", "\\|") for cell in row.cells()) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    rule = "|".join(f" {'-' * width} " for width in widths)
    head, *body = (_line(line, widths) for line in lines)
    return "\n".join((head, f"|{rule}|", *body)) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _ratio(own: Figure | str, other: Figure | str) -> str:
    if isinstance(own, str) or isinstance(other, str) or not other.value:
        return _NOTHING
    if own.unit != other.unit:
        raise ValueError(f"“{own.unit}” is not comparable to “{other.unit}”")
    return f"{_number(own.value / other.value, '')}×"


def _number(value: float, unit: str) -> str:
    """Three digits are all that such measurements are worth; a percentage keeps one after the point."""
    if unit == "%":
        return f"{value:.1f}"
    size = abs(value)
    if size >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if size >= 10 else f"{value:.2f}" if size >= 1 else f"{value:.2g}"
