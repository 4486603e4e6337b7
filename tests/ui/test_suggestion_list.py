"""What is offered while one types stands still, and is gone where it does not fit any more."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

from notetaker.rapporteur import RapporteurDesk, Suggestion
from notetaker.ui.rapporteur.capture import CapturePage
from notetaker.ui.rapporteur.suggestion_list import SuggestionList
from notetaker.ui.rapporteur.view import RapporteurView
from tests.ui.hands import Hands


@pytest.fixture
def page(hands: Hands, vault: Path) -> CapturePage:
    hands.sit_down(vault)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view.capture


@pytest.fixture
def offered(page: CapturePage) -> SuggestionList:
    found = page.findChild(SuggestionList)
    assert isinstance(found, SuggestionList)
    return found


class Told(QObject):
    """What a widget is told by Qt."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.of: Counter[QEvent.Type] = Counter()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.of[event.type()] += 1
        return False


def test_it_stands_still_while_the_word_grows_and_the_notes_below_are_not_painted_anew(
    page: CapturePage, offered: SuggestionList, hands: Hands
) -> None:
    hands.type("sg: as the Mont")
    hands.settle()
    place, shown = offered.geometry(), [each.label for each in offered.offered]
    told, below = Told(offered), Told(page.list.viewport())
    hands.type("e")
    hands.settle()
    assert offered.isVisible()
    assert [each.label for each in offered.offered] == shown
    assert offered.offered[0].end == len("sg: as the Monte")
    assert offered.geometry() == place
    assert not told.of[QEvent.Type.Hide]
    assert not below.of[QEvent.Type.Paint]


def test_the_line_is_painted_before_anybody_looks_for_names(
    page: CapturePage, offered: SuggestionList, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, suggest = [], RapporteurDesk.suggest
    told = Told(page.line.preview.viewport())

    def watched(self: RapporteurDesk, line: str, cursor: int) -> tuple[Suggestion, ...]:
        looked.append(told.of[QEvent.Type.Paint])
        return suggest(self, line, cursor)

    monkeypatch.setattr(RapporteurDesk, "suggest", watched)
    hands.type("sg: as the M")
    hands.settle()
    told.of.clear()
    looked.clear()
    hands.type("ont")
    assert not looked
    hands.settle()
    assert looked == [1], "once for what was typed in one turn, behind the painting"
    assert offered.isVisible()


def test_a_key_that_comes_before_the_painting_takes_what_fits(page: CapturePage, hands: Hands) -> None:
    hands.type("sg: as the Mont")
    hands.press("Tab")
    assert page.line.text == "sg: as the Clara Montefiore"


def test_no_note_is_covered_where_those_present_stand_beside_the_line(
    page: CapturePage, offered: SuggestionList, hands: Hands
) -> None:
    page.window().resize(1400, 800)
    hands.settle()
    hands.type("s")
    hands.settle()
    assert offered.isVisible()
    assert not offered.geometry().intersects(page.list.rect().translated(page.list.mapTo(page, QPoint())))


@pytest.mark.parametrize("key", ["Left", "Home", "Esc"])
def test_whoever_goes_elsewhere_is_offered_nothing(offered: SuggestionList, hands: Hands, key: str) -> None:
    hands.type("sg: as the Mont")
    hands.settle()
    assert offered.isVisible()
    hands.press(key)
    assert offered.isHidden()
    assert not offered.offered


def test_what_was_offered_for_a_line_is_gone_with_it(
    page: CapturePage, offered: SuggestionList, hands: Hands
) -> None:
    hands.type("sg: as the Mont")
    hands.settle()
    page.line.put("sg: as the Mont")
    assert not offered.offered
    hands.press("Return")
    assert not offered.offered


def test_a_letter_that_ends_the_word_takes_it_away(offered: SuggestionList, hands: Hands) -> None:
    hands.type("sg: as the Mont")
    hands.settle()
    hands.type(" ")
    hands.settle()
    assert not offered.offered
    hands.press("Backspace")
    assert offered.isVisible()


def test_it_goes_along_when_the_line_moves_under_it(
    page: CapturePage, offered: SuggestionList, hands: Hands
) -> None:
    hands.type("sg: as the Mont")
    hands.settle()
    before = offered.geometry()
    hands.application.preferences.change(text_size=200)
    hands.settle()
    assert offered.geometry() != before
    assert stands_above_the_line(page, offered)
    hands.application.preferences.change(language="fr")
    hands.settle()
    assert stands_above_the_line(page, offered)
    hands.application.preferences.change(text_size=100)
    hands.settle()
    assert stands_above_the_line(page, offered)
    assert len(offered.offered) == offered.count()


def stands_above_the_line(page: CapturePage, offered: SuggestionList) -> bool:
    """Where it would be shown if it were offered now: with all its rows just above the line, or from the top."""
    line = page.line.composer.mapTo(page, QPoint(0, 0))
    bottom = max(line.y() - 4, offered.height())
    whole = offered.count() * offered.sizeHintForRow(0) <= offered.height()
    return whole and offered.geometry().bottom() + 1 == bottom
