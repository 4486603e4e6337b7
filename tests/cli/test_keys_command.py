"""The key ceremony on the command line: sheet, rehearsal, kit, loss, and the way back."""

import io
import os
import re
from pathlib import Path

from pypdf import PdfReader

from tests.cli.commands import CAPTURE, SEAL, Notetaker

_MAKE = ("kit", "make", "--programme", "programme.toml", "--roster", "roster.csv", "--passphrase-file", "pass")


def words_on(sheet: Path) -> str:
    """What somebody reads on the paper and types."""
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(sheet.read_bytes())).pages)
    numbered = dict(re.findall(r"\b(\d{1,2})\s+(\w+)\b", text.partition("AGE-SECRET-KEY")[0]))
    return " ".join(numbered[str(number)] for number in range(1, 29))


def test_from_the_sheet_to_the_kit_and_back_after_a_loss(event: Path, notetaker: Notetaker) -> None:
    refused = notetaker(*_MAKE, "--identity", "key", "-o", "new.ntkit")
    assert refused.status == 2
    assert "one key alone" in refused.err

    sheet = notetaker("keys", "sheet", "-o", "sheet.pdf", "--lang", "fr")
    assert sheet.status == 0, sheet.err
    (event / "typed").write_text(words_on(event / "sheet.pdf"), encoding="utf-8")
    assert (event / "sheet.pdf").stat().st_mode & 0o077 == 0
    rehearsed = notetaker("keys", "rehearse", "key", "--words-file", "typed")
    assert rehearsed.status == 0, rehearsed.err
    six = sheet.out.partition("recovery key: ")[2].strip().splitlines()[0]
    assert six in rehearsed.out
    assert "age1pq" not in sheet.out, "whoever needs all of it types the words of the sheet"

    made = notetaker(*_MAKE, "--identity", "key", "--replaces", "event.ntkit", "-o", "new.ntkit")
    assert made.status == 0, made.err
    assert made.out.count("sealed to") == 2
    (event / "new.ntkit").replace(event / "event.ntkit")
    assert notetaker(*CAPTURE, "S1", stdin="sg: one\n").status == 0
    assert notetaker(*SEAL, "x.ntbundle").status == 0

    (event / "key").unlink()
    (event / "keypass").write_text("lagune bambou chapeau\n", encoding="utf-8")
    back = notetaker("keys", "restore", "-o", "back", "--words-file", "typed", "--passphrase-file", "keypass")
    assert back.status == 0, back.err
    assert six in back.out
    opens = notetaker("keys", "opens", "--identity", "back", "x.ntbundle", "--passphrase-file", "keypass")
    assert (opens.status, opens.out.splitlines()[0]) == (0, "x.ntbundle: opens")
    as_elsewhere = "--identity-passphrase-file"
    same = notetaker("keys", "opens", "--identity", "back", "x.ntbundle", as_elsewhere, "keypass")
    assert (same.status, same.out) == (0, opens.out)
    assert notetaker("keys", "new", "-o", "stranger", "--no-passphrase").status == 0
    closed = notetaker("keys", "opens", "--identity", "stranger", "x.ntbundle")
    assert (closed.status, "opens 0 of 1 bundle" in closed.out) == (1, True)

    rotated = notetaker(
        *("kit", "rotate", "event.ntkit", "--identity", "back", "--no-recovery", "-o", "next.ntkit"),
        *("--passphrase-file", "keypass", "--kit-passphrase-file", "pass"),
    )
    assert rotated.status == 0, rotated.err
    captured = notetaker(*(each.replace("event.ntkit", "next.ntkit") for each in CAPTURE), "S1", stdin="sg: two\n")
    assert captured.status == 0, captured.err


def test_a_kit_takes_no_passphrase_that_opens_the_key(event: Path, notetaker: Notetaker) -> None:
    (event / "keypass").write_text("lagune bambou chapeau\n", encoding="utf-8")
    assert notetaker("keys", "new", "-o", "own", "--passphrase-file", "keypass").status == 0
    made = (*_MAKE[:-1], "keypass", "--identity", "own", "--no-recovery", "-o", "own.ntkit")
    refused = notetaker(*made)
    assert refused.status == 2
    assert "This passphrase opens your key" in refused.err
    assert "--kit-passphrase-file" in refused.err
    assert not (event / "own.ntkit").exists()
    assert notetaker(*made, "--kit-passphrase-file", "pass").status == 0
    assert notetaker("kit", "show", "own.ntkit", "--passphrase-file", "pass").status == 0


def test_a_slip_of_the_hand_is_told_and_changes_nothing(event: Path, notetaker: Notetaker) -> None:
    before = (event / "key").read_bytes()
    (event / "typed").write_text("piano " * 28, encoding="utf-8")
    rehearsed = notetaker("keys", "rehearse", "key", "--words-file", "typed")
    assert rehearsed.status == 2
    assert "do not belong together" in rehearsed.err
    assert (event / "key").read_bytes() == before


def test_words_are_asked_for_on_a_terminal_alone(event: Path, notetaker: Notetaker) -> None:
    asked = notetaker("keys", "restore", "-o", "back", stdin="")
    assert asked.status == 2
    assert "--words-file" in asked.err
    assert not (event / "back").exists()


def test_a_sheet_takes_the_place_of_no_file(event: Path, notetaker: Notetaker) -> None:
    assert notetaker("keys", "sheet", "-o", "key").status == 2
    assert "QT_QPA_PLATFORM" in os.environ  # of the tests: the sheet needs no screen


def test_a_kit_for_the_keys_of_rapporteurs_is_opened_with_one(event: Path, notetaker: Notetaker) -> None:
    recipient = notetaker("keys", "new", "-o", "mine", "--no-passphrase").out.split()[0]
    made = notetaker(*_MAKE, "--identity", "key", "--no-recovery", "--for", recipient, "-o", "keys.ntkit")
    assert made.status == 0, made.err
    capture = tuple(each.replace("event.ntkit", "keys.ntkit") for each in CAPTURE)
    taken = notetaker(*capture, "S1", "--identity", "mine", stdin="sg: one\n")
    assert taken.status == 0, taken.err
    assert notetaker("keys", "new", "-o", "other", "--no-passphrase").status == 0
    refused = notetaker(*capture, "S1", "--identity", "other", stdin="sg: two\n")
    assert refused.status == 2
    assert "sealed for other recipients" in refused.err
