"""What is only called like somebody or some house of the roster stays: planets, degrees, eras, other houses, towns."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Olivier Mars", "Orange", role="Directeur"),
        person("P2", "Flora Pasteur", "Museums Association", "civil_society", (), ("MA",), role="Convenor"),
        person("P3", "Apolline Roche", "British Council", "institution", (), ("BC",)),
        person("P4", "Marcus Frame", "Mountain Wilderness", "civil_society", (), ("MW",)),
        person("P5", "Hugo Castellani", "Getty Conservation Institute", "research", (), ("Getty",)),
        person("P6", "Jean Dray", "Direction du numérique", "institution", (), ("Albert",)),
        person("P7", "Ulla Klint", "Sitka"),
        person("P8", "Kirsten Dahl", "Norwegian Forest Owners", "civil_society", (), ("NFO",)),
        person("P9", "Modeste Garrel", "Mairie de Tours", "institution", (), ("Tours",)),
        person("P10", "Glen Waring", "Bangor University", "research", (), ("Bangor",)),
        person("P11", "Forest Whittle", "Defra", "institution"),
        person("P12", "Nkem Martin", "Mead", "civil_society"),
        person("P30", "Alan Turing", "Mead", "civil_society"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_what_is_only_called_so_stays(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("only_called_so"))
