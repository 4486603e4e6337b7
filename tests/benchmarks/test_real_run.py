"""The main job on a real meeting, through the command line."""

import io
import sys
from pathlib import Path

import pytest

from benchmarks.real_run import Command, notetaker, run
from benchmarks.transcripts import meetings
from notetaker.cli.main import main


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """The first command as a process of its own, the others in this one: seven starts took longer than what they did."""
    monkeypatch.setenv("LANGUAGE", "en")

    def call(folder: Path, *arguments: str, stdin: str = "", allowed: tuple[int, ...] = (0,)) -> str:
        if arguments[:2] == ("keys", "new"):
            return notetaker(folder, *arguments, stdin=stdin, allowed=allowed)
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        status = main(arguments)
        printed = capfd.readouterr()
        assert status in allowed, printed.err
        return printed.out

    return call


@pytest.mark.shared
@pytest.mark.slow
def test_a_public_meeting_goes_from_turns_to_reports_without_a_leak(
    command: Command, shared: Path, tmp_path: Path
) -> None:
    meeting = next(each for each in meetings(shared / "data" / "qmsum") if each.id == "education_13")
    row = run(meeting, tmp_path, command)
    assert row.notes == len(meeting.turns) == 133
    assert row.leaks == 0
    assert row.replacements >= 15
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        f"{name}.{suffix}" for name in ("report.en", "rapport.fr") for suffix in ("html", "docx", "md", "csv")
    }


def test_turns_are_attributed_to_speakers_with_what_the_transcript_says_of_them(shared: Path) -> None:
    rosters = {each.id: each for each in meetings(shared / "data" / "qmsum")}
    assert {who.category for who in rosters["covid_1"].speakers.values()} == {"member", "government"}
    colleges = [who.affiliation for who in rosters["education_17"].speakers.values() if who.category == "witness"]
    assert all(colleges)
    assert len(colleges) == 5
