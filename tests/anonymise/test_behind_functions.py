"""A name that is an ordinary word is found in small letters behind what somebody is, and so is a double surname."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Jean Petit", "Horizon"),
        person("P2", "Marie Petit", "La Boussole"),
        person("P15", "Jean-Paul Rond-Point", "Flint"),
        person("P3", "Anne-Laure Boucher-Roy", "Autorité des Courants"),
        person("P4", "Mark Price", "Compass"),
        person("P5", "Rose Martin", "Horizon"),
        person("P6", "Will Power", "Ligue des Marais"),
        person("P7", "Claire Fontaine", "Nacelle"),
        person("P8", "Pierre Charbon", "Compass"),
        person("P9", "Bill Law", "Tideway Council"),
        person("P10", "Sophie Marchand", "Flint"),
        person("P11", "Thomas Roy", "Harbour Authority"),
        person("P12", "May Young", "Flint"),
        person("P13", "Grace Hope", "Flint"),
        person("P14", "Luc Blanc", "Flint"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_word_behind_what_somebody_is_is_a_name(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("behind_functions"))
