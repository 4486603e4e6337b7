"""A name that is matter too, in small letters and without an article, is shown where only people are said to do so."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("F1", "Zbig Price", "Nacra"),
        person("F2", "Ann Law", "Harbour Authority"),
        person("F3", "Max Power", "Nacra"),
        person("F4", "Hope Xylander", "Nacra"),
        person("F5", "Ian Stone", "Flint"),
        person("F6", "Jo Cook", "Flint"),
        person("F7", "Bo King", "Flint"),
        person("F8", "Una Wood", "Flint"),
        person("F9", "Grace Oduya", "Flint"),
        person("F10", "Ada Bell", "Nacra"),
        person("F11", "Anne Bois", "Nacelle"),
        person("F12", "Luc Juste", "Nacelle"),
        person("F13", "Marie Fort", "Nacelle"),
        person("F14", "Hugo Petit", "Nacelle"),
        person("F15", "Luc Noir", "Nacelle"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_name_that_is_matter_too_is_shown_where_people_alone_can_be_meant(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("frames"))


AT_WORK = Roster(
    tuple(
        person(f"G{number}", f"{given} Xanthakis")
        for number, given in enumerate(
            ["May", "Mark", "Dawn", "Joy", "Faith", "Art", "Pascal", "Marin", "Désiré", "Constant", "Prudence"],
            start=1,
        )
    )
)


def test_a_first_name_that_is_a_word_is_shown_where_it_does_what_people_do() -> None:
    assert_as_marked(Anonymiser(AT_WORK, LADDER), sentences("first_names_at_work"))


WILL = Roster((person("H1", "Grace Will"),))


def test_what_somebody_will_do_is_no_part_of_the_name() -> None:
    said = [
        "[Grace] will go to the vote",
        "[Grace] will price it",
        "[grace] will go tomorrow",
        "{Grace Will} says no",
        "{Grace will} says no",
        "will the price of trust rise? I hope so",
        "will the cap hold",
    ]
    assert_as_marked(Anonymiser(WILL, LADDER), said)
