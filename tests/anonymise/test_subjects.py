"""A name that is a word opens a clause and has a verb that needs a subject: then it is no word."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("B1", "Ida Ottesen", "Kettle"),
        person("B2", "Otto Tarmac", "Drawers", "civil_society"),
        person("B3", "Zoé Tellier", "Bouilloire", "research"),
        person("B4", "Anne Mangeoire", "Tiroirs", "institution"),
        person("B5", "Jo Monday", "Bread"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_what_opens_as_a_subject_is_a_name(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("subjects"))
