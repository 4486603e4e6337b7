"""Keeping a window out of screen sharing and recordings. Windows and macOS can do it; X11 and Wayland cannot."""

import ctypes
import ctypes.util
import sys
from typing import Any

from PySide6.QtWidgets import QWidget

_AS_EVER, _LEFT_OUT = 0x00, 0x11
"""What SetWindowDisplayAffinity calls WDA_NONE and WDA_EXCLUDEFROMCAPTURE."""
_SHARED, _NOT_SHARED = 1, 0
"""What AppKit calls NSWindowSharingReadOnly and NSWindowSharingNone."""


def possible() -> bool:
    """Whether this system can do it."""
    return sys.platform in ("win32", "darwin")


def keep_out(window: QWidget, wanted: bool) -> None:
    """Keep a window that is shown out of what others see, or let it be seen again. Nothing happens where it cannot be."""
    if sys.platform == "win32":
        affinity = _LEFT_OUT if wanted else _AS_EVER
        ctypes.windll.user32.SetWindowDisplayAffinity(ctypes.c_void_p(int(window.winId())), affinity)
    elif sys.platform == "darwin":
        _tell_appkit(int(window.winId()), _NOT_SHARED if wanted else _SHARED)


def _tell_appkit(view: int, sharing: int) -> None:
    """`view.window.sharingType = sharing`, as Objective-C would say it."""
    runtime: Any = ctypes.CDLL(ctypes.util.find_library("objc"))
    runtime.sel_registerName.restype = ctypes.c_void_p
    send = runtime.objc_msgSend
    send.restype = ctypes.c_void_p
    send.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    window = send(view, runtime.sel_registerName(b"window"))
    send.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
    send(window, runtime.sel_registerName(b"setSharingType:"), sharing)
