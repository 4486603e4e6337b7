"""Errors that nobody expected: told by their kind and place, never by their text, which could hold what was typed."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Final

from notetaker.model.errors import NotetakerError

_LAST: Final = ("last_type", "last_value", "last_traceback", "last_exc")
"""Where Python keeps an error that nobody caught."""


def show_unexpected(show: Callable[[NotetakerError], None]) -> None:
    """From now on an error that nobody caught is shown by `show`, and its place goes to standard error.

    Nothing of it is kept: where Qt called Python, the last error stays for a debugger, and with it all that was at hand
    where it was raised.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        places = (f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace))
        print(kind.__name__, *places, sep="\n  ", file=sys.stderr)  # noqa: T201 - where a developer looks
        for kept in _LAST:
            vars(sys).pop(kept, None)
        show(NotetakerError())

    sys.excepthook = hook
