"""Bad input is met with what happened, what was kept and what to do; nothing is lost."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from notetaker.exchange import new_key, write_key_file
from notetaker.model.secret import Secret
from notetaker.vault import Vault
from tests.calls import calls_of
from tests.cli.commands import CAPTURE, CHECK, IMPORT, PASSPHRASE, ROSTER, SEAL, Notetaker, Outcome

ONE_NOTE = "sg: a second note\n"


def assert_explained(outcome: Outcome, *sentences: str, status: int = 2) -> None:
    """It failed with this status, on standard error, in sentences, and not by a traceback."""
    assert outcome.status == status, outcome.err
    assert outcome.out == "" or status == 1
    assert "Traceback" not in outcome.err
    for sentence in sentences:
        assert sentence in outcome.err


def notes_in(notetaker: Notetaker) -> int:
    checked = notetaker(*CHECK, "--json")
    assert checked.status == 0, checked.err
    return int(json.loads(checked.out)["notes"])


# Rosters


def make_kit(notetaker: Notetaker, folder: Path, roster: bytes) -> Outcome:
    (folder / "new.csv").write_bytes(roster)
    return notetaker(
        *(
            "kit",
            "make",
            "--programme",
            "programme.toml",
            "--roster",
            "new.csv",
            "--recipient",
            new_key().recipient,
            "--no-recovery",
        ),
        *("-o", "new.ntkit", "--passphrase-file", "pass"),
    )


@pytest.mark.parametrize(
    ("roster", "sentence"),
    [
        (ROSTER.replace(",category,", ",kategorie,"), "category"),
        (ROSTER.replace("P02,", "P01,"), "Line 3 has the same id as line 2"),
        (ROSTER.replace(",business,S1", ",buisness,S1", 1), "Line 5 has a category that is none of"),
        ("", "roster"),
        ("\x00\x01\x02", "roster"),
    ],
    ids=["missing column", "duplicate id", "unknown category", "empty", "not a text"],
)
def test_a_roster_that_would_leave_somebody_unprotected_makes_no_kit(
    event: Path, notetaker: Notetaker, roster: str, sentence: str
) -> None:
    made = make_kit(notetaker, event, roster.encode())
    assert_explained(made, sentence)
    assert not (event / "new.ntkit").exists()
    assert not any(name in made.err for name in ("Montefiore", "Weidlich", "Bâ"))


@pytest.mark.parametrize(
    ("roster", "sentence"),
    [
        (ROSTER.encode("utf-16"), ""),
        (ROSTER.encode("utf-8-sig"), ""),
        (ROSTER.replace("Urząd", "Urzad").encode("cp1252"), "Windows-1252"),
        (ROSTER.replace(",", "\t").encode(), "separated by"),
        (ROSTER.replace("Noor Hadid", "Jonas Weidlich").encode(), "the same name"),
    ],
    ids=["utf-16", "utf-8 with mark", "latin-1", "tabs", "duplicate name"],
)
def test_a_roster_that_can_be_read_makes_a_kit_and_says_what_was_odd(
    event: Path, notetaker: Notetaker, roster: bytes, sentence: str
) -> None:
    made = make_kit(notetaker, event, roster)
    assert made.status == 0, made.err
    assert sentence in made.err
    assert "10 participants" in made.out


def test_ten_thousand_participants_make_a_kit_and_six_hundred_in_twice_the_work_of_half_as_many(
    event: Path, notetaker: Notetaker
) -> None:
    header, *_ = ROSTER.splitlines()

    def make(many: int) -> None:
        rows = (f"P{n},Anna Bauer{n},,Company {n},,,business,S1" for n in range(many))
        made = make_kit(notetaker, event, "\n".join([header, *rows]).encode())
        assert made.status == 0, made.err
        assert f"{many} participants" in made.out
        (event / "new.ntkit").unlink()

    half, whole = (calls_of(partial(make, many)) for many in (300, 600))
    assert whole <= 2.2 * half
    make(10_000)


# Passphrases, and files that are not what they should be


def test_a_wrong_passphrase_opens_nothing_and_changes_nothing(sealed: Path, notetaker: Notetaker) -> None:
    (sealed / "wrong").write_text("not the one\n", encoding="utf-8")
    wrong_vault = notetaker(
        *CAPTURE, "S1", "--passphrase-file", "wrong", "--kit-passphrase-file", "pass", stdin=ONE_NOTE
    )
    assert_explained(wrong_vault, "passphrase")
    wrong_kit = notetaker(*CAPTURE, "S1", "--kit-passphrase-file", "wrong", stdin=ONE_NOTE)
    assert_explained(wrong_kit, "passphrase")
    assert PASSPHRASE not in wrong_vault.err + wrong_kit.err
    assert notes_in(notetaker) == 1


def test_without_a_terminal_and_a_file_the_passphrase_is_asked_for_by_name(
    sealed: Path, notetaker: Notetaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "open", _no_terminal(os.open))
    asked = notetaker("check", "--vault", "v.ntvault")
    assert_explained(asked, "no terminal to ask on", "--passphrase-file")


def _no_terminal(real_open: object) -> object:
    def opened(path: object, *rest: object, **more: object) -> object:
        if path == "/dev/tty":
            raise OSError
        return real_open(path, *rest, **more)  # type: ignore[operator]  # os.open, of which only the path matters here

    return opened


def damage(data: bytes, how: str) -> bytes:
    if how == "truncated":
        return data[: len(data) // 2]
    if how == "flipped":
        middle = len(data) // 2
        return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
    if how == "foreign":
        return b"\x89PNG\r\n\x1a\n" + bytes(200)
    return b""


HOW = ("truncated", "flipped", "foreign", "empty")


@pytest.mark.parametrize("how", HOW)
def test_a_bad_kit_is_refused_and_the_vault_stays_as_it_was(sealed: Path, notetaker: Notetaker, how: str) -> None:
    kit = sealed / "event.ntkit"
    kit.write_bytes(damage(kit.read_bytes(), how))
    assert_explained(notetaker(*CAPTURE, "S1", stdin=ONE_NOTE), "notetaker: ")
    assert notes_in(notetaker) == 1


@pytest.mark.parametrize("how", HOW)
def test_a_bad_bundle_is_refused_and_the_good_one_beside_it_is_imported(
    sealed: Path, notetaker: Notetaker, how: str
) -> None:
    (sealed / "bad.ntbundle").write_bytes(damage((sealed / "x.ntbundle").read_bytes(), how))
    imported = notetaker(*IMPORT, "bad.ntbundle", "x.ntbundle")
    assert_explained(imported, "bad.ntbundle: ", status=1)
    assert "imported 1 bundle with 1 note" in imported.out


def test_a_bundle_for_somebody_else_is_refused(sealed: Path, notetaker: Notetaker) -> None:
    (sealed / "key").write_bytes(write_key_file(new_key(), None))
    imported = notetaker(*IMPORT, "x.ntbundle")
    assert_explained(imported, "x.ntbundle: ", status=1)
    assert "imported 0 bundles" in imported.out


def test_a_kit_is_not_a_bundle(sealed: Path, notetaker: Notetaker) -> None:
    assert_explained(notetaker(*IMPORT, "event.ntkit"), "event.ntkit: ", status=1)


@pytest.mark.parametrize(
    ("name", "how"), [*(("journal.db", how) for how in HOW), ("mark", "foreign"), ("mark", "empty")]
)
def test_a_damaged_vault_is_said_to_be_damaged_and_takes_no_more_notes(
    sealed: Path, notetaker: Notetaker, name: str, how: str
) -> None:
    file = sealed / "v.ntvault" / name
    file.write_bytes(damage(file.read_bytes(), how))
    checked = notetaker(*CHECK, "--json")
    assert checked.status == 1, checked.err
    assert json.loads(checked.out)["damage"]
    captured = notetaker(*CAPTURE, "S1", stdin=ONE_NOTE)
    assert_explained(captured, "notetaker: ")


def test_a_folder_that_is_not_a_vault_is_left_alone(event: Path, notetaker: Notetaker) -> None:
    (event / "v.ntvault").mkdir()
    (event / "v.ntvault" / "mine.txt").write_text("keep me", encoding="utf-8")
    assert_explained(notetaker(*CAPTURE, "S1", stdin=ONE_NOTE), "v.ntvault")
    assert [path.name for path in (event / "v.ntvault").iterdir()] == ["mine.txt"]


# Where files cannot be had, or written


def test_a_vault_that_is_open_elsewhere_is_not_opened_twice(sealed: Path, notetaker: Notetaker) -> None:
    with Vault.open(sealed / "v.ntvault", Secret(PASSPHRASE)):
        assert_explained(notetaker(*CAPTURE, "S1", stdin=ONE_NOTE), "open")
    assert notes_in(notetaker) == 1


def test_a_missing_file_is_named(event: Path, notetaker: Notetaker) -> None:
    assert_explained(notetaker("kit", "show", "nowhere.ntkit", "--passphrase-file", "pass"), "nowhere.ntkit")
    assert_explained(notetaker(*CHECK), "v.ntvault")
    assert_explained(notetaker("audit", "--roster", "nowhere.csv", "pass"), "nowhere.csv")


def test_a_key_or_a_kit_never_overwrites_a_file(event: Path, notetaker: Notetaker) -> None:
    before = (event / "key").read_bytes()
    assert_explained(notetaker("keys", "new", "-o", "key", "--no-passphrase"), "key exists already")
    assert (event / "key").read_bytes() == before


@pytest.fixture
def small_disk(sealed: Path) -> Iterator[Path]:
    """A disk of one MiB, where this process may mount one."""
    disk = sealed / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or os.geteuid() != 0:
        pytest.skip("a small disk can only be mounted by root")
    done = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("this machine does not let a disk be mounted")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk_loses_nothing_of_what_was_there(sealed: Path, notetaker: Notetaker, small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(1_000_000))
    assert_explained(notetaker(*SEAL, "disk/x.ntbundle"), "could not be written", "No space left")
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler"]
    assert notes_in(notetaker) == 1


def test_whoever_types_is_told_once_that_the_disk_is_almost_full(
    event: Path, notetaker: Notetaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Vault, "is_on_reserve", property(lambda vault: len(vault) > 0))
    captured = notetaker(*CAPTURE, "S1", stdin="sg: one\nsg: two\nsg: three\n")
    assert captured.status == 0
    assert captured.err.count("The disk is almost full: all is saved so far") == 1
    assert len(captured.out.splitlines()) == 3


def test_a_report_for_a_place_that_is_not_a_folder_is_explained(sealed: Path, notetaker: Notetaker) -> None:
    notetaker(*IMPORT, "x.ntbundle")
    reported = notetaker("report", "--vault", "a.ntvault", "--passphrase-file", "pass", "-o", "pass/reports")
    assert_explained(reported, "could not be written")


# Notes


def test_a_note_of_a_hundred_thousand_characters_is_kept_whole(event: Path, notetaker: Notetaker) -> None:
    long = "évaluation " * 9_100
    captured = notetaker(*CAPTURE, "S1", stdin=f"sg: {long}\n")
    assert captured.status == 0, captured.err
    assert json.loads(captured.out)["text"] == long.strip()


def test_a_note_that_is_too_long_is_refused_and_the_next_one_is_kept(event: Path, notetaker: Notetaker) -> None:
    captured = notetaker(*CAPTURE, "S1", stdin="x" * 300_000 + "\nsg: a short one\n")
    assert_explained(captured, "line 1: The line has 300000 characters", status=1)
    assert json.loads(captured.out)["text"] == "a short one"


def test_control_and_bidi_characters_do_not_reach_a_note(event: Path, notetaker: Notetaker) -> None:
    captured = notetaker(
        *CAPTURE, "S1", stdin="sg: a\x00b\x1b[31m \u202eright\u202c \ufffc Cl\u200bara Montefiore\n"
    )
    text = json.loads(captured.out)["text"]
    assert not any(ord(character) < 32 or character in "\u202e\u202c\ufffc" for character in text)
    assert "Montefiore" not in text


def test_a_line_that_is_not_utf_8_is_kept_and_stripped(event: Path, notetaker: Notetaker) -> None:
    captured = notetaker(*CAPTURE, "S1", stdin="sg: Hélène d'Aubrac a été claire\n".encode("cp1252"))
    assert json.loads(captured.out)["text"].endswith("a été claire")
    assert "Aubrac" not in captured.out


def test_notes_that_are_not_json_are_named_by_their_line(event: Path, notetaker: Notetaker) -> None:
    stripped = notetaker("anonymise", "--roster", "roster.csv", stdin='{"text": "one"}\n{"text": 2}\n')
    assert_explained(stripped, "Line 2 of the notes is not usable")


def test_a_session_that_the_programme_has_not_is_told_with_those_it_has(event: Path, notetaker: Notetaker) -> None:
    assert_explained(notetaker(*CAPTURE, "S9", stdin=ONE_NOTE), "no session “S9”", "S1, S2")


def test_a_vault_without_its_keys_is_said_to_be_damaged(sealed: Path, notetaker: Notetaker) -> None:
    for copy in ("key-1", "key-2"):
        (sealed / "v.ntvault" / copy).write_bytes(b"")
    checked = notetaker(*CHECK, "--json")
    assert checked.status == 1, checked.err
    assert json.loads(checked.out) == {
        "sound": False,
        "records": 0,
        "notes": 0,
        "saved": None,
        "keyring": False,
    } | {"damage": ["key-1 and key-2: neither copy of the key is whole"]}


def test_without_a_screen_the_window_says_so(notetaker: Notetaker, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert_explained(notetaker(), "There is no screen", "notetaker --help")


def test_a_bundle_that_is_not_there_keeps_no_other_from_being_imported(sealed: Path, notetaker: Notetaker) -> None:
    imported = notetaker(*IMPORT, "nowhere.ntbundle", "x.ntbundle")
    assert_explained(imported, "nowhere.ntbundle", status=1)
    assert "imported 1 bundle with 1 note" in imported.out
