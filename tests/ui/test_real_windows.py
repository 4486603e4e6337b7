"""The whole main job at a real window on an X server: real keys on two layouts, a kill in the middle, the bundle read."""

from pathlib import Path

import pytest

from benchmarks import display
from benchmarks.keyboard import BEPO, Keyboard
from benchmarks.main_job import ENGLISH, FRENCH, Session, content, make_event, open_kit, play, write
from benchmarks.seat import Seat
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault

LINES = ("lb: la forêt brûle, naïve, « cœur » à 10 €", "ab: où est le maître ?")

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
        with Seat(shown, keyboard, tmp_path / "home", session.lang, ready=session is ENGLISH) as seat:
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


def test_bepo_hands_reach_what_french_needs_with_and_without_dead_keys(tmp_path: Path) -> None:
    with display.display() as shown:
        keyboard = Keyboard(shown, BEPO)

        assert [str(stroke) for letter in "êà«»" for stroke in keyboard.strokes_for(letter)] == ["ê", "à", "«", "»"]
        assert [str(stroke) for stroke in keyboard.strokes_for("â")] == ["dead_circumflex", "a"]
        assert [str(stroke) for stroke in keyboard.strokes_for("ï")] == ["AltGr+i", "i"]


def test_dead_keys_make_their_letters_in_a_passphrase_and_where_one_finds(tmp_path: Path) -> None:
    """On BÉPO, where one of them needs AltGr; those of AZERTY are pressed all through the main job in French."""
    event, passphrase = make_event(tmp_path), "forêt naïve, pâle château"
    with display.display() as shown:
        keyboard = Keyboard(shown, BEPO)
        with Seat(shown, keyboard, tmp_path / "home", "fr", ready=False) as seat:
            say = seat.word
            seat.start()
            seat.go_to(say("start", "Take notes"))
            seat.press("Return")
            seat.wait_for(say("vault", "A new vault for taking notes"))
            seat.into(say("vault", "Vault"), str(tmp_path / "Notes.ntvault"))
            for field in ("Passphrase", "The same passphrase again"):
                seat.into(say("vault", field), passphrase, secret=True)
            seat.press("Return")
            open_kit(seat, event)
            write(seat, LINES)
            seat.press("ctrl+f")
            seat.wait(lambda: seat.focus == say("capture", "Find in the notes"), "the line to find in")
            seat.type("brûle, naïve")
            seat.press("ctrl+q")
            seat.ended()

    vault = Vault.open(tmp_path / "Notes.ntvault", Secret(passphrase))
    texts = [note.body.text for note in RapporteurDesk.open(vault).notes()]
    vault.close()
    assert texts == [line.split(": ", 1)[1] for line in LINES]
