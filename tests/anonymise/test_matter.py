"""A word that is a name too is matter where a colon ends more than it, an article makes a thing of it, or it is sent."""

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Otto Berger", "Tabletop"),
        person("P2", "Ines Counsellor", "Clause", "civil_society"),
        person("P3", "Luc Tribunal", "Logiciel", "institution"),
        person("P4", "Ana Vial", "Clinic"),
        person("P5", "Rose Ndiaye", "Direct"),
        person("P6", "Tom Insurers", "Halden Grid"),
        person("P7", "Lou Acre", "Halden Grid"),
        person("P8", "Max Chasseurs", "Halden Grid"),
        person("P9", "Anna Kold", ""),
    )
)


def test_what_is_matter_is_shown_and_who_speaks_is_replaced() -> None:
    assert_as_marked(Anonymiser(ROSTER, LADDER), sentences("matter"))
