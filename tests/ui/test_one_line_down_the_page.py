"""What stands below each other on a page begins and ends at one line."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from notetaker.ui.marked_text import Marked, MarkedView
from notetaker.ui.scrolling import Scrolling, bring_into_sight
from notetaker.ui.side_button import SideButton
from notetaker.ui.vault_page import VaultPage
from tests.ui.hands import Hands


@pytest.mark.parametrize("language", ["en", "fr"])
def test_fields_end_at_one_line_whatever_the_button_behind_them_says(hands: Hands, language: str) -> None:
    hands.go_to("Take notes")
    hands.press("Return")
    hands.application.show_language(language)
    hands.settle()
    page = hands.shell.front
    assert isinstance(page, VaultPage)
    lines = [page.folder.line, page.passphrase.line, page.again.line]

    def ends() -> set[int]:
        return {line.mapTo(page, QPoint(line.width(), 0)).x() for line in lines}

    before = ends()
    assert len(before) == 1
    page.passphrase.findChildren(SideButton)[0].click()
    hands.settle()
    assert ends() == before


def test_a_link_alone_in_its_line_begins_with_its_words_where_the_page_does(hands: Hands) -> None:
    hands.application.preferences.change(text_size=150)
    hands.go_to("Take notes")
    hands.press("Return")
    page = hands.shell.front
    assert isinstance(page, VaultPage)
    page.go.hide()
    hands.settle()
    (link,) = (each for each in page.findChildren(QPushButton) if each is page.other)
    start = page.title.mapTo(page, QPoint(0, 0)).x()
    assert link.mapTo(page, QPoint(0, 0)).x() == start - 5


def test_no_title_is_cut_in_two_where_a_page_moves(app: QApplication) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    title, between, wanted, below = QLabel(), QWidget(), QWidget(), QWidget()
    title.setProperty("role", "title")
    for widget, height in ((title, 60), (between, 260), (wanted, 40), (below, 200)):
        widget.setFixedHeight(height)
        column.addWidget(widget)
    place = Scrolling(inner)
    place.resize(400, 340)
    place.show()
    app.processEvents()
    bring_into_sight(wanted)
    assert place.verticalScrollBar().value() == 60, "below the title, and not in the middle of it"
    place.close()
    place.deleteLater()


def test_lines_for_which_a_preview_has_grown_high_enough_do_not_scroll(hands: Hands) -> None:
    view = MarkedView(lines=2)
    view.resize(300, view.sizeHint().height() // 2)
    view.show()
    view.show_marked(Marked("two lines are said here, and the second of them is short"))
    hands.settle()
    assert view.verticalScrollBar().maximum() > 0
    view.resize(300, view.sizeHint().height())
    hands.settle()
    assert view.document().firstBlock().layout().lineCount() == 2
    assert view.verticalScrollBar().maximum() == 0
    view.close()
    view.deleteLater()


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_no_line_of_a_long_preview_is_cut_in_two_at_its_top(hands: Hands, text_size: int) -> None:
    hands.application.preferences.change(text_size=text_size)
    view = MarkedView(lines=3)
    view.setObjectName("preview")
    view.resize(500, view.sizeHint().height())
    view.show()
    hands.settle()
    text = "what was said goes on and on " * 20
    view.show_marked(Marked(text))
    view.bring_into_sight(len(text))
    line = view.document().firstBlock().layout().lineAt(0).height()
    scrolled, seen = view.verticalScrollBar().value(), view.cursorRect().bottom() <= view.viewport().height()
    lines_above = (scrolled - view.document().documentMargin()) / line
    view.close()
    view.deleteLater()
    assert scrolled > 0
    assert seen
    assert lines_above == pytest.approx(round(lines_above), abs=0.1)


def test_as_many_lines_as_there_is_room_for_do_not_scroll(hands: Hands) -> None:
    """Whatever was shown before, and with the bar gone again."""
    view = MarkedView(lines=3)
    view.resize(view.sizeHint())
    view.show()
    seen = set()
    for words in (*range(1, 60), *range(60, 0, -1)):
        view.show_marked(Marked("longer " * words))
        hands.app.processEvents()
        lines = view.document().firstBlock().layout().lineCount()
        seen.add(lines)
        assert bool(view.verticalScrollBar().maximum()) == (lines > 3), words
    assert {1, 2, 3, 4, 5} <= seen
    view.close()
    view.deleteLater()
