"""The guide inside the application: the same text as in the project, its contents, and finding in it."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QTextBlock

from notetaker import resources
from notetaker.ui.guide_page import GuidePage, anchor
from tests.ui.hands import Hands

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def page(hands: Hands) -> GuidePage:
    hands.press("F11")
    front = hands.shell.front
    assert isinstance(front, GuidePage)
    return front


def top_heading(page: GuidePage) -> QTextBlock:
    """The heading nearest to the top of what is seen."""
    document, top = page.text.document(), page.text.verticalScrollBar().value()
    block = document.begin()
    while block.isValid():
        place = document.documentLayout().blockBoundingRect(block)
        if block.blockFormat().headingLevel() in (2, 3) and place.bottom() > top:
            return block
        block = block.next()
    raise AssertionError("no heading")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_is_the_guide_of_the_project(page: GuidePage, hands: Hands, language: str) -> None:
    written = (ROOT / "docs" / "guide" / f"{language}.md").read_text(encoding="utf-8")
    hands.application.show_language(language)
    hands.settle()
    headings = re.findall(r"^#{2,3} (.+)$", written, re.MULTILINE)
    shown = [page.contents.model().index(row, 0).data().strip() for row in range(page.contents.model().rowCount())]
    assert shown == headings
    text = page.text.toPlainText()
    assert "![" not in text
    assert "](" not in text
    assert written.splitlines()[0].removeprefix("# ").replace("\xa0", " ") in text


def test_it_opens_at_its_beginning(page: GuidePage, hands: Hands) -> None:
    assert page.text.verticalScrollBar().value() == 0
    hands.press("F11")
    hands.application.preferences.change(text_size=200)
    hands.press("F11")
    again = hands.shell.front
    assert isinstance(again, GuidePage)
    assert again.text.verticalScrollBar().value() == 0


def test_one_reads_on_where_one_was(page: GuidePage, hands: Hands) -> None:
    hands.go_to("Contents")
    hands.press("Down", "Down", "Down")
    chosen = page.contents.row
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.value() + 300)
    reads, at = page._top(), bar.value()
    for _ in range(2):
        hands.press("F11", "F11")
        again = hands.shell.front
        assert isinstance(again, GuidePage)
        assert again is not page
        assert again.contents.row == chosen
        assert again._top() == reads
        assert at - 300 < again.text.verticalScrollBar().value() <= at


def test_a_chosen_heading_comes_to_the_top(page: GuidePage, hands: Hands) -> None:
    hands.go_to("Contents")
    hands.press("Down", "Down", "Down")
    wanted = page.contents.model().index(page.contents.row, 0).data().strip()
    assert top_heading(page).text() == wanted


def test_what_is_typed_is_found_and_enter_goes_on(page: GuidePage, hands: Hands) -> None:
    hands.into("Find in the guide", "passphrase")
    first = page.text.textCursor().selectionStart()
    assert page.text.textCursor().selectedText().lower() == "passphrase"
    hands.press("Return")
    assert page.text.textCursor().selectionStart() > first
    hands.into("Find in the guide", "xylophone")
    assert "Not found." in hands.shown()


def test_links_lead_to_headings_of_the_guide() -> None:
    for language in ("en", "fr"):
        written = resources.guide(language)
        names = {anchor(heading) for heading in re.findall(r"^#{1,4} (.+)$", written, re.MULTILINE)}
        for link in re.findall(r"\]\(#([^)]*)\)", written):
            assert link in names, link


def test_it_is_left_as_one_tries(page: GuidePage, hands: Hands) -> None:
    hands.press("Esc")
    assert not hands.shell.asides.shown
