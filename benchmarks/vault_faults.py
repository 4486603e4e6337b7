"""Let every system call that a vault makes fail once, and see that nothing is lost and the refusal is a sentence.

    python benchmarks/vault_faults.py

strace makes one call fail in each run of fault_steps.py: every call on the vault's files, with every error. What was
acknowledged must be in the vault afterwards; the step that failed must succeed the second time; nothing may end in a
traceback. Prints one JSON line. Exit 1 if something was lost or crashed. `--every N` takes each Nth fault alone, and
`--share I N` one Nth of them, for runs side by side.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import fault_steps, traced
from benchmarks.fault_steps import BESIDE, BUILDING, GAVE_UP, NAME, PASSPHRASES, READY, REPLACED, digest
from benchmarks.parts import cost_little
from notetaker.vault import Vault, VaultError, WrongPassphrase

CALLS: Final = (
    *("openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "unlink"),
    *(
        "unlinkat",
        "mkdir",
        "rmdir",
        "chmod",
        "newfstatat",
        "lseek",
        "fcntl",
        "flock",
        "getdents64",
        "statfs",
        "access",
    ),
)
"""Not close: strace would leave the file open, and its lock taken, while a real system closes it whatever it answers."""
ERRORS: Final = ("EIO", "ENOSPC", "EINTR")
FILES: Final = (
    *("", "journal.db", "journal.db-wal", "journal.db-journal", "journal.db-shm", "mark", "reserve", "lock"),
    *("key-1", "key-2", "key-1.new", "key-2.new", "key-keyring", "key-keyring.new"),
)
FIGURES: Final = ("faults", "hit", "refused", "gave_up", "lost", "crashed", "left_over")


class Fault(NamedTuple):
    """The call of that name that fails, counted from 1, and how."""

    call: str
    number: int
    error: str


def main() -> int:
    """Run and report."""
    options = _options()
    traced.check_traceable()
    cost_little()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(dir=options.dir) as folder:
        faults, told = _plain_run(Path(folder) / "plain", options.errors)
        share, of = options.share
        chosen = faults[:: options.every][share - 1 :: of]
        figures = Counter({"faults": len(chosen)})
        for number, fault in enumerate(chosen):
            figures += _try(Path(folder) / str(number), fault, told)
    print(json.dumps({name: figures[name] for name in FIGURES} | {"seconds": round(time.monotonic() - started, 1)}))
    return 1 if figures["lost"] or figures["crashed"] or figures["left_over"] else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument(
        "--share",
        type=int,
        nargs=2,
        default=(1, 1),
        metavar=("I", "N"),
        help="the Ith of N runs that do all together",
    )
    parser.add_argument("--errors", nargs="+", choices=ERRORS, default=list(ERRORS))
    parser.add_argument("--dir", type=Path, help="where to put the vaults (default: the system's temporary folder)")
    return parser.parse_args()


def _command(place: Path, inject: str | None) -> list[str]:
    paths = [str(place / folder / name) for folder in (NAME, BUILDING, READY, REPLACED, *BESIDE) for name in FILES]
    watched = [word for path in (str(place), *paths) for word in ("-P", path.rstrip("/"))]
    fault = ["-e", f"inject={inject}"] if inject else []
    known = ["-e", "trace=" + ",".join(f"?{call}" for call in CALLS), *fault]
    program = [sys.executable, fault_steps.__file__, str(place)]
    return ["strace", "-f", "--seccomp-bpf", "-qq", "-o", f"{place}.trace", *watched, *known, *program]


def _plain_run(place: Path, errors: list[str]) -> tuple[list[Fault], list[str]]:
    """Every call of a run without a fault, and what such a run acknowledges."""
    place.mkdir()
    done = subprocess.run(_command(place, None), capture_output=True, text=True, check=True)
    made = Counter(line.split()[1].partition("(")[0] for line in Path(f"{place}.trace").read_text().splitlines())
    faults = [
        Fault(call, number, error)
        for call, often in sorted(made.items())
        if call in CALLS
        for number in range(1, often + 1)
        for error in errors
    ]
    return faults, _acknowledged(done.stdout)


def _acknowledged(said: str) -> list[str]:
    return [line.split()[1] for line in said.splitlines() if line.startswith("ack ")]


def _try(place: Path, fault: Fault, told: list[str]) -> Counter[str]:
    place.mkdir()
    inject = f"{fault.call}:error={fault.error}:when={fault.number}"
    done = subprocess.run(_command(place, inject), capture_output=True, text=True, check=False)
    figures = Counter(
        hit="INJECTED" in Path(f"{place}.trace").read_text(),
        refused="refused: " in done.stderr,
        gave_up=done.returncode == GAVE_UP,
        left_over=any((place / each).exists() for each in (BUILDING, READY, REPLACED, *BESIDE)),
    )
    if done.returncode not in (0, GAVE_UP) or "Traceback" in done.stderr:
        print(fault, done.stderr, file=sys.stderr)
        figures["crashed"] += 1
    if figures["gave_up"] or figures["left_over"]:
        print(fault, done.stderr, file=sys.stderr)
    acknowledged = _acknowledged(done.stdout)
    problem = _lost(place / NAME, acknowledged, told, done.returncode)
    if problem:
        print(fault, problem, file=sys.stderr)
        figures["lost"] += 1
    return figures


def _lost(folder: Path, acknowledged: list[str], told: list[str], status: int) -> str:
    """What is missing, or otherwise than it should be; empty if nothing is."""
    if acknowledged != told[: len(acknowledged)]:
        return "acknowledged something else"
    if not acknowledged and not Vault.is_vault(folder):
        return ""
    try:
        with _opened(folder) as vault:
            found = digest(vault)
    except VaultError as error:
        return str(error)
    allowed = told[-1:] if status == 0 else told[max(0, len(acknowledged) - 1) : len(acknowledged) + 1]
    return "" if found in allowed else f"found {found}, acknowledged {acknowledged[-1:]}"


def _opened(folder: Path) -> Vault:
    try:
        return Vault.open(folder, PASSPHRASES[0])
    except WrongPassphrase:
        return Vault.open(folder, PASSPHRASES[1])


if __name__ == "__main__":
    sys.exit(main())
