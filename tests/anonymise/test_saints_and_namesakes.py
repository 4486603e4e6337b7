"""A saint is written short or long, and a title before a first name does not make a stranger a participant."""

import pytest

from notetaker.anonymise import Anonymiser, Rule
from notetaker.model.roster import Participant, Roster
from tests.anonymise.conftest import LADDER

ROSTER = Roster(
    (
        Participant(
            "P1", "Dario de Saint-Aubrin", (), "Port de Saint-Brélan", ("Saint-Brélan",), "", "business", ()
        ),
        Participant("P2", "Malo Quenneville", (), "Ste-Ombeline Lab", (), "", "research", ()),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


@pytest.mark.parametrize(
    "text",
    [
        "au port de St-Brélan, rien",
        "vu de st-brelan",
        "selon St. Brélan",
        "M. de St-Aubrin le dit",
        "le Sainte-Ombeline Lab publie",
    ],
)
def test_a_saint_of_the_roster_goes_short_or_long(anonymiser: Anonymiser, text: str) -> None:
    body = anonymiser.strip(text=text).body.text.casefold()
    assert not any(part in body for part in ("brélan", "brelan", "aubrin", "ombeline"))


def test_a_titled_stranger_with_a_participants_first_name_is_a_finding(anonymiser: Anonymiser) -> None:
    stripped = anonymiser.strip(text="a friend of mine, Mr. Malo Trevanion, agrees")
    assert stripped.replacements == ()
    assert [finding.rule for finding in stripped.findings] == [Rule.UNCLEAR_NAMESAKE]


def test_a_title_and_a_first_name_alone_are_the_participant(anonymiser: Anonymiser) -> None:
    stripped = anonymiser.strip(text="as Mr. Malo said, later")
    assert "Malo" not in stripped.body.text
