"""No mark of French stands alone in a line, and what is stored stays as it was typed."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from notetaker.ui import words
from notetaker.ui.spacing import held, parted, unbroken
from notetaker.ui.translation import Language
from notetaker.ui.wrapped import broken


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Qui contrôle les contrôleurs ?", "Qui contrôle les contrôleurs\u00a0?"),
        ("« une visite guidée »", "«\u00a0une visite guidée\u00a0»"),
        ("30 % ; deux : trois !", "30\u00a0%\u00a0; deux\u00a0: trois\u00a0!"),
        ("at 10:30, really?", "at 10:30, really?"),
    ],
)
def test_spaces_before_and_after_marks_do_not_break(typed: str, shown: str) -> None:
    assert unbroken(typed) == shown
    assert len(shown) == len(typed)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("gardez-la là où", "gardez\u2011la là où"),
        ("y a-t-il, allez-y, dites-le-moi", "y a\u2011t\u2011il, allez\u2011y, dites\u2011le\u2011moi"),
        (
            "e-mail, read-back, sous-lieutenant, rez-de-chaussée",
            "e-mail, read-back, sous-lieutenant, rez-de-chaussée",
        ),
    ],
)
def test_a_pronoun_is_not_parted_from_its_verb(given: str, shown: str) -> None:
    assert held(given) == shown


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_question_who_spoke_is_not_parted(app: QApplication, language: str) -> None:
    shown = Language()
    shown.show(language)
    asked = words.who_spoke()
    shown.show("en")
    assert "\u00a0" in asked
    assert " " not in asked


@pytest.mark.parametrize("gap", [" ", "  "])
def test_no_line_begins_with_the_dot_between_two_parts(app: QApplication, gap: str) -> None:
    text = parted(
        f"{gap}·{gap}".join(("Enter stores", "F2 edits the last note", "F9 says why", "Up goes to the notes"))
    )
    for width in range(150, 700, 5):
        layout = broken(text, QFont(), width)
        begins = [text[layout.lineAt(line).textStart() :].lstrip() for line in range(layout.lineCount())]
        assert not [each for each in begins if each.startswith("·")], width
