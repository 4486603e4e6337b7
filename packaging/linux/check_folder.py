"""Checks a built folder: each library it needs is in it or promised by the package, and none opens a socket."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("libraries.txt")
FORBIDDEN = re.compile(
    r"libQt6(Network|Qml|Quick|WebEngine)|libssl|libcrypto|_socket\.|_ssl\.|/tls/|/networkinformation/"
)
OF_THE_C_LIBRARY = re.compile(r"(lib(c|m|dl|pthread|rt|util)|ld-linux-[\w-]+)\.so\.\d")
NEWEST_C_LIBRARY = (2, 36)  # Debian 12; `nfpm.yaml` promises it


@dataclass(frozen=True)
class Binary:
    """One ELF file of the folder: the libraries it needs, where it looks, and the newest C library it was built for."""

    path: Path
    needs: frozenset[str]
    looks_in: tuple[str, ...]
    c_library: tuple[int, int]


def binaries(folder: Path) -> Iterator[Binary]:
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        with path.open("rb") as stream:
            if stream.read(4) != b"\x7fELF":
                continue
        told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
        versions = [(int(major), int(minor)) for major, minor in re.findall(r"\bGLIBC_(\d+)\.(\d+)", told)]
        yield Binary(
            path,
            needs=frozenset(re.findall(r"NEEDED\s+(\S+)", told)),
            looks_in=tuple(re.findall(r"(?:RUNPATH|RPATH)\s+(\S+)", told)),
            c_library=max(versions, default=(0, 0)),
        )


def promised() -> set[str]:
    """The libraries that the packages depend on: the first column of `libraries.txt`."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return {line.split()[0] for line in lines if line and not line.startswith("#")}


def complaints(folder: Path) -> Iterator[str]:
    """What keeps the folder from working elsewhere, or from keeping its word."""
    carried = {path.name for path in folder.rglob("*")}
    given = carried | promised()
    for binary in binaries(folder):
        for library in sorted(binary.needs - given):
            if not OF_THE_C_LIBRARY.fullmatch(library):
                yield f"{binary.path.relative_to(folder)} needs {library}, which is neither here nor promised"
        for folders in binary.looks_in:
            if not all(place.startswith("$ORIGIN") for place in folders.split(":")):
                yield f"{binary.path.relative_to(folder)} looks for libraries in {folders}, a place of this machine"
        if binary.c_library > NEWEST_C_LIBRARY:
            yield f"{binary.path.relative_to(folder)} needs a newer C library: {binary.c_library}"
    for path in sorted(folder.rglob("*")):
        if FORBIDDEN.search(path.as_posix()):
            yield f"{path.relative_to(folder)} has no place in an application without a network"


def promised_in_vain(folder: Path) -> set[str]:
    """Libraries that the table names and nothing in the folder needs."""
    needed = {library for binary in binaries(folder) for library in binary.needs}
    return promised() - needed


def main(folder: Path) -> int:
    found = list(complaints(folder))
    print(*found, sep="\n", end="\n" if found else "")
    for library in sorted(promised_in_vain(folder)):
        print(f"note: nothing here needs {library} any more")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    newest = max(binary.c_library for binary in binaries(folder))
    print(f"{folder}: {size / 1e6:.0f} MB, for glibc {newest[0]}.{newest[1]} or later, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
