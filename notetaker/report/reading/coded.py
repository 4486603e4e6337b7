"""What stands in base64 in a text: texts, and files as pages carry them in addresses ("data:…")."""

import base64
import binascii
import re
from collections.abc import Iterator

from notetaker.report.reading import binary
from notetaker.report.reading.parts import Part
from notetaker.report.reading.passage import Passage

_CODED = re.compile(r"(?<![\w+/])(?:[A-Za-z0-9+/_-]{16,}(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9+/_-]{4,})*={0,2})")
_LEAST_PRINTABLE = 8


def coded(passage: Passage) -> Iterator[Passage | Part]:
    """The texts and files that a passage carries in base64."""
    place = f"{passage.place}, base64"
    for match in _CODED.finditer(passage.text):
        data = _decoded(match.group())
        if data is None:
            continue
        text = _printable(data)
        if text is not None:
            yield Passage(place, text)
        elif binary.is_file(data):
            yield Part(place, data)


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
