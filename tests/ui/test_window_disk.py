"""A disk that is almost full: the status line says so, what is kept, and what to do, until there is room again."""

import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.vault import journal
from notetaker.vault.reserve import Reserve
from notetaker.vault.sealing import Link, Sealer
from tests.ui.hands import Hands

ALMOST_FULL = "The disk is almost full: all is saved so far, from the vault’s reserve. Free some space."
IN_SHORT = "The disk is almost full: free some space."


def status(hands: Hands) -> str:
    return " ".join(hands.shell.status.text.split())


def keep_what_is_typed(hands: Hands) -> None:
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    view.capture.keep_draft()
    hands.settle()


def fill(disk: pytest.MonkeyPatch) -> None:
    """Let there be no room but what the reserve takes up."""
    append, give_up = journal.append, Reserve.give_up
    given: list[Reserve] = []

    def only_in_the_reserve(
        connection: sqlite3.Connection, sealer: Sealer, end: Link, records: Sequence[bytes]
    ) -> Link:
        if not given:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return append(connection, sealer, end, records)

    def remember(reserve: Reserve) -> bool:
        given.append(reserve)
        return give_up(reserve)

    disk.setattr(journal, "append", only_in_the_reserve)
    disk.setattr(Reserve, "give_up", remember)
    disk.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=0))


def test_it_is_said_as_soon_as_the_reserve_is_spent_and_with_all_that_is_saved_on_it(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    with monkeypatch.context() as disk:
        fill(disk)
        hands.type("sg: first")
        keep_what_is_typed(hands)
        assert status(hands) == ALMOST_FULL
        hands.press("Return")
        assert status(hands) == f"{IN_SHORT} Saved: Research, point."
    hands.line("sg: there is room")
    assert status(hands) == "Saved: Research, point."


def test_it_is_said_when_such_a_vault_is_opened_again(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    with monkeypatch.context() as disk:
        fill(disk)
        hands.line("sg: first")
        hands.press("Ctrl+W")
        hands.open_vault(vault, create=False)
        assert status(hands) == f"{IN_SHORT} The vault is open."


def test_it_is_said_in_the_language_of_the_window(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.open_vault(vault, create=False)
    with monkeypatch.context() as disk:
        fill(disk)
        hands.line("sg: first")
        hands.application.show_language("fr")
        hands.settle()
        assert "Le disque est presque plein" in status(hands)
        assert "libérez de la place." in status(hands)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_to_be_done_has_room_in_the_largest_letters_too(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    hands.application.show_language(language)
    hands.application.preferences.change(text_size=200)
    hands.sit_down(vault)
    hands.shell.resize(1000, 620)
    with monkeypatch.context() as disk:
        fill(disk)
        hands.line("sg: we at the ministry will never pay!")
        _, shown = hands.shell.status._text._fitted()
    assert {"en": "free some space.", "fr": "libérez de la place."}[language] in shown.replace("\n", " ")
