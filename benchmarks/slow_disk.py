"""Appending to a vault on a disk whose syncs take five milliseconds, beside a bare SQLite file on it.

The disk is in memory where there is such a one, so that nobody else's writing is waited for. The bench starts this module
in a process of its own, with `slow_sync.c` preloaded; it prints its figures as JSON.
"""

import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.bare_sqlite import commit, connect
from benchmarks.timing import Times, timed
from notetaker.model.secret import Secret
from notetaker.vault import SUFFIX, Vault

SYNC: Final = 5
"""Milliseconds that a sync takes at least."""

_HERE: Final = Path(__file__).resolve()
_IN_MEMORY: Final = Path("/dev/shm")
_A_NOTE: Final = 300


@dataclass(frozen=True)
class Slow:
    """99th percentiles in seconds, and what one bare sync took."""

    own: float
    bare: float
    sync: float


def measure(folder: Path, appends: int) -> Slow | str:
    """The figures, or why there are none."""
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        return "not measured: it takes Linux and a C compiler"
    library = folder / "slow_sync.so"
    source = _HERE.with_name("slow_sync.c")
    made = [compiler, "-O2", "-shared", "-fPIC", f"-DMILLISECONDS={SYNC}", "-o", str(library), str(source)]
    subprocess.run(made, check=True)
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else folder) as disk:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.slow_disk", disk, str(appends)],
            env=os.environ | {"LD_PRELOAD": str(library)},
            cwd=_HERE.parents[1],
            stdout=subprocess.PIPE,
            check=True,
        )
    return Slow(**json.loads(done.stdout))


def main() -> None:
    """In the process with the slow disk."""
    folder, appends = Path(sys.argv[1]), int(sys.argv[2])
    with (folder / "synced").open("wb") as file:
        sync = min(timed(os.fdatasync, file.fileno()) for _ in range(5))
    if sync < SYNC / 1000:
        raise SystemExit("the disk is not slow: nothing was preloaded")
    own, bare = [], []
    with (
        Vault.create(folder / f"slow{SUFFIX}", Secret(secrets.token_hex())) as vault,
        closing(connect(folder / "slow.db")) as connection,
    ):
        for _ in range(appends):
            record = secrets.token_bytes(_A_NOTE)
            own.append(timed(vault.append, record))
            bare.append(timed(commit, connection, record))
    print(json.dumps({"own": Times(tuple(own)).p99, "bare": Times(tuple(bare)).p99, "sync": sync}))


if __name__ == "__main__":
    main()
