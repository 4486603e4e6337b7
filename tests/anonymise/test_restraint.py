"""Restraint: names that are words, namesakes, codes and public texts, decided by what stands around them."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.text.words import words_of
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Grace Marsh", "Orchard Health", affiliation_aliases=("Orchard",), role="Head of sales"),
        person("P2", "Will Field", "University of Norvale", "research", affiliation_aliases=("UNV",)),
        person("P3", "Summer Law", "Compass", "civil_society"),
        person("P4", "Drew Chandler", "OECD", "institution", affiliation_aliases=("OCDE",), role="Analyst"),
        person("P5", "Bill Stone", "Relay", role="Engineer"),
        person("P6", "Pierre Petit", "Canopée", role="Directeur"),
        person("P7", "Clémence Berger", "UNESCO", "institution", role="Conseillère"),
        person("P8", "Mercy Adeyinka", "Malawi Patients Network", "civil_society", affiliation_aliases=("MPN",)),
        person("P9", "Jack Dunmore", "", "research"),
        person("P10", "Avril Fontaine", "Les Voix", "civil_society"),
        person("P11", "Wanda Ostrowska", "Horizon", "institution", role="Ambassador at large"),
        person("P12", "Ian Sorrel", "", "research"),
        person("P13", "Louis Quérel", "Les Voix", "civil_society"),
        person("P14", "Inès Valdric", "Commission européenne", "institution", (), ("European Commission",)),
        person("P15", "Firmin Bastide", "", "research"),
        person("P16", "Ada Half", "", "research"),
    )
)
SENTENCES = [*sentences("restraint_en"), *sentences("restraint_fr")]


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_what_stands_around_a_word_decides_whether_it_names_somebody(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, SENTENCES)


@pytest.mark.parametrize("unit", ["Stone, ", "Bob Marsh and Marsh, "])
def test_a_name_looks_at_a_few_names_of_a_long_list_only(unit: str) -> None:
    words = words_of(unit * 200)
    persons = {place: place for place, key in enumerate(words.keys) if key != "and"}
    scene = Scene(words, persons=persons)
    assert max(len(list(scene.chain(place, place))) for place in persons) < 20
