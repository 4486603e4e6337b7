"""Relatives, colleagues and friends of somebody whose name goes are shown; those of anybody else stay."""

import pytest

from notetaker.anonymise import Anonymiser, Rule


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("agreed with Eleanor Marsh and her husband", "her husband"),
        ("Eleanor Marsh’s husband agrees", "husband"),
        ("d’accord avec Étienne Charbonnel et son epouse", "son epouse"),
        ("l’épouse d’Étienne Charbonnel est là", "épouse"),
        ("Étienne Charbonnel est venu avec sa fille", "sa fille"),
    ],
)
def test_a_relative_of_somebody_who_was_replaced_is_shown(anonymiser: Anonymiser, text: str, shown: str) -> None:
    stripped = anonymiser.strip(text)
    told = [one for one in stripped.findings if one.rule == Rule.TELL_RELATIVE]
    assert [stripped.body.text[one.start : one.end] for one in told] == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "a farmer and his wife own the well",
        "un pêcheur et sa femme tiennent la criée",
        "agreed with Eleanor Marsh. A farmer and his wife did not",
        "Étienne Charbonnel entend le son de la cloche",
    ],
)
def test_a_relative_of_anybody_else_stays(anonymiser: Anonymiser, text: str) -> None:
    assert not [one for one in anonymiser.strip(text).findings if one.rule == Rule.TELL_RELATIVE]


@pytest.mark.parametrize(
    ("text", "shown", "rule"),
    [
        ("ma collègue Charbonnel a dit non", "ma collègue", Rule.TELL_FIRST_PERSON),
        ("my colleague Eleanor Marsh said no", "my colleague", Rule.TELL_FIRST_PERSON),
        ("l’ami Charbonnel a dit non", "ami", Rule.TELL_FIRST_PERSON),
    ],
)
def test_of_a_colleague_beside_a_name_nobody_reads_an_office(
    anonymiser: Anonymiser, text: str, shown: str, rule: Rule
) -> None:
    stripped = anonymiser.strip(text)
    assert [(stripped.body.text[one.start : one.end], one.rule) for one in stripped.findings] == [(shown, rule)]
