"""The keys that an organiser has opened in this sitting: in memory only, and let go when the vault is closed."""

from dataclasses import dataclass
from pathlib import Path

from notetaker.exchange import KeyIdentity, OrganiserKey


@dataclass(frozen=True, repr=False)
class OpenKey:
    """A key, and the file that it was read from, if there is one. Prints as `***`."""

    key: OrganiserKey
    file: Path | None = None

    def __repr__(self) -> str:
        return "***"


class KeyRing:
    """One key is the organiser's own: it signs kits. Each of them opens bundles. Prints as `***`."""

    def __init__(self) -> None:
        self._keys: tuple[OpenKey, ...] = ()

    @property
    def own(self) -> OrganiserKey | None:
        """The key that signs; None before one was opened."""
        return self._keys[0].key if self._keys else None

    @property
    def own_file(self) -> Path | None:
        """Where it was read from."""
        return self._keys[0].file if self._keys else None

    @property
    def keys(self) -> tuple[OrganiserKey, ...]:
        """All that are open, one's own first."""
        return tuple(each.key for each in self._keys)

    @property
    def files(self) -> tuple[Path | None, ...]:
        """Where each of them was read from."""
        return tuple(each.file for each in self._keys)

    @property
    def identities(self) -> tuple[KeyIdentity, ...]:
        """What opens bundles."""
        return tuple(key.identity for key in self.keys)

    def use(self, key: OrganiserKey, file: Path | None = None) -> None:
        """Make this the key that signs. One that was opened before goes on to open bundles."""
        self._keys = (OpenKey(key, file), *self._without(key))

    def add(self, key: OrganiserKey, file: Path | None = None) -> None:
        """Open one more, such as the key that was used before; it signs only where there is no other."""
        if self.own is None or self.own.recipient != key.recipient:
            self._keys = (*self._without(key), OpenKey(key, file))

    def let_go(self) -> None:
        """Hold none of them any more."""
        self._keys = ()

    def _without(self, key: OrganiserKey) -> tuple[OpenKey, ...]:
        return tuple(each for each in self._keys if each.key.recipient != key.recipient)

    def __repr__(self) -> str:
        return "***"
