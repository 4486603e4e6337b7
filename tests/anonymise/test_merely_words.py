"""Words that only look like names: in titles, counted, amid capitals, in longer names, beside the name that is meant."""

import pytest

from notetaker.anonymise import Anonymiser, worded
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

_PEOPLE = (
    *(
        ("Mark Page", "Ledger Union"),
        ("Rose Carter", "Horizon"),
        ("Frank Bond", "Beacon"),
        ("Joy Chambers", "Mercury"),
    ),
    *(("Hugo Lyon", "Compass"), ("Pearl West", "Atlas"), ("Miles Winter", "Delta"), ("Faith Banks", "Signal")),
    *(("Victoria London", "Anchor"), ("Chase Young", "Relay"), ("Drew Stone", "Ledger"), ("Art Law", "")),
    *(("Sage Rivers", "Norvale University"), ("Sky Summers", ""), ("Will Power", ""), ("Austin Field", "")),
    *(("Rose Blanc", "Boussole"), ("Olivier Fontaine", "Tremplin"), ("Aurore Printemps", "Passerelle")),
    *(("Pierre Roi", "Le Phare"), ("Marguerite Charpentier", "La Ruche"), ("Blanche Marchand", "Cap")),
    *(
        ("Victor Moulin", "Sillage"),
        ("Prudence Noël", "Relais"),
        ("Modeste Berger", "Orange"),
        ("Colombe Paris", ""),
    ),
    *(("Florent Vienne", ""), ("Constance Duval", "Horizon")),
)
ROSTER = Roster(tuple(person(f"P{number}", name, house) for number, (name, house) in enumerate(_PEOPLE)))


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_word_that_only_looks_like_a_name_is_not_taken(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("merely_words"))


@pytest.mark.parametrize(
    ("name", "house", "text"),
    [
        ("Ilse Cross", "", "the coach stops at King's Cross, gate 4"),
        ("Octave Berlot", "", "pommier en fleur, octave de trop au micro, on coupe"),
        ("Roman Weil", "", "compte rendu façon roman fleuve, à couper"),
        ("Ilse Berlot", "Trait d’Union", "trait d'union entre sûreté et confort : formule creuse"),
        ("Ilse Berlot", "Common Ground", "common ground on fees, none on dates"),
        ("Ilse Bench", "", "on that bench I asked for captions"),
        ("Ilse Berlot", "Shannon", "(slide) shannon entropy of the alerts is zero"),
    ],
)
def test_what_everybody_calls_so_is_not_taken(name: str, house: str, text: str) -> None:
    stripped = Anonymiser(Roster((person("P1", name, house),)), LADDER).strip(text)
    assert worded(stripped.body, LADDER, stripped.lang) == text


@pytest.mark.parametrize(
    ("house", "text"),
    [
        ("Trait d’Union", "trait d'union refuse, dit qu'il faut voter"),
        ("Common Ground", "agree with common ground on fees"),
    ],
)
def test_a_house_that_is_called_like_an_expression_is_taken_where_it_speaks(house: str, text: str) -> None:
    stripped = Anonymiser(Roster((person("P1", "Ilse Berlot", house),)), LADDER).strip(text)
    assert len(stripped.replacements) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zora Bright", "Bright sides with us on fees"),
        ("Zora Fair", "Fair shares this concern"),
        ("Zora Fair", "Zora knows Fair deals with contracts"),
        ("Zora Grand", "ask Grand angle droit ou pas"),
        ("Zora Petit", "merci Petit à petit on y arrive"),
    ],
)
def test_a_name_that_an_expression_begins_with_is_taken_before_a_verb_and_inside_a_sentence(
    name: str, text: str
) -> None:
    stripped = Anonymiser(Roster((person("P1", name, "Zrg"),)), LADDER).strip(text)
    assert len(stripped.replacements) == 1


def test_of_two_people_of_one_name_none_outweighs_the_other() -> None:
    roster = Roster((person("P1", "Camille Lavigne"), person("P2", "Camille Bodin")))
    text = "camille l. et camille b. pas d'accord"
    stripped = Anonymiser(roster, LADDER).strip(text)
    assert len(stripped.replacements) == 2
