"""What is given as the kit and is none is said at once, and no passphrase is ever typed in clear."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from notetaker.exchange import new_key, read_kit, write_key_file, write_kit
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.rapporteur.kit_door import KitDoor
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.vault import Vault
from tests.ui.hands import KIT_PASSPHRASE, PASSPHRASE, Hands


@pytest.fixture
def door(hands: Hands, tmp_path: Path) -> KitDoor:
    hands.open_vault(tmp_path / "New")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view.prepare.door


def give(hands: Hands, path: Path) -> None:
    hands.into("Event kit (.ntkit)", str(path))
    hands.press("Return")


def assert_masked(hands: Hands) -> None:
    assert isinstance(hands.focus, QLineEdit)
    assert hands.focus.echoMode() == QLineEdit.EchoMode.Password


def test_a_bundle_is_called_a_bundle_and_what_one_types_on_stays_masked(
    hands: Hands, door: KitDoor, vault: Path, tmp_path: Path
) -> None:
    bundle = tmp_path / "bundle.ntbundle"
    with Vault.open(vault, Secret(PASSPHRASE)) as opened:
        desk = RapporteurDesk.open(opened)
        desk.delete(desk.notes()[1].id)
        desk.seal(desk.sealing(None), bundle)
    give(hands, bundle)
    assert "This is a sealed bundle, not an event kit." in hands.shown()
    assert_masked(hands)
    hands.type(KIT_PASSPHRASE)
    assert not door.open.isEnabled()
    assert KIT_PASSPHRASE not in door.kit.line.text() + door.key.line.text()
    assert not door.key.isVisible()
    hands.press("Return")
    assert hands.focus is door.kit.line
    assert door.kit.line.selectedText() == str(bundle)


def test_a_key_a_vault_and_a_foreign_file_are_called_what_they_are(
    hands: Hands, door: KitDoor, event: Path, vault: Path
) -> None:
    for path, said in (
        (event / "organiser.ntkey", "This is a key, not an event kit."),
        (vault, "This is a vault, not an event kit."),
        (event / "roster.csv", "This is no event kit"),
    ):
        give(hands, path)
        assert said in door.about
        assert_masked(hands)
        assert not door.open.isEnabled()
    give(hands, event / "event.ntkit")
    assert door.about == ""
    hands.type(KIT_PASSPHRASE)
    assert door.open.isEnabled()


def test_a_kit_for_a_key_says_so_and_lets_nothing_be_typed_in_clear(
    hands: Hands, door: KitDoor, event: Path, tmp_path: Path
) -> None:
    mine = new_key()
    kit = read_kit((event / "event.ntkit").read_bytes(), passphrase=Secret(KIT_PASSPHRASE))
    (tmp_path / "mine.ntkey").write_bytes(write_key_file(mine, None))
    (tmp_path / "mine.ntkit").write_bytes(write_kit(replace(kit, organiser=None), recipients=(mine.recipient,)))
    give(hands, tmp_path / "mine.ntkit")
    assert "This kit is sealed for a key" in door.about
    assert_masked(hands)
    hands.press("Return")
    assert hands.focus is door.key.line
    hands.type(str(tmp_path / "mine.ntkey"))
    hands.press("Return", "Return")
    assert "The kit is open." in hands.shown()


def test_who_comes_back_to_a_file_that_is_no_kit_is_at_its_path(hands: Hands, door: KitDoor, event: Path) -> None:
    give(hands, event / "organiser.ntkey")
    assert_masked(hands)
    hands.press("F6", "F5")
    assert hands.focus is door.kit.line
    assert door.kit.line.selectedText() == str(event / "organiser.ntkey")
    give(hands, event / "event.ntkit")
    hands.press("F6", "F5")
    assert_masked(hands)


def test_a_passphrase_that_was_not_what_was_wrong_stays_to_be_kept_or_typed_over(
    hands: Hands, door: KitDoor, event: Path, tmp_path: Path
) -> None:
    kit = tmp_path / "cut.ntkit"
    kit.write_bytes((event / "event.ntkit").read_bytes()[:-20_000])
    give(hands, kit)
    hands.type(KIT_PASSPHRASE)
    hands.press("Return")
    assert "damaged or incomplete" in hands.shown()
    assert hands.focus is door.passphrase.line
    assert_masked(hands)
    assert door.passphrase.line.selectedText(), "the next key types over it"

    kit.write_bytes((event / "event.ntkit").read_bytes())
    hands.press("Return")
    assert "The kit is open." in hands.shown()
    assert not door.passphrase.length
