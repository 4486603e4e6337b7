"""macOS: the C calls of its frameworks that the keychain needs, declared as its headers do."""

import ctypes
from dataclasses import dataclass
from typing import Any, Final

UTF8: Final = 0x08000100
"""kCFStringEncodingUTF8."""

_FRAMEWORK: Final = "/System/Library/Frameworks/{0}.framework/{0}"
_OBJECT, _NUMBER, _STATUS = ctypes.c_void_p, ctypes.c_long, ctypes.c_int32
_CORE: Final[dict[str, tuple[Any, ...]]] = {
    "CFStringCreateWithCString": (_OBJECT, _OBJECT, ctypes.c_char_p, ctypes.c_uint32),
    "CFDataCreate": (_OBJECT, _OBJECT, ctypes.c_void_p, _NUMBER),
    "CFDataGetLength": (_NUMBER, _OBJECT),
    "CFDataGetBytePtr": (ctypes.c_void_p, _OBJECT),
    "CFDataGetTypeID": (ctypes.c_ulong,),
    "CFGetTypeID": (ctypes.c_ulong, _OBJECT),
    "CFDictionaryCreate": (
        *(_OBJECT, _OBJECT, ctypes.c_void_p, ctypes.c_void_p),
        *(_NUMBER, ctypes.c_void_p, ctypes.c_void_p),
    ),
    "CFRelease": (None, _OBJECT),
}
_SECURITY: Final[dict[str, tuple[Any, ...]]] = {
    "SecItemAdd": (_STATUS, _OBJECT, ctypes.c_void_p),
    "SecItemCopyMatching": (_STATUS, _OBJECT, ctypes.c_void_p),
    "SecItemDelete": (_STATUS, _OBJECT),
}
"""What each gives back, and what it is given."""


@dataclass(frozen=True)
class Frameworks:
    """CoreFoundation and Security, as libraries of C."""

    core: Any
    security: Any

    def __post_init__(self) -> None:
        for library, signatures in ((self.core, _CORE), (self.security, _SECURITY)):
            for name, (result, *arguments) in signatures.items():
                function = getattr(library, name)
                function.restype, function.argtypes = result, arguments

    def place(self, name: str) -> int:
        """Where something that CoreFoundation exports stands, such as a table of functions."""
        return ctypes.addressof(ctypes.c_char.in_dll(self.core, name))

    def constant(self, name: str) -> int:
        """The object that a name of either stands for."""
        library = self.core if name.startswith("kCF") else self.security
        return ctypes.c_void_p.in_dll(library, name).value or 0


def frameworks_of_this_system() -> Frameworks:
    """Those of macOS. Raises OSError or AttributeError where there are none."""
    return Frameworks(ctypes.CDLL(_FRAMEWORK.format("CoreFoundation")), ctypes.CDLL(_FRAMEWORK.format("Security")))
