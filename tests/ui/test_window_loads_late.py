"""The window is there at once and stays small: what reads or writes other formats is loaded when it is wanted."""

import subprocess
import sys

import pytest

PRINT = "import sys, notetaker.ui.{module}; print(*(name for name in sys.modules if '.' not in name), *sys.modules)"


@pytest.mark.parametrize(
    ("module", "late"),
    [
        ("app", {"pypdf", "lxml", "msgspec", "notetaker.anonymise", "notetaker.rapporteur", "notetaker.organiser"}),
        ("rapporteur.view", {"pypdf", "lxml"}),
        ("organiser.view", {"pypdf", "lxml"}),
    ],
)
def test_what_is_not_wanted_yet_is_not_loaded(module: str, late: set[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRINT.format(module=module)], capture_output=True, encoding="utf-8", check=True
    )

    assert late & set(done.stdout.split()) == set()
