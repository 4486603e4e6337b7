"""Pictures, objects of other programs and other binaries: what can be read in them, and what cannot."""

import io
import re
import zlib
from collections.abc import Iterator

from notetaker.report.reading.parts import Unread
from notetaker.report.reading.passage import Passage

_READABLE = re.compile(rb"[\x20-\x7e\xa0-\xff]{8,}")
_READABLE_WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){5,}")
_PNG = b"\x89PNG\r\n"
_PICTURES = {
    _PNG: "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"\xd7\xcd\xc6\x9a": "WMF",
    b"\x01\x00\x09\x00": "WMF",
    b"VCLMTF": "GDI",
}
_PACKED = {b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz", b"7z\xbc\xaf\x27\x1c": "7-Zip", b"Rar!\x1a\x07": "RAR"}
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Older formats of Office, and documents of today under a passphrase, begin with this."""
_FILES = (b"PK\x03\x04", b"%PDF-", b"\x1f\x8b", b"{\\rtf", COMPOUND, *(one for one in _PICTURES if len(one) > 2))
_LEGIBLE = 16
"""Pixels: a picture that is lower or narrower shows no word."""
_PNG_HEAD = 24
_TEXT_CHUNKS = (b"zTXt", b"iTXt", b"iCCP")
_MOST_TEXT = 1 << 20
_THUMBNAIL = "Thumbnails/thumbnail.png"
_THUMBNAIL_SIDE = 512
"""LibreOffice draws the first page so small into each document; what the page says is searched as text."""


def is_file(data: bytes) -> bool:
    """Whether these bytes begin as a file does that may hold words."""
    return data.startswith(_FILES) or _is_webp(data)


def read_binary(place: str, content: bytes) -> Iterator[Passage | Unread]:
    """What can be read in a picture or another binary, such as the author that a camera noted."""
    picture = _picture(content)
    if picture is not None and _may_show_words(place, content):
        yield Unread(picture)
    if content.startswith(COMPOUND):
        yield Unread("OLE")
    if (packed := _kind(_PACKED, content)) is not None:
        yield Unread(packed)
    for found in _READABLE.finditer(content):
        yield Passage("readable bytes", _best(found.group()))
    for found in _READABLE_WIDE.finditer(content):
        yield Passage("readable bytes", found.group().decode("utf-16-le"))
    if picture == "PNG":
        yield from _png_texts(content)


def _picture(content: bytes) -> str | None:
    if _is_webp(content):
        return "WebP"
    return "EMF" if content[40:44] == b" EMF" else _kind(_PICTURES, content)


def _is_webp(content: bytes) -> bool:
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP"


def _kind(kinds: dict[bytes, str], content: bytes) -> str | None:
    return next((kind for start, kind in kinds.items() if content.startswith(start)), None)


def _may_show_words(place: str, content: bytes) -> bool:
    if not content.startswith(_PNG) or len(content) < _PNG_HEAD:
        return True
    sides = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    return min(sides) >= _LEGIBLE and not (place == _THUMBNAIL and max(sides) <= _THUMBNAIL_SIDE)


def _png_texts(content: bytes) -> Iterator[Passage]:
    """The texts that a PNG keeps compressed."""
    stream = io.BytesIO(content[8:])
    while len(head := stream.read(8)) == 8:
        chunk = stream.read(int.from_bytes(head[:4], "big"))
        stream.read(4)
        if head[4:] in _TEXT_CHUNKS and (text := _unpacked(chunk)) is not None:
            yield Passage("text of a picture", _best(text))


def _unpacked(chunk: bytes) -> bytes | None:
    """The compressed text behind the key words of a chunk; how long these are depends on its kind."""
    for start in range(min(len(chunk), 120)):
        if chunk[start : start + 1] == b"\x78":
            try:
                return zlib.decompressobj().decompress(chunk[start:], _MOST_TEXT)
            except zlib.error:
                continue
    return None


def _best(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
