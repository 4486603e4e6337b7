"""Whoever is on a generated list, however the name is written and whatever is said of it: it goes or is shown."""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.anonymise import Anonymiser
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.wording.stripped import Stripped
from notetaker.model.roster import Participant, Roster
from tests.anonymise.conftest import LADDER

MADE_OF: Mapping[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("nothing_passes.toml").read_text(encoding="utf-8")
)

Disguise = Callable[[str], str]


def _turned(name: str) -> str:
    given, _, surname = name.partition(" ")
    return f"{surname} {given}"


DISGUISES: Mapping[str, Disguise] = {
    "as it is": str,
    "small letters": str.lower,
    "capitals": str.upper,
    "without accents": lambda name: "".join(
        each for each in unicodedata.normalize("NFD", name) if not unicodedata.combining(each)
    ),
    "accents apart": lambda name: unicodedata.normalize("NFD", name),
    "hard spaces": lambda name: name.replace(" ", "\u00a0"),
    "two spaces": lambda name: name.replace(" ", "  "),
    "invisible": lambda name: f"{name[:2]}\u200b{name[2:]}",
    "hyphens": lambda name: name.replace(" ", "-"),
    "lines": lambda name: name.replace(" ", "_"),
}
OF_PERSONS: Mapping[str, Disguise] = {
    **DISGUISES,
    "turned round": _turned,
    "an initial": lambda name: f"{name[0]}. {name.partition(' ')[2]}",
    "surname in capitals": lambda name: f"{name.partition(' ')[0]} {name.partition(' ')[2].upper()}",
}
LINES: tuple[Disguise, ...] = (
    str,
    str,
    str.lower,
    str.upper,
    lambda line: f"We agreed on Monday. {line[0].upper()}{line[1:]}",
)
_SMALL = frozenset(["the", "of", "for", "de", "des", "du", "la", "le", "pour", "al", "van", "der"])
_WORD = re.compile(r"[^\W_]+")


def _passing(stripped: Stripped, name: str) -> set[str]:
    """The words of the name that are neither gone nor shown."""
    left = list(stripped.body.text)
    for finding in stripped.findings:
        left[finding.start : finding.end] = " " * (finding.end - finding.start)
    words = {word for word in _WORD.findall(folded(name)) if len(word) > 1} - _SMALL
    return words & set(_WORD.findall(folded("".join(left))))


@pytest.mark.parametrize("number", range(12))
def test_a_name_of_the_roster_goes_or_is_shown_in_any_disguise(number: int) -> None:
    random = Random(number)
    people = [
        f"{given} {surname}"
        for given, surname in zip(
            random.sample(MADE_OF["given"], 8), random.sample(MADE_OF["surnames"], 8), strict=True
        )
    ]
    houses = [
        f"{random.choice(MADE_OF['heads'])}{word}{random.choice(MADE_OF['tails'])}"
        for word in random.sample(MADE_OF["words"], 8)
    ]
    anonymiser = Anonymiser(
        Roster(
            tuple(
                Participant(str(place), name, (), house, (), "", "business", ())
                for place, (name, house) in enumerate(zip(people, houses, strict=True))
            )
        ),
        LADDER,
    )
    for names, disguises in ((people, OF_PERSONS), (houses, DISGUISES)):
        for name in names:
            for disguise in disguises.values():
                line = random.choice(LINES)(random.choice(MADE_OF["lines"]).format(disguise(name)))
                assert not _passing(anonymiser.strip(text=line), name), line


ODD = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from("aZéß ·.-'&,/#@\u200b\u0301"),
    max_size=14,
)


@settings(max_examples=25)
@given(
    st.lists(st.tuples(ODD, ODD, ODD), min_size=1, max_size=3),
    st.lists(ODD, max_size=3),
    st.sampled_from([str, str.lower, str.upper, str.title]),
)
def test_no_roster_and_no_line_is_too_odd(
    rows: list[tuple[str, str, str]], between: list[str], cased: Disguise
) -> None:
    people = [
        Participant(str(place), name, (), house, (alias,), "", "business", ())
        for place, (name, house, alias) in enumerate(rows)
    ]
    anonymiser = Anonymiser(Roster(tuple(people)), LADDER)
    parts = [part for row in rows for part in row] + between
    text = cased(" ".join(parts))
    assert anonymiser.restrip(anonymiser.strip(text=text).body).body is not None
