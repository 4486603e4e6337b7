"""Nothing that a file, its name or its sender says reaches the terminal as a command to it."""

import re
from typing import TextIO

_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """The text with control characters and turns of direction spelled out (as JSON would), lines and tabs kept."""
    return _COMMANDS.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


class Plain:
    """A stream that writes only plain text."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str, /) -> int:
        """Write `text`, made plain."""
        return self._stream.write(plain(text))

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def flush(self) -> None:
        """Hand on what was written."""
        self._stream.flush()
