"""An error that nobody expected is told without its text."""

import subprocess
import sys

SCRIPT = """
from notetaker.cli import main, report

def broken(args):
    raise RuntimeError("as Clara Montefiore said")

report.run = broken
main.main(["report", "--vault", "v", "-o", "out"])
"""


def test_an_unexpected_error_shows_where_but_not_what_was_typed() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "RuntimeError" in done.stderr
    assert "Something unexpected happened" in done.stderr
    assert "Montefiore" not in done.stderr + done.stdout
