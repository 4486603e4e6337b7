"""Where a name stands tells it from a word, a place, a date and somebody else."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Clara von Hagen", "Halo Orbital", "business"),
        person("P2", "Oumar Tall", "University of Patras", "research"),
        person("P3", "Océane du Pré", "Anacorix", "institution"),
        person("P4", "Ian Marsh", "Flint", "business"),
        person("P5", "Ann Field", "Institut Sanglant", "research"),
        person("P6", "Noé Brave", "Les Ondes", "civil_society"),
        person("P7", "Max Lorient", "Les Ondes", "civil_society"),
        person("P8", "Roman Petit", "Les Ondes", "civil_society"),
        person("P9", "Jack Flight", "Flint", "business"),
        person("P10", "Juste Mbarga", "Flint", "business"),
        person("P11", "Victor Half", "Flint", "business"),
        person("P12", "Summer Okafor", "Flint", "business"),
        person("P13", "June Law", "Flint", "business"),
        person("P14", "Marc Thibault-Bec", "Flint", "business"),
        person("P15", "Paul Recrue", "Flint", "business"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_where_it_stands_tells_a_name(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("where_a_name_stands"))
