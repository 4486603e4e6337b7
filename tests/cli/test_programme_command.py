"""A programme without an organiser's kit, on the command line: looked at, started, corrected, written in and sealed."""

from pathlib import Path

import pytest

from notetaker.cli.window import spelt_out
from notetaker.exchange import read_bundle, read_key_file
from notetaker.model.secret import Secret
from notetaker.vault import Vault
from tests.cli.commands import PASSPHRASE, Notetaker, Outcome
from tests.exchange.workbooks import workbook

LIST = (
    ("Nom", "Prénom", "Organisme", "Catégorie"),
    ("Grønn", "Solveig", "Nordlys Institute", "Recherche"),
    ("Bâ", "Amadou", "Université du Fleuve", "Recherche"),
    ("Wen", "Tao", "Jade River Lab", "Recherche"),
    ("Isendal", "Ivar", "Kettwerk", "Entreprise"),
    ("Serrano", "Ilse", "Ardente", "presse"),
)
OWN = ("programme", "--title", "Dialogues", "--session", "Opening", "--roster", "list.xlsx")
VAULT = ("--vault", "own.ntvault", "--passphrase-file", "pass")


def start(event: Path, notetaker: Notetaker, *more: str) -> Outcome:
    (event / "list.xlsx").write_bytes(workbook({"People": LIST}))
    recipient = read_key_file((event / "key").read_bytes(), None).recipient
    return notetaker(*OWN, *VAULT, "--recipient", recipient, *more)


def test_looking_shows_columns_codes_and_what_is_widened_and_starts_nothing(
    event: Path, notetaker: Notetaker
) -> None:
    (event / "list.xlsx").write_bytes(workbook({"People": (*LIST[:-1], ("Serrano", "Ilse", "Ardente", "ONG"))}))
    seen = notetaker(*OWN, "--look")

    assert seen.status == 0, seen.err
    assert "column “Prénom”: first name" in seen.out
    assert "Ilse Serrano  Civil society  Ardente  “is” is a word" in seen.out
    assert "Civil society: 1 person, 1 organisation; appears as" in seen.out
    assert not list(event.glob("own*"))


def test_a_bad_line_is_named_and_nothing_is_started_until_it_is_agreed_to(
    event: Path, notetaker: Notetaker
) -> None:
    refused = start(event, notetaker)
    assert refused.status == 2
    assert "Line 6 has a category that is none of" in refused.err
    assert "presse" not in refused.err + refused.out
    assert not (event / "own.ntvault").exists()

    started = start(event, notetaker, "--without-left-out")
    assert started.status == 0, started.err
    assert "“Dialogues” with 4 participants; sessions: S1" in started.out
    assert "sealed for:" in started.out


def test_notes_are_taken_and_sealed_without_a_kit(event: Path, notetaker: Notetaker) -> None:
    (event / "more.txt").write_text("Ilse Serrano; Ardente; entreprise\n", encoding="utf-8")
    start(event, notetaker, "--without-left-out", "--people", "more.txt")
    taken = notetaker("capture", *VAULT, "--session", "S1", stdin="ab: as Ilse Serrano said\n")
    assert taken.status == 0, taken.err
    assert "[a business participant]" in taken.out
    sealed = notetaker("seal", *VAULT, "-o", "x.ntbundle")
    assert sealed.status == 0, sealed.err

    key = read_key_file((event / "key").read_bytes(), None)
    opened = read_bundle((event / "x.ntbundle").read_bytes(), [key.identity])
    assert len(opened.bundle.notes) == 1


def test_without_a_recipient_a_vault_or_a_kit_it_is_said_what_is_missing(event: Path, notetaker: Notetaker) -> None:
    (event / "list.csv").write_text("name,affiliation,category\nAda Mauve,Quillwork,business\n", encoding="utf-8")
    alone = ("programme", "--title", "Dialogues", "--session", "Opening", "--roster", "list.csv")

    assert "No vault was named" in notetaker(*alone).err
    assert "recipient" in notetaker(*alone, *VAULT).err
    assert not (event / "own.ntvault").exists()
    Vault.create(event / "own.ntvault", Secret(PASSPHRASE)).close()
    empty = notetaker("capture", *VAULT, "--session", "S1", stdin="x")
    assert (empty.status, "no list of participants" in empty.err) == (2, True)


@pytest.mark.parametrize("name", ["event.ntkit", "/a b/One.NTBUNDLE", "C:\\x\\Notes.ntvault", "Notes.ntvault/"])
def test_a_file_that_stands_alone_is_opened_in_the_window(name: str) -> None:
    assert spelt_out([name]) == ("--open", name)
    for other in (["capture"], ["--demo", "x"], ["--open", name], [name, name], ["--x.ntkit"]):
        assert spelt_out(other) == other
