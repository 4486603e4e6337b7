"""A file that a person names is read and written whole, or what went wrong is said with its name."""

import errno
import os
import re
import stat
from pathlib import Path

import pytest

from notetaker.files import (
    CannotRead,
    CannotWrite,
    EmptyFolder,
    FileExists,
    files_in,
    free,
    make_folder,
    read_bytes,
    write_new,
    writing,
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_new(tmp_path / "a", b"one")
    assert read_bytes(tmp_path / "a") == b"one"
    with pytest.raises(FileExists):
        write_new(tmp_path / "a", b"two")
    assert read_bytes(tmp_path / "a") == b"one"


def test_a_file_that_is_not_written_to_its_end_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before")
    with pytest.raises(CannotWrite, match="No space left") as caught, writing(path) as target:
        target.write(b"half")
        raise OSError(28, "No space left")
    assert caught.value.__cause__ is None
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir() if each.is_file()} == {"a": b"before"}


def test_errors_name_the_file(tmp_path: Path) -> None:
    missing, file = tmp_path / "missing", tmp_path / "file"
    file.touch()
    with pytest.raises(CannotRead, match=re.escape(str(missing))):
        read_bytes(missing)
    with pytest.raises(CannotWrite, match=re.escape(str(file / "folder"))):
        make_folder(file / "folder")


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    wanted = tmp_path / "Notes.ntvault"
    assert free(wanted) == wanted
    wanted.mkdir()
    (tmp_path / "Notes 2.ntvault").touch()
    assert free(wanted) == tmp_path / "Notes 3.ntvault"


def test_a_file_system_that_cannot_sync_folders_takes_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network file systems refuse it; the file has its name already, and to call that a failure would lie."""
    synced = os.fsync

    def without_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not here")
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", without_folders)
    write_new(tmp_path / "a", b"one")
    assert read_bytes(tmp_path / "a") == b"one"


def test_a_folder_gives_its_files_and_names_a_link_to_another_folder_without_following_it(tmp_path: Path) -> None:
    folder, other = tmp_path / "folder", tmp_path / "other"
    make_folder(folder / "below")
    make_folder(other)
    for path in (folder / "b", folder / "below" / "a", folder / ".hidden", other / "elsewhere"):
        path.touch()
    (folder / "link").symlink_to(other)
    names = [str(path.relative_to(folder)) for path in files_in(folder)]
    assert names == [".hidden", "b", str(Path("below") / "a"), "link"]
    with pytest.raises(EmptyFolder, match="other"):
        files_in(make_empty(tmp_path / "another"))


def make_empty(folder: Path) -> Path:
    make_folder(folder)
    return folder
