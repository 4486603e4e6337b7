"""Kill -9 a real process that appends to a vault or compacts it, again and again, and count acknowledged records lost.

    python benchmarks/vault_kills.py --kills 500

Prints one JSON line. Exit 1 if a record was lost or changed. `--acknowledge-early` breaks the promise on purpose:
the child acknowledges before the commit, and the harness must notice. `in_compaction` counts the kills that left a
half-made or a replaced vault beside the place; after the next opening nothing may be left there (`left_over`).
"""

import argparse
import functools
import json
import os
import random
import select
import signal
import struct
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from notetaker.model.secret import Secret
from notetaker.vault import Vault, VaultError, compact, keys, replacing

PASSPHRASE: Final = Secret("a passphrase for the harness alone")
NUMBER: Final = struct.Struct(">Q")
LONGEST_LIFE: Final = 0.03
COMPACTING: Final = 0.3
"""The share of lives in which the vault is compacted, and the longest of these in seconds."""
LIVES_OF_A_VAULT: Final = 50
SIZES: Final = (10, *[300] * 30, *[20_000] * 4, 300_000)  # now and then enough for SQLite to move its log


def main() -> int:
    """Run and report."""
    options = _options()
    started = time.monotonic()
    # The real derivation, once: each child is a fork and opens with the same passphrase.
    keys.derive = functools.cache(keys.derive)
    setattr(keys, keys.new_salt.__name__, lambda: bytes(16))  # so that a compaction is not all derivation
    figures = Counter({"kills": options.kills})
    with tempfile.TemporaryDirectory(dir=options.dir) as folder:
        for first in range(0, options.kills, LIVES_OF_A_VAULT):
            lives = min(LIVES_OF_A_VAULT, options.kills - first)
            figures += _kill_again_and_again(
                Path(folder) / f"{first}.ntvault", lives, early=options.acknowledge_early
            )
    names = ("kills", "in_compaction", "acknowledged", "kept_without", "lost", "changed", "left_over")
    print(json.dumps({name: figures[name] for name in names} | {"seconds": round(time.monotonic() - started, 1)}))
    return 1 if figures["lost"] or figures["changed"] or figures["left_over"] else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--dir", type=Path, help="where to put the vaults (default: the system's temporary folder)")
    parser.add_argument("--acknowledge-early", action="store_true", help="break the promise, to see it noticed")
    return parser.parse_args()


def _kill_again_and_again(vault: Path, lives: int, *, early: bool) -> Counter[str]:
    Vault.create(vault, PASSPHRASE).close()
    figures: Counter[str] = Counter()
    kept: list[bytes] = []
    for _ in range(lives):
        compacting = not early and random.random() < COMPACTING
        acknowledged = _compact_and_die(vault) if compacting else _live_and_die(vault, len(kept), early=early)
        figures["in_compaction"] += any(each.exists() for each in replacing.beside(vault))
        with Vault.open(vault, PASSPHRASE) as opened:
            found = list(opened.records())
        figures["left_over"] += any(each.exists() for each in replacing.beside(vault))
        promised = len(kept) + acknowledged
        figures["acknowledged"] += acknowledged
        figures["lost"] += max(0, promised - len(found))
        figures["kept_without"] += max(0, len(found) - promised)
        figures["changed"] += found[: len(kept)] != kept or any(
            record != expected for record, expected in zip(found[len(kept) :], _records(len(kept)), strict=False)
        )
        kept = found
    return figures


def _records(number: int) -> Iterator[bytes]:
    """The records that a child appends when the vault has `number`: parent and child know the same."""
    chance = random.Random(number)
    while True:
        yield NUMBER.pack(number) + chance.randbytes(chance.choice(SIZES))
        number += 1


def _live_and_die(vault: Path, first: int, *, early: bool) -> int:
    """Start a child that appends, kill it after a while; how many records it had acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _append_for_ever(vault, first, writing, early=early)
    os.close(writing)
    acknowledged = 0
    chance = random.random()
    if chance < 0.1:  # while it opens the vault, or soon after
        time.sleep(random.random() * LONGEST_LIFE / 3)
    elif chance < 0.5:  # whenever
        select.select([reading], [], [])
        time.sleep(random.random() * LONGEST_LIFE)
    else:  # as soon as it has acknowledged so many
        wanted = random.randrange(1, 30)
        while acknowledged < wanted and (data := os.read(reading, 1)):
            acknowledged += len(data)
    os.kill(child, signal.SIGKILL)
    while data := os.read(reading, 65536):
        acknowledged += len(data)
    os.close(reading)
    os.waitpid(child, 0)
    return acknowledged


def _compact_and_die(vault: Path) -> int:
    """Start a child that compacts, keeping every record, again and again; kill it whenever. It acknowledges nothing."""
    child = os.fork()
    if child == 0:
        try:
            while True:
                compact(vault, PASSPHRASE, tuple)
        except VaultError as error:
            print(error, file=sys.stderr)
        finally:
            os._exit(3)
    time.sleep(random.random() * COMPACTING)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return 0


def _append_for_ever(vault: Path, first: int, writing: int, *, early: bool) -> None:
    try:
        opened = Vault.open(vault, PASSPHRASE)
        waiting: list[bytes] = []
        for record in _records(first):
            waiting.append(record)
            if not early or len(waiting) == 5:
                opened.append_all(waiting)
                waiting = []
            os.write(writing, b".")
    except VaultError as error:
        print(error, file=sys.stderr)
    finally:
        os._exit(3)


if __name__ == "__main__":
    sys.exit(main())
