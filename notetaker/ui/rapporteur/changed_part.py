"""What a decision makes of a note, from a little before where it changes on."""

from itertools import takewhile

_BEFORE = 48
"""Characters that stand before the change, to tell where in a long note it is."""


def changed_part(before: str, after: str) -> str:
    """The text as it is after a change; of a long one what stands far before the change is told by three points."""
    first = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    start = after.find(" ", first - _BEFORE, first) if first > _BEFORE else -1
    return after if start < 0 else f"… {after[start + 1 :]}"
