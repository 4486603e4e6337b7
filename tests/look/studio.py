"""Takes a picture of every screen in its states, the same to the last pixel each time.

It is a process of its own, because Qt reads its fonts and its scale once. What is drawn at random in the application (ids
and with them the order of sealed notes, keys and with them the words to compare) follows from the names of the scenes here.
"""

import fcntl
import functools
import hashlib
import os
import random
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from docs.stage import Stage
    from notetaker.model.secret import Secret

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
STORED = HERE / "baselines"
SIZE = (1100, 720)
LANGUAGES = ("en", "fr")
SUFFIX = ".webp"
_PLACE = Path("/tmp/Dialogues")
"""Its name is in the pictures; the lock beside it keeps two processes from using it at once."""
_HOME = "/home/ada"
_ALOUD = (
    *("amber", "basil", "cedar", "dune", "ember", "fern", "grove", "heron", "iris", "jade"),
    *("kelp", "lark", "maple", "nectar", "onyx", "pearl", "quartz", "reed", "sage", "tulip"),
)


def photograph(folder: Path, scenes: Sequence[str] = ()) -> None:
    """Take the pictures, all or those of some scenes, into a folder; in a process with fonts and settings of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    fonts = folder / "fonts.conf"
    fonts.write_text(
        f"<?xml version='1.0'?><fontconfig><dir>{HERE / 'font'}</dir><cachedir>{folder / 'fonts'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": "1",
        "FONTCONFIG_FILE": str(fonts),
        "HOME": _HOME,
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
    }
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "VIRTUAL_ENV", "LD_LIBRARY_PATH")}
    command = [sys.executable, "-m", "tests.look.studio", str(folder), *scenes]
    subprocess.run(command, check=True, cwd=ROOT, env=kept | own)
    fonts.unlink()
    shutil.rmtree(folder / "fonts", ignore_errors=True)


class _Chance:
    """Stands for the random source where what it gives can be seen."""

    def __init__(self, joined: Callable[..., str]) -> None:
        """`joined` is how the program itself shows words to read aloud."""
        self._joined = joined
        self.begin("the play")

    def begin(self, scene: str) -> None:
        """From here on what is drawn depends on this name alone."""
        self.go_on(scene)
        self._seen: dict[tuple[str, ...], tuple[str, ...]] = {}

    def go_on(self, scene: str) -> None:
        """The same, while the words to compare stay what they are."""
        self._scene, self._numbers = scene, defaultdict[int, Iterator[int]](count)

    def hexadecimal(self, size: int = 32) -> str:
        """As `random_letters`. Each size is drawn apart: names of partial files come from another thread than ids."""
        return hashlib.shake_256(f"{self._scene} {size} {next(self._numbers[size])}".encode()).hexdigest(size)

    def words(self, six: tuple[str, ...], *, break_as: str = " ") -> str:
        """Other words for each fingerprint, in the order in which they come."""
        first = sum(map(len, self._seen))
        other = tuple(_ALOUD[(first + number) % len(_ALOUD)] for number in range(len(six)))
        return self._joined(self._seen.setdefault(six, other), break_as=break_as)


def quick(passphrase: "Secret[str]", salt: bytes, log_n: int) -> bytes:
    """In place of scrypt, which takes a second for each kit and key file and is seen in no picture."""
    return hashlib.sha256(salt + passphrase.reveal().encode() + bytes([log_n])).digest()


def _let_be(_: object, _page: object) -> None:
    """In place of `CatchingUp.expect`: a page that is hidden takes the look when it is shown, and a scene shows few."""


@contextmanager
def _place() -> Iterator[Path]:
    """A folder of a name that is always the same, for one process at a time."""
    with _PLACE.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        shutil.rmtree(_PLACE, ignore_errors=True)
        _PLACE.mkdir()
        try:
            yield _PLACE
        finally:
            shutil.rmtree(_PLACE)


def _shown_in_turn(themes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every theme in every language; from one to the next, one of the two changes: to change them takes longest."""
    for number, theme in enumerate(themes):
        for language in LANGUAGES[:: -1 if number % 2 else 1]:
            yield theme, language


def _at_rest(stage: "Stage") -> "QImage":
    """The window once it looks the same twice: a list may find while it is painted how high its rows are."""
    stage.settle()
    before, now = None, stage.shell.grab().toImage()
    while now != before:
        stage.settle()
        before, now = now, stage.shell.grab().toImage()
    return now


def _shuffled(things: Iterable[Any]) -> list[Any]:
    drawn = list(things)
    random.SystemRandom().shuffle(drawn)
    return drawn


def _take(folder: Path, wanted: Sequence[str]) -> None:
    from notetaker import unguessable

    unguessable.random_letters = lambda size: chance.hexadecimal(
        size
    )  # before all that takes it from there by name
    unguessable.shuffled = _shuffled

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication

    from docs.stage import SCENES, Stage
    from notetaker.age import scrypt
    from notetaker.ui import words
    from notetaker.ui.catching_up import CatchingUp
    from notetaker.ui.tokens import THEMES
    from notetaker.vault import keys
    from tests.look.pictures import keep

    chance = _Chance(words.fingerprint)
    random.SystemRandom.getrandbits = lambda _, bits: int(chance.hexadecimal(33), 16) % (1 << bits)  # type: ignore[method-assign, assignment]
    words.fingerprint = chance.words
    keys.derive = functools.cache(keys.derive)
    keys.new_salt = lambda: bytes(16)
    scrypt._wrap_key = quick
    CatchingUp.expect = _let_be  # type: ignore[method-assign, assignment]
    app = QApplication(["notetaker"])
    app.setFont(QFont("Inter"))
    app.setCursorFlashTime(0)
    with _place() as place:
        stage = Stage(app, place, SIZE)
        for scene in wanted or SCENES:
            stage.application.preferences.change(language="en", theme="light")
            chance.begin(scene)
            stage.bring(scene)
            for theme, language in _shown_in_turn(THEMES):
                chance.go_on(f"{scene} {language} {theme}")
                stage.application.preferences.change(language=language, theme=theme)
                keep(_at_rest(stage), folder / f"{scene}-{language}-{theme}{SUFFIX}")
            stage.leave()
        stage.shell.close()


if __name__ == "__main__":
    _take(Path(sys.argv[1]), sys.argv[2:])
