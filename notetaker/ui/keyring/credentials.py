"""Windows: the Credential Manager of the account, through `advapi32`. Written after its documentation.

A generic credential of this machine is sealed by Windows with the password of the account, does not roam, and is seen
and deleted by its owner in the Control Panel. https://learn.microsoft.com/en-us/windows/win32/api/wincred/
"""

import ctypes
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

from notetaker.model.secret import Secret
from notetaker.ui.keyring.errors import NOT_UNDERSTOOD, KeyringEmpty, KeyringRefused, KeyringSilent
from notetaker.ui.keyring.safe import Safe

_OURS: Final = "Notetaker/second key of a vault/"
_USER: Final = "Notetaker"
_GENERIC: Final = 1
_THIS_MACHINE: Final = 2
_LARGEST_BLOB: Final = 5 * 512
_LONGEST_NAME: Final = 32767
_NOT_FOUND: Final = 1168
_NO_SERVICE: Final = frozenset({1058, 1062, 1312, 1722})
"""Its service is disabled, not started, not there in this kind of logon, or does not answer."""


class Credential(ctypes.Structure):
    """`CREDENTIALW`. Its texts are UTF-16 that ends with a zero; they are held as what they are in memory."""

    _fields_ = (
        ("flags", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("target", ctypes.c_void_p),
        ("comment", ctypes.c_void_p),
        ("written", ctypes.c_uint32 * 2),
        ("blob_size", ctypes.c_uint32),
        ("blob", ctypes.c_void_p),
        ("persist", ctypes.c_uint32),
        ("attribute_count", ctypes.c_uint32),
        ("attributes", ctypes.c_void_p),
        ("alias", ctypes.c_void_p),
        ("user", ctypes.c_void_p),
    )


_Found = ctypes.POINTER(Credential)
_SIGNATURES: Final[dict[str, tuple[Any, ...]]] = {
    "CredWriteW": (ctypes.c_int32, ctypes.c_void_p, ctypes.c_uint32),
    "CredReadW": (ctypes.c_int32, ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint32, ctypes.c_void_p),
    "CredEnumerateW": (ctypes.c_int32, ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p),
    "CredDeleteW": (ctypes.c_int32, ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint32),
    "CredFree": (None, ctypes.c_void_p),
}
"""What each gives back, and what it is given."""


def credentials_of_this_system() -> Safe:
    """The Credential Manager; one that refuses everything where there is none."""
    safe = Safe()
    if sys.platform == "win32":
        with suppress(OSError, AttributeError):
            safe = Credentials(ctypes.WinDLL("advapi32", use_last_error=True), ctypes.get_last_error)
    return safe


class Credentials(Safe):
    """See Safe. `last_error` tells why the library refused its last call."""

    def __init__(self, advapi32: Any, last_error: Callable[[], int]) -> None:
        for name, (result, *arguments) in _SIGNATURES.items():
            function = getattr(advapi32, name)
            function.restype, function.argtypes = result, arguments
        self._advapi32, self._last_error = advapi32, last_error

    def keep(self, name: str, secret: Secret[bytes], /) -> None:
        """See Safe."""
        blob = ctypes.create_string_buffer(secret.reveal(), len(secret.reveal()))
        target, user = _wide(_OURS + name), _wide(_USER)
        credential = Credential(
            type=_GENERIC,
            target=ctypes.addressof(target),
            blob_size=len(blob),
            blob=ctypes.addressof(blob),
            persist=_THIS_MACHINE,
            user=ctypes.addressof(user),
        )
        try:
            self._call("CredWriteW", ctypes.byref(credential), 0)
        finally:
            ctypes.memset(blob, 0, len(blob))

    def secret(self, name: str, /) -> Secret[bytes]:
        """See Safe."""
        found = _Found()
        self._call("CredReadW", _wide(_OURS + name), _GENERIC, 0, ctypes.byref(found))
        with self._freed_after(found):
            return _blob_of(found.contents)

    def forget(self, name: str, /) -> None:
        """See Safe."""
        self._delete(_OURS + name)

    def forget_all(self) -> None:
        """See Safe."""
        for target in self._targets():
            self._delete(target)

    def _delete(self, target: str) -> None:
        with suppress(KeyringEmpty):
            self._call("CredDeleteW", _wide(target), _GENERIC, 0)

    def _targets(self) -> list[str]:
        count, found = ctypes.c_uint32(), ctypes.POINTER(_Found)()
        try:
            self._call("CredEnumerateW", _wide(f"{_OURS}*"), 0, ctypes.byref(count), ctypes.byref(found))
        except KeyringEmpty:
            return []
        with self._freed_after(found):
            each = [found[place].contents for place in range(count.value)]
            for credential in each:
                _wipe(credential)
            targets = [_text_at(credential.target) for credential in each if credential.type == _GENERIC]
            return [target for target in targets if target.startswith(_OURS)]

    @contextmanager
    def _freed_after(self, found: Any) -> Iterator[None]:
        try:
            yield
        finally:
            self._advapi32.CredFree(found)

    def _call(self, function: str, *arguments: Any) -> None:
        if not getattr(self._advapi32, function)(*arguments):
            raise _refusal(self._last_error())


def _refusal(code: int) -> KeyringRefused:
    if code == _NOT_FOUND:
        return KeyringEmpty()
    return KeyringSilent() if code in _NO_SERVICE else KeyringRefused(problem=f"Windows {code}")


def _wide(text: str) -> Any:
    """A text as Windows wants it, in memory that lives as long as the result."""
    return ctypes.create_string_buffer(text.encode("utf-16-le") + b"\0\0")


def _text_at(address: int | None) -> str:
    """The other way round; empty for nothing, and for what never ends."""
    if not address:
        return ""
    units = ctypes.cast(address, ctypes.POINTER(ctypes.c_uint16))
    for length in range(_LONGEST_NAME):
        if not units[length]:
            return ctypes.string_at(address, 2 * length).decode("utf-16-le", "replace")
    return ""


def _blob_of(credential: Credential) -> Secret[bytes]:
    """Its secret, which is not left in the memory that is given back."""
    if not credential.blob or credential.blob_size > _LARGEST_BLOB:
        raise KeyringRefused(problem=NOT_UNDERSTOOD)
    secret = Secret(ctypes.string_at(credential.blob, credential.blob_size))
    _wipe(credential)
    return secret


def _wipe(credential: Credential) -> None:
    if credential.blob and credential.blob_size <= _LARGEST_BLOB:
        ctypes.memset(credential.blob, 0, credential.blob_size)
