"""Light and dark: contrast, focus that is seen, names for everything, and room for French."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from notetaker.exchange import default_ladder
from notetaker.resources import read_text, root
from notetaker.ui import theme
from notetaker.ui.keys import KEYS
from notetaker.ui.tokens import THEMES, tokens
from tests.ui.hands import Hands, visible

ENOUGH = {"text": 4.5, "edge": 3.0}
PAIRS = tomllib.loads(read_text("ui/tokens.toml"))["contrast"]


def contrast(ink: str, paper: str) -> float:
    """The WCAG contrast ratio of two colours `#rrggbb`, from 1 to 21."""
    lighter, darker = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = (linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("use", ENOUGH)
def test_every_pair_of_colours_can_be_told_apart(name: str, use: str) -> None:
    colours = tokens(name)
    assert PAIRS[use]
    for ink, paper in PAIRS[use]:
        assert contrast(colours.colour(ink), colours.colour(paper)) >= ENOUGH[use], (name, ink, paper)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_both_themes_have_the_same_colours() -> None:
    assert set(tokens("light").colours) == set(tokens("dark").colours)


def test_each_category_of_the_default_ladder_has_its_own_colour_and_icon() -> None:
    finest = default_ladder().finest
    for name in THEMES:
        assert len({tokens(name).of_category(key) for key in finest}) == len(finest)
    assert all((root() / "icons" / f"category-{key}.svg").is_file() for key in finest)


def test_the_theme_changes_at_once(hands: Hands, app: QApplication) -> None:
    light = hands.shell.grab().toImage().pixelColor(5, 5).lightness()
    hands.application.show_theme("dark")
    hands.settle()
    assert hands.shell.grab().toImage().pixelColor(5, 5).lightness() < 60 < light
    assert app.palette().color(QPalette.ColorRole.Window).name() == theme.current().colour("window")


def test_no_key_needs_altgr_or_a_digit_with_ctrl() -> None:
    for key in KEYS:
        assert "Alt" not in key.press
        assert not ("Ctrl" in key.press and key.press[-1].isdigit() and "F" not in key.press)
    presses = [key.press for key in KEYS if key.action]
    assert len(presses) == len(set(presses))


def focusable(shell: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in visible(shell)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    ]


@pytest.mark.parametrize("step", range(4))
def test_everything_that_takes_keys_has_a_name(hands: Hands, vault: Path, step: int) -> None:
    hands.open_vault(vault, create=False)
    assert hands.shell.view is not None
    hands.shell.view.go(step)
    for widget in focusable(hands.shell):
        if isinstance(widget, QScrollArea) and not widget.accessibleName():
            continue
        spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert spoken, f"{type(widget).__name__} has no name"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("step", range(4))
def test_no_word_is_cut_off(hands: Hands, vault: Path, step: int, language: str) -> None:
    hands.open_vault(vault, create=False)
    hands.application.show_language(language)
    assert hands.shell.view is not None
    hands.shell.view.go(step)
    hands.shell.resize(1180, 760)
    hands.settle()
    for widget in visible(hands.shell):
        if isinstance(widget, QAbstractButton) and widget.text():
            needed = widget.fontMetrics().horizontalAdvance(widget.text().strip())
            assert widget.width() >= needed, widget.text()
        elif isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
            assert widget.width() >= widget.sizeHint().width(), widget.text()


def test_keys_are_shown_and_put_away(hands: Hands) -> None:
    hands.press("F1")
    assert "Ctrl+L" in hands.shown()
    hands.press("F1")
    assert "Organise an event" in hands.shown()
