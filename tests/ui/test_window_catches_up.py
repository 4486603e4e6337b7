"""Another language, theme, size of text or keyboard: what is in sight follows at once, in short turns; the rest later."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from notetaker.ui import page as pages
from notetaker.ui.catching_up import catching_up
from notetaker.ui.desk_pages import CAPTURE, DEBRIEF, PREPARE, REVIEW
from notetaker.ui.page import Page
from notetaker.ui.rapporteur.capture import CapturePage
from notetaker.ui.rapporteur.debrief import DebriefPage
from notetaker.ui.rapporteur.prepare import PreparePage
from notetaker.ui.rapporteur.review import ReviewPage
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.tokens import tokens
from tests.ui.hands import Hands, visible
from tests.ui.watchdog import Turns


@pytest.fixture
def view(hands: Hands, vault: Path, monkeypatch: pytest.MonkeyPatch) -> RapporteurView:
    """A desk with several pages made, Review in front; none of them goes, as where something stands on each."""
    monkeypatch.setattr(RapporteurView, "_let_go_of", lambda *_: None)
    hands.sit_down(vault)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    for step in (PREPARE, CAPTURE, DEBRIEF, REVIEW):
        view.go(step)
        hands.settle()
    return view


def rest(hands: Hands) -> None:
    """Let all that is hidden catch up."""
    hands.settle()
    while catching_up().is_behind:
        hands.app.processEvents()


def test_no_turn_styles_more_than_a_few_widgets_when_the_theme_changes(
    view: RapporteurView, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns, made = Turns(hands.app), hands.shell.findChildren(QWidget)
    turns.watch(monkeypatch, pages, "style_anew")
    hands.application.preferences.change(theme="dark")
    rest(hands)
    in_each = Counter(turns.of["style_anew"])
    assert sum(in_each.values()) >= len(made)
    assert max(in_each.values()) <= 60


def test_a_hidden_page_has_the_new_look_when_it_is_shown(view: RapporteurView, hands: Hands) -> None:
    hands.application.preferences.change(theme="dark", text_size=130)
    view.go(DEBRIEF)
    hands.settle()
    dark = hands.shell.grab().toImage()
    assert dark.pixelColor(dark.width() // 2, dark.height() // 2).lightness() < 60
    assert inks(view.debrief) <= {QColor(colour).name() for colour in tokens("dark").colours.values()}
    hands.application.preferences.change(theme="light", text_size=100)
    hands.settle()
    assert inks(view.debrief) <= {QColor(colour).name() for colour in tokens("light").colours.values()}


def inks(page: Page) -> set[str]:
    """The colours in which a page writes."""
    seen = [widget for widget in visible(page) if isinstance(widget, QLabel | QAbstractButton) and widget.text()]
    assert len(seen) > 5
    return {widget.palette().color(widget.foregroundRole()).name() for widget in seen}


def test_hidden_pages_catch_up_where_nobody_waits_and_not_again_when_they_are_shown(
    view: RapporteurView, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = noting(monkeypatch, "redraw", DebriefPage)
    hands.application.preferences.change(theme="dark")
    hands.application.preferences.change(theme="high_contrast")
    rest(hands)
    assert drawn == [view.debrief]
    view.go(DEBRIEF)
    hands.settle()
    assert drawn == [view.debrief]


@pytest.mark.parametrize("change", [{"language": "fr"}, {"keyboard": "bepo"}])
def test_words_are_set_anew_in_sight_at_once_and_elsewhere_before_they_are_seen(
    view: RapporteurView, hands: Hands, monkeypatch: pytest.MonkeyPatch, change: dict[str, str]
) -> None:
    worded = noting(monkeypatch, "retranslate", ReviewPage, DebriefPage)
    hands.application.preferences.change(**change)
    rest(hands)
    assert worded[0] == view.review
    assert worded.count(view.debrief) == 1

    worded.clear()
    hands.application.preferences.change(language="en", keyboard="qwerty")
    hands.app.sendPostedEvents(None, QEvent.Type.LanguageChange)
    view.go(DEBRIEF)
    assert worded.count(view.debrief) == 1, "at once, for it is about to be seen"


def test_words_in_sight_are_set_anew_once_where_language_and_keyboard_change_together(
    view: RapporteurView, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.go(PREPARE)
    hands.settle()
    worded = noting(monkeypatch, "retranslate", PreparePage)
    hands.application.preferences.change(language="fr", keyboard="azerty", theme="dark", text_size=150)
    rest(hands)
    assert worded == [view.prepare]
    assert view.prepare.title.text() == "Préparer"


def noting(monkeypatch: pytest.MonkeyPatch, name: str, *kinds: type[Page]) -> list[Page]:
    """The pages of these kinds whose method of that name was called."""
    called: list[Page] = []
    for kind in kinds:
        method = getattr(kind, name)

        def noted(page: Page, method: Callable[[Page], None] = method) -> None:
            called.append(page)
            method(page)

        monkeypatch.setattr(kind, name, noted)
    return called


def test_a_window_is_painted_again_only_when_all_in_it_has_the_new_look(view: RapporteurView, hands: Hands) -> None:
    hands.application.preferences.change(theme="dark")
    assert not hands.shell.updatesEnabled()
    hands.application.preferences.change(theme="light")
    hands.settle()
    assert hands.shell.updatesEnabled()


def test_a_vault_that_is_locked_meanwhile_takes_its_pages_along(view: RapporteurView, hands: Hands) -> None:
    hands.application.preferences.change(theme="dark", language="fr")
    hands.press("Ctrl+L")
    rest(hands)
    assert hands.shell.work is None
    assert hands.shell.grab().toImage().pixelColor(5, 5).lightness() < 60


def test_pages_of_a_vault_that_was_locked_look_into_it_no_more(
    view: RapporteurView, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are closed in turns of their own, in which other pages catch up."""
    worded = noting(monkeypatch, "retranslate", PreparePage, DebriefPage, ReviewPage, CapturePage)
    hands.application.preferences.change(language="fr")
    hands.app.sendPostedEvents(None, QEvent.Type.LanguageChange)
    worded.clear()
    hands.shell.lock()
    rest(hands)
    assert worded == []
