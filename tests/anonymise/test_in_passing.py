"""Whoever is named in passing, mistyped or cut short goes or is shown: nothing passes in silence."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, assert_noticed, sentences

ROSTER = Roster(
    (
        person("S1", "Glen Ashworth", "Meteorological Audit Panel", affiliation_aliases=("MAP",)),
        person("S2", "Hugh Glen", "Tern Estuary Authority", affiliation_aliases=("TEA",)),
        person("S3", "Robin Marsden", "Basin Observatory", affiliation_aliases=("BO",)),
        person("S4", "Per Søndergård", "Fiskeforsk"),
        person("S5", "Åse Bråten", "Vannverket"),
        person("S6", "Kenji Sato", "Toyama Institute"),
        person("S7", "Han Ye-jin", "Busan Lab"),
        person("S8", "Mei-Hua Tan", "Straits Board"),
        person("S9", "Anne-Lise Grandier", "Mission des estuaires et rivages", affiliation_aliases=("MER",)),
        person("S10", "Lucie Poulain", "Comité d’appui aux ports", affiliation_aliases=("CAP",)),
        person("S11", "Viktor Gerber", "Institut du climat et de l’eau", affiliation_aliases=("ICE",)),
        person("S12", "Ann Robin", "Lakes Alliance"),
        person("S13", "Otto Field", "La Corde", affiliation_aliases=("Corde",)),
        person("S14", "Constance Petit", "Relais"),
        person("S15", "Carla Davenport", "Élan"),
        person("S16", "Hsu Wei-lin", "Academia Nova"),
        person("S17", "Awa Sy", "Lantern"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_whoever_is_named_in_passing_goes_or_is_shown(anonymiser: Anonymiser) -> None:
    assert_noticed(anonymiser, sentences("in_passing"))


def test_the_same_words_stay_where_they_are_words(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("in_passing_about_nobody"))
