"""Whether the notes are those of the bundle that was sealed last. A compaction forgets it."""

from collections.abc import Collection
from dataclasses import dataclass, field

from notetaker.model.note import Kind, Note


@dataclass
class LastSealed:
    """What became of each session's notes since a bundle of it was sealed last."""

    _sessions: frozenset[str] = frozenset()
    _was: dict[str, tuple[str, Note | None]] = field(default_factory=dict)
    """The session of each note that is another now than in the bundle, and what it was there."""

    @property
    def outdated(self) -> frozenset[str]:
        """The sessions whose notes are others than in the bundle."""
        return frozenset(session for session, _ in self._was.values())

    @property
    def unchanged(self) -> frozenset[str]:
        """The sessions whose notes are those of the bundle."""
        return self._sessions - self.outdated

    def seal(self, sessions: Collection[str]) -> None:
        """A bundle was sealed of these sessions."""
        self._sessions = self._sessions.union(sessions)
        self._was = {key: was for key, was in self._was.items() if was[0] not in sessions}

    def change(self, note_id: str, before: Note | None, after: Note | None) -> None:
        """A note changes. What is again as it was sealed is not outdated any more."""
        either = after or before
        if either is None or either.session not in self._sessions:
            return
        _, sealed = self._was.pop(note_id, ("", _of_bundle(before)))
        if _of_bundle(after) != sealed:
            self._was[note_id] = either.session, sealed


def _of_bundle(note: Note | None) -> Note | None:
    """The note, if it is one that may leave."""
    return None if note is None or note.kind is Kind.OWN else note
