"""No mark of French stands alone in a line, and what is stored stays as it was typed."""

import pytest

from notetaker.ui.spacing import unbroken


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
