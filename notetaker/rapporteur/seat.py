"""Where a rapporteur sits: the event kit that is open, and the session that was chosen."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from notetaker.anonymise import Anonymiser, RosterDoubt, doubts_about
from notetaker.exchange import KeyIdentity, Kit, new_id, parse_recipients, read_kit
from notetaker.exposure import Widening
from notetaker.model.language import Lang
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Programme, Regime, Session
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.model.telling import Telling, untold
from notetaker.model.wording import PLAIN, Wording
from notetaker.rapporteur import kept_kit
from notetaker.rapporteur.attendance import carried_over, places_in_next
from notetaker.rapporteur.codes import NO_CODES, Codes
from notetaker.rapporteur.errors import KeptKitLost, KitNeeded, NoSession, OffTheTable, UnknownSession
from notetaker.rapporteur.kit_check import check_follows, check_not_back, opening
from notetaker.rapporteur.last_answer import LastAnswer
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.restripping import asked_again
from notetaker.rapporteur.review import generalised
from notetaker.rapporteur.showing import FIRST_NOTES, language_of_session, language_of_titles
from notetaker.rapporteur.suggesting import Suggester
from notetaker.rapporteur.tools import Tools
from notetaker.vault.events import AttendanceTicked, Event, NoteAskedAgain, RosterForgotten, SessionChosen


class Seat:
    """The kit and the session that all the rest of the desk works with. The roster is in memory only.

    `reads` tells the language of whoever sits here, if that is known.
    """

    def __init__(self, ledger: Ledger, reads: Callable[[], Lang] | None = None) -> None:
        self._ledger, self._reads = ledger, reads
        self._kit: Kit | None = None
        self.roster_doubts: tuple[RosterDoubt, ...] = ()
        self._tools: Tools | None = None
        self._suggester: Suggester | None = None
        self._widening = LastAnswer(self._widened)
        self._titles = LastAnswer(language_of_titles)
        self._session_language = LastAnswer(language_of_session)

    @property
    def roster(self) -> Roster | None:
        """The participants, None where there is no kit."""
        return self._kit.roster if self._kit is not None else None

    @property
    def wording(self) -> Wording:
        """The organiser's abbreviations and templates."""
        return self._kit.wording if self._kit is not None else PLAIN

    def reopen_kit(self) -> None:
        """Read the vault's copy of the kit, if it has one.

        A lost copy is no reason to lock the notes away: there is no roster then until the kit is opened again.
        """
        kept = self._ledger.state.kept_kit
        if kept is None:
            return
        try:
            kit = kept_kit.reopen(self._ledger.vault, kept)
            codes = kept_kit.reopen_codes(self._ledger.vault, kept)
        except KeptKitLost:
            self._kit = None
        else:
            self._sit_down(kit, self._tools_of(kit, codes))

    def take_kit(
        self,
        data: bytes,
        passphrase: Secret[str] | None,
        identities: Sequence[KeyIdentity],
        *,
        back: bool,
        tell: Telling = untold,
    ) -> None:
        """Open an event kit, keep an encrypted copy beside the vault, and work with it from now on.

        With `back` also an earlier one. `tell` hears of each note that is read again because others are on the list.
        Raises what it raises, AttendanceOfOtherKit and the errors of `read_kit`, `check_follows` and
        `check_not_back`; the kit before stays in use then.
        """
        kit = read_kit(data, passphrase=passphrase, identities=identities)
        check_follows(self._ledger.state, kit)
        if not back:
            check_not_back(self._ledger.state, kit, self._kit)
        self._take(kit, tell, self._codes_in_use(kit.roster))

    def start_programme(
        self,
        programme: Programme,
        roster: Roster,
        recipients: Collection[str],
        wording: Wording | None = None,
        tell: Telling = untold,
    ) -> None:
        """Work with a programme that no organiser made, or with a corrected one; its bundles are sealed for `recipients`.

        Without a `wording` it stays as it was. Raises OtherOrganiser where a signed kit is in use, SessionsMissing, and
        RecipientError or RecipientCountError.
        """
        parse_recipients(tuple(recipients))
        state = self._ledger.state
        kit_id = state.programme_id if state.programme is not None else new_id()
        revision = state.opened.revision if state.opened is not None else 0
        kit = Kit(
            kit_id,
            programme,
            roster,
            tuple(recipients),
            revision=revision,
            wording=self.wording if wording is None else wording,
        )
        check_follows(state, kit)
        self._take(kit, tell)

    def _codes_in_use(self, after: Roster) -> Mapping[str, str]:
        """The codes of the kit before, with the ids of the same people in the next list; without one for who left."""
        if self._tools is None or self.roster is None:
            return NO_CODES
        places = zip(self.roster, places_in_next(self.roster, after), strict=True)
        now = {person.id: after.participants[place].id for person, place in places if place is not None}
        return {code: now.get(key, "") for code, key in self._tools.codes.ids.items()}

    def _take(self, kit: Kit, tell: Telling, codes: Mapping[str, str] = NO_CODES) -> None:
        """What changes with the kit is written at once: a crash leaves the one before, or this one with its questions."""
        state, tools = self._ledger.state, self._tools_of(kit, codes)
        changes: list[Event] = []
        if state.opened != (opened := opening(kit)):
            changes.append(opened)
        if state.session not in {session.id for session in kit.programme.sessions}:
            changes.append(SessionChosen(""))
        carried = carried_over(state.attendance, kit.id, self.roster, kit.roster)
        asked = self._asked_again(tools, tell) if kit.roster != self.roster else []
        kept = None
        if self._kit is None or kept_kit.kept_form(kit) != self._kit:
            kept = kept_kit.keep(self._ledger.vault, kit, _unlike_those_of_the_list(tools.codes, kit))
            changes += [kept, *carried]
        self._ledger.write(*changes, *asked)
        if kept is not None:
            kept_kit.forget(self._ledger.vault, but=kept)
        self._sit_down(kit, tools)

    def _asked_again(self, tools: Tools, tell: Telling) -> list[NoteAskedAgain]:
        """What is unclear in earlier notes since other people are on the list. None of it leaves unasked."""
        shared = [note for note in self._ledger.state.notes if note.kind is not Kind.OWN]
        again = []
        for done, note in enumerate(shared):
            tell(done, len(shared))
            if (now := asked_again(tools, note)) != note:
                again.append(NoteAskedAgain(now))
        return again

    def _sit_down(self, kit: Kit, tools: Tools) -> None:
        self._suggester = None
        self._kit, self.roster_doubts = kept_kit.kept_form(kit), doubts_about(kit.roster)
        self._tools = tools

    def _tools_of(self, kit: Kit, codes: Mapping[str, str]) -> Tools:
        ladder = kit.programme.ladder
        anonymiser = Anonymiser(kit.roster, ladder)
        anonymiser.expect_unfinished()
        return Tools(
            anonymiser,
            Codes.of(kit.roster, ladder, codes),
            ladder,
            self._ledger.state.is_settled,
            otherwise=language_of_titles(kit.programme),
        )

    @property
    def suggester(self) -> Suggester:
        """What a prefix may become. Raises KitNeeded."""
        if self._suggester is None:
            self._suggester = Suggester(self.tools.codes)
        return self._suggester

    def forget_roster(self) -> None:
        """Delete the copy of the kit. Until a kit is opened again nothing can be captured or sealed."""
        kept_kit.forget(self._ledger.vault)
        if self._ledger.state.kept_kit is not None:
            self._ledger.write(RosterForgotten())
        self._widening.forget()
        self._kit = self._tools = self._suggester = None
        self.roster_doubts = ()

    def choose_session(self, session_id: str) -> bool:
        """Sit in this session from now on; tell whether it is another one. Raises UnknownSession."""
        self.check_known([session_id])
        if session_id == self._ledger.state.session:
            return False
        self._ledger.write(SessionChosen(session_id))
        return True

    @property
    def session(self) -> Session | None:
        """The chosen session."""
        state = self._ledger.state
        return state.programme.session(state.session) if state.programme is not None and state.session else None

    def named(self, session_id: str | None = None) -> Session | None:
        """The session of that id, or the chosen one. Raises UnknownSession."""
        if session_id is None:
            return self.session
        self.check_known([session_id])
        return self.programme.session(session_id)

    def open(self, session_id: str | None = None) -> Session:
        """The same, if something may be written in it. Raises UnknownSession, NoSession or OffTheTable."""
        session = self.named(session_id)
        if session is None:
            raise NoSession
        if session.regime is Regime.OFF_TABLE:
            raise OffTheTable
        return session

    @property
    def is_off_table(self) -> bool:
        """Whether nothing may be kept of the chosen session."""
        session = self.named(None)
        return session is not None and session.regime is Regime.OFF_TABLE

    @property
    def tools(self) -> Tools:
        """What reads and strips a line. Raises KitNeeded."""
        if self._tools is None:
            raise KitNeeded
        if self._tools.otherwise != self.otherwise:
            self._tools = replace(self._tools, otherwise=self.otherwise)
        return self._tools

    def asked_again(self, note: Note) -> Note:
        """The note with what is unclear now that other words beside it are gone; as it is while no kit is open."""
        return note if self._tools is None else asked_again(self._tools, note)

    def with_nothing_open(self, note: Note) -> Note:
        """The note with all generalised that nobody has decided on, and what is unclear by then."""
        while note.findings:
            note = self.asked_again(generalised(note))
        return note

    @property
    def programme(self) -> Programme:
        """The programme. Raises KitNeeded before the first kit."""
        if self._ledger.state.programme is None:
            raise KitNeeded
        return self._ledger.state.programme

    @property
    def otherwise(self) -> Lang:
        """The language in which a note is worded of which no word tells one: that of the notes beside it, else that of
        whoever reads it here, else that of the programme’s titles. Raises KitNeeded.
        """
        beside = self._session_language(self._ledger.state.notes_of(self._ledger.state.session)[:FIRST_NOTES])
        if beside is not None:
            return beside
        return self._titles(self.programme) if self._reads is None else self._reads()

    @property
    def known_roster(self) -> Roster:
        """The participants. Raises KitNeeded where there is no kit."""
        if self.roster is None:
            raise KitNeeded
        return self.roster

    @property
    def widening(self) -> Widening:
        """What becomes of each category, with those who were present when the notes were taken. Raises KitNeeded."""
        state = self._ledger.state
        noted = {session.id: state.noted_in(session.id) for session in self.programme.sessions}
        return self._widening(self.programme, self.known_roster, noted, tuple(state.attendance.ticks))

    def _widened(
        self,
        programme: Programme,
        roster: Roster,
        noted: Mapping[str, frozenset[int]],
        _ticks: Sequence[AttendanceTicked],
    ) -> Widening:
        attendance = self._ledger.state.attendance
        stretches = {session: attendance.stretches(session, found, roster) for session, found in noted.items()}
        return Widening.of(programme, roster, stretches)

    def check_known(self, session_ids: Collection[str]) -> None:
        """Raise UnknownSession for a session that the programme does not have."""
        known = [session.id for session in self.programme.sessions]
        for session_id in session_ids:
            if session_id not in known:
                raise UnknownSession(session=session_id, sessions=", ".join(known))


def _unlike_those_of_the_list(codes: Codes, kit: Kit) -> Mapping[str, str]:
    return NO_CODES if codes == Codes.of(kit.roster, kit.programme.ladder) else codes.ids
