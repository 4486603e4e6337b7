"""Errors as three sentences in the language that is shown."""

from pathlib import Path

from notetaker.files import CannotRead
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError, in_language
from notetaker.ui.translation import translate
from notetaker.vault import damage_words

_KINDS_OF_FILES = frozenset(
    (
        *(".ntkit", ".ntkey", ".ntbundle", ".ntvault", ".csv", ".xlsx", ".tsv", ".txt", ".md", ".vtt", ".srt"),
        *(".docx", ".odt", ".pdf", ".html", ".json"),
    )
)
"""What stands behind the last dot of files that are opened here: a passphrase may have a dot too."""


class NotThere(NotetakerError):
    """What stands in the field of a file is none, and may be a passphrase that was meant for the next field."""

    what = QT_TRANSLATE_NOOP("errors", "There is no such file.")
    kept = CannotRead.kept
    todo = CannotRead.todo


def sentences(error: NotetakerError) -> tuple[str, str, str]:
    """What happened, what was kept, what to do. What may be a passphrase is not shown as the name of a file."""
    if isinstance(error, CannotRead) and _may_be_passphrase(error.fields["file"]):
        error = NotThere()
    return in_language(error, translate, damage_words.in_words)


def _may_be_passphrase(path: str) -> bool:
    return Path(path).suffix.lower() not in _KINDS_OF_FILES and not Path(path).exists()
