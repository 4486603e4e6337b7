"""Days as people write them."""

from datetime import date

import pytest

from notetaker.ui.typed_day import day_of

MARCH = date(2027, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2027-03-01",
        "2027-3-1",
        "1er mars 2027",
        "1 mars 2027",
        "lundi 1er mars 2027",
        "le 1 Mars 2027",
        "1 March 2027",
        "March 1st, 2027",
        "Monday, 1 Mar 2027",
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_day_is_understood_in_either_language(text: str, language: str) -> None:
    assert day_of(text, language) == MARCH


@pytest.mark.parametrize(
    "text", ["", "1er mars", "mars 2027", "30 février 2027", "1 jui 2027", "mardi 1er mars 2027"]
)
def test_what_is_no_day_or_could_be_another_is_none(text: str) -> None:
    assert day_of(text, "fr") is None


def test_the_day_comes_first_in_french_and_is_asked_for_in_english() -> None:
    assert day_of("03/04/2027", "fr") == date(2027, 4, 3)
    assert day_of("03/04/2027", "en") is None
    assert day_of("03-04-2027", "en") is None
    assert day_of("23/4/2027", "en") == date(2027, 4, 23)


def test_with_dots_the_day_comes_first_in_either_language() -> None:
    for language in ("en", "fr"):
        assert day_of("11.3.2027", language) == date(2027, 3, 11)
        assert day_of("2027.3.11", language) == date(2027, 3, 11)
    assert day_of("3.23.2027", "en") is None
