"""Finds the functions of a roster that few participants have, in either language and in other words."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.stranger_signs import is_organisation_noun
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.words import Words, keys_of
from notetaker.model.roster import Participant, Roster

_MOST_SHARING_A_ROLE = 3
_LONGEST = 8
_FEWEST_OF_A_PART = 2
_LONG_ENOUGH_FOR_A_PLURAL = 5
_LONGEST_ADDRESS = 3
_LEAST_STEM = 3
_FARTHEST_HOUSE = 3
_WITHIN = {"'", "’", "' ", "’ ", "-"}
_GENDERS = (("ienne", "ien"), ("trice", "teur"), ("euse", "eur"), ("iere", "ier"))
"""How the functions of women and of men end; both are one function."""

Meaning = frozenset[str]

_PARTS = re.compile(r"[,;/()]")
_CLOSED = re.compile(r"\s*[,;:!?()\u2013\u2014]|\.(?:\s|$)|$")


class Roles:
    """The functions on a roster that few participants have, to be found in a text."""

    def __init__(self, roster: Roster) -> None:
        meanings = [meaning for person in roster for meaning in _meanings_of(person.role)]
        counted = Counter(meanings)
        single = Counter(word for meaning in meanings for word in meaning)
        self._few = {meaning for meaning, count in counted.items() if count <= _MOST_SHARING_A_ROLE}
        self._said = {
            keys
            for person in roster
            for part in _PARTS.split(person.role)
            if len(keys := keys_of(part)) > 1 and _meaning(keys) in self._few
        }
        self._alone = {
            meaning
            for person in roster
            for place, part in enumerate(_PARTS.split(person.role))
            if len(meaning := _meaning(keys := keys_of(part))) == 1
            and (meaning <= _functions() or (len(keys) == 1 and not place))
        }
        self._roles = Counter(meaning for meaning in meanings if len(meaning) > _FEWEST_OF_A_PART)
        self._unique = {word for word, count in single.items() if count == 1} & _functions()
        self._telling = frozenset().union(*self._few)
        self._first = _beginnings(self._telling) | {keys[0] for keys in self._said}

    def may_begin(self, key: str) -> bool:
        """Whether one of the functions may begin with the folded word."""
        return key in self._first

    def found_in(
        self, words: Words, speaker: Participant | None, gone: Collection[int] = ()
    ) -> Iterator[tuple[int, int, Rule]]:
        """The first and last word of each function, the article before it included.

        It is the speaker's own unless somebody else is meant, whose house went or who talks to the speaker.
        """
        own = _meanings_of(speaker.role) if speaker is not None else []
        articles = words_under("names.toml", "articles")
        end = 0
        for place in words.among(self._first):
            if place < end or (found := self._at(words, place)) is None:
                continue
            last, meaning = found
            if gone and all(index in gone or words.keys[index] in _small() for index in range(place, last + 1)):
                continue  # "Dr. Law and Prof. Law" of a professor of law
            definite = place > 0 and words.keys[place - 1] in articles
            whole = len(meaning) > 1 and (meaning in self._few or tuple(words.keys[place : last + 1]) in self._said)
            if not whole and not definite and not (len(meaning) == 1 and _stands_alone(words, place, last)):
                continue
            if len(meaning) == 1 and _names_somebody(words, last):
                continue
            mine = any(meaning == one or (len(meaning) == 1 and meaning <= one) for one in own)
            mine = mine and speaker is not None and not _is_of_another(words, last, gone, speaker)
            last = _with_its_house(words, last, gone) if mine else last
            end = last + 1
            yield place - definite, last, Rule.TELL_OWN_ROLE if mine else Rule.TELL_ROLE

    def beside_names(self, words: Words, gone: Collection[int]) -> Iterator[tuple[int, int, Rule]]:
        """The functions right before or after the names that went: "Commissioner …", « …, cheffe de service à Metz ».

        Of a colleague or a friend nobody reads an office, but whom the speaker is close to: "my colleague …".
        """
        if not gone:
            return
        articles, companions = words_under("names.toml", "articles"), words_under("names.toml", "companions")
        for place in words.among(_all_functions()):
            if place in gone:
                continue
            last = _apposition_end(words, place, gone) if _follows_a_name(words, place, gone) else place
            if last > place or _follows_a_name(words, place, gone) or _precedes_a_name(words, place, gone):
                close = words.keys[place] in companions
                before = words_under("names.toml", "of_speakers") if close else articles
                with_it = place > 0 and words.keys[place - 1] in before and place - 1 not in gone
                yield place - with_it, last, Rule.TELL_FIRST_PERSON if close else Rule.TELL_ROLE

    def _at(self, words: Words, place: int) -> tuple[int, Meaning] | None:
        """The last word of the longest function that begins at `place`, and what it means."""
        found: tuple[int, Meaning] | None = None
        for last in range(place, min(place + _LONGEST, words.count)):
            if last > place and not _joined(words, last):
                break
            keys = tuple(words.keys[place : last + 1])
            if words.keys[last] in _small() and keys not in self._said:
                continue
            meaning = _meaning(keys)
            if not meaning <= self._telling and keys not in _phrase_beginnings():
                break
            if (
                last == place
                and keys not in _phrases()
                and meaning != {_synonyms().get(keys[0], _masculine(keys[0]))}
            ):
                continue
            if self._tells(meaning) or keys in self._said:
                found = last, meaning
        return found

    def _tells(self, meaning: Meaning) -> bool:
        """Whether the function leads to few participants: the whole of it, or a word that one alone has."""
        if len(meaning) > 1:
            return meaning in self._few or self._is_part_of_few(meaning)
        return meaning in self._alone & self._few or (meaning <= self._unique and not meaning <= _general())

    def _is_part_of_few(self, meaning: Meaning) -> bool:
        """Whether it is what few functions are called for short: « la directrice mobilité », "the head of policy"."""
        if meaning.isdisjoint(_functions()) or meaning <= _functions() | _general():
            return False
        return 0 < sum(count for role, count in self._roles.items() if meaning < role) <= _MOST_SHARING_A_ROLE


def _stands_alone(words: Words, first: int, last: int) -> bool:
    """Whether a sentence begins with the function and a colon follows, as before what somebody says."""
    return words.opens(first) and words.gap[last + 1].lstrip().startswith(":")


def _with_its_house(words: Words, last: int, gone: Collection[int]) -> int:
    """The end of "of the drivers' alliance" behind a function, where a house ends it soon; `last` where none does."""
    of = last + 1
    if words.at[of] not in words_under("roles.toml", "others", "of") or words.gap[of] != " ":
        return last
    for place in range(of + 1, min(of + 2 + _FARTHEST_HOUSE, words.count)):
        if place in gone or not (words.gap[place] == " " or words.gap[place] in _WITHIN):
            break
        house = words.keys[place] in _houses() or is_organisation_noun(words.keys[place])
        if house and words.gap[place + 1] not in _WITHIN:
            return place
    return last


@cache
def _houses() -> frozenset[str]:
    """Houses, in both languages."""
    return words_under("tells_en.toml", "words", "house") | words_under("tells_fr.toml", "words", "house")


def _names_somebody(words: Words, last: int) -> bool:
    """Whether a name follows, which the function belongs to: « le commissaire Vauquelin »."""
    return words.gap[last + 1] == " " and words.capital(last + 1) and not words.shouted


def _follows_a_name(words: Words, place: int, gone: Collection[int]) -> bool:
    """Whether the word stands after a name that went, and a comma or a bracket."""
    return place - 1 in gone and words.gap[place] in {", ", " ("}


def _precedes_a_name(words: Words, place: int, gone: Collection[int]) -> bool:
    return (
        place + 1 in gone
        and words.gap[place + 1] == " "
        and words.keys[place] in words_under("names.toml", "functions")
    )


def _apposition_end(words: Words, place: int, gone: Collection[int]) -> int:
    """The last word of « cheffe de service à Metz » where a mark closes it; `place` where nothing does."""
    last = place
    while last - place < _LONGEST and not _CLOSED.match(words.gap[last + 1]):
        last += 1
        if last in gone or last == words.count:
            return place
    return last if last - place < _LONGEST else place


def _is_of_another(words: Words, last: int, gone: Collection[int], speaker: Participant) -> bool:
    """Whether "of" and a house that is not the speaker's follow, or that they told the speaker something."""
    next_keys = words.keys[last + 1 : last + 1 + _LONGEST_ADDRESS]
    if not next_keys:
        return False
    if next_keys[0] not in words_under("roles.toml", "others", "of"):
        return not words_under("roles.toml", "others", "addressed").isdisjoint(next_keys)
    house = last + 2
    while house < words.count and words.keys[house] in words_under("names.toml", "articles"):
        house += 1
    own = {key for each in (speaker.affiliation, *speaker.affiliation_aliases) for key in keys_of(each)}
    return house in gone and words.keys[house] not in own


def _joined(words: Words, index: int) -> bool:
    gap = words.gap[index]
    return gap.isspace() or gap in {"-", "'", "’", "‑"}


@cache
def _small() -> frozenset[str]:
    return words_under("roles.toml", "small", "words")


@cache
def _general() -> frozenset[str]:
    return words_under("roles.toml", "small", "general")


@cache
def _functions() -> frozenset[str]:
    """The words that mean somebody rather than what they deal with: those before "executive" in the table."""
    names = list(table("roles.toml")["words"])
    return frozenset(names[: names.index("executive")])


def is_function(key: str) -> bool:
    """Whether the folded word is somebody's function."""
    return key in _all_functions()


def names_a_function(key: str) -> bool:
    """Whether the folded word is somebody's function, or short for one: "CEO", « PDG »."""
    return is_function(key) or (key,) in _phrases()


@cache
def _all_functions() -> frozenset[str]:
    """The words of functions, in both languages."""
    said = {key for key, name in _synonyms().items() if name in _functions()}
    return frozenset(said) | words_under("names.toml", "functions")


@cache
def _synonyms() -> dict[str, str]:
    """What each listed single word stands for."""
    listed = table("roles.toml")["words"].items()
    return {keys[0]: name for name, said in listed for one in said if len(keys := keys_of(one)) == 1}


@cache
def _phrases() -> dict[tuple[str, ...], Meaning]:
    """What several words, or an abbreviation, mean together."""
    rows = table("roles.toml")["phrases"]
    return {keys_of(said): frozenset(map(_singular, row["means"].split())) for row in rows for said in row["said"]}


def _singular(key: str) -> str:
    """What the word stands for, or the word without the sign of its plural: « mobilités » and « mobilité » are one."""
    synonyms = _synonyms()
    if key in synonyms or key in table("roles.toml")["words"]:
        return synonyms.get(key, key)
    one = key.removesuffix("s") if len(key) >= _LONG_ENOUGH_FOR_A_PLURAL else key
    return key if synonyms.get(one, one) in _functions() else synonyms.get(one, _masculine(one))


def _masculine(key: str) -> str:
    """The function of a man who has the same: « statisticien » for « statisticienne »."""
    ends = ((feminine, masculine) for feminine, masculine in _GENDERS if key.endswith(feminine))
    feminine, masculine = next(ends, ("", ""))
    long_enough = len(key) > len(feminine) + _LEAST_STEM
    return key.removesuffix(feminine) + masculine if feminine and long_enough else key


def _feminine(word: str) -> Iterator[str]:
    for feminine, masculine in _GENDERS:
        if word.endswith(masculine):
            yield word.removesuffix(masculine) + feminine


@cache
def _phrase_beginnings() -> frozenset[tuple[str, ...]]:
    """The words with which what several words mean together begins: what they mean alone says nothing yet."""
    return frozenset(keys[:length] for keys in _phrases() for length in range(1, len(keys)))


def _beginnings(telling: frozenset[str]) -> frozenset[str]:
    """The words with which a function may begin that means nothing but `telling`."""
    single = {key for key, meaning in _synonyms().items() if meaning in telling}
    several = {keys[0] for keys, meaning in _phrases().items() if meaning <= telling}
    others = telling - _synonyms().keys()
    others |= {each for word in others for each in _feminine(word)}
    return (others | {f"{word}s" for word in others} | single | several) - _small()


def _meanings_of(role: str) -> list[Meaning]:
    """What each of the functions means that a role lists."""
    return [meaning for part in _PARTS.split(role) if (meaning := _meaning(keys_of(part)))]


def _meaning(keys: Sequence[str]) -> Meaning:
    """What a function says, whatever the language and the order of its words."""
    meaning: set[str] = set()
    place = 0
    while place < len(keys):
        for length in range(min(6, len(keys) - place), 0, -1):
            phrase = _phrases().get(tuple(keys[place : place + length]))
            if phrase is not None:
                meaning |= phrase
                place += length
                break
        else:
            if keys[place] not in _small():
                meaning.add(_singular(keys[place]))
            place += 1
    return frozenset(meaning)
