"""The rapporteur's work in one open vault."""

from collections.abc import Callable, Iterable

from notetaker.model.language import Lang
from notetaker.rapporteur.closing import Closing
from notetaker.rapporteur.deciding import Deciding
from notetaker.rapporteur.ledger import Ledger
from notetaker.rapporteur.preparing import Preparing
from notetaker.rapporteur.taking_notes import TakingNotes
from notetaker.vault import Vault
from notetaker.vault.events import Event


class RapporteurDesk(Preparing, TakingNotes, Deciding, Closing):
    """Holds the state of a rapporteur's vault, and is the only one to change it: all steps of the work, at one table.

    Each method that changes something is named after what the user does, and what it changed is durable when it
    returns.
    """

    @classmethod
    def open(
        cls, vault: Vault, events: Iterable[Event] | None = None, reads: Callable[[], Lang] | None = None
    ) -> "RapporteurDesk":
        """Sit down at a vault: read what it says (`events`, if that was done already), and its copy of the kit.

        `reads` tells the language of whoever sits there: what is left of a note without words is worded in it, or else
        in that of the programme's titles.

        A lost copy is no reason to lock the notes away: the desk then has no roster until the kit is opened again.
        """
        desk = cls(Ledger(vault, events), reads)
        desk._seat.reopen_kit()
        return desk
