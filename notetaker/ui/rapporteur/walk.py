"""Notes that are gone through one after the other: each is edited in turn until none is left, or somebody leaves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from notetaker.model.note import Note


@dataclass(frozen=True)
class Walk:
    """`left` are the notes of the session that are still to be gone through, `asked` says what is wanted of them, by their
    number. With `speaker` what is typed first is who spoke.
    """

    left: Callable[[], Sequence[Note]]
    asked: Callable[[int], str]
    speaker: bool = False
