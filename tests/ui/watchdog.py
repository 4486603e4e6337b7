"""Which known slow work ran in the window's thread: counted, not timed, so that a busy machine changes nothing."""

import functools
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from typing import Any, Final

import pytest
from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtWidgets import QApplication

from notetaker import anonymise
from notetaker.age import scrypt
from notetaker.organiser import OrganiserDesk
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import keys

SLOW: Final[tuple[tuple[Any, str], ...]] = (
    (keys, "derive"),
    (scrypt, "_wrap_key"),
    (anonymise, "make_ready"),
    (anonymise, "make_first_ready"),
    (RapporteurDesk, "take_kit"),
    (RapporteurDesk, "read_back"),
    (RapporteurDesk, "sealing"),
    (RapporteurDesk, "seal"),
    (OrganiserDesk, "look_at"),
    (OrganiserDesk, "import_"),
    (OrganiserDesk, "attack"),
    (OrganiserDesk, "publish"),
)
"""What takes more than 50 ms with much to do: deriving keys, compiling patterns, stripping or sealing everything,
importing, publishing."""

_WINDOWS: Final = "notetaker/ui/"


class Watchdog:
    """`elsewhere` counts calls that a window asked for off its thread, `here` those that made it wait."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.elsewhere: Counter[str] = Counter()
        self.here: Counter[str] = Counter()
        for owner, name in SLOW:
            patch.setattr(owner, name, self._watched(name, getattr(owner, name)))

    def _watched(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(work)
        def watched(*args: Any, **kwargs: Any) -> Any:
            if threading.current_thread() is not threading.main_thread():
                self.elsewhere[name] += 1
            elif _asked_for_by_a_window():
                self.here[name] += 1
            return work(*args, **kwargs)

        return watched


def _asked_for_by_a_window() -> bool:
    """A test itself may do slow work in this thread; a slot of a window may not."""
    frames = traceback.walk_stack(None)
    return any(_WINDOWS in frame.f_code.co_filename.replace("\\", "/") for frame, _ in frames)


class Turns:
    """In which turn of the event loop something was done in the window's thread: `of` lists the turns, call by call."""

    def __init__(self, app: QApplication) -> None:
        self.of: dict[str, list[int]] = {}
        self._now = 0
        dispatcher = QAbstractEventDispatcher.instance(app.thread())
        dispatcher.awake.connect(self._next)

    def _next(self) -> None:
        self._now += 1

    def watch(self, patch: pytest.MonkeyPatch, owner: Any, name: str) -> None:
        """Note each call of this method."""
        work = getattr(owner, name)

        @functools.wraps(work)
        def watched(*args: Any, **kwargs: Any) -> Any:
            if threading.current_thread() is threading.main_thread():
                self.of.setdefault(name, []).append(self._now)
            return work(*args, **kwargs)

        patch.setattr(owner, name, watched)
