"""The lists that are held against folded text have no entry that no text can ever match."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from notetaker.anonymise.knowledge.tables import read_table, table
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.words import keys_of
from notetaker.exposure.attack.stems import group_of, words_in
from notetaker.exposure.attack.tables import acute, mute
from notetaker.resources import read_text

_CLASSES = re.compile(r"\\.|\(\?P<\w+>")
"""What of an expression is no text: `\\W`, `(?P<which>`."""

# Of these lists an entry is a phrase, or an expression, or a part of a word; those that read them fold what they read.
_OF_PHRASES = {
    ("context.toml", "before_somebody"),
    ("context.toml", "before_somebody_who"),
    ("context.toml", "no_relation"),
    ("context.toml", "nothing_to_do"),
    ("context.toml", "same_dates"),
    ("context.toml", "stances"),
    ("elsewhere.toml", "buildings_of_two_words"),
    ("elsewhere.toml", "whole_names"),
    ("organisations.toml", "as_written"),
    ("organisations.toml", "in_small_letters"),
    ("organisations.toml", "legal_forms"),
    ("organisations.toml", "predicates"),
}
_JOINED = {"start-up"}
"""What is looked for with the part before its hyphen."""
_IN_PARTS = {"as_words.toml", "context.toml", "elsewhere.toml", "strangers.toml", "organisations.toml"}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_tell_asks_for_what_is_folded_away(lang: str) -> None:
    rows = read_table(f"tells_{lang}.toml")
    lists = [entry for listed in rows["words"].values() for entry in listed]
    patterns = [text for row in rows["tell"] for text in (row["pattern"], *row["begins"])]

    assert [text for text in (*lists, *patterns) if _is_folded_away(text)] == []


def test_nothing_said_of_speakers_asks_for_what_is_folded_away() -> None:
    said = tomllib.loads(read_text("exposure/said.toml"))
    patterns = [*said["lists"].values(), *(text for row in said["said"] for text in row["patterns"])]

    assert [text for text in patterns if _is_folded_away(text)] == []
    assert (
        _is_folded_away("trésorière") and _is_folded_away("(?:fait grève)") and not _is_folded_away(r"\W(?P<X>a)")
    )


@pytest.mark.parametrize("name", sorted(_IN_PARTS))
def test_a_list_of_words_has_words_alone(name: str) -> None:
    """A word with a hyphen or an apostrophe is two in a text, so that an entry with one is never found."""
    entries = [
        (listed, entry)
        for listed, entry in _strings(table(name))
        if (name, listed) not in _OF_PHRASES and entry not in _JOINED
    ]

    assert [one for one in entries if keys_of(one[1]) != (folded(one[1]),)] == []


@pytest.mark.parametrize("name", ["sectors", "places"])
def test_a_group_of_the_attack_has_words_alone(name: str) -> None:
    groups = tomllib.loads(read_text(f"exposure/{name}.toml"))
    entries = [word for part in (name, "also") for listed in groups[part].values() for word in listed.split()]

    assert [word for word in entries if len(list(words_in(word))) != 1] == []


def test_a_list_of_the_attack_is_folded() -> None:
    lists = tomllib.loads(read_text("exposure/attack.toml"))["words"]
    entries = [
        (name, word)
        for name, words in lists.items()
        if name != "feminine_endings"  # those are held against the word as it was written
        for word in (words.split() if isinstance(words, str) else words)
    ]

    assert [one for one in entries if _is_folded_away(one[1])] == []


def test_what_has_a_mute_e_or_none_is_in_a_group() -> None:
    assert [word for word in mute() | acute() if group_of(word) is None] == []
    assert mute().isdisjoint(acute())


def _is_folded_away(expression: str) -> bool:
    text = _CLASSES.sub("", expression)
    return any(folded(one) != one for one in text if one.isalpha())


def _strings(rows: Any, listed: str = "") -> Iterator[tuple[str, str]]:
    """The entries of the lists in a table, each with the name of its list; rows of a table of tables are no lists."""
    for name, content in rows.items():
        if isinstance(content, dict):
            yield from _strings(content)
        elif isinstance(content, list):
            yield from ((name, entry) for entry in content if isinstance(entry, str))
