"""A disk in memory that follows a traced program, and what is on it when the power goes.

What was synced is there. Of what was not, each write, truncation, new name, renaming and removal is there or not,
whatever came before or after it; a write may also be there in some of its sectors alone. POSIX promises no more.
"""

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final

from benchmarks.traced import Call, UnclearTrace

SECTOR: Final = 512
_HARMLESS: Final = frozenset({"execve", "fcntl", "sync_file_range"})
_AT: Final = frozenset({"openat", "mkdirat", "renameat", "renameat2", "unlinkat"})


@dataclass(frozen=True)
class Write:
    """Bytes at a place of a file."""

    start: int
    data: bytes


@dataclass(frozen=True)
class Truncate:
    """The new size of a file."""

    size: int


@dataclass
class File:
    """A file: what is certainly on the disk, and what was done to it since."""

    durable: bytes = b""
    pending: list[Write | Truncate] = field(default_factory=list)

    def sync(self) -> None:
        self.durable = _applied(self.durable, self.pending)
        self.pending.clear()


@dataclass
class Folder:
    """A folder: the names in it that are certainly on the disk, and what was done to them since."""

    durable: dict[str, "File | Folder"] = field(default_factory=dict)
    pending: list[dict[str, "File | Folder | None"]] = field(default_factory=list)

    def sync(self) -> None:
        self.durable = _named(self.durable, self.pending)
        self.pending.clear()

    @property
    def now(self) -> dict[str, "File | Folder"]:
        """The names as programs see them."""
        return _named(self.durable, self.pending)


Fate = Callable[[], str]
"""Tells of one change that was not synced: "kept", "dropped" or "torn"."""


def fates(chance: random.Random) -> tuple[Fate, Fate]:
    """How one power cut treats contents and names: all alike, all but a few, or each for itself."""
    return _fate(chance, ("kept", "dropped", "torn")), _fate(chance, ("kept", "dropped"))


def _fate(chance: random.Random, kinds: tuple[str, ...]) -> Fate:
    if chance.random() < 0.35:
        always = chance.choice(kinds)
        return lambda: always
    weights = [chance.choice((1, 1, 8)) for _ in kinds]
    return lambda: chance.choices(kinds, weights)[0]


class Disk:
    """Follows the calls of one program after another below one folder of the real disk."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self.folder = Folder()
        self._descriptors: dict[int, list[object]] = {}
        self.lies = False
        """Whether this disk says that it has synced without having done so."""

    def new_program(self) -> None:
        """Another program goes on: what the one before had open is closed, its writes are still in the system's memory."""
        self._descriptors.clear()

    def follow(self, call: Call) -> bool:
        """Take in one call; whether it changed anything that a power cut could show."""
        if call.name in _HARMLESS:
            return self._harmless(call)
        action = getattr(self, f"_{call.name.removesuffix('at') if call.name in _AT else call.name}", None)
        if action is None:
            return self._stranger(call)
        return bool(action(call))

    def _harmless(self, call: Call) -> bool:
        if call.name == "fcntl" and "F_DUPFD" in call.arguments and call.descriptor in self._descriptors:
            raise UnclearTrace("a descriptor was copied")
        return False

    def _stranger(self, call: Call) -> bool:
        """A call that could write in a way that is not followed here must not touch our files."""
        numbers = {int(word) for word in call.arguments.replace(",", " ").split() if word.isdigit()}
        if call.name in ("clone", "clone3", "fork", "vfork"):
            if "CLONE_THREAD" not in call.arguments:
                raise UnclearTrace("the program started another one")
        elif call.name == "mmap":
            if (
                "MAP_SHARED" in call.arguments
                and "PROT_WRITE" in call.arguments
                and numbers & set(self._descriptors)
            ):
                raise UnclearTrace("a file was mapped for writing")
        elif numbers & set(self._descriptors) or any(self._inside(text.decode()) for text in call.strings):
            raise UnclearTrace(call.name)
        return False

    # Descriptors

    def _open(self, call: Call) -> bool:
        path = call.strings[0].decode()
        if not self._inside(path):
            self._descriptors.pop(call.result, None)
            return False
        folder, name = self._place(path)
        found = folder.now.get(name) if name else self.folder
        changed = False
        if found is None:
            found = File()
            folder.pending.append({name: found})
            changed = True
        if "O_TRUNC" in call.arguments and isinstance(found, File):
            found.pending.append(Truncate(0))
            changed = True
        if "O_APPEND" in call.arguments:
            raise UnclearTrace("a file was opened for appending")
        self._descriptors[call.result] = [found, 0]
        return changed

    _openat = _open

    def _close(self, call: Call) -> bool:
        self._descriptors.pop(call.descriptor, None)
        return False

    def _lseek(self, call: Call) -> bool:
        if call.descriptor in self._descriptors:
            self._descriptors[call.descriptor][1] = call.result
        return False

    def _read(self, call: Call) -> bool:
        if call.descriptor in self._descriptors:
            self._moved(call.descriptor, call.result)
        return False

    def _moved(self, descriptor: int, by: int) -> int:
        opened = self._descriptors[descriptor]
        before = int(str(opened[1]))
        opened[1] = before + by
        return before

    def _file(self, descriptor: int) -> "File | Folder | None":
        found = self._descriptors.get(descriptor, (None,))[0]
        return found if isinstance(found, File | Folder) else None

    # Contents

    def _write(self, call: Call) -> bool:
        file = self._file(call.descriptor)
        if not isinstance(file, File):
            return False
        data = call.strings[0][: call.result]
        file.pending.append(Write(self._moved(call.descriptor, call.result), data))
        return True

    def _pwrite64(self, call: Call) -> bool:
        file = self._file(call.descriptor)
        if not isinstance(file, File):
            return False
        file.pending.append(Write(int(call.last), call.strings[0][: call.result]))
        return True

    def _ftruncate(self, call: Call) -> bool:
        file = self._file(call.descriptor)
        if not isinstance(file, File):
            return False
        file.pending.append(Truncate(int(call.last)))
        return True

    def _fsync(self, call: Call) -> bool:
        file = self._file(call.descriptor)
        if file is None or self.lies:
            return False
        file.sync()
        return True

    _fdatasync = _fsync

    # Names

    def _mkdir(self, call: Call) -> bool:
        return self._set(call.strings[0], Folder())

    def _unlink(self, call: Call) -> bool:
        return self._set(call.strings[0], None)

    _rmdir = _unlink

    def _rename(self, call: Call) -> bool:
        old, new = (path.decode() for path in call.strings)
        if not self._inside(old) and not self._inside(new):
            return False
        (source, old_name), (target, new_name) = self._place(old), self._place(new)
        moved = source.now[old_name]
        if source is target:
            source.pending.append({old_name: None, new_name: moved})
        else:
            target.pending.append({new_name: moved})
            source.pending.append({old_name: None})
        return True

    _renameat2 = _rename

    def _set(self, path: bytes, node: "File | Folder | None") -> bool:
        if not self._inside(path.decode()):
            return False
        folder, name = self._place(path.decode())
        folder.pending.append({name: node})
        return True

    def _inside(self, path: str) -> bool:
        return path == self._root or path.startswith(self._root + os.sep)

    def _place(self, path: str) -> tuple[Folder, str]:
        *folders, name = Path(os.path.relpath(path, self._root)).parts or (".",)
        place = self.folder
        for each in folders:
            below = place.now[each]
            if not isinstance(below, Folder):
                raise UnclearTrace(path)
            place = below
        return place, "" if name == "." else name


Image = dict[str, "bytes | Image"]
"""What is found on the disk afterwards."""


def cut(folder: Folder, chance: random.Random) -> Image:
    """What is on the disk if the power goes now."""
    content_fate, name_fate = fates(chance)
    return _image(folder, content_fate, name_fate, chance)


def _image(folder: Folder, content_fate: Fate, name_fate: Fate, chance: random.Random) -> Image:
    names = _named(folder.durable, [change for change in folder.pending if name_fate() == "kept"])
    image: Image = {}
    for name, node in sorted(names.items()):
        if isinstance(node, Folder):
            image[name] = _image(node, content_fate, name_fate, chance)
        else:
            image[name] = _content(node, content_fate, chance)
    return image


def _content(file: File, fate: Fate, chance: random.Random) -> bytes:
    kept: list[Write | Truncate] = []
    for change in file.pending:
        match fate():
            case "kept":
                kept.append(change)
            case "torn" if isinstance(change, Write):
                kept += [piece for piece in _sectors(change) if chance.random() < 0.5]
            case _:
                pass
    return _applied(file.durable, kept)


def _sectors(write: Write) -> list[Write]:
    end = write.start + len(write.data)
    edges = [write.start, *range((write.start // SECTOR + 1) * SECTOR, end, SECTOR), end]
    return [Write(start, write.data[start - write.start : stop - write.start]) for start, stop in pairwise(edges)]


def _applied(content: bytes, changes: "list[Write | Truncate]") -> bytes:
    if not changes:
        return content
    image = bytearray(content)
    for change in changes:
        if isinstance(change, Truncate):
            image = image[: change.size].ljust(change.size, b"\0")
        else:
            end = change.start + len(change.data)
            image.extend(bytes(max(0, end - len(image))))
            image[change.start : end] = change.data
    return bytes(image)


def _named(
    names: "dict[str, File | Folder]", changes: "list[dict[str, File | Folder | None]]"
) -> "dict[str, File | Folder]":
    found = dict(names)
    for change in changes:
        for name, node in change.items():
            if node is None:
                found.pop(name, None)
            else:
                found[name] = node
    return found


def lay(image: Image, folder: Path) -> None:
    """Put an image on the real disk."""
    folder.mkdir()
    for name, content in image.items():
        if isinstance(content, bytes):
            (folder / name).write_bytes(content)
        else:
            lay(content, folder / name)
