"""The table takes nothing back where grammar or a capital says for sure that somebody is meant."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Ines Bell", "Lantern"),
        person("P2", "Otto Berger", "Sentier", "civil_society"),
        person("P3", "Summer Okafor", "Terminus"),
        person("P4", "Ana Sage", "Ardente"),
        person("P5", "Luc Sage", "La Comptine"),
        person("P6", "Ana Cutter", "National Archive Society", "civil_society", (), ("NAS",)),
        person("P7", "Tom Foley", "World Health Organization", "institution", (), ("WHO",)),
        person("P8", "Capucine Roy", "Bibliobus", "civil_society"),
        person("P9", "Pierre Vial", "Réseau des Aides Mutuelles", "civil_society", (), ("RAM",)),
        person("P11", "Ines Roche", "Lanterne", "civil_society"),
        person("P12", "Luc Varin", "Velmora"),
        person("P13", "Garance Tsobo", "Velmora"),
        person("P14", "Anil Wekesa", "Velmora"),
        person("P10", "Lou Dean", "Nile Watch", "civil_society", (), ("Nile",)),
        person("P15", "Jenny Ostrava", "Velmora"),
        person("P16", "Johannes Tolling", "Velmora", aliases=("Hans",)),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_what_is_told_for_sure_is_replaced(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("outweighed"))
