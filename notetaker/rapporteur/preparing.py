"""The rapporteur's first step: the kit or a programme of one's own, the session, and who is present."""

from collections.abc import Collection, Sequence

from notetaker.anonymise import RosterDoubt
from notetaker.exchange import KeyIdentity, fingerprint, spoken
from notetaker.exposure import Outcome
from notetaker.model.roster import Participant
from notetaker.model.secret import Secret
from notetaker.model.telling import Telling, untold
from notetaker.rapporteur.arrivals import Moved
from notetaker.rapporteur.attending import Afterwards
from notetaker.rapporteur.codes import SpeakerCode
from notetaker.rapporteur.own_programme import OwnDraft
from notetaker.rapporteur.sitting import Sitting


class Preparing(Sitting):
    """Prepare, and what is ticked or typed of arrivals and departures later."""

    def take_kit(
        self,
        data: bytes,
        passphrase: Secret[str] | None,
        identities: Sequence[KeyIdentity] = (),
        *,
        back: bool = False,
        tell: Telling = untold,
    ) -> None:
        """Open an event kit, keep an encrypted copy beside the vault, and work with it from now on.

        `back` says that a person wants it although it is an earlier one than the kit in use: EarlierKit is raised
        otherwise. With others on the list every note is read again: `tell` hears of each, and may stop it by what it
        raises. Raises AttendanceOfOtherKit and the errors of `read_kit` and `check_follows`; the kit before stays in
        use then.
        """
        self._seat.take_kit(data, passphrase, identities, back=back, tell=tell)

    def start_programme(
        self,
        draft: OwnDraft,
        recipients: Collection[str],
        *,
        without_left_out: bool = False,
        tell: Telling = untold,
    ) -> None:
        """Start a programme of one's own, or correct it; without an organiser's kit, and sealed for `recipients`.

        Raises RosterNotWhole where lines were left out and that was not agreed to (`without_left_out`), and the errors
        of `Seat.start_programme`.
        """
        if not without_left_out:
            draft.check_whole()
        self._seat.start_programme(draft.programme, draft.roster, recipients, draft.wording, tell)

    @property
    def is_own_programme(self) -> bool:
        """Whether nobody signed the programme, so that it may be corrected here."""
        return self.programme is not None and not self._ledger.state.organiser

    @property
    def roster_doubts(self) -> tuple[RosterDoubt, ...]:
        """Entries of the roster that would strip ordinary language: not used, or asked about where they are unclear."""
        return self._seat.roster_doubts

    @property
    def kit_recipients(self) -> tuple[str, ...]:
        """The keys that bundles are sealed to."""
        return self._ledger.state.recipients

    def kit_fingerprints(self) -> tuple[tuple[str, ...], ...]:
        """The spoken fingerprint of each recipient, six words each."""
        return tuple(fingerprint(recipient) for recipient in self.kit_recipients)

    @property
    def organiser_words(self) -> tuple[str, ...]:
        """The six words of whoever signed the kit, to compare aloud; none where nobody did."""
        return spoken(bytes.fromhex(self._ledger.state.organiser)) if self._ledger.state.organiser else ()

    @property
    def is_off_table(self) -> bool:
        """Whether nothing may be kept of the chosen session."""
        return self._seat.is_off_table

    def codes(self) -> tuple[SpeakerCode, ...]:
        """Everybody's code, those present in the chosen session first, then by code."""
        return self._seat.tools.codes.listed(self.present())

    def choose_session(self, session_id: str) -> None:
        """Take notes in this session from now on. Raises UnknownSession."""
        if self._seat.choose_session(session_id):
            self._writing.forget_speaker()

    def present(self, session_id: str | None = None) -> tuple[Participant, ...]:
        """Who is present in a session (the chosen one) now: as last ticked, else whom the roster lists for it."""
        return self._attending.present(session_id)

    def set_attendance(self, ids: Collection[str], session_id: str | None = None) -> None:
        """These participants (roster ids), and nobody else, are present in a session (the chosen one) from now on."""
        self._attending.set(ids, session_id)

    def arrive(self, ids: Collection[str], session_id: str | None = None) -> None:
        """These participants (roster ids) have come."""
        self._attending.arrive(ids, session_id)

    def leave(self, ids: Collection[str], session_id: str | None = None) -> None:
        """These participants (roster ids) have gone."""
        self._attending.leave(ids, session_id)

    def read_move(self, line: str) -> Moved | None:
        """What a typed line says of who comes and goes; None for a line that is a note. Changes nothing."""
        return self._attending.read(line)

    def move(self, line: str) -> bool:
        """Take in a typed line of arrivals or departures; False for a line that is a note.

        Raises NotOneParticipant, and NobodyTicked for a slip where nobody came or went.
        """
        return self._attending.move(line)

    def afterwards(self, moved: Moved) -> Afterwards | None:
        """What a typed line would make of the chosen session; None where there is none, and for a slip where nobody came or
        went. Changes nothing. Raises KitNeeded.
        """
        return self._attending.after(moved)

    def fewest_before(self, session_id: str | None = None) -> int | None:
        """How many were present at the fewest when something was noted in a session (the chosen one), if that widens a
        category.
        """
        return self._attending.fewest_before(session_id)

    def exposure_now(self, session_id: str | None = None) -> tuple[Outcome, ...]:
        """What each category of a session (the chosen one) would become if something were noted at this moment."""
        return self._attending.outcomes(session_id)
