"""Tables of signs, each with a weight in hundredths: how much it speaks for what the table is about."""

import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from notetaker.resources import read_text

ALWAYS = "always"
"""The sign that is there wherever the table is asked: how often what it is about is so at all."""
_HUNDREDTHS = 100
_HEAVIEST = 1000
_THOUSANDTHS = 1000


class Signs(NamedTuple):
    """The weights of a table, and how much each kind of its signs has at each of its values."""

    always: int
    of: Mapping[str, Mapping[str, int]]

    def kind(self, name: str) -> Mapping[str, int]:
        """The weights of the signs "name:…", by what stands behind the colon."""
        return self.of.get(name, {})


@cache
def signs_in(name: str) -> Signs:
    """The table `resources/anonymise/NAME`: a weight and a sign a line. Whole hundredths add up alike with every Python."""
    of: dict[str, dict[str, int]] = {}
    for line in read_text(f"anonymise/{name}").splitlines():
        if line[:1] != "#":
            weight, _, sign = line.partition(" ")
            kind, _, value = sign.partition(":")
            of.setdefault(kind, {})[value] = round(float(weight) * _HUNDREDTHS)
    return Signs(of.get(ALWAYS, {}).get("", 0), of)


def chance(weight: int) -> float:
    """How likely it is with so many hundredths, in whole thousandths."""
    return _chances()[max(-_HEAVIEST, min(_HEAVIEST, weight)) + _HEAVIEST]


@cache
def _chances() -> tuple[float, ...]:
    every = range(-_HEAVIEST, _HEAVIEST + 1)
    return tuple(round(_THOUSANDTHS / (1 + math.exp(-weight / _HUNDREDTHS))) / _THOUSANDTHS for weight in every)
