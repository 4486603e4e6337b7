"""Names that are words, in full or named again, are somebody's; what goes on behind a surname is asked about."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Pierre Blanc", "Aegean Data"),
        person("P2", "Claire Petit", "Les Ondes", "civil_society"),
        person("P3", "Will Hope", "Halo Orbital"),
        person("P4", "Rose May", "Flint"),
        person("P5", "Mark Hill", "Velmora"),
        person("P6", "Jean Price", "Anacorix", "institution"),
        person("P7", "Eleni Papadaki", "Aegean Data"),
        person("P8", "Dale Keyes", "Keyhole"),
        person("P9", "Tomás Ó Súilleabháin", "Anacorix", "institution"),
        person("P10", "Vincent O’Kelly", "Velmora"),
        person("P11", "Inês Carvalho de Sá", "Anacorix", "institution"),
        person("P12", "Yannis Rallis", "Velmora"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_names_that_are_words_are_told_in_full_and_again(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("named_in_full_and_again"))
