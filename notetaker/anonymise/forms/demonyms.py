"""Finds people called by their country or town, where an organisation of the roster has it in its name: "the Dutch"."""

from collections.abc import Iterable, Iterator
from functools import cache

from notetaker.anonymise.forms.entities import Case, Entity, Form, FormKind
from notetaker.anonymise.forms.organisation_forms import organisation_key
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.words import Words, keys_of
from notetaker.model.roster import Participant, Roster
from notetaker.resources import read_text

_MOST_HOUSES = 3
"""What more organisations have in their names says little about who is meant."""
_ALIKE_IN_PLURAL = ("s", "x", "z", "sh", "ch", "ese")
_VERBS = ("speech", "deeds", "finite", "only_people", "auxiliaries")
_DETERMINERS = {
    "the", "both", "two", "three", "four", "our", "these", "those", "other", "all",
    "les", "des", "aux", "nos", "deux", "trois", "quatre", "autres", "ces", "tous",
}  # fmt: skip


class Delegations:
    """The people of each place that the roster's organisations have in their names."""

    def __init__(self, roster: Roster) -> None:
        named: dict[str, set[str]] = {}
        for person in roster:
            house = organisation_key(person)
            for name in (person.affiliation, *person.affiliation_aliases, person.role):
                named.setdefault(name, set()).add(house)
        houses: dict[str, set[str]] = {}
        for name, those in named.items():
            for people in _called_after(name):
                houses.setdefault(people, set()).update(those)
        self._people = frozenset(people for people, theirs in houses.items() if len(theirs) <= _MOST_HOUSES)

    def found_in(self, words: Words) -> Iterator[int]:
        """The words that may stand for a delegation: with an article or a number before, and no noun after.

        Those that no organisation is known to come from must have "the", which English has before few of them only,
        and be said to speak or act.
        """
        for place in words.among(_all_people()):
            theirs = words.keys[place] in self._people
            if _is_noun(words, place) and (theirs or (words.at[place - 1] == "the" and _acts(words, place))):
                yield place


def people_forms(organisations: Iterable[tuple[Entity, list[Participant]]]) -> Iterator[Form]:
    """What the people of an organisation's place are called, where no other organisation has the place in its name."""
    houses: dict[str, set[Entity]] = {}
    for entity, members in organisations:
        names = {name for one in members for name in (one.affiliation, *one.affiliation_aliases, one.role)}
        for people in {called for name in names for called in _called_after(name)}:
            houses.setdefault(people, set()).add(entity)
    for people, theirs in houses.items():
        if len(theirs) == 1:
            yield Form((people,), FormKind.DERIVED, next(iter(theirs)), Case.CAPITAL)


def is_delegation(words: Words, place: int) -> bool:
    """Whether the people of a place are said to speak or act, as those of them who are in the room do."""
    return _is_noun(words, place) and _acts(words, place)


def is_people(key: str) -> bool:
    """Whether the word names the people of a country or a town."""
    return key in _all_people()


def _called_after(name: str) -> Iterator[str]:
    """The people of the places in an organisation's name or in a function."""
    return (people for key in keys_of(name) for people in _people_of().get(key, ()))


def _is_noun(words: Words, place: int) -> bool:
    if words.at[place - 1] not in _DETERMINERS or words.gap[place] != " ":
        return False
    if not words.capital(place) and not words.murmured:
        return False
    after = words.gap[place + 1]
    if not after.isspace():
        return not after.startswith("-")
    if words.keys[place].endswith("s") and not words.keys[place].endswith("ss"):
        return not words.keys[place].endswith(("ais", "ois")) or words.at[place - 1] != "the"
    return lexicon.is_small_word(words.at[place + 1]) or _acts(words, place)


def _acts(words: Words, place: int) -> bool:
    """Whether a verb follows of what people do, in the plural or the past: "want", "gave"."""
    verb = words.at[place + 1]
    forms = {f"{verb}s", f"{verb}es", verb} if words.gap[place + 1].isspace() else set()
    return any(lexicon.is_in(verbs, form) for verbs in _VERBS for form in forms)


@cache
def _all_people() -> frozenset[str]:
    return frozenset(people for called in _people_of().values() for people in called)


@cache
def _people_of() -> dict[str, frozenset[str]]:
    """Who lives there, by each word for the place or its people."""
    found: dict[str, set[str]] = {}
    for line in read_text("anonymise/demonyms.txt").splitlines():
        places, _, people = folded(line.partition("#")[0]).partition("=")
        called = frozenset(_with_plurals(people.split()))
        for word in (*places.replace("-", " ").split(), *called):
            found.setdefault(word, set()).update(called)
    sets: OneOfEach[frozenset[str]] = OneOfEach()
    return {word: sets[frozenset(called)] for word, called in found.items()}


def _with_plurals(people: Iterable[str]) -> Iterator[str]:
    for one in people:
        yield one
        if not one.endswith(_ALIKE_IN_PLURAL):
            yield f"{one}s"
