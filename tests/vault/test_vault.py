"""What a vault promises in daily use."""

import gc
import os
import subprocess
import sys
import threading
import unicodedata
from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.vault import (
    LARGEST_RECORD,
    NotAVault,
    RecordTooLarge,
    Vault,
    VaultExists,
    VaultInUse,
    VaultReadOnly,
    VaultUnwritable,
    WrongPassphrase,
    check,
)
from tests.vault.vaults import PASSPHRASE, contents, make, snapshot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notes.ntvault"


def test_what_was_appended_is_read_in_its_order(folder: Path) -> None:
    records = [b"first", b"", b"\0" * 5000, os.urandom(100_000), b"last"]
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append(records[0])
        vault.append_all(records[1:])
        assert list(vault.records()) == records
        assert len(vault) == len(records)
    assert contents(folder) == records


def test_a_reopened_vault_goes_on_where_it_was(folder: Path) -> None:
    make(folder, [b"1"])
    for number in range(2, 6):
        with Vault.open(folder, PASSPHRASE) as vault:
            vault.append(b"%d" % number)
    assert contents(folder) == [b"1", b"2", b"3", b"4", b"5"]


def test_a_vault_that_was_never_closed_keeps_everything(folder: Path, tmp_path: Path) -> None:
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append_all([b"1", b"2"])
        vault.append(b"3")
        killed = snapshot(folder, tmp_path / "killed.ntvault")
    assert contents(killed) == [b"1", b"2", b"3"]
    assert check(killed, PASSPHRASE).sound


@pytest.mark.parametrize("name", ["été à Zürich.ntvault", "50 % #1?.ntvault", "a[b]*'\"&.ntvault", "日本.ntvault"])
def test_a_vault_may_have_any_name(tmp_path: Path, name: str) -> None:
    assert contents(make(tmp_path / name, [b"1"])) == [b"1"]
    assert [path.name for path in tmp_path.iterdir() if "ntvault" in path.name] == [name]


def test_many_records_are_all_or_none(folder: Path) -> None:
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append(b"before")
        with pytest.raises(RecordTooLarge):
            vault.append_all([b"good", bytes(LARGEST_RECORD + 1)])
        assert list(vault.records()) == [b"before"]
        vault.append_all([])
        vault.append(b"after")
    assert contents(folder) == [b"before", b"after"]


def test_a_record_of_the_largest_size_is_kept(folder: Path) -> None:
    record = os.urandom(LARGEST_RECORD)
    assert contents(make(folder, [record, b"next"])) == [record, b"next"]


def test_reading_gives_what_was_there_when_it_began(folder: Path) -> None:
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append_all(b"%d" % number for number in range(1000))
        reading = vault.records()
        read = [next(reading)]
        vault.append(b"later")
        read += reading
        assert read == [b"%d" % number for number in range(1000)]


def test_what_opening_read_is_followed_by_what_came_since_and_is_read_anew_the_second_time(folder: Path) -> None:
    make(folder, [b"1", b"2"])
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.append(b"3")
        assert list(vault.records()) == [b"1", b"2", b"3"]
        vault.append(b"4")
        assert list(vault.records()) == [b"1", b"2", b"3", b"4"]


def test_several_threads_may_append(folder: Path) -> None:
    with Vault.create(folder, PASSPHRASE) as vault:

        def write(name: int) -> None:
            for _ in range(20):
                vault.append(b"%d" % name)

        threads = [threading.Thread(target=write, args=(name,)) for name in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(contents(folder)) == sorted(b"%d" % name for name in range(4) for _ in range(20))


def test_a_wrong_passphrase_is_refused_and_changes_nothing(folder: Path) -> None:
    make(folder, [b"1"])
    with pytest.raises(WrongPassphrase) as refused:
        Vault.open(folder, Secret("Correct horse, battery staple"))
    assert "horse" not in str(refused.value)
    assert refused.value.__cause__ is None
    with pytest.raises(WrongPassphrase):
        check(folder, Secret(""))
    assert contents(folder) == [b"1"]


def test_a_passphrase_is_the_same_on_every_keyboard(folder: Path) -> None:
    typed = "à bientôt, Zoë – ça ira"
    Vault.create(folder, Secret(unicodedata.normalize("NFC", typed))).close()
    Vault.open(folder, Secret(unicodedata.normalize("NFD", typed))).close()


def test_a_passphrase_of_bytes_that_are_no_text_works_and_is_never_shown(folder: Path) -> None:
    odd = Secret(b"caf\xe9".decode("utf-8", "surrogateescape"))
    Vault.create(folder, odd).close()
    Vault.open(folder, odd).close()


def test_an_existing_place_is_never_overwritten(folder: Path) -> None:
    make(folder, [b"1"])
    with pytest.raises(VaultExists):
        Vault.create(folder, PASSPHRASE)
    file = folder.parent / "thing"
    file.write_text("mine")
    with pytest.raises(VaultExists):
        Vault.create(file, PASSPHRASE)
    assert contents(folder) == [b"1"]
    assert file.read_text() == "mine"


def test_what_is_no_vault_is_said_to_be_none(tmp_path: Path) -> None:
    file = tmp_path / "file.ntvault"
    file.write_bytes(b"PK\x03\x04")
    other = tmp_path / "other.ntvault"
    other.mkdir()
    (other / "letter.txt").write_text("Dear all,")
    for place in (tmp_path / "nowhere.ntvault", file, other):
        assert not Vault.is_vault(place)
        with pytest.raises(NotAVault):
            Vault.open(place, PASSPHRASE)
        with pytest.raises(NotAVault):
            check(place, PASSPHRASE)


def test_a_vault_cannot_be_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(VaultUnwritable, match="No such file"):
        Vault.create(tmp_path / "nowhere" / "notes.ntvault", PASSPHRASE)


def test_a_second_window_is_told_at_once_who_has_the_vault(folder: Path) -> None:
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append(b"1")
        for attempt in (
            lambda: Vault.open(folder, PASSPHRASE),
            lambda: Vault.open(folder, PASSPHRASE, salvage=True),
            lambda: check(folder, PASSPHRASE),
        ):
            with pytest.raises(VaultInUse, match=f"process {os.getpid()}"):
                attempt()
        vault.append(b"2")
    assert contents(folder) == [b"1", b"2"]


def test_who_has_the_vault_is_not_invented_where_nobody_knows_it() -> None:
    assert "(" not in str(VaultInUse(folder="notes.ntvault", process=""))
    assert "(process 7)" in str(VaultInUse(folder="notes.ntvault", process="7"))


def test_another_process_is_kept_out_too(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from notetaker.model.secret import Secret\n"
        "from notetaker.vault import Vault, VaultInUse\n"
        "try: Vault.open(Path(sys.argv[1]), Secret('any'))\n"
        "except VaultInUse as error: print(error)"
    )
    with Vault.create(folder, PASSPHRASE):
        said = subprocess.run(
            [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=True, cwd=Path.cwd()
        )
    assert f"process {os.getpid()}" in said.stdout


def test_a_failed_opening_does_not_lock_the_vault(folder: Path) -> None:
    make(folder, [])
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, Secret("wrong"))
    Vault.open(folder, PASSPHRASE).close()


def test_a_closed_vault_is_closed(folder: Path) -> None:
    vault = Vault.create(folder, PASSPHRASE)
    vault.close()
    vault.close()
    with pytest.raises(ValueError, match="closed"):
        vault.append(b"1")
    with pytest.raises(ValueError, match="closed"):
        next(vault.records())


def test_reading_that_began_before_the_vault_was_closed_gives_out_no_more(folder: Path) -> None:
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append_all([b"1", b"2", b"3"])
    vault = Vault.open(folder, PASSPHRASE)
    read_at_opening, read_anew = vault.records(), vault.records()
    assert (next(read_at_opening), next(read_anew)) == (b"1", b"1")
    vault.close()
    for reading in (read_at_opening, read_anew):
        with pytest.raises(ValueError, match="closed"):
            next(reading)


def test_a_vault_opened_to_salvage_is_for_reading_only(folder: Path) -> None:
    make(folder, [b"1"])
    with Vault.open(folder, PASSPHRASE, salvage=True) as vault:
        assert list(vault.records()) == [b"1"]
        with pytest.raises(VaultReadOnly):
            vault.append(b"2")
        with pytest.raises(VaultReadOnly):
            vault.change_passphrase(Secret("new"))
    assert contents(folder) == [b"1"]


def test_a_changed_passphrase_opens_and_the_old_one_does_not(folder: Path) -> None:
    new = Secret("another passphrase")
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append(b"1")
        vault.change_passphrase(new)
        vault.append(b"2")
    with pytest.raises(WrongPassphrase):
        Vault.open(folder, PASSPHRASE)
    with Vault.open(folder, new) as vault:
        assert list(vault.records()) == [b"1", b"2"]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_only_the_owner_may_read_the_vault_whatever_the_umask(folder: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        with Vault.create(folder, PASSPHRASE) as vault:
            vault.append(b"1")
            modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    finally:
        os.umask(before)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert "journal.db-wal" in modes
    assert set(modes.values()) == {0o600}


def test_a_careless_copy_is_closed_to_others_when_it_is_opened(folder: Path) -> None:
    make(folder, [])
    for path in (folder, *folder.iterdir()):
        path.chmod(0o777)
    with Vault.open(folder, PASSPHRASE):
        assert {path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir())} == {0}


def test_no_file_shows_what_a_record_says_and_none_is_left_over(folder: Path) -> None:
    text = b"a sentence that must not be readable anywhere"
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append(text)
        during = {path.name: path.read_bytes() for path in folder.iterdir()}
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(during) == {"journal.db", "journal.db-wal", "key-1", "key-2", "lock", "mark", "reserve"}
    assert set(after) == set(during) - {"journal.db-wal"}
    assert not any(text[:12] in data for data in (*during.values(), *after.values()))
    assert [path.name for path in folder.parent.iterdir() if "ntvault" in path.name] == [folder.name]


def test_the_same_record_is_never_stored_as_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    make(folder, [b"a note that is typed twice"])
    copies = [snapshot(folder, tmp_path / f"{number}.ntvault") for number in range(2)]
    for copy in copies:
        with Vault.open(copy, PASSPHRASE) as vault:
            vault.append(b"the same")
    one, other = ((copy / "journal.db").read_bytes() for copy in copies)
    assert one != other


def test_nothing_of_a_vault_prints_its_key(folder: Path) -> None:
    with Vault.create(folder, PASSPHRASE) as vault:
        key = vault._key.reveal()
        shown = repr(vars(vault)) + repr(vault)
    assert repr(key)[2:-1] not in shown
    assert key.hex() not in shown


def test_a_forgotten_vault_lets_go_when_it_is_collected(folder: Path) -> None:
    with Vault.create(folder, PASSPHRASE) as vault:
        vault.append(b"1")
    del vault
    gc.collect()
    assert contents(folder) == [b"1"]
