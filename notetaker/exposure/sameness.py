"""Which rows of a roster may be one person, or one organisation, so that nobody counts twice. In doubt, they are one."""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from notetaker import resources
from notetaker.model.plain_letters import plain
from notetaker.model.roster import Participant
from notetaker.remembering import remembered

_NO_LETTERS = re.compile(r"[\W_]+")
_SHORTEST_ACRONYM = 3
_SMALL_WORD = 3
"""Letters of a word that an acronym may leave out."""


def people(members: Collection[Participant]) -> int:
    """How many people these are for certain.

    Two rows are one person where their names have the same words in any order, where one has initials for given names of
    the other, or where one is an alias of the other.
    """
    initialled = {
        _in_any_order(words) for words in map(_words, (member.name for member in members)) if _has_initial(words)
    }
    return _groups(_names_of(member, initialled) for member in members)


def organisations(members: Collection[Participant]) -> int:
    """How many organisations these come from for certain.

    Two spellings are one where they differ in letters' case, accents, spaces, marks, an article or a legal form only, where
    one is an alias of the other, or has its first letters. Somebody without an affiliation is an organisation of their own.
    """
    named = [member for member in members if folded(member.affiliation)]
    known = [(member.affiliation, *member.affiliation_aliases) for member in named]
    acronyms = {name for names in known for name in map(_bare, names) if _is_one_word(name)}
    spelt = (
        [each for name in names for each in (_bare(name), *(_first_letters(name) & acronyms)) if each]
        for names in known
    )
    return _groups(spelt) + len(members) - len(named)


@remembered()
def folded(name: str) -> str:
    """A name without what two spellings of it differ in."""
    return " ".join(_NO_LETTERS.sub(" ", plain(name)).split())


@remembered()
def _words(name: str) -> tuple[str, ...]:
    return tuple(folded(name).split())


def _in_any_order(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _with_initials(words: tuple[str, ...]) -> Iterator[str]:
    """The name with initials for all but one of its words: “b klein” and “boris k” of Boris Klein."""
    if len(words) > 1:
        for place, whole in enumerate(words):
            if len(whole) > 1:
                yield _in_any_order((*(word[0] for word in words[:place] + words[place + 1 :]), whole))


def _has_initial(words: tuple[str, ...]) -> bool:
    return any(len(word) == 1 and word.isalpha() for word in words)


def _names_of(member: Participant, initialled: Collection[str]) -> list[str]:
    """What this person is called; with initials where somebody of the roster is."""
    words = _words(member.name)
    short = (shorter for shorter in _with_initials(words) if shorter in initialled) if initialled else ()
    aliases = (_in_any_order(alias) for alias in map(_words, member.aliases) if len(alias) > 1)
    return [_in_any_order(words), *short, *aliases]


@remembered()
def _bare(name: str) -> str:
    """An organisation's name without its article and its legal form."""
    parts = name.split()
    while len(parts) > 1 and "".join(_words(parts[-1])) in _table("legal_forms"):  # “S.A.S.” too
        parts.pop()
    words = list(_words(" ".join(parts)))
    while len(words) > 1 and words[0] in _table("articles"):
        words.pop(0)
    return " ".join(words)


@remembered()
def _first_letters(name: str) -> frozenset[str]:
    """What a name of several words may be called by its first letters, with and without its small words."""
    found = set()
    for words in (_bare(name).split(), _bare(name.replace("-", "")).split()):
        found.add("".join(word[0] for word in words))
        found.add("".join(word[0] for word in words if len(word) > _SMALL_WORD))
    return frozenset(filter(_is_one_word, found))


def _is_one_word(name: str) -> bool:
    return " " not in name and len(name) >= _SHORTEST_ACRONYM


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(tomllib.loads(resources.read_text("anonymise/names.toml"))[name])


def _groups(members: Iterable[list[str]]) -> int:
    """How many groups of names there are that no member connects."""
    above: dict[str, str] = {}
    for names in members:
        for name in names:
            above.setdefault(name, name)
            above[_top(above, name)] = _top(above, names[0])
    return sum(name == upper for name, upper in above.items())


def _top(above: dict[str, str], name: str) -> str:
    while above[name] != name:
        above[name] = above[above[name]]
        name = above[name]
    return name
