"""What a vault can say: the typed events, and their form as records.

No event has a field for a name, a speaker code, an organisation of the roster, a seat or a time. Free text is a
`Body`, which only the anonymiser makes. (The one surface in `FindingsDecided` is a stretch of a body that was let stand.)
"""

from dataclasses import dataclass

from notetaker.model.body import Body
from notetaker.model.category import LadderError
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.note import Decision, Finding, Note
from notetaker.model.place import Place
from notetaker.model.programme import Programme
from notetaker.model.secret import Secret
from notetaker.vault.strict_json import Codec


class UnknownEvent(NotetakerError):
    """A record is whole but not one that this version knows."""

    what = QT_TRANSLATE_NOOP("errors", "The vault holds a record that this version of Notetaker does not know.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Open the vault with the newest version of Notetaker.")


@dataclass(frozen=True, slots=True)
class ProgrammeOpened:
    """A kit was taken: the programme, without its roster, and the keys that bundles are sealed to.

    `organiser` is the SHA-256 of who signed the kit, in hexadecimal; empty where nobody did. `successors` are those of
    who else may sign a kit that replaces it, `edition` is the random id of its participants and rules, and `revision`
    counts the kits of the programme; 0 where nobody did.
    """

    programme_id: str
    programme: Programme
    recipients: tuple[str, ...]
    organiser: str = ""
    edition: str = ""
    successors: tuple[str, ...] = ()
    revision: int = 0


@dataclass(frozen=True, slots=True)
class KitKept:
    """An encrypted copy of the kit lies in the vault's folder; this identity opens it.

    `with_codes`: so do the codes in use, for they are not those that its list gives.
    """

    file: str
    identity: Secret[str]
    with_codes: bool = False


@dataclass(frozen=True, slots=True)
class RosterForgotten:
    """The copy of the kit was deleted."""


@dataclass(frozen=True, slots=True)
class SignerMade:
    """The seed of the key with which this vault's bundles are signed."""

    seed: Secret[str]


@dataclass(frozen=True, slots=True)
class SessionChosen:
    """Where the rapporteur is."""

    session: str


@dataclass(frozen=True, slots=True)
class PlaceTaken:
    """The page that is in front, to come back to it after a crash."""

    place: Place


@dataclass(frozen=True, slots=True)
class AttendanceTicked:
    """Who is present in a session from here on, as places in the kit's list of participants (from 0).

    `roster` is the mark of that list, a hash; without the kit the places say nothing.
    """

    session: str
    roster: str
    present: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AttendanceCarriedOver:
    """All that was ticked so far, in its order, as places in the list of a kit that took the place of the one before."""

    roster: str
    ticked: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class AttendanceTakenBack:
    """What was ticked last in a session was a slip: those are present who were before, also for the notes since then."""

    session: str


@dataclass(frozen=True, slots=True)
class NoteCommitted:
    """A new note."""

    note: Note


@dataclass(frozen=True, slots=True)
class TranscriptTaken:
    """The turns of a transcript as new notes, all at once."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class NoteAmended:
    """A note as it reads from now on."""

    note: Note


@dataclass(frozen=True, slots=True)
class NoteAskedAgain:
    """A note as it reads since another list of participants was taken: what that makes unclear waits for a decision."""

    note: Note


@dataclass(frozen=True, slots=True)
class NoteDeleted:
    """A note taken away."""

    note_id: str


@dataclass(frozen=True, slots=True)
class FindingsDecided:
    """A decision on one surface, why (stripped too), and the notes as they read from now on.

    `surface` is what was let stand, where a later strip asks for it; empty for everything else.
    """

    decision: Decision
    surface: str
    reason: Body
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """The last change to the notes was taken back."""


@dataclass(frozen=True, slots=True)
class Redone:
    """The last change that was taken back holds again."""


@dataclass(frozen=True, slots=True)
class DraftKept:
    """The unfinished line, stripped."""

    draft: Body


@dataclass(frozen=True, slots=True)
class EditKept:
    """The unfinished edit of a note, stripped; no draft once it is over. Without a note it ends all of them."""

    note_id: str
    draft: Body


@dataclass(frozen=True, slots=True)
class ReasonKept:
    """The unfinished reason why a finding of a note may stay, stripped; empty once it is given, or given up."""

    note_id: str
    finding: Finding
    reason: Body


@dataclass(frozen=True, slots=True)
class AbbreviationKept:
    """An abbreviation of the rapporteur's own and what it stands for; nothing, once it is taken away."""

    short: Body
    long: Body


@dataclass(frozen=True, slots=True)
class OwnForgotten:
    """The rapporteur's own remarks were taken away."""


@dataclass(frozen=True, slots=True)
class BundleSealed:
    """A bundle was made of these sessions."""

    bundle_id: str
    sessions: tuple[str, ...]
    notes: int


@dataclass(frozen=True, slots=True)
class ProgrammeDrafted:
    """What an organiser has typed of a programme, before a kit is made of it. A day may be none yet."""

    programme: Programme


@dataclass(frozen=True, slots=True)
class BundleImported:
    """An organiser took in a bundle. For its sessions it supersedes those of its signer that it comes after.

    `widened` are (session, category, what it is shown as there), `edition` is that of the kit behind it, and `before` are
    the bundles that its signer's vault had sealed until then (see `notetaker.exchange.Bundle`). `digest` is the SHA-256 of
    the sealed file, by which it is known again without being opened.
    """

    bundle_id: str
    revision: int
    programme_id: str
    programme: Programme
    signer: str
    sessions: tuple[str, ...]
    notes: tuple[Note, ...]
    widened: tuple[tuple[str, str, str], ...] = ()
    edition: str = ""
    before: tuple[str, ...] = ()
    digest: str = ""


@dataclass(frozen=True, slots=True)
class RestorePointSet:
    """The bundles that are there now can be gone back to. Set before each import."""


@dataclass(frozen=True, slots=True)
class ImportTakenBack:
    """The bundles that came after the last restore point do not count any more, and the point is used up."""


@dataclass(frozen=True, slots=True)
class NoteWithheld:
    """An organiser leaves a note of a bundle out of everything that is published. The note itself stays."""

    note_id: str


@dataclass(frozen=True, slots=True)
class NotePutBack:
    """A note that was left out is published again."""

    note_id: str


Event = (
    ProgrammeOpened
    | KitKept
    | RosterForgotten
    | SignerMade
    | SessionChosen
    | PlaceTaken
    | AttendanceTicked
    | AttendanceCarriedOver
    | AttendanceTakenBack
    | NoteCommitted
    | TranscriptTaken
    | NoteAmended
    | NoteAskedAgain
    | NoteDeleted
    | FindingsDecided
    | Undone
    | Redone
    | DraftKept
    | EditKept
    | ReasonKept
    | AbbreviationKept
    | OwnForgotten
    | BundleSealed
    | ProgrammeDrafted
    | BundleImported
    | RestorePointSet
    | ImportTakenBack
    | NoteWithheld
    | NotePutBack
)

_KINDS: dict[str, type[Event]] = {
    "programme-opened": ProgrammeOpened,
    "kit-kept": KitKept,
    "roster-forgotten": RosterForgotten,
    "signer-made": SignerMade,
    "session-chosen": SessionChosen,
    "place-taken": PlaceTaken,
    "attendance-ticked": AttendanceTicked,
    "attendance-carried-over": AttendanceCarriedOver,
    "attendance-taken-back": AttendanceTakenBack,
    "note-committed": NoteCommitted,
    "transcript-taken": TranscriptTaken,
    "note-amended": NoteAmended,
    "note-asked-again": NoteAskedAgain,
    "note-deleted": NoteDeleted,
    "findings-decided": FindingsDecided,
    "undone": Undone,
    "redone": Redone,
    "draft-kept": DraftKept,
    "edit-kept": EditKept,
    "reason-kept": ReasonKept,
    "abbreviation-kept": AbbreviationKept,
    "own-forgotten": OwnForgotten,
    "bundle-sealed": BundleSealed,
    "programme-drafted": ProgrammeDrafted,
    "bundle-imported": BundleImported,
    "restore-point-set": RestorePointSet,
    "import-taken-back": ImportTakenBack,
    "note-withheld": NoteWithheld,
    "note-put-back": NotePutBack,
}
_CODEC = Codec[Event]("event", _KINDS)


def encode(event: Event) -> bytes:
    """The record of an event: one JSON object whose `event` names it."""
    return _CODEC.encode(event)


def decode(record: bytes) -> Event:
    """The event of a record. Raises UnknownEvent for one that a newer version wrote."""
    try:
        return _CODEC.decode(record)
    except (ValueError, LadderError):
        raise UnknownEvent from None
