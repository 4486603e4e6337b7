"""A display of its own: an X server that paints in memory, for windows that get real key presses."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

NEEDED: Final = ("Xvfb", "setxkbmap", "xdotool")


def missing() -> tuple[str, ...]:
    """The programs that a display of its own needs and that are not installed."""
    return tuple(name for name in NEEDED if shutil.which(name) is None)


@contextmanager
def display(width: int = 1280, height: int = 900, number: int | None = None) -> Iterator[str]:
    """The name of a new display (":7"), gone afterwards; without a number the server takes the lowest that is free."""
    reading, writing = os.pipe()
    with subprocess.Popen(
        [
            "Xvfb",
            *([] if number is None else [f":{number}"]),
            *("-displayfd", str(writing)),
            *("-screen", "0", f"{width}x{height}x24"),
            *("-nolisten", "tcp", "-noreset"),
        ],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                chosen = answer.readline().strip()
            if not chosen:
                raise SystemExit("Xvfb did not start")
            yield f":{chosen}"
        finally:
            server.terminate()
            server.wait()
