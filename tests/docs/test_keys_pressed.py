"""The page of the keys that were pressed is of the job that the tests play today."""

from pathlib import Path

import pytest

from benchmarks.main_job import SESSIONS, Session

PAGE = Path(__file__).resolve().parents[2] / "docs" / "keys-pressed.md"


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.lang)
def test_the_page_has_every_line_typed_and_every_note_sealed(session: Session) -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert all(f"Capture: {line}" in page for line in (*session.before, *session.after))
    assert session.comes_back in page
    assert all(f"| {' | '.join(note)} |" in page for note in session.sealed)
