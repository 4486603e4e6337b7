"""A name that is an ordinary word, in small letters, is shown where something is given or said to it, or is its."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Rose Lavigne", "Progress"),
        person("P2", "Pierre Berger", "Source Institute"),
        person("P3", "Luc Blanc", "Les Veilleurs du Port"),
        person("P4", "Faith Bell", "Progress"),
        person("P5", "Will Grant", "Nacelle"),
        person("P6", "Zoë Autumn", "Nacelle"),
        person("P7", "Jean Petit", "Nacelle"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_word_is_a_name_where_only_people_get_say_or_own_something(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("given_or_told"))
