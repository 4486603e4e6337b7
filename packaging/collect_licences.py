"""Collects the licences of everything the packaged application carries.

Use: collect_licences.py REQUIREMENTS APPLICATION TARGET
"""

import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

HERE = Path(__file__).parent
# PyInstaller's start program is in the folder too; its licence has an exception for exactly this use.
ALSO = ("pyinstaller",)
WITHOUT_A_FILE = {"pyside6-essentials", "shiboken6"}  # theirs is licences/Qt.txt
# Debian keeps the licence of a system library beside its documentation.
SYSTEM_LIBRARIES = {
    "libsqlite3": "libsqlite3-0",
    "libffi": "libffi8",
    "libexpat": "libexpat1",
    "libmpdec": "libmpdec3",
    "liblzma": "liblzma5",
    "libbz2": "libbz2-1.0",
}


def names(requirements: Path) -> Iterator[str]:
    """The distributions that a lock file pins."""
    yield from re.findall(r"^([A-Za-z0-9._-]+)==", requirements.read_text(encoding="utf-8"), re.MULTILINE)
    yield from ALSO


def licence_files(found: Distribution) -> Iterator[Path]:
    for file in found.files or ():
        if ".dist-info" in file.parts[0] and re.match(r"(?i)licen|copying|notice", file.name):
            yield Path(str(found.locate_file(file)))


def of_python() -> Path:
    return Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"


def collect(requirements: Path, application: Path, target: Path) -> None:
    shutil.copytree(HERE / "licences", target)
    shutil.copy(HERE.parent / "LICENSE", target / "Notetaker.txt")
    shutil.copy(HERE.parent / "resources" / "dictionaries" / "README.md", target / "Dictionaries.md")
    shutil.copy(HERE.parent / "resources" / "fonts" / "README.md", target / "Fonts.md")
    shutil.copy(of_python(), target / "Python.txt")
    for name in sorted(set(names(requirements))):
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # pinned for another system
        files = list(licence_files(found))
        if not files and name not in WITHOUT_A_FILE:
            raise SystemExit(f"{name} carries no licence file: say in {__file__} where its licence is")
        for file in files:
            shutil.copy(file, target / f"{name}-{file.name}")
    for library, package in SYSTEM_LIBRARIES.items():
        document = Path("/usr/share/doc") / package / "copyright"
        if any(application.rglob(f"{library}*")) and document.is_file():
            shutil.copy(document, target / f"{library}.txt")


if __name__ == "__main__":
    collect(*map(Path, sys.argv[1:4]))
