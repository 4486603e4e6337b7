"""Caring for the open vault in the window: a backup, another passphrase, erasing, and saving what is whole."""

import sqlite3
from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui import desk_pages
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.vault_care import VaultCarePage
from notetaker.vault import Vault
from tests.ui.hands import PASSPHRASE, Hands


def care(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.line("sg: a first point")
    hands.go_to("This vault (Ctrl+K)")
    hands.press("Return")
    assert "Back up" in hands.shown()


def notes_in(folder: Path, passphrase: str = PASSPHRASE) -> list[str]:
    with Vault.open(folder, Secret(passphrase)) as opened:
        desk = RapporteurDesk.open(opened)
        return [desk.text_of(note) for note in desk.notes()]


def test_a_backup_holds_what_the_vault_holds(hands: Hands, vault: Path, tmp_path: Path) -> None:
    care(hands, vault)
    hands.into("Where the copy is to be", str(tmp_path / "elsewhere"))
    hands.into("Passphrase of this vault", PASSPHRASE)
    hands.press("Return")
    assert "Backed up and read back" in hands.shown()
    assert notes_in(tmp_path / "elsewhere.ntvault")[-1] == "a first point"


def test_a_backup_under_a_mistyped_passphrase_is_not_made(hands: Hands, vault: Path, tmp_path: Path) -> None:
    care(hands, vault)
    hands.into("Where the copy is to be", str(tmp_path / "elsewhere"))
    hands.into("Passphrase of this vault", "mistyped")
    hands.press("Return")
    assert "does not open" in hands.shown()
    assert not (tmp_path / "elsewhere.ntvault").exists()


def test_another_passphrase_opens_the_vault(hands: Hands, vault: Path) -> None:
    care(hands, vault)
    hands.into("Passphrase until now", PASSPHRASE)
    hands.into("New passphrase", "opera lampe tunnel")
    hands.into("The new passphrase again", "opera lampe tunnel")
    hands.press("Return")
    assert "The new passphrase opens this vault" in hands.shown()
    hands.shell.close()
    assert notes_in(vault, "opera lampe tunnel")[-1] == "a first point"


def test_what_was_deleted_is_erased_and_one_goes_on(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.line("sg: a point to forget")
    hands.press("Ctrl+Z")
    hands.line("sg: a point to keep")
    hands.go_to("This vault (Ctrl+K)")
    hands.press("Return")
    hands.into("Passphrase, to erase for good", PASSPHRASE)
    hands.press("Return")
    assert "Nothing of it can be brought back" in hands.shown()
    hands.press("Return")
    assert "Nothing of it can be brought back" not in hands.shown()
    hands.press("Return")
    hands.go_to("Yes, erase for good")
    hands.press("Return")
    assert "Erased. The vault is open again." in hands.shown()
    hands.line("sg: and on")
    hands.shell.close()
    with Vault.open(vault, Secret(PASSPHRASE)) as opened:
        records = b"".join(opened.records())
    assert b"a point to forget" not in records
    assert notes_in(vault)[-2:] == ["a point to keep", "and on"]


def test_erasing_under_a_mistyped_passphrase_changes_nothing(hands: Hands, vault: Path) -> None:
    care(hands, vault)
    hands.into("Passphrase, to erase for good", "mistyped")
    hands.press("Return")
    hands.go_to("Yes, erase for good")
    hands.press("Return")
    assert "Locked" in hands.shown()
    assert "does not open" in hands.shown()
    assert notes_in(vault)[-1] == "a first point"


def test_what_is_whole_of_a_damaged_vault_is_saved(hands: Hands, vault: Path) -> None:
    before = notes_in(vault)
    with sqlite3.connect(vault / "journal.db") as journal:
        last = journal.execute("SELECT max(number) FROM record").fetchone()[0]
        journal.execute("UPDATE record SET sealed = ? WHERE number = ?", (b"\0" * 100, last))
    journal.close()
    hands.open_vault(vault, create=False)
    assert "is damaged" in hands.shown()
    assert "Save what is whole" in hands.shown()
    hands.into("Passphrase", PASSPHRASE)
    hands.press("Return")
    assert "The vault is open" in hands.shown()
    saved = vault.with_name(f"{vault.stem} (saved).ntvault")
    assert saved.is_dir()
    hands.shell.close()
    assert set(notes_in(saved)) <= set(before)


@pytest.mark.parametrize(
    ("key", "step"),
    [
        ("Escape", desk_pages.CAPTURE),
        ("Ctrl+K", desk_pages.CAPTURE),
        ("F5", desk_pages.PREPARE),
        ("F6", desk_pages.CAPTURE),
        ("F8", desk_pages.REVIEW),
        ("F10", desk_pages.DEBRIEF),
        ("Ctrl+R", desk_pages.READ_BACK),
    ],
)
def test_the_keys_of_the_desk_lead_back_to_it_and_no_passphrase_waits_behind(
    hands: Hands, vault: Path, key: str, step: int
) -> None:
    care(hands, vault)
    hands.into("Passphrase of this vault", "piano ora")
    hands.press(key)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert hands.shell.front is view
    assert view.step == step

    hands.press("Ctrl+K" if step != desk_pages.READ_BACK else "Escape")
    if step == desk_pages.READ_BACK:
        hands.press("Ctrl+K")
    page = hands.shell.front
    assert isinstance(page, VaultCarePage)
    assert page.backup.passphrase.length == 0
    assert not page.backup.go.isEnabled()


def test_the_page_of_keys_over_the_vaults_page_lets_the_keys_through_too(hands: Hands, vault: Path) -> None:
    care(hands, vault)
    hands.press("F1")
    hands.press("F10")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert hands.shell.front is view
    assert view.step == desk_pages.DEBRIEF


def test_f12_leads_from_the_vaults_page_to_the_other_desk(hands: Hands, vault: Path) -> None:
    care(hands, vault)
    before = hands.shell.view
    hands.press("F12")
    assert hands.shell.view is not before
    assert hands.shell.front is hands.shell.view
