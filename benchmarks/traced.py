"""What a program asks the system to do with files, call by call, as strace sees it."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

WRITES: Final = (
    "write",
    "pwrite64",
    "writev",
    "pwritev",
    "pwritev2",
    "sendfile",
    "copy_file_range",
    "splice",
    "mmap",
    "io_uring_setup",
    "process_vm_writev",
)
FILES: Final = (
    *("open", "openat", "openat2", "creat", "close", "close_range", "dup", "dup2", "dup3", "fcntl"),
    *("lseek", "read", "readv", "fsync", "fdatasync", "sync_file_range", "sync", "syncfs"),
    *("ftruncate", "truncate", "fallocate", "rename", "renameat", "renameat2", "link", "linkat", "symlink"),
    *("symlinkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "execve", "clone", "clone3", "fork", "vfork"),
)

_CALL: Final = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+|\?)(?: |$)")
_STRING: Final = re.compile(r'"([\\x0-9a-f]*)"(\.\.\.)?')
_READS: Final = frozenset({"read", "readv"})
"""What a program reads is most of a trace, each module that it imports, and nobody asks what that was."""
_LONGEST: Final = 1 << 28


class NotTraceable(Exception):
    """This system does not let one program trace another, or has no strace."""


class UnclearTrace(Exception):
    """The trace has something in it that its reader does not understand; nothing may be concluded from it then."""


@dataclass(frozen=True)
class Call:
    """One call that the system answered with success: its strings are bytes, everything else is as strace words it.

    What was read is left out of it.
    """

    name: str
    arguments: str
    strings: tuple[bytes, ...]
    result: int

    @property
    def descriptor(self) -> int:
        """The first argument, of calls that take a descriptor."""
        return int(self.arguments.partition(",")[0])

    @property
    def last(self) -> str:
        """The last argument."""
        return self.arguments.rpartition(",")[2].strip()


def check_traceable() -> None:
    """Raises NotTraceable with the reason."""
    strace = shutil.which("strace")
    if strace is None:
        raise NotTraceable("strace is not installed")
    tried = subprocess.run([strace, "-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        raise NotTraceable("this system does not let one program trace another")


def run(
    program: Sequence[str], *, calls: Sequence[str] = (*WRITES, *FILES), env: Mapping[str, str] | None = None
) -> tuple[int, list[Call]]:
    """Run a program to its end: its exit status, and the calls that succeeded, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder) / "trace"
        known = ",".join(f"?{call}" for call in calls)
        command = ["strace", "-f", "--seccomp-bpf", "-qq", "-xx", "-s", str(_LONGEST), "-e", f"trace={known}"]
        done = subprocess.run(
            [*command, "-e", "signal=none", "-o", str(trace), *program],
            env=env,
            stdout=subprocess.DEVNULL,
            check=False,
        )
        return done.returncode, list(_calls(trace))


def _calls(trace: Path) -> Iterator[Call]:
    with trace.open(encoding="ascii") as lines:
        waiting: dict[str, str] = {}
        for line in lines:
            process = line.partition(" ")[0]
            whole = line.rstrip("\n")
            if whole.endswith("<unfinished ...>"):
                waiting[process] = whole.removesuffix("<unfinished ...>")
                continue
            if " resumed>" in whole and process in waiting:
                whole = waiting.pop(process) + whole.partition(" resumed>")[2]
            call = _parsed(whole)
            if call is not None:
                yield call


def _parsed(line: str) -> Call | None:
    found = _CALL.match(line)
    if found is None:
        if "+++" in line or "---" in line or "exit" in line:
            return None
        raise UnclearTrace(line[:200])
    _, name, arguments, result = found.groups()
    if result == "?" or result.startswith("-"):
        return None
    words = _STRING.split(arguments)
    plain, hexed, cuts = words[::3], words[1::3], words[2::3]
    if any(cuts):
        raise UnclearTrace(f"{name}: a string was cut")
    strings = () if name in _READS else tuple(bytes.fromhex(each.replace("\\x", "")) for each in hexed)
    return Call(name, '""'.join(plain), strings, int(result, 0))
