"""Real meetings with every mention of a participant marked, as typed and roughly typed, beside the anonymiser's peers."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.asked_peers import NOT_INSTALLED, PEERS, ask, knows
from benchmarks.place import Place, missing
from benchmarks.program import python
from benchmarks.table import Figure, Peer, Row, Target
from notetaker.anonymise import Anonymiser
from notetaker.exchange import default_ladder, read_roster

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
_WITH_PEERS: Final = ("plain", "lower")
_LIST: Final = "full names only"
_PER_1000: Final = "/1,000 words"

_NOT_OF_THE_ROSTER: Final = ("stranger.", "tell.", "contact.")

_Spans = Iterable[tuple[int, int]]
_Strip = Callable[[Path, Path, Path], None]
"""Roster and notes in, what was found out."""


class _NotInstalledError(Exception):
    """The environment of the peers was not made."""


@dataclass(frozen=True)
class _Asked:
    """Writes what a peer would replace."""

    peer: str
    languages: Mapping[str, str]
    place: Place

    def __call__(self, roster: Path, notes: Path, output: Path) -> None:
        lang = self.languages[notes.name.removesuffix(".in.jsonl")]
        answer = ask(self.place, self.peer, lang, roster, notes)
        if answer is None:
            raise _NotInstalledError
        lines = (_line(note, spans, ()) for note, spans in answer.spans.items())
        output.write_text("".join(lines), encoding="utf-8")


@dataclass(frozen=True)
class _Score:
    """What the scorer says about all meetings together."""

    masked: Figure
    caught: Figure
    false_masks: Figure
    false_flags: Figure

    def without(self, other: "_Score") -> Figure:
        """The false flags that `other` does not have."""
        return Figure(self.false_flags.value - other.false_flags.value, _PER_1000)

    @classmethod
    def of(cls, counted: Mapping[str, int]) -> "_Score":
        mentions, thousands = max(1, counted["mentions"]), counted["words"] / 1000
        return cls(
            Figure(100 * counted["masked"] / mentions, "%"),
            Figure(100 * counted["caught"] / mentions, "%"),
            Figure(counted["false_masks"] / thousands, _PER_1000),
            Figure(counted["false_flags"] / thousands, _PER_1000),
        )


_Peers = Mapping[str, _Score | str]


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
        peers: dict[str, _Score | str] = {_LIST: _scored(script, folder, kind, gold, _list_of_names)}
        if kind in _WITH_PEERS:
            peers |= _peers(script, folder, kind, gold, place)
        yield from _found(kind, own, peers, as_they_are)
        if kind == "plain":
            yield from _false(own, _scored(script, folder, kind, gold, _anonymise_roster_alone), peers)
            as_they_are = own.caught


def _found(kind: str, own: _Score, peers: _Peers, as_they_are: Figure | None) -> Iterator[Row]:
    """What was found. For what has no target of its own, the target is to be as good as with the text as it is."""
    what = f"meetings, {_CALLED[kind]}"
    bound = _CAUGHT_AT_LEAST.get(kind, round(as_they_are.value, 1) if as_they_are else 100.0)
    masked = Target(99.8, "%", at_least=True) if kind == "plain" else None
    yield Row(f"{what}: masked", own.masked, masked, _beside(peers, lambda each: each.masked))
    caught = Target(bound, "%", at_least=True)
    yield Row(f"{what}: masked or flagged", own.caught, caught, _beside(peers, lambda each: each.caught))


def _false(own: _Score, roster_alone: _Score, peers: _Peers) -> Iterator[Row]:
    """What was masked or flagged and is no mention of a participant. Flags on strangers and tells are no mistakes."""
    what = "meetings, as they are"
    masks = Target(0.05, _PER_1000)
    yield Row(f"{what}: false masks", own.false_masks, masks, _beside(peers, lambda each: each.false_masks))
    flags = Target(0.15, _PER_1000)
    beside = _beside(peers, lambda each: each.false_flags)
    yield Row(f"{what}: false flags of the roster's names", roster_alone.false_flags, flags, beside)
    yield Row(f"{what}: flags on strangers, tells and links", own.without(roster_alone), None, beside)


def _beside(peers: _Peers, figure: Callable[[_Score], Figure]) -> tuple[Peer, ...]:
    return tuple(Peer(name, score if isinstance(score, str) else figure(score)) for name, score in peers.items())


def _peers(script: Path, folder: Path, kind: str, gold: Path, place: Place) -> _Peers:
    """Each peer that is made for the languages of all meetings."""
    languages = {path.stem: json.loads(path.read_text(encoding="utf-8"))["lang"] for path in gold.glob("*.json")}
    found: dict[str, _Score | str] = {}
    for peer in PEERS:
        if not all(knows(peer, lang) for lang in languages.values()):
            continue
        try:
            found[peer] = _scored(script, folder, kind, gold, _Asked(peer, languages, place))
        except _NotInstalledError:
            found[peer] = NOT_INSTALLED
    return found


def _scored(script: Path, folder: Path, kind: str, gold: Path, strip: _Strip) -> _Score:
    for notes in sorted(folder.glob("*.in.jsonl")):
        meeting = notes.name.removesuffix(".in.jsonl")
        strip(folder / f"{meeting}.roster.csv", notes, folder / f"{meeting}.out.jsonl")
    scores = json.loads(python(script, "score", folder, "--as", kind, "--gold", gold, "--json"))
    return _Score.of(scores["all"])


def _anonymise(roster: Path, notes: Path, output: Path, *, passed_over: tuple[str, ...] = ()) -> None:
    """Strip with what the program strips with; findings of the rules `passed_over` are left out."""
    ladder = default_ladder()
    anonymiser = Anonymiser(read_roster(roster.read_bytes(), ladder).roster, ladder)
    with notes.open(encoding="utf-8") as source, output.open("w", encoding="utf-8") as target:
        for note in map(json.loads, source):
            stripped = anonymiser.strip(note["text"])
            flags = (
                stripped.source_span(finding.start, finding.end)
                for finding in stripped.findings
                if not finding.rule.startswith(passed_over)
            )
            replaced = ((each.start, each.end) for each in stripped.replacements)
            target.write(_line(note["id"], replaced, flags))


def _anonymise_roster_alone(roster: Path, notes: Path, output: Path) -> None:
    _anonymise(roster, notes, output, passed_over=_NOT_OF_THE_ROSTER)


def _list_of_names(roster: Path, notes: Path, output: Path) -> None:
    with roster.open(encoding="utf-8", newline="") as file:
        names = [line["name"] for line in csv.DictReader(file)]
    listed = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b")
    with notes.open(encoding="utf-8") as source, output.open("w", encoding="utf-8") as target:
        for note in map(json.loads, source):
            target.write(_line(note["id"], (each.span() for each in listed.finditer(note["text"])), ()))


def _line(note: str, replaced: _Spans, flagged: _Spans) -> str:
    replacements, flags = ([{"start": start, "end": end} for start, end in spans] for spans in (replaced, flagged))
    return json.dumps({"id": note, "replacements": replacements, "flags": flags}) + "\n"
