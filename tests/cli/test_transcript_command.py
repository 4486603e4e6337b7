"""A transcript on the command line: its speakers listed, then taken in, whole or not at all."""

import io
from pathlib import Path

import pytest

from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault
from tests.cli.commands import PASSPHRASE, Notetaker

TRANSCRIPT = """\
WEBVTT

00:00:01.000 --> 00:00:05.000
<v Solveig Grønn>As Ingrid Falk said, capacity comes first.

00:00:05.000 --> 00:00:09.000
<v Ingrid Falk>Who pays for it?

00:00:09.000 --> 00:00:10.000
<v Operator>Thank you.
"""
VAULT = ("--vault", "v.ntvault", "--passphrase-file", "pass", "--session", "S1")


@pytest.fixture
def folder(sealed: Path) -> Path:
    (sealed / "meeting.vtt").write_text(TRANSCRIPT, encoding="utf-8")
    return sealed


def texts(folder: Path) -> list[str]:
    with Vault.open(folder / "v.ntvault", Secret(PASSPHRASE)) as vault:
        desk = RapporteurDesk.open(vault)
        return [f"{note.category}: {desk.text_of(note)}" for note in desk.notes()][1:]


def test_speakers_are_listed_with_what_is_known_of_them(folder: Path, notetaker: Notetaker) -> None:
    listed = notetaker("transcript", "meeting.vtt", *VAULT, "--speakers", "--who", "-", stdin="Operator=skip\n")

    assert listed.status == 1
    assert [line.split(maxsplit=2) for line in listed.out.splitlines()] == [
        ["1", "Research", "Solveig Grønn"],
        ["1", "?", "Ingrid Falk"],
        ["1", "left", "out         Operator"],
    ]
    assert "1 speaker is not known" in listed.err


def test_turns_are_taken_in_with_every_name_replaced(folder: Path, notetaker: Notetaker) -> None:
    (folder / "who.txt").write_text("\nIngrid Falk = business\n", encoding="utf-8")
    who = ("--who", "who.txt", "--others", "skip")
    taken = notetaker("transcript", "meeting.vtt", *VAULT, *who)

    assert taken.status == 0, taken.err
    assert "2 notes taken in, 1 turn left out" in taken.out
    assert texts(folder) == [
        "research: As [a business participant] said, capacity comes first.",
        "business: Who pays for it?",
    ]


def test_nothing_is_taken_in_where_somebody_is_not_known(folder: Path, notetaker: Notetaker) -> None:
    refused = notetaker("transcript", "meeting.vtt", *VAULT)
    assert (refused.status, "Of 2 speakers" in refused.err) == (2, True)
    for bad in ("Nobody=business", "Ingrid Falk=press", "Ingrid Falk"):
        told = notetaker("transcript", "meeting.vtt", *VAULT, "--who", "-", stdin=bad)
        assert (told.status, "Line 1 of --who" in told.err, bad in told.err) == (2, True, False)
    assert notetaker("transcript", "-", *VAULT, "--who", "-", stdin=TRANSCRIPT).status == 2
    (folder / "empty.srt").write_text("WEBVTT\n", encoding="utf-8")
    assert "no turn" in notetaker("transcript", "empty.srt", *VAULT, "--others", "skip").err
    assert texts(folder) == []


def test_no_option_takes_a_name(folder: Path, notetaker: Notetaker) -> None:
    """What stands in a command is in the list of processes and in the shell's history."""
    assert notetaker("transcript", "meeting.vtt", *VAULT, "--speaker", "Ingrid Falk=business").status == 2


class Terminal(io.TextIOWrapper):
    """What stands at standard input where somebody types."""

    def isatty(self) -> bool:
        return True


def test_at_a_terminal_the_speakers_are_asked_for(
    folder: Path, notetaker: Notetaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(io, "TextIOWrapper", Terminal)
    taken = notetaker("transcript", "meeting.vtt", *VAULT, stdin="nobody\nbusiness\nskip\n")
    assert taken.status == 0, taken.err
    assert taken.err.count("Who is Ingrid Falk?") == 2
    assert len(texts(folder)) == 2
