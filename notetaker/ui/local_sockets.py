"""Whether somebody is there at a socket of this machine, asked before Qt asks.

QtDBus waits for 25 seconds at each silent bus, and where no X server is at its socket libX11 tries a TCP port in its place.
Python's `socket` is left out of the application, because it can open any kind; this opens sockets of the machine
(AF_UNIX) and has no word for another kind. Linux only.
"""

import ctypes
import os
import re
import select
import time
from pathlib import Path
from typing import Final

PATIENCE: Final = 0.5
"""Seconds. A bus that is well answers within one thousandth."""

_AF_UNIX: Final = 1
_SOCK_STREAM: Final = 1
_SOL_SOCKET: Final = 1
_SO_PEERCRED: Final = 17
_LONGEST_PATH: Final = 107


class _Address(ctypes.Structure):
    _fields_ = (("family", ctypes.c_ushort), ("path", ctypes.c_char * (_LONGEST_PATH + 1)))


class _Credentials(ctypes.Structure):
    _fields_ = (("process", ctypes.c_int32), ("user", ctypes.c_uint32), ("group", ctypes.c_uint32))


def bus_answers(place: str, *, ours: bool = False) -> bool:
    """Whether a bus at a place (`unix:path=…` or `unix:abstract=…`) lets us in. False where it stays silent.

    `ours` asks for one that runs as this user: whoever is quick may listen under an abstract name that was given up.
    """
    descriptor = _connected(_path(place))
    if descriptor is None:
        return False
    try:
        return (not ours or _user_at(descriptor) == os.getuid()) and _lets_in(descriptor)
    except OSError:
        return False
    finally:
        os.close(descriptor)


def has_display(number: int) -> bool:
    """Whether an X server of this machine takes us in."""
    path = b"/tmp/.X11-unix/X%d" % number
    for each in (b"\0" + path, path):
        if (descriptor := _connected(each)) is not None:
            os.close(descriptor)
            return True
    return False


def _connected(path: bytes) -> int | None:
    """A descriptor of a socket that is connected, None where nobody listens."""
    if not 0 < len(path) <= _LONGEST_PATH:
        return None
    system = ctypes.CDLL(None, use_errno=True)
    descriptor: int = system.socket(_AF_UNIX, _SOCK_STREAM | os.O_NONBLOCK | os.O_CLOEXEC, 0)
    if descriptor < 0:
        return None
    address = _Address(_AF_UNIX, path)
    if system.connect(descriptor, ctypes.byref(address), _Address.path.offset + len(path)) == 0:
        return descriptor
    os.close(descriptor)
    return None


def _user_at(descriptor: int) -> int | None:
    """Who listens at the other end, as the system knows it."""
    known, size = _Credentials(), ctypes.c_uint32(ctypes.sizeof(_Credentials))
    system = ctypes.CDLL(None)
    failed = system.getsockopt(descriptor, _SOL_SOCKET, _SO_PEERCRED, ctypes.byref(known), ctypes.byref(size))
    return None if failed else int(known.user)


def _lets_in(descriptor: int) -> bool:
    """The first line of what every client says: who this is, which the bus knows from the system."""
    os.write(descriptor, b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
    answer, until = b"", time.monotonic() + PATIENCE
    waiting = select.poll()
    waiting.register(descriptor, select.POLLIN)
    while b"\n" not in answer and waiting.poll(max(0.0, until - time.monotonic()) * 1000):
        more = os.read(descriptor, 256)
        if not more:
            break
        answer += more
    return answer.startswith(b"OK ") and answer.endswith(b"\n")


def _path(place: str) -> bytes:
    """What the address of a socket says; of an abstract one with its NUL, and empty where it is written otherwise."""
    for said in place.partition(":")[2].split(","):
        key, _, value = said.partition("=")
        if key in ("path", "abstract"):
            return b"\0" * (key == "abstract") + _unescaped(value)
        if key == "runtime":
            return os.fsencode(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / "bus")
    return b""


def _unescaped(value: str) -> bytes:
    """In an address of a bus, what is no letter or digit may stand as % and two of 0-9, a-f."""
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda found: bytes([int(found[1], 16)]), os.fsencode(value))
