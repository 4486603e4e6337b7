"""Entries of a roster that would strip ordinary language are told, and the worst are not used."""

import pytest

from notetaker.anonymise import Anonymiser, doubts_about
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person

NOTES = (
    "AI is the future, says the report",
    "the IT team and HR want it now",
    "UN talks, EU law, US exports and UK rules",
    "a plan for a village, and the rest",
    "l’IA et l’UE avancent, av. 2030",
    "avec le temps, on verra",
)


def _roster(**fields: object) -> Roster:
    given: dict[str, object] = {"key": "P1", "name": "Quentin Darrow", "affiliation": "Velmora", **fields}
    return Roster((person(**given),))  # type: ignore[arg-type]  # the fields are those of `person`


@pytest.mark.parametrize(
    "alias", ["AI", "IA", "IT", "US", "UK", "EU", "UE", "UN", "HR", "the", "A", "av", "le", "ai"]
)
@pytest.mark.parametrize("column", ["aliases", "affiliation_aliases"])
def test_an_alias_that_is_in_every_note_is_refused_and_strips_nothing(alias: str, column: str) -> None:
    roster = _roster(**{column: (alias,)})
    doubts = doubts_about(roster)
    assert [(one.line, one.column, one.kind) for one in doubts] == [(2, column, "refused")]
    anonymiser = Anonymiser(roster, LADDER)
    assert [anonymiser.strip(note).replacements for note in NOTES] == [()] * len(NOTES)


@pytest.mark.parametrize("name", ["AI", "A", "the", "UN"])
def test_an_organisation_or_a_participant_of_such_a_name_is_refused_too(name: str) -> None:
    for roster, column in ((_roster(affiliation=name), "affiliation"), (_roster(name=name), "name")):
        assert [(one.column, one.kind) for one in doubts_about(roster)] == [(column, "refused")]
        assert all(not Anonymiser(roster, LADDER).strip(note).replacements for note in NOTES)


def test_the_other_names_of_a_refused_organisation_still_go() -> None:
    roster = _roster(affiliation="AI", affiliation_aliases=("Algorithmic Insights", "AU"))
    body = Anonymiser(roster, LADDER).strip(text="Algorithmic Insights says AI is fine, AU too").body
    assert "Algorithmic" not in body.text
    assert "AI is fine" in body.text


@pytest.mark.parametrize("name", ["Data", "ES", "Public"])
def test_a_general_word_or_a_short_code_is_worth_a_second_look(name: str) -> None:
    doubts = doubts_about(_roster(affiliation_aliases=(name,)))
    assert [(one.column, one.kind) for one in doubts] == [("affiliation_aliases", "ordinary")]


def test_usual_names_raise_no_doubt() -> None:
    roster = _roster(name="Will Law", aliases=("WL",), affiliation="Orange", affiliation_aliases=("ORF", "OECD"))
    assert doubts_about(roster) == ()


def test_a_doubt_tells_the_row_of_the_file_and_no_name() -> None:
    roster = Roster((*_roster().participants, *_roster(aliases=("the",), affiliation_aliases=("Data",))))
    sentences = [one.sentence for one in doubts_about(roster, (2, 7))]
    assert all(sentence.startswith("Line 7: ") for sentence in sentences)
    assert not any("Darrow" in sentence or "Data" in sentence or "“the”" in sentence for sentence in sentences)


def test_a_surname_that_is_a_small_word_does_not_go_at_the_start_of_a_sentence() -> None:
    anonymiser = Anonymiser(_roster(name="Minji So"), LADDER)
    assert anonymiser.strip(text="So we wait. So be it.").replacements == ()
    assert anonymiser.strip(text="Ms So insists").replacements != ()


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("محمد العربي", ()),
        ("李娜", ()),
        ("דוד כהן", ("DK",)),
        ("ليلى حداد", ("Leila",)),
        ("김민준 Vella", ()),
    ],
)
def test_a_name_that_nobody_can_type_in_latin_letters_is_told(name: str, aliases: tuple[str, ...]) -> None:
    doubts = doubts_about(_roster(name=name, aliases=aliases))
    assert [(one.column, one.kind) for one in doubts] == [("name", "unwritten")]
    assert "Latin letters" in doubts[0].sentence
    assert name not in doubts[0].sentence


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("ليلى حداد", ("Leila Haddad",)),
        ("ليلى حداد", ("Leila", "Haddad")),
        ("李娜", ("Li Na",)),
        ("Łukasz Żółć", ()),
        ("Nguyễn Thị Hương", ()),
        ("Keoni Kahananuʻi", ()),
    ],
)
def test_a_name_that_is_written_in_latin_letters_is_not(name: str, aliases: tuple[str, ...]) -> None:
    assert doubts_about(_roster(name=name, aliases=aliases)) == ()


def test_an_organisation_in_another_script_alone_is_told_too() -> None:
    assert [one.column for one in doubts_about(_roster(affiliation="جامعة صفاقس"))] == ["affiliation"]
    assert doubts_about(_roster(affiliation="جامعة صفاقس", affiliation_aliases=("Université de Sfax",))) == ()
