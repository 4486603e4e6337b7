"""The names of a roster that are everyday words too: in small letters nobody can always tell which is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from notetaker.anonymise.forms.person_name import person_name
from notetaker.anonymise.forms.roster_doubts import FIRST_ROW, is_doubtful, is_refused
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import RARE, is_in_a_dictionary, is_usual, level_of
from notetaker.anonymise.knowledge.familiar import is_plain_word
from notetaker.anonymise.text.words import keys_of
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.roster import Participant, Roster

_TEMPLATE = QT_TRANSLATE_NOOP(
    "errors",
    "Everyday words too: {which}. In small letters a name cannot always be told from the word: have rapporteurs write "
    "these with a capital.",
)
_PAIR = 2
_LEAST_GIVEN = 3
_LEAST = 5
"""A rare word with fewer letters says nothing."""


@dataclass(frozen=True, repr=False)
class EverydayNames:
    """Given names, surnames and names of organisations, each once, and the rows in which they stand. Prints none of them.

    `template` is translatable; `which` fills it: the names, or where nobody may read them the rows.
    """

    names: tuple[str, ...]
    rows: tuple[int, ...]
    template: str = _TEMPLATE

    def __bool__(self) -> bool:
        return bool(self.names)

    def __repr__(self) -> str:
        return "EverydayNames(***)"


def everyday_names(roster: Roster, lines: Sequence[int] = ()) -> EverydayNames:
    """Those of a roster in its order; `lines` are where its rows stand in a file, if that is known."""
    names: dict[tuple[str, ...], str] = {}
    rows: dict[int, None] = {}
    for index, person in enumerate(roster):
        for name in _everyday_names_of(person):
            keys = keys_of(name)
            if keys in names or name.isupper():
                continue
            names[keys] = name
            rows[lines[index] if lines else index + FIRST_ROW] = None
    return EverydayNames(tuple(names.values()), tuple(rows))


def _everyday_names_of(person: Participant) -> Iterator[str]:
    """Of the given names, the surname and what the organisation is called, those that are everyday words.

    What is called so as a whole may be doubted on its own, and is not told again then.
    """
    name = person_name(person.name)
    surname = tuple(key for part in name.surname for key in part)
    spelt = person.name.replace(",", " ").split()
    yield from (word for word in spelt if keys_of(word) in name.given and _is_plain(keys_of(word)))
    surnames = [word for word in spelt if keys_of(word) == surname]
    houses = [each for each in (person.affiliation, *person.affiliation_aliases) if not _is_doubted(each)]
    yield from (each for each in (*surnames[-1:], *houses) if _is_everyday(keys_of(each)))


def _is_doubted(whole: str) -> bool:
    return is_refused(whole) or is_doubtful(whole)


def _is_plain(keys: Sequence[str]) -> bool:
    """Whether a given name is a word to everybody: half of all are in a dictionary too. One of two letters is a part of a
    name ("Ní") or written with a capital by everybody.
    """
    return (
        len(keys) == 1
        and len(keys[0]) >= _LEAST_GIVEN
        and is_plain_word(keys[0])
        and not lexicon.is_generic(keys[0])
    )


def _is_everyday(keys: Sequence[str]) -> bool:
    """Whether one word, or two that say nothing of what kind of house it is, are words that people use."""
    if len(keys) == 1:
        (key,) = keys
        known = is_usual(key) or (len(key) >= _LEAST and level_of(key) < RARE)
        return known or (lexicon.is_ordinary(key) and is_in_a_dictionary(key))
    if len(keys) != _PAIR or any(lexicon.is_generic(key) for key in keys):
        return False
    return all(is_usual(key) and not lexicon.is_in("organisation_nouns", key) for key in keys)
