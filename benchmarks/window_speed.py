"""What a rapporteur waits for in the window, without a screen and on an X server, beside Qt's own line and table."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import Any, Final

from benchmarks import display
from benchmarks.bare_window import fill
from benchmarks.large_vault import make
from benchmarks.place import Place
from benchmarks.table import Figure, Peer, Row, Target
from benchmarks.timing import Times, milliseconds
from benchmarks.window_probe import PASSPHRASE
from notetaker.model.secret import Secret
from notetaker.vault import SUFFIX

_OWN, _BARE = "benchmarks.window_probe", "benchmarks.bare_window"
_MEGABYTE: Final = 1_000_000
_A_KEY: Final = {"offscreen": 8, "Xvfb": 16}
_AN_ENTER: Final = 30
_A_START: Final = 600
_UNLOCKED: Final = 1000
_RESIDENT: Final = 160
_STALL: Final = 50
_PARTS: Final = ("", ", processor only")


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    people: int = 500
    notes: int = 10_000
    keys: int = 1200
    enters: int = 200
    length: int = 600
    starts: int = 7
    where: tuple[str, ...] = ("offscreen", "Xvfb")


def rows(place: Place, size: Size | None = None) -> Iterator[Row]:
    """Starting, then typing and committing in a session with many notes."""
    size = size or Size()
    yield _starting(place.folder, size)
    make(place.folder / f"large{SUFFIX}", Secret(PASSPHRASE), size.people, size.notes)
    fill(place.folder / "bare.db", size.notes)
    for where in size.where:
        if where == "Xvfb" and (absent := display.missing()):
            yield Row("window, Xvfb", f"not measured: {', '.join(absent)} not installed here")
        else:
            yield from _typing(place.folder, where, size)


def _starting(folder: Path, size: Size) -> Row:
    own: list[float] = []
    bare: list[float] = []
    for _ in range(size.starts):
        for module, taken in ((_OWN, own), (_BARE, bare)):
            began = time.monotonic()
            taken.append(_probed(module, "start", folder, _without_screen(folder))["painted"] - began)
    return Row(
        "window: from the command to the first painting",
        milliseconds(Times(tuple(own)).median),
        Target(_A_START, "ms"),
        (Peer("bare Qt window", milliseconds(Times(tuple(bare)).median)),),
    )


def _typing(folder: Path, where: str, size: Size) -> Iterator[Row]:
    copy = Path(copytree(folder, folder / where, ignore=lambda _, names: [n for n in names if n in _A_KEY]))
    amounts = [f"--keys={size.keys}", f"--notes={size.enters}", f"--length={size.length}"]
    with ExitStack() as stack:
        environment = _without_screen(folder)
        if where == "Xvfb":
            shown = stack.enter_context(display.display())
            environment = {**environment, "DISPLAY": shown, "QT_QPA_PLATFORM": "xcb"}
        own = _probed(_OWN, "typing", copy, environment, *amounts)
        bare = _probed(_BARE, "typing", copy, environment, *amounts)
    many = f"{size.notes:,} notes, {size.people} participants"
    line = f"window, {where}: key press to painted preview, {size.length} letters, {many}"
    yield from _percentiles(line, own["key"], _A_KEY[where], "bare QPlainTextEdit", bare["key"])
    line = f"window, {where}: Enter to durable and shown, {many}"
    yield from _percentiles(line, own["enter"], _AN_ENTER, "bare QTableView and SQLite", bare["enter"])
    yield Row(
        f"window, {where}: unlock to ready beside the key derivation, {many}",
        milliseconds(own["ready"]),
        Target(_UNLOCKED, "ms"),
        (Peer("bare QTableView and SQLite", milliseconds(bare["ready"])),),
    )
    yield Row(
        f"window, {where}: memory afterwards, {many}",
        Figure(own["resident"] / _MEGABYTE, "MB"),
        Target(_RESIDENT, "MB"),
        (Peer("bare QTableView and SQLite", Figure(bare["resident"] / _MEGABYTE, "MB")),),
    )
    yield Row(
        f"window, {where}: memory, every page of both desks seen, {many}",
        Figure(own["most"] / _MEGABYTE, "MB"),
        Target(_RESIDENT, "MB"),
    )
    for act, longest in own["stall"].items():
        for seconds, what in zip(longest, _PARTS, strict=True):
            line = f"window, {where}: longest turn of its event loop, {act}{what}"
            yield Row(line, milliseconds(seconds), Target(_STALL, "ms"))


def _percentiles(line: str, own: list[Any], bound: int, name: str, bare: list[Any]) -> Iterator[Row]:
    """The clock is what counts; the processor's time tells what of it other programs on this machine took."""
    for part, what in enumerate(_PARTS):
        mine, theirs = (Times(tuple(each[part] for each in taken)) for taken in (own, bare))
        peer = Peer(name, milliseconds(theirs.p99))
        yield Row(f"{line}, 99th percentile{what}", milliseconds(mine.p99), Target(bound, "ms"), (peer,))


def _probed(module: str, what: str, folder: Path, environment: Mapping[str, str], *amounts: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", module, what, str(folder), *amounts],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=dict(environment),
    )
    if done.returncode != 0:
        raise SystemExit(f"{module} {what}: {done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _without_screen(folder: Path) -> dict[str, str]:
    """An environment in which nobody has settings, and windows are painted in memory."""
    home = {name: str(folder / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    return {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
