"""Sets of labelled notes through the program, scored by their own scorer, beside its peers and a naive baseline."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.asked_peers import NOT_INSTALLED, PEERS, Spans, ask, knows
from benchmarks.place import Place, missing
from benchmarks.program import notetaker, python
from benchmarks.table import Figure, Peer, Row, Target

SETS: Final = ("workshop_en", "atelier_fr")
_OWN: Final = Path(__file__).resolve().parents[1] / "tests" / "anonymise" / "sets"
_BASELINE: Final = "full names only"
_MASK: Final = "[…]"

_Scores = Mapping[str, float | None]


@dataclass(frozen=True)
class _Measure:
    """One of the scorer's figures; shares are shown in percent."""

    key: str
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
    _Measure("leak_recall", "leaks gone", 95),
    _Measure("leak_handled", "leaks gone or flagged", 99),
    _Measure("keep_rate", "content kept", 99),
    _Measure("over_strip_per_1k_words", "over-stripped", 5, "characters/1,000 words"),
    _Measure("flag_recall", "third parties flagged", 95),
    _Measure("tell_recall", "tells flagged", 85),
    _Measure("flag_precision", "flags that are useful", 60),
)


def rows(place: Place, sets: tuple[str, ...] | None = None) -> Iterator[Row]:
    """The figures of each set, or of those that are named: the public ones and those of the tests."""
    scripts = place.beside("eval")
    if scripts is None:
        yield missing("note sets", "eval")
        return
    folders = [*(scripts / "dev" / name for name in SETS), *sorted(_OWN.glob("*_*"))]
    for folder in folders:
        if sets is None or folder.name in sets:
            yield from _set_rows(folder, scripts, place)


def _set_rows(gold: Path, scripts: Path, place: Place) -> Iterator[Row]:
    own = place.folder / f"{gold.name}.jsonl"
    notetaker("anonymise", "--roster", gold / "roster.csv", gold / "notes.jsonl", own)
    scores = _scores(scripts, gold, own)
    peers = {_BASELINE: _baseline(scripts, gold, place.folder), **_peers(scripts, gold, place)}
    for measure in _MEASURES:
        yield Row(
            f"{gold.name}: {measure.what}",
            measure.figure(scores),
            measure.target,
            tuple(Peer(name, measure.figure(others)) for name, others in peers.items()),
        )


def _baseline(scripts: Path, gold: Path, folder: Path) -> _Scores:
    output = folder / f"{gold.name}.baseline.jsonl"
    python(scripts / "baseline_naive.py", "fullname", gold, output)
    return _scores(scripts, gold, output)


def _peers(scripts: Path, gold: Path, place: Place) -> Mapping[str, _Scores | str]:
    """What each peer for the language of the set makes of it. All that it finds counts as replaced."""
    notes, lang = gold / "notes.jsonl", gold.name.rpartition("_")[2]
    found: dict[str, _Scores | str] = {}
    for peer in PEERS:
        if not knows(peer, lang):
            continue
        answer = ask(place, peer, lang, gold / "roster.csv", notes)
        if answer is None:
            found[peer] = NOT_INSTALLED
            continue
        output = place.folder / f"{gold.name}.{PEERS[peer]}.jsonl"
        lines = notes.read_text(encoding="utf-8").splitlines()
        masked = (
            {"id": note["id"], "text": _masked(note["text"], answer.spans[note["id"]])}
            for note in map(json.loads, lines)
        )
        output.write_text("".join(f"{json.dumps(each)}\n" for each in masked), encoding="utf-8")
        found[peer] = _scores(scripts, gold, output)
    return found


def _masked(text: str, spans: Spans) -> str:
    for start, end in reversed(spans):
        text = text[:start] + _MASK + text[end:]
    return text


def _scores(scripts: Path, gold: Path, output: Path) -> _Scores:
    scored: Mapping[str, _Scores] = json.loads(python(scripts / "score.py", gold, output, "--json"))
    return scored["overall"]
