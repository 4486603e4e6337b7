"""The wrapped key: stored twice, mended, bounded, and versioned."""

import dataclasses
import hashlib
from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.vault import Vault, VaultDamaged, VaultNewer, WrongPassphrase, check, keys
from notetaker.vault.cost import FLOOR, Cost
from notetaker.vault.keys import DamagedCopy, WrappedKey, new_key
from tests.vault.vaults import PASSPHRASE, assert_refused_with_the_rest, contents, make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make(tmp_path / "notes.ntvault", [b"1", b"2"])


NEW_SALT = keys.new_salt


def with_checksum(content: bytes) -> bytes:
    return content + hashlib.sha256(content).digest()


def test_the_floor_of_the_derivation_is_what_the_design_says() -> None:
    assert Cost() == Cost(memory_kib=64 * 1024, passes=3, lanes=4)


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 64 * 1024 - 1},
        {"passes": 2},
        {"lanes": 1},
        {"memory_kib": 2**32 - 1},
        {"passes": 10_000},
        {"lanes": 65_536},
        {"memory_kib": 1024 * 1024, "passes": 64},
    ],
)
def test_parameters_that_are_too_cheap_or_would_stall_are_refused(cost: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        Cost(**cost)


def test_hostile_parameters_in_a_file_are_never_computed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = bytearray((folder / "key-1").read_bytes()[:-32])
    place = content.index(b"\n") + 1
    content[place : place + 4] = (2**31).to_bytes(4, "big")
    for name in ("key-1", "key-2"):
        (folder / name).write_bytes(with_checksum(bytes(content)))
    monkeypatch.setattr("notetaker.vault.keys.derive", lambda *_: pytest.fail("it was computed"))
    with pytest.raises(VaultDamaged):
        Vault.open(folder, PASSPHRASE)


@pytest.mark.parametrize("name", ["key-1", "key-2"])
@pytest.mark.parametrize("harm", [b"", b"garbage", None])
def test_one_copy_of_the_key_suffices_and_the_other_is_mended(folder: Path, name: str, harm: bytes | None) -> None:
    whole = (folder / name).read_bytes()
    if harm is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(harm)
    report = check(folder, PASSPHRASE)
    assert report.sound
    assert name in report.damage[0]
    assert contents(folder) == [b"1", b"2"]
    assert (folder / name).read_bytes() == whole
    assert check(folder, PASSPHRASE).damage == ()


def test_without_a_whole_copy_the_vault_says_so(folder: Path) -> None:
    (folder / "key-1").write_bytes(b"")
    (folder / "key-2").unlink()
    with pytest.raises(VaultDamaged, match="key-1 and key-2"):
        Vault.open(folder, PASSPHRASE)
    report = check(folder, PASSPHRASE)
    assert not report.sound
    assert report.records == 0


def test_every_flipped_byte_of_a_copy_is_noticed_before_anything_is_derived() -> None:
    key, vault_id = new_key()
    whole = WrappedKey.wrap(key, vault_id, PASSPHRASE).encode()
    for place in range(len(whole)):
        for bit in range(8):
            flipped = bytearray(whole)
            flipped[place] ^= 1 << bit
            with pytest.raises(DamagedCopy):
                WrappedKey.decode(bytes(flipped))
    for length in range(len(whole)):
        with pytest.raises(DamagedCopy):
            WrappedKey.decode(whole[:length])


def test_every_wrapping_has_a_salt_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "new_salt", NEW_SALT)
    key, vault_id = new_key()
    assert len({WrappedKey.wrap(key, vault_id, PASSPHRASE).salt for _ in range(3)}) == 3


def test_a_forged_copy_does_not_open_with_the_passphrase() -> None:
    key, vault_id = new_key()
    whole = WrappedKey.wrap(key, vault_id, PASSPHRASE)
    assert whole.unwrap(PASSPHRASE) == key
    for forged in (
        dataclasses.replace(whole, vault_id=bytes(16)),
        dataclasses.replace(whole, salt=b"0123456789abcdef"),
        dataclasses.replace(whole, key=bytes(48)),
    ):
        assert forged.unwrap(PASSPHRASE) is None


def test_a_newer_vault_is_refused_with_a_clear_sentence(folder: Path) -> None:
    for name in ("key-1", "key-2"):
        (folder / name).write_bytes(with_checksum(b"Notetaker vault, format 2\nsomething nobody knows yet"))
    for attempt in (lambda: Vault.open(folder, PASSPHRASE), lambda: check(folder, PASSPHRASE)):
        with pytest.raises(VaultNewer, match="newer version") as refused:
            attempt()
        assert refused.value.fields["found"] == "2"


def test_a_flipped_version_is_damage_and_not_a_newer_vault(folder: Path) -> None:
    (folder / "key-1").write_bytes((folder / "key-1").read_bytes().replace(b"format 1", b"format 7"))
    assert contents(folder) == [b"1", b"2"]


def test_a_change_of_passphrase_cut_short_opens_with_either_and_is_completed(folder: Path) -> None:
    new = Secret("the new one")
    old_copy = (folder / "key-2").read_bytes()
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.change_passphrase(new)
    (folder / "key-2").write_bytes(old_copy)
    with Vault.open(folder, new) as vault:
        assert list(vault.records()) == [b"1", b"2"]
    assert (folder / "key-1").read_bytes() == (folder / "key-2").read_bytes()
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, PASSPHRASE)


def test_one_copy_is_on_the_disk_before_the_other_is_touched(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cut may drop what was not synced, and tear it: never both copies."""
    old = (folder / "key-1").read_bytes()
    at_each_sync: list[list[bool]] = []

    def noting(path: Path) -> None:
        at_each_sync.append([(path / name).read_bytes() != old for name in keys.COPIES])

    with Vault.open(folder, PASSPHRASE) as vault:
        monkeypatch.setattr(keys, "sync_folder", noting)
        vault.change_passphrase(Secret("the new one"))
    assert at_each_sync == [[True, False], [True, True]]


def test_what_an_interrupted_change_left_beside_is_no_hindrance(folder: Path) -> None:
    for name in ("key-1.new", "key-2.new"):
        (folder / name).write_bytes(b"half a")
    new = Secret("the new one")
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.change_passphrase(new)
    assert not list(folder.glob("*.new"))
    Vault.open(folder, new).close()


def test_the_key_of_another_vault_does_not_open_this_one(folder: Path, tmp_path: Path) -> None:
    other = make(tmp_path / "other.ntvault", [b"x"])
    for name in ("key-1", "key-2"):
        (folder / name).write_bytes((other / name).read_bytes())
    assert "another vault" in assert_refused_with_the_rest(folder, [])


def test_a_key_depends_on_passphrase_and_salt_and_not_on_the_keyboard() -> None:
    first, second = bytes(16), bytes(15) + b"\1"
    composed, apart = Secret("caf\u00e9"), Secret("cafe\u0301")
    derived = keys.derive(composed, first, FLOOR).reveal()
    assert derived == keys.derive(apart, first, FLOOR).reveal()
    assert derived != keys.derive(composed, second, FLOOR).reveal()
    assert derived != keys.derive(Secret("cafe"), first, FLOOR).reveal()
