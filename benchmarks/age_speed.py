"""Encrypting and decrypting files beside the `age` program and pyrage, from file to file."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.age_judges import NotHereError, Pyrage
from benchmarks.place import Place
from benchmarks.program import python
from benchmarks.table import Figure, Peer, Row, Target
from benchmarks.timing import Act, Spent, Times, in_turn, milliseconds, spent_in_turn
from notetaker.age import HybridIdentity, X25519Identity, decrypt, encrypt

_PROGRAM: Final = "age"
_NO_PROGRAM: Final = "not installed here"
_BLOCK: Final = 1 << 20
_LARGE: Final = 10_000_000
"""Up to here the kind of key is measured, from here on the memory."""
_ROOM: Final = 6
"""How many times the file must fit on the disk."""


@dataclass(frozen=True)
class Size:
    """How much is measured: sizes of files in bytes, with the rounds for each."""

    files: tuple[tuple[int, int], ...] = ((10_000, 51), (10_000_000, 11), (1_000_000_000, 3))
    armored: tuple[int, int] = (10_000_000, 11)


@dataclass(frozen=True)
class _Files:
    """What is encrypted, and what becomes of it."""

    plain: Path
    sealed: Path
    opened: Path

    @classmethod
    def of(cls, folder: Path, size: int) -> "_Files":
        files = cls(*(folder / f"{size}.{part}" for part in ("plain", "age", "opened")))
        rng = Random(size)
        with files.plain.open("wb") as plain:
            for at in range(0, size, _BLOCK):
                plain.write(rng.randbytes(min(_BLOCK, size - at)))
        return files

    def remove(self) -> None:
        for path in (self.plain, self.sealed, self.opened):
            path.unlink(missing_ok=True)


def rows(place: Place, size: Size | None = None) -> Iterator[Row]:
    """Encryption and decryption together, for each size; and the memory for the largest."""
    size = size or Size()
    identity, hybrid = X25519Identity.generate(), HybridIdentity.generate()
    for bytes_, rounds in size.files:
        what = f"age: {_called(bytes_)} there and back"
        if shutil.disk_usage(place.folder).free < bytes_ * _ROOM:
            yield Row(what, "not measured: the disk has too little room")
            continue
        files = _Files.of(place.folder, bytes_)
        yield from _rows(f"{what}, X25519", files, identity, rounds)
        if bytes_ <= _LARGE:
            (own,) = in_turn(rounds, _both_ways(files, hybrid))
            yield Row(f"{what}, post-quantum keys", milliseconds(own.median))
        if bytes_ >= _LARGE:
            yield _memory(f"age: most memory for {_called(bytes_)}, over the bare interpreter", files)
        files.remove()
    bytes_, rounds = size.armored
    files = _Files.of(place.folder, bytes_)
    yield from _rows(f"age: {_called(bytes_)} there and back, armored", files, identity, rounds, armored=True)


def _rows(
    what: str, files: _Files, identity: X25519Identity, rounds: int, *, armored: bool = False
) -> Iterator[Row]:
    """On the clock; of a large file also the processor's time, because the disk has its say in the other."""
    program, rust = shutil.which(_PROGRAM), _pyrage()
    acts = [_both_ways(files, identity, armored=armored)]
    if program is not None:
        acts.append(_program_both_ways(program, files, identity, armored=armored))
    if rust is not None:
        acts.append(_pyrage_both_ways(rust, files, identity, armored=armored))
    own, *others = spent_in_turn(rounds, *acts)
    theirs = others.pop(0) if program is not None else None
    in_rust = others.pop(0) if rust is not None else None
    name = _PROGRAM if program is None else f"{_PROGRAM} {_version(program)}, two processes"

    def row(label: str, of: Callable[[Spent], Times]) -> Row:
        other = milliseconds(of(theirs).median) if theirs is not None else None
        return Row(
            label,
            milliseconds(of(own).median),
            Target(other.value, "ms") if other is not None else None,
            (
                Peer(name, other if other is not None else _NO_PROGRAM),
                Peer("pyrage", milliseconds(of(in_rust).median) if in_rust is not None else _NO_PROGRAM),
            ),
        )

    yield row(what, lambda spent: spent.clock)
    if files.plain.stat().st_size > _LARGE:
        yield row(f"{what}, processor time", lambda spent: spent.processor)


def _both_ways(files: _Files, identity: X25519Identity | HybridIdentity, *, armored: bool = False) -> Act:
    """Without waiting for the disk, as the program does not either."""

    def act() -> None:
        with files.plain.open("rb") as source, files.sealed.open("wb") as target:
            encrypt([identity.recipient()], source, target, armored=armored)
        with files.sealed.open("rb") as source, files.opened.open("wb") as target:
            decrypt([identity], source, target)

    return act


def _program_both_ways(program: str, files: _Files, identity: X25519Identity, *, armored: bool) -> Act:
    key = files.plain.with_name("key")  # made for this run, and opens nothing else
    key.write_text(f"{identity.encode().reveal()}\n", encoding="ascii")
    seal = [program, *(["-a"] if armored else []), "-r", str(identity.recipient())]

    def act() -> None:
        subprocess.run([*seal, "-o", files.sealed, files.plain], check=True)
        subprocess.run([program, "-d", "-i", key, "-o", files.opened, files.sealed], check=True)

    return act


def _pyrage_both_ways(rust: Pyrage, files: _Files, identity: X25519Identity, *, armored: bool) -> Act:
    theirs = rust.module.x25519.Identity.from_str(identity.encode().reveal())
    plain, sealed, opened = str(files.plain), str(files.sealed), str(files.opened)

    def act() -> None:
        rust.module.encrypt_file(plain, sealed, [theirs.to_public()], armored=armored)
        rust.module.decrypt_file(sealed, opened, [theirs])

    return act


def _pyrage() -> Pyrage | None:
    try:
        return Pyrage()
    except NotHereError:
        return None


def _version(program: str) -> str:
    return subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()


def _memory(what: str, files: _Files) -> Row:
    if sys.platform != "linux":
        return Row(what, "not measured: asked of Linux only")
    counted = json.loads(python("-m", "benchmarks.age_memory", files.plain, files.sealed, files.opened))
    return Row(what, Figure((counted["most"] - counted["bare"]) / 1_000_000, "MB"), Target(40, "MB"))


def _called(size: int) -> str:
    if size >= 1_000_000_000:
        return f"{size // 1_000_000_000} GB"
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size / 1000:g} KB"
