"""A passphrase that is typed twice, and not alike: each form that asks for it says so at the field, and on Enter aloud."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.hands import PASSPHRASE, Hands

OTHER = PASSPHRASE[:-1]
YET, SAID = "The second one is not the same yet.", "The two passphrases are not the same"


def to_vault(hands: Hands, vault: Path, folder: Path) -> tuple[str, str]:
    hands.go_to("Take notes")
    hands.press("Return")
    hands.into("Vault", str(folder / "New"))
    return "Passphrase", "The same passphrase again"


def to_key(hands: Hands, vault: Path, folder: Path) -> tuple[str, str]:
    hands.open_vault(folder / "Archive", desk="Organise an event")
    return "Passphrase of the key", "The same passphrase again"


def to_change(hands: Hands, vault: Path, folder: Path) -> tuple[str, str]:
    hands.open_vault(vault, create=False)
    hands.press("Ctrl+K")
    return "New passphrase", "The new passphrase again"


def to_own_key(hands: Hands, vault: Path, folder: Path) -> tuple[str, str]:
    hands.open_vault(folder / "Mine")
    hands.go_to("The organiser asks for a key of mine")
    hands.press("Space")
    return "Passphrase of the key", "The passphrase of the key again"


@pytest.mark.parametrize("to", [to_vault, to_key, to_change, to_own_key])
def test_it_is_said_at_the_field_and_on_enter(
    hands: Hands, vault: Path, tmp_path: Path, to: Callable[[Hands, Path, Path], tuple[str, str]]
) -> None:
    first, second = to(hands, vault, tmp_path)
    hands.into(first, PASSPHRASE)
    assert YET not in hands.shown()
    hands.into(second, OTHER)
    assert YET in hands.shown()
    assert SAID not in hands.shown()
    hands.press("Return")
    assert SAID in hands.shown()
    hands.type(PASSPHRASE[-1])
    assert SAID not in hands.shown()
    assert YET not in hands.shown()
