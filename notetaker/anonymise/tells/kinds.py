"""What kind of word a word is where a tell begins or ends: itself if it is small, else by its ending."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.words import Words
from notetaker.model.language import LANGUAGES
from notetaker.remembering import with_the_lock

NAME, NUMBER, NOTHING = "NAME", "NUMBER", "NOTHING"
"""A word that is replaced or shown as a name; a figure; what stands behind the text."""
_TABLES = ("tells_en.toml", "tells_fr.toml")
_NAMED_BY_THEMSELVES = (
    *("clause", "phrase", "subject", "trailing", "attached", "adjunct", "articles", "joins", "counts", "between"),
    *("may", "place", "pronouns", "adverbs"),
)
_KNOWN_BY_THEIR_LISTS = (
    *("clause", "phrase", "subject", "trailing", "attached", "adjunct", "thinks", "does", "reporting", "adverbs"),
    *(
        "pronouns",
        "vague",
        "between",
        "counts",
        "numbers",
        "place",
        "complement",
        "articles",
        "joins",
        "may",
        "alone",
        "perceives",
    ),
)
_KINDS_OF_WORDS = ("done", "house", "mind", "past", "shared", "alone")
_IN_FRENCH = {"mind": ("pensee", "pense")}
"""What a list is called in the French table where it has another name there."""
_ENDINGS = frozenset(
    (
        *("ement", "tion", "sion", "ment", "ness", "ance", "ence", "ing", "ed", "ly", "ity", "ite", "eurs", "eur"),
        *("euse", "trice", "iste", "ist", "ers", "ors", "er", "or", "ir", "re", "ais", "ait", "aient", "ons", "ez"),
        *("ent", "es", "ee", "s", "e", "al", "ic", "ous", "ive", "y", "t", "n", "a", "i", "o", "u", "r", "l", "d"),
    )
)
_LONGEST = 5
_PARTICIPLE = "-é"
_PARTICIPLES = ("é", "és", "ée", "ées")
_DEEDS = frozenset({"done", "does", "thinks", "past", "mind"})
_ENDINGS_OF_DEEDS = frozenset({"-ed", _PARTICIPLE})


def kinds_of(words: Words, first: int, last: int, names: Collection[int]) -> list[str]:
    """The kind of each word first..last."""
    return [kind_of(words, index, names) for index in range(first, last + 1)]


def kind_of(words: Words, index: int, names: Collection[int]) -> str:
    """The kind of a word, of which `names` are those that are names; NOTHING outside the text."""
    if not 0 <= index < words.count:
        return NOTHING
    if index in names:
        return NAME
    key = words.keys[index]
    kind = _KINDS[key]
    if kind[0] != "-":
        return kind
    end = words.ends[index]
    if words.source[end - 1] in "ées" and words.raw(index).endswith(_PARTICIPLES):
        return _PARTICIPLE
    inside = index in words.capitals and not words.shouted and not words.opens(index)
    return f"Capital{kind}" if inside else kind


def _kind(key: str) -> str:
    """The kind of a word whatever its accents and capitals are."""
    if key[0].isdigit():
        return NUMBER
    if key in _named():
        return key
    lengths = range(min(_LONGEST, len(key) - 2), 0, -1)
    return next((f"-{key[-length:]}" for length in lengths if key[-length:] in _ENDINGS), "-")


_first_letter = itemgetter(0)
_KINDS = Remembered(_kind)
with_the_lock(_KINDS.clear)


def lists_with(key: str) -> tuple[str, ...]:
    """The lists of the tables of tells that have the word."""
    groups = _groups()
    return groups.lists[groups.of.get(key, 0)]


def groups_of_words() -> Mapping[str, int]:
    """A number for the lists that have a word, by the word: the same for words of the same lists. 0 is for no list."""
    return _groups().of


def weights_of_groups(weights: Mapping[str, int]) -> tuple[int, ...]:
    """The weights of the lists of each group together, by its number."""
    return tuple(sum(weights.get(name, 0) for name in names) for names in _groups().lists)


def is_a_deed(key: str, kind: str) -> bool:
    """Whether the word may be a verb that tells what somebody did, is or thinks."""
    return kind in _ENDINGS_OF_DEEDS or key in _of_deeds()


def has_a_figure(keys: Collection[str]) -> bool:
    """Whether one of the words is a number, in digits or as a word."""
    return not _numbers().isdisjoint(keys) or any(map(str.isdigit, map(_first_letter, keys)))


def trails(key: str) -> bool:
    """Whether nothing ends with the word: "of", « pour »."""
    return key in _trailing()


@cache
def _of_deeds() -> frozenset[str]:
    return frozenset().union(*map(_listed, _DEEDS))


@cache
def _numbers() -> frozenset[str]:
    return _listed("numbers")


@cache
def _trailing() -> frozenset[str]:
    return _listed("trailing")


def tells_an_opinion(key: str) -> bool:
    """Whether the word tells what somebody thinks or found out rather than who they are: "shows", « préfère »."""
    return key in _of_opinions()


@cache
def _of_opinions() -> frozenset[str]:
    thought = frozenset().union(*map(_listed, ("thinks", "reporting", "vague")))
    return (thought - _light()) | _listed("contrary")


def is_light(key: str) -> bool:
    """Whether the word carries nothing of what is told: "the", « nous », « est »."""
    return key in _light()


@cache
def _light() -> frozenset[str]:
    return _listed("light")


@cache
def _named() -> frozenset[str]:
    small = (words_under("language.toml", lang) for lang in LANGUAGES)
    return frozenset(chain(*small, *map(_listed, _NAMED_BY_THEMSELVES)))


def _listed(name: str) -> frozenset[str]:
    return frozenset().union(
        *(
            words_under(of, part, called)
            for of in _TABLES
            for part in ("ends", "words")
            for called in (name, *_IN_FRENCH.get(name, ()))
            if called in table(of)[part]
        )
    )


class _Groups(NamedTuple):
    """Words by the lists that have them."""

    of: Mapping[str, int]
    lists: Sequence[tuple[str, ...]]


@cache
def _groups() -> _Groups:
    found: dict[str, tuple[str, ...]] = {}
    for name in dict.fromkeys((*_KNOWN_BY_THEIR_LISTS, *_KINDS_OF_WORDS)):
        for key in _listed(name):
            found[key] = (*found.get(key, ()), name)
    lists = tuple(dict.fromkeys(((), *sorted(found.values()))))
    numbers = {names: number for number, names in enumerate(lists)}
    return _Groups({key: numbers[names] for key, names in found.items()}, lists)
