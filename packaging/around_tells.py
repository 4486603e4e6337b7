"""Makes `resources/anonymise/tells_begin.txt` and `tells_end.txt` anew: where people mark that something tells who speaks.

    python packaging/around_tells.py

Learns from the tells that are labelled in the sets in `tests/anonymise/sets` but those that are kept apart, and, where none
begins, from marked sentences beside them. The weights are those of a logistic regression, as around names. Takes a minute;
the same notes and tables give the same weights.
"""

import importlib.util
import json
import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from notetaker.anonymise import Anonymiser
from notetaker.anonymise.knowledge.language import language_in
from notetaker.anonymise.tells.agreed_ends import LONGEST, signs_before
from notetaker.anonymise.tells.agreed_ends import TABLE as ENDS
from notetaker.anonymise.tells.beginning_signs import TABLE as BEGINNINGS
from notetaker.anonymise.tells.beginning_signs import signs_at
from notetaker.anonymise.tells.kinds import kinds_of
from notetaker.anonymise.tells.likely_tells import beginnings, speakers_in
from notetaker.anonymise.tells.weighed_signs import ALWAYS
from notetaker.anonymise.text.words import Words, words_of
from notetaker.exchange import default_ladder, read_roster
from notetaker.model.language import Lang
from notetaker.model.note import FindingKind

INTO = Path(__file__).resolve().parents[1] / "resources" / "anonymise"
_SAYS = {
    ENDS: """\
# Where tells end that people mark: above 0 the sign speaks for it that the next word still belongs to the tell. The signs
# are explained in notetaker/anonymise/tells/agreed_ends.py. Made by packaging/around_tells.py.
""",
    BEGINNINGS: """\
# Where tells begin that people mark: above 0 the sign speaks for it that one begins there. The signs are explained in
# notetaker/anonymise/tells/beginning_signs.py. Made by packaging/around_tells.py.
""",
}
TOLD = ("told_en", "told_fr")
"""Sentences of which [what is in brackets] is a tell."""
ABOUT_NAMES = (
    *(
        "bare_names",
        "bare_places",
        "behind_functions",
        "cases_en",
        "cases_fr",
        "frames",
        "given_or_told",
        "hurried_about_nobody",
    ),
    *(
        "merely_words",
        "names_that_are_words",
        "only_called_so",
        "restraint_en",
        "restraint_fr",
        "said_in_short",
        "strangers_en",
        "strangers_fr",
        "told_by_grammar",
        "where_a_name_stands",
    ),
)
"""Sentences in which something else is marked: outside of the marks they tell nobody who speaks."""
_OF_A_SENTENCE = 2.0
"""A sentence that was made up counts as much as two notes, for somebody made it up to try what is hard."""
_MARK = re.compile(r"([{\[])(.*?)[}\]]")


class Labelled(NamedTuple):
    """A note with the first and last word of each tell that is marked, the words that are cut, and those of names shown."""

    words: Words
    lang: Lang
    tells: Sequence[tuple[int, int]]
    gone: frozenset[int]
    named: frozenset[int]
    counts: float = 1.0


def names_script() -> ModuleType:
    """The script that learns what stands around names: it knows which sets may teach, and how weights are learnt."""
    path = Path(__file__).with_name("around_names.py")
    spec = importlib.util.spec_from_file_location("around_names", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


NAMES = names_script()


def labelled_in(folder: Path) -> Iterator[Labelled]:
    """The notes of one set."""
    ladder = default_ladder()
    anonymiser = Anonymiser(read_roster((folder / "roster.csv").read_bytes(), ladder).roster, ladder)
    for line in (folder / "notes.jsonl").read_text(encoding="utf-8").splitlines():
        yield _labelled(json.loads(line), anonymiser)


def _labelled(note: Mapping[str, Any], anonymiser: Anonymiser) -> Labelled:
    text = note["text"]
    words = words_of(text)
    stripped = anonymiser.strip(text)
    gone = [_words_in(words, one.start, one.end) for one in stripped.replacements]
    shown = [
        _words_in(words, *stripped.source_span(one.start, one.end))
        for one in stripped.findings
        if one.kind is not FindingKind.TELL
    ]
    tells = [_words_in(words, *found.span()) for tell in note["tells"] if (found := _place(text, tell))]
    return Labelled(words, stripped.lang, tells, _all_within(gone), _all_within(shown))


def sentences_in(name: str) -> Iterator[Labelled]:
    """The sentences of a file beside the sets, each as a note."""
    tables = tomllib.loads((NAMES.SETS.parent / f"{name}.toml").read_text(encoding="utf-8"))
    for listed in (tables[part] for part in ("shown", "neutral")) if name in TOLD else tables.values():
        for sentence in _flat(listed):
            yield _unmarked(sentence, tells=name in TOLD)


def _flat(listed: Iterable[str] | Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The sentences of a list, or of each list in a table."""
    for each in listed.values() if isinstance(listed, Mapping) else (listed,):
        yield from each


def _unmarked(sentence: str, *, tells: bool) -> Labelled:
    """The sentence without its marks, of which [some] are tells or names and {others} are cut."""
    marked: dict[str, list[tuple[int, int]]] = {"{": [], "[": []}
    text, at = "", 0
    for mark in _MARK.finditer(sentence):
        text += sentence[at : mark.start()]
        marked[mark[1]].append((len(text), len(text) + len(mark[2])))
        text += mark[2]
        at = mark.end()
    words = words_of(text + sentence[at:])
    gone, shown = ([_words_in(words, *one) for one in marked[kind]] for kind in "{[")
    named = frozenset() if tells else _all_within(shown)
    return Labelled(words, language_in(words), shown if tells else (), _all_within(gone), named, _OF_A_SENTENCE)


def _place(text: str, tell: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(tell)}(?!\w)", text)


def _words_in(words: Words, start: int, end: int) -> tuple[int, int]:
    """The first and the last word of a stretch of the text."""
    return bisect_right(words.ends, start), bisect_left(words.starts, end) - 1


def _all_within(stretches: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(place for first, last in stretches for place in range(first, last + 1))


def ends_taught(note: Labelled) -> Iterator[Any]:
    """Behind each word of a tell, whether the next still belongs to it."""
    words = note.words
    for first, last in note.tells:
        stop = min(last + 2, words.count, first + LONGEST)
        kinds = kinds_of(words, first, stop + 1, note.named)
        for index in range(first + 1, stop):
            if index in note.gone:
                break
            signs = (ALWAYS, *signs_before(words, first, kinds, index))
            yield NAMES.Example(signs, index <= last, 1.0)


def beginnings_taught(note: Labelled) -> Iterator[Any]:
    """Wherever a tell may begin, whether one does."""
    begun = {first for first, _ in note.tells}
    names = note.gone | note.named
    speaking = speakers_in(note.words, range(note.words.count), note.lang, note.gone, note.named)
    for first in beginnings(note.words, speaking, names):
        signs = (ALWAYS, *signs_at(note.words, first, names))
        yield NAMES.Example(signs, first in begun, note.counts)


def examples_for(table: str, notes: Sequence[Labelled], sentences: Sequence[Labelled]) -> list[Any]:
    """What the notes teach for one of the tables. Sentences teach nothing of where a tell ends."""
    if table == ENDS:
        return [one for note in notes for one in ends_taught(note)]
    return [one for note in (*notes, *sentences) for one in beginnings_taught(note)]


def tables_of(notes: Sequence[Labelled], sentences: Sequence[Labelled]) -> dict[str, str]:
    """The tables that the notes teach, by their names."""
    taught = {name: examples_for(name, notes, sentences) for name in (ENDS, BEGINNINGS)}
    return {name: _SAYS[name] + _lines(NAMES.learnt(examples)) for name, examples in taught.items()}


def _lines(weights: Mapping[str, float]) -> str:
    return "".join(f"{weight:+.2f} {sign}\n" for sign, weight in sorted(weights.items()) if round(weight, 2))


def notes_in(folders: Iterable[Path]) -> list[Labelled]:
    """All notes of these sets."""
    return [note for folder in folders for note in labelled_in(folder)]


def sentences_that_teach() -> list[Labelled]:
    """All marked sentences."""
    return [sentence for name in (*TOLD, *ABOUT_NAMES) for sentence in sentences_in(name)]


def main() -> None:
    """Write the tables."""
    notes = notes_in(NAMES.sets_that_teach())
    for name, table in tables_of(notes, sentences_that_teach()).items():
        (INTO / name).write_text(table, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
