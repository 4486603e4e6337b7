"""The sentences of cases_en.toml, cases_fr.toml and cases_forms.toml: what must go, what must be shown, what must stay."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser

_MARK = re.compile(r"([{\[])(.*?)([}\]])")


@dataclass(frozen=True)
class Case:
    """A sentence without its marks, and the stretches that must go and must be shown."""

    text: str
    gone: tuple[tuple[int, int], ...]
    shown: tuple[tuple[int, int], ...]


def _case(marked: str) -> Case:
    text = ""
    at = 0
    stretches: dict[str, list[tuple[int, int]]] = {"{": [], "[": []}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        stretches[mark[1]].append((len(text), len(text) + len(mark[2])))
        text += mark[2]
        at = mark.end()
    return Case(text + marked[at:], tuple(stretches["{"]), tuple(stretches["["]))


def _sentences(lang: str) -> list[str]:
    tables = tomllib.loads((Path(__file__).parent / f"cases_{lang}.toml").read_text(encoding="utf-8"))
    return [sentence for sentences in tables.values() for sentence in sentences]


SENTENCES = [(lang, sentence) for lang in ("en", "fr", "forms") for sentence in _sentences(lang)]


def _touches(one: tuple[int, int], others: tuple[tuple[int, int], ...]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)


def _covered(stretch: tuple[int, int], by: list[tuple[int, int]], text: str) -> bool:
    """Whether all letters of the stretch lie in some of the others; small words may be left beside them."""
    words = [word for word in re.finditer(r"\w+", text[slice(*stretch)]) if len(word[0]) > 1]
    spans = [(stretch[0] + word.start(), stretch[0] + word.end()) for word in words]
    return all(any(start <= first and last <= end for start, end in by) for first, last in spans)


@pytest.mark.parametrize(("lang", "sentence"), SENTENCES, ids=[sentence for _, sentence in SENTENCES])
def test_what_names_goes_what_may_name_is_shown_and_the_rest_stays(
    anonymiser: Anonymiser, forms_anonymiser: Anonymiser, lang: str, sentence: str
) -> None:
    case = _case(sentence)
    stripped = (forms_anonymiser if lang == "forms" else anonymiser).strip(case.text)
    replaced = [(one.start, one.end) for one in stripped.replacements]
    shown = [stripped.source_span(one.start, one.end) for one in stripped.findings]

    assert [case.text[slice(*one)] for one in case.gone if not _covered(one, replaced, case.text)] == []
    assert [case.text[slice(*one)] for one in case.shown if not _touches(one, tuple(shown))] == []
    assert [case.text[slice(*one)] for one in replaced if not _touches(one, case.gone)] == []
    assert [case.text[slice(*one)] for one in shown if not _touches(one, case.shown)] == []


def test_there_are_many_sentences_in_each_language() -> None:
    assert min(sum(lang == which for lang, _ in SENTENCES) for which in ("en", "fr")) > 100
