"""No small cell leaves, and none can be computed from those that do."""

from itertools import permutations

import pytest

from notetaker.exposure import Widening
from notetaker.model.category import WIDEST
from notetaker.model.roster import Participant, Roster
from tests.exposure.worlds import many, programme, roster


def test_a_category_with_enough_people_and_organisations_keeps_its_name() -> None:
    widening = Widening.of(programme(), roster(*many("research", 3), *many("business", 4)))
    assert widening.shown("S1", "research") == "research"
    assert widening.shown("S1", "business") == "business"


def test_spellings_and_aliases_of_one_organisation_are_one() -> None:
    def member(number: int, organisation: str, *aliases: str) -> Participant:
        return Participant(f"B{number}", f"Name {number}", (), organisation, aliases, "", "business", ())

    people = (
        member(1, "Société Réelle"),
        member(2, "SOCIETE  REELLE"),
        member(3, "SR Holding", "Societe-Reelle", "SRH"),
    )
    last = (member(4, "srh"), member(5, ""), member(6, "Another"))
    (business, *_) = Widening.of(programme(), Roster((*people, *last))).outcomes()
    assert (business.cell.category, business.cell.people, business.cell.organisations) == ("business", 6, 3)


def test_organisations_that_only_an_alias_joins_are_one() -> None:
    """Whatever the order: each of three has a name in common with the next."""
    chain = (("Alpha", ("Link",)), ("Beta", ("Link", "Bond")), ("Gamma", ("Bond",)))
    for order in permutations(chain):
        people = (
            Participant(f"B{number}", f"Name {number}", (), organisation, aliases, "", "business", ())
            for number, (organisation, aliases) in enumerate(order)
        )
        (business, *_) = Widening.of(programme(), Roster(tuple(people))).outcomes()
        assert (business.cell.people, business.cell.organisations) == (3, 1), order


def test_what_no_roster_uses_leaves_as_participant() -> None:
    """A wider rung, which might be small in this session, and a word that is no category."""
    widening = Widening.of(programme(), roster(*many("research", 3), *many("business", 4)))
    assert {widening.shown("S1", category) for category in ("deciders", "experts", "press", WIDEST)} == {WIDEST}


def test_one_person_on_several_rows_is_one() -> None:
    rows = [("Ann Archer", "One"), ("ann  ARCHER", "Two"), ("Änn-Archer", "Three"), ("Bea Bell", "Four")]
    people = (
        Participant(f"B{number}", name, (), organisation, (), "", "business", ("S1",))
        for number, (name, organisation) in enumerate(rows)
    )
    widening = Widening.of(programme(), Roster((*people, *roster(*many("institution", 3)))))
    assert widening.shown("S1", "business") == "deciders"


@pytest.mark.parametrize(
    "again",
    ["Klein Boris", "KLEIN, Boris", "B. Klein", "Klein B.", "Boris K.", "Bóris Kłein", "Bobby Kay"],
)
def test_somebody_who_is_on_the_roster_twice_counts_once(again: str) -> None:
    names = [("Boris Klein", ("Bobby Kay", "Boss")), ("Carla Vogt", ("Boss",)), (again, ())]
    people = tuple(
        Participant(f"B{n}", name, aliases, f"Firm {n}", (), "", "business", ("S1",))
        for n, (name, aliases) in enumerate(names)
    )
    for rows in (people, people[::-1]):
        widening = Widening.of(programme(), Roster((*rows, *roster(*many("institution", 3)))))
        assert widening.shown("S1", "business") == "deciders"


def test_people_of_similar_names_are_several() -> None:
    names = ("Boris Klein", "Bruno Klein", "Boris Kleinert", "Klein", "Guest 1", "Guest 12")
    people = (Participant(f"B{n}", name, (), f"Firm {n}", (), "", "business", ()) for n, name in enumerate(names))
    (business, *_) = Widening.of(programme(), Roster(tuple(people))).outcomes()
    assert business.cell.people == len(names)


@pytest.mark.parametrize(
    ("one", "again"),
    [
        ("Haldener", "Haldener GmbH"),
        ("Haldener S.A.S.", "Haldener Ltd"),
        ("Haldener", "The Haldener"),
        ("Musée du Fleuve", "Le Musée du Fleuve"),
        ("Łódź Institute", "Lodz Institute"),
        ("AINF", "Agence de l’Information et des Normes du Fleuve"),
        ("OECX", "Organisation for Economic Co-operation of Xanadu"),
    ],
)
def test_two_spellings_of_one_employer_count_once(one: str, again: str) -> None:
    people = (
        Participant(f"B{n}", f"Name {n}", (), employer, (), "", "business", ("S1",))
        for n, employer in enumerate((one, "Nordlicht", again))
    )
    (business, *_) = Widening.of(programme(), Roster(tuple(people))).outcomes()
    assert (business.cell.people, business.cell.organisations) == (3, 2)


def test_first_letters_join_only_what_is_called_so() -> None:
    employers = ("Institute of Data Science", "International Development Society", "SA")
    people = (
        Participant(f"B{n}", f"Name {n}", (), employer, (), "", "business", ("S1",))
        for n, employer in enumerate(employers)
    )
    (business, *_) = Widening.of(programme(), Roster(tuple(people))).outcomes()
    assert business.cell.organisations == len(employers)


def test_two_people_are_widened_together_with_their_neighbours() -> None:
    widening = Widening.of(programme(), roster(*many("research", 2), *many("civil_society", 5)))
    assert widening.shown("S1", "research") == "experts"
    assert widening.shown("S1", "civil_society") == "experts"


def test_four_people_of_one_employer_are_a_small_cell() -> None:
    people = tuple(("business", "One Company", "S1") for _ in range(4))
    widening = Widening.of(programme(), roster(*people, *many("institution", 3)))
    assert widening.shown("S1", "business") == "deciders"
    assert widening.shown("S1", "institution") == "deciders"


def test_employers_that_differ_only_in_case_are_one() -> None:
    people = (("business", "One Company", "S1"), ("business", "ONE COMPANY", "S1"), ("business", "Two", "S1"))
    assert {each.cell.organisations for each in Widening.of(programme(), roster(*people)).outcomes()} == {2}


def test_a_note_is_withheld_where_even_everybody_is_too_few() -> None:
    widening = Widening.of(programme(), roster(*many("research", 2)))
    assert widening.shown("S1", "research") is None
    assert widening.shown("S1", WIDEST) is None
    assert widening.mention("S1", "research") == WIDEST


def test_a_category_nobody_present_belongs_to_says_nothing_more_than_participant() -> None:
    widening = Widening.of(programme(), roster(*many("research", 4)))
    assert widening.shown("S1", "institution") == WIDEST


def test_sessions_are_widened_each_for_itself() -> None:
    widening = Widening.of(programme(), roster(*many("research", 3, "S1"), *many("research", 3, "S2")[:1]))
    assert widening.shown("S1", "research") == "research"
    assert widening.shown("S2", "research") is None


def test_a_category_that_some_of_left_is_widened_in_the_whole_session() -> None:
    who = roster(*many("research", 4), *many("civil_society", 3))
    widening = Widening.of(programme(), who, {"S1": {0: who.participants, 1: who.participants[2:]}})
    assert widening.shown("S1", "research", 0) == "experts"
    assert widening.shown("S1", "civil_society", 1) == "experts"
    (research, _) = widening.outcomes()
    assert (research.cell.people, research.shown) == (2, "experts")


def test_a_category_that_left_as_a_whole_keeps_its_name_for_what_it_said_before() -> None:
    who = roster(*many("research", 4), *many("civil_society", 3))
    widening = Widening.of(programme(), who, {"S1": {0: who.participants, 1: who.participants[4:]}})
    assert widening.shown("S1", "research", 0) == "research"
    assert widening.shown("S1", "research", 1) == WIDEST
    assert widening.mention("S1", "research", 1) == WIDEST


def test_what_is_said_among_too_few_stays_and_widens_nothing_else() -> None:
    who = roster(*many("research", 4), *many("business", 3))
    widening = Widening.of(programme(), who, {"S1": {0: who.participants, 1: who.participants[:2]}})
    assert widening.shown("S1", "research", 0) == "research"
    assert widening.shown("S1", "research", 1) is None
    assert widening.shown("S1", WIDEST, 1) is None


def test_whoever_came_without_being_listed_does_not_make_a_cell_larger_for_a_reader_of_the_list() -> None:
    listed, guest = roster(*many("research", 2), *many("civil_society", 4)), roster(*many("research", 9, "S2"))
    widening = Widening.of(
        programme(), Roster((*listed, *guest)), {"S1": {1: (*listed.participants, *guest.participants)}}
    )
    assert widening.shown("S1", "research", 1) == "experts"


def test_who_was_there_counts_where_the_roster_lists_nobody_for_the_session() -> None:
    who = roster(*many("research", 4, "S1"))
    assert Widening.of(programme(), who, {"S2": {1: who.participants}}).shown("S2", "research", 1) == "research"
    assert Widening.of(programme(), who).shown("S2", "research") is None


def test_what_is_widened_is_told_for_each_session() -> None:
    who = roster(*many("research", 2), *many("civil_society", 3), *many("business", 3), *many("research", 2, "S2"))
    blocks = Widening.of(programme(), who).blocks(["S1", "S2"])
    assert blocks["S1"] == {"research": "experts", "civil_society": "experts"}
    assert set(blocks["S2"].values()) == {WIDEST}
