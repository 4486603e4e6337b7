"""What others named or wrote does not command the terminal, and no option swallows the notes or a file."""

from pathlib import Path

import pytest

from notetaker.cli.plain import plain
from tests.cli.commands import CAPTURE, IMPORT, SEAL, Notetaker


def test_a_file_name_reaches_the_terminal_as_text(notetaker: Notetaker, event: Path) -> None:
    name = "x\x1b[2J\x9by\u202e.ntbundle"
    (event / name).write_bytes(b"junk")
    done = notetaker(*IMPORT, name)
    assert "x\\u001b[2J\\u009by\\u202e.ntbundle" in done.err
    assert not {"\x1b", "\x9b", "\u202e"} & set(done.out + done.err)


def test_lines_and_tabs_are_no_commands() -> None:
    assert plain("one\ttwo\nthrée « 3 »") == "one\ttwo\nthrée « 3 »"


@pytest.mark.parametrize("option", ["--kit", "--passphrase-file", "--kit-passphrase-file"])
def test_capture_reads_nothing_but_notes_from_standard_input(
    notetaker: Notetaker, event: Path, option: str
) -> None:
    done = notetaker(*CAPTURE, "S1", option, "-", stdin="piano orange hotel\nr: a note\n")
    assert done.status == 2
    assert "the notes come from there" in done.err


def test_seal_overwrites_no_file(notetaker: Notetaker, event: Path) -> None:
    notetaker(*CAPTURE, "S1", stdin="r: a note\n")
    before = (event / "key").read_bytes()
    assert notetaker(*SEAL, "key").status == 2
    assert (event / "key").read_bytes() == before
