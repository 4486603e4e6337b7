"""Names and words are compared as they can be typed on any keyboard."""

import pytest

from notetaker.model.plain_letters import plain, without_accents


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Solveig", "solveig"),
        ("Hélène d’Œuvre", "helene d’oeuvre"),
        ("Guðrún Łęcka", "gudrun lecka"),
        ("IŞIK İnan", "isik inan"),
        ("Đặng Thùy", "dang thuy"),
        ("ﬁnance", "finance"),
        ("Straße", "strasse"),
        ("Иван", "иван"),
    ],
)
def test_a_name_is_what_one_types_of_it(text: str, typed: str) -> None:
    assert plain(text) == typed


def test_without_accents_the_case_stays() -> None:
    assert without_accents("Élan Łódź") == "Elan Łodz"
