"""What everybody knows of a trade, a body or a function points at those who are of it."""

import re
from dataclasses import replace
from typing import Any

import pytest

from notetaker.exchange import default_ladder, read_roster
from notetaker.exposure.attack import Attacker, Guess, SeenNote, known
from notetaker.exposure.attack.known import heard_in, known_to, rows, table
from notetaker.exposure.attack.profiles import Gender, profiles_of
from notetaker.exposure.attack.seen import Worded
from notetaker.exposure.attack.tables import first_names
from notetaker.model.roster import Roster

LIST = """id,name,affiliation,role,category,sessions
P1,Yvette Arbogast,Grand Lac Assurances,Actuary,business,S1
P2,Marcus Tilling,Skylark Broadband,Engineer,business,S1
P3,Stefan Aldea,Carpath Line,Planner,business,S1
P4,Pedro Sande,Vela Works,Planner,business,S1
P5,Sam Oduya,Halden House,Planner,business,S1
"""


def roster() -> Roster:
    return read_roster(LIST.encode(), default_ladder()).whole()


def guess(text: str, opening: Worded = "", lang: str = "en", category: str | None = "business") -> Guess:
    note = SeenNote(text, "fr" if lang == "fr" else "en", "S1", category, (), (), opening)
    return Attacker(roster(), default_ladder(), 3).guesses([note])[0]


def test_each_row_keeps_its_example() -> None:
    examples = {row.name: table()[row.name]["example"] for row in rows()}
    unknown = [name for name, (who, _) in examples.items() if 0 not in known_to([who]).get(name, ())]
    unheard = [name for name, (_, said) in examples.items() if all(one.name != name for one in heard_in(said))]

    assert len(examples) > 200
    assert not unknown, unknown
    assert not unheard, unheard


def test_no_row_has_a_phrase_that_begins_nearly_everything() -> None:
    for row in rows():
        assert row.of
        assert row.says
        for phrase in (*row.of, *row.says, *row.may):
            assert all(len(word) > 4 for word in phrase if word.endswith("*")), (row.name, phrase)


def test_what_anybody_says_is_no_sign_of_a_trade() -> None:
    assert all(one.telling for one in heard_in("the price, the line, the question"))


def test_an_acronym_of_the_tables_is_none_in_small_letters() -> None:
    assert "who" in known_to(["Officer, WHO"])
    assert "who" not in known_to(["Officer of those who wait"])


def test_a_word_twice_as_long_is_looked_up_no_more_often() -> None:
    """Each look-up copies what it looks up, so more of them for a longer word would be four times the work."""
    index = known._saying()
    looked_up = [_Counted(index.beginning) for _ in range(2)]
    for counted, length in zip(looked_up, (1_000, 2_000), strict=True):
        replace(index, beginning=counted).opening("z" * length)

    assert looked_up[1].times == looked_up[0].times


class _Counted(dict[str, Any]):
    """A table that counts how often somebody looks something up in it."""

    times = 0

    def get(self, key: str, default: Any = None) -> Any:
        self.times += 1
        return super().get(key, default)


@pytest.mark.parametrize("house", ["Re", "Restauria", "Umestad", "Neustrie", "Wislica"])
def test_nobody_knows_the_invented_houses_of_the_lists_that_try_it(house: str) -> None:
    assert known_to([house]) == {}


def test_what_hardly_anybody_else_says_leaves_one_and_its_topic_does_not() -> None:
    found = guess("the deductible is the rule")
    assert (found.people, found.cues) == (1, ("known",))
    assert not guess("there was a claim to be had for others too").is_small(3)


def test_what_few_know_says_little_in_a_remark_of_no_category() -> None:
    assert not guess("the deductible is the rule", category=None).is_small(3)


def test_a_pronoun_is_held_against_those_whom_their_first_names_let_one_take_for_women() -> None:
    found = guess("     felt that she was brought in for show", "neutral")
    assert (found.people, found.cues) == (1, ("gender",))
    assert not guess("     felt that they were brought in for show", "neutral").is_small(3)
    assert not guess("     said that the minister knew what she wanted", "neutral").is_small(3)


def test_the_gender_of_the_words_that_stand_in_for_somebody_is_not_theirs() -> None:
    assert not guess("     souligne que la note qu’elle a vue est longue", "feminine", "fr").is_small(3)
    assert guess("     souligne que la note qu’elle a vue est longue", "masculine", "fr").is_small(3)


def test_a_first_name_of_both_shows_no_gender() -> None:
    shown = profiles_of(tuple(roster())).genders
    assert shown == {0: Gender.FEMININE, 1: Gender.MASCULINE, 2: Gender.MASCULINE, 3: Gender.MASCULINE}
    assert not first_names("feminine") & first_names("masculine")


def test_the_tables_are_written_as_they_are_read() -> None:
    for name, row in table().items():
        assert set(row) <= {"name", "of", "says", "may", "example"}, name
        for part in ("of", "says", "may"):
            assert not re.search(r",\s*,|^\s*,|,\s*$", row.get(part, "")), (name, part)
