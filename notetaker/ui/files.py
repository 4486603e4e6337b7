"""Reading the files that a person points at."""

from pathlib import Path

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError


class CannotRead(NotetakerError):
    """A file that cannot be read."""

    what = QT_TRANSLATE_NOOP("errors", "{file} could not be read: {problem}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose the file again, or ask for a new copy.")


def read_bytes(path: Path) -> bytes:
    """All of a file. Raises CannotRead."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise CannotRead(file=path.name, problem=problem.strerror) from None
