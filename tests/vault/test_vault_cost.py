"""A vault's key costs half a second on the machine that made the vault, and never less than the floor."""

from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.vault import Vault, keys
from notetaker.vault.cost import FLOOR, Cost, calibrated, within
from tests.vault.vaults import PASSPHRASE


@pytest.mark.parametrize(
    ("at_the_floor", "expected"),
    [
        (5.0, FLOOR),
        (0.5, FLOOR),
        (0.25, Cost(128 * 1024, 3, 4)),
        (0.17, Cost(176 * 1024, 3, 4)),
        (0.125, Cost(256 * 1024, 3, 4)),
        (0.05, Cost(256 * 1024, 7, 4)),
        (0.000_001, Cost(256 * 1024, 16, 4)),
    ],
)
def test_memory_grows_first_and_then_passes(at_the_floor: float, expected: Cost) -> None:
    assert within(0.5, at_the_floor) == expected


def test_what_is_measured_here_is_in_bounds() -> None:
    measured = calibrated()
    assert measured.memory_kib >= FLOOR.memory_kib
    assert measured.passes >= FLOOR.passes
    assert calibrated() is measured, "measured once"


def test_new_vaults_and_new_passphrases_take_the_measured_cost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a vault that was made at another cost opens at its own."""
    dear = Cost(80 * 1024, 4, 4)
    folder = tmp_path / "notes.ntvault"
    monkeypatch.setattr(keys, "calibrated", lambda: dear)
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append(b"1")
    assert keys.unlock(folder, PASSPHRASE).wrapped.cost == dear
    monkeypatch.setattr(keys, "calibrated", lambda: FLOOR)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert list(vault.records()) == [b"1"]
        vault.change_passphrase(Secret("another"))
    assert keys.unlock(folder, Secret("another")).wrapped.cost == FLOOR
