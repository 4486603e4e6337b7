"""A roster entry that would strip ordinary language is told by its row before anything is made of it."""

from pathlib import Path

from tests.cli.commands import Notetaker

_MAKE = (
    "kit",
    "make",
    "--programme",
    "programme.toml",
    "--roster",
    "doubtful.csv",
    "-o",
    "doubtful.ntkit",
    "--no-recovery",
)


def _doubtful(event: Path) -> None:
    roster = (event / "roster.csv").read_text(encoding="utf-8")
    (event / "doubtful.csv").write_text(roster.replace("Ardente AI;ardente.example", "AI;Data"), encoding="utf-8")


def test_kit_make_and_anonymise_and_capture_tell_the_row_and_no_name(event: Path, notetaker: Notetaker) -> None:
    _doubtful(event)
    recipient = notetaker("keys", "show", "key").out.split()[0]
    made = notetaker(*_MAKE, "--recipient", recipient, "--passphrase-file", "pass")
    assert made.status == 0
    stripped = notetaker("anonymise", "--roster", "doubtful.csv", stdin="AI for Ardente\n")
    assert "AI for [" in stripped.out
    for told in (made.err, stripped.err):
        assert told.count("Row 5: ") == 2
        assert "Clara" not in told
        assert "Ardente" not in told
    captured = notetaker(
        *("capture", "--vault", "other.ntvault", "--kit", "doubtful.ntkit", "--passphrase-file", "pass"),
        *("--session", "S1"),
        stdin="b: AI is here\n",
    )
    assert captured.status == 0
    assert captured.err.count("Row 5: ") == 2
    assert "AI is here" in captured.out
