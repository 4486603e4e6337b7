"""No acknowledged record is lost by kill -9; and the harness that shows it would notice."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).resolve().parents[2] / "benchmarks" / "vault_kills.py"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks")


def kill(tmp_path: Path, *options: str) -> tuple[int, dict[str, int]]:
    run = subprocess.run(
        [sys.executable, str(HARNESS), "--dir", str(tmp_path), *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    return run.returncode, json.loads(run.stdout)


def test_an_acknowledged_record_survives_a_kill(tmp_path: Path) -> None:
    code, figures = kill(tmp_path, "--kills", "25")
    assert (code, figures["lost"], figures["changed"], figures["left_over"]) == (0, 0, 0, 0)
    assert figures["kills"] == 25
    assert figures["acknowledged"] > 60


def test_a_vault_that_acknowledges_before_the_commit_is_caught(tmp_path: Path) -> None:
    code, figures = kill(tmp_path, "--kills", "12", "--acknowledge-early")
    assert code == 1
    assert figures["lost"] > 0
