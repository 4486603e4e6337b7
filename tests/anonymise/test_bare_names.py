"""A name that is an ordinary word, in small letters and without an article, is shown where a noun would have one."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Rose Lavigne", "Horizon"),
        person("P2", "Blanche Meunier", "La Boussole"),
        person("P3", "Pierre Marchand", "Autorité des Courants"),
        person("P4", "Clément Loyal", "Commission des Rivages"),
        person("P5", "Olivier Berger", "Horizon"),
        person("P6", "Samia Benhadou", "Ligue des Marais"),
        person("P7", "Yann Le Goff", "Nacelle"),
        person("P8", "Max Price", "Compass"),
        person("P9", "Ian Bell", "Tideway Council"),
        person("P10", "Ann Law", "Flint"),
        person("P11", "Ulysses Grant", "Harbour Authority"),
        person("P12", "May Stone", "Flint"),
        person("P13", "Hope Fisher", "Flint"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_word_without_an_article_is_a_name_where_no_noun_could_be(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("bare_names"))
