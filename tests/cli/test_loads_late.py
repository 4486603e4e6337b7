"""A command is there soon: what another one needs is not loaded for it."""

import subprocess
import sys

PRINT = "import sys; from notetaker.cli.main import parser; parser(['anonymise']); print(*sys.modules)"


def test_stripping_a_file_does_not_load_the_desks_and_the_reports() -> None:
    done = subprocess.run([sys.executable, "-c", PRINT], capture_output=True, encoding="utf-8", check=True)

    late = {"notetaker.organiser", "notetaker.rapporteur", "notetaker.report", "notetaker.exposure", "PySide6"}
    assert late & set(done.stdout.split()) == set()
