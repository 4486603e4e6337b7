"""Two sets of labelled notes through the program, scored by their own scorer, beside two naive baselines."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.place import Place, missing
from benchmarks.program import notetaker, python
from benchmarks.table import Figure, Peer, Row, Target

SETS: Final = ("workshop_en", "atelier_fr")
BASELINES: Final = {"full names only": "fullname", "unchanged": "echo"}


@dataclass(frozen=True)
class _Measure:
    """One of the scorer's figures; shares are shown in percent."""

    key: str
    what: str
    bound: float
    unit: str = "%"

    def figure(self, scores: Mapping[str, float | None]) -> Figure | str:
        value = scores[self.key]
        if value is None:
            return "none"
        return Figure(value * 100 if self.unit == "%" else value, self.unit)

    @property
    def target(self) -> Target:
        return Target(self.bound, self.unit, at_least=self.unit == "%")


_MEASURES: Final = (
    _Measure("leak_recall", "leaks gone", 95),
    _Measure("leak_handled", "leaks gone or flagged", 99),
    _Measure("keep_rate", "content kept", 99),
    _Measure("over_strip_per_1k_words", "over-stripped", 5, "characters/1,000 words"),
    _Measure("flag_recall", "third parties flagged", 95),
    _Measure("tell_recall", "tells flagged", 85),
    _Measure("flag_precision", "flags that are useful", 60),
)


def rows(place: Place, sets: tuple[str, ...] = SETS) -> Iterator[Row]:
    """The figures of each set."""
    for name in sets:
        folder = place.beside(f"eval/dev/{name}")
        if folder is None:
            yield missing(f"note set {name}", f"eval/dev/{name}")
        else:
            yield from _set_rows(folder, place.shared / "eval", place.folder)


def _set_rows(gold: Path, scripts: Path, folder: Path) -> Iterator[Row]:
    own = folder / f"{gold.name}.jsonl"
    notetaker("anonymise", "--roster", gold / "roster.csv", gold / "notes.jsonl", own)
    scores = _scores(scripts, gold, own)
    peers = {name: _baseline(scripts, kind, gold, folder) for name, kind in BASELINES.items()}
    for measure in _MEASURES:
        yield Row(
            f"{gold.name}: {measure.what}",
            measure.figure(scores),
            measure.target,
            tuple(Peer(name, measure.figure(others)) for name, others in peers.items()),
        )


def _baseline(scripts: Path, kind: str, gold: Path, folder: Path) -> Mapping[str, float | None]:
    output = folder / f"{gold.name}.{kind}.jsonl"
    python(scripts / "baseline_naive.py", kind, gold, output)
    return _scores(scripts, gold, output)


def _scores(scripts: Path, gold: Path, output: Path) -> Mapping[str, float | None]:
    scored: Mapping[str, Mapping[str, float | None]] = json.loads(
        python(scripts / "score.py", gold, output, "--json")
    )
    return scored["overall"]
