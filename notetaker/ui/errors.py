"""Errors as three sentences in the language that is shown, and errors that nobody expected."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from notetaker.model.errors import NotetakerError
from notetaker.ui.translation import translate


def sentences(error: NotetakerError) -> tuple[str, str, str]:
    """What happened, what was kept, what to do."""
    what, kept, todo = (translate("errors", template).format(**error.fields) for template in error.sentences())
    return what, kept, todo


def show_unexpected(show: Callable[[NotetakerError], None]) -> None:
    """From now on an error that nobody caught is shown too. Its text is not: it could hold what was typed."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        places = (f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace))
        print(kind.__name__, *places, sep="\n  ", file=sys.stderr)  # noqa: T201 - where a developer looks
        show(NotetakerError())

    sys.excepthook = hook
