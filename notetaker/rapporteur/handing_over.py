"""From notes to a sealed bundle for the organiser."""

import secrets
from collections.abc import Collection
from pathlib import Path

from notetaker.exchange import Signer, receipt, write_bundle
from notetaker.files import writing
from notetaker.model.secret import Secret
from notetaker.rapporteur.errors import KitNeeded
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.sealing import Receipt, Sealing, SealingDesk
from notetaker.rapporteur.seat import Seat
from notetaker.vault.events import BundleSealed, SignerMade


class HandingOver:
    """What would leave, and the file in which it does."""

    def __init__(self, ledger: Ledger, seat: Seat) -> None:
        self._ledger, self._seat = ledger, seat

    def sealing(self, sessions: Collection[str] | None) -> Sealing:
        """What would leave of these sessions (None: of all that have notes)."""
        state = self._ledger.state
        meant = {note.session for note in state.notes} if sessions is None else set(sessions)
        self._seat.check_known(meant)
        desk = SealingDesk(
            state.programme_id,
            state.edition,
            state.sealed,
            self._seat.programme,
            self._seat.widening,
            self._seat.tools.anonymiser,
            state.attendance.stretch_of,
        )
        return desk.prepare(state.notes, meant)

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
            self._ledger.write(SignerMade(Secret(secrets.token_hex(32))))
        seed = self._ledger.state.signer_seed
        if seed is None:
            raise KitNeeded
        return Signer(Secret(bytes.fromhex(seed.reveal())))
