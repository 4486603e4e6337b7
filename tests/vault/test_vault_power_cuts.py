"""No power cut loses an acknowledged note, at any moment of a traced session; and the harness would notice."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import traced
from benchmarks.parts import quick_derivation
from benchmarks.vault_power_cuts import judged, session
from notetaker.vault import keys

HARNESS = Path(__file__).resolve().parents[2] / "benchmarks" / "vault_power_cuts.py"

pytestmark = [pytest.mark.peer, pytest.mark.slow]

Played = tuple[list[traced.Call | None], Path]
"""The calls of a session, and the folder that it was played in."""


@pytest.fixture(scope="module", autouse=True)
def traceable() -> None:
    try:
        traced.check_traceable()
    except traced.NotTraceable as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="module", autouse=True)
def quick() -> Iterator[None]:
    """As in the programs that are looked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "derive", quick_derivation)
        yield


@pytest.fixture(scope="module")
def played(traceable: None, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Two parts, traced once for all tests of an honest program."""
    folder = tmp_path_factory.mktemp("played")
    return session(folder, ("first", "second")), folder


def test_an_acknowledged_note_survives_a_power_cut(played: Played) -> None:
    figures = judged(*played, states=60)
    assert (figures["states"], figures["whole"]) == (60, 60)


def test_a_disk_that_lies_about_syncs_changes_nothing_unnoticed(played: Played) -> None:
    figures = judged(*played, states=25, lying=True)
    assert figures["states"] == 25
    assert (figures["changed"], figures["crashed"]) == (0, 0)


@pytest.mark.parametrize("way", ["synchronous-off", "no-folder-sync"])
def test_a_vault_that_does_not_wait_for_the_disk_is_caught(tmp_path: Path, way: str) -> None:
    run = subprocess.run(
        [
            sys.executable,
            str(HARNESS),
            "--dir",
            str(tmp_path),
            "--parts",
            "first",
            "--states",
            "30",
            "--weaken",
            way,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    figures = json.loads(run.stdout)
    assert run.returncode == 1
    assert figures["lost"] + figures["refused"] > 0
