"""Asks the anonymiser's peers what they would replace, in the environment that `benchmarks/peers/setup` makes."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.place import Place

PEERS: Final = {
    "spaCy md": "spacy_md",
    "Presidio with it": "presidio",
    "gdpr-pseudonymizer": "gdpr_pseudonymizer",
    "flashtext, names and their parts": "flashtext",
}
TOLD: Final = "characters per second: "
"""Begins each line that is not the peer's own."""
NOT_INSTALLED: Final = "not installed"
"""Stands where the peers' environment was not made."""

_FRENCH_ALONE: Final = "gdpr_pseudonymizer"
_FIND: Final = Path(__file__).with_name("peers") / "find.py"

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Answer:
    """What one peer would replace in each note, and how many characters it took in in a second."""

    spans: Mapping[str, Spans]
    characters_per_second: float


def knows(peer: str, lang: str) -> bool:
    """Whether the peer is made for that language."""
    return PEERS[peer] != _FRENCH_ALONE or lang == "fr"


def ask(place: Place, peer: str, lang: str, roster: Path, notes: Path) -> Answer | None:
    """The peer's answer for the notes; None where the environment of the peers was not made. Its complaint ends the run."""
    answers = ask_of_each(place, peer, lang, [(roster, notes)])
    return None if answers is None else answers[0]


def ask_of_each(place: Place, peer: str, lang: str, sets: Sequence[tuple[Path, Path]]) -> list[Answer] | None:
    """The same for several sets, each a roster and its notes, of a peer that is started once."""
    if not (place.peers / "ready").exists():
        return None
    outputs = [place.folder / f"{number}.{PEERS[peer]}.spans.jsonl" for number in range(len(sets))]
    files = [each for asked, output in zip(sets, outputs, strict=True) for each in (*asked, output)]
    command = [place.peers / "bin" / "python", _FIND, PEERS[peer], lang, *files]
    done = subprocess.run([str(each) for each in command], capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise SystemExit(f"{peer}: {done.stderr}")
    told = (line.removeprefix(TOLD) for line in done.stdout.splitlines() if line.startswith(TOLD))
    speeds = map(float, told)
    return [Answer(_spans(output), speed) for output, speed in zip(outputs, speeds, strict=True)]


def _spans(output: Path) -> Mapping[str, Spans]:
    lines = (json.loads(line) for line in output.read_text(encoding="utf-8").splitlines())
    return {line["id"]: _apart(line["spans"]) for line in lines}


def _apart(spans: list[list[int]]) -> Spans:
    """In order, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((start, end) for start, end in spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
