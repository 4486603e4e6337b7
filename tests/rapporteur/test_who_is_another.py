"""Words say "another" of another alone: not of the same person or body that comes again in a note."""

import pytest

from notetaker.anonymise import Anonymiser, generalise, worded
from notetaker.exchange import default_ladder
from notetaker.model.body import Body
from notetaker.model.note import Finding, FindingKind, Kind, Note
from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.restripping import asked_again
from notetaker.rapporteur.tools import Tools


def _person(key: str, name: str, affiliation: str, category: str, *called: str) -> Participant:
    return Participant(key, name, (), affiliation, called, "", category, ())


ROSTER = Roster(
    (
        _person("P1", "May Fields", "Harvest Robotics", "business", "Harvest"),
        _person("P2", "Mark Rowan", "Fjord Compute", "business", "Fjord"),
        _person("P3", "Zoe Tan", "Horizon", "civil_society"),
        _person("P4", "Olivier Petit", "Agence Nord", "institution", "AN"),
    )
)
LADDER = default_ladder()


@pytest.fixture(scope="module")
def tools() -> Tools:
    return _tools(ROSTER.participants)


def _tools(people: tuple[Participant, ...]) -> Tools:
    return Tools(Anonymiser(Roster(people), LADDER), Codes({}), LADDER)


def _note(tools: Tools, text: str) -> Note:
    stripped = tools.strip(text)
    return Note("1", "S1", "research", Kind.POINT, stripped.body, stripped.findings)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Harvest and Horizon will merge in May, says the chief executive of Harvest",
            "[a company] and [a civil society organisation] will merge in May, says the chief executive of [a company]",
        ),
        (
            "Harvest wants it, then harvest robotics said no",
            "[a company] wants it, then [a company] said no",
        ),
        ("l’Agence Nord et l’agence nord", "[une institution]"),
        ("Fjord, fjord compute, Harvest and harvest robotics", "[two companies]"),
        (
            "Fjord, fjord compute and Harvest pay, and Harvest says so",
            "[a company], [a company] and [another company] pay, and [another company] says so",
        ),
        (
            "M. Petit refuse, et Petit l’a dit",
            "[une personne issue d’une institution] refuse, et [une personne issue d’une institution] l’a dit",
        ),
    ],
    ids=[
        "alone at the end",
        "in small letters",
        "side by side",
        "each by two names",
        "named again",
        "without his title",
    ],
)
def test_who_is_known_by_what_stands_around_is_the_same(tools: Tools, text: str, read: str) -> None:
    body = tools.strip(text).body

    assert worded(body, LADDER, tools.strip(text).lang) == read


def test_who_is_known_at_the_second_look_is_not_counted_anew(tools: Tools) -> None:
    numbers = [
        one.which for one in tools.strip(text="May and Mark agreed; then Mark and Zoe disagreed").body.placeholders
    ]

    assert numbers == [1, 2, 2, 3]


def test_nobody_keeps_who_the_numbers_stand_for(tools: Tools) -> None:
    assert not tools.strip(text="Harvest wants it, then harvest robotics said no").who.numbers


def test_a_word_that_is_generalised_in_two_steps_is_not_another_person() -> None:
    text = "Rose said so. Did they ask Rose?"
    first = Finding(0, 4, FindingKind.PERSON, "unclear.word")
    second = Finding(27, 31, FindingKind.PERSON, "unclear.word")
    body = generalise(generalise(Body(text), second), first)

    assert worded(body, LADDER, "en") == "[A person] said so. Did they ask [a person]?"


def test_whom_nobody_knows_any_more_is_not_called_another(tools: Tools) -> None:
    """A name of a newer list, beside somebody whom a note had replaced before."""
    before = _note(
        _tools(ROSTER.participants[:1]),
        "May Fields said yes, Mark Rowan no",
    )
    after = asked_again(tools, before)

    assert worded(after.body, LADDER, "en") == "[a business participant] said yes, [a business participant] no"


def test_of_three_that_are_listed_none_is_lost() -> None:
    """A company of a newer list, before two that a note had replaced before: it may be the last, or a third."""
    people = (*ROSTER.participants[:2], _person("P5", "Ida Lund", "Corvel Systems", "business", "Corvel"))
    before = _note(_tools(people[:2]), "Corvel Systems, Harvest and Fjord pay")
    after = asked_again(_tools(people), before)

    assert worded(after.body, LADDER, "en") == "[a company], [another company] and [a company] pay"


def test_who_is_listed_beside_somebody_is_another(tools: Tools) -> None:
    before = _note(
        _tools(ROSTER.participants[:1]),
        "May Fields and Mark Rowan said yes",
    )
    after = asked_again(tools, before)

    assert worded(after.body, LADDER, "en") == "[two business participants] said yes"
