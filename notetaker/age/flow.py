"""Reading with a look ahead, and writing to the last byte."""

import errno
from typing import Protocol, TypeVar

T = TypeVar("T")
BLOCK = 1 << 18


class Readable(Protocol):
    """Anything that gives bytes: up to `size`, none at the end. None where it would have to wait."""

    def read(self, size: int, /) -> bytes | None: ...


class Writable(Protocol):
    """Anything that takes bytes and says how many it took. None where it would have to wait."""

    def write(self, data: memoryview, /) -> int | None: ...


class Lookahead:
    """A source whose next bytes can be seen before they are taken. Holds little more than one block."""

    def __init__(self, source: Readable) -> None:
        self._source = source
        self._held = b""
        self._at = 0
        self._unit = 1

    def peek(self, size: int) -> bytes:
        """Up to `size` of the next bytes, fewer only at the end."""
        self._fill(size)
        return self._held[self._at : self._at + size]

    def read(self, size: int) -> bytes:
        """Take up to `size` bytes, fewer only at the end."""
        self._unit = max(size, 1)
        taken = self.peek(size)
        self._at += len(taken)
        return taken

    def line(self, limit: int) -> bytes | None:
        """Take the next line with its line feed; None if there is none within `limit` bytes."""
        want = min(limit, 128)
        while True:
            self._fill(want)
            end = self._held.find(b"\n", self._at, self._at + limit)
            if end >= 0:
                taken = self._held[self._at : end + 1]
                self._at = end + 1
                return taken
            if want == limit or len(self._held) - self._at < want:
                return None
            want = min(limit, want * 4)

    def at_end(self) -> bool:
        """Whether nothing more comes."""
        self._fill(1)
        return self._at == len(self._held)

    def _fill(self, size: int) -> None:
        have = len(self._held) - self._at
        if have >= size:
            return
        parts = [self._held[self._at :]] if have else []
        want = max(
            BLOCK // self._unit * self._unit, size
        )  # of what is read in units nothing is left over to be joined
        while have < size and (more := _waited_for(self._source.read(want - have))):
            parts.append(more)
            have += len(more)
        self._held = parts[0] if len(parts) == 1 else b"".join(parts)
        self._at = 0


def write_all(target: Writable, data: bytes) -> None:
    """Write everything: an unbuffered file may take only a part at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[_waited_for(target.write(rest)) :]


def _waited_for(result: T | None) -> T:
    """What a stream answered. One that does not wait would pass for one that has ended: that is refused."""
    if result is None:
        raise BlockingIOError(errno.EAGAIN, "the stream must be one that waits")
    return result
