"""The notes as they read now, in the order in which they were committed; listed and counted as they change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from notetaker.model.note import Kind, Note
from notetaker.rapporteur.tallied import Tallied


@dataclass
class Noted:
    """`amount` and `findings` are of notes that may leave; `own` is how many remarks there are that may not."""

    amount: int = field(default=0, compare=False)
    own: int = field(default=0, compare=False)
    findings: int = field(default=0, compare=False)
    _notes: dict[str, Note | None] = field(default_factory=dict)
    """Also the places of those that are gone: one that comes back stands where it stood."""
    _listed: dict[str | None, tuple[Note, ...]] = field(default_factory=dict, compare=False, repr=False)
    _kinds: Tallied[tuple[str, Kind]] = field(default_factory=Tallied, compare=False, repr=False)

    def of(self, session_id: str | None) -> tuple[Note, ...]:
        """The notes of a session; None: of all."""
        if session_id not in self._listed:
            there = (note for note in self._notes.values() if note is not None)
            self._listed[session_id] = tuple(note for note in there if session_id in (None, note.session))
        return self._listed[session_id]

    def kinds(self, session_id: str) -> Mapping[Kind, int]:
        """How many notes of each kind a session has; nothing of their order."""
        tallied = self._kinds.of((note.session, note.kind) for note in self.of(None))
        return {kind: count for (session, kind), count in tallied.items() if session == session_id and count}

    def find(self, note_id: str) -> Note | None:
        """The note of that id, or None where there is none (any more)."""
        return self._notes.get(note_id)

    def own_remarks(self) -> tuple[str, ...]:
        """The ids of the own remarks."""
        return tuple(key for key, note in self._notes.items() if note is not None and note.kind is Kind.OWN)

    def put(self, notes: Iterable[tuple[str, Note | None]]) -> None:
        """Set what these notes are now, and keep count."""
        for note_id, note in notes:
            self._count(self._notes.get(note_id), -1)
            self._count(note, 1)
            if note_id in self._notes or note is None:
                self._listed.clear()
            elif self._listed:  # one more at the end, as most are: thousands need not be listed anew
                for key in self._listed.keys() & {None, note.session}:
                    self._listed[key] += (note,)
            self._notes[note_id] = note

    def _count(self, note: Note | None, by: int) -> None:
        if note is None:
            return
        self._kinds.change((note.session, note.kind), by)
        if note.kind is Kind.OWN:
            self.own += by
        else:
            self.amount += by
            self.findings += by * len(note.findings)
