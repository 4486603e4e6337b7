"""Titles of public texts around a name."""

from notetaker.anonymise import lexicon
from notetaker.anonymise.words import Words

_LONGEST_TITLE = 8
_MOST_LINKS = 3


def instrument(words: Words, first: int, last: int) -> tuple[int, int] | None:
    """The first and last word of the public text whose title the name is in: "OECD AI Principles"."""
    end = last
    for index in range(last + 1, min(last + 1 + _LONGEST_TITLE, len(words))):
        if not words.before(index).replace("-", " ").isspace() and words.before(index) not in {"'", "’"}:
            break
        if lexicon.is_in("instruments", words.keys[index]) and words.capital(index):
            end = index
        elif not words.capital(index) and not lexicon.is_in("links", words.keys[index]):
            break
    start = _instrument_before(words, first)
    return (start, end) if end > last or start < first else None


def _instrument_before(words: Words, first: int) -> int:
    """Where "recommendation of the" or « recommandations de l’ » begins before the name; `first` if nowhere."""
    index = first - 1
    while index >= 0 and first - index <= _MOST_LINKS and lexicon.is_in("links", words.keys[index]):
        index -= 1
    if index == first - 1 or index < 0:
        return first
    key = words.keys[index]
    named = lexicon.is_in("instruments_before_fr", key) or (
        lexicon.is_in("instruments", key) and words.capital(index)
    )
    return index if named else first
