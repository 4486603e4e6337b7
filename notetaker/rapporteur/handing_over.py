"""From notes to a sealed bundle for the organiser."""

from collections.abc import Collection, Iterable
from pathlib import Path

from notetaker.exchange import Signer, receipt, write_bundle
from notetaker.files import writing
from notetaker.model.language import Lang
from notetaker.model.note import Kind, Note
from notetaker.model.secret import Secret
from notetaker.model.wording import BriefTemplate
from notetaker.rapporteur.brief import BriefPoint, brief_of
from notetaker.rapporteur.debrief import section_of
from notetaker.rapporteur.errors import KitNeeded, NothingForBrief
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.restripping import heading_leaving, theme_leaving
from notetaker.rapporteur.sealing import Receipt, Sealing, SealingDesk
from notetaker.rapporteur.seat import Seat
from notetaker.report.document import Report
from notetaker.unguessable import random_letters, shuffled
from notetaker.vault.events import BundleSealed, SignerMade


class HandingOver:
    """What would leave, and the file in which it does."""

    def __init__(self, ledger: Ledger, seat: Seat) -> None:
        self._ledger, self._seat = ledger, seat

    def sealing(self, sessions: Collection[str] | None, *, generalise: bool) -> Sealing:
        """What would leave of these sessions (None: of all that have notes)."""
        notes = self._leaving(self._ledger.state.notes, generalise=generalise)
        meant = {note.session for note in notes} if sessions is None else set(sessions)
        self._seat.check_known(meant)
        return self.desk().prepare(notes, meant)

    def for_brief(self, session_id: str, chosen: Collection[str] | None) -> list[Note]:
        """The notes of a session that its brief has, of these (None: of all)."""
        self._seat.check_known([session_id])
        notes = [note for note in self._ledger.state.notes if note.session == session_id and section_of(note.kind)]
        return notes if chosen is None else [note for note in notes if note.id in chosen]

    def brief(self, session_id: str, chosen: Collection[str] | None, lang: Lang, *, generalise: bool) -> Report:
        """The brief of a session, of these notes (None: of all that a brief has)."""
        meant = self._leaving(self.for_brief(session_id, chosen), generalise=generalise)
        if not meant:
            raise NothingForBrief
        sealing = self.desk().prepare(meant, [session_id])
        sealing.check()
        programme, desk = self._seat.programme, self.desk()
        points = shuffled(
            BriefPoint(ready, theme_leaving(self._seat.tools, note))
            for note in meant
            if (ready := desk.ready(note)) is not None
        )
        return brief_of(programme, programme.session(session_id), points, lang, self._template(lang))

    def _leaving(self, notes: Iterable[Note], *, generalise: bool) -> list[Note]:
        """The notes, or copies of them with nothing open: the vault keeps what nobody has decided on as it was written."""
        if not generalise:
            return list(notes)
        return [note if note.kind is Kind.OWN else self._seat.with_nothing_open(note) for note in notes]

    def _template(self, lang: Lang) -> BriefTemplate:
        """The organiser's headings, but for one in which somebody on the list is named: there the program's own stands."""
        said = self._seat.wording.template(lang).headings
        return BriefTemplate(
            lang, **{name: heading_leaving(self._seat.tools, heading) for name, heading in said.items() if heading}
        )

    def desk(self) -> SealingDesk:
        """What makes notes ready to leave, as things are."""
        state = self._ledger.state
        return SealingDesk(
            state.programme_id,
            state.edition,
            state.sealed,
            self._seat.programme,
            self._seat.widening,
            self._seat.tools,
            state.attendance.stretch_of,
        )

    def seal(self, sealing: Sealing, path: Path) -> Receipt:
        """Sign and encrypt what `sealing` showed, and write it to `path`."""
        sealing.check()
        state = self._ledger.state
        bundle = sealing.bundle.following(state.sealed)
        data = write_bundle(bundle, state.recipients, self._signer())
        with writing(path) as target:
            target.write(data)
            target.flush()
            # Before the file has its name: no two bundles that could be handed over share a revision.
            self._ledger.write(BundleSealed(bundle.id, bundle.sessions, len(bundle.notes)))
        return Receipt(path, receipt(data), len(bundle.notes))

    def _signer(self) -> Signer:
        if self._ledger.state.signer_seed is None:
            self._ledger.write(SignerMade(Secret(random_letters(32))))
        seed = self._ledger.state.signer_seed
        if seed is None:
            raise KitNeeded
        return Signer(Secret(bytes.fromhex(seed.reveal())))
