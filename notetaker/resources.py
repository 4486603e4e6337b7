"""Where the files of `resources/` are, in a checkout, an installed wheel or a packaged application."""

import mmap
import sys
from functools import cache
from pathlib import Path


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


def mapped(name: str) -> mmap.mmap:
    """The bytes of `resources/NAME`, of which the system reads what is looked at."""
    with (root() / name).open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def give_back(file: mmap.mmap) -> None:
    """What was looked at of a mapped file need not stay in this process' memory; it is there again when looked at."""
    if sys.platform != "win32":
        file.madvise(mmap.MADV_DONTNEED)
