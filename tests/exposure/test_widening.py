"""No small cell leaves, and none can be computed from those that do."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from notetaker.exposure import Widening, cells
from notetaker.model.category import WIDEST, Category, Ladder, Phrases
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Participant, Roster

PHRASES = Phrases("label", "a person", "an organisation", "another person", "another organisation")
STEPS = {
    "research": "experts",
    "civil_society": "experts",
    "business": "deciders",
    "institution": "deciders",
    "experts": WIDEST,
    "deciders": WIDEST,
    WIDEST: None,
}
LADDER = Ladder(tuple(Category(key, PHRASES, PHRASES, wider) for key, wider in STEPS.items()))
FINEST = ("research", "civil_society", "business", "institution")


def programme(k: int = 3) -> Programme:
    return Programme("Example", (Session("S1", "First"), Session("S2", "Second")), LADDER, k)


def roster(*people: tuple[str, str, str]) -> Roster:
    return Roster(
        tuple(
            Participant(f"P{n}", f"Name {n}", (), organisation, (), "", category, tuple(sessions.split()))
            for n, (category, organisation, sessions) in enumerate(people)
        )
    )


def many(category: str, count: int, sessions: str = "S1") -> tuple[tuple[str, str, str], ...]:
    return tuple((category, f"{category} {n}", sessions) for n in range(count))


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
    sizes = {cell.category: cell for cell in cells(programme(), Roster((*people, *last)))}
    assert (sizes["business"].people, sizes["business"].organisations) == (6, 3)


def test_one_person_on_several_rows_is_one() -> None:
    rows = [("Ann Archer", "One"), ("ann  ARCHER", "Two"), ("Änn-Archer", "Three"), ("Bea Bell", "Four")]
    people = (
        Participant(f"B{number}", name, (), organisation, (), "", "business", ("S1",))
        for number, (name, organisation) in enumerate(rows)
    )
    widening = Widening.of(programme(), Roster((*people, *roster(*many("institution", 3)))))
    assert widening.shown("S1", "business") == "deciders"


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
    assert {cell.organisations for cell in cells(programme(), roster(*people)) if cell.people} == {2}


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


people_of_a_session = st.lists(
    st.tuples(st.sampled_from(FINEST), st.sampled_from(["A", "B", "C", "D", "E", ""]), st.just("S1")), max_size=14
)


@given(people_of_a_session, st.integers(2, 4))
def test_no_difference_of_shown_categories_holds_fewer_than_k(people: list[tuple[str, str, str]], k: int) -> None:
    """The adversary has the roster, and adds and subtracts the people that shown categories stand for."""
    who = roster(*people)
    widening = Widening.of(programme(k), who)
    stand_for: dict[str, frozenset[Participant]] = {}
    for outcome in widening.outcomes():
        if outcome.shown is not None:
            members = frozenset(person for person in who if widening.shown("S1", person.category) == outcome.shown)
            stand_for[outcome.shown] = members
    sets = list(stand_for.values())
    for size in range(1, len(sets) + 1):
        for chosen in combinations(sets, size):
            union = frozenset().union(*chosen)
            for derived in (union, frozenset(who) - union if len(union) < len(who) else union):
                named = {person.affiliation for person in derived if person.affiliation}
                alone = sum(1 for person in derived if not person.affiliation)
                assert len(derived) >= k
                assert len(named) + alone >= k


@given(people_of_a_session)
def test_what_is_shown_is_on_the_ladder_of_the_category(people: list[tuple[str, str, str]]) -> None:
    for outcome in Widening.of(programme(), roster(*people)).outcomes():
        assert outcome.shown is None or outcome.shown in LADDER.path(outcome.cell.category)
