"""A transcript becomes notes: each turn goes through the same strip as a typed line, its speaker as a category only."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from notetaker.anonymise import Anonymiser
from notetaker.exchange import Transcript, Turn
from notetaker.model.category import WIDEST
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.note import Kind, Note
from notetaker.model.roster import Participant, Roster
from notetaker.model.telling import Telling
from notetaker.rapporteur.capture import said
from notetaker.rapporteur.codes import Attribution, Codes, Speaker
from notetaker.rapporteur.folding import folded
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.seat import Seat
from notetaker.rapporteur.tools import Tools
from notetaker.resources import read_text
from notetaker.unguessable import random_letters
from notetaker.vault.events import TranscriptTaken

_TABLE = tomllib.loads(read_text("rapporteur/transcripts.toml"))
_ROLES = frozenset[str](_TABLE["roles"])
_TITLES = re.compile(
    rf"^(?:(?:{'|'.join(sorted(_TABLE['titles'], key=len, reverse=True))})\b\.?\s+)+", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*[(\[].*$")
_INSIDE = re.compile(r"[(\[]\s*([^()\[\],/]{1,80}?)\s*[)\]]")
_INITIAL = re.compile(r"(?P<letter>[^\W\d_])\.(?:[ -]?[^\W\d_]\.)* ?(?P<surname>[^\W\d_]\S.*)")
_NO_NAMES = _ROLES | frozenset[str](_TABLE["remarks"])
_LEAST_ALONE = 3


class SpeakersUnknown(NotetakerError):
    """A transcript has speakers of whom nobody has said who they are."""

    what = QT_TRANSLATE_NOOP("errors", "Of {count} speakers of the transcript it is not known who they are.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was taken in; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Say of each who it is, or that it is not known, or leave them out.")


class NothingTaken(NotetakerError):
    """Every turn was left out."""

    what = QT_TRANSLATE_NOOP("errors", "All speakers of the transcript were left out.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was taken in; all notes are kept.")
    todo = QT_TRANSLATE_NOOP("errors", "Keep at least one of them.")


UNKNOWN = Attribution(Speaker.UNKNOWN, WIDEST)
"""Somebody of whom it is not known who it is."""

LEFT_OUT = Attribution(Speaker.NONE, "")
"""Somebody whose turns are not taken in."""


@dataclass(frozen=True, repr=False)
class TranscriptSpeaker:
    """A speaker as the transcript calls them, how often they speak, and who that is, if it is known. Prints nothing."""

    name: str
    turns: int
    attribution: Attribution | None

    def __repr__(self) -> str:
        return "TranscriptSpeaker(***)"


def as_participant(person: Participant) -> Attribution:
    """That a speaker is this participant."""
    return Attribution(Speaker.CODE, person.category, person)


def as_category(category: str) -> Attribution:
    """That of a speaker only the category is known."""
    return Attribution(Speaker.CATEGORY, category)


def recognised(name: str, codes: Codes) -> Attribution | None:
    """Whom a transcript means by this name; None where it is not clear."""
    if not name:
        return UNKNOWN
    for form in _forms(name):
        found = codes.resolve(form)
        if found is not None and found.how is not Speaker.OWN:
            return found
    return _by_initial(_bare(name), codes)


def _by_initial(bare: str, codes: Codes) -> Attribution | None:
    """The one participant of a surname whose name begins with the initial before it: "T. Aubry"."""
    cut = _INITIAL.fullmatch(bare)
    found = codes.resolve(cut["surname"]) if cut is not None else None
    if cut is None or found is None or found.participant is None:
        return None
    called = folded(found.participant.name)
    fits = called.startswith(folded(cut["letter"])) and called.endswith(f" {folded(cut['surname'])}")
    return found if fits else None


def _forms(name: str) -> Iterator[str]:
    """The name as it is, then without brackets and title, and with the surname last."""
    plain = _bare(name)
    if (behind := _named(name)) != plain:
        yield behind
    before, comma, after = plain.partition(",")
    words = plain.split()
    yield from (name, plain)
    if comma:
        yield from (before.strip(), f"{after} {before}".strip())
    elif len(words) > 1:
        yield " ".join((*words[1:], words[0]))
        yield " ".join((words[-1], *words[:-1]))


def _bare(name: str) -> str:
    """The name without brackets and titles."""
    return _TITLES.sub("", _BRACKETS.sub("", name).strip())


def named_in(who: Mapping[str, Attribution]) -> Roster:
    """The speakers who are not on the roster, as if they were: where others say their names, these are replaced too."""
    strangers: list[Participant] = []
    for name, attribution in who.items():
        bare = _named(name)
        if attribution.participant is None and any(map(str.isalpha, bare)) and not _is_a_role(bare):
            category = attribution.category or WIDEST
            strangers.append(Participant(f"said {len(strangers)}", bare, (), "", (), "", category, ()))
    return Roster(tuple(strangers))


def _named(name: str) -> str:
    """The name in a label, without titles, brackets and roles: "Chair Ada Mauve", "Speaker 2 (Mauve)"."""
    bare = _without_role(_bare(name))
    inside = _INSIDE.search(name)
    return inside[1] if inside is not None and _is_a_role(bare) and _may_be_name(inside[1].split()) else bare


def _without_role(bare: str) -> str:
    """What follows a role, or what counts speakers, if it may be a name: "Chair Ada Mauve", "Speaker 2 Mauve"."""
    words = bare.split()
    first = next((place for place, word in enumerate(words) if not _is_role_or_number(word)), 0)
    return " ".join(words[first:]) if first > 0 and _may_be_name(words[first:]) else bare


def _is_role_or_number(word: str) -> bool:
    return folded(word) in _ROLES or any(map(str.isdigit, word))


def _may_be_name(words: list[str]) -> bool:
    """Whether words with capitals at both ends are no number and no remark; a single one has three letters."""
    if not words or any(folded(word) in _NO_NAMES or any(map(str.isdigit, word)) for word in words):
        return False
    high = all(word[:1].isupper() for word in (words[0], words[-1]))
    return high and (len(words) > 1 or len(words[0]) >= _LEAST_ALONE)


def _is_a_role(bare: str) -> bool:
    return folded(bare) in _ROLES or any(map(str.isdigit, bare)) or folded(bare.split()[0]) in _ROLES


class Transcribing:
    """Transcripts, in the chosen session."""

    def __init__(self, ledger: Ledger, seat: Seat) -> None:
        self._ledger, self._seat = ledger, seat

    def speakers(self, transcript: Transcript) -> tuple[TranscriptSpeaker, ...]:
        """Everybody who speaks, those first of whom one has to be asked who they are."""
        codes = self._seat.tools.codes
        found = (
            TranscriptSpeaker(name, turns, recognised(name, codes)) for name, turns in transcript.speakers.items()
        )
        return tuple(sorted(found, key=lambda each: each.attribution is not None))

    def take_in(
        self, transcript: Transcript, who: Mapping[str, Attribution], tell: Telling, session_id: str | None = None
    ) -> tuple[Note, ...]:
        """Store the turns as notes, all of them or none, as one step that can be undone.

        `who` says of each speaker who they are; without a `session_id` they are of the chosen session. Raises
        SpeakersUnknown, NothingTaken, UnknownSession, NoSession, OffTheTable.
        """
        session = self._seat.open(session_id)
        unknown = transcript.speakers.keys() - who.keys()
        if unknown:
            raise SpeakersUnknown(count=len(unknown))
        kept = [turn for turn in transcript.turns if who[turn.speaker] is not LEFT_OUT]
        if not kept:
            raise NothingTaken
        tools = self._tools(who)
        notes = []
        for done, turn in enumerate(kept):
            tell(done, len(kept))
            notes.append(_note(tools, turn, who[turn.speaker], session.id))
        tell(len(kept), len(kept))
        self._ledger.write(TranscriptTaken(tuple(notes)))
        return tuple(notes)

    def _tools(self, who: Mapping[str, Attribution]) -> Tools:
        """Those of the seat, which know the speakers of the transcript as well."""
        tools, strangers = self._seat.tools, named_in(who)
        if not len(strangers):
            return tools
        everybody = Roster((*self._seat.known_roster, *strangers))
        return replace(tools, anonymiser=Anonymiser(everybody, tools.ladder))


def _note(tools: Tools, turn: Turn, attribution: Attribution, session: str) -> Note:
    kind = Kind.QUESTION if turn.text.rstrip().endswith("?") else Kind.POINT
    return said(tools, turn.text, attribution, kind).as_note(random_letters(8), session)
