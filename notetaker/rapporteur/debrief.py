"""The end of a session: what there is agreement on and what not, by the kinds of its notes; unfinished ones first. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from notetaker.model.category import WIDEST
from notetaker.model.note import Kind, Note


class Section(StrEnum):
    """A part of a debrief, in the order in which one goes through them."""

    CONSENSUS = "consensus"
    NO_CONSENSUS = "no_consensus"
    RECOMMENDATIONS = "recommendations"
    QUESTIONS = "questions"
    NEXT_STEPS = "next_steps"


KIND_OF: Mapping[Section, Kind] = MappingProxyType(
    {
        Section.CONSENSUS: Kind.AGREEMENT,
        Section.NO_CONSENSUS: Kind.DISAGREEMENT,
        Section.RECOMMENDATIONS: Kind.RECOMMENDATION,
        Section.QUESTIONS: Kind.QUESTION,
        Section.NEXT_STEPS: Kind.ACTION,
    }
)
"""A note stands in the section of its kind: to move it is to say what it is."""

_SECTION_OF = {kind: section for section, kind in KIND_OF.items()}


@dataclass(frozen=True)
class Debrief:
    """The notes of a session, in the order in which they were taken. For the rapporteur's eyes only.

    `unfinished` have findings to decide on, or a speaker who is not known; they stand in their section as well. `others`
    are points and quotes, which a brief leaves out until they are moved. Notes of one theme stand together.
    """

    unfinished: tuple[Note, ...]
    sections: Mapping[Section, tuple[Note, ...]]
    others: tuple[Note, ...]

    @property
    def nameless(self) -> tuple[Note, ...]:
        """The unfinished ones of which nobody was named as the speaker."""
        return tuple(note for note in self.unfinished if lacks_speaker(note))

    @classmethod
    def of(cls, notes: Iterable[Note]) -> "Debrief":
        """Part these notes; own remarks are nobody's business but the rapporteur's."""
        shared = [note for note in notes if note.kind is not Kind.OWN]
        if any(note.theme.text for note in shared):
            shared.sort(key=lambda note: by_theme(note.theme.text))
        parts: dict[Section | None, list[Note]] = {section: [] for section in (*KIND_OF, None)}
        for note in shared:
            parts[_SECTION_OF.get(note.kind)].append(note)
        return cls(
            tuple(note for note in shared if is_unfinished(note)),
            {section: tuple(parts[section]) for section in KIND_OF},
            tuple(parts[None]),
        )


def is_unfinished(note: Note) -> bool:
    """Whether something is left to decide: a finding, or whose category the speaker is of."""
    return bool(note.findings) or lacks_speaker(note)


def lacks_speaker(note: Note) -> bool:
    """Whether nobody was named who said it, so that the note stands for anybody who was present."""
    return note.category == WIDEST and not note.together and note.kind is not Kind.OWN


def by_theme(theme: str) -> tuple[bool, str]:
    """The place of a theme among others: by the alphabet, behind what has none."""
    return bool(theme), theme.casefold()


def section_of(kind: Kind) -> Section | None:
    """Where notes of a kind stand; None for those that a brief leaves out."""
    return _SECTION_OF.get(kind)
