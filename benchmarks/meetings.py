"""Real meetings with every mention of a participant marked, as typed and roughly typed, beside a list of full names."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.place import Place, missing
from benchmarks.program import notetaker, python
from benchmarks.table import Figure, Peer, Row, Target

KINDS: Final = ("plain", "lower", "typo", "upper", "noaccent", "nfd", "zerowidth")
_CALLED: Final = {
    "plain": "as they are",
    "lower": "in lower case",
    "typo": "typing error in each mention",
    "upper": "in upper case",
    "noaccent": "without accents",
    "nfd": "accents as characters of their own",
    "zerowidth": "invisible character in each mention",
}
_CAUGHT_AT_LEAST: Final = {"plain": 100.0, "lower": 98.5, "typo": 95.0}
_LIST: Final = "full names only"
_PER_1000: Final = "/1,000 words"

_Strip = Callable[[Path, Path, Path], None]
"""Roster and notes in, what was found out."""


@dataclass(frozen=True)
class _Score:
    """What the scorer says about all meetings together."""

    masked: Figure
    caught: Figure
    false_masks: Figure
    false_flags: Figure

    @classmethod
    def of(cls, counted: Mapping[str, int]) -> "_Score":
        mentions, thousands = max(1, counted["mentions"]), counted["words"] / 1000
        return cls(
            Figure(100 * counted["masked"] / mentions, "%"),
            Figure(100 * counted["caught"] / mentions, "%"),
            Figure(counted["false_masks"] / thousands, _PER_1000),
            Figure(counted["false_flags"] / thousands, _PER_1000),
        )


def rows(place: Place, kinds: tuple[str, ...] = KINDS, gold: Path | None = None) -> Iterator[Row]:
    """The figures of all meetings together. `gold` is another folder of meetings than the public one."""
    script = place.beside("eval/score_meetings.py")
    gold = gold or place.beside("eval/meetings")
    if script is None or gold is None:
        yield missing("meetings", "eval/meetings")
        return
    as_they_are: Figure | None = None
    for kind in kinds:
        folder = place.folder / kind
        python(script, "write", folder, "--as", kind, "--gold", gold)
        own = _scored(script, folder, kind, gold, _anonymise)
        theirs = _scored(script, folder, kind, gold, _list_of_names)
        yield from _kind_rows(kind, own, theirs, as_they_are)
        as_they_are = as_they_are or own.caught


def _kind_rows(kind: str, own: _Score, theirs: _Score, as_they_are: Figure | None) -> Iterator[Row]:
    what = f"meetings, {_CALLED[kind]}"
    bound = _CAUGHT_AT_LEAST.get(kind, as_they_are.value if as_they_are else 100.0)
    masked_target = Target(99.8, "%", at_least=True) if kind == "plain" else None
    yield Row(f"{what}: masked", own.masked, masked_target, (Peer(_LIST, theirs.masked),))
    caught_target = Target(round(bound, 1), "%", at_least=True)
    yield Row(f"{what}: masked or flagged", own.caught, caught_target, (Peer(_LIST, theirs.caught),))
    if kind == "plain":
        masks, flags = Target(0.05, _PER_1000), Target(0.15, _PER_1000)
        yield Row(f"{what}: false masks", own.false_masks, masks, (Peer(_LIST, theirs.false_masks),))
        yield Row(f"{what}: false flags", own.false_flags, flags, (Peer(_LIST, theirs.false_flags),))


def _scored(script: Path, folder: Path, kind: str, gold: Path, strip: _Strip) -> _Score:
    for notes in sorted(folder.glob("*.in.jsonl")):
        meeting = notes.name.removesuffix(".in.jsonl")
        strip(folder / f"{meeting}.roster.csv", notes, folder / f"{meeting}.out.jsonl")
    scores = json.loads(python(script, "score", folder, "--as", kind, "--gold", gold, "--json"))
    return _Score.of(scores["all"])


def _anonymise(roster: Path, notes: Path, output: Path) -> None:
    notetaker("anonymise", "--roster", roster, notes, output)


def _list_of_names(roster: Path, notes: Path, output: Path) -> None:
    with roster.open(encoding="utf-8", newline="") as file:
        names = [line["name"] for line in csv.DictReader(file)]
    listed = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b")
    with notes.open(encoding="utf-8") as source, output.open("w", encoding="utf-8") as target:
        for note in map(json.loads, source):
            found = [{"start": each.start(), "end": each.end()} for each in listed.finditer(note["text"])]
            target.write(json.dumps({"id": note["id"], "replacements": found, "flags": []}) + "\n")
