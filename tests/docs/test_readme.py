"""The README shows what is typed and what is kept of it: that is what the program does."""

import re
from pathlib import Path

from notetaker.exchange import Kit, default_ladder, new_id, new_key, write_kit
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault

README = Path(__file__).resolve().parents[2] / "README.md"
PASSPHRASE = Secret("piano orange hotel")


def person(key: str, name: str, affiliation: str, category: str) -> Participant:
    return Participant(key, name, (), affiliation, (), "", category, ())


ROSTER = Roster(
    (
        person("P1", "Sunniva Greve", "Nordlys Institute", "research"),
        person("P2", "Amadou Bâ", "Université du Fleuve", "research"),
        person("P3", "Noor Hadid", "OECD", "institution"),
    )
)


def blocks() -> tuple[list[str], list[str]]:
    """The lines that the README has somebody type, and those that it says are stored."""
    part = README.read_text(encoding="utf-8").partition("## What one types")[2]
    typed, kept = re.findall(r"^```\n(.*?)^```", part, re.MULTILINE | re.DOTALL)[:2]
    return typed.splitlines(), kept.splitlines()


def test_what_the_readme_has_one_type_is_kept_as_it_says(tmp_path: Path) -> None:
    typed, kept = blocks()
    programme = Programme("Dialogues", (Session("S1", "Opening"),), default_ladder())
    kit = Kit(new_id(), programme, ROSTER, (new_key().recipient,))
    with Vault.create(tmp_path / "v.ntvault", PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(write_kit(kit, passphrase=PASSPHRASE), PASSPHRASE)
        desk.choose_session("S1")
        found = [(note := desk.commit(line), desk.shown(note).text) for line in typed]
    for (note, text), line in zip(found, kept, strict=True):
        where = ("own", "(never leaves)") if note.kind is Kind.OWN else (note.category, note.kind)
        assert re.split(r" {2,}", line) == [*where, text]
