"""What is unfinished, as the events of a vault say it: a line, edits of notes, the reason for a decision."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from notetaker.model.body import NOTHING, Body
from notetaker.vault.events import DraftKept, EditKept, ReasonKept


@dataclass
class Unfinished:
    """`edits` are drafts by the ids of their notes, the one that was kept last at the end."""

    draft: Body = NOTHING
    edits: dict[str, Body] = field(default_factory=dict)
    reason: ReasonKept | None = None

    def apply(self, event: DraftKept | EditKept | ReasonKept) -> None:
        """Fold an event."""
        match event:
            case DraftKept(draft):
                self.draft = draft
            case EditKept(note_id, draft):
                self.edits.pop(note_id, None)
                if not note_id:
                    self.edits.clear()
                elif draft.text:
                    self.edits[note_id] = draft
            case ReasonKept():
                self.reason = event if event.reason.text else None

    def forget(self, note_ids: Iterable[str]) -> None:
        """These notes are gone for good."""
        for note_id in note_ids:
            self.edits.pop(note_id, None)
