"""Asks the anonymiser's peers what they would replace, in the environment that `benchmarks/peers/setup` makes."""

import json
import subprocess
from collections.abc import Mapping
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
    if not (place.peers / "ready").exists():
        return None
    output = place.folder / f"{notes.stem}.{PEERS[peer]}.spans.jsonl"
    command = [place.peers / "bin" / "python", _FIND, PEERS[peer], lang, roster, notes, output]
    done = subprocess.run([str(each) for each in command], capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise SystemExit(f"{peer}: {done.stderr}")
    lines = (json.loads(line) for line in output.read_text(encoding="utf-8").splitlines())
    spans = {line["id"]: _apart(line["spans"]) for line in lines}
    return Answer(spans, json.loads(done.stdout.splitlines()[-1])["characters_per_second"])


def _apart(spans: list[list[int]]) -> Spans:
    """In order, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((start, end) for start, end in spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
