"""First persons of other languages, in notes in English and French, by the examples of their table."""

import re

import pytest

from notetaker.anonymise import Anonymiser, Rule
from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.tells.in_other_languages import may_be_said_so, told_in_other_languages
from notetaker.anonymise.text.words import words_of

_ROWS = table("first_persons.toml")["language"]


@pytest.mark.parametrize("row", _ROWS, ids=[row["name"] for row in _ROWS])
def test_a_first_person_is_found_with_what_it_names_and_nothing_else_is(row: dict[str, list[str]]) -> None:
    assert all("[" in example for example in row["examples"])
    for example in (*row["examples"], *row["not"]):
        assert _shown(example.replace("[", "").replace("]", "")) == re.findall(r"\[(.*?)\]", example), example


def _shown(text: str) -> list[str]:
    words = words_of(text)
    places = [place for place, key in enumerate(words.keys) if may_be_said_so(key)]
    return [
        text[words.starts[first] : words.ends[last]] for first, last, _ in told_in_other_languages(words, places)
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("elle a soufflé bei uns in Graz, puis rien", "bei uns in Graz"),
        ("da noi in valle you pay cash", "da noi in valle"),
    ],
)
def test_it_is_shown_as_the_language_somebody_spoke(anonymiser: Anonymiser, text: str, shown: str) -> None:
    stripped = anonymiser.strip(text)

    found = [(stripped.body.text[one.start : one.end], one.rule) for one in stripped.findings]
    assert (shown, Rule.TELL_LANGUAGE) in found
