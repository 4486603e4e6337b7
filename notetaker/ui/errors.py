"""Errors as three sentences in the language that is shown."""

import re
from pathlib import Path

from notetaker.files import CannotRead
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError, in_language
from notetaker.ui.translation import translate
from notetaker.vault import damage_words

_NAMED_AS_FILES_ARE = re.compile(r".*\.\w{1,10}", re.DOTALL)


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
    return _NAMED_AS_FILES_ARE.fullmatch(path) is None and not Path(path).exists()
