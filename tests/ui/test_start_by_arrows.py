"""On the start page the arrows go where one sees the next thing: up and down past the second of two cards in a row."""

from pathlib import Path

from notetaker.ui.start import KnownVault
from tests.ui.hands import Hands


def test_up_from_the_vaults_is_to_take_notes_and_down_to_the_vaults(hands: Hands, tmp_path: Path) -> None:
    start = hands.shell.start
    start.show_known([KnownVault(tmp_path / "One.ntvault"), KnownVault(tmp_path / "Two.ntvault")])
    start.entered()
    first, second = start._lines
    for keys, there in (
        ("Up", start._take),
        ("Right", start._organise),
        ("Down", first),
        ("Down", second),
        ("Up", first),
        ("Up", start._take),
        ("Down", first),
    ):
        hands.press(keys)
        assert hands.focus is there


def test_where_the_cards_stand_below_each_other_the_arrows_go_to_each(hands: Hands, tmp_path: Path) -> None:
    start = hands.shell.start
    start.show_known([KnownVault(tmp_path / "One.ntvault")])
    hands.application.preferences.change(text_size=200)
    hands.shell.resize(800, 900)
    hands.settle()
    assert start._take.y() < start._organise.y()
    start.entered()
    hands.press("Up")
    assert hands.focus is start._organise
    hands.press("Up", "Down")
    assert hands.focus is start._organise
