"""What is put into a document as it is: files in files, pictures, objects of other programs. What is unread is told."""

import base64
import binascii
import io
import quopri
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from notetaker.report.reading.passage import AuditUnreadable, OversizedFile, PartsUnread, Passage

_DEEPEST = 3
_MOST_BYTES = 256 * 1024 * 1024
_MOST_IN_ALL = 4 * _MOST_BYTES
"""Bytes of all files in files: an archive may hold a thousand that each unpack to the limit of one."""
_READABLE = re.compile(rb"[\x20-\x7e\xa0-\xff]{8,}")
_READABLE_WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){5,}")
_PICTURES = {
    b"\x89PNG\r\n": "PNG",
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
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LEGIBLE = 16
"""Pixels: a picture that is lower or narrower shows no word."""
_PNG_HEAD = 24
_THUMBNAIL = "Thumbnails/thumbnail.png"
_THUMBNAIL_SIDE = 512
"""LibreOffice draws the first page so small into each document; what the page says is searched as text."""
_TEXT_CHUNKS = (b"zTXt", b"iTXt", b"iCCP")
_RTF_BYTE = re.compile(r"\\'([0-9a-fA-F]{2})")
_RTF_CHARACTER = re.compile(r"\\u(-?\d+) ?\??")
_RTF_WORD = re.compile(r"\\[a-zA-Z]+-?\d* ?|[{}]")
_CODED = re.compile(r"(?<![\w+/])(?:[A-Za-z0-9+/_-]{16,}(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9+/_-]{4,})*={0,2})")
_LEAST_PRINTABLE = 8


_SHOWN_FROM_ELSEWHERE = re.compile(
    r"(?:attribute (?:src|srcset|data|poster|href|xlink:href) of "
    r"<(?:img|image|object|embed|iframe|video|audio|source|input)>"
    r"|href of (?:image|object|plugin))(?:, line \d+)?$"
)
_HERE = ("data:", "#", "Pictures/", "./Object", "Object", "./ObjectReplacements", "ObjectReplacements")


@dataclass
class Unread:
    """The parts of a file in which nobody can look for a word."""

    parts: list[str] = field(default_factory=list)
    unpacked: int = 0

    def add(self, place: str, what: str) -> None:
        """Another one: where it is, and what."""
        self.parts.append(f"{place} ({what})")

    def count(self, name: str, size: int) -> None:
        """So many bytes more were found inside. Raises OversizedFile where files in files come to too many in all."""
        self.unpacked += size
        if self.unpacked > _MOST_IN_ALL:
            raise OversizedFile(name=name)

    def tell(self, name: str) -> None:
        """Raise PartsUnread if there is any."""
        if self.parts:
            raise PartsUnread(name=name, parts=_some(sorted(set(self.parts))))


_MOST_TOLD = 5


def _some(parts: list[str]) -> str:
    more = ", …" if len(parts) > _MOST_TOLD else ""
    return ", ".join(parts[:_MOST_TOLD]) + more


def elsewhere(passage: Passage, unread: Unread) -> None:
    """Tell of a picture that the document shows and does not hold: what it shows was not read."""
    if _SHOWN_FROM_ELSEWHERE.search(passage.place) and not passage.text.strip().startswith(_HERE):
        unread.add(passage.place, "another file")


def embedded(name: str, place: str, content: bytes, unread: Unread, depth: int) -> Iterator[Passage]:
    """Everything that can be read in the bytes of a part; `unread` is told of the rest."""
    if depth > _DEEPEST:
        raise OversizedFile(name=name)
    unread.count(name, len(content))
    for passage in _by_kind(name, place, content, unread, depth):
        yield Passage(f"{place}: {passage.place}", passage.text)


def _by_kind(name: str, place: str, content: bytes, unread: Unread, depth: int) -> Iterator[Passage]:
    from notetaker.report.reading.hypertext import read_html
    from notetaker.report.reading.office import read_archive

    start = content[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    suffix = place.lower().rpartition(".")[2]
    if content.startswith(b"PK\x03\x04"):
        yield from read_archive(name, content, unread, depth + 1)
    elif content.startswith(b"%PDF-"):
        yield from _pdf(place, content, unread)
    elif content.startswith(b"\x1f\x8b"):
        yield from embedded(name, "unpacked", _unpacked(name, place, content, unread), unread, depth + 1)
    elif start.startswith(b"{\\rtf"):
        if any(object_ in content for object_ in (b"\\pict", b"\\objdata")):
            unread.add(place, "RTF")
        yield Passage("text", _rich(content))
    elif suffix in ("mht", "mhtml", "eml") or b"quoted-printable" in content[:4096].lower():
        yield from read_html(quopri.decodestring(content))
        yield from coded(Passage("mail", content.decode("latin-1")), name, unread, depth)
    elif suffix in ("htm", "html", "xhtml") or start.startswith((b"<!doctype", b"<html", b"<svg", b"<?xml")):
        yield from read_html(content)
    else:
        yield from _binary(place, content, unread)


def _pdf(place: str, content: bytes, unread: Unread) -> Iterator[Passage]:
    from notetaker.report.reading.pdf import read_pdf

    try:
        yield from read_pdf(place, content)
    except AuditUnreadable:
        unread.add(place, "PDF")


def _unpacked(name: str, place: str, content: bytes, unread: Unread) -> bytes:
    """All members of a gzip, one behind the other; `unread` is told where one is cut off or damaged."""
    found = b""
    while content.startswith(b"\x1f\x8b"):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            found += unpacker.decompress(content, _MOST_BYTES - len(found) + 1)
        except zlib.error:
            unread.add(place, "gzip")
            break
        if unpacker.unconsumed_tail or len(found) > _MOST_BYTES:
            raise OversizedFile(name=name)
        if not unpacker.eof:
            unread.add(place, "gzip")
            break
        content = unpacker.unused_data
    return found


def _rich(content: bytes) -> str:
    """The text of an RTF, and all that hides in it, without the words that lay it out."""
    text = _RTF_BYTE.sub(lambda code: bytes.fromhex(code[1]).decode("cp1252", "replace"), content.decode("latin-1"))
    text = _RTF_CHARACTER.sub(lambda code: chr(int(code[1]) % 0x10000), text)
    return _RTF_WORD.sub("", text)


def _binary(place: str, content: bytes, unread: Unread) -> Iterator[Passage]:
    """What can be read in a picture or another binary, such as the author that a camera noted."""
    picture = next((kind for start, kind in _PICTURES.items() if content.startswith(start)), None)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        picture = "WebP"
    if content[40:44] == b" EMF":
        picture = "EMF"
    if picture is not None and _may_show_words(place, content):
        unread.add(place, picture)
    if content.startswith(_COMPOUND):
        unread.add(place, "OLE")
    if (packed := next((kind for start, kind in _PACKED.items() if content.startswith(start)), None)) is not None:
        unread.add(place, packed)
    for found in _READABLE.finditer(content):
        yield Passage("readable bytes", _best(found.group()))
    for found in _READABLE_WIDE.finditer(content):
        yield Passage("readable bytes", found.group().decode("utf-16-le"))
    if picture == "PNG":
        yield from _png_texts(content)


def _may_show_words(place: str, content: bytes) -> bool:
    if not content.startswith(b"\x89PNG") or len(content) < _PNG_HEAD:
        return True
    sides = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    return min(sides) >= _LEGIBLE and not (place == _THUMBNAIL and max(sides) <= _THUMBNAIL_SIDE)


def _png_texts(content: bytes) -> Iterator[Passage]:
    """The texts that a PNG keeps compressed."""
    stream = io.BytesIO(content[8:])
    while len(head := stream.read(8)) == 8:
        chunk = stream.read(int.from_bytes(head[:4], "big"))
        stream.read(4)
        if head[4:] in _TEXT_CHUNKS:
            for start in range(min(len(chunk), 120)):
                if chunk[start : start + 1] == b"\x78":
                    try:
                        yield Passage(
                            "text of a picture", _best(zlib.decompressobj().decompress(chunk[start:], 1 << 20))
                        )
                        break
                    except zlib.error:
                        continue


def coded(passage: Passage, name: str, unread: Unread, depth: int = 0) -> Iterator[Passage]:
    """What stands in base64 in a passage: texts, and files as pages carry them in addresses ("data:…")."""
    for match in _CODED.finditer(passage.text):
        data = _decoded(match.group())
        if data is None:
            continue
        text = _printable(data)
        if text is not None:
            yield Passage(f"{passage.place}, base64", text)
        elif _is_file(data):
            yield from embedded(name, f"{passage.place}, base64", data, unread, depth + 1)


def _decoded(word: str) -> bytes | None:
    plain = "".join(word.split()).rstrip("=").replace("-", "+").replace("_", "/")
    plain = plain[: len(plain) - (len(plain) % 4 == 1)]
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4))
    except (binascii.Error, ValueError):
        return None


def _printable(data: bytes) -> str | None:
    for encoding in ("utf-8", "utf-16-le"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(text) >= _LEAST_PRINTABLE and all(one.isprintable() or one.isspace() for one in text):
            return text
    return None


def _is_file(data: bytes) -> bool:
    starts = (
        b"PK\x03\x04",
        b"%PDF-",
        b"\x1f\x8b",
        b"{\\rtf",
        _COMPOUND,
        *(one for one in _PICTURES if len(one) > 2),
    )
    return data.startswith(starts) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def _best(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
