"""The key for a keyring: it opens the vault beside the passphrase until it is taken away, and nothing depends on it."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.vault import (
    KeyringOpensNothing,
    Vault,
    VaultUnwritable,
    check,
    compact,
    copy,
    disk,
    replacing,
    second_key,
)
from tests.vault.vaults import PASSPHRASE, contents, files, make

RECORDS = [b"1", b"2"]
SECRET = Secret(bytes(range(32)))
OTHER = Secret(bytes(32))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "place").mkdir()
    return make(tmp_path / "place" / "notes.ntvault", RECORDS)


@pytest.fixture
def kept(folder: Path) -> Path:
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.keep_in_keyring(SECRET)
    return folder


def opened_kept(folder: Path, secret: Secret[bytes] = SECRET) -> list[bytes]:
    with Vault.open_kept(folder, secret) as vault:
        return list(vault.records())


def test_a_vault_that_nobody_put_into_a_keyring_opens_with_the_passphrase_alone(folder: Path) -> None:
    with pytest.raises(KeyringOpensNothing):
        Vault.open_kept(folder, SECRET)
    assert not check(folder, PASSPHRASE).keyring
    assert "key-keyring" not in files(folder)
    assert contents(folder) == RECORDS


def test_what_is_kept_opens_the_vault_for_reading_and_writing_and_so_does_the_passphrase(kept: Path) -> None:
    with Vault.open_kept(kept, SECRET) as vault:
        vault.append(b"3")
        vault.confirm(PASSPHRASE)
    assert opened_kept(kept) == contents(kept) == [*RECORDS, b"3"]
    report = check(kept, PASSPHRASE)
    assert (report.damage, report.keyring) == ((), True)


def test_the_file_is_for_its_owner_and_noise_without_the_secret(kept: Path) -> None:
    (kept / "key-keyring").chmod(0o644)  # as a program that copied it may have made it
    contents(kept)
    assert (kept / "key-keyring").stat().st_mode & 0o777 == 0o600
    for secret in (OTHER, Secret(b""), Secret(SECRET.reveal()[:-1]), Secret(SECRET.reveal() + b"\0")):
        with pytest.raises(KeyringOpensNothing):
            opened_kept(kept, secret)
    assert contents(kept) == RECORDS


def test_every_flipped_or_missing_byte_is_told_and_costs_nothing_but_the_passphrase(kept: Path) -> None:
    whole = (kept / "key-keyring").read_bytes()
    harmed = [whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :] for place in range(len(whole))]
    for data in (*harmed, *(whole[:length] for length in range(len(whole))), whole + b"\0"):
        (kept / "key-keyring").write_bytes(data)
        assert second_key.read(kept) is None
    (kept / "key-keyring").write_bytes(harmed[-1])
    with pytest.raises(KeyringOpensNothing):
        opened_kept(kept)
    report = check(kept, PASSPHRASE)
    assert report.sound
    assert "key-keyring" in report.damage[0]
    assert contents(kept) == RECORDS


def test_a_forged_file_of_another_vault_opens_nothing(kept: Path, tmp_path: Path) -> None:
    """Whoever may write there has a vault of their own, and the secret of its keyring."""
    other = make(tmp_path / "other.ntvault", [b"not yours"])
    with Vault.open(other, PASSPHRASE) as vault:
        vault.keep_in_keyring(OTHER)
        theirs = vault.kept_as
    with Vault.open(kept, PASSPHRASE) as vault:
        assert vault.kept_as != theirs
    (kept / "key-keyring").write_bytes((other / "key-keyring").read_bytes())
    with pytest.raises(KeyringOpensNothing):
        opened_kept(kept, OTHER)
    assert "of another vault" in check(kept, PASSPHRASE).damage[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes of another kind")
@pytest.mark.parametrize("plant", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_file_is_not_waited_for_and_goes_with_the_keyring(
    folder: Path, plant: Callable[[Path], None]
) -> None:
    plant(folder / "key-keyring")
    assert second_key.read(folder) is None
    with pytest.raises(KeyringOpensNothing):
        opened_kept(folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        if (folder / "key-keyring").is_dir():
            with pytest.raises(VaultUnwritable):
                vault.keep_in_keyring(SECRET)
        else:
            vault.forget_keyring()
            assert not vault.is_kept


def test_a_new_secret_makes_the_one_before_worthless(kept: Path) -> None:
    with Vault.open(kept, PASSPHRASE) as vault:
        vault.keep_in_keyring(OTHER)
    with pytest.raises(KeyringOpensNothing):
        opened_kept(kept)
    assert opened_kept(kept, OTHER) == RECORDS


@pytest.mark.parametrize("closing", [True, False])
def test_forgotten_it_is_written_over_and_deleted(kept: Path, closing: bool) -> None:
    was = (kept / "key-keyring").read_bytes()
    vault = Vault.open_kept(kept, SECRET)
    with (kept / "key-keyring").open("rb") as still_open:
        if closing:
            vault.close(forget_keyring=True)
        else:
            vault.forget_keyring()
            assert not vault.is_kept
        assert still_open.read() not in (b"", was)
    vault.close()
    with pytest.raises(KeyringOpensNothing):
        opened_kept(kept)
    assert contents(kept) == RECORDS
    assert not check(kept, PASSPHRASE).keyring


def test_a_closed_vault_is_not_put_into_a_keyring_any_more(folder: Path) -> None:
    """The keyring may answer after the window was locked."""
    vault = Vault.open(folder, PASSPHRASE)
    vault.close(forget_keyring=True)
    assert not vault.keep_in_keyring(SECRET)
    assert "key-keyring" not in files(folder)


def test_where_it_cannot_be_destroyed_the_vault_is_closed_and_this_is_told(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(_: Path) -> None:
        raise OSError(5, "Input/output error")

    vault = Vault.open(kept, PASSPHRASE)
    with monkeypatch.context() as patch:
        patch.setattr(replacing, "write_over", stuck)
        with pytest.raises(VaultUnwritable):
            vault.close(forget_keyring=True)
    assert opened_kept(kept) == RECORDS, "it is closed, and what was told is so"


def test_another_passphrase_keeps_it_and_one_that_was_cut_short_is_for_the_passphrase(kept: Path) -> None:
    old, new = (kept / "key-2").read_bytes(), Secret("the new one")
    with Vault.open(kept, PASSPHRASE) as vault:
        vault.change_passphrase(new)
    assert opened_kept(kept) == RECORDS
    (kept / "key-2").write_bytes(old)
    with pytest.raises(KeyringOpensNothing):
        opened_kept(kept)
    Vault.open(kept, new).close()
    assert opened_kept(kept) == RECORDS


def test_neither_a_compaction_nor_a_backup_takes_it_along(kept: Path, tmp_path: Path) -> None:
    (kept / "key-keyring.new").write_bytes(b"a crash left this")
    with Vault.open(kept, PASSPHRASE) as vault:
        copy(vault, tmp_path / "backup.ntvault", PASSPHRASE)
    with (kept / "key-keyring").open("rb") as still_open:
        was = still_open.read()
        compact(kept, PASSPHRASE, lambda records: records)
        still_open.seek(0)
        assert still_open.read() not in (b"", was)
    for folder in (kept, tmp_path / "backup.ntvault"):
        assert not [name for name in files(folder) if name.startswith("key-keyring")]
        assert contents(folder) == RECORDS


def test_cut_off_at_any_step_the_passphrase_opens_and_at_most_one_secret_does(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("write_new", "replace", "sync_folder"):
        with Vault.open(kept, PASSPHRASE) as vault, monkeypatch.context() as patch:
            _fail_at(patch, name)
            with pytest.raises(VaultUnwritable):
                vault.keep_in_keyring(OTHER)
        opens = 0
        for secret in (SECRET, OTHER):
            with suppress(KeyringOpensNothing):
                opens += opened_kept(kept, secret) == RECORDS
        assert opens == 1
        assert contents(kept) == RECORDS


def _fail_at(patch: pytest.MonkeyPatch, name: str) -> None:
    def refuse(*_: object) -> None:
        raise OSError(5, "Input/output error")

    owner: object = {"write_new": disk, "replace": Path, "sync_folder": second_key}[name]
    patch.setattr(owner, name, refuse)
