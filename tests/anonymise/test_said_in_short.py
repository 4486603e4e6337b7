"""Letters for a name, one word for a house, and names beside those of the roster, as hurried notes have them."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("Q1", "Anne-Laure Le Goff-Mercier", "Union des Ligneurs", affiliation_aliases=("UdL",)),
        person("Q2", "Oumar Sy", "Observatoire des Captures", "civil_society", affiliation_aliases=("OdC",)),
        person("Q3", "Julie Roy", "Common Ground", "civil_society"),
        person("Q4", "Léa Fontaine", "Collectif Filets Propres", affiliation_aliases=("Filets Propres",)),
        person("Q5", "Pierre Leclerc", "Ministère de la Mer", "institution", affiliation_aliases=("MdM",)),
        person("Q6", "Olu Adeyemi", "Gulf Fisheries Watch", "civil_society", affiliation_aliases=("GFW",)),
        person("Q7", "Thomas Roche", "Conseil régional du Ponant", "institution", affiliation_aliases=("Ponant",)),
        person("Q8", "Paul Petit", "Comptoir du Large", affiliation_aliases=("Le Large",)),
        person("Q9", "Amy Ito", "Island Trust", "civil_society"),
        person("Q10", "Jean Marc Vallier", "Deep Fjords", aliases=("JM",), affiliation_aliases=("DF",)),
        person("Q11", "Marsha Lind", "Université de Trémel", "research", affiliation_aliases=("uT",)),
        person("Q12", "Jack Dorlin", "Port Council", "institution"),
        person("Q13", "Jack Whitby", "Seal Watch", "civil_society"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_what_is_said_in_short_is_noticed(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("said_in_short"))
