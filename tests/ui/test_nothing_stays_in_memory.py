"""A locked window keeps no name in any object of Python: not in a desk, a page, a cache, a closure or a pattern."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.test_away import ROOT

NAMES = ("barrenechea", "montefiore", "weidlich", "kettwerk", "grønn", "okonjo", "quennerby")
"""In small letters, and none that a word list of ours or of zxcvbn has.
The last is on no roster: it is looked up as a word."""


@pytest.fixture(scope="module")
def told(written_vault: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the program told of a vault that it opened and locked."""
    vault = shutil.copytree(written_vault, tmp_path_factory.mktemp("told") / written_vault.name)
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.memory_program", str(vault)],
        cwd=ROOT,
        input=" ".join(name[::-1] for name in NAMES),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.splitlines()


def test_after_the_lock_no_object_holds_a_name_of_the_roster(told: list[str]) -> None:
    for name in NAMES:
        assert any(place.startswith("open: ") and name in place.casefold() for place in told), "the search finds it"
    assert [place for place in told if place.startswith("locked: ")] == []


def test_a_name_would_be_found_where_garbage_was_set_apart(told: list[str]) -> None:
    assert [place for place in told if place.startswith("planted: ")] == [f"planted: builtins.list: {NAMES[0]}"]


def test_all_is_searched_for_garbage_once_and_then_only_what_a_vault_brought(told: list[str]) -> None:
    """It takes half a microsecond for each object, while a key would have to wait."""
    (searched,) = (line.split() for line in told if line.startswith("searched "))
    brought, loaded = int(searched[1]), int(searched[3])
    assert brought < 20_000 < 50_000 < loaded
