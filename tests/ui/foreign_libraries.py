"""The libraries of Windows and macOS that keep secrets, as their documentation has them, behind real calls of C.

What they are given is read from memory at the documented places, and not with the declarations that they are a test of.
"""

import ctypes
import struct
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, Final

from notetaker.ui.keyring.frameworks import Frameworks

NOT_FOUND: Final = 1168
ITEM_NOT_FOUND: Final = -25300
_BAD_ARGUMENT: Final = 87
_DUPLICATE: Final = -25299
_CREDENTIALW: Final = struct.Struct("<IIQQIIIxxxxQIIQQQ")
"""Of 64 bits: flags, type, target, comment, two halves of a time, blob size, blob, persist, attributes, alias, user."""
_POINTER: Final = 8

_BOOL, _DWORD, _ADDRESS, _LONG = ctypes.c_int32, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_long


def text_at(address: int) -> str:
    """UTF-16 up to a zero."""
    units = bytearray()
    while (unit := ctypes.string_at(address + len(units), 2)) != b"\0\0":
        units += unit
    return units.decode("utf-16-le")


class Advapi32:
    """Has credentials by type and name. `refusal` is a code with which each call fails; `given` are blocks to be freed."""

    def __init__(self) -> None:
        self.credentials: dict[tuple[int, str], tuple[bytes, int, str]] = {}
        self.refusal = 0
        self.error = 0
        self.given: dict[int, tuple[Any, ...]] = {}
        self.left_in_freed_memory: list[bytes] = []
        self.claimed_size: int | None = None
        self.library = SimpleNamespace(
            CredWriteW=ctypes.CFUNCTYPE(_BOOL, _ADDRESS, _DWORD)(self._asked(self._write)),
            CredReadW=ctypes.CFUNCTYPE(_BOOL, _ADDRESS, _DWORD, _DWORD, _ADDRESS)(self._asked(self._read)),
            CredEnumerateW=ctypes.CFUNCTYPE(_BOOL, _ADDRESS, _DWORD, _ADDRESS, _ADDRESS)(
                self._asked(self._enumerate)
            ),
            CredDeleteW=ctypes.CFUNCTYPE(_BOOL, _ADDRESS, _DWORD, _DWORD)(self._asked(self._delete)),
            CredFree=ctypes.CFUNCTYPE(None, _ADDRESS)(self._free),
        )

    def last_error(self) -> int:
        """Why the last call was refused."""
        return self.error

    def _asked(self, function: Callable[..., int]) -> Callable[..., bool]:
        def call(*arguments: int | None) -> bool:
            self.error = self.refusal or function(*(argument or 0 for argument in arguments))
            return not self.error

        return call

    def _write(self, at: int, flags: int) -> int:
        content = _CREDENTIALW.unpack(ctypes.string_at(at, _CREDENTIALW.size))
        _, kind, target, _, _, _, size, blob, persist, attributes, _, _, user = content
        if flags or kind != 1 or not target or size > 5 * 512 or persist not in (1, 2, 3) or attributes:
            return _BAD_ARGUMENT
        self.credentials[kind, text_at(target)] = ctypes.string_at(blob, size), persist, text_at(user)
        return 0

    def _read(self, name: int, kind: int, flags: int, found: int) -> int:
        kept = self.credentials.get((kind, text_at(name)))
        if kept is None or flags:
            return _BAD_ARGUMENT if flags else NOT_FOUND
        self._give(found, *self._block(kind, text_at(name), kept[0]))
        return 0

    def _enumerate(self, wanted: int, flags: int, count: int, found: int) -> int:
        prefix, star = text_at(wanted)[:-1], text_at(wanted)[-1:]
        if flags or star != "*":
            return _BAD_ARGUMENT
        blocks = [
            self._block(kind, name, kept[0])
            for (kind, name), kept in self.credentials.items()
            if name.casefold().startswith(prefix.casefold())
        ]
        if not blocks:
            return NOT_FOUND
        table = ctypes.create_string_buffer(
            b"".join(_address(block[0]) for block in blocks), _POINTER * len(blocks)
        )
        self._give(found, table, *(part for block in blocks for part in block))
        ctypes.memmove(count, struct.pack("<I", len(blocks)), 4)
        return 0

    def _delete(self, name: int, kind: int, flags: int) -> int:
        return NOT_FOUND if flags or self.credentials.pop((kind, text_at(name)), None) is None else 0

    def _block(self, kind: int, name: str, secret: bytes) -> tuple[Any, ...]:
        target = ctypes.create_string_buffer(name.encode("utf-16-le") + b"\0\0")
        blob = ctypes.create_string_buffer(secret, len(secret))
        size = len(secret) if self.claimed_size is None else self.claimed_size
        places = (ctypes.addressof(target), 0, 1, 2, size, ctypes.addressof(blob), 2, 0, 0, 0, 0)
        return ctypes.create_string_buffer(_CREDENTIALW.pack(0, kind, *places), _CREDENTIALW.size), target, blob

    def _give(self, found: int, *block: Any) -> None:
        self.given[ctypes.addressof(block[0])] = block
        ctypes.memmove(found, _address(block[0]), _POINTER)

    def _free(self, at: int) -> None:
        self.left_in_freed_memory.extend(part.raw for part in self.given.pop(at))


class Apple(Frameworks):
    """A login keychain. `refusal` is a status with which each call fails; `alive` are objects that are not let go of."""

    def __init__(self) -> None:
        self.items: list[dict[str, Any]] = []
        self.refusal = 0
        self.alive: dict[int, Any] = {}
        self.answer_with: Any = None
        self._names: dict[str, int] = {}
        self._bytes: dict[int, Any] = {}
        core = SimpleNamespace(
            CFStringCreateWithCString=ctypes.CFUNCTYPE(_ADDRESS, _ADDRESS, ctypes.c_char_p, _DWORD)(self._string),
            CFDataCreate=ctypes.CFUNCTYPE(_ADDRESS, _ADDRESS, _ADDRESS, _LONG)(self._data),
            CFDataGetLength=ctypes.CFUNCTYPE(_LONG, _ADDRESS)(lambda data: len(self.alive[data])),
            CFDataGetBytePtr=ctypes.CFUNCTYPE(_ADDRESS, _ADDRESS)(self._pointer),
            CFDataGetTypeID=ctypes.CFUNCTYPE(ctypes.c_ulong)(lambda: 20),
            CFGetTypeID=ctypes.CFUNCTYPE(ctypes.c_ulong, _ADDRESS)(
                lambda thing: 20 if isinstance(self.alive[thing], bytes) else 7
            ),
            CFDictionaryCreate=ctypes.CFUNCTYPE(_ADDRESS, *[_ADDRESS] * 3, _LONG, _ADDRESS, _ADDRESS)(
                self._dictionary
            ),
            CFRelease=ctypes.CFUNCTYPE(None, _ADDRESS)(self._release),
        )
        security = SimpleNamespace(
            SecItemAdd=ctypes.CFUNCTYPE(_BOOL, _ADDRESS, _ADDRESS)(self._add),
            SecItemCopyMatching=ctypes.CFUNCTYPE(_BOOL, _ADDRESS, _ADDRESS)(self._copy),
            SecItemDelete=ctypes.CFUNCTYPE(_BOOL, _ADDRESS)(self._delete),
        )
        super().__init__(core, security)

    def constant(self, name: str) -> int:
        """Instead of looking it up in the libraries."""
        return self._names.setdefault(name, 0x1000 + 16 * len(self._names))

    def place(self, name: str) -> int:
        """The same."""
        return self.constant(name)

    def _new(self, value: Any) -> int:
        place = 0x100000 + 16 * (len(self.alive) + len(self._bytes) + id(value) % 997 * 64)
        while place in self.alive:
            place += 16
        self.alive[place] = value
        return place

    def _string(self, _allocator: int, text: bytes, encoding: int) -> int:
        return self._new(text.decode()) if encoding == 0x08000100 else 0

    def _data(self, _allocator: int, at: int, length: int) -> int:
        return self._new(ctypes.string_at(at, length))

    def _pointer(self, data: int) -> int:
        self._bytes[data] = ctypes.create_string_buffer(self.alive[data])
        return ctypes.addressof(self._bytes[data])

    def _dictionary(self, _allocator: int, keys: int, values: int, count: int, *callbacks: int) -> int:
        wanted = [self.constant(f"kCFTypeDictionary{of}CallBacks") for of in ("Key", "Value")]
        if list(callbacks) != wanted:
            return 0
        pairs = zip(_objects(keys, count), _objects(values, count), strict=True)
        return self._new({self._meant(key): self._meant(value) for key, value in pairs})

    def _meant(self, thing: int) -> Any:
        names = {place: name for name, place in self._names.items()}
        return names[thing] if thing in names else self.alive[thing]

    def _release(self, thing: int) -> None:
        del self.alive[thing]

    def _add(self, attributes: int, _result: int | None) -> int:
        new = dict(self.alive[attributes])
        if self.refusal:
            return self.refusal
        if any(_matches(item, new) for item in self.items):
            return _DUPLICATE
        self.items.append(new)
        return 0

    def _copy(self, query: int, result: int) -> int:
        wanted = self.alive[query]
        found = [item for item in self.items if _matches(item, wanted)]
        if self.refusal or not found:
            return self.refusal or ITEM_NOT_FOUND
        assert wanted["kSecReturnData"] == "kCFBooleanTrue"
        assert wanted["kSecMatchLimit"] == "kSecMatchLimitOne"
        answer = found[0]["kSecValueData"] if self.answer_with is None else self.answer_with
        ctypes.memmove(result, struct.pack("<Q", self._new(answer) if answer else 0), _POINTER)
        return 0

    def _delete(self, query: int) -> int:
        wanted = self.alive[query]
        found = [item for item in self.items if _matches(item, wanted)]
        if self.refusal or not found:
            return self.refusal or ITEM_NOT_FOUND
        if wanted.get("kSecMatchLimit") != "kSecMatchLimitAll":
            del found[1:]
        self.items = [item for item in self.items if item not in found]
        return 0


def _address(buffer: Any) -> bytes:
    return struct.pack("<Q", ctypes.addressof(buffer))


def _objects(at: int, count: int) -> tuple[int, ...]:
    return struct.unpack(f"<{count}Q", ctypes.string_at(at, _POINTER * count))


def _matches(item: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """By what identifies a generic password, as far as it is asked for."""
    return all(
        item.get(name) == wanted[name]
        for name in ("kSecClass", "kSecAttrService", "kSecAttrAccount")
        if name in wanted
    )
