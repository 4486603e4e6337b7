"""RTF, as a word processor keeps a piece of another document."""

import re
from collections.abc import Iterator

from notetaker.report.reading.parts import Unread
from notetaker.report.reading.passage import Passage

_BYTE = re.compile(r"\\'([0-9a-fA-F]{2})")
_CHARACTER = re.compile(r"\\u(-?\d{1,5}) ?\??")
"""A character by its number, which has five digits at most: a longer one would not even be read as a number."""
_WORD = re.compile(r"\\[a-zA-Z]+-?\d* ?|[{}]")
_OBJECTS = (b"\\pict", b"\\objdata")


def read_rich_text(content: bytes) -> Iterator[Passage | Unread]:
    """The text and all that hides in it, without the words that lay it out; pictures and objects are told."""
    if any(one in content for one in _OBJECTS):
        yield Unread("RTF")
    text = _BYTE.sub(lambda code: bytes.fromhex(code[1]).decode("cp1252", "replace"), content.decode("latin-1"))
    text = _CHARACTER.sub(lambda code: chr(int(code[1]) % 0x10000), text)
    yield Passage("text", _WORD.sub("", text))
