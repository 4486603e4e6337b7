"""Encrypting and decrypting files beside the `age` program, X25519 both, from file to file."""

import shutil
import subprocess
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.place import Place
from benchmarks.table import Figure, Peer, Row, Target
from benchmarks.timing import in_turn, milliseconds
from notetaker.age import HybridIdentity, X25519Identity, decrypt, encrypt

_PROGRAM = "age"
_NO_PROGRAM = "not installed here"


@dataclass(frozen=True)
class Size:
    """How much is measured: sizes of files in bytes, with the rounds for each."""

    files: tuple[tuple[int, int], ...] = ((10_000, 51), (10_000_000, 11))


@dataclass(frozen=True)
class _Files:
    """What is encrypted, and what becomes of it."""

    plain: Path
    sealed: Path
    opened: Path

    @classmethod
    def of(cls, folder: Path, size: int) -> "_Files":
        files = cls(*(folder / f"{size}.{part}" for part in ("plain", "age", "opened")))
        files.plain.write_bytes(Random(size).randbytes(size))
        return files


def rows(place: Place, size: Size | None = None) -> Iterator[Row]:
    """Encryption and decryption together, for each size; and the memory for the largest."""
    identity, hybrid = X25519Identity.generate(), HybridIdentity.generate()
    for bytes_, rounds in (size or Size()).files:
        files = _Files.of(place.folder, bytes_)
        yield _row(place.folder, files, identity, rounds)
        (own,) = in_turn(rounds, _both_ways(files, hybrid))
        yield Row(f"age: {_called(bytes_)} there and back, post-quantum keys", milliseconds(own.median))
    what = f"age: most memory for {_called(files.plain.stat().st_size)}"
    yield Row(what, _most_memory(_both_ways(files, identity)), Target(40, "MB"))


def _row(folder: Path, files: _Files, identity: X25519Identity, rounds: int) -> Row:
    what = f"age: {_called(files.plain.stat().st_size)} there and back, X25519"
    own = _both_ways(files, identity)
    program = shutil.which(_PROGRAM)
    if program is None:
        (times,) = in_turn(rounds, own)
        return Row(what, milliseconds(times.median), peers=(Peer(_PROGRAM, _NO_PROGRAM),))
    key = folder / "key"  # made for this run, and opens nothing else
    key.write_text(f"{identity.encode().reveal()}\n", encoding="ascii")
    times, others = in_turn(rounds, own, _program_both_ways(program, files, key, str(identity.recipient())))
    theirs = milliseconds(others.median)
    target = Target(theirs.value, "ms")
    peer = Peer(f"{_PROGRAM} {_version(program)}, two processes", theirs)
    return Row(what, milliseconds(times.median), target, (peer,))


def _both_ways(files: _Files, identity: X25519Identity | HybridIdentity) -> Callable[[], None]:
    """Without waiting for the disk, as the program does not either."""

    def act() -> None:
        with files.plain.open("rb") as source, files.sealed.open("wb") as target:
            encrypt([identity.recipient()], source, target)
        with files.sealed.open("rb") as source, files.opened.open("wb") as target:
            decrypt([identity], source, target)

    return act


def _program_both_ways(program: str, files: _Files, key: Path, recipient: str) -> Callable[[], None]:
    def act() -> None:
        subprocess.run([program, "-r", recipient, "-o", files.sealed, files.plain], check=True)
        subprocess.run([program, "-d", "-i", key, "-o", files.opened, files.sealed], check=True)

    return act


def _version(program: str) -> str:
    return subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()


def _most_memory(act: Callable[[], None]) -> Figure:
    tracemalloc.start()
    act()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Figure(peak / 1_000_000, "MB")


def _called(size: int) -> str:
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size / 1000:g} KB"
