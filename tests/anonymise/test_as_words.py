"""A name that is talked about as a word, is a feast's or a device's, is told from somebody by what stands beside it."""

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Toussaint Mavoungou", "Tamarix"),
        person("P2", "Ascension Iribarne", "Skerry"),
        person("P3", "Odile Lindor", "Ombrelle"),
        person("P4", "Rémi Lindor", "Ombrelle"),
        person("P5", "Zita Toussin", ""),
        person("P6", "Désiré Bongo-Lune", "", role="Juriste"),
        person("P7", "Ada Brandt", "Pidgin"),
    )
)


def test_what_is_only_talked_about_is_not_taken_and_whoever_acts_is() -> None:
    assert_as_marked(Anonymiser(ROSTER, LADDER), sentences("as_words"))
