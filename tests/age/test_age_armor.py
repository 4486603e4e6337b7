"""Armor is read many lines at a time, with the same outcome as line by line; and it has one form only."""

import io
from binascii import b2a_base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.age import ArmorError
from notetaker.age.armor import ArmorReader, ArmorWriter
from notetaker.age.flow import Lookahead

FULL = 48
MANY = 1100
"""More lines than are read at once."""
BEGIN, END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"


def lines_of(data: bytes) -> list[bytes]:
    text = b2a_base64(data, newline=False)
    return [BEGIN, *(text[at : at + 64] for at in range(0, len(text), 64)), END]


def read(text: bytes) -> bytes:
    source = Lookahead(ArmorReader(Lookahead(io.BytesIO(text))))
    parts = []
    while part := source.read(70_000):
        parts.append(part)
    return b"".join(parts)


@given(lines=st.integers(0, MANY), more=st.integers(0, FULL), end=st.sampled_from([b"\n", b"\r\n"]))
@settings(max_examples=40, deadline=None)
def test_armor_of_any_length_is_read(lines: int, more: int, end: bytes) -> None:
    data = (bytes(range(256)) * (MANY * FULL // 256 + 1))[: lines * FULL + more]
    assert read(end.join(lines_of(data)) + end) == data


@given(sizes=st.lists(st.integers(0, 5000), max_size=6))
@settings(max_examples=40, deadline=None)
def test_armor_is_the_same_in_whatever_pieces_it_is_written(sizes: list[int]) -> None:
    target, data = io.BytesIO(), b""
    armor = ArmorWriter(target)
    for number, size in enumerate(sizes):
        piece = bytes([number]) * size
        armor.write(memoryview(piece))
        data += piece
    armor.finish()
    assert target.getvalue() == b"\n".join(lines_of(data)) + b"\n"
    assert read(target.getvalue()) == data


def test_lines_may_end_in_either_way_and_change_it_midway() -> None:
    data = bytes(MANY * FULL)
    ends = [b"\r\n" if number % 700 < 300 else b"\n" for number in range(MANY + 2)]
    assert read(b"".join(line + end for line, end in zip(lines_of(data), ends, strict=True))) == data


@given(
    line=st.integers(1, MANY),
    column=st.integers(0, 63),
    bad=st.sampled_from([b"\n", b"\r", b"\r\n", b" ", b"=", b"-", b"\0", b"\xff", b"", b"AA"]),
    end=st.sampled_from([b"\n", b"\r\n"]),
)
@settings(max_examples=20, deadline=None)
def test_one_wrong_character_among_many_lines_is_refused(line: int, column: int, bad: bytes, end: bytes) -> None:
    lines = lines_of(bytes(MANY * FULL))
    lines[line] = lines[line][:column] + bad + lines[line][column + 1 :]
    with pytest.raises(ArmorError):
        read(end.join(lines))


@pytest.mark.parametrize("count", [1, 700, 1024, 1025])
def test_padding_inside_is_refused_even_where_a_line_is_full(count: int) -> None:
    lines = lines_of(bytes(MANY * FULL))
    for padding in (b"=", b"=="):
        lines[count] = b"A" * (64 - len(padding)) + padding
        with pytest.raises(ArmorError):
            read(b"\n".join(lines))
