"""Errors that a person reads: what happened, what was kept, what to do."""

from collections.abc import Callable
from typing import ClassVar

_WORDED = ("problem", "purpose")
"""The fields of errors that hold words and no name, path or number."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - the name is Qt's marker for its translators
    """Mark `text` for translation in `context`; the windows translate it when they show it."""
    return text


class NotetakerError(Exception):
    """Something went wrong that the user can read and act on.

    Each subclass states three templates; the fields that fill them are given when it is raised and must never hold
    a secret (a name of the roster, a passphrase, a key). The windows translate the templates, then fill them in.
    """

    what: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Something unexpected happened.")
    kept: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "What was saved before is kept.")
    todo: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Please report it.")

    def __init__(self, **fields: object) -> None:
        self.fields = {name: str(value) for name, value in fields.items()}
        super().__init__(" ".join(sentence.format(**self.fields) for sentence in self.sentences()))

    def sentences(self) -> tuple[str, str, str]:
        """The three templates: what happened, what was kept, what to do."""
        return self.what, self.kept, self.todo


Translate = Callable[[str, str], str]
"""Says a text (the second) of a context (the first) in the language that is shown."""


def in_language(
    error: NotetakerError, translate: Translate, damage: Callable[[str, Translate], str]
) -> tuple[str, str, str]:
    """The three sentences of an error in the language that `translate` speaks.

    A field that says in words what is wrong is translated too; `damage` does that for what a check of a vault says.
    """
    fields = {
        name: damage(value, translate) if name == "damage" else _in_words(name, value, translate)
        for name, value in error.fields.items()
    }
    what, kept, todo = (translate("errors", template).format(**fields) for template in error.sentences())
    return what, kept, todo


def _in_words(name: str, value: str, translate: Translate) -> str:
    return translate("problems", value) if name in _WORDED else value


class Unreadable(NotetakerError):
    """A file that cannot be read. It may have many faults, and each has a first sentence of its own."""

    kept = QT_TRANSLATE_NOOP("errors", "Nothing was read from it, and nothing was changed.")

    def __init__(self, what: str, **fields: object) -> None:
        self._what = what
        super().__init__(**fields)

    def sentences(self) -> tuple[str, str, str]:
        """The three templates, the first of them for this fault."""
        return self._what, self.kept, self.todo


class Cancelled(NotetakerError):
    """The user stopped the work."""

    what = QT_TRANSLATE_NOOP("errors", "The work was stopped.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Start it again when you are ready.")
