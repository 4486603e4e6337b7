"""A note that begins with a pronoun shows the gender of whoever spoke, though it names nobody."""

import pytest

from notetaker.anonymise import Anonymiser, without_gender
from notetaker.model.note import FindingKind
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person

ROSTER = Roster((person("P1", "Bruno Vassy", "Tarn Energy", "business"),))


def _shown(text: str) -> list[str]:
    stripped = without_gender(Anonymiser(ROSTER, LADDER).strip(text), LADDER)
    assert all(one.kind is not FindingKind.TELL for one in stripped.findings)
    return [stripped.body.text[one.start : one.end] for one in stripped.findings]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("she would not sign", "she"),
        ("But then he asked for more time", "he"),
        ("“In her view the law is dead”", "her"),
        ("I think she is right", "she"),
        ("But we believe his plan fails", "his"),
        ("Elle pense que non", "Elle"),
        ("mais elle n’est pas d’accord", "elle"),
        ("Il a répondu que non", "Il"),
        ("« il ne signera pas »", "il"),
        ("Elle doute comme Bruno Vassy", "Elle"),
    ],
)
def test_it_is_shown(text: str, pronoun: str) -> None:
    assert _shown(text) == [pronoun]


@pytest.mark.parametrize(
    "text",
    [
        "he who pays decides",
        "he or she may appeal",
        "his or her data",
        "He/she may appeal",
        "the court said she was late",
        "il dit non, ce texte",
        "il faut attendre",
        "il est contre-productif de légiférer",
        "il est pour le moins étrange",
        "elle est trop chère",
        "elles pensent que non",
        "le conseil dit qu’elle est contre",
    ],
)
def test_who_is_nobody_or_named_before_is_let_be(text: str) -> None:
    assert _shown(text) == []
