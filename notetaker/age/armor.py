"""ASCII armor: an age file as text, strict PEM so that it has one form only (but for space around it)."""

from struct import unpack

from notetaker.age import base64
from notetaker.age.errors import ArmorError
from notetaker.age.flow import Lookahead, Writable, write_all
from notetaker.age.header import MAGIC

_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END = b"-----END AGE ENCRYPTED FILE-----"
_COLUMNS = 64
_LINE_BYTES = 48
_SPACE = b" \t\r\n"
_MOST_SPACE = 1024
_SEEN = 4096
_LONGEST_LINE = _COLUMNS + 2
_LINES_AT_ONCE = 1024


def is_armored(source: Lookahead) -> bool:
    """Whether the start of `source` is meant as armor, even if it is not valid armor."""
    start = source.peek(_SEEN)
    return not start.startswith(MAGIC) and b"-----" in start


class ArmorWriter:
    """Writes what it is given as armor; `finish` must follow."""

    def __init__(self, target: Writable) -> None:
        self._target = target
        self._rest = b""
        write_all(target, _BEGIN + b"\n")

    def write(self, data: memoryview, /) -> int:
        """Take all of `data`."""
        ready = self._rest + data
        whole = len(ready) - len(ready) % _LINE_BYTES
        self._rest = ready[whole:]
        self._put(ready[:whole])
        return len(data)

    def finish(self) -> None:
        """Write the last line and the end mark."""
        self._put(self._rest)
        write_all(self._target, _END + b"\n")

    def _put(self, data: bytes) -> None:
        text = base64.encode_padded(data)
        full, rest = divmod(len(text), _COLUMNS)
        lines = unpack(f"{_COLUMNS}s" * full + f"{rest}s" * bool(rest), text)
        write_all(self._target, b"".join([b"\n".join(lines), b"\n" * bool(lines)]))


class ArmorReader:
    """The bytes inside armor. Raises ArmorError, at the latest at the end, where the text is not strict armor."""

    def __init__(self, source: Lookahead) -> None:
        self._source = source
        self._ended = False
        self._skip_space()
        if self._line() != _BEGIN:
            raise ArmorError(detail="not the first line of armor")

    def read(self, size: int, /) -> bytes:
        """About `size` bytes, none at the end."""
        parts = []
        while size > 0 and not self._ended:
            parts.append(self._full_lines() or self._part())
            size -= len(parts[-1])
        return b"".join(parts)

    def _full_lines(self) -> bytes:
        """What the next full lines that end alike hold; nothing where the next line must be looked at alone."""
        ahead = self._source.peek(_LINES_AT_ONCE * _LONGEST_LINE)
        end = b"\r\n" if ahead[_COLUMNS:_LONGEST_LINE] == b"\r\n" else b"\n"
        width = _COLUMNS + len(end)
        marks = ahead[width - 1 :: width]
        count = len(marks) - len(marks.lstrip(b"\n"))
        text = ahead[: count * width].replace(end, b"")
        value = base64.decode_padded(text) if len(text) == count * _COLUMNS else None
        if value is None or len(value) != count * _LINE_BYTES:
            return b""
        self._source.read(count * width)
        return value

    def _part(self) -> bytes:
        line = self._line()
        if line == _END:
            self._finish()
            return b""
        value = base64.decode_padded(line)
        if not value or len(line) > _COLUMNS:
            raise ArmorError(detail="a line is not canonical base64 of at most 64 columns")
        if len(value) < _LINE_BYTES:
            if self._line() != _END:
                raise ArmorError(detail="a short line that is not the last")
            self._finish()
        return value

    def _line(self) -> bytes:
        line = self._source.line(_LONGEST_LINE)
        if line is not None:
            return line.removesuffix(b"\n").removesuffix(b"\r")
        if self._source.peek(len(_END) + 1) == _END:
            return self._source.read(len(_END))
        raise ArmorError(detail="cut off, or a line is too long")

    def _finish(self) -> None:
        self._skip_space()
        if not self._source.at_end():
            raise ArmorError(detail="other text after the end")
        self._ended = True

    def _skip_space(self) -> None:
        start = self._source.peek(_MOST_SPACE)
        self._source.read(len(start) - len(start.lstrip(_SPACE)))
