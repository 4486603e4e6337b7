"""Names that are empty, odd, huge, or inside one another: forms stay few, nothing breaks, each stays somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.anonymise import Anonymiser, worded
from notetaker.anonymise.forms.forms import forms_of
from notetaker.model.body import SLOT, Mention
from notetaker.model.category import Category, Ladder, Phrases
from notetaker.model.roster import Participant, Roster

_PHRASES = Phrases("person", "a person", "a body", "another person", "another body")
LADDER = Ladder(
    (Category("business", _PHRASES, _PHRASES, "participant"), Category("participant", _PHRASES, _PHRASES, None))
)
_MOST_FORMS_OF_ONE = 400
_MOST_FORMS_OF_A_FULL_CELL = 30_000


def person(
    key: str, name: str, affiliation: str = "", aliases: tuple[str, ...] = (), others: tuple[str, ...] = ()
) -> Participant:
    return Participant(key, name, aliases, affiliation, others, "", "business", ())


def _stripped(text: str, *people: Participant) -> str:
    return Anonymiser(Roster(people), LADDER).strip(text).body.text


LONG_NAMES = {
    "one word of two thousand letters": "A" * 2_000,
    "hundreds of double names": "Jean-" * 400 + "Paul",
    "hundreds of particles": "de la " * 300 + "Tour",
    "hundreds of ands": "Quill & " * 200 + "Co",
    "hundreds of initials": "J. " * 600 + "Wood",
}


@pytest.mark.parametrize("name", LONG_NAMES.values(), ids=LONG_NAMES)
def test_a_name_that_fills_its_cell_has_a_bounded_number_of_forms(name: str) -> None:
    long = person("L", name, name, (name,), (name,))

    assert sum(1 for _ in forms_of(Roster((long,)), LADDER)) < _MOST_FORMS_OF_A_FULL_CELL
    assert _stripped("so Ivo Tarn said it", long, person("P", "Ivo Tarn")) == f"so {SLOT} said it"


def test_an_ordinary_participant_has_a_few_hundred_forms_at_most() -> None:
    one = person("P", "Jean-Christophe Muhammad Vaudreuil-Hamel de la Tour", "University of Osterby and Norvale")

    assert sum(1 for _ in forms_of(Roster((one,)), LADDER)) < _MOST_FORMS_OF_ONE


def test_twice_the_participants_have_twice_the_forms() -> None:
    def forms(size: int) -> int:
        people = (
            person(f"P{each}", f"Ivo{each:04} Tarn{each:04}", f"Foyle{each:04} Trust") for each in range(size)
        )
        return sum(1 for _ in forms_of(Roster(tuple(people)), LADDER))

    assert forms(2_000) == 2 * forms(1_000)


@pytest.mark.parametrize("name", ["", " ", "Q", "É.", "\u0301", "\u200b", "---", " , ", "''"])
def test_a_name_without_two_letters_is_no_name(name: str) -> None:
    assert SLOT not in _stripped("Q. and É. said so, Q too -- q", person("P", name, name, (name,), (name,)))


def test_a_name_inside_another_is_another_participant() -> None:
    people = person("A", "Ann Orford"), person("B", "Ann Orford-Lisle"), person("C", "Lisle Annan")
    stripped = Anonymiser(Roster(people), LADDER).strip(
        text="so Ann Orford, Ann Orford-Lisle and Lisle Annan agree"
    )

    assert stripped.body.text == f"so {SLOT}, {SLOT} and {SLOT} agree"
    assert [one.which for one in stripped.body.placeholders] == [1, 2, 3]


def test_an_organisation_named_after_a_participant_goes_as_an_organisation() -> None:
    anonymiser = Anonymiser(Roster((person("A", "Ivo Annan", "Annan Institute"),)), LADDER)
    stripped = anonymiser.strip(text="so Annan Institute agrees with Annan")

    assert [one.mention for one in stripped.body.placeholders] == [Mention.ORGANISATION, Mention.PERSON]


@pytest.mark.parametrize("name", [", Ann Orford", "-, Ann Orford", "Ann Orford,", "Ann Orford, -"])
def test_a_comma_without_a_name_on_both_sides_turns_nothing_round(name: str) -> None:
    assert _stripped("so Ann Orford agrees", person("P", name)) == f"so {SLOT} agrees"


@given(
    st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30), st.text(max_size=12)), max_size=4),
    st.text(max_size=60),
)
def test_any_roster_and_any_text(rows: list[tuple[str, str, str]], text: str) -> None:
    people = tuple(
        person(f"P{index}", name, affiliation, (alias,), (alias, name))
        for index, (name, affiliation, alias) in enumerate(rows)
    )
    said = " ".join((text, *(part for row in rows for part in row)))
    stripped = Anonymiser(Roster(people), LADDER).strip(said)

    assert worded(stripped.body, LADDER, "en").count("[") >= stripped.body.text.count(SLOT)


def test_the_only_house_of_a_place_is_meant_by_its_people_who_act_and_shown_where_there_are_two() -> None:
    one = person("A", "Ivo Annan", "Norwegian Directorate of Health")
    two = person("B", "Ada Orford", "Norwegian Tax Office")
    text = "so the Norwegians gave up on it"

    assert Anonymiser(Roster((one,)), LADDER).strip(text).replacements != ()
    shared = Anonymiser(Roster((one, two)), LADDER).strip(text)
    assert (shared.replacements, len(shared.findings)) == ((), 1)


def test_the_o_of_another_surname_is_no_initial() -> None:
    anonymiser = Anonymiser(Roster((person("A", "Colm Orford"),)), LADDER)

    assert "O’Dwyer" in anonymiser.strip(text="so Colm O’Dwyer said no").body.text


@pytest.mark.parametrize("spelt", ["Oono", "Ouno", "Ohno", "Ono"])
def test_long_vowels_of_japanese_are_written_in_several_ways(spelt: str) -> None:
    assert _stripped(f"so {spelt} agrees", person("P", "Kenji Ōno")) == f"so {SLOT} agrees"


@pytest.mark.parametrize(
    ("listed", "spelt"),
    [
        ("Đorđe Ćirić", "Djordje Ciric"),
        ("Đorđe Ćirić", "Dorde Ciric"),
        ("Djordje Ciric", "Đorđe Ćirić"),
        ("Anđela Đukić", "Djukic"),
        ("Anđela Đukić", "Andjela"),
        ("Nadja Radjenovic", "Rađenović"),
    ],
)
def test_a_soft_d_is_written_with_one_letter_or_two(listed: str, spelt: str) -> None:
    assert _stripped(f"so {spelt} agrees", person("P", listed)) == f"so {SLOT} agrees"


def test_a_long_name_with_commas_goes_as_a_whole() -> None:
    name = "National Union of Rail, Maritime and Transport Workers"
    assert _stripped(f"so {name} agrees", person("P", "Ivo Annan", name)) == f"so {SLOT} agrees"


def test_an_address_of_the_roster_goes_whatever_it_ends_in() -> None:
    assert _stripped("see lumen.zzz/sea now", person("P", "Ivo Annan", "lumen.zzz")) == f"see {SLOT} now"
