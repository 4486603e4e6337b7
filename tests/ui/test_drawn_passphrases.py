"""Five words are drawn for whoever chooses a passphrase: in sight to be written down, and nowhere else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from notetaker.exchange.spoken import word_list
from notetaker.model.secret import Secret
from notetaker.ui.fields import PassphraseField
from notetaker.ui.strength_line import StrengthLine
from notetaker.vault import Vault
from tests.ui.hands import Hands, visible
from tests.ui.test_two_unlike_passphrases import to_change, to_key, to_own_key, to_vault

To = Callable[[Hands, Path, Path], tuple[str, str]]
DRAWN = "Strong: guessing it would take longer than a lifetime. Write the words down before you go on."


def draw(hands: Hands) -> str:
    """Press the button, and tell what stands in the field that the keys are at then."""
    hands.go_to("Draw five words")
    hands.press("Return")
    assert isinstance(hands.focus, QLineEdit)
    return hands.focus.text()


def check_drawn(hands: Hands, words: str, second: str) -> None:
    first = hands.focus
    assert isinstance(first, QLineEdit)
    assert len(set(words.split()) & set(word_list())) == 5
    assert first.echoMode() is QLineEdit.EchoMode.Normal
    assert not first.hasSelectedText(), "X11 would offer it to be pasted"
    assert first.cursorPosition() == 0, "the first words are in sight"
    assert DRAWN in hands.shown()
    hands.go_to(second)
    assert isinstance(hands.focus, QLineEdit)
    assert (hands.focus.text(), hands.focus.echoMode()) == (words, QLineEdit.EchoMode.Password)


@pytest.mark.parametrize("to", [to_vault, to_key, to_change, to_own_key])
def test_five_words_stand_in_both_fields_and_in_sight_in_the_first(
    hands: Hands, vault: Path, tmp_path: Path, to: To
) -> None:
    QApplication.clipboard().setText("before")
    first, second = to(hands, vault, tmp_path)
    words = draw(hands)
    check_drawn(hands, words, second)
    hands.go_to(first)
    assert QApplication.clipboard().text() == "before"
    assert words not in hands.shell.status.text
    assert draw(hands) != words
    hands.type("x")
    assert "Write the words down" not in hands.shown(), "what is typed its person knows"


def test_a_vault_opens_with_what_was_drawn_and_the_window_holds_it_no_longer(hands: Hands, tmp_path: Path) -> None:
    to_vault(hands, tmp_path, tmp_path)
    words = draw(hands)
    hands.press("Return")
    assert any(each.length for each in hands.shell.findChildren(PassphraseField)), (
        "they may not be written down yet"
    )
    hands.press("Return")
    hands.settle()
    assert not any(each.length for each in hands.shell.findChildren(PassphraseField))
    hands.press("Ctrl+W")
    with Vault.open(tmp_path / "New.ntvault", Secret(words)) as opened:
        assert opened.folder == tmp_path / "New.ntvault"


def test_what_was_drawn_goes_when_its_page_is_left(hands: Hands, tmp_path: Path) -> None:
    to_vault(hands, tmp_path, tmp_path)
    draw(hands)
    page = hands.shell.vault_page
    hands.press("Escape")
    hands.settle()
    assert not page.isVisible()
    assert (page.passphrase.length, page.again.length) == (0, 0)
    assert page.passphrase.line.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize("text_size", [100, 200])
def test_what_is_said_in_one_line_is_level_with_the_button_that_draws(
    hands: Hands, tmp_path: Path, text_size: int
) -> None:
    hands.application.preferences.change(text_size=text_size)
    hands.shell.resize(1500, 900)
    to_vault(hands, tmp_path, tmp_path)
    said = next(each for each in visible(hands.shell) if isinstance(each, StrengthLine))
    button = next(each for each in visible(hands.shell) if isinstance(each, QPushButton) and "Draw" in each.text())
    written = said.fontMetrics().boundingRect(
        said.contentsRect(), int(said.alignment()) | Qt.TextFlag.TextWordWrap, said.text()
    )
    assert said.geometry().right() < button.geometry().left(), "they stand in one row"
    assert (
        abs(said.mapTo(hands.shell, written.center()).y() - button.mapTo(hands.shell, button.rect().center()).y())
        <= 1
    )
