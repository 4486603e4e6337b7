"""Light and dark: contrast, focus that is seen, names for everything, and room for French."""

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from benchmarks.window_hands import resident
from notetaker.exchange import default_ladder
from notetaker.resources import read_text, root
from notetaker.ui import icons, theme
from notetaker.ui.keys import KEYS
from notetaker.ui.tokens import THEMES, tokens
from tests.ui.colour import EYES, contrast, distance
from tests.ui.hands import Hands, visible

ENOUGH = {"text": 4.5, "edge": 3.0}
ENHANCED = {"text": 7.0, "edge": 4.5}
PAIRS = tomllib.loads(read_text("ui/tokens.toml"))["contrast"]
APART = 15
"""The least distance of two categories for any eye; 2.3 is a difference that one just notices."""


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("use", ENOUGH)
def test_every_pair_of_colours_can_be_told_apart(name: str, use: str) -> None:
    colours = tokens(name)
    least = (ENHANCED if name == "high_contrast" else ENOUGH)[use]
    assert PAIRS[use]
    for ink, paper in PAIRS[use]:
        assert contrast(colours.colour(ink), colours.colour(paper)) >= least, (name, ink, paper)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("eye", EYES)
def test_categories_can_be_told_apart_by_every_eye(name: str, eye: str) -> None:
    categories = {key: value for key, value in tokens(name).colours.items() if key.startswith("category_")}
    for one, other in combinations(categories, 2):
        assert distance(categories[one], categories[other], eye) >= APART, (one, other)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_red_and_green_of_the_same_lightness_are_near_for_eyes_without_green() -> None:
    assert (
        distance("#c05040", "#6f7f20", "deuteranopia") < 15 < distance("#c05040", "#6f7f20", "three kinds of cones")
    )


class Restyled(QObject):
    """Counts how often each widget learns that its style has changed."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.times = Counter[QWidget]()
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange and isinstance(watched, QWidget):
            self.times[watched] += 1
        return super().eventFilter(watched, event)


def test_another_theme_styles_each_widget_once_however_deep_it_lies(app: QApplication, hands: Hands) -> None:
    hands.settle()
    restyled = Restyled(app)
    hands.application.show_theme("dark")
    hands.settle()
    app.removeEventFilter(restyled)
    seen = visible(hands.shell)
    assert {restyled.times[widget] for widget in seen} == {1}
    assert max(len(list(parents(widget))) for widget in seen) > 5
    assert hands.shell.palette().color(QPalette.ColorRole.Window).name() == tokens("dark").colour("window")


def parents(widget: QWidget) -> Iterator[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def test_every_ink_of_the_style_is_in_the_table_of_pairs() -> None:
    """What the style sheet writes or draws with is checked above on every ground that it may lie on."""
    inks = set(re.findall(r"(?<![-\w])color: \$(\w+)", read_text("ui/notetaker.qss")))
    assert inks
    assert inks <= {ink for ink, _ in PAIRS["text"]}


def test_all_themes_have_the_same_colours() -> None:
    assert {frozenset(tokens(name).colours) for name in THEMES} == {frozenset(tokens("light").colours)}


def test_where_all_lies_on_one_ground_a_button_that_sleeps_is_told_by_its_edge() -> None:
    sleeping = {
        name: re.findall(r":disabled[^}]*border: \d+px dashed", theme.style_sheet(tokens(name))) for name in THEMES
    }
    assert {name: bool(found) for name, found in sleeping.items()} == {
        "light": False,
        "dark": False,
        "high_contrast": True,
    }


def test_text_grows_and_gaps_stay() -> None:
    usual, large = tokens("light"), tokens("light", 200)
    assert large.size("type_body") == 2 * usual.size("type_body")
    assert large.size("shape_row") == 2 * usual.size("shape_row")
    assert large.size("space_page") == usual.size("space_page")


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


@pytest.mark.parametrize(("size", "ratio"), [(16, 1.0), (20, 1.5), (20, 2.0), (24, 2.0)])
@pytest.mark.usefixtures("app")
def test_an_icon_of_a_row_is_sharp_also_on_a_screen_that_comes_later(size: int, ratio: float) -> None:
    drawn = icons.icon("good").pixmap(QSize(size, size), ratio)
    assert (drawn.width(), drawn.devicePixelRatio()) == (round(size * ratio), ratio)


def test_of_pictures_those_in_the_look_that_is_shown_are_remembered(hands: Hands) -> None:
    def drawn() -> set[str]:
        return {str(icons.icon(name).cacheKey()) for name in ("good", "warning")}

    before, remembered = drawn(), icons._drawn.cache_info().currsize
    for look in ({"theme": "dark"}, {"text_size": 150}, {"theme": "light", "text_size": 100}):
        hands.application.preferences.change(**look)
        hands.settle()
        assert drawn() == drawn() != before
    assert icons._drawn.cache_info().currsize <= remembered


@pytest.mark.skipif(sys.platform != "linux", reason="another system tells of its memory another way")
@pytest.mark.usefixtures("app")
def test_an_icon_keeps_its_pictures_and_nothing_that_it_was_drawn_with() -> None:
    colours, before = 10, resident()
    names = [file.stem for file in (root() / "icons").glob("*.svg")]
    for shade in range(colours):
        for name in names:
            icons._drawn(name, f"#0000{shade:02x}", icons._sizes(theme.current()), (1.0,))
    taken = (resident() - before) / colours / len(names)
    icons._drawn.cache_clear()
    icons._pixmap.cache_clear()
    assert taken < 50_000
