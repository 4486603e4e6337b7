"""A saint is written short or long, and a title before a first name does not make a stranger a participant."""

import pytest

from notetaker.anonymise import Anonymiser, Rule
from notetaker.model.category import WIDEST
from notetaker.model.roster import Participant, Roster
from tests.anonymise.conftest import LADDER

ROSTER = Roster(
    (
        Participant(
            "P1", "Dario de Saint-Aubrin", (), "Port de Saint-Brélan", ("Saint-Brélan",), "", "business", ()
        ),
        Participant("P2", "Malorn Quenneville", (), "Ste-Ombeline Lab", (), "", "research", ()),
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
    stripped = anonymiser.strip(text="a friend of mine, Mr. Malorn Trevanion, agrees")
    assert stripped.replacements == ()
    assert [finding.rule for finding in stripped.findings] == [Rule.UNCLEAR_NAMESAKE]


def test_a_title_and_a_first_name_alone_are_the_participant(anonymiser: Anonymiser) -> None:
    stripped = anonymiser.strip(text="as Mr. Malorn said, later")
    assert "Malo" not in stripped.body.text


TOWNS = Roster(
    (
        Participant("L", "Yann Lorient", (), "Nord Dix", (), "", "business", ()),
        Participant("B", "Ana Brest", (), "Zed", (), "", "research", ()),
        Participant("S", "Mark Stone", (), "Quay Board", (), "", "research", ()),
        Participant("H", "Solveig Haukaas", (), "Fjordlund", (), "", "business", ()),
        Participant("R", "Apolline Marchand", (), "Pascaline", (), "", "research", ()),
        Participant("A", "Anselme Marchand", (), "Ombrelune", (), "", "business", ()),
    )
)


@pytest.fixture(scope="module")
def towns() -> Anonymiser:
    return Anonymiser(TOWNS, LADDER)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("merci à Lorient", "Lorient"),
        ("on demande à Brest son avis", "Brest"),
        ("il y a Lorient qui doute", "Lorient"),
        ("as said in Lorient's remark", "Lorient"),
        ("with m. stone and others", "stone"),
        ("in m. stone's view", "stone"),
        ("that has nothing to do with Solveig Haukaas", "Haukaas"),
        ("this is unrelated to Solveig Haukaas's figures; Haukaas agrees", "Haukaas"),
        ("cela n'a rien à voir avec Anselme Marchand : Marchand le dit lui-même", "Anselme"),
        ("no relation to Mark Stone, and Stone would refuse", "Stone"),
    ],
)
def test_a_name_of_the_roster_is_replaced_unless_the_note_says_that_another_is_meant(
    towns: Anonymiser, text: str, name: str
) -> None:
    assert name not in towns.strip(text).body.text


@pytest.mark.parametrize("text", ["une réunion à Lorient ou à Brest", "no relation to Mark Stone"])
def test_two_towns_and_who_is_no_relation_are_shown(towns: Anonymiser, text: str) -> None:
    stripped = towns.strip(text)
    assert stripped.replacements == ()
    assert stripped.findings != ()


@pytest.mark.parametrize("speaker", ["A", "R"])
def test_whom_a_note_excludes_does_not_decide_between_namesakes(towns: Anonymiser, speaker: str) -> None:
    said = next(one for one in TOWNS if one.id == speaker)
    excluded = "Apolline" if speaker == "A" else "Anselme"
    stripped = towns.strip(f"A. Marchand (pas {excluded}) demande une clause", speaker=said)
    assert stripped.body.placeholders[0].category == WIDEST
    assert towns.strip(text="A. Marchand demande une clause", speaker=said).body.placeholders[0].category != WIDEST


@pytest.mark.parametrize("name", ["Fay Haukaas", "Fay Stone"])
def test_a_first_name_that_is_a_rare_word_begins_somebody_elses_name(towns: Anonymiser, name: str) -> None:
    stripped = towns.strip(f"{name} wrote it")
    assert [finding.rule for finding in stripped.findings] == [Rule.UNCLEAR_NAMESAKE]
    assert stripped.body.text.startswith(name)


@pytest.mark.parametrize("verb", ["Recontacter", "Recontactez", "Ping", "Chasing", "Cf", "Nb"])
def test_a_verb_or_abbreviation_before_a_name_is_no_first_name(towns: Anonymiser, verb: str) -> None:
    assert "Haukaas" not in towns.strip(f"{verb} Haukaas").body.text
