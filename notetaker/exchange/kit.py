"""The event kit: what the organiser hands to the rapporteurs before the event. It holds the roster."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from notetaker.exchange import schema
from notetaker.exchange.errors import DamagedContentError, RecipientCountError, RecipientError, UnwritableError
from notetaker.exchange.json_lines import read_lines, write_lines
from notetaker.exchange.payload import MOST_RECIPIENTS, VERSION, PayloadKind
from notetaker.exchange.sealing import (
    KeyIdentity,
    is_for_passphrase,
    open_with_keys,
    open_with_passphrase,
    parse_recipients,
    seal_for_keys,
    seal_for_passphrase,
)
from notetaker.exchange.signing import Signer, SignerPublic
from notetaker.model.programme import Programme
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.model.wording import PLAIN, Wording

WORDED = 3
"""The version from which on a kit has abbreviations and templates."""


@dataclass(frozen=True, repr=False)
class Kit:
    """A programme with its roster, and the keys that its bundles are sealed for.

    `id` is the random id of the programme (`new_id`). `organiser` is who signed the kit, None for an unsigned one:
    then only the passphrase says that it comes from somebody who knows it. `edition` is a random id of these
    participants and rules, which bundles carry, so that an organiser sees that two were widened by different kits; a kit
    of version 1 has none. `successors` are the digests (`SignerPublic.digest`) of who else may sign a kit that replaces
    this one: the recovery key, say. `revision` counts from 1 how often a kit of the programme was made, so that an earlier
    one is not taken for the newest; 0 where nobody counted, as before version 3. `wording` is what the organiser wants
    written out and how the brief is headed. Raises ValueError where the parts do not fit.
    """

    id: str
    programme: Programme
    roster: Roster
    recipients: tuple[str, ...]
    organiser: SignerPublic | None = None
    edition: str = ""
    successors: tuple[str, ...] = ()
    revision: int = 0
    wording: Wording = PLAIN

    def __post_init__(self) -> None:
        if not schema.is_random_id(self.id) or not (self.edition == "" or schema.is_random_id(self.edition)):
            raise ValueError("the ids of a programme and of an edition are random")
        if not all(map(schema.is_digest, self.successors)) or len(set(self.successors)) != len(self.successors):
            raise ValueError("a successor is a SHA-256, each once")
        sessions = {session.id for session in self.programme.sessions}
        ids = {person.id for person in self.roster}
        if len(ids) != len(self.roster):
            raise ValueError("a participant's id stands twice")
        finest = set(self.programme.ladder.finest)
        if not all(person.category in finest and sessions.issuperset(person.sessions) for person in self.roster):
            raise ValueError("a participant has a category or a session that the programme has not")

    def __repr__(self) -> str:
        return f"Kit({self.id})"


def write_kit(
    kit: Kit, *, passphrase: Secret[str] | None = None, recipients: Sequence[str] = (), signer: Signer | None = None
) -> bytes:
    """The kit sealed for a passphrase, or for the keys of rapporteurs (`recipients`), and signed if `signer` is given.

    Raises RecipientError and RecipientCountError for keys that are not `age1pq1…`, also those for the bundles.
    """
    if kit.organiser is not None and (signer is None or signer.public != kit.organiser):
        raise ValueError("a kit names as its organiser only who signs it")
    if (passphrase is None) == (not recipients):
        raise ValueError("a kit is sealed either for a passphrase or for recipients")
    parse_recipients(kit.recipients)
    content = _content(kit)
    if passphrase is not None:
        return seal_for_passphrase(PayloadKind.KIT, content, passphrase, signer)
    return seal_for_keys(PayloadKind.KIT, content, recipients, signer)


def read_kit(data: bytes, *, passphrase: Secret[str] | None = None, identities: Sequence[KeyIdentity] = ()) -> Kit:
    """The kit in `data`, its signature (if it has one) verified before it was parsed.

    Of a passphrase and identities, the one is used that the file asks for. Raises ExchangeError or AgeError.
    """
    if passphrase is not None and (is_for_passphrase(data) or not identities):
        payload = open_with_passphrase(PayloadKind.KIT, data, passphrase)
    else:
        payload = open_with_keys(PayloadKind.KIT, data, identities)
    return _parsed(payload.content, payload.signer, payload.version)


def _content(kit: Kit) -> bytes:
    """The lines of the kit, which were read back once: what cannot be opened is never handed out."""
    content = write_lines(_lines(kit))
    try:
        _parsed(content, kit.organiser, VERSION)
    except DamagedContentError as error:
        raise UnwritableError(detail=error.detail) from None
    return content


def _lines(kit: Kit) -> Iterator[schema.Line]:
    yield {"type": "kit", "id": kit.id, "edition": kit.edition, "revision": kit.revision}
    yield from schema.programme_lines(kit.programme)
    for recipient in kit.recipients:
        yield {"type": "recipient", "key": recipient}
    for successor in kit.successors:
        yield {"type": "successor", "signer": successor}
    yield from schema.wording_lines(kit.wording)
    for person in kit.roster:
        yield schema.participant_line(person)
    yield schema.end_line(len(kit.roster))


def _parsed(content: bytes, organiser: SignerPublic | None, version: int) -> Kit:
    lines = schema.Lines(read_lines(content))
    kit_id, edition, revision = _read_head(lines, version)
    programme = schema.read_programme_lines(lines)
    recipients = tuple(schema.text(key) for (key,) in lines.each("recipient", "key", most=MOST_RECIPIENTS))
    signers = () if version == 1 else lines.each("successor", "signer", most=MOST_RECIPIENTS)
    successors = tuple(schema.digest(signer) for (signer,) in signers)
    wording = PLAIN if version < WORDED else schema.read_wording_lines(lines)
    people = lines.each("participant", *schema.PARTICIPANT_FIELDS, most=schema.MOST_PARTICIPANTS)
    roster = Roster(tuple(schema.read_participant(values) for values in people))
    lines.end(len(roster))
    try:
        parse_recipients(recipients)
        return Kit(kit_id, programme, roster, recipients, organiser, edition, successors, revision, wording)
    except (RecipientError, RecipientCountError, ValueError):
        raise DamagedContentError(detail="the parts of the kit do not fit") from None


def _read_head(lines: schema.Lines, version: int) -> tuple[str, str, int]:
    """Id, edition and revision, as far as the version had them."""
    names = ("id", "edition", "revision")[:version]
    said = dict(zip(names, lines.one("kit", *names), strict=True))
    key, edition, revision = said["id"], said.get("edition", ""), said.get("revision", 0)
    return schema.random_id(key), schema.random_id_or_none(edition), schema.number(revision)
