"""Reads the rule tables and word lists in `resources/anonymise/`, once each."""

import tomllib
from collections.abc import Iterator, Mapping, Set
from functools import cache
from typing import Any

from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.text.fold import folded
from notetaker.resources import read_text


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML table `resources/anonymise/NAME`, each of its words held once, in however many lists it is."""
    words: OneOfEach[str] = OneOfEach()
    return {key: _of_words_once(part, words) for key, part in read_table(name).items()}


def read_table(name: str) -> dict[str, Any]:
    """The same, read anew, with what was taken out of it."""
    return tomllib.loads(read_text(f"anonymise/{name}"))


def _of_words_once(part: Any, words: OneOfEach[str]) -> Any:
    match part:
        case str():
            return words[part]
        case list():
            return [_of_words_once(each, words) for each in part]
        case dict():
            return {name: _of_words_once(each, words) for name, each in part.items()}
    return part


def taken_out(name: str, key: str) -> Any:
    """A part of that table which is asked for once and made into something else: it is not kept."""
    return table(name).pop(key)


@cache
def word_list(name: str) -> frozenset[str]:
    """The folded words of `resources/anonymise/NAME`: words apart by white space, what follows # is a remark."""
    return frozenset(words_in(name))


def words_in(name: str) -> Iterator[str]:
    """The same words, read anew: what is made into something else is not kept beside it."""
    lines = (line.partition("#")[0] for line in read_text(f"anonymise/{name}").splitlines())
    return (folded(word) for line in lines for word in line.split())


@cache
def names_in(name: str) -> tuple[str, ...]:
    """The names of `resources/anonymise/NAME`: apart by commas, lines that begin with # are remarks."""
    lines = (line for line in read_text(f"anonymise/{name}").splitlines() if not line.startswith("#"))
    return tuple(each.strip() for line in lines for each in line.split(",") if each.strip())


@cache
def nicknames() -> dict[str, tuple[str, ...]]:
    """The short and other forms of each first name."""
    found: dict[str, set[str]] = {name: set(others) for name, others in name_spellings().items()}
    for group in _name_groups(spellings=False):
        for name in group[:1]:
            found.setdefault(name, set()).update(group[1:])
        for short in group[1:]:
            found.setdefault(short, set()).add(group[0])
    known = {name: frozenset(others) for name, others in found.items()}
    for name, others in name_spellings().items():
        found[name] = found[name].union(*(known[other] for other in others))
    return _others(found)


@cache
def name_spellings() -> dict[str, tuple[str, ...]]:
    """The first names that are one name in another spelling."""
    found: dict[str, set[str]] = {}
    for group in _name_groups(spellings=True):
        for name in group:
            found.setdefault(name, set()).update(group)
    return _others(found)


def _others(found: Mapping[str, Set[str]]) -> dict[str, tuple[str, ...]]:
    """What each name may be but itself, in order: of a few names each, for which a set is large."""
    return {name: tuple(sorted(others - {name})) for name, others in found.items()}


def _name_groups(*, spellings: bool) -> Iterator[list[str]]:
    for line in read_text("anonymise/nicknames.txt").splitlines():
        group = folded(line.partition("#")[0]).split()
        if group and (group[0] == "=") == spellings:
            yield group[spellings:]


@cache
def same_words() -> dict[str, tuple[str, ...]]:
    """The plain words that each word of an organisation's name may stand for, by abbreviation or in translation."""
    found: dict[str, tuple[str, ...]] = {}
    for line in read_text("anonymise/same_words.txt").splitlines():
        group = folded(line.partition("#")[0]).split()
        for word in group:
            found[word] = (*found.get(word, ()), group[0])
    return found


@cache
def words_under(name: str, *path: str) -> frozenset[str]:
    """The folded strings of a list inside a table."""
    found: Any = table(name)
    for step in path:
        found = found[step]
    return frozenset(folded(word) for word in found)
