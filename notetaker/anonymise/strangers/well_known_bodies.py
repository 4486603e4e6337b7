"""Finds organisations that everybody knows, which `organisations.txt` and `organisations.toml` list."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_plain_word, is_uncommon
from notetaker.anonymise.knowledge.tables import names_in, table, words_under
from notetaker.anonymise.knowledge.titles import first_of_titles
from notetaker.anonymise.strangers.stranger_deeds import acts, is_before_a_verb, is_listed, is_said_of_somebody
from notetaker.anonymise.text.words import Words, keys_of

_SPACES = {" ", "\u00a0", "\u202f"}
_HYPHENS = {"-", "‑", "‐"}
_LEAST_SMALL = 6
_OF = {"of", "from", "at", "de", "d", "chez"}


def is_well_known(key: str) -> bool:
    """Whether the folded word is by itself the name of an organisation that everybody knows."""
    return (key,) in names_by_first_word().get(key, ())


def well_known_from(words: Words, first: int) -> int:
    """The last word of the longest well-known name that begins at `first`, all of it in capitals; `first` - 1 if none."""
    for keys in names_by_first_word().get(words.keys[first], ()):
        last = first + len(keys) - 1
        same = tuple(words.keys[first : last + 1]) == keys
        if same and all(map(words.capital, (first, last))) and _is_one_name(words, first, last):
            return last
    return first - 1


def well_known(words: Words, telling: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last word of each that is written as a name and is nobody's surname.

    `telling` are the words of the text that are the longest of one.
    """
    names, before = names_by_first_word(), first_by_longest_word()
    for first in sorted(
        {place - far for place in telling for far in before.get(words.keys[place], ()) if far <= place}
    ):
        follower = words.at[first + 1]
        for keys in names.get(words.keys[first], ()):
            if len(keys) > 1 and keys[1] != follower:
                continue
            last = first + len(keys) - 1
            if tuple(words.keys[first : last + 1]) == keys and _is_written_as_name(words, first, last):
                if not _is_of_a_person(words, first):
                    yield first, last
                break


def acting(words: Words, telling: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Companies that are called like a product or a word, where they do what only somebody does: "google refused".

    With a capital so are those of whom somebody is: "the boss of Total", « Jean Duval de Total ».
    """
    listed = words_under("organisations.toml", "acting")
    for place in telling:
        if words.keys[place] not in listed:
            continue
        does = acts(words, place) or (
            not is_plain_word(words.keys[place]) and (is_before_a_verb(words, place) or _is_missed(words, place))
        )
        if _has_somebody(words, place) or (does and not lexicon.is_in("determiners", words.at[place - 1])):
            yield place, place


def _is_one_name(words: Words, first: int, last: int) -> bool:
    return all(words.gap[index].strip(" &'’-.") == "" for index in range(first + 1, last + 1))


def _is_written_as_name(words: Words, first: int, last: int) -> bool:
    """Whether it has its capital, or is in small letters and can be nothing else."""
    if words.capital(first):
        if last == first + 1 and not words.capital(last) and not words.opens(first):
            return is_uncommon(words.keys[first]) or tuple(words.keys[first : last + 1]) in _half_capital()
        return last != first + 1 or words.capital(last) or is_uncommon(words.keys[first])
    keys = words.keys[first : last + 1]
    if is_listed("in_small_letters", " ".join(keys)):
        return words.gap[last + 1] not in _HYPHENS and (
            first == last or _is_of_a_note_in_small_letters(words, first)
        )
    return is_uncommon(keys[0]) and not lexicon.is_first_name(keys[0]) and len("".join(keys)) >= _LEAST_SMALL


def _is_of_a_note_in_small_letters(words: Words, first: int) -> bool:
    """Whether a name of plain words may stand there for want of capitals: "red cross", and not "a red cross"."""
    return not words.capitals and not lexicon.is_in("indefinite", words.at[first - 1])


def _is_missed(words: Words, place: int) -> bool:
    """Whether the word, with a capital, is said to be there or not, as those who are invited are: "Meta no-show"."""
    return words.capital(place) and words.gap[place + 1] in _SPACES and is_said_of_somebody(words, place + 1)


def _has_somebody(words: Words, place: int) -> bool:
    """Whether whom it has stands before the word, or somebody who is named in full: "the boss of Total"."""
    whose = place - 2
    if not words.capital(place) or words.gap[place] != " " or words.at[place - 1] not in _OF:
        return False
    in_full = words.capital(whose) and words.capital(whose - 1) and words.gap[whose] == " "
    return is_listed("its", words.at[whose]) or (in_full and lexicon.is_given_name(words.at[whose - 1]))


def _is_of_a_person(words: Words, first: int) -> bool:
    """Whether a title or a first name before it makes a surname of it: « Mme Renault »."""
    before = words.at[first - 1]
    beside = words.gap[first] in _SPACES and lexicon.is_given_name(before) and words.capital(first - 1)
    return beside or first_of_titles(words, first) < first


@cache
def names_by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of each well-known name by the first of them, the longest name first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    small = table("organisations.toml")["in_small_letters"]
    for keys in map(keys_of, (*names_in("organisations.txt"), *small)):
        found.setdefault(keys[0], set()).add(keys)
    return {key: tuple(sorted(names, key=len, reverse=True)) for key, names in found.items()}


@cache
def first_by_longest_word() -> dict[str, tuple[int, ...]]:
    """How many words before its longest one a well-known name begins, by that word."""
    found: dict[str, set[int]] = {}
    for keys in chain.from_iterable(names_by_first_word().values()):
        longest = max(keys, key=len)
        found.setdefault(longest, set()).add(keys.index(longest))
    return {longest: tuple(sorted(before)) for longest, before in found.items()}


@cache
def _half_capital() -> frozenset[tuple[str, ...]]:
    """The names of two words of which the second is written small, as French does: « la Marine nationale »."""
    names = (name for name in names_in("organisations.txt") if name.partition(" ")[2].islower())
    return frozenset(keys for keys in map(keys_of, names) if len(keys) == 2)
