"""A surname that is a house’s name too: with a title, an initial or others in a list it is a person’s, else the house’s."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.body import Mention
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Sunniva Greve", "Greve Robotics", affiliation_aliases=("Greve",)),
        person("P2", "Rose Lagarde", "Lighthouse Foundation", "civil_society", affiliation_aliases=("Lighthouse",)),
        person("P3", "Théo Aubry", "Meridian Systems", affiliation_aliases=("Meridian",)),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_name_of_a_person_and_a_house_goes_with_its_initial(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("called_like_a_house"))


@pytest.mark.parametrize(
    ("text", "mentioned"),
    [
        ("S. Greve said no", Mention.PERSON),
        ("Mme Greve a dit non", Mention.PERSON),
        ("Greve and Aubry said no", Mention.PERSON),
        ("Greve pays", Mention.ORGANISATION),
    ],
)
def test_who_has_a_title_or_an_initial_is_no_house(anonymiser: Anonymiser, text: str, mentioned: Mention) -> None:
    assert anonymiser.strip(text).replacements[0].placeholder.mention is mentioned


def test_all_in_capitals_the_name_of_a_house_does_not_pass_in_silence() -> None:
    called_so = Roster((person("P1", "Gilles Mars", "Mars"), person("P2", "Aimé Lacour", "Renard")))
    text = "MARS ET AIMÉ LACOUR SONT D’ACCORD"
    stripped = Anonymiser(called_so, LADDER).strip(text)
    body = stripped.body.text
    assert "MARS" not in body or any("MARS" in body[one.start : one.end] for one in stripped.findings)
