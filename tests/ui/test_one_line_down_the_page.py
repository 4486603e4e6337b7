"""What stands below each other on a page begins and ends at one line."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from notetaker.ui.fields import PassphraseField, PathField
from notetaker.ui.side_button import SideButton
from notetaker.ui.vault_page import VaultPage
from tests.ui.hands import Hands


def test_fields_end_at_one_line_whatever_the_button_behind_them_says(hands: Hands) -> None:
    for language in ("en", "fr"):
        hands.application.show_language("en")
        hands.go_to("Take notes")
        hands.press("Return")
        hands.application.show_language(language)
        hands.settle()
        page = hands.shell.front
        assert isinstance(page, VaultPage)
        fields = [*page.findChildren(PathField), *page.findChildren(PassphraseField)]
        ends = {each.line.mapTo(page, QPoint(each.line.width(), 0)).x() for each in fields}
        assert len(fields) == 3
        assert len(ends) == 1
        page.passphrase.findChildren(SideButton)[0].click()
        hands.settle()
        assert {each.line.mapTo(page, QPoint(each.line.width(), 0)).x() for each in fields} == ends
        hands.press("Esc")


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
