"""A name that is a month, a day, a season or a feast too is never silent where it may be somebody's; a date is let be."""

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

NAMES = (
    *("May Lavelle", "April Dunn", "Élodie Mars", "Noël Garnier", "Summer Hale"),
    *("Olga Summers", "Monday Okoro", "Winter Clarke", "Will Tanner"),
)


def test_a_month_that_may_be_somebody_is_shown_and_a_date_is_let_be() -> None:
    people = [person(f"P{number}", name, "Tarn Energy") for number, name in enumerate(NAMES)]
    assert_as_marked(Anonymiser(Roster(tuple(people)), LADDER), sentences("names_that_are_months"))


def test_a_house_called_like_a_season_and_its_founder_is_shown_where_people_stand() -> None:
    anonymiser = Anonymiser(Roster((person("P1", "Olga Summers", "Summers Ltd", "business"),)), LADDER)
    said = ["thanks to [Summers]", "in [Summers]' view", "give it to [Summers]"]
    assert_as_marked(anonymiser, [*said, "last Summers' rain", "in summers like this it rains", "by Summers 2030"])


def test_a_month_is_no_typing_error_of_a_name_like_it() -> None:
    people = [person("P1", "Marc Delorme", "Tarn Energy"), person("P2", "Auguste Lamy", "Tarn Energy")]
    assert_as_marked(Anonymiser(Roster(tuple(people)), LADDER), sentences("months_like_names"))
