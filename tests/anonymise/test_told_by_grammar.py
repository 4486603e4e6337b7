"""Grammar tells a name from a word: a verb of one behind a plural, a missing article, an adjective's place."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Tamsin Banks", "Environment Agency", "institution", (), ("EA",)),
        person("P2", "Will Bridges", "Network Rail", "institution", (), ("NR",)),
        person("P3", "May Thornton", "Carapace"),
        person("P4", "Thibault Champ", "Semis"),
        person("P5", "Harriet Glass", "Open Dockets", "civil_society"),
        person("P6", "Martin Boulanger", "Service des Landes", "institution"),
        person("P7", "Martin Leclerc", "Essences et Parquets"),
        person("P8", "Rain Tammsalu", "Climate Desk", "civil_society"),
        person("P9", "Marguerite Petit", "Université de Norvale", "research"),
        person("P10", "Étienne de La Fougère", "Fédération des propriétaires", "civil_society"),
        person("P11", "Aurore Colin", "Sève", "civil_society"),
        person("P12", "Noé Vivier", "CFDT", "civil_society"),
        person("P13", "Benedikt von Arnsberg", "UNHCR", "institution"),
        person("P14", "Priscilla Oduya", "Trottoir"),
        person("P15", "Yevheniia Hrytsenko", "Heritage Rescue", "civil_society"),
        person("P16", "Ahmad bin Salleh", "Malaysian Bar", "civil_society"),
        person("P17", "Placide Latour", "Carrefour Libre", "civil_society", (), ("Carrefour",)),
        person("P18", "Sylvestre Kouamé", "Sodefor", "institution"),
        person("P19", "Olivier Dubois", "Scieries du Morvan"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_grammar_tells_a_name_from_a_word(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("told_by_grammar"))
