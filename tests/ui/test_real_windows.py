"""The whole main job at a real window on an X server: real keys on two layouts, a kill in the middle, the bundle read."""

from pathlib import Path

import pytest

from benchmarks import display
from benchmarks.keyboard import Keyboard
from benchmarks.main_job import ENGLISH, FRENCH, Session, content, make_event, play
from benchmarks.seat import Seat

pytestmark = [
    pytest.mark.peer,
    pytest.mark.slow,
    pytest.mark.skipif(bool(display.missing()), reason=f"not installed here: {', '.join(display.missing())}"),
]


@pytest.mark.parametrize("session", [ENGLISH, FRENCH], ids=["in English on QWERTY", "in French on AZERTY"])
def test_the_main_job_by_keyboard_survives_a_kill_and_the_organiser_reads_all_of_it(
    session: Session, tmp_path: Path
) -> None:
    event = make_event(tmp_path)
    with display.display() as shown:
        keyboard = Keyboard(shown, session.layout)
        with Seat(shown, keyboard, tmp_path / "home", session.lang) as seat:
            bundle = play(seat, event, session, tmp_path)

    assert content(bundle, event.key) == session.sealed


def test_azerty_hands_reach_what_french_needs_by_dead_keys(tmp_path: Path) -> None:
    with display.display() as shown:
        keyboard = Keyboard(shown, FRENCH.layout)

        assert [str(stroke) for stroke in keyboard.strokes_for("ê")] == ["dead_circumflex", "e"]
        assert [str(stroke) for stroke in keyboard.strokes_for("ë")] == ["Shift+dead_circumflex", "e"]
        assert [str(stroke) for letter in "œ€«»" for stroke in keyboard.strokes_for(letter)] == [
            "AltGr+o",
            "AltGr+e",
            "AltGr+w",
            "AltGr+x",
        ]
