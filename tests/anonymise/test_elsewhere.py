"""A town, a river, a god or a brand that is called like somebody of the roster is told by what stands beside it."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Sydney Marlowe", "Hermes", "research"),
        person("P2", "Chelsea Ndiaye", "Danube", "civil_society"),
        person("P3", "Nancy Aubertin", "BC", "institution"),
        person("P4", "Camille Savannah", "Artemis", "business"),
        person("P5", "Georgia Halloran", "IPO", "civil_society"),
        person("P6", "Ines Cordoba", "Athena", "research"),
        person("P7", "Rosa Verdun", "Apollo", "business"),
        person("P8", "Devon Castle", "Themis", "civil_society"),
        person("P9", "Brooklyn Shah", "Sahel", "research"),
        person("P10", "Lorraine Petitjean", "Bosch", "civil_society"),
        person("P11", "Otto Lind", "Carrefour", "civil_society"),
        person("P12", "Simone Aubry", "Newton", "research"),
        person("P13", "Achille Montaigne", "SUV", "institution"),
        person("P14", "Omar Alzheimer", "Pavlov", "business"),
        person("P15", "Lea Brandt", "Everest", "business"),
        person("P16", "Ida Holm", "Loire", "research"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_what_is_only_called_so_is_told_by_what_stands_beside_it(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("elsewhere"))
