"""macOS: the login keychain of the account, through the C calls of `Security.framework`. Written after its documentation.

An item of the login keychain is sealed with the password of the account, stays on this machine, and is given to the
program that put it there; for another one, or another version of this one that is not signed, macOS asks the person.
"""

import ctypes
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final

from notetaker.model.secret import Secret
from notetaker.ui.keyring.errors import (
    NOT_UNDERSTOOD,
    KeyringEmpty,
    KeyringLocked,
    KeyringRefused,
    KeyringSilent,
)
from notetaker.ui.keyring.frameworks import UTF8, Frameworks, frameworks_of_this_system
from notetaker.ui.keyring.safe import Safe

_OURS: Final = "Notetaker: second key of a vault"
_LARGEST: Final = 4096
_NOT_FOUND: Final = -25300
_SHUT: Final = frozenset({-25293, -25308, -25315, -128})
"""errSecAuthFailed, errSecInteractionNotAllowed, errSecInteractionRequired, errSecUserCanceled."""
_NOBODY: Final = frozenset({-25291, -25294, -25307})
"""errSecNotAvailable, errSecNoSuchKeychain, errSecNoDefaultKeychain."""


def keychain_of_this_system() -> Safe:
    """The keychain; one that refuses everything where there is none."""
    try:
        return Keychain(frameworks_of_this_system())
    except (OSError, AttributeError):
        return Safe()


class Keychain(Safe):
    """See Safe."""

    def __init__(self, frameworks: Frameworks) -> None:
        self._frameworks = frameworks

    def keep(self, name: str, secret: Secret[bytes], /) -> None:
        """See Safe. The item before is deleted and not changed: for a change macOS might ask the person."""
        with self._visit() as visit:
            visit.delete(kSecAttrAccount=visit.text(name))
            visit.call("SecItemAdd", None, kSecAttrAccount=visit.text(name), kSecValueData=visit.data(secret))

    def secret(self, name: str, /) -> Secret[bytes]:
        """See Safe."""
        with self._visit() as visit:
            return visit.secret(kSecAttrAccount=visit.text(name))

    def forget(self, name: str, /) -> None:
        """See Safe."""
        with self._visit() as visit:
            visit.delete(kSecAttrAccount=visit.text(name))

    def forget_all(self) -> None:
        """See Safe."""
        with self._visit() as visit:
            visit.delete(kSecMatchLimit=visit.constant("kSecMatchLimitAll"))

    @contextmanager
    def _visit(self) -> Iterator["_Visit"]:
        with ExitStack() as afterwards:
            yield _Visit(self._frameworks, afterwards)


class _Visit:
    """What one visit makes of texts and bytes, and lets go of at its end. Entries are named as macOS names them."""

    def __init__(self, frameworks: Frameworks, afterwards: ExitStack) -> None:
        self._apple, self._core, self._afterwards = frameworks, frameworks.core, afterwards

    def constant(self, name: str) -> int:
        """An object that is there anyway."""
        return self._apple.constant(name)

    def text(self, text: str) -> int:
        """A CFString."""
        return self._held(self._core.CFStringCreateWithCString(None, text.encode(), UTF8))

    def data(self, secret: Secret[bytes]) -> int:
        """A CFData."""
        return self._held(self._core.CFDataCreate(None, secret.reveal(), len(secret.reveal())))

    def delete(self, **which: int) -> None:
        """Delete items of ours, if there are any."""
        try:
            self.call("SecItemDelete", **which)
        except KeyringEmpty:
            return

    def secret(self, **which: int) -> Secret[bytes]:
        """What an item of ours holds."""
        found, core = ctypes.c_void_p(), self._core
        wanted = {
            "kSecReturnData": self.constant("kCFBooleanTrue"),
            "kSecMatchLimit": self.constant("kSecMatchLimitOne"),
        }
        self.call("SecItemCopyMatching", ctypes.byref(found), **which, **wanted)
        data = self._held(found.value)
        if core.CFGetTypeID(data) != core.CFDataGetTypeID() or core.CFDataGetLength(data) > _LARGEST:
            raise KeyringRefused(problem=NOT_UNDERSTOOD)
        return Secret(ctypes.string_at(core.CFDataGetBytePtr(data), core.CFDataGetLength(data)))

    def call(self, function: str, *result: Any, **which: int) -> None:
        """Ask about items of ours. Raises KeyringRefused."""
        ours = {"kSecClass": self.constant("kSecClassGenericPassword"), "kSecAttrService": self.text(_OURS)}
        status = getattr(self._apple.security, function)(self._dictionary(ours | which), *result)
        if status:
            raise _refusal(status)

    def _dictionary(self, entries: dict[str, int]) -> int:
        objects = ctypes.c_void_p * len(entries)
        return self._held(
            self._core.CFDictionaryCreate(
                None,
                objects(*map(self.constant, entries)),
                objects(*entries.values()),
                len(entries),
                self._apple.place("kCFTypeDictionaryKeyCallBacks"),
                self._apple.place("kCFTypeDictionaryValueCallBacks"),
            )
        )

    def _held(self, made: int | None) -> int:
        """Something that was made for us, or given to us, and is let go of at the end."""
        if not made:
            raise KeyringRefused(problem=NOT_UNDERSTOOD)
        self._afterwards.callback(self._core.CFRelease, made)
        return made


def _refusal(status: int) -> KeyringRefused:
    if status == _NOT_FOUND:
        return KeyringEmpty()
    if status in _SHUT:
        return KeyringLocked()
    return KeyringSilent() if status in _NOBODY else KeyringRefused(problem=f"OSStatus {status}")
