"""Names as they are built in many languages, and mistyped in haste: none passes in silence."""

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ANONYMISER = Anonymiser(
    Roster(
        (
            person("M1", "Lê Vy", "Waldstroom"),
            person("M2", "Tsehay Woldegiorgis", "Mekong Cranes"),
            person("M3", "Adalberto Quispe", "Kust Oort"),
            person("M4", "Lander Etxaniz", "Witte Veer", affiliation_aliases=("WV",)),
            person("M5", "Nam Eun-bo", "Hallasan"),
            person("M7", "Hjördís Þóroddsdóttir", "Hallasan"),
            person("M8", "Szepesi Ágota", "Hallasan"),
            person("M9", "Ana Quispe", "Maison des Eaux Rares", affiliation_aliases=("MER",)),
            person("M10", "Bo Quispe", "International Crop Exchange", affiliation_aliases=("ICE",)),
            person("M11", "Konstantinos Averof", "Hallasan"),
            person("M12", "Zsuzsanna Keleti", "Hallasan"),
            person("M13", "Mamadou Sow", "Hallasan"),
            person("M14", "Nkechinyere Udoh", "Hallasan"),
            person("M6", "Mirte Baanders", "Waldstroom"),
        )
    ),
    LADDER,
)


def test_names_of_many_languages_are_noticed() -> None:
    assert_as_marked(ANONYMISER, sentences("many_languages"))
