"""Seal: one reads what leaves before one comes to where it goes, and what stays behind unfinished is told of."""

from pathlib import Path

import pytest

from notetaker.ui.rapporteur.view import RapporteurView
from tests.ui.hands import Hands


@pytest.fixture
def view(hands: Hands, vault: Path) -> RapporteurView:
    hands.sit_down(vault)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    view.work.rapporteur.generalise_open_findings()
    return view


def test_of_many_notes_the_first_enter_goes_to_the_file_and_does_not_seal(
    view: RapporteurView, hands: Hands, tmp_path: Path
) -> None:
    for number in range(40):
        view.work.rapporteur.commit(f"sg: capacity comes before the norm, and {number} things before it")
    hands.press("F9")
    assert hands.focus.accessibleName() == "What the organiser will read"
    bar = view.seal._points.verticalScrollBar()
    before = bar.value()
    hands.press("PgDown")
    assert bar.value() > before, "Page down reads on"
    hands.press("Return")
    assert hands.focus is view.seal.path.line
    assert not list(tmp_path.glob("*.ntbundle"))
    hands.press("Return")
    assert len(list(tmp_path.glob("*.ntbundle"))) == 1


def test_where_all_notes_are_in_sight_one_stands_at_the_file(view: RapporteurView, hands: Hands) -> None:
    hands.press("F9")
    assert hands.focus is view.seal.path.line


def test_an_unfinished_line_is_told_of_before_sealing(view: RapporteurView, hands: Hands) -> None:
    hands.press("F9")
    assert "is unfinished" not in hands.shown()
    hands.press("F6")
    hands.type("capacity is half")
    hands.press("F9")
    assert "A line in Capture (F6) is unfinished: what stands in it is not sealed." in hands.shown()
    hands.press("F6")
    hands.press("Return", "F9")
    assert "is unfinished" not in hands.shown()


def test_of_categories_that_read_wider_not_all_are_said_to_be_small(view: RapporteurView, hands: Hands) -> None:
    view.work.rapporteur.commit("sg: capacity comes before the norm")
    hands.press("F9")
    assert "Research, Civil society: read “Expert community”. In some of them fewer than 3 people" in hands.shown()
