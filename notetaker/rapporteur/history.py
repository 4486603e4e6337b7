"""The changes to notes that can be undone and redone, one step each, and what they decided."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from notetaker.model.note import Kind, Note

Steps = tuple[tuple[str, Note | None], ...]
"""Notes by their ids, as they are to be; None for one that is gone."""


class Change(NamedTuple):
    """One step that can be undone: for each note what it was (`was` is empty where none was), and what it is; None where it
    was not or is gone.

    `settled` is the folded surface that the step let stand, if it was such a decision.
    """

    was: Steps
    after: Steps
    settled: str = ""

    @classmethod
    def of(cls, before: Steps, after: Steps, settled: str = "") -> "Change":
        """What was where nothing was is not kept for each of thousands of notes."""
        return cls(() if all(note is None for _, note in before) else before, after, settled)

    @property
    def before(self) -> Steps:
        """What the notes were."""
        return self.was or tuple([(note_id, None) for note_id, _ in self.after])

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes that it is about, as they are after it; one that it deleted as it was before."""
        pairs = zip(self.before, self.after, strict=True)
        either = (after or before for (_, before), (_, after) in pairs)
        return tuple(note for note in either if note is not None)

    @property
    def brings(self) -> bool:
        """Whether undoing it takes the notes away that it brought, as with a new note."""
        return not self.was

    @property
    def resolved(self) -> int:
        """How many findings of notes that stay it has done away with, by a decision or in other words. What it opens anew
        takes nothing from them.
        """
        if self.brings:  # as most steps do
            return 0
        return sum(
            (_asked(before) - _asked(after)).total()
            for (_, before), (_, after) in zip(self.before, self.after, strict=True)
            if before is not None and after is not None and Kind.OWN not in (before.kind, after.kind)
        )


def _asked(note: Note) -> Counter[tuple[str, str]]:
    """What is asked about in a note, wherever in it that stands."""
    text = note.body.text
    return Counter((each.rule, text[each.start : each.end]) for each in note.findings)


_Kept = Note | Change
"""A change as it is kept. One that brought a note is that note: there are thousands, and little else."""


def _kept(change: Change) -> _Kept:
    if change.was or change.settled or len(change.after) != 1:
        return change
    ((note_id, note),) = change.after
    return note if note is not None and note.id == note_id else change


def _change(kept: _Kept) -> Change:
    return kept if isinstance(kept, Change) else Change((), ((kept.id, kept),))


@dataclass
class History:
    """Every change since the vault was compacted last. `_done` and `_undone` have the one to take next at the end.

    `resolved` counts the findings that they did away with.
    """

    _done: list[_Kept] = field(default_factory=list)
    _undone: list[_Kept] = field(default_factory=list)
    resolved: int = field(default=0, compare=False)
    _settled: Counter[str] = field(default_factory=Counter)
    _settled_for_good: set[str] = field(default_factory=set)
    """By decisions of before a compaction: they have no step that could be undone any more."""

    @property
    def length(self) -> int:
        """How many changes can be taken back."""
        return len(self._done)

    @property
    def to_undo(self) -> Change | None:
        """The change to take back next."""
        return _change(self._done[-1]) if self._done else None

    @property
    def to_redo(self) -> Change | None:
        """The change that was taken back last."""
        return _change(self._undone[-1]) if self._undone else None

    def add(self, change: Change) -> None:
        """One more step; what could be redone cannot any more."""
        self._undone.clear()
        self._do(change)

    def undo(self) -> Steps:
        """Take the last step back: what its notes are then. Raises IndexError where there is none."""
        self._undone.append(self._done.pop())
        change = _change(self._undone[-1])
        self._settled[change.settled] -= 1
        self.resolved -= change.resolved
        return change.before

    def redo(self) -> Steps:
        """Make the step again that was taken back last: what its notes are then. Raises IndexError where there is none."""
        change = _change(self._undone.pop())
        self._do(change)
        return change.after

    def _do(self, change: Change) -> None:
        self._done.append(_kept(change))
        self._settled[change.settled] += 1
        self.resolved += change.resolved

    def settle_for_good(self, surface: str) -> None:
        """This folded surface was let stand, and no step says so any more."""
        self._settled_for_good.add(surface)

    def has_settled(self, surface: str) -> bool:
        """Whether this folded surface was let stand, and that was not taken back."""
        return self._settled[surface] > 0 or surface in self._settled_for_good

    def forget_own(self) -> None:
        """No step leads to an own remark any more, or away from one."""
        self._done = _without_own(self._done)
        self._undone = _without_own(self._undone)
        self._settled = Counter(change.settled for change in map(_change, self._done))


def _without_own(changes: Iterable[_Kept]) -> list[_Kept]:
    """The changes without the steps that lead to an own remark, or away from one."""
    left: list[_Kept] = []
    for change in map(_change, changes):
        steps = [
            (before, after)
            for before, after in zip(change.before, change.after, strict=True)
            if not any(note is not None and note.kind is Kind.OWN for _, note in (before, after))
        ]
        if steps:
            befores, afters = zip(*steps, strict=True)
            left.append(_kept(Change.of(befores, afters, change.settled)))
    return left
