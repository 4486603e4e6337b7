"""Errors that nobody expected: told by their kind and place, never by their text, which could hold what was typed."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from notetaker.model.errors import NotetakerError


def show_unexpected(show: Callable[[NotetakerError], None]) -> None:
    """From now on an error that nobody caught is shown by `show`, and its place goes to standard error."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        places = (f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace))
        print(kind.__name__, *places, sep="\n  ", file=sys.stderr)  # noqa: T201 - where a developer looks
        show(NotetakerError())

    sys.excepthook = hook
