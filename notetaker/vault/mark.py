"""The mark: a note outside the journal of how far the journal had come, which reveals a tail that was cut off.

It is written after the journal's commit is on the disk, so it may be behind the journal and never ahead of it: a
power cut raises no false alarm. It has two places, one sealed copy each. Between two syncs only one of them is
written, so a torn write can spoil that one alone.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from notetaker import durable
from notetaker.vault.sealing import LINK_SIZE, Broken, Link, Sealer

MARK: Final = "mark"

_PLACES: Final = (0, 4096)  # a page apart: no write touches both
_SIZE: Final = _PLACES[1] + LINK_SIZE
_PURPOSE: Final = b"mark"
_SYNC_EVERY: Final = 256


@dataclass(frozen=True)
class MarkReading:
    """The two copies, None where one is not whole."""

    copies: tuple[Link | None, Link | None]

    @property
    def link(self) -> Link | None:
        """The farther of the whole copies."""
        return max((link for link in self.copies if link is not None), key=lambda link: link.number, default=None)

    @property
    def worse(self) -> int:
        """The place that may be overwritten: the copy that is not whole, or the one behind."""
        first, second = self.copies
        if first is None or second is None:
            return 0 if first is None else 1
        return 0 if first.number < second.number else 1


def new_mark(sealer: Sealer) -> bytes:
    """The content of the mark of a vault without records."""
    content = bytearray(_SIZE)
    for place in _PLACES:
        content[place : place + LINK_SIZE] = sealer.seal_link(_PURPOSE, sealer.start)
    return bytes(content)


def read_mark(data: bytes, sealer: Sealer) -> MarkReading:
    """Read both copies."""
    first, second = (_copy(data[place : place + LINK_SIZE], sealer) for place in _PLACES)
    return MarkReading((first, second))


class Mark:
    """The mark of an open vault."""

    def __init__(self, folder: Path, sealer: Sealer, reading: MarkReading) -> None:
        self._file = (folder / MARK).open("r+b", buffering=0)
        try:
            # What a killed program wrote last, before the other place is overwritten.
            durable.sync(self._file.fileno())
        except OSError:
            self._file.close()
            raise
        self._sealer = sealer
        self._place = reading.worse
        self._unsynced = 0

    def move(self, link: Link) -> None:
        """Note that the journal's commit of `link` is on the disk."""
        self._write(link)
        self._unsynced += 1
        if self._unsynced >= _SYNC_EVERY:
            self.settle(link)

    def settle(self, link: Link) -> None:
        """Put the mark itself on the disk, in both places, one after the other."""
        for _ in _PLACES:
            self._write(link)
            durable.sync(self._file.fileno())
            self._place = 1 - self._place
        self._unsynced = 0

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _write(self, link: Link) -> None:
        self._file.seek(_PLACES[self._place], os.SEEK_SET)
        self._file.write(self._sealer.seal_link(_PURPOSE, link))


def _copy(sealed: bytes, sealer: Sealer) -> Link | None:
    try:
        return sealer.unseal_link(_PURPOSE, sealed)
    except Broken:
        return None
