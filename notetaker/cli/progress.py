"""How far slow work is, on one line of the terminal; a file or a script gets nothing of it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from notetaker.model.telling import Telling, untold

_ANEW = "\r\x1b[K"


@contextmanager
def shown(what: str) -> Iterator[Telling]:
    """What slow work tells how much is done, in words such as “{done} of {total} bundles”. Afterwards the line is gone."""
    stream = sys.__stderr__
    if stream is None or not stream.isatty():
        yield untold
        return
    told = -1

    def tell(done: int, total: int) -> None:
        nonlocal told
        percent = done * 100 // total if total else 100
        if percent != told:
            told = percent
            stream.write(f"{_ANEW}{what.format(done=done, total=total)}")
            stream.flush()

    try:
        yield tell
    finally:
        stream.write(_ANEW)
        stream.flush()
