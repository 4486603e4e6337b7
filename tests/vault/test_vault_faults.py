"""A system call that fails once loses nothing, ends in a sentence, and the same step succeeds the second time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import traced

HARNESS = Path(__file__).resolve().parents[2] / "benchmarks" / "vault_faults.py"

pytestmark = [pytest.mark.peer, pytest.mark.slow]


def test_a_call_that_fails_once_loses_nothing(tmp_path: Path) -> None:
    """Every 149th of all faults: a prime number, so that each error has its turn, and calls of all names."""
    try:
        traced.check_traceable()
    except traced.NotTraceable as reason:
        pytest.skip(str(reason))
    run = subprocess.run(
        [sys.executable, str(HARNESS), "--dir", str(tmp_path), "--every", "149"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    figures = json.loads(run.stdout)
    assert run.returncode == 0
    assert figures["hit"] == figures["faults"] > 15
    assert figures["gave_up"] == 0
