"""The header of an age file: its stanzas and the MAC over them, written and read in exactly one form."""

from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC

from notetaker.age import base64
from notetaker.age.errors import HeaderError, MacError
from notetaker.age.flow import Lookahead
from notetaker.age.parties import Stanza, derive

MAGIC = b"age-encryption.org/"
_VERSION_LINE = MAGIC + b"v1\n"
_COLUMNS = 64
_MAC_SIZE = 32
LARGEST = 1 << 20
"""Bytes that a header may have: some 650 quantum-safe recipients, and no great work where it is hostile."""


@dataclass(frozen=True)
class Header:
    """A parsed header. `signed` are the bytes that the MAC is over."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes

    def verify(self, file_key: bytes) -> None:
        """Raise MacError if the header is not the one that the holder of the file key wrote."""
        try:
            _mac(file_key, self.signed).verify(self.mac)
        except InvalidSignature:
            raise MacError(detail="the header's MAC does not fit") from None


def write(stanzas: Sequence[Stanza], file_key: bytes) -> bytes:
    """The whole header for these stanzas."""
    signed = _VERSION_LINE + b"".join(_written(stanza) for stanza in stanzas) + b"---"
    return signed + b" " + base64.encode(_mac(file_key, signed).finalize()) + b"\n"


def read(source: Lookahead) -> Header:
    """Take the header off `source`. Raises HeaderError where it is anything but what `write` writes."""
    lines = _Lines(source)
    if lines.take() != _VERSION_LINE:
        raise HeaderError(detail="not the first line of an age v1 file")
    stanzas = []
    line = lines.take()
    while not line.startswith(b"---"):
        stanzas.append(_stanza(line, lines))
        line = lines.take()
    if not stanzas:
        raise HeaderError(detail="no recipient")
    mac = _decoded(line.removeprefix(b"--- ").removesuffix(b"\n"))
    if len(mac) != _MAC_SIZE or not line.startswith(b"--- "):
        raise HeaderError(detail="malformed last line")
    return Header(tuple(stanzas), lines.signed(len(line) - len(b"---")), mac)


class _Lines:
    """The lines of a header, remembered for the MAC and limited in all."""

    def __init__(self, source: Lookahead) -> None:
        self._source = source
        self._taken: list[bytes] = []
        self._left = LARGEST

    def take(self) -> bytes:
        line = self._source.line(self._left) if self._left else None
        if line is None:
            raise HeaderError(detail="cut off or too long")
        self._left -= len(line)
        self._taken.append(line)
        return line

    def signed(self, unsigned: int) -> bytes:
        return b"".join(self._taken)[:-unsigned]


def _stanza(line: bytes, lines: _Lines) -> Stanza:
    mark, *args = line.removesuffix(b"\n").split(b" ")
    if mark != b"->" or not args or not all(_is_argument(argument) for argument in args):
        raise HeaderError(detail="malformed first line of a stanza")
    body = []
    while True:
        text = lines.take().removesuffix(b"\n")
        if len(text) > _COLUMNS:
            raise HeaderError(detail="a line of a stanza is too long")
        body.append(_decoded(text))
        if len(text) < _COLUMNS:
            return Stanza(tuple(args), b"".join(body))


def _is_argument(argument: bytes) -> bool:
    return bool(argument) and all(33 <= byte <= 126 for byte in argument)


def _decoded(text: bytes) -> bytes:
    value = base64.decode(text)
    if value is None:
        raise HeaderError(detail="not canonical base64")
    return value


def _written(stanza: Stanza) -> bytes:
    text = base64.encode(stanza.body)
    lines = [text[at : at + _COLUMNS] for at in range(0, len(text), _COLUMNS)]
    if len(text) % _COLUMNS == 0:
        lines.append(b"")
    return b"-> " + b" ".join(stanza.args) + b"\n" + b"".join(line + b"\n" for line in lines)


def _mac(file_key: bytes, signed: bytes) -> HMAC:
    mac = HMAC(derive(file_key, b"", b"header"), SHA256())
    mac.update(signed)
    return mac
