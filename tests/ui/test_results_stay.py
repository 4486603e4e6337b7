"""What a page found, wrote or was given is there when one comes back, though nobody typed anything on it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from shiboken6 import isValid

from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.desk_pages import CAPTURE, IMPORT, KEYS, PREPARE, REVIEW, SEAL
from notetaker.ui.organiser.view import OrganiserView
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.start import ORGANISER, RAPPORTEUR
from tests.ui.hands import Hands
from tests.ui.test_pages_left import away_and_back, turn_to, view_of


def at_the_table(hands: Hands, vault: Path) -> RapporteurView:
    hands.sit_down(vault, RAPPORTEUR)
    view = view_of(hands)
    assert isinstance(view, RapporteurView)
    return view


@contextmanager
def held_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Looking at what would be sealed does not end before the block does."""
    go_on, sealing = threading.Event(), RapporteurDesk.sealing
    monkeypatch.setattr(RapporteurDesk, "sealing", lambda *given: (go_on.wait(), sealing(*given))[1])
    try:
        yield
    finally:
        go_on.set()


def test_the_receipt_is_read_aloud_after_another_look_at_the_notes(hands: Hands, vault: Path) -> None:
    view = at_the_table(hands, vault)
    view.work.rapporteur.generalise_open_findings()
    turn_to(hands, SEAL)
    hands.press("Return")
    words = view.seal.receipt._words.text()
    assert words
    away_and_back(hands, SEAL)
    assert view.seal.receipt.isVisible()
    assert view.seal.receipt._words.text() == words


def test_no_page_goes_while_work_for_one_may_be_under_way(
    hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = at_the_table(hands, vault)
    review = turn_to(hands, REVIEW)
    with held_up(monkeypatch):
        view.go(SEAL)
        while not hands.shell.runner.busy:
            hands.app.processEvents()
        view.go(CAPTURE)
        for _ in range(200):
            hands.app.processEvents()
        assert hands.shell.runner.busy
        assert isValid(review)
    hands.settle()


def test_a_newer_kit_that_is_asked_for_is_asked_for_still(hands: Hands, vault: Path) -> None:
    view = at_the_table(hands, vault)
    turn_to(hands, PREPARE)
    view.prepare._ask_for_kit()
    assert view.prepare.door.isVisible()
    away_and_back(hands, PREPARE)
    assert view.prepare.door.isVisible()


@pytest.mark.parametrize("number", [IMPORT, KEYS])
def test_bundles_that_are_to_be_read_stay_in_the_list(hands: Hands, vault: Path, number: int) -> None:
    hands.sit_down(vault, ORGANISER)
    view = view_of(hands)
    assert isinstance(view, OrganiserView)
    turn_to(hands, number)
    bundle = vault.with_name("anna.ntbundle")
    bundle.write_bytes(b"age-encryption.org/v1\n")
    (view.import_.bundles if number == IMPORT else view.keys.opens.files).add([bundle])
    away_and_back(hands, number)
    assert (view.import_.bundles if number == IMPORT else view.keys.opens.files).paths == (bundle,)


def test_a_page_that_was_left_before_all_of_it_was_there_stays_until_it_is_left_whole(
    hands: Hands, vault: Path
) -> None:
    view = at_the_table(hands, vault)
    turn_to(hands, SEAL)
    turn_to(hands, CAPTURE)
    view.go(PREPARE)
    page = view.prepare
    assert not page.is_whole
    turn_to(hands, CAPTURE)
    assert isValid(page)
    away_and_back(hands, PREPARE)
    turn_to(hands, CAPTURE)
    assert not isValid(page)
