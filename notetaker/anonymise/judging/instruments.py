"""Titles of public texts that carry an organisation's name: known ones, clear ones, and those that only seem to be one."""

from collections.abc import Iterator
from functools import cache

from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.verdict import Verdict
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_plain_word
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words, keys_of

_LONGEST_TITLE = 10
_MOST_LINKS = 3
_FROM = {"of", "by", "from", "de", "des", "du", "d"}


def public_text(scene: Scene, match: Match) -> Verdict | None:
    """What to do where the name stands in the title of a public text; None where it stands in none.

    A known title is content and is kept, and so is one that capitals make one; another is shown.
    """
    words, first, last = scene.words, match.first, match.last
    if (known := _known_title(words, first, last)) is not None:
        return Verdict(False, Rule.INSTRUMENT, *known, kept=True)
    after, before = _end_of_title(words, last), _start_of_title(words, first)
    if after == last and before == first:
        return None
    return Verdict(False, Rule.INSTRUMENT, before, after, kept=_is_clear(words, match, before))


def _is_clear(words: Words, match: Match, before: int) -> bool:
    """Whether organisation and noun have capitals that say something: "OECD Privacy Guidelines"."""
    keys = words.keys[match.first : match.last + 1]
    if words.shouted or match.typos or not words.capital(match.first) or all(map(is_plain_word, keys)):
        return False
    return before == match.first or (words.capital(before) and not words.opens(before))


def _end_of_title(words: Words, last: int) -> int:
    """The last capital noun of a title that follows the name; `last` where none does."""
    end = last
    for index in range(last + 1, min(last + _LONGEST_TITLE, words.count)):
        if not _is_inside(words, index):
            break
        if index in words.capitals:
            end = index if lexicon.is_in("instruments", words.keys[index]) else end
        elif not lexicon.is_in("links", words.keys[index]):
            break
    return end


def _start_of_title(words: Words, first: int) -> int:
    """Where "Recommendation of the" or « recommandations de l’ » begins before the name; `first` if nowhere."""
    index = first - 1
    while index >= 0 and first - index <= _MOST_LINKS and lexicon.is_in("links", words.keys[index]):
        index -= 1
    if index == first - 1 or index < 0 or not _FROM & set(words.keys[index + 1 : first]):
        return first
    key = words.keys[index]
    if key == "directrices" and words.at[index - 1] == "lignes":
        return index - 1
    named = lexicon.is_in("instruments_before_fr", key) or (
        lexicon.is_in("instruments", key) and words.capital(index)
    )
    return index if named else first


def _is_inside(words: Words, index: int) -> bool:
    """Whether nothing but a space, a hyphen or an apostrophe parts the word from the one before."""
    gap = words.gap[index]
    return gap == " " or gap.replace("-", " ").isspace() or gap in {"'", "’"}


# --- known titles


@cache
def _titles() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The weighty words of each known title, by the first of them."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for row in table("instruments.toml")["instrument"]:
        for title in (*row["en"], *row["fr"]):
            if keys := tuple(key for key in keys_of(title) if not lexicon.is_in("links", key)):
                found.setdefault(keys[0], set()).add(keys)
    return {key: tuple(sorted(titles, key=len, reverse=True)) for key, titles in found.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_titles())


def _known_title(words: Words, first: int, last: int) -> tuple[int, int] | None:
    """The first and last word of the longest known title around the name, small words and the name itself apart."""
    titles, openings, reach = _titles(), _first_words(), _LONGEST_TITLE + 1
    ahead = words.keys[last + 1 : last + 1 + reach]
    if openings.isdisjoint(words.keys[max(0, first - reach) : first]) and openings.isdisjoint(ahead):
        return None
    before = [index for index in _reach(words, first, -1) if not lexicon.is_in("links", words.keys[index])][::-1]
    after = [index for index in _reach(words, last + 1, 1) if not lexicon.is_in("links", words.keys[index])]
    around = before + after
    best: tuple[int, int] | None = None
    for begin in range(len(before) + 1):
        for title in titles.get(words.keys[around[begin]], ()) if begin < len(around) else ():
            places = around[begin : begin + len(title)]
            touches = begin + len(title) >= len(before)
            if not touches or tuple(words.keys[place] for place in places) != title:
                continue
            if len(title) == 1 and not words.capital(places[0]):
                continue
            found = min(places[0], first), max(places[-1], last)
            best = found if best is None or found[1] - found[0] > best[1] - best[0] else best
    return best


def _reach(words: Words, start: int, step: int) -> Iterator[int]:
    """The words on one side of the name up to a mark."""
    index = start - 1 if step < 0 else start
    while 0 <= index < words.count and abs(index - start) <= _LONGEST_TITLE:
        if not _is_inside(words, index + 1 if step < 0 else index):
            break
        yield index
        index += step
