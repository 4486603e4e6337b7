"""No power cut loses an acknowledged note, at any moment of a traced session; and the harness would notice."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import traced

HARNESS = Path(__file__).resolve().parents[2] / "benchmarks" / "vault_power_cuts.py"

pytestmark = [pytest.mark.peer, pytest.mark.slow]


@pytest.fixture(scope="module", autouse=True)
def traceable() -> None:
    try:
        traced.check_traceable()
    except traced.NotTraceable as reason:
        pytest.skip(str(reason))


def cut(tmp_path: Path, *options: str) -> tuple[int, dict[str, int]]:
    run = subprocess.run(
        [sys.executable, str(HARNESS), "--dir", str(tmp_path), "--parts", *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    return run.returncode, json.loads(run.stdout)


def test_an_acknowledged_note_survives_a_power_cut(tmp_path: Path) -> None:
    code, figures = cut(tmp_path, "first", "second", "--states", "100")
    assert code == 0
    assert (figures["states"], figures["whole"]) == (100, 100)


@pytest.mark.parametrize("way", ["synchronous-off", "no-folder-sync"])
def test_a_vault_that_does_not_wait_for_the_disk_is_caught(tmp_path: Path, way: str) -> None:
    code, figures = cut(tmp_path, "first", "--states", "60", "--weaken", way)
    assert code == 1
    assert figures["lost"] + figures["refused"] > 0


def test_a_disk_that_lies_about_syncs_changes_nothing_unnoticed(tmp_path: Path) -> None:
    code, figures = cut(tmp_path, "first", "--states", "40", "--lying-disk")
    assert code == 0
    assert (figures["changed"], figures["crashed"]) == (0, 0)
