"""Plays the main job at a real window and writes down every key and what the organiser reads: docs/keys-pressed.md.

`.venv/bin/python -m docs.record_keys` needs Xvfb, setxkbmap and xdotool.
"""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.display import display
from benchmarks.keyboard import Keyboard
from benchmarks.main_job import SESSIONS, Session, content, make_event, play
from benchmarks.seat import Seat

_TARGET = Path(__file__).with_name("keys-pressed.md")
_HEAD = """\
# The keys that were pressed

`.venv/bin/python -m docs.record_keys` writes this page: it opens the real window on an X server, presses the keys below
through xdotool, kills the process in the middle of a line, opens the sealed bundle with the organiser's key, and writes
down what is in it. The tests (`tests/ui/test_real_windows.py`) play the same. Keys have the names of what is engraved on
them; `dead_circumflex` is the key of ^ and ¨ on AZERTY. All participants are invented. Paths stand for a folder that was
empty.
"""
_COLUMNS = ("category", "kind", "text")


def main() -> None:
    """Play both sessions and write the page."""
    _TARGET.write_text("\n".join([_HEAD, *(part for session in SESSIONS for part in _played(session))]), "utf-8")


def _played(session: Session) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="m") as name, display() as shown:
        folder = Path(name)
        event = make_event(folder)
        keyboard = Keyboard(shown, session.layout)
        with Seat(shown, keyboard, folder / "home", session.lang) as seat:
            bundle = play(seat, event, session, folder)
        found = content(bundle, event.key)
    language = {"en": "English", "fr": "French"}[session.lang]
    yield f"## In {language} on {session.layout.called}\n"
    for heading, keys in keyboard.record:
        yield f"- **{heading}**<br>`{_readable(keys)}`"
    yield f"\n{len(found)} notes in the bundle, in an order that says nothing:\n"
    yield _table(found)


def _readable(keys: Iterable[str]) -> str:
    """The keys with blanks between them; a run of Tab is counted, a backtick would end the code."""
    told: list[str] = []
    for key in keys:
        run = told[-1].split("×") if told else [""]
        if key == "Tab" and run[0] == "Tab":
            told[-1] = f"Tab×{int(run[1]) + 1 if len(run) > 1 else 2}"
        else:
            told.append(key.replace("`", "grave"))
    return " ".join(told)


def _table(found: Iterable[tuple[str, str, str]]) -> str:
    lines = [_COLUMNS, tuple("---" for _ in _COLUMNS), *sorted(found)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    main()
