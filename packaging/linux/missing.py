"""Prints what this Python still lacks for Notetaker, one line for each package: its Debian and its Fedora name."""

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

TABLE = Path(__file__).with_name("libraries.txt")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_ENDINGS = {".ttf", ".otf", ".ttc"}


def libraries() -> Iterator[tuple[str, str, str]]:
    """The rows of `libraries.txt`: shared library, Debian package, Fedora package."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            library, debian, fedora = line.split()
            yield library, debian, fedora


def loads(library: str) -> bool:
    """Whether the dynamic loader finds the library: the same question that Qt will ask."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font() -> bool:
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(file.suffix.lower() in FONT_ENDINGS for folder in folders for file in folder.rglob("*"))


def missing() -> Iterator[tuple[str, str]]:
    """Pairs of a Debian and a Fedora package."""
    if not all(find_spec(module) for module in ("venv", "ensurepip", "ctypes")):
        yield f"python{sys.version_info.major}.{sys.version_info.minor}-venv", "python3-libs"
    if not sys.platform.startswith("linux"):
        return
    # Debian's smallest Python has no ctypes: then this question is asked again when it is complete.
    if find_spec("ctypes"):
        yield from ((debian, fedora) for library, debian, fedora in libraries() if not loads(library))
    if not has_font():
        yield "fonts-dejavu-core", "dejavu-sans-fonts"


if __name__ == "__main__":
    for pair in dict.fromkeys(missing()):
        print(*pair)
