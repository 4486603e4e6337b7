"""What the public roster says of each participant, turned round: which word points at whom."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

from notetaker.exposure.attack.functions import meaning_of
from notetaker.exposure.attack.known import known_to
from notetaker.exposure.attack.stems import folded, groups_of_holder, is_silent, says_something, stem, words_in
from notetaker.exposure.attack.tables import first_names, listed, weight
from notetaker.model.roster import Participant

_CLOSE = 0.8
_LEAST_PART, _LEAST_REST = 5, 4
People = frozenset[int]
_Texts = Callable[[Participant], tuple[str, ...]]


class Gender(StrEnum):
    """What a form of speech or a role shows."""

    FEMININE = "feminine"
    MASCULINE = "masculine"


@dataclass(frozen=True, repr=False)
class Profiles:
    """Indexes of participants by the stems of their roles and affiliations, by sectors and places, and by names.

    `longer` has the beginnings and ends of long words: "marsh" of a saltmarsh.
    `known` are those of each row of what is known of a trade, a body or a function.
    `houses` are those who founded or own the house that they are of, and those whose name is on its door.
    `functions` are what each does and where, by what the words mean.
    `common` are the stems and groups that so many share that they say little.
    """

    roles: Mapping[str, People]
    affiliations: Mapping[str, People]
    groups: Mapping[str, People]
    names: Mapping[str, People]
    organisations: Mapping[str, People]
    genders: Mapping[int, Gender]
    french: People
    longer: Mapping[str, People]
    houses: Mapping[str, People]
    known: Mapping[str, People]
    common: frozenset[str]
    functions: tuple[frozenset[str], ...]
    _holders: dict[str, People] = field(default_factory=dict, compare=False)

    def holders(self, word: str) -> People:
        """Those whose name or affiliation has this folded word, or one that is close to it."""
        if word not in self._holders:
            found: set[int] = set()
            for index in (self.names, self.organisations):
                close = (word,) if word in index else get_close_matches(word, index, cutoff=_CLOSE)
                found.update(*(index[each] for each in close))
            self._holders[word] = frozenset(found)
        return self._holders[word]


def profiles_of(people: Sequence[Participant]) -> Profiles:
    """Read the roster as somebody would who looks for a speaker.

    A first name lets a reader take somebody for a woman or a man, right or wrong. What a name may tell of a country is
    not used.
    """
    roles = _index(people, lambda one: (one.role,))
    affiliations = _index(people, _affiliation)
    organisations = _words(people, _affiliation)
    groups: dict[str, set[int]] = defaultdict(set)
    for index in (organisations, _words(people, lambda one: (one.role,))):
        for word, who in index.items():
            for key in groups_of_holder(word):
                groups[key] |= who
    most = max(1.0, weight("common", "share") * len(people))
    everything = [*roles.items(), *affiliations.items(), *groups.items()]
    return Profiles(
        roles,
        affiliations,
        {key: frozenset(who) for key, who in groups.items()},
        _words(people, lambda one: (one.name, *one.aliases)),
        organisations,
        {index: gender for index, one in enumerate(people) if (gender := _gender(one)) is not None},
        frozenset(index for index, one in enumerate(people) if _is_french(one.affiliation)),
        _parts(organisations, _words(people, lambda one: (one.role,))),
        {"founder": frozenset(_founders(people)), "family": frozenset(_on_the_door(people))},
        {
            name: who
            for name, who in known_to([" | ".join((one.role, *_affiliation(one))) for one in people]).items()
            if len(who) <= most
        },
        frozenset(key for key, who in everything if len(who) > most),
        tuple(meaning_of(", ".join((one.role, *_affiliation(one)))) for one in people),
    )


def _affiliation(person: Participant) -> tuple[str, ...]:
    return person.affiliation, *person.affiliation_aliases


def _index(people: Sequence[Participant], texts_of: _Texts) -> dict[str, People]:
    return {key: frozenset(who) for key, who in _collected(people, texts_of, stemmed=True).items()}


def _words(people: Sequence[Participant], texts_of: _Texts) -> dict[str, People]:
    return {key: frozenset(who) for key, who in _collected(people, texts_of, stemmed=False).items()}


def _collected(people: Sequence[Participant], texts_of: _Texts, *, stemmed: bool) -> Mapping[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for index, person in enumerate(people):
        for text in texts_of(person):
            for _, word in words_in(text):
                if says_something(word):
                    found[stem(word) if stemmed else word].add(index)
    return found


def _parts(*indexes: Mapping[str, People]) -> Mapping[str, People]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for index in indexes:
        for word, who in index.items():
            if is_silent(word):
                continue
            for cut in range(_LEAST_PART, len(word) - _LEAST_REST + 1):
                found[word[:cut]] |= who
                found[word[len(word) - cut :]] |= who
    return {part: frozenset(who) for part, who in found.items()}


def gender_of(words: Iterable[str]) -> Gender | None:
    """The gender that some of these words show, None where they show none or both."""
    shown = set()
    for word in words:
        if folded(word) in listed("masculine"):
            shown.add(Gender.MASCULINE)
        elif folded(word) in listed("feminine") or word.casefold().endswith(listed("feminine_endings")):
            shown.add(Gender.FEMININE)
    return shown.pop() if len(shown) == 1 else None


def _founders(people: Sequence[Participant]) -> Iterator[int]:
    founding = frozenset(listed("founding"))
    for index, person in enumerate(people):
        if not founding.isdisjoint(word for _, word in words_in(person.role)):
            yield index


def _on_the_door(people: Sequence[Participant]) -> Iterator[int]:
    """Those who have a word of their name in their affiliation: whoever reads the roster sees it."""
    for index, person in enumerate(people):
        names = {word for _, word in words_in(person.name) if says_something(word)}
        if not names.isdisjoint(word for text in _affiliation(person) for _, word in words_in(text)):
            yield index


def _gender(person: Participant) -> Gender | None:
    """What a title or the role shows, else what the first name lets a reader take somebody for.

    Endings of roles are not asked, for roles stand in many languages.
    """
    first = " ".join(person.name.split()[:1])
    words = {word for _, word in words_in(f"{person.role} {first}")}
    called = {folded(first), *(word for _, word in words_in(first))}
    for gender in Gender:
        if not words.isdisjoint(listed(gender.value)):
            return gender
    shown = {gender for gender in Gender if not called.isdisjoint(first_names(gender.value))}
    return shown.pop() if len(shown) == 1 else None


def _is_french(affiliation: str) -> bool:
    return not {word for _, word in words_in(affiliation)}.isdisjoint(listed("french"))
