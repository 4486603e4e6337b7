"""Writes an expression so that words of which any may stand somewhere share their beginnings, and few are tried.

Neither what matches nor which of several ways is taken first changes: words that begin with different letters never match
at one place, and those that begin alike keep their order.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from notetaker.remembering import remembered

_PLAIN = "[a-z0-9 ',;:/\"&%=!~-]"
_LISTED = re.compile(rf"\(\?:((?:{_PLAIN}+\|)+{_PLAIN}+)\)")
_LISTS = 100
"""So many lists are kept, for the same are in many expressions."""
_LEAST_SPARED = 6
"""So many letters are to be spared for the brackets of a branch."""


def branched(expression: str) -> str:
    """The expression with each of its lists of plain words in branches."""
    return _LISTED.sub(lambda listed: f"(?:{in_branches(listed[1])})", expression)


@remembered(_LISTS)
def in_branches(listed: str) -> str:
    """The words, apart by bars, in branches."""
    return "|".join(_branches(listed.split("|")))


def _branches(words: Iterable[str]) -> Iterator[str]:
    """The words by their first letters; one that ends here keeps its place among those that go on."""
    for ends, some in groupby(words, key=lambda word: not word):
        if ends:
            yield ""
            continue
        begun: dict[str, list[str]] = {}
        for word in some:
            begun.setdefault(word[0], []).append(word)
        for alike in begun.values():
            yield from _branch(alike)


def _branch(alike: list[str]) -> Iterator[str]:
    """Words that begin alike as one branch where that spares letters."""
    stem = _shared_beginning(alike)
    rests = [""] if len(alike) == 1 else list(_branches(word.removeprefix(stem) for word in alike))
    if (len(rests) - 1) * len(stem) < _LEAST_SPARED:
        yield from (stem + rest for rest in rests)
    else:
        yield f"{stem}(?:{'|'.join(rests)})"


def _shared_beginning(words: list[str]) -> str:
    first, last = min(words), max(words)
    return next(
        (first[:place] for place, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), first
    )
