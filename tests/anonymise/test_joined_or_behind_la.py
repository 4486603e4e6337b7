"""Names in small letters beside others, behind « la » where no noun could be, and with what is left of a first name."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Participant, Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("J1", "Rose Marchand", "Nacra"),
        person("J2", "Claire Boulanger", "Nacra"),
        person("J3", "Sophie Juste", "Littoral"),
        person("J4", "Pierre Roche", "Flint"),
        Participant("J5", "Jean-Baptiste Le Goff", ("JB",), "Flint", (), "", "institution", ()),
        Participant("J6", "John Fisher", ("Jack",), "Flint", (), "", "business", ()),
        person("J7", "May Oduya", "Flint"),
        person("J8", "Éloïse Ménard", "Nacelle"),
        person("J9", "Solveig Grøndal", "Nacelle"),
        person("J10", "Paul Xylander", "Nacelle"),
        person("J11", "Ada Bell", "Nacelle"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_name_beside_others_or_behind_la_is_not_let_be(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("joined_or_behind_la"))
