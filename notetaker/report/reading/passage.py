"""A stretch of text that an audit found in a file, with its place; and why a file could not be read."""

import re
from dataclasses import dataclass, field

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError

# Signs that nobody sees and that would part a name: soft hyphen, zero-width spaces and joiners, byte order mark.
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]")


@dataclass(frozen=True)
class Passage:
    """Text to search, and where it stands ("page 3", "comment 1", "metadata: author").

    `first_line` is given where lines can be counted; `place_at` then names the line of a hit.
    """

    place: str
    text: str = field(repr=False)
    first_line: int | None = None
    container: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", _INVISIBLE.sub("", self.text))

    def place_at(self, offset: int) -> str:
        """The place of a hit that begins at `offset` in the text."""
        if self.first_line is None:
            return self.place
        line = f"line {self.first_line + self.text.count(chr(10), 0, offset)}"
        return f"{self.container}, {line}" if self.container else line


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
        "Do not take it for clean: save it as DOCX, ODT, PDF, HTML, CSV, JSON, Markdown or text, and try again.",
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
