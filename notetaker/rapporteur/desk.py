"""The rapporteur's work in one open vault."""

import secrets
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from notetaker.anonymise import Anonymiser, RosterDoubt, doubts_about, language_of, worded
from notetaker.exchange import Kit, Signer, fingerprint, read_kit, receipt, write_bundle
from notetaker.exposure import Outcome, Widening
from notetaker.files import writing
from notetaker.model.body import Body
from notetaker.model.category import Ladder
from notetaker.model.note import Decision, Kind, Note
from notetaker.model.programme import Programme, Regime, Session
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret
from notetaker.rapporteur import kept_kit
from notetaker.rapporteur.arrivals import read_move
from notetaker.rapporteur.attendance import carried_over, mark_of, tick
from notetaker.rapporteur.capture import Capture, Preview, checked, with_marks
from notetaker.rapporteur.codes import Attribution, Codes, Speaker, SpeakerCode
from notetaker.rapporteur.errors import KeptKitLost, KitNeeded, NoSession, OffTheTable, UnknownSession
from notetaker.rapporteur.kit_check import check_follows, organiser_of
from notetaker.rapporteur.review import OpenFinding, chosen, decided, generalised, open_findings
from notetaker.rapporteur.sealing import Receipt, Sealing, SealingDesk
from notetaker.rapporteur.showing import Shown, show
from notetaker.rapporteur.state import Counts, RapporteurState, fold
from notetaker.vault import Vault
from notetaker.vault.events import (
    BundleSealed,
    DraftKept,
    Event,
    FindingsDecided,
    NoteAmended,
    NoteCommitted,
    NoteDeleted,
    OwnForgotten,
    ProgrammeOpened,
    Redone,
    RosterForgotten,
    SessionChosen,
    SignerMade,
    Undone,
    decode,
    encode,
)


class RapporteurDesk:
    """Holds the state of a rapporteur's vault, and is the only one to change it.

    Each method that changes something is named after what the user does, and what it changed is durable when it
    returns. Attribution lives in `_last` alone, in memory.
    """

    def __init__(self, vault: Vault, state: RapporteurState) -> None:
        self._vault = vault
        self._state = state
        self._last: Attribution | None = None
        self._roster: Roster | None = None
        self._capture: Capture | None = None

    @classmethod
    def open(cls, vault: Vault) -> "RapporteurDesk":
        """Sit down at a vault: read what it says, and its copy of the kit if it has one.

        A lost copy is no reason to lock the notes away: the desk then has no roster until the kit is opened again.
        """
        desk = cls(vault, fold(decode(record) for record in vault.records()))
        if desk._state.kept_kit is not None:
            try:
                desk._seat(kept_kit.reopen(vault, desk._state.kept_kit))
            except KeptKitLost:
                desk._roster = None
        return desk

    # Prepare

    def take_kit(self, data: bytes, passphrase: Secret[str]) -> None:
        """Open an event kit, keep an encrypted copy beside the vault, and work with it from now on.

        Raises AttendanceOfOtherKit and the errors of `read_kit` and `check_follows`; the kit before stays in use then.
        """
        kit = read_kit(data, passphrase=passphrase)
        check_follows(self._state, kit)
        carried = carried_over(self._state.attendance, kit.id, self._roster, kit.roster)
        opened = ProgrammeOpened(kit.id, kit.programme, kit.recipients, organiser_of(kit))
        now = self._state.programme, self._state.recipients, self._state.organiser
        if now != (opened.programme, opened.recipients, opened.organiser):
            self._append(opened)
        if self._state.session not in {session.id for session in kit.programme.sessions}:
            self._append(SessionChosen(""))
        if self._roster != kit.roster:
            kept = kept_kit.keep(self._vault, kit)
            self._append_all(kept, *carried)
            kept_kit.forget(self._vault, but=kept)
        self._seat(kit)

    def _seat(self, kit: Kit) -> None:
        self._roster = kit.roster
        ladder = kit.programme.ladder
        self._capture = Capture(
            Anonymiser(kit.roster, ladder), Codes.of(kit.roster, ladder), ladder, self._state.is_settled
        )

    @property
    def programme(self) -> Programme | None:
        """The programme, or None before the first kit."""
        return self._state.programme

    @property
    def roster(self) -> Roster | None:
        """The participants, or None where there is no kit (any more)."""
        return self._roster

    @property
    def roster_doubts(self) -> tuple[RosterDoubt, ...]:
        """Entries of the roster that would strip ordinary language: not used, or asked about where they are unclear."""
        return doubts_about(self._roster) if self._roster is not None else ()

    @property
    def kit_recipients(self) -> tuple[str, ...]:
        """The keys that bundles are sealed to."""
        return self._state.recipients

    def kit_fingerprints(self) -> tuple[tuple[str, ...], ...]:
        """The spoken fingerprint of each recipient, six words each."""
        return tuple(fingerprint(recipient) for recipient in self._state.recipients)

    def codes(self) -> tuple[SpeakerCode, ...]:
        """Everybody's code, those present in the chosen session first, then by code."""
        return self._tools.codes.listed(self.present())

    def choose_session(self, session_id: str) -> None:
        """Take notes in this session from now on. Raises UnknownSession."""
        self._check_known([session_id])
        if session_id != self._state.session:
            self._append(SessionChosen(session_id))
            self._last = None

    @property
    def session(self) -> Session | None:
        """The chosen session."""
        if self._state.programme is None or not self._state.session:
            return None
        return self._state.programme.session(self._state.session)

    # Attendance

    def present(self) -> tuple[Participant, ...]:
        """Who is present in the chosen session now: as last ticked, else whom the roster lists for it."""
        return self._state.attendance.present(self._state.session, self._known_roster)

    def set_attendance(self, ids: Collection[str]) -> None:
        """These participants (roster ids), and nobody else, are present in the chosen session from now on."""
        session, roster = self._open_session(), self._known_roster
        if set(ids) != {person.id for person in self.present()}:
            self._append(tick(session.id, mark_of(self._state.programme_id, roster), roster, ids))

    def arrive(self, ids: Collection[str]) -> None:
        """These participants (roster ids) have come."""
        self.set_attendance({person.id for person in self.present()}.union(ids))

    def leave(self, ids: Collection[str]) -> None:
        """These participants (roster ids) have gone."""
        self.set_attendance({person.id for person in self.present()}.difference(ids))

    def move(self, line: str) -> bool:
        """Take in a typed line of arrivals or departures; False for a line that is a note. Raises NotOneParticipant."""
        moved = read_move(line, self._tools.codes)
        if moved is not None:
            self.set_attendance(moved.after(frozenset(person.id for person in self.present())))
        return moved is not None

    # Capture

    def preview(self, line: str) -> Preview:
        """What Enter would store for this line. Changes nothing."""
        return self._tools.preview(line, self._last, self._state.draft)

    def commit(self, line: str) -> Note:
        """Store a line as a note; it is durable when this returns.

        Raises NoSession, OffTheTable, EmptyLine, LineTooLong, and the vault's errors; nothing is stored then.
        """
        session = self._open_session()
        captured = self._tools.read(checked(line), self._last, self._state.draft)
        note = captured.as_note(secrets.token_hex(8), session.id)
        self._append(NoteCommitted(note))
        if captured.attribution.how in (Speaker.CODE, Speaker.CATEGORY, Speaker.UNKNOWN):
            self._last = captured.attribution
        return note

    def _open_session(self) -> Session:
        session = self.session
        if session is None:
            raise NoSession
        if session.regime is Regime.OFF_TABLE:
            raise OffTheTable
        return session

    def keep_draft(self, line: str) -> None:
        """Keep the unfinished line, stripped; of its speaker the category alone."""
        draft = self._tools.draft(line, self._state.draft) if line.strip() else Body("")
        if draft != self._state.draft:
            self._append(DraftKept(draft))

    @property
    def draft(self) -> str:
        """The unfinished line as it was kept."""
        return self._worded(self._state.draft)

    def notes(self, session_id: str | None = None) -> tuple[Note, ...]:
        """The notes of a session (None: of all) in the order in which they were committed."""
        return tuple(note for note in self._state.notes if session_id in (None, note.session))

    def text_of(self, note: Note) -> str:
        """The note in words, in its own language."""
        return self._worded(note.body)

    def shown(self, note: Note) -> Shown:
        """The note in words, with the stretches that were replaced and those that are findings."""
        return show(note.body, note.findings, self._ladder)

    def findings_of(self, note: Note) -> tuple[OpenFinding, ...]:
        """What is to be decided in one note, in the order of its findings."""
        return open_findings([note])

    def line_of(self, note: Note) -> str:
        """The note as a line to edit; what stands in brackets keeps its meaning when the line is committed."""
        return with_marks(note.kind, self.text_of(note))

    def amend(self, note_id: str, line: str) -> Note:
        """Store an edited line in place of a note. Raises as `commit` does, and KeyError for no such note."""
        old = self._state.note(note_id)
        note = self._tools.amended(checked(line), old.body, old.category).as_note(old.id, old.session)
        self._append(NoteAmended(note))
        return note

    def delete(self, note_id: str) -> None:
        """Take a note away; `undo` brings it back."""
        self._state.note(note_id)
        self._append(NoteDeleted(note_id))

    def undo(self) -> bool:
        """Take back the last change to the notes; False where there is none."""
        if self._state.can_undo:
            self._append(Undone())
            return True
        return False

    def redo(self) -> bool:
        """Bring back what was undone last; False where there is nothing."""
        if self._state.can_redo:
            self._append(Redone())
            return True
        return False

    # Review

    def open_findings(self) -> tuple[OpenFinding, ...]:
        """What is still to be decided. Own remarks are never exported and need no decision."""
        return open_findings(note for note in self._state.notes if note.kind is not Kind.OWN)

    def decide(
        self, open_finding: OpenFinding, decision: Decision, *, reason: str = "", like_it: bool = False
    ) -> int:
        """Decide on a finding, and with `like_it` on all like it; tells how many were decided."""
        meant = chosen(self.open_findings(), open_finding, like_it=like_it)
        why = self._tools.anonymiser.strip(reason).body if reason else Body("")
        if meant:
            self._append(FindingsDecided(decision, open_finding.surface, why, decided(meant, decision)))
        return len(meant)

    def generalise_open_findings(self, sessions: Collection[str] | None = None) -> int:
        """Generalise what nobody has decided on in these sessions (None: in all); tells how many findings."""
        open_ones = [each for each in self.open_findings() if sessions is None or each.note.session in sessions]
        notes = tuple({each.note.id: generalised(each.note) for each in open_ones}.values())
        if notes:
            self._append(FindingsDecided(Decision.GENERALISE, "", Body(""), notes))
        return len(open_ones)

    def exposure(self) -> tuple[Outcome, ...]:
        """Each cell with people present, and what it will be shown as."""
        return self._widening.outcomes()

    # Seal

    def sealing(self, sessions: Collection[str] | None = None) -> Sealing:
        """What would leave of these sessions (None: of all that have notes), as the organiser will read it."""
        state = self._state
        meant = {note.session for note in state.notes} if sessions is None else set(sessions)
        self._check_known(meant)
        desk = SealingDesk(
            state.programme_id,
            state.sealed + 1,
            self._programme,
            self._widening,
            self._tools.anonymiser,
            state.attendance.stretch_of,
        )
        return desk.prepare(state.notes, meant)

    def seal(self, sealing: Sealing, path: Path) -> Receipt:
        """Sign and encrypt what `sealing` showed, and write it to `path`.

        Raises FindingsOpen, NothingToSeal, TooFewPresent, CannotWrite; nothing is written then.
        """
        sealing.check()
        bundle = replace(sealing.bundle, revision=self._state.sealed + 1)
        data = write_bundle(bundle, self._state.recipients, self._signer())
        with writing(path) as target:
            target.write(data)
            target.flush()
            # Before the file has its name: no two bundles that could be handed over share a revision.
            self._append(BundleSealed(bundle.id, bundle.sessions, len(bundle.notes)))
        return Receipt(path, receipt(data), len(bundle.notes))

    def _signer(self) -> Signer:
        if self._state.signer_seed is None:
            self._append(SignerMade(Secret(secrets.token_hex(32))))
        seed = self._state.signer_seed
        if seed is None:
            raise KitNeeded
        return Signer(Secret(bytes.fromhex(seed.reveal())))

    def forget_roster(self) -> None:
        """Delete the copy of the kit. Until a kit is opened again nothing can be captured or sealed."""
        kept_kit.forget(self._vault)
        if self._state.kept_kit is not None:
            self._append(RosterForgotten())
        self._roster = self._capture = self._last = None

    def forget_own_remarks(self) -> None:
        """Take the own remarks out of the notes; this cannot be undone."""
        if self.counts.own:
            self._append(OwnForgotten())

    @property
    def counts(self) -> Counts:
        """How much there is."""
        return self._state.counts

    # What the methods above stand on

    @property
    def _tools(self) -> Capture:
        if self._capture is None:
            raise KitNeeded
        return self._capture

    @property
    def _programme(self) -> Programme:
        if self._state.programme is None:
            raise KitNeeded
        return self._state.programme

    def _check_known(self, session_ids: Collection[str]) -> None:
        known = [session.id for session in self._programme.sessions]
        for session_id in session_ids:
            if session_id not in known:
                raise UnknownSession(session=session_id, sessions=", ".join(known))

    @property
    def _known_roster(self) -> Roster:
        if self._roster is None:
            raise KitNeeded
        return self._roster

    @property
    def _widening(self) -> Widening:
        sessions = [session.id for session in self._programme.sessions]
        stretches = self._state.attendance.of_notes(self._state.notes, sessions, self._known_roster)
        return Widening.of(self._programme, self._known_roster, stretches)

    @property
    def _ladder(self) -> Ladder:
        return self._programme.ladder

    def _worded(self, body: Body) -> str:
        return worded(body, self._ladder, language_of(body.text)) if body.text else ""

    def _append(self, event: Event) -> None:
        self._vault.append(encode(event))
        self._state.apply(event)

    def _append_all(self, *events: Event) -> None:
        self._vault.append_all([encode(event) for event in events])
        for event in events:
            self._state.apply(event)
