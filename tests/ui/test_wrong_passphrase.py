"""A wrong passphrase is typed anew in every form alike: the field is empty, hides what comes, and has the keys."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from notetaker import ui
from notetaker.exchange import new_key, read_key_file, recovery_words, write_key_file
from notetaker.model.secret import Secret
from notetaker.ui.fields import PassphraseField
from notetaker.ui.organiser.view import OrganiserView
from tests.ui.hands import PASSPHRASE, Hands, visible

OWN = "lagune bambou"
WRONG = "not this one"
MAKING = {"own_key.py", "hands_form.py"}
"""Forms that ask for a new passphrase only: none is wrong there."""


@dataclass(frozen=True)
class Given:
    """What there is: a vault with notes, a kit, a key under a passphrase and one without, and a place for more."""

    vault: Path
    kit: Path
    key: Path
    open_key: Path
    folder: Path


@pytest.fixture
def given(vault: Path, event: Path, tmp_path: Path) -> Given:
    key = tmp_path / "own.ntkey"
    key.write_bytes(
        write_key_file(read_key_file((event / "organiser.ntkey").read_bytes(), Secret("")), Secret(OWN))
    )
    return Given(vault, event / "event.ntkit", key, event / "organiser.ntkey", tmp_path)


def wrongly(hands: Hands, name: str) -> None:
    """Type what is wrong, for all to see."""
    hands.go_to(name)
    field = hands.focus.parentWidget()
    assert isinstance(field, PassphraseField)
    field._show.setChecked(True)
    hands.into(name, WRONG)
    assert shown_in(field) is QLineEdit.EchoMode.Normal


def shown_in(field: PassphraseField) -> QLineEdit.EchoMode:
    return field.line.echoMode()


def to_vault(hands: Hands, given: Given) -> str:
    hands.go_to("Take notes")
    hands.press("Return")
    hands.go_to("I have a vault already")
    hands.press("Return")
    hands.into("Vault", str(given.vault))
    wrongly(hands, "Passphrase")
    return "Passphrase"


def to_lock(hands: Hands, given: Given) -> str:
    hands.open_vault(given.vault, create=False)
    hands.press("Ctrl+L")
    wrongly(hands, "Passphrase")
    return "Passphrase"


def to_kit(hands: Hands, given: Given) -> str:
    hands.open_vault(given.folder / "New")
    hands.into("Event kit (.ntkit)", str(given.kit))
    wrongly(hands, "Passphrase of the kit, as the organiser told you")
    return "Passphrase of the kit, as the organiser told you"


def to_backup(hands: Hands, given: Given) -> str:
    hands.open_vault(given.vault, create=False)
    hands.press("Ctrl+K")
    wrongly(hands, "Passphrase of this vault")
    return "Passphrase of this vault"


def to_change(hands: Hands, given: Given) -> str:
    hands.open_vault(given.vault, create=False)
    hands.press("Ctrl+K")
    wrongly(hands, "Passphrase until now")
    hands.into("New passphrase", OWN)
    hands.into("The new passphrase again", OWN)
    return "Passphrase until now"


def to_erase(hands: Hands, given: Given) -> str:
    """The vault locks for it, and is asked for there."""
    hands.open_vault(given.vault, create=False)
    hands.press("Ctrl+K")
    wrongly(hands, "Passphrase, to erase for good")
    hands.press("Return")
    hands.go_to("Yes, erase for good")
    return "Passphrase"


def to_key(hands: Hands, given: Given) -> str:
    hands.open_vault(given.folder / "Archive", desk="Organise an event")
    hands.into("Key file", str(given.key))
    wrongly(hands, "Passphrase of the key")
    return "Passphrase of the key"


def to_unlock(hands: Hands, given: Given) -> str:
    hands.open_vault(given.folder / "Archive", desk="Organise an event")
    hands.press("F6")
    hands.into("Path of a bundle to add", str(given.kit))
    hands.press("Return")
    hands.into("Your key file", str(given.key))
    wrongly(hands, "Passphrase of the key (empty if it has none)")
    return "Passphrase of the key (empty if it has none)"


def to_recovery(hands: Hands, given: Given) -> str:
    hands.open_vault(given.folder / "Archive", desk="Organise an event")
    hands.into("Key file", str(given.key))
    hands.into("Passphrase of the key", OWN)
    hands.press("Return")
    hands.into("The 28 words of the printed sheet", " ".join(recovery_words(new_key()).reveal()))
    wrongly(hands, "Passphrase of your key, once more")
    return "Passphrase of your key, once more"


def to_earlier_kit(hands: Hands, given: Given) -> str:
    hands.open_vault(given.folder / "Archive", desk="Organise an event")
    hands.into("Key file", str(given.open_key))
    hands.press("Return", "Return")
    view = hands.shell.view
    assert isinstance(view, OrganiserView)
    hands.go_to("The programme is")
    hands.press("Down", "Down")
    hands.into("The kit that the rapporteurs have (.ntkit)", str(given.kit))
    wrongly(hands, "Its passphrase (empty if it opens with your key)")
    hands.into("List of participants (.xlsx or .csv)", str(given.kit.with_name("roster.csv")))
    return "Its passphrase (empty if it opens with your key)"


Way = Callable[[Hands, Given], str]
WAYS: dict[Way, str] = {
    to_vault: "vault_page.py",
    to_lock: "lock_page.py",
    to_kit: "kit_door.py",
    to_backup: "vault_care.py",
    to_change: "vault_care.py",
    to_erase: "vault_care.py",
    to_key: "key_form.py",
    to_unlock: "unlock_form.py",
    to_recovery: "recovery_form.py",
    to_earlier_kit: "earlier_kit.py",
}
"""How the hands come to each form, up to where Enter hands the passphrase over, and the file in which the form is."""


@pytest.mark.parametrize("way", WAYS)
def test_a_wrong_passphrase_is_typed_anew(hands: Hands, given: Given, way: Way) -> None:
    asked_for = way(hands, given)
    hands.press("Return")
    assert "does not open" in hands.shown()
    field = hands.focus.parentWidget()
    assert isinstance(field, PassphraseField)
    assert hands.focus.accessibleName() == asked_for
    assert not field.length
    assert shown_in(field) is QLineEdit.EchoMode.Password
    assert WRONG not in hands.shown()


def test_the_new_passphrase_need_not_be_typed_again_where_the_old_one_was_wrong(hands: Hands, given: Given) -> None:
    to_change(hands, given)
    hands.press("Return")
    hands.type(PASSPHRASE)
    hands.press("Return", "Return", "Return")
    assert "The new passphrase opens this vault from now on." in hands.shown()
    left = [each for each in visible(hands.shell) if isinstance(each, PassphraseField) and each.length]
    assert not left


def test_every_form_that_asks_for_a_passphrase_is_tried() -> None:
    windows = Path(ui.__file__).parent.glob("**/*.py")
    asking = {path.name for path in windows if " PassphraseField()" in path.read_text(encoding="utf-8")}
    assert asking - MAKING == set(WAYS.values())
