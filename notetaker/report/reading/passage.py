"""A stretch of text that an audit found in a file, with its place; and why a file could not be read."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError

# Signs that nobody sees and that would part a name: soft hyphen, zero-width spaces and joiners, byte order mark.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_SPACES = dict.fromkeys((0x09, 0x0B, 0x0C, 0xA0, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)), " ")
_READABLE = _LIGATURES | _SPACES
_NEARLY = 0.85
"""Of the longest line of a page: letters differ in width, and so do full lines in letters."""


@dataclass(frozen=True)
class Passage:
    """Text to search, and where it stands ("page 3", "comment 1", "metadata: author").

    The text is made easy to search: composed accents, no ligatures of print, no invisible signs, and no white space
    but the space and the end of a line. `first_line` is given where lines can be counted; `place_at` then names the
    line of a hit. `cells` are the parts of the text that stand for themselves, as in a row of a table.
    `is_page` is for text of which nothing but the ends of lines tells where a paragraph ends.
    """

    place: str
    text: str = field(repr=False)
    first_line: int | None = None
    container: str = ""
    cells: tuple[str, ...] = field(default=(), repr=False)
    is_page: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", _searchable(self.text))
        object.__setattr__(self, "cells", tuple(map(_searchable, self.cells)))

    def place_at(self, offset: int) -> str:
        """The place of a hit that begins at `offset` in the text."""
        return self.place_of_line(self.text.count("\n", 0, offset))

    def place_of_line(self, index: int) -> str:
        """The place of a line of the text, counted from 0."""
        if self.first_line is None:
            return self.place
        line = f"line {self.first_line + index}"
        return f"{self.container}, {line}" if self.container else line

    def paragraphs(self) -> Iterator["Passage"]:
        """The paragraphs of a page: each ends with a line behind which the first word of the next had room."""
        lines = self.text.split("\n") if self.is_page else []
        width, start = max(map(len, lines), default=0), 0
        for place in range(1, len(lines) + 1):
            if place == len(lines) or _ends_before(lines[place - 1], lines[place], width):
                first = None if self.first_line is None else self.first_line + start
                yield Passage(self.place, "\n".join(lines[start:place]), first, self.container)
                start = place


def _ends_before(line: str, following: str, width: int) -> bool:
    """Whether a paragraph ends with the line: not where a small letter follows, however short it is."""
    return not following[:1].islower() and len(line) + 1 + len(following.partition(" ")[0]) <= _NEARLY * width


def _searchable(text: str) -> str:
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text).translate(_READABLE))


class AuditUnreadable(NotetakerError):
    """A file, or a part of it, could not be searched."""

    what = QT_TRANSLATE_NOOP("errors", "“{name}” could not be read.")
    kept = QT_TRANSLATE_NOOP("errors", "The file was not changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not take it for clean: look through it yourself.")


class UnknownKind(AuditUnreadable):
    """The kind of the file is none that an audit can read."""

    what = QT_TRANSLATE_NOOP("errors", "“{name}” is of a kind that cannot be searched.")
    todo = QT_TRANSLATE_NOOP(
        "errors",
        "Do not take it for clean: save it as DOCX, ODT, XLSX, PDF, HTML, CSV, JSON, Markdown or text, and try again.",
    )


class DamagedFile(AuditUnreadable):
    """The file is not what its kind demands."""

    what = QT_TRANSLATE_NOOP("errors", "“{name}” is damaged or not what its name says: {problem}.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not take it for clean: get a whole copy and try again.")


class ProtectedFile(AuditUnreadable):
    """The file asks for a passphrase."""

    what = QT_TRANSLATE_NOOP("errors", "“{name}” is protected by a passphrase.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Do not take it for clean: save a copy without the protection and try again."
    )


class OversizedFile(AuditUnreadable):
    """The file unfolds to more than a document can be."""

    what = QT_TRANSLATE_NOOP("errors", "“{name}” is too large once unpacked.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not take it for clean: if you trust it, split it and try again.")


class PicturesOnly(AuditUnreadable):
    """Pages of the file hold no text that can be searched, such as scans."""

    what = QT_TRANSLATE_NOOP("errors", "“{name}” holds pages without text that can be searched: {pages}.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not take it for clean: look at these pages yourself.")


class PartsUnread(AuditUnreadable):
    """The file holds pictures, or objects of other programs, in which no word can be looked for."""

    what = QT_TRANSLATE_NOOP("errors", "“{name}” holds parts without text that can be searched: {parts}.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not take it for clean: look at these parts yourself.")
