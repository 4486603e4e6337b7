"""What a gzip holds, as drawings in a document are packed."""

import zlib
from collections.abc import Iterator

from notetaker.report.reading.parts import Part, Unread
from notetaker.report.reading.passage import OversizedFile

_MOST_BYTES = 256 * 1024 * 1024


def read_gzip(name: str, content: bytes) -> Iterator[Part | Unread]:
    """All members, one behind the other; what is cut off or damaged is told.

    Raises OversizedFile where they unfold to more than a document can be.
    """
    found = b""
    whole = True
    while whole and content.startswith(b"\x1f\x8b"):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            found += unpacker.decompress(content, _MOST_BYTES - len(found) + 1)
        except zlib.error:
            break
        if unpacker.unconsumed_tail or len(found) > _MOST_BYTES:
            raise OversizedFile(name=name)
        whole = unpacker.eof
        content = unpacker.unused_data
    yield Part("unpacked", found)
    if not whole or content.startswith(b"\x1f\x8b"):
        yield Unread("gzip")
