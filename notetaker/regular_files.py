"""Regular files alone, read whole: a pipe, a device or a socket in the name of a file is refused and never waited for."""

import errno
import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


def opened(path: Path, *, follow: bool = True) -> BinaryIO:
    """The file, open for reading. Raises OSError: ENXIO for what is no file, and ELOOP for a link unless `follow`."""
    descriptor = os.open(path, _FLAGS if follow else _FLAGS | _NO_LINK)
    check(descriptor, path)
    return os.fdopen(descriptor, "rb")


def check(descriptor: int, path: Path) -> None:
    """Return if what is open is a file; otherwise close it and raise OSError."""
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return
    os.close(descriptor)
    problem = errno.EISDIR if stat.S_ISDIR(mode) else errno.ENXIO
    raise OSError(problem, os.strerror(problem), str(path))


def content(path: Path, most: int = sys.maxsize) -> bytes:
    """All of a file. Raises OSError as `opened` does, and EFBIG for one of more than `most` bytes."""
    with opened(path) as file:
        if os.fstat(file.fileno()).st_size > most:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        return file.read()
