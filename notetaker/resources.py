"""Where the files of `resources/` are, in a checkout, an installed wheel or a packaged application."""

import os
import sys
from functools import cache
from pathlib import Path
from threading import Lock


@cache
def root() -> Path:
    """The folder `resources/`."""
    package = Path(__file__).resolve().parent
    packaged = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def guide(language: str) -> str:
    """The user guide in Markdown, "en" or "fr". It is written in `docs/guide/` and packaged from there."""
    packaged = root() / "guide" / f"{language}.md"
    written = packaged if packaged.is_file() else root().parent / "docs" / "guide" / f"{language}.md"
    return written.read_text(encoding="utf-8")


def read_text(name: str) -> str:
    """The text of `resources/NAME`, for example `categories.toml`."""
    return (root() / name).read_text(encoding="utf-8")


class Pieces:
    """A file of `resources/` that is not read as a whole. It stays open, and nothing of it in this process' memory.

    It is not mapped into memory either: a mapped file that is cut short ends the program that looks at it.
    """

    def __init__(self, name: str) -> None:
        """Raises OSError where there is no such file."""
        self._descriptor = -1
        self._descriptor = os.open(root() / name, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._turn = Lock()
        self.size = os.fstat(self._descriptor).st_size

    def at(self, start: int, end: int) -> bytes:
        """The bytes from `start` to `end`; fewer where the file has become shorter. Raises OSError."""
        with self._turn:
            os.lseek(self._descriptor, start, os.SEEK_SET)
            return os.read(self._descriptor, end - start)

    def __del__(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
