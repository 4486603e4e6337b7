"""Files that a person names: read whole, or written whole, with errors that this person can act on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from typing import BinaryIO

from notetaker import regular_files
from notetaker.durable import appearing
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.system_errors import said


class CannotRead(NotetakerError):
    """A file cannot be read."""

    what = QT_TRANSLATE_NOOP("errors", "{file} cannot be read: {problem}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Check the name of the file and whether you may read it.")


class CannotWrite(NotetakerError):
    """A file cannot be written."""

    what = QT_TRANSLATE_NOOP("errors", "{file} could not be written: {problem}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was lost; a file of that name, if there was one, is as it was.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose another folder, or make room on the disk, and try again.")


class FileExists(NotetakerError):
    """A new file would take the place of one that is there."""

    what = QT_TRANSLATE_NOOP("errors", "{file} exists already.")
    kept = QT_TRANSLATE_NOOP("errors", "It was left as it is.")
    todo = QT_TRANSLATE_NOOP("errors", "Give another name, or move the old file away first.")


class EmptyFolder(NotetakerError):
    """A folder holds no file."""

    what = QT_TRANSLATE_NOOP("errors", "There is no file in {folder}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Check the name of the folder.")


def read_bytes(path: Path) -> bytes:
    """All of a file; nothing that is none is waited for. Raises CannotRead."""
    try:
        return regular_files.content(path)
    except OSError as problem:
        raise CannotRead(file=path, problem=said(problem)) from None


def read_beginning(path: Path, most: int = 1024) -> bytes:
    """The first bytes of a file, as many as there are, to see what it is. Raises CannotRead."""
    try:
        with regular_files.opened(path) as file:
            return file.read(most)
    except OSError as problem:
        raise CannotRead(file=path, problem=said(problem)) from None


def files_in(folder: Path) -> tuple[Path, ...]:
    """Every file in a folder and the folders below, in order. Links to other folders are named, not followed.

    Raises EmptyFolder, and CannotRead for a folder that cannot be looked into.
    """
    found: list[Path] = []
    try:
        for above, folders, names in os.walk(folder, onerror=_refuse):
            links = (name for name in folders if (Path(above) / name).is_symlink())
            found += (Path(above) / name for name in (*names, *links))
    except OSError as problem:
        raise CannotRead(file=problem.filename, problem=said(problem)) from None
    if not found:
        raise EmptyFolder(folder=folder)
    return tuple(sorted(found))


def _refuse(problem: OSError) -> None:
    raise problem


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """Write a file that appears whole, private and durable, or not at all. Raises CannotWrite."""
    with _explained(path), appearing(path) as target:
        yield target


def write(path: Path, data: bytes) -> None:
    """Write all of a small file, as `writing` does; what stood there before is replaced."""
    with writing(path) as target:
        target.write(data)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet. Raises FileExists and CannotWrite."""
    check_new(path)
    write(path, data)


def check_new(path: Path) -> None:
    """Refuse a name that is taken, before anybody works for it. Raises FileExists."""
    if path.exists():
        raise FileExists(file=path)


def free(path: Path) -> Path:
    """This name, or where it is taken the first of its kind that is free: `Notes 2.ntvault`."""
    numbered = (path.with_name(f"{path.stem} {number}{path.suffix}") for number in count(2))
    return next(each for each in chain((path,), numbered) if not each.exists())


def make_folder(folder: Path) -> None:
    """Make a folder, with those above it, unless it is there. Raises CannotWrite."""
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise CannotWrite(file=path, problem=said(problem)) from None
