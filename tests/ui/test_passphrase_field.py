"""A passphrase is judged when it changes, not whenever another field of its page does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit

from notetaker.model.secret import Secret
from notetaker.strength import Strength, strength_of
from notetaker.ui import fields
from notetaker.ui.fields import PassphraseField
from tests.ui.hands import Hands


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What was known each time that a passphrase was judged."""
    asked: list[tuple[str, ...]] = []

    def judging(passphrase: Secret[str], known: tuple[str, ...]) -> Strength:
        asked.append(known)
        return strength_of(passphrase, known)

    monkeypatch.setattr(fields, "strength_of", judging)
    return asked


@pytest.fixture
def field(app: QApplication) -> Iterator[PassphraseField]:
    made = PassphraseField()
    yield made
    made.deleteLater()
    app.processEvents()


def test_it_is_judged_once_until_it_or_what_is_known_changes(
    field: PassphraseField, judged: list[tuple[str, ...]]
) -> None:
    field.line.setText("piano orange")
    first = field.strength(["Notes"])
    assert field.strength(["Notes"]) == first
    assert judged == [("Notes",)]

    field.line.setText("piano orange hotel cactus")
    assert field.strength(["Notes"]).guesses > first.guesses
    assert field.strength(["piano orange hotel cactus"]).guesses < first.guesses
    assert judged == [("Notes",), ("Notes",), ("piano orange hotel cactus",)]


def test_who_hears_that_it_has_changed_gets_the_new_judgement(field: PassphraseField) -> None:
    heard: list[float] = []
    field.changed.connect(lambda: heard.append(field.strength().guesses))
    for text in ("a", "piano", "piano orange hotel cactus"):
        field.line.setText(text)
    assert heard == sorted(set(heard))
    assert len(heard) == 3


def test_one_that_is_shown_is_hidden_once_the_work_with_it_begins(field: PassphraseField) -> None:
    field.line.setText("piano orange hotel cactus")
    field._show.click()
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    assert field.held().reveal() == "piano orange hotel cactus"
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    assert field.line.text() == "piano orange hotel cactus"


def test_what_is_said_of_a_passphrase_moves_nothing_below_it(hands: Hands, tmp_path: Path) -> None:
    hands.go_to("Take notes")
    hands.press("Return")
    hands.into("Vault", str(tmp_path / "New"))
    page = hands.shell.vault_page
    hands.go_to("Passphrase")
    hands.settle()
    before = page.again.mapTo(page, QPoint()).y()
    hands.put("password")
    hands.settle()
    assert "It holds a password that many people use." in hands.shown()
    assert page.again.mapTo(page, QPoint()).y() == before
    hands.put(" one more word and then another one")
    hands.settle()
    assert page.again.mapTo(page, QPoint()).y() == before


def test_one_that_opens_a_vault_is_not_judged(hands: Hands, vault: Path, judged: list[tuple[str, ...]]) -> None:
    hands.open_vault(vault, create=False)
    assert judged == []
