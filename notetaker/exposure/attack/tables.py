"""Weights, reasons, patterns and word groups of the attack, from `resources/exposure/`."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from notetaker.resources import read_text

_MOST_WORDS = 3
"""So many words of a note are named for one reason."""


@cache
def table() -> Mapping[str, Any]:
    """The table `attack.toml`."""
    return tomllib.loads(read_text("exposure/attack.toml"))


@cache
def said_table() -> Mapping[str, Any]:
    """The table `said.toml`: patterns of what a speaker says of themselves."""
    return tomllib.loads(read_text("exposure/said.toml"))


@cache
def retold_table() -> Mapping[str, Any]:
    """The table `retold.toml`: how somebody would say what a note says of them."""
    return tomllib.loads(read_text("exposure/retold.toml"))


def weight(*path: str) -> float:
    """A number of the table."""
    found: Any = table()
    for step in path:
        found = found[step]
    return float(found)


@cache
def listed(name: str) -> tuple[str, ...]:
    """The words of a list in the table, as they stand there."""
    return tuple(str(table()["words"][name]).split())


@cache
def first_names(gender: str) -> frozenset[str]:
    """Folded first names by which a reader takes somebody for a woman ("feminine") or a man ("masculine")."""
    return frozenset(str(tomllib.loads(read_text("exposure/given_names.toml"))[gender]).split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The phrases of a list in the table."""
    return tuple(map(str, table()["words"][name]))


@cache
def introducing() -> tuple[str, ...]:
    """What ends so says that the next words are the speaker's own."""
    return tuple(f" {phrase}" for phrase in phrases("introducing"))


@cache
def groups(name: str, part: str = "") -> Mapping[str, tuple[str, ...]]:
    """The words of each group of `sectors` or `places`, or those of another `part` of their file."""
    found = tomllib.loads(read_text(f"exposure/{name}.toml"))[part or name]
    return {key: tuple(str(words).split()) for key, words in found.items()}


@cache
def mute() -> frozenset[str]:
    """Words of a trade that have no accent on their last e: with one they are participles that anybody says."""
    return _listed_with_trades("mute")


@cache
def acute() -> frozenset[str]:
    """Folded words of a trade that have an accent on their last e: without one they are verbs that anybody says."""
    return _listed_with_trades("acute")


def _listed_with_trades(name: str) -> frozenset[str]:
    return frozenset(str(tomllib.loads(read_text("exposure/sectors.toml"))[name]).split())


@cache
def _reasons() -> Mapping[str, Mapping[str, str]]:
    return {row["cue"]: row for row in table()["reason"]}


def cue_in(lang: str, cue: str) -> str:
    """What a cue is called, in English or French."""
    return _reasons()[cue]["fr_cue"] if lang == "fr" else cue


def reason(cue: str, lang: str, words: Sequence[str] = ()) -> str:
    """One sentence why a cue narrows down who could have said a note, in English or French; with its words if given."""
    row, lang = _reasons()[cue], "fr" if lang == "fr" else "en"
    if not words or f"{lang}_words" not in row:
        return row[lang]
    quoted = (table()["quoted"][lang].format(word=word) for word in words[:_MOST_WORDS])
    return row[f"{lang}_words"].format(words=", ".join(quoted))
