"""A vault after a very long meeting: many participants, thousands of notes in one session, nothing of it real."""

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.invented import notes, roster
from notetaker.anonymise import Anonymiser
from notetaker.exchange import Kit, default_ladder, new_id, new_key, write_kit
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault
from notetaker.vault.events import NoteCommitted, encode

SESSION: Final = "S1"
_DIFFERENT: Final = 300
_TELLING: Final = "my ministry will not follow before the summit, whatever is agreed here"
_ONE_IN: Final = 20
"""In one of so many notes something is to be decided on."""


def make(folder: Path, passphrase: Secret[str], people: int, count: int) -> Roster:
    """Make a vault in `folder` with that many participants and notes, the session chosen; tells the roster."""
    listed, ladder = roster(people), default_ladder()
    programme = Programme("An invented programme", (Session(SESSION, "A long session"),), ladder)
    key = new_key()
    kit = Kit(new_id(), programme, listed, (key.recipient,), key.signer.public)
    own = new_key()
    with Vault.create(folder, passphrase) as vault:
        desk = RapporteurDesk.open(vault)
        # for a key: a passphrase would be derived twice, which takes longer than all else for a small vault
        desk.take_kit(write_kit(kit, recipients=(own.recipient,), signer=key.signer), None, (own.identity,))
        desk.choose_session(SESSION)
        vault.append_all(encode(NoteCommitted(note)) for note in _committed(listed, count))
    return listed


def _committed(listed: Roster, count: int) -> Iterator[Note]:
    """Stripped notes; after some hundred they come again under new ids, so that making them is quick."""
    anonymiser = Anonymiser(listed, default_ladder())
    texts = [anonymiser.strip(text) for text in notes(listed, min(count, _DIFFERENT))]
    texts[_ONE_IN - 1 :: _ONE_IN] = [anonymiser.strip(_TELLING)] * (len(texts) // _ONE_IN)
    finest, kinds = default_ladder().finest, tuple(Kind)
    for number in range(count):
        stripped = texts[number % len(texts)]
        yield Note(
            secrets.token_hex(8),
            SESSION,
            finest[number % len(finest)],
            kinds[number % len(kinds)],
            stripped.body,
            stripped.findings,
        )
