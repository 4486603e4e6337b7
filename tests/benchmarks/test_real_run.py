"""The main job on a real meeting, through the command line as a user runs it."""

from pathlib import Path

import pytest

from benchmarks.real_run import run
from benchmarks.transcripts import meetings


@pytest.mark.shared
@pytest.mark.slow
def test_a_public_meeting_goes_from_turns_to_reports_without_a_leak(shared: Path, tmp_path: Path) -> None:
    meeting = next(each for each in meetings(shared / "data" / "qmsum") if each.id == "education_13")
    row = run(meeting, tmp_path)
    assert row.notes == len(meeting.turns) == 133
    assert row.leaks == 0
    assert row.replacements >= 15
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        f"report.{lang}.{suffix}" for lang in ("en", "fr") for suffix in ("html", "docx", "md", "csv")
    }


def test_turns_are_attributed_to_speakers_with_what_the_transcript_says_of_them(shared: Path) -> None:
    rosters = {each.id: each for each in meetings(shared / "data" / "qmsum")}
    assert {who.category for who in rosters["covid_1"].speakers.values()} == {"member", "government"}
    colleges = [who.affiliation for who in rosters["education_17"].speakers.values() if who.category == "witness"]
    assert all(colleges)
    assert len(colleges) == 5
