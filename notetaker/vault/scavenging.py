"""Find records in the pages of a damaged journal without SQLite, whatever became of its header, its tree and its log.

A page is taken for a leaf of the table and tried; what is not a record in its place in the chain does not unseal, so
nothing wrong can be found. The page format is https://www.sqlite.org/fileformat2.html#b_tree_pages.
"""

from collections.abc import Iterator
from typing import Final

from notetaker.vault.pages import PAGE_SIZE, Pages
from notetaker.vault.sealing import OVERHEAD, Broken, Sealer, after

_POINTERS: Final = 8
_MOST_LOCAL: Final = PAGE_SIZE - 35
_LEAST_LOCAL: Final = (PAGE_SIZE - 12) * 32 // 255 - 23
_PER_OVERFLOW: Final = PAGE_SIZE - 4
_LARGEST: Final = 32 * 1024 * 1024
_FIRST_BLOB: Final = 12


def scavenge(pages: Pages, sealer: Sealer) -> list[bytes]:
    """The stored forms of the records from the first on, as far as the chain can be followed."""
    found: dict[int, list[bytes]] = {}
    by_number = dict(pages.numbered())
    for _, page in pages.numbered():
        for number, sealed in cells(page, by_number):
            found.setdefault(number, []).append(sealed)
    end, whole = sealer.start, list[bytes]()
    while True:
        for sealed in found.get(end.number + 1, ()):
            try:
                sealer.unseal_record(end, sealed)
            except Broken:
                continue
            whole.append(sealed)
            end = after(end, sealed)
            break
        else:
            return whole


def cells(page: bytes, by_number: dict[int, bytes]) -> Iterator[tuple[int, bytes]]:
    """What could be records in this page. The count in its header is not trusted: pointers end where one leads nowhere."""
    for place in range(_POINTERS, len(page) - 1, 2):
        start = int.from_bytes(page[place : place + 2], "big")
        if not place < start < len(page):
            return
        cell = _cell(page, start, by_number)
        if cell is not None:
            yield cell


def _cell(page: bytes, start: int, by_number: dict[int, bytes]) -> tuple[int, bytes] | None:
    """The record number and the stored bytes of one cell, or None if it is none of ours."""
    length, start = _varint(page, start)
    number, start = _varint(page, start)
    if not OVERHEAD < length < _LARGEST or number < 1:
        return None
    payload = _payload(page, start, length, by_number)
    if len(payload) != length:
        return None
    header, place = _varint(payload, 0)
    number_type, place = _varint(payload, place)
    blob_type, place = _varint(payload, place)
    size, is_text = divmod(blob_type - _FIRST_BLOB, 2)
    if place != header or number_type != 0 or is_text or size != length - header:
        return None
    return number, payload[header:]


def _payload(page: bytes, start: int, length: int, by_number: dict[int, bytes]) -> bytes:
    if length <= _MOST_LOCAL:
        return page[start : start + length]
    local = _LEAST_LOCAL + (length - _LEAST_LOCAL) % _PER_OVERFLOW
    if local > _MOST_LOCAL:
        local = _LEAST_LOCAL
    parts, missing = [page[start : start + local]], length - local
    following = int.from_bytes(page[start + local : start + local + 4], "big")
    while missing > 0 and (overflow := by_number.get(following)):
        part = overflow[4 : 4 + min(missing, _PER_OVERFLOW)]
        if not part:
            break
        parts.append(part)
        missing -= len(part)
        following = int.from_bytes(overflow[:4], "big")
    return b"".join(parts)


def _varint(data: bytes, start: int) -> tuple[int, int]:
    """SQLite's variable-length number, and where the next thing starts. Ours never take all nine bytes."""
    value = 0
    for place in range(start, min(start + 8, len(data))):
        value = value << 7 | data[place] & 0x7F
        if data[place] < 0x80:
            return value, place + 1
    return -1, start
