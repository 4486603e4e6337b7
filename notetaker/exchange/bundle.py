"""The bundle: what a rapporteur hands to the organisers. It has no field for who, when, in which order or where.

No field for a name, a code, an organisation, a time, an order, a seat or a language. Notes stand in the order of ids
that are drawn anew for each export, so neither the order of the turns nor two exports can be matched.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from notetaker.digests import sha256
from notetaker.exchange import schema
from notetaker.exchange.errors import DamagedContentError, UnsignedError, UnwritableError
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.exchange.payload import VERSION, PayloadKind
from notetaker.exchange.sealing import KeyIdentity, open_with_keys, seal_for_keys
from notetaker.exchange.signing import Signer, SignerPublic
from notetaker.model.body import Body
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Regime


@dataclass(frozen=True, slots=True)
class BundleNote:
    """One point as it leaves: its category is already the one under which it may be shown."""

    id: str
    session: str
    category: str
    kind: Kind
    body: Body


@dataclass(frozen=True)
class Widened:
    """In one session a category of the roster is shown as a wider one, all notes of it, whether there are any or not."""

    session: str
    category: str
    shown: str


@dataclass(frozen=True)
class Bundle:
    """The notes of one rapporteur on one or more sessions. Make it with `fresh`.

    Raises ValueError where a note's session or category is not in the programme, is a remark of the rapporteur's own,
    comes from a part that was off the table, or where the notes are not in the order of their ids.
    `revision` counts from 1 how often the vault of this signer has sealed, and `before` names the bundles that it sealed
    until then, the oldest first (the latest hundred): for each of its `sessions` a bundle supersedes those. Two that do not
    know each other come from two copies of the vault. `edition` is that of the kit that the notes were widened by, empty
    where it has none. The sessions stand in the programme's order, and may have no note. `widened` says what was
    widened in them, in the order of sessions and ladder: without it bundles of one session cannot be merged safely.
    """

    id: str
    programme_id: str
    revision: int
    programme: Programme
    sessions: tuple[str, ...]
    notes: tuple[BundleNote, ...]
    widened: tuple[Widened, ...] = ()
    edition: str = ""
    before: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        ids = [note.id for note in self.notes]
        editions = (self.edition,) if self.edition else ()
        if not all(schema.is_random_id(key) for key in (self.id, self.programme_id, *editions, *self.before, *ids)):
            raise ValueError("the ids in a bundle are random")
        if ids != sorted(set(ids)):
            raise ValueError("the notes of a bundle stand in the order of their ids")
        open_sessions = {
            item.id for item in self.programme.sessions if item.regime is not Regime.OFF_TABLE
        }.intersection(self.sessions)
        categories = {category.key for category in self.programme.ladder}
        if self.revision < 1 or [item.id for item in self.programme.sessions if item.id in self.sessions] != list(
            self.sessions
        ):
            raise ValueError("the revision or the sessions of a bundle do not fit")
        if len({self.id, *self.before}) != len(self.before) + 1 or len(self.before) >= self.revision:
            raise ValueError("the bundles before do not fit the id or the revision of a bundle")
        if list(self.widened) != list(_in_order(self.programme, self.sessions, self.widened)):
            raise ValueError("what is widened does not fit the sessions and the ladder of a bundle")
        for note in self.notes:
            if note.kind is Kind.OWN:
                raise ValueError("the rapporteur's own remarks do not leave")
            if note.session not in open_sessions:
                raise ValueError("a note is from a session that the bundle has not, or off the table")
            if not categories.issuperset({note.category, *(held.category for held in note.body.placeholders)}):
                raise ValueError("a note has a category that the ladder has not")

    @classmethod
    def fresh(
        cls,
        programme_id: str,
        revision: int,
        programme: Programme,
        sessions: Collection[str],
        notes: Iterable[BundleNote],
        blocks: Mapping[str, Mapping[str, str]] | None = None,
        *,
        edition: str = "",
        before: Sequence[str] = (),
    ) -> Self:
        """A new bundle. The ids that `notes` come with are dropped and their order is lost.

        `blocks` has for each session what its categories are shown as, where that is not themselves.
        """
        renamed = (replace(note, id=drawn) for note, drawn in zip(notes, schema.new_ids(), strict=False))
        covered = tuple(session.id for session in programme.sessions if session.id in sessions)
        shuffled = tuple(sorted(renamed, key=lambda note: note.id))
        table = blocks or {}
        widened = (
            Widened(key, category, wider) for key in covered for category, wider in table.get(key, {}).items()
        )
        ordered = tuple(_in_order(programme, covered, tuple(widened)))
        known = tuple(before[-schema.MOST_BEFORE :])
        return cls(schema.new_id(), programme_id, revision, programme, covered, shuffled, ordered, edition, known)

    def following(self, before: Sequence[str]) -> Self:
        """The same content as the bundle that comes after these; with new ids if it is one of them itself."""
        made = (
            self.fresh(self.programme_id, 1, self.programme, self.sessions, self.notes)
            if self.id in before
            else self
        )
        known = tuple(before[-schema.MOST_BEFORE :])
        return replace(made, revision=len(before) + 1, before=known, edition=self.edition, widened=self.widened)


def _in_order(programme: Programme, sessions: Sequence[str], widened: Sequence[Widened]) -> Iterator[Widened]:
    """What fits of it, once each: sessions that are covered, and categories of the roster with a wider rung above them."""
    known = {(each.session, each.category): each for each in widened}
    for session in sessions:
        for category in programme.ladder.finest:
            each = known.get((session, category))
            if each is not None and each.shown in programme.ladder.path(category)[1:]:
                yield each


@dataclass(frozen=True)
class OpenedBundle:
    """A bundle, who signed it, and the SHA-256 of the file (its receipt is spoken from it)."""

    bundle: Bundle
    signer: SignerPublic
    digest: bytes


def write_bundle(bundle: Bundle, recipients: Sequence[str], signer: Signer) -> bytes:
    """The bundle, signed and sealed for `age1pq1…` recipients. Raises RecipientError or RecipientCountError."""
    return seal_for_keys(PayloadKind.BUNDLE, _content(bundle), recipients, signer)


def read_bundle(data: bytes, identities: Sequence[KeyIdentity]) -> OpenedBundle:
    """The bundle in `data`, its signature verified before it was parsed. Raises ExchangeError or AgeError."""
    payload = open_with_keys(PayloadKind.BUNDLE, data, identities)
    if payload.signer is None:
        raise UnsignedError
    return OpenedBundle(_parsed(payload.content, payload.version), payload.signer, sha256(data))


def _content(bundle: Bundle) -> bytes:
    """The lines of the bundle, which were read back once: what cannot be opened is never handed out."""
    content = write_lines(_lines(bundle))
    try:
        _parsed(content, VERSION)
    except DamagedContentError as error:
        raise UnwritableError(detail=error.detail) from None
    return content


def _lines(bundle: Bundle) -> Iterator[schema.Line]:
    yield {
        "type": "bundle",
        "id": bundle.id,
        "programme": bundle.programme_id,
        "edition": bundle.edition,
        "revision": bundle.revision,
        "before": list(bundle.before),
        "sessions": list(bundle.sessions),
    }
    yield from schema.programme_lines(bundle.programme)
    for each in bundle.widened:
        yield {"type": "widened", "session": each.session, "category": each.category, "shown": each.shown}
    for note in bundle.notes:
        yield {
            "type": "note",
            "id": note.id,
            "session": note.session,
            "category": note.category,
            "kind": note.kind.value,
            **schema.body_fields(note.body),
        }
    yield schema.end_line(len(bundle.notes))


def _parsed(content: bytes, version: int) -> Bundle:
    lines = schema.Lines(read_lines(content))
    head = _read_head(lines, version)
    programme = schema.read_programme_lines(lines)
    widened = tuple(
        Widened(schema.word(session), schema.word(category), schema.word(shown))
        for session, category, shown in lines.each(
            "widened", "session", "category", "shown", most=schema.MOST_SESSIONS * schema.MOST_CATEGORIES
        )
    )
    notes = tuple(
        BundleNote(
            schema.random_id(key),
            schema.word(session),
            schema.word(category),
            schema.one_of(Kind, kind),
            schema.read_body(text, placeholders),
        )
        for key, session, category, kind, text, placeholders in lines.each(
            "note", "id", "session", "category", "kind", "text", "placeholders", most=schema.MOST_NOTES
        )
    )
    lines.end(len(notes))
    if version > 1 and len(head.before) != min(head.revision - 1, schema.MOST_BEFORE):
        raise DamagedContentError(detail="the bundles before are not as many as the revision says")
    try:
        return Bundle(
            head.id,
            head.programme_id,
            head.revision,
            programme,
            head.sessions,
            notes,
            widened,
            head.edition,
            head.before,
        )
    except ValueError:
        raise DamagedContentError(detail="the parts of the bundle do not fit") from None


class _Head(NamedTuple):
    id: str
    programme_id: str
    edition: str
    revision: int
    before: tuple[str, ...]
    sessions: tuple[str, ...]


def _read_head(lines: schema.Lines, version: int) -> _Head:
    """The first line; that of version 1 knew neither the edition of the kit nor the bundles before."""
    edition: object = ""
    before: object = []
    if version == 1:
        key, programme, revision, sessions = lines.one("bundle", "id", "programme", "revision", "sessions")
    else:
        names = ("id", "programme", "edition", "revision", "before", "sessions")
        key, programme, edition, revision, before, sessions = lines.one("bundle", *names)
    return _Head(
        schema.random_id(key),
        schema.random_id(programme),
        schema.random_id_or_none(edition),
        schema.number(revision, least=1),
        tuple(schema.random_id(each) for each in schema.array(before)),
        schema.texts(sessions),
    )
