"""A locked window keeps no name in any object of Python: not in a desk, a page, a cache, a closure or a pattern."""

import subprocess
import sys
from pathlib import Path

from tests.ui.test_away import ROOT

NAMES = ("barrenechea", "montefiore", "weidlich", "kettwerk", "grønn", "okonjo", "quennerby")
"""In small letters, and none that a word list of ours or of zxcvbn has.
The last is on no roster: it is looked up as a word."""


def test_after_the_lock_no_object_holds_a_name_of_the_roster(vault: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.memory_program", str(vault)],
        cwd=ROOT,
        input=" ".join(name[::-1] for name in NAMES),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    places = done.stdout.splitlines()
    for name in NAMES:
        assert any(place.startswith("open: ") and name in place.casefold() for place in places), (
            "the search finds it"
        )
    assert [place for place in places if place.startswith("locked: ")] == []
