"""What is said of a word is true of it: an ordinary word is one that a dictionary has, a typing error is no exact name."""

from collections import defaultdict
from functools import cache

import pytest

from notetaker.anonymise import Anonymiser, Rule
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import is_a_word
from notetaker.anonymise.text.words import keys_of
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import case, sentences
from tests.anonymise.test_hurried import ROSTER as HURRIED

WORDS = (Rule.UNCLEAR_WORD, Rule.UNCLEAR_ORGANISATION_WORD, Rule.PERSON_WORD, Rule.ORGANISATION_WORD)
ROSTER = Roster(
    (
        person("R1", "Enora Kerbiriou", "Ifremar", affiliation_aliases=("IFM",)),
        person("R2", "Hope Petit", "Horizon"),
        person("R3", "Yves Lavigne", "Bretagne Océan"),
    )
)


@cache
def reasons() -> dict[Rule, set[str]]:
    """What each rule is given for in notes in haste, and in the same in small letters and in capitals."""
    found: defaultdict[Rule, set[str]] = defaultdict(set)
    anonymiser = Anonymiser(HURRIED, LADDER)
    for sentence in sentences("hurried"):
        typed = case(sentence).text
        for text in (typed, typed.lower(), typed.upper()):
            stripped = anonymiser.strip(text)
            for one in stripped.findings:
                found[Rule(one.rule)].add(stripped.body.text[one.start : one.end])
            for replacement in stripped.replacements:
                found[Rule(replacement.rule)].add(text[replacement.start : replacement.end])
    return found


def test_what_is_called_an_ordinary_word_is_one() -> None:
    called = {surface for rule in WORDS for surface in reasons().get(rule, ())}
    assert len(called) > 35
    assert [surface for surface in called if not all(map(is_a_word, keys_of(surface)))] == []


def test_what_is_called_a_full_name_has_several_words_or_is_whole() -> None:
    whole = {keys_of(name) for each in HURRIED for name in (each.name, *each.aliases)}
    full = reasons()[Rule.PERSON_FULL]
    assert len(full) > 60
    assert [each for each in full if len(keys_of(each)) < 2 and keys_of(each) not in whole] == []


def test_what_is_called_a_typing_error_is_no_name_of_the_roster() -> None:
    names = {key for each in HURRIED for key in (*keys_of(each.name), *keys_of(each.affiliation))}
    mistyped = {surface for rule in (Rule.PERSON_TYPO, Rule.ORGANISATION_TYPO) for surface in reasons()[rule]}
    assert mistyped
    assert [each for each in mistyped if set(keys_of(each)) <= names] == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("c’est un kerbiriou", Rule.UNCLEAR_NAME),
        ("c’est une ifremar", Rule.UNCLEAR_ORGANISATION_NAME),
        ("with hope and patience", None),
        ("hope says no", None),
    ],
)
def test_a_name_that_is_no_word_is_called_a_name(text: str, rule: Rule | None) -> None:
    found = {one.rule for one in Anonymiser(ROSTER, LADDER).strip(text).findings}
    assert rule is None or found == {rule}
    assert rule is not None or not found & {Rule.UNCLEAR_NAME, Rule.UNCLEAR_ORGANISATION_NAME}


def test_the_names_of_this_test_are_no_words() -> None:
    assert not any(map(is_in_a_dictionary, ("kerbiriou", "ifm", "lavigne")))
