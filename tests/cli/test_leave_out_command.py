"""A note is left out of the reports on the command line, and put back."""

import re
from pathlib import Path

from tests.cli.commands import IMPORT, Notetaker

_VAULT = ("--vault", "a.ntvault", "--passphrase-file", "pass")
_REPORT = ("report", *_VAULT, "--lang", "en", "--format", "md", "-o", "report")


def test_a_note_is_left_out_by_the_id_that_the_attack_prints_and_put_back(
    sealed: Path, notetaker: Notetaker
) -> None:
    assert notetaker(*IMPORT, "x.ntbundle").status == 0
    assert notetaker("leave-out", *_VAULT).out == "left out of every report: 0 notes\n"
    attacked = notetaker("attack", "--roster", "roster.csv", *_VAULT).out
    (note,) = re.findall(r"^  id: ([0-9a-f]{8})$", attacked, re.MULTILINE)

    assert notetaker("leave-out", *_VAULT, note).out == "left out of every report: 1 note\n"
    told = notetaker("leave-out", *_VAULT).out
    assert told.startswith(f"{note}: S1: ")
    assert "  receipt: " in told
    refused = notetaker(*_REPORT)
    assert (refused.status, "Every note is left out of the report." in refused.err) == (2, True)
    assert "1 note is left out" in refused.err

    again = notetaker("leave-out", *_VAULT, note)
    assert (again.status, f"No note has an id that begins with “{note}”." in again.err) == (2, True)
    assert notetaker("leave-out", *_VAULT, "").status == 2
    assert notetaker("leave-out", *_VAULT, "--back", note[:3]).out == "put back: 1 note\n"
    written = notetaker(*_REPORT)
    assert (written.status, written.err) == (0, "")
