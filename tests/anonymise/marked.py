"""Sentences that mark what must go and what must be shown, and whether an anonymiser keeps to it."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from notetaker.anonymise import Anonymiser

_WORD = re.compile(r"\w+")
_MARK = re.compile(r"([{\[])(.*?)([}\]])", re.DOTALL)


@dataclass(frozen=True)
class Case:
    """A sentence without its marks, and the stretches that must go and must be shown."""

    text: str
    gone: tuple[tuple[int, int], ...]
    shown: tuple[tuple[int, int], ...]


def case(marked: str) -> Case:
    text = ""
    at = 0
    stretches: dict[str, list[tuple[int, int]]] = {"{": [], "[": []}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        stretches[mark[1]].append((len(text), len(text) + len(mark[2])))
        text += mark[2]
        at = mark.end()
    return Case(text + marked[at:], tuple(stretches["{"]), tuple(stretches["["]))


def sentences(name: str) -> list[str]:
    """All sentences in the tables of a file beside this one."""
    tables = tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
    return [sentence for table in tables.values() for sentence in table]


def grouped(name: str) -> list[tuple[str, str]]:
    """All sentences in a file of tables of tables, each with the name of the outer one."""
    tables = tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
    return [(outer, sentence) for outer, inner in tables.items() for each in inner.values() for sentence in each]


def _touches(one: tuple[int, int], others: tuple[tuple[int, int], ...]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)


def _covered(stretch: tuple[int, int], by: list[tuple[int, int]], text: str) -> bool:
    """Whether all letters of the stretch lie in some of the others; small words may be left beside them."""
    words = [word for word in _WORD.finditer(text[slice(*stretch)]) if len(word[0]) > 1]
    spans = [(stretch[0] + word.start(), stretch[0] + word.end()) for word in words]
    return all(any(start <= first and last <= end for start, end in by) for first, last in spans)


def wrong(anonymiser: Anonymiser, sentence: str) -> dict[str, list[str]]:
    """What the anonymiser left, did not show, took or showed against the marks; nothing where all is right."""
    marked = case(sentence)
    stripped = anonymiser.strip(marked.text)
    replaced = [(one.start, one.end) for one in stripped.replacements]
    shown = [stripped.source_span(one.start, one.end) for one in stripped.findings]
    stretches = {
        "left": [one for one in marked.gone if not _covered(one, replaced, marked.text)],
        "not shown": [one for one in marked.shown if not _touches(one, tuple(shown))],
        "taken": [one for one in replaced if not _touches(one, marked.gone)],
        "shown": [one for one in shown if not _touches(one, marked.shown)],
    }
    return {what: [marked.text[slice(*one)] for one in each] for what, each in stretches.items() if each}


def assert_as_marked(anonymiser: Anonymiser, sentences: Iterable[str]) -> None:
    """All sentences in one test, which tells each that is not as marked: a test for each cost as much as to strip it."""
    found = [(sentence, wrong(anonymiser, sentence)) for sentence in sentences]
    assert found
    told = [f"{sentence}\n    {amiss}" for sentence, amiss in found if amiss]
    assert not told, "\n".join(told)


def assert_noticed(anonymiser: Anonymiser, sentences: Iterable[str]) -> None:
    """Each word of what must be shown goes or is shown, in whichever way; a sentence in which one does not is told."""
    found = [(sentence, _silent(anonymiser, case(sentence))) for sentence in sentences]
    assert found
    told = [f"{sentence}\n    {words}" for sentence, words in found if words]
    assert not told, "\n".join(told)


def _silent(anonymiser: Anonymiser, marked: Case) -> list[str]:
    stripped = anonymiser.strip(marked.text)
    seen = [(one.start, one.end) for one in stripped.replacements]
    seen += [stripped.source_span(one.start, one.end) for one in stripped.findings]
    return [
        word[0]
        for start, end in marked.shown
        for word in _WORD.finditer(marked.text, start, end)
        if (len(word[0]) > 1 or end - start < 3) and not any(a < word.end() and word.start() < b for a, b in seen)
    ]
