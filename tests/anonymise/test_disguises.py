"""A name in pieces, typed on other keys or grown into another word is shown."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.anonymise.matching import disguises
from notetaker.anonymise.text.words import words_of
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences, wrong

ROSTER = Roster(
    (
        person("D1", "Emeka Okafor", "Kestrel Data Trust", "civil_society"),
        person("D2", "Marie-Hélène Lefèvre", "Commission des Rivages", "institution"),
        person("D3", "Camille Turnbull", "Halden Water", "business"),
        person("D4", "Aziz Zambrano", "Nacelle", "business"),
        person("D5", "Ian Bell", "Wexcombe", "research"),
        person("D6", "Jean Martin", "Oslo Metro", "institution"),
        person("D7", "Zbig Page", "Flint", "business"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_name_that_is_taken_apart_or_grown_together_is_shown(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("disguises"))


def test_a_name_that_a_line_end_cuts_is_shown_whole(anonymiser: Anonymiser) -> None:
    assert wrong(anonymiser, "selon [Turn-\nbull] c’est non") == {}


def test_small_capitals_fold_to_letters() -> None:
    assert words_of("ᴏᴋᴀꜰᴏʀ ʙʏ").keys == ["okafor", "by"]


def test_a_time_is_looked_for_once_in_a_row_of_digits() -> None:
    """Looked for at each of them, a number of a hundred thousand digits would take seconds."""
    word = "okafor2026h"
    assert [at for at in range(len(word)) if disguises._TIME.match(word, at)] == [6]
