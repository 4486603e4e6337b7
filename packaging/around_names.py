"""Makes `resources/anonymise/around_names.txt` anew: what stands around names in notes, and what around the same words.

    python packaging/around_names.py

Learns from the labelled sets in `tests/anonymise/sets/` but those that are kept apart, and from marked sentences beside
them: what the roster's names are in each note, and what they are not; and, counted a tenth, how all names and usual words
stand. Names are what must go; words are all others that people use or are called by. What the names and words are is never
learnt, only what the tables know of them and their neighbours. The weights are those of a logistic regression. Takes a
minute; the same notes and tables give the same weights.
"""

import csv
import json
import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from notetaker.anonymise.forms.forms import forms_of, organisations_of
from notetaker.anonymise.judging.around_names import signs_around
from notetaker.anonymise.judging.mention_signs import signs_of
from notetaker.anonymise.judging.outweighed import may_be_something_else
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_usual
from notetaker.anonymise.knowledge.familiar import is_listed_word
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.matcher import Matcher
from notetaker.anonymise.matching.reworded import Reworded, with_reworded
from notetaker.anonymise.text.words import Words, keys_of, words_of
from notetaker.exchange import default_ladder, read_roster

ROOT = Path(__file__).resolve().parents[1]
SETS = ROOT / "tests" / "anonymise" / "sets"
INTO = ROOT / "resources" / "anonymise" / "around_names.txt"
KEPT_APART = frozenset((SETS / "kept-apart.txt").read_text(encoding="utf-8").split())
"""Sets that measure how well the program does on notes that it was not made with: they must not teach."""

SENTENCES = (
    *("bare_names", "cases_en", "cases_fr", "names_that_are_words"),
    *("restraint_en", "restraint_fr", "where_a_name_stands"),
)

_MARK = re.compile(r"([{\[])(.*?)[}\]]")
_SAYS = """\
# What stands around names in notes, and what around words: above 0 it is commoner around names. The signs are explained in
# around_names.py and mention_signs.py in notetaker/anonymise/judging/. Made by packaging/around_names.py.
"""
_ROSTER = ("name", "aliases", "affiliation", "affiliation_aliases")
_MATCH = 1.0
"""So much counts what the matcher finds and what may be something else: that is what has to be told apart."""
_SURE_MATCH = 0.1
_ANY = 0.1
_AMBIGUOUS = 0.3
"""Names that are words, and words that are names of the roster, wherever they stand."""
_IN_SMALL_LETTERS = 0.05
_ORDINARY_OF_TEN, _USUAL_OF_TEN = 6, 1
"""Of ten words that are also names so many are learnt from, and of ten others."""
_LONGEST = 3
_SHORTEST = 3
_LEAST_SEEN = 4
_ROUNDS = 25
_STEP = 0.3
_PULL = 4.0
"""How strongly weights are pulled to 0: they stay small where few examples bear them out."""


class Example(NamedTuple):
    """A place in a note: the signs around it, whether a name stands there, and how much it counts."""

    signs: tuple[str, ...]
    is_name: bool
    counts: float


class Labelled(NamedTuple):
    """A note and the stretches of it that are names, or that may be either or are somebody else's."""

    id: str
    text: str
    names: Sequence[tuple[int, int]]
    unclear: Sequence[tuple[int, int]]


def examples_of(folder: Path) -> Iterator[Example]:
    """The examples of one set."""
    path = folder / "roster.csv"
    called, finder = _words_of_roster(path), _Finder(path)
    for line in (folder / "notes.jsonl").read_text(encoding="utf-8").splitlines():
        note = json.loads(line)
        yield from _examples(_labelled(note), called)
        yield from _found(note, finder)


def examples_in(path: Path) -> Iterator[Example]:
    """The examples in a file of sentences of which some {names} must go; what [may be one] teaches nothing."""
    marked = [one for listed in tomllib.loads(path.read_text(encoding="utf-8")).values() for one in listed]
    called = frozenset(key for one in marked for found in _MARK.finditer(one) for key in keys_of(found[2]))
    for number, sentence in enumerate(marked):
        yield from _examples(_unmarked(f"{path.stem}:{number}", sentence), called)


def learnt(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign that is seen often enough."""
    seen = Counter(sign for example in examples for sign in set(example.signs))
    weights = {sign: 0.0 for sign in sorted(seen) if seen[sign] >= _LEAST_SEEN}
    squares = dict.fromkeys(weights, 1.0)
    known = [(sorted(weights.keys() & set(one.signs)), float(one.is_name), one.counts) for one in examples]
    known.sort(key=lambda one: (crc32(" ".join(one[0]).encode()), one))
    for _ in range(_ROUNDS):
        for signs, is_name, counts in known:
            expected = 1 / (1 + math.exp(-sum(map(weights.__getitem__, signs))))
            wrong = (is_name - expected) * counts
            for sign in signs:
                slope = wrong - _PULL * weights[sign] / seen[sign]
                squares[sign] += slope * slope
                weights[sign] += _STEP * slope / math.sqrt(squares[sign])
    return weights


def table_of(weights: Mapping[str, float]) -> str:
    """The table, a sign a line."""
    lines = (f"{weight:+.2f} {sign}\n" for sign, weight in sorted(weights.items()) if round(weight, 2))
    return _SAYS + "".join(lines)


def _labelled(note: Mapping[str, Any]) -> Labelled:
    text = note["text"]
    kept = [place for one in note["keep"] for place in _places(text, one)]
    names = [place for one in note["leaks"] for place in _places(text, one)]
    names = [one for one in names if not any(kept_ != one and _holds(kept_, one) for kept_ in kept)]
    unclear = [place for listed in ("either", "flag") for one in note[listed] for place in _places(text, one)]
    return Labelled(note["id"], text, names, unclear)


class _Finder:
    """Finds what of a roster is in a note, as the anonymiser does."""

    def __init__(self, path: Path) -> None:
        ladder = default_ladder()
        roster = read_roster(path.read_bytes(), ladder).whole()
        self._matcher = Matcher(list(forms_of(roster, ladder)))
        self._reworded = Reworded(organisations_of(roster, ladder), self._matcher.spelling.reading)

    def found_in(self, words: Words) -> list[Match]:
        matches = list(self._matcher.matches_in(words))
        places = [place for place, key in enumerate(words.keys) if self._reworded.may_hold(key)]
        return with_reworded(matches, self._reworded.matches(words, places, matches))


def _found(note: Mapping[str, Any], finder: _Finder) -> Iterator[Example]:
    """What of the roster seems to be in a note, and whether it is; what may be either teaches nothing."""
    text, words = note["text"], words_of(note["text"])
    scene = Scene.of(words, finder.found_in(words))
    names = _labelled(note).names
    either = [place for one in note["either"] for place in _places(text, one)]
    for match in scene.matches:
        span = words.starts[match.first], words.ends[match.last]
        is_name = _touches(span, names)
        if is_name or not _touches(span, either):
            counts = _MATCH if may_be_something_else(words, match) else _SURE_MATCH
            yield Example(tuple(signs_of(scene, match)), is_name, counts)


def _touches(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _unmarked(name: str, sentence: str) -> Labelled:
    """The sentence without its marks."""
    text, at = "", 0
    stretches: dict[str, list[tuple[int, int]]] = {"{": [], "[": []}
    for mark in _MARK.finditer(sentence):
        text += sentence[at : mark.start()]
        stretches[mark[1]].append((len(text), len(text) + len(mark[2])))
        text += mark[2]
        at = mark.end()
    return Labelled(name, text + sentence[at:], stretches["{"], stretches["["])


def _places(text: str, surface: str) -> Iterator[tuple[int, int]]:
    for found in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text):
        yield found.span()


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _words_of_roster(path: Path) -> frozenset[str]:
    with path.open(encoding="utf-8", newline="") as lines:
        return frozenset(key for row in csv.DictReader(lines) for cell in _ROSTER for key in keys_of(row[cell]))


def _examples(note: Labelled, called: frozenset[str]) -> Iterator[Example]:
    words = words_of(note.text)
    lowered = words_of(note.text.lower()) if len(note.text.lower()) == len(note.text) else words
    for first, last in _names_in(words, note.names):
        signs = tuple(signs_around(words, first, last))
        yield Example(signs, True, _ANY)
        if all(map(_is_word, words.keys[first : last + 1])):
            yield Example(signs, True, _AMBIGUOUS)
        yield Example(tuple(signs_around(lowered, first, last)), True, _IN_SMALL_LETTERS)
    for place in range(len(words)):
        if not _is_apart(words, place, [*note.names, *note.unclear]):
            continue
        key = words.keys[place]
        chance = crc32(f"{note.id}:{place}".encode())
        if key in called and _is_word(key):
            yield Example(tuple(signs_around(words, place, place)), False, _AMBIGUOUS)
        elif chance % 10 < (
            _ORDINARY_OF_TEN if lexicon.is_ordinary(key) else _USUAL_OF_TEN if is_usual(key) else 0
        ):
            as_typed = words.capital(place) or chance // 10 % 2
            yield Example(tuple(signs_around(words if as_typed else lowered, place, place)), False, _ANY)


def _names_in(words: Words, names: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The first and the last word of each name that is no address, number or initials."""
    for start, end in names:
        places = [at for at in range(len(words)) if start <= words.starts[at] and words.ends[at] <= end]
        keys = [words.keys[place] for place in places]
        if not places or len(places) > _LONGEST or any(lexicon.is_number(key) for key in keys):
            continue
        if max(map(len, keys)) >= _SHORTEST and not _is_in_an_address(words, places[0], places[-1]):
            yield places[0], places[-1]


def _is_apart(words: Words, place: int, taken: Iterable[tuple[int, int]]) -> bool:
    """Whether it is a word of its own that is neither a name nor a small word."""
    key = words.keys[place]
    if len(key) < _SHORTEST or not key.isalpha() or lexicon.is_small_word(key):
        return False
    if _is_in_an_address(words, place, place):
        return False
    return not any(start < words.ends[place] and words.starts[place] < end for start, end in taken)


def _is_in_an_address(words: Words, first: int, last: int) -> bool:
    before, after = words.before(first), words.after(last)
    return "@" in before + after or ("." in {before, after} and last + 1 < len(words))


def _is_word(key: str) -> bool:
    return is_listed_word(key) or is_usual(key)


def sets_that_teach() -> list[Path]:
    """The folders of the labelled sets but those that are kept apart."""
    return [folder for folder in sorted(SETS.glob("*_*")) if folder.name not in KEPT_APART]


def examples(folders: Iterable[Path]) -> list[Example]:
    """All examples of these sets and of the marked sentences."""
    found = [example for folder in folders for example in examples_of(folder)]
    return found + [example for name in SENTENCES for example in examples_in(SETS.parent / f"{name}.toml")]


def main() -> None:
    """Write the table."""
    INTO.write_text(table_of(learnt(examples(sets_that_teach()))), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
