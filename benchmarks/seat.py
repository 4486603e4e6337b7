"""A rapporteur at a real window: keys from xdotool, eyes from `benchmarks.teller`, and patience instead of sleep."""

import json
import os
import signal
import subprocess
import sys
import threading
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from benchmarks.keyboard import Keyboard
from notetaker.resources import root

PATIENCE: Final = 60.0
"""Seconds after which what was expected is missing; never reached where all is well."""

_MOST_TABS: Final = 80
_TRANSLATIONS: Final = "translations/notetaker_fr.ts"


class NotSeen(AssertionError):
    """What was expected did not come into sight."""


class Seat:
    """One window on one display, and one typist. The window is killed at the end, if it was not closed.

    One that is not `ready` makes its patterns when a line needs them: for a sitting of few lines that is not timed.
    """

    def __init__(self, display: str, keyboard: Keyboard, home: Path, lang: str, *, ready: bool = True) -> None:
        self.keyboard, self.lang, self._ready = keyboard, lang, ready
        self._environment = _environment(display, home, lang)
        self._sight: dict[str, Any] = {"focus": "", "which": 0, "typed": "", "shown": [], "draft": ""}
        self._changed = threading.Condition()
        self._window: subprocess.Popen[str] | None = None

    def __enter__(self) -> "Seat":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    # The window

    def start(self, *arguments: str) -> None:
        """Open the window and give it the focus, as the desktop would."""
        self._sight = {"focus": "", "which": 0, "typed": "", "shown": [], "draft": ""}
        window = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.teller", *([] if self._ready else ["--unready"]), *arguments],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=dict(self._environment),
            cwd=Path(__file__).resolve().parents[1],
        )
        self._window = window
        threading.Thread(target=self._read, args=(window,), daemon=True).start()
        self.wait(lambda: self.shown != "", "the window")
        search = ["search", "--sync", "--onlyvisible", "--name", "^Notetaker$", "windowfocus", "--sync"]
        subprocess.run(["xdotool", *search], check=True, env=dict(self._environment))
        self.wait(lambda: self.focus != "", "the focus")

    def kill(self) -> None:
        """End the process as `kill -9` does."""
        if self._window is not None:
            self._window.send_signal(signal.SIGKILL)
            self.ended()

    def ended(self) -> int:
        """Wait until the process has ended; its status."""
        window, self._window = self._window, None
        if window is None:
            return 0
        status = window.wait(PATIENCE)
        if window.stdout is not None:
            window.stdout.close()
        return status

    @property
    def process(self) -> int:
        """The number of the window's process."""
        if self._window is None:
            raise NotSeen("no window is open")
        return self._window.pid

    # The eyes

    @property
    def focus(self) -> str:
        """The name of what the keys go to."""
        return str(self._sight["focus"])

    @property
    def typed(self) -> str:
        """What stands in the line that has the focus."""
        return str(self._sight["typed"])

    @property
    def draft(self) -> str:
        """The unfinished line as it is kept."""
        return str(self._sight["draft"])

    @property
    def shown(self) -> str:
        """Every word in sight."""
        return "\n".join(self._sight["shown"])

    def sees(self, text: str) -> bool:
        """Whether these words are in sight."""
        return text in self.shown

    def wait(self, so: Callable[[], bool], what: str) -> None:
        """Wait until something is so. Raises NotSeen."""
        with self._changed:
            if not self._changed.wait_for(so, PATIENCE):
                seen = f"focus “{self.focus}”, typed “{self.typed}”, in sight:\n{self.shown}"
                raise NotSeen(f"{what} never came; {seen}")

    def wait_for(self, text: str) -> None:
        """Wait until these words are in sight."""
        self.wait(lambda: self.sees(text), f"“{text}”")

    # The hands

    def word(self, context: str, english: str) -> str:
        """How the window says it in its language."""
        return english if self.lang == "en" else _french()[context, english]

    def press(self, *names: str) -> None:
        """Press keys by name."""
        self.keyboard.press(*names)

    def go_to(self, name: str) -> None:
        """Walk with Tab until something of that name has the focus."""
        for _ in range(_MOST_TABS):
            if self.focus == name:
                return
            before = self._sight["which"]
            self.keyboard.press("Tab")
            self.wait(lambda before=before: self._sight["which"] != before, f"the focus behind “{self.focus}”")  # type: ignore[misc]  # a default binds it
        raise NotSeen(f"Tab never reaches “{name}”; in sight:\n{self.shown}")

    def into(self, name: str, text: str, *, secret: bool = False) -> None:
        """Walk to the field of that name and type into it in place of what stands there."""
        self.go_to(name)
        self.press("ctrl+a")
        self.type(text, secret=secret)

    def type(self, text: str, *, after: str = "", secret: bool = False) -> None:
        """Type a text after what stands there, and see that it does too (of a passphrase, that it has as many signs)."""
        for piece in self.keyboard.pieces(text):
            after += piece
            self.keyboard.type(piece)
            if secret:
                self.wait(lambda now=after: len(self.typed) == len(now), "the passphrase")  # type: ignore[misc]  # a default binds it
            else:
                self.wait(lambda now=after: self.typed == now, f"“{after}” in the line")  # type: ignore[misc]  # a default binds it

    def _read(self, window: "subprocess.Popen[str]") -> None:
        for line in window.stdout or ():
            with self._changed:
                if window is self._window:
                    self._sight = json.loads(line)
                self._changed.notify_all()


def _environment(display: str, home: Path, lang: str) -> Mapping[str, str]:
    homes = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    spoken = {"LANG": "fr_FR.UTF-8" if lang == "fr" else "en_GB.UTF-8", "LC_CTYPE": "C.UTF-8"}
    kept = {
        name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LANGUAGE", "WAYLAND_DISPLAY")
    }
    return {**kept, **homes, **spoken, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


@cache
def _french() -> Mapping[tuple[str, str], str]:
    """The translation that the window uses, by context and English words."""
    found = {}
    for context in ElementTree.parse(root() / _TRANSLATIONS).iter("context"):
        for message in context.iter("message"):
            words = message.findtext("translation") or ""
            found[context.findtext("name") or "", message.findtext("source") or ""] = words
    return found
