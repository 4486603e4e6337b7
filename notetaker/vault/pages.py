"""The journal's pages as they stand after any crash: the database under the whole part of its log, in memory.

SQLite repairs while it opens and tidies the log away when it closes; on a damaged vault that would destroy what
could still be saved. So a vault is first read here, where nothing is written; SQLite gets the file once it is found
whole.
The log's format is https://www.sqlite.org/fileformat2.html#walformat.
"""

import sqlite3
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from notetaker import regular_files

PAGE_SIZE: Final = 4096
JOURNAL: Final = "journal.db"
LOG: Final = "journal.db-wal"
STRANGER: Final = "journal.db-journal"
"""SQLite would write such a file back into the journal; a vault never has one."""

_LOG_HEADER: Final = struct.Struct(">8I")
_FRAME_HEADER: Final = struct.Struct(">6I")
_MAGIC: Final = 0x377F0682
_LOG_FORMAT: Final = 3007000
_LEAST_PAGE: Final = 512
_LARGEST_PAGE: Final = 65536
_WORD: Final = 0xFFFFFFFF
_FORMAT_BYTES: Final = slice(18, 20)


class Pages(NamedTuple):
    """The two files of a journal as they are on the disk."""

    database: bytes
    log: bytes

    @classmethod
    def read(cls, folder: Path) -> "Pages":
        """Read them. A file that is missing is empty."""
        return cls(_content(folder / JOURNAL), _content(folder / LOG))

    def connection(self) -> sqlite3.Connection:
        """A database in memory that holds what was committed. Raises sqlite3.Error where it is no database."""
        image = bytearray(_under_log(self.database, self.log))
        if len(image) < _LEAST_PAGE:
            raise sqlite3.DatabaseError("there is no first page")
        image[_FORMAT_BYTES] = b"\x01\x01"  # a database in memory has no log
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        connection.text_factory = bytes  # a flipped byte must not end in a decoding error
        try:
            connection.deserialize(bytes(image))
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA query_only=ON")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def numbered(self) -> Iterator[tuple[int, bytes]]:
        """Every page that lies in either file, with its number; of the log also what SQLite would not read any more."""
        for start in range(0, len(self.database), PAGE_SIZE):
            yield start // PAGE_SIZE + 1, self.database[start : start + PAGE_SIZE]
        step = _FRAME_HEADER.size + PAGE_SIZE
        for start in range(_LOG_HEADER.size, len(self.log), step):
            header = self.log[start : start + _FRAME_HEADER.size]
            yield int.from_bytes(header[:4], "big"), self.log[start + _FRAME_HEADER.size : start + step]


def _content(path: Path) -> bytes:
    return regular_files.content(path) if path.is_file() else b""


def _under_log(database: bytes, log: bytes) -> bytes:
    """Lay the log's pages over the database, up to its last whole commit."""
    if len(log) < _LOG_HEADER.size:
        return database
    magic, version, page_size, _, *salts, sum_1, sum_2 = _LOG_HEADER.unpack_from(log)
    order = ">" if magic & 1 else "<"
    if magic & ~1 != _MAGIC or version != _LOG_FORMAT or not _is_page_size(page_size):
        return database
    running = _checksum(log[:24], order, (0, 0))
    if running != (sum_1, sum_2):
        return database
    pages, committed, length = {}, {}, 0
    step = _FRAME_HEADER.size + page_size
    for start in range(_LOG_HEADER.size, len(log) - step + 1, step):
        number, pages_after, *frame_salts, sum_1, sum_2 = _FRAME_HEADER.unpack_from(log, start)
        content = log[start + _FRAME_HEADER.size : start + step]
        running = _checksum(content, order, _checksum(log[start : start + 8], order, running))
        if frame_salts != salts or number == 0 or running != (sum_1, sum_2):
            break
        pages[number] = content
        if pages_after:
            committed.update(pages)
            pages, length = {}, pages_after * page_size
    return _overlaid(database, committed, page_size, length) if committed else database


def _overlaid(database: bytes, pages: dict[int, bytes], page_size: int, length: int) -> bytes:
    image = bytearray(database[:length].ljust(length, b"\0"))
    for number, content in pages.items():
        if number * page_size <= length:
            image[(number - 1) * page_size : number * page_size] = content
    return bytes(image)


def _is_page_size(size: int) -> bool:
    return _LEAST_PAGE <= size <= _LARGEST_PAGE and size & (size - 1) == 0


def _checksum(data: bytes, order: str, running: tuple[int, int]) -> tuple[int, int]:
    first, second = running
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for even, odd in zip(words, words, strict=True):
        first = (first + even + second) & _WORD
        second = (second + odd + first) & _WORD
    return first, second
