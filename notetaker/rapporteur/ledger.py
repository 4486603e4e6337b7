"""The journal of a vault and the state that it makes: one place where a rapporteur's work is written."""

from collections.abc import Iterable

from notetaker.rapporteur.state import RapporteurState, fold
from notetaker.vault import Vault
from notetaker.vault.events import Event, decode, encode


class Ledger:
    """What is written is durable and taken in when `write` returns, or neither."""

    def __init__(self, vault: Vault, events: Iterable[Event] | None = None) -> None:
        """`events` are those of the vault, where they were read already."""
        self.vault = vault
        read = (decode(record) for record in vault.records()) if events is None else events
        self.state: RapporteurState = fold(read)

    def write(self, *events: Event) -> None:
        """Append events, all or none, and take them in. Raises the vault's errors."""
        if len(events) == 1:
            self.vault.append(encode(events[0]))
        else:
            self.vault.append_all([encode(event) for event in events])
        for event in events:
            self.state.apply(event)
