"""Damage to a file that is written already: bytes flipped, lost, repeated; armor that is almost armor."""

from binascii import b2a_base64
from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.age_forgery import loosened

_BEGIN: Final = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END: Final = b"-----END AGE ENCRYPTED FILE-----"
_SPACES: Final = (b" ", b"\t", b"\r", b"\n", b"\r\n", b"\x0b", b"\x0c", b"\xc2\xa0", b"\xef\xbb\xbf", b"\0")


def damaged(rng: Random, data: bytes) -> bytes:
    """Altered in one place, as disks, mails and people do it."""
    at, to = sorted(rng.randrange(len(data) + 1) for _ in range(2))
    to = min(to, at + rng.choice((1, 2, 16, 65, 100_000)))
    near = min(at, rng.randrange(400))  # most of what is decided is decided in the header
    forms: tuple[Callable[[], bytes], ...] = (
        lambda: _with(data, at, bytes([data[at] ^ 1 << rng.randrange(8)])) if at < len(data) else data,
        lambda: _with(data, near, bytes([rng.randrange(256)])) if near < len(data) else data,
        lambda: data[:near] + rng.randbytes(rng.randint(1, 3)) + data[near:],
        lambda: data[:near] + data[near + 1 :],
        lambda: data[:at] + data[to:],
        lambda: data[:at],
        lambda: data[:to] + data[at:],
        lambda: data + rng.randbytes(rng.randint(1, 20)),
    )
    return rng.choice(forms)()


def armored(rng: Random, data: bytes, *, odd: bool) -> bytes:
    """As text; odd text breaks one rule or more of armor, or goes to the edge of one."""
    width = rng.choice((4, 60, 63, 65, 68, 76)) if odd and rng.random() < 0.2 else 64
    text = b2a_base64(data, newline=False)
    lines = [_BEGIN, *(text[at : at + width] for at in range(0, len(text), width)), _END]
    if not odd:
        return b"\n".join(lines) + rng.choice((b"", b"\n", b"\r\n"))
    if rng.random() < 0.6:
        rng.choice(_ODDITIES)(rng, lines)
    ends = [rng.choice((b"\n", b"\r\n", b"\r", b"\n\n")) if rng.random() < 0.3 else b"\n"] * len(lines)
    if rng.random() < 0.1:
        ends = [rng.choice((b"\n", b"\r\n")) for _ in lines]
    whole = b"".join(line + end for line, end in zip(lines, ends, strict=True))
    return b"".join((_space(rng), whole, _space(rng)))


def _with(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + 1 :]


def _space(rng: Random) -> bytes:
    return rng.choice(_SPACES) * rng.choice((1, 2, 1023, 1024, 1025)) if rng.random() < 0.15 else b""


def _loose(rng: Random, lines: list[bytes]) -> None:
    at = rng.randrange(len(lines))
    lines[at] = loosened(rng, lines[at])


def _marks(rng: Random, lines: list[bytes]) -> None:
    at = rng.choice((0, -1))
    lines[at] = rng.choice(
        (
            lines[at].lower(),
            lines[at] + b" ",
            b" " + lines[at],
            lines[at][1:],
            lines[at].replace(b"AGE", b"age"),
            b"",
        )
    )


def _line_more(rng: Random, lines: list[bytes]) -> None:
    more = (b"", b" ", b"Comment: x", b"AAAA", b"A" * 64, b"====", b"=", _END, _BEGIN, lines[1])
    lines.insert(rng.randrange(len(lines) + 1), rng.choice(more))


def _line_less(rng: Random, lines: list[bytes]) -> None:
    lines.pop(rng.randrange(len(lines)))


def _lines_joined(rng: Random, lines: list[bytes]) -> None:
    at = rng.randrange(len(lines) - 1)
    lines[at : at + 2] = [lines[at] + lines[at + 1]]


_ODDITIES: Final = (_loose, _marks, _line_more, _line_less, _lines_joined)
