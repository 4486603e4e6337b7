"""A value that must not be printed, logged or shown in a traceback."""

import unicodedata
from typing import Generic, TypeVar

T = TypeVar("T")


class Secret(Generic[T]):
    """Holds a passphrase or a key; prints as `***`. `reveal()` is the only way to the value."""

    __slots__ = ("_value",)

    def __init__(self, value: T) -> None:
        self._value = value

    def reveal(self) -> T:
        """The value itself, for the one place that needs it."""
        return self._value

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return "***"

    def __reduce__(self) -> str:
        raise TypeError("a secret is not pickled")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash((Secret, self._value))


def composed(passphrase: Secret[str]) -> Secret[str]:
    """A passphrase as one keyboard or another types it, in one form (Unicode NFC), so that "é" is "é" everywhere."""
    return Secret(unicodedata.normalize("NFC", passphrase.reveal()))
