"""Finds words with capitals that stand side by side, as those of a name do, and takes off what is no part of it."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import reads_as_a_word
from notetaker.anonymise.knowledge.titles import is_title
from notetaker.anonymise.text.words import Words

_GAPS = {" ", "-", "‑", "‐", "\u00a0", "'", "’", ". ", ".-"}
_LONGEST = 8
_TWO_SMALL = re.compile(r"[^\W\d_A-Z]{2}")


class Run(NamedTuple):
    """Words first..last with capitals, side by side but for particles; `parts` counts them without those in hyphens."""

    first: int
    last: int
    parts: int


def runs_in(words: Words, taken: Collection[int]) -> Iterator[Run]:
    """The runs of a text, from left to right, without the words `taken`, which are decided on."""
    reached = 0
    for place in sorted(words.capitals):
        if place < reached or place in taken or not _is_name_word(words, place):
            continue
        last, parts, ahead = place, 1, place + 1
        while ahead < words.count and ahead not in taken and ahead - place < _LONGEST and words.gap[ahead] in _GAPS:
            if words.gap[ahead][0] == "." and words.ends[ahead - 1] - words.starts[ahead - 1] > 1:
                break
            if ahead in words.capitals and _is_name_word(words, ahead):
                parts += words.gap[ahead] not in {"-", "‑", "‐", ".-"} and not lexicon.is_particle(
                    words.keys[ahead]
                )
                last = ahead
            elif not _may_stand_inside(words, ahead) or lexicon.is_given_name(words.at[ahead + 1]):
                break
            ahead += 1
        yield Run(place, last, parts)
        reached = last + 1


def _may_stand_inside(words: Words, index: int) -> bool:
    """Whether a small word may stand inside a name: « Charles de Foucauld », « Michel de l’Hospital »."""
    if lexicon.is_particle(words.keys[index]):
        return True
    return words.keys[index] == "l" and words.gap[index + 1] in {"'", "’"} and words.at[index - 1] == "de"


def _is_name_word(words: Words, index: int) -> bool:
    """Whether a word with a capital may be one of a name's."""
    if len(words.keys[index]) == 1:
        return words.gap[index + 1].startswith((".", "-")) and not is_title(words, index)
    raw = words.source[words.starts[index] : words.ends[index]]
    return (raw[1:].islower() or _is_mixed_name(raw)) and not is_title(words, index)


def _is_mixed_name(raw: str) -> bool:
    """Whether capitals inside a word are those of a name: "McLean", and not "IIa" or "LPs"."""
    return not raw.isupper() and _TWO_SMALL.search(raw) is not None


def without_functions(words: Words, run: Run) -> Run:
    """The run without functions and small words before the name: "Prime Minister Dombasle"."""
    while run.first <= run.last and is_no_part(words.keys[run.first]):
        run = Run(run.first + 1, run.last, run.parts - 1)
    return run


def is_no_part(key: str) -> bool:
    """Whether the word is a function before a name rather than a part of it."""
    return lexicon.is_function(key) or key in {"prime", "deputy", "vice", "premier", "premiere"}


def without_opener(words: Words, run: Run) -> Run:
    """The run without a first word that is only capital because a sentence begins."""
    key = words.keys[run.first]
    begins = words.opens(run.first) or lexicon.is_small_word(key)
    if not begins or lexicon.is_given_name(key) or (len(key) == 1 and words.gap[run.first + 1].startswith(".")):
        return run
    if run.parts > 1 and not reads_as_a_word(key):
        return run
    first = run.first + 1
    while first <= run.last and not words.capital(first):
        first += 1
    return Run(first, run.last, run.parts - 1)
