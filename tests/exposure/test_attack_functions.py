"""A function by which a note speaks of somebody is theirs and not the speaker's, and says something where few have it."""

import pytest

from notetaker.exchange import default_ladder, read_roster
from notetaker.exposure.attack import reason
from notetaker.exposure.attack.functions import meaning_of
from notetaker.organiser.attack import Attack, AttackedNote
from notetaker.report.published import PublishedNote

LIST = """id,name,affiliation,role,category,sessions
P1,Yvette Arbogast,Grand Lac Works,Chief Executive,business,S1
P2,Marcus Tilling,Skylark Broadband,Engineer,business,S1
P3,Stefan Aldea,Carpath Line,Planner,business,S1
P4,Pedro Sande,Vela Works,Planner,business,S1
P5,Sam Oduya,Halden House,Planner,business,S1
P6,Ines Caldeira,Norwin Institute,Professor,research,S1
P7,Haruko Seton,Wrenfield College,Professor,research,S1
P8,Bertil Osei,Umestad College,Professor,research,S1
P9,Clement Ardagh,Young Growers,Adviser,research,S1
"""


def attacked(text: str, category: str | None = "business") -> AttackedNote:
    attack = Attack(read_roster(LIST.encode(), default_ladder()).whole(), default_ladder(), 3)
    return attack.on([("r.md", PublishedNote("line 1", text, "S1", category))]).notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "[a research participant] heard that the chief executive of [a company] told them no",
        "[un participant de la recherche] rapporte que la directrice générale d’[une entreprise] a dit non",
        "The CEO of [a company] took the floor and would not sign.",
    ],
)
def test_a_function_that_one_of_the_house_has_gives_that_one_away(text: str) -> None:
    found = attacked(text, "research")

    assert (found.guess.people, found.guess.cues, found.guess.candidates) == (1, ("function",), (0,))
    assert "function" in found.why("en")[0]


@pytest.mark.parametrize(
    "text",
    [
        "[a business participant] was told by the mayor that the deadline is too short",
        "[a business participant] said that the chief executive of a large company had told the room no",
        "[a business participant] said that the professor of [a research organisation] doubts the deadline",
        "[un participant d'entreprise] dit que le directeur général d’un grand groupe avait dit non",
    ],
)
def test_a_function_that_nobody_there_or_many_have_gives_nobody_away(text: str) -> None:
    assert not attacked(text).guess.is_small(3)


def test_a_function_that_nobody_there_is_known_to_have_is_said_to_be_looked_up() -> None:
    assert attacked("the deputy minister takes the floor", None).guess.cues == ("described",)
    assert reason("described", "en") != reason("function", "en")


@pytest.mark.parametrize(
    "text", ["young researchers leave", "he was young once too", "les jeunes chercheurs partent"]
)
def test_being_young_is_no_trade(text: str) -> None:
    assert not attacked(text, "research").guess.cues


def test_functions_are_one_in_either_language_and_in_other_words() -> None:
    assert meaning_of("Chief Executive Officer") == meaning_of("PDG") == meaning_of("la directrice générale")
    assert meaning_of("sage-femme") == meaning_of("Midwife")
