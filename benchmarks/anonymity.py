"""Sets of labelled notes through the program, scored by their own scorer, beside its peers and a naive baseline."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.asked_peers import NOT_INSTALLED, PEERS, Spans, ask_of_each, knows
from benchmarks.place import Place, missing
from benchmarks.program import notetaker, python
from benchmarks.table import Figure, Peer, Row, Target
from notetaker.model.language import LANGUAGES

SETS: Final = ("workshop_en", "atelier_fr")
_LABELLED: Final = Path(__file__).resolve().parents[1] / "tests" / "anonymise"
_BASELINE: Final = "full names only"
_MASK: Final = "[…]"

_Scores = Mapping[str, float | None]


@dataclass(frozen=True)
class _Measure:
    """One of the scorer's figures, and what it is a share of; shares are shown in percent."""

    key: str
    of: str
    what: str
    bound: float
    unit: str = "%"

    def figure(self, scores: _Scores | str) -> Figure | str:
        if isinstance(scores, str):
            return scores
        value = scores[self.key]
        if value is None:
            return "none"
        return Figure(value * 100 if self.unit == "%" else value, self.unit)

    @property
    def target(self) -> Target:
        return Target(self.bound, self.unit, at_least=self.unit == "%")


_MEASURES: Final = (
    _Measure("leak_recall", "leaks", "leaks gone", 95),
    _Measure("leak_handled", "leaks", "leaks gone or flagged", 99),
    _Measure("keep_rate", "keeps", "content kept", 99),
    _Measure("over_strip_per_1k_words", "words", "over-stripped", 5, "characters/1,000 words"),
    _Measure("flag_recall", "flags", "third parties flagged", 95),
    _Measure("tell_recall", "tells", "tells flagged", 85),
    _Measure("flag_precision", "emitted_flags", "flags that are useful", 60),
)
KEYS: Final = tuple({each for measure in _MEASURES for each in (measure.key, measure.of)})
"""What is taken from the scorer."""


def rows(place: Place, groups: tuple[str, ...] | None = None) -> Iterator[Row]:
    """The figures of each group of sets, or of those that are named: each public set, and those of the tests together."""
    scripts = place.beside("eval")
    if scripts is None:
        yield missing("note sets", "eval")
        return
    for name, folders in _groups(scripts).items():
        if groups is None or name in groups:
            yield from _group_rows(name, folders, scripts, place)


def _groups(scripts: Path) -> Mapping[str, list[Path]]:
    """Sets are small: those of the tests are told together, apart from each other whether anybody may learn of them."""
    public = {name: [scripts / "dev" / name] for name in SETS}
    ours = _in_two(_LABELLED / "sets", "sets that taught", "sets kept apart")
    return public | ours | _in_two(_LABELLED / "fresh_sets", "fresh sets that were read", "fresh sets kept apart")


def _in_two(sets: Path, read: str, unread: str) -> dict[str, list[Path]]:
    kept_apart = (sets / "kept-apart.txt").read_text(encoding="utf-8").split()
    others = [folder for folder in sorted(sets.glob("*_*")) if folder.name not in kept_apart]
    return {
        f"{len(others)} {read}": others,
        f"{len(kept_apart)} {unread}": [sets / name for name in kept_apart],
    }


def _group_rows(name: str, folders: Sequence[Path], scripts: Path, place: Place) -> Iterator[Row]:
    own = together([_own(scripts, gold, place.folder) for gold in folders])
    peers: dict[str, _Scores | str | None] = {
        _BASELINE: together([_baseline(scripts, gold, place.folder) for gold in folders])
    }
    peers |= {peer: _of_peer(peer, folders, scripts, place) for peer in PEERS}
    for measure in _MEASURES:
        yield Row(
            f"{name}: {measure.what}",
            measure.figure(own),
            measure.target,
            tuple(Peer(peer, measure.figure(scores)) for peer, scores in peers.items() if scores is not None),
        )


def _own(scripts: Path, gold: Path, folder: Path) -> _Scores:
    output = folder / f"{gold.name}.jsonl"
    notetaker("anonymise", "--roster", gold / "roster.csv", gold / "notes.jsonl", output)
    return _scores(scripts, gold, output)


def _baseline(scripts: Path, gold: Path, folder: Path) -> _Scores:
    output = folder / f"{gold.name}.baseline.jsonl"
    python(scripts / "baseline_naive.py", "fullname", gold, output)
    return _scores(scripts, gold, output)


def _of_peer(peer: str, folders: Sequence[Path], scripts: Path, place: Place) -> _Scores | str | None:
    """What a peer makes of the sets in its languages; all that it finds counts as replaced. None where there are none."""
    scores: list[_Scores] = []
    for lang in LANGUAGES:
        known = [gold for gold in folders if gold.name.endswith(f"_{lang}") and knows(peer, lang)]
        if not known:
            continue
        answers = ask_of_each(place, peer, lang, [(gold / "roster.csv", gold / "notes.jsonl") for gold in known])
        if answers is None:
            return NOT_INSTALLED
        for gold, answer in zip(known, answers, strict=True):
            output = place.folder / f"{gold.name}.{PEERS[peer]}.jsonl"
            output.write_text(_masked_notes(gold, answer.spans), encoding="utf-8")
            scores.append(_scores(scripts, gold, output))
    return together(scores) if scores else None


def _masked_notes(gold: Path, spans: Mapping[str, Spans]) -> str:
    notes = map(json.loads, (gold / "notes.jsonl").read_text(encoding="utf-8").splitlines())
    masked = ({"id": note["id"], "text": _masked(note["text"], spans[note["id"]])} for note in notes)
    return "".join(f"{json.dumps(each)}\n" for each in masked)


def _masked(text: str, spans: Spans) -> str:
    for start, end in reversed(spans):
        text = text[:start] + _MASK + text[end:]
    return text


def together(scores: Sequence[_Scores]) -> _Scores:
    """Each share of all sets together: a set weighs as much as it has of what the share is of."""
    return {measure.key: _share_together(measure, scores) for measure in _MEASURES}


def _share_together(measure: _Measure, scores: Sequence[_Scores]) -> float | None:
    told = [(share, each[measure.of] or 0) for each in scores if (share := each[measure.key]) is not None]
    whole = sum(weight for _, weight in told)
    return sum(share * weight for share, weight in told) / whole if whole else None


def _scores(scripts: Path, gold: Path, output: Path) -> _Scores:
    scored: Mapping[str, _Scores] = json.loads(python(scripts / "score.py", gold, output, "--json"))
    return scored["overall"]
