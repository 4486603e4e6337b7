"""Names that are everyday words too are told in one list: of people and organisations, without an alarm."""

import pytest

from notetaker.anonymise import doubts_about, everyday_names
from notetaker.model.roster import Roster
from tests.anonymise.conftest import person

ROSTER = Roster(
    (
        person("P1", "Ilse Serrano", "Horizon", affiliation_aliases=("OdD",)),
        person("P2", "Hugo Petit", "Criée"),
        person("P3", "Mina Okafor", "Open Water"),
        person("P4", "Law, Ann", "Pelagic"),
        person("P5", "Ursula van der Meulen", "Second Souffle"),
        person("P6", "Lena Brandt", "Harbour Authority"),
        person("P7", "Soo-jin Kim", "Kettwerk", affiliation_aliases=("Tides", "Kettwerk Water Research")),
        person("P8", "Rose Haukaas", "Horizon"),
    )
)


def test_each_is_told_once_in_the_order_of_the_list() -> None:
    told = everyday_names(ROSTER, (2, 3, 4, 5, 6, 7, 9, 10))

    assert told.names == (
        "Horizon",
        "Petit",
        "Criée",
        "Open Water",
        "Law",
        "Pelagic",
        "Second Souffle",
        "Tides",
        "Rose",
    )
    assert told.rows == (2, 3, 4, 5, 6, 9, 10)
    assert "Horizon" not in repr(told)


def test_a_given_name_is_told_where_everybody_says_the_word() -> None:
    people = (
        "Will Kerbiriou",
        "Okafor, May",
        "Mark Kerbiriou",
        "Jean-Pierre Okafor",
        "Hugo Okafor",
        "Ada Kerbiriou",
        "Li Okafor",
    )
    roster = Roster(tuple(person(f"P{number}", name, "Kettwerk") for number, name in enumerate(people)))

    assert everyday_names(roster).names == ("Will", "May", "Mark")


def test_what_is_doubted_on_its_own_is_not_told_again() -> None:
    assert [one.column for one in doubts_about(ROSTER)] == ["affiliation_aliases"]
    assert "OdD" not in everyday_names(ROSTER).names


@pytest.mark.parametrize(
    "name", ["Okafor", "Kerbiriou", "Lavigne", "Taylor", "清华大学", "AI", "IOTA", "Banque de la Ville"]
)
def test_names_that_are_no_words_are_not_told(name: str) -> None:
    told = everyday_names(Roster((person("P1", f"Quentin {name}", name),)))

    assert not told
    assert told.rows == ()
