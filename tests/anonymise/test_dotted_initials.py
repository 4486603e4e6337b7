"""The last dot of initials belongs to them, so that none stays behind a placeholder."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.model.roster import Participant, Roster
from tests.anonymise.conftest import LADDER

ROSTER = Roster(
    (
        Participant("P1", "Jean Petit", (), "Office des Digues", (), "", "institution", ("S1",)),
        Participant("P2", "Mara Poulain", (), "Atelier du Quai", (), "", "business", ("S1",)),
        Participant("P3", "Joseph Pradel", (), "Atelier du Quai", (), "", "business", ("S1",)),
    )
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("envoyer à J.P. avant vendredi", ["J.P."]),
        ("J.P. et m.p. sont d'accord", []),
        ("voir J.P, qui sait", ["J.P"]),
        ("envoyer à X.Z. avant vendredi", []),
    ],
)
def test_the_last_dot_is_a_part_of_them(text: str, found: list[str]) -> None:
    stripped = Anonymiser(ROSTER, LADDER).strip(text)
    shown = [stripped.body.text[each.start : each.end] for each in stripped.findings]
    assert [each for each in shown if each.startswith("J")] == found
    assert "￼." not in stripped.body.text


@pytest.mark.parametrize("mark", [" :", " –", " →"])
def test_the_dot_goes_with_the_last_letter_before_a_mark_that_is_no_end(mark: str) -> None:
    stripped = Anonymiser(ROSTER, LADDER).strip(f"Jean P.{mark} non")
    assert stripped.body.text == f"￼{mark} non"


def test_a_letter_tied_to_another_by_a_dot_has_no_title_before_it() -> None:
    anonymiser = Anonymiser(Roster(ROSTER.participants[:1]), LADDER)
    text = "MP et JP, M.P. et lui"
    stripped = anonymiser.strip(text)
    assert "P" not in [stripped.body.text[each.start : each.end] for each in stripped.findings]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("at 5 p.m. Pirela left", "at 5 p.m. ￼ left"),
        ("at 5 P.M. Vesna Pirela left", "at 5 P.M. ￼ left"),
        ("in the E.U. Eskildsen sells", "in the E.U. ￼ sells"),
        ("at home p. m. Pirela left", "at home ￼ left"),
        ("the hives of U.S. Pirela stay", "the hives of U.S. ￼ stay"),
        ("V.M. Pirela left", "￼ left"),
    ],
)
def test_what_everybody_abbreviates_stays_before_a_name(text: str, left: str) -> None:
    roster = Roster(
        (
            Participant("P4", "Vesna Pirela Montoya", (), "Colmena del Sur", (), "", "institution", ("S1",)),
            Participant("P5", "Emil Uve Eskildsen", (), "Smoker Tools", (), "", "business", ("S1",)),
        )
    )
    assert Anonymiser(roster, LADDER).strip(text).body.text == left
