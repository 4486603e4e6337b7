"""How many, as far as a publication may say it: a band, never a count. Differences of bands say nothing of one person."""

from dataclasses import dataclass

_STARTS = (5, 10)
"""Where a new band begins, above k."""


@dataclass(frozen=True)
class Band:
    """From `least` to `most`, both included; `most` is None for the last band, which has no end."""

    least: int
    most: int | None

    def __str__(self) -> str:
        if self.most is None:
            return f"{self.least}+"
        return str(self.least) if self.least == self.most else f"{self.least}–{self.most}"


def band(count: int, k: int) -> Band:
    """The band of a count: all below k is one band, then k to 4, 5 to 9, 10 and more (a higher k swallows the first).

    >>> [str(band(count, 3)) for count in (0, 2, 3, 4, 5, 9, 10, 40)]
    ['0–2', '0–2', '3–4', '3–4', '5–9', '5–9', '10+', '10+']
    """
    starts = (0, k, *(start for start in _STARTS if start > k))
    at = max(number for number, start in enumerate(starts) if start <= count)
    return Band(starts[at], starts[at + 1] - 1 if at + 1 < len(starts) else None)
