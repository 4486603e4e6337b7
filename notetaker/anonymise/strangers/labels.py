"""Finds the name in the label of a speaker that also holds a role: "Speaker 2 (Dupont):", "Minister Dupont:"."""

import re
from collections.abc import Set

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_known_word
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.words import Words

_LONGEST = 8
_MOST_CHARACTERS = 80
_LABEL_END = re.compile(r"\)?[ \u00a0\u202f]?:(?:\s|$)")
_NUMBERED = re.compile(r"(?:s|sp|spk|speaker|loc|int)\d{1,3}")
_LEAST = 3


def named_in_label(words: Words, taken: Set[int]) -> list[tuple[int, int]]:
    """The first and last word of the name in the label with which the text opens; none if it has no role."""
    if ":" not in words.source[:_MOST_CHARACTERS]:
        return []
    last = _last_of_label(words)
    if last < 1 or not any(map(_is_role, words.keys[: last + 1])):
        return []
    names = [index for index in range(last + 1) if index not in taken and _may_be_name(words, index)]
    named = any(len(words.keys[index]) >= _LEAST for index in names)
    return [(names[0], _last_beside(names))] if named else []


def _last_of_label(words: Words) -> int:
    """The word before the first colon; -1 if none is near or a sentence goes before it."""
    for index in range(min(_LONGEST, words.count)):
        gap = words.after(index)
        if ":" in gap:
            return index if _LABEL_END.match(gap) else -1
        if gap.strip() not in {"", "(", ")", ".", ",", "-", "–", "#"}:
            return -1
    return -1


def _last_beside(names: list[int]) -> int:
    last = names[0]
    while last + 1 in names:
        last += 1
    return last


def _is_role(key: str) -> bool:
    listed = lexicon.is_function(key) or key in words_under("strangers.toml", "label_roles")
    return listed or _NUMBERED.fullmatch(key) is not None


def _may_be_name(words: Words, index: int) -> bool:
    key = words.keys[index]
    if not words.capital(index) or lexicon.is_number(key) or _is_role(key):
        return False
    return not is_known_word(key) and not lexicon.is_in("not_persons", key) and not lexicon.is_in("acronyms", key)
