"""What the note says elsewhere, or what only a name or only a word takes, tells one from the other."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("B1", "Faith Ottesen", "Gap"),
        person("B2", "Otto Glass", "Fair Water", "civil_society"),
        person("B3", "Grace Ashworth", "Lantern"),
        person("B4", "Blanche Tellier", "Sentier", "research"),
        person(
            "B5",
            "Yasmin Haddou",
            "Agence des données rurales",
            "institution",
            affiliation_aliases=("ADRU", "adru.example"),
        ),
        person(
            "B6", "Rose Mason", "ministère du Logement", "institution", affiliation_aliases=("logement.gouv.fr",)
        ),
        person("B7", "Ida Sawyer", "Clear Lakes", "civil_society"),
        person("B8", "Tom Penn", "Harbour Police Service", "institution", affiliation_aliases=("hbr.police.uk",)),
        person("B9", "Ana Cole", "Lanterne", affiliation_aliases=("FWRA",)),
        person("B10", "Luc Passeux", "Régie des Puits"),
        person("B11", "Jo Hollinway", "Velmora"),
        person("B12", "Zoé Tiarel", "Ubaran", "civil_society"),
        person("B13", "Anne Le Borgne", "Oltrem", "research"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_what_is_told_by_contrast(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("by_contrast"))
