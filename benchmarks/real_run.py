"""The main job on eight public transcripts: kit, capture, seal, import, report, audit; every turn as a note.

    python -m benchmarks.real_run ../shared/data/qmsum [--sample FILE]

Prints a table of meetings with notes, words, seconds, replacements, and mentions of the roster that the audit found in the
reports and in the opened bundle. `--sample` writes 200 replacements, chosen by a fixed seed, with their surroundings, for a
person to judge.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.transcripts import PROGRAMME, Meeting, meetings

_SAMPLE = 200
_REPLACED = re.compile(r"\[(?:an?|another|une?) [^]]*\]", re.IGNORECASE)
_SURROUNDINGS = 60


@dataclass(frozen=True)
class Row:
    """The figures of one meeting."""

    meeting: str
    notes: int
    words: int
    capture_seconds: float
    all_seconds: float
    replacements: int
    findings: int
    leaks: int


class Command(Protocol):
    """Runs the command line in a folder; what it prints."""

    def __call__(self, folder: Path, *arguments: str, stdin: str = "", allowed: tuple[int, ...] = (0,)) -> str: ...


def notetaker(folder: Path, *arguments: str, stdin: str = "", allowed: tuple[int, ...] = (0,)) -> str:
    """As a user does: each time a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "notetaker", *arguments],
        cwd=folder,
        input=stdin.encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode not in allowed:
        raise SystemExit(f"notetaker {arguments[0]}: {done.stderr.decode()}")
    return done.stdout.decode()


def run(meeting: Meeting, folder: Path, command: Command = notetaker) -> Row:
    """Do the main job on one meeting through the command line."""
    began = time.perf_counter()
    files = {
        "passphrase": "one two three four five",
        "programme.toml": PROGRAMME,
        "roster.csv": meeting.roster_csv(),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    recipient = command(folder, "keys", "new", "-o", "key", "--no-passphrase").split()[0]
    command(
        folder, "kit", "make", "--programme", "programme.toml", "--roster", "roster.csv", "--recipient", recipient,
        "--no-recovery", "-o", "event.ntkit", "--passphrase-file", "passphrase",
    )  # fmt: skip
    capture_began = time.perf_counter()
    captured = command(
        folder, "capture", "--vault", "v.ntvault", "--kit", "event.ntkit", "--session", "S1",
        "--passphrase-file", "passphrase", stdin=meeting.capture_lines(),
    )  # fmt: skip
    capture_seconds = time.perf_counter() - capture_began
    notes = [json.loads(line) for line in captured.splitlines()]
    command(
        folder,
        "seal",
        "--vault",
        "v.ntvault",
        "--kit",
        "event.ntkit",
        "-o",
        "x.ntbundle",
        "--passphrase-file",
        "passphrase",
    )
    command(
        folder,
        "import",
        "--vault",
        "a.ntvault",
        "--identity",
        "key",
        "x.ntbundle",
        "--passphrase-file",
        "passphrase",
    )
    command(
        folder, "report", "--vault", "a.ntvault", "--lang", "en,fr", "--format", "html,docx,md,csv", "-o", "out",
        "--passphrase-file", "passphrase",
    )  # fmt: skip
    reports = sorted(str(path) for path in (folder / "out").iterdir())
    opened = folder / "bundle.txt"
    opened.write_text(_opened(folder), encoding="utf-8")
    audit = command(
        folder,
        "audit",
        "--roster",
        "roster.csv",
        "--programme",
        "programme.toml",
        *reports,
        str(opened),
        allowed=(0, 1),
    )
    return Row(
        meeting.id,
        len(notes),
        meeting.words,
        capture_seconds,
        time.perf_counter() - began,
        sum(len(_REPLACED.findall(note["text"])) for note in notes),
        sum(len(note["flags"]) for note in notes),
        len(audit.splitlines()),
    )


def sample(all_meetings: list[Meeting], count: int) -> list[dict[str, str]]:
    """Replacements with their surroundings, chosen by a fixed seed from all meetings."""
    found = []
    for meeting in all_meetings:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "roster.csv").write_text(meeting.roster_csv(), encoding="utf-8")
            (folder / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
            notes = "".join(json.dumps({"id": n, "text": turn.text}) + "\n" for n, turn in enumerate(meeting.turns))
            stripped = notetaker(
                folder, "anonymise", "--roster", "roster.csv", "--programme", "programme.toml", stdin=notes
            )
        for turn, line in zip(meeting.turns, stripped.splitlines(), strict=True):
            for each in json.loads(line)["replacements"]:
                start, end = each["start"], each["end"]
                before = turn.text[max(0, start - _SURROUNDINGS) : start]
                after = turn.text[end : end + _SURROUNDINGS]
                found.append(
                    {
                        "meeting": meeting.id,
                        "rule": each["rule"],
                        "text": f"{before}⟦{turn.text[start:end]}⟧{after}",
                    }
                )
    return random.Random(2).sample(found, min(count, len(found)))  # a sample, not a secret


def _opened(folder: Path) -> str:
    """What an organiser can read in the bundle."""
    from notetaker.exchange import read_bundle, read_key_file

    key = read_key_file((folder / "key").read_bytes(), None)
    bundle = read_bundle((folder / "x.ntbundle").read_bytes(), [key.identity]).bundle
    return "\n".join(note.body.text for note in bundle.notes)


def main() -> None:
    """Print the table; write the sample if it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=Path, metavar="FILE")
    args = parser.parse_args()
    found = list(meetings(args.folder))
    print("| meeting | notes | words | capture s | all s | replaced | findings | leaks found |")
    print("|---|---|---|---|---|---|---|---|")
    for meeting in found:
        with tempfile.TemporaryDirectory() as folder:
            row = run(meeting, Path(folder))
        print(
            f"| {row.meeting} | {row.notes} | {row.words} | {row.capture_seconds:.1f} | {row.all_seconds:.1f} "
            f"| {row.replacements} | {row.findings} | {row.leaks} |",
            flush=True,
        )
    if args.sample:
        lines = (json.dumps(each, ensure_ascii=False) for each in sample(found, _SAMPLE))
        args.sample.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
