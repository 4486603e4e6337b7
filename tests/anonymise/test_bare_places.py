"""Names in small letters are shown where a noun would have its article, and short ones wherever they are no word."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("B1", "Ian Bull", "Horizon"),
        person("B2", "Ana Field", "Lantern"),
        person("B3", "Una Marsh", "Beacon"),
        person("B4", "Tom Chase", "Nacelle"),
        person("B5", "Odile Berger", "Nacelle"),
        person("B6", "Yves Marchand", "Nacelle"),
        person("B7", "Luc Fontaine", "Lantern"),
        person("B8", "Agathe Meunier", "Lantern"),
        person("B9", "Soo-jin Kim", "Beacon"),
        person("B10", "Denis Roy", "Beacon"),
        person("B11", "Pierre Vautrin", "Beacon"),
        person("B12", "Mark Lee", "Horizon"),
        person("B13", "Wei Ling Ng", "Horizon"),
        person("B14", "Luc Noir", "Nacelle"),
        person("B16", "Jean-Baptiste Roux", "Nacelle"),
        person("B17", "Anne-Sophie Vautrin", "Nacelle"),
        person("B15", "Zoé Blanche", "Nacelle"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_name_without_its_article_is_shown_and_the_word_let_be(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("bare_places"))


def test_a_house_or_somebody_called_like_a_month_cut_short_is_found_in_small_letters() -> None:
    roster = Roster((person("F1", "Thu Nguyen", "FEB"), person("F2", "Ana Nov", "OCT")))
    anonymiser = Anonymiser(roster, LADDER)

    def found(text: str) -> list[str]:
        stripped = anonymiser.strip(text)
        shown = [stripped.source_span(one.start, one.end) for one in stripped.findings]
        cut = [(one.start, one.end) for one in stripped.replacements]
        return [text[start:end] for start, end in sorted([*shown, *cut])]

    assert found("selon feb c'est tard") == ["feb"]
    assert found("oct: no") == ["oct"]
    assert found("Mme thu dit non") == ["Mme thu"]
    assert found("the draft is due thu, so we wait") == []
