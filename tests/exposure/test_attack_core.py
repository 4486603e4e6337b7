"""A reader with the roster narrows a note down by what it shows, and by nothing else."""

import gc
import random
import tomllib
import weakref
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exchange import default_ladder, read_roster
from notetaker.exposure.attack import Attacker, Guess, SeenNote, Stretch, reason
from notetaker.exposure.attack.guess import believable, fewest
from notetaker.exposure.attack.said import Calendar, Said, said_in
from notetaker.exposure.attack.stems import (
    folded,
    group_of,
    group_of_words,
    groups_of_holder,
    stem,
    whole,
    words_in,
)
from notetaker.exposure.attack.tables import groups, said_table, table

HERE = Path(__file__).parent
ROSTER = read_roster((HERE / "attack_roster.csv").read_bytes(), default_ladder()).whole()
TEXTS = [note["text"] for note in tomllib.loads((HERE / "attack_notes.toml").read_text("utf-8"))["neutral"]]


@cache
def attacker() -> Attacker:
    return Attacker(ROSTER, default_ladder(), 3)


notes = st.builds(
    SeenNote,
    st.sampled_from([*TEXTS, "our robots carry a black box", "les hôpitaux écossais", "ballots and elections"]),
    st.sampled_from(["en", "fr"]),
    st.sampled_from([None, "S1", "S2"]),
    st.sampled_from([None, *(each.key for each in default_ladder())]),
)


def guess(text: str, *stretches: Stretch, category: str = "business", session: str = "S2") -> Guess:
    return attacker().guesses([SeenNote(text, "en", session, category, stretches)])[0]


def test_a_note_without_a_cue_keeps_everybody_who_was_there_in_the_category() -> None:
    assert guess("the deadline is too short") == Guess(5, 5, 5, (), guess("").candidates)
    assert guess("the deadline is too short", category="decision_makers").people == 10


def test_a_word_of_a_trade_narrows_and_one_that_the_speaker_calls_theirs_narrows_more() -> None:
    text = "our robots"
    aside, own = guess("machines and robots"), guess(text, Stretch(0, len(text), "tell.first_person"))
    assert (own.people, own.cues[0]) == (1, "sector")
    assert attacker().participant(own.candidates[0]).affiliation == "Lumenhaul Robotics"
    assert aside.people <= 5


def test_the_only_telling_word_of_a_longer_note_in_which_nobody_speaks_of_themselves_is_its_topic() -> None:
    about = "the rule has to say that robots lie and also who has to be told of it"
    assert guess("robots lie").is_small(3)
    assert not guess(about).is_small(3)
    assert guess(f"{about}, as I know").is_small(3)


def test_a_word_that_many_notes_have_points_at_nobody() -> None:
    one = SeenNote("insurance is the question", "en", "S2", "business")
    many = [replace(one, text=f"insurance is question {number}") for number in range(60)]
    assert attacker().guesses([one])[0].cues == ("sector",)
    assert {each.people for each in attacker().guesses(many)} == {5}


def test_a_name_that_survived_leaves_one() -> None:
    found = guess("Casimir wants more", Stretch(0, 7, "person"))
    assert (found.people, found.organisations, found.cues) == (1, 1, ("name",))
    assert [attacker().participant(one).id for one in found.candidates] == ["Q07"]


@pytest.mark.parametrize(
    ("tell", "left"), [("tell.unique", 1), ("tell.former", 2), ("tell.first_person", 3), ("tell.gender", 2)]
)
def test_a_tell_that_the_roster_does_not_explain_leaves_a_share(tell: str, left: int) -> None:
    assert guess("some tell", Stretch(0, 9, tell)).people == left


def test_a_category_that_is_too_small_is_a_reason_by_itself() -> None:
    found = guess("the deadline is too short", category="civil_society", session="S9")
    assert found.people == 0 or "cell" in found.cues
    few = Attacker(replace(ROSTER, participants=ROSTER.participants[:2]), default_ladder(), 3)
    only = few.guesses([SeenNote("nothing", "en", "S1", "research")])[0]
    assert (only.people, only.cues) == (2, ("cell",))
    assert only.is_small(3)


@given(st.lists(notes, max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_the_notes_says_nothing(some: list[SeenNote], chance: random.Random) -> None:
    order = list(range(len(some)))
    chance.shuffle(order)
    straight, mixed = attacker().guesses(some), attacker().guesses([some[index] for index in order])
    assert [straight[index] for index in order] == list(mixed)


@given(st.lists(notes, max_size=20))
def test_the_set_is_never_larger_than_those_who_could_have_said_it(some: list[SeenNote]) -> None:
    for found in attacker().guesses(some):
        assert 1 <= found.people <= found.pool
        assert 1 <= found.organisations <= found.people
        assert len(set(found.candidates)) == len(found.candidates) <= found.pool


@given(
    st.lists(st.integers(0, 40), max_size=30, unique=True),
    st.dictionaries(st.integers(0, 40), st.floats(0.01, 100)),
    st.floats(0.1, 0.99),
)
def test_the_believable_set_holds_its_share_and_leaves_out_only_the_less_likely(
    pool: list[int], likely: dict[int, float], share: float
) -> None:
    chosen = believable(pool, likely, share)
    weights = {one: round(likely.get(one, 1.0), 9) for one in pool}
    left = set(pool) - set(chosen)
    assert sum(weights[one] for one in chosen) >= share * sum(weights.values()) - 1e-6
    assert all(weights[out] < min(weights[one] for one in chosen) for out in left)
    assert pool == [] or chosen


@pytest.mark.parametrize(
    "family",
    [
        ("regulator", "régulateur", "regulation", "régulation", "regulatory"),
        ("moderators", "modération", "modérateurs", "moderating"),
        ("sociologue", "sociology", "sociologie", "sociologist"),
        ("economist", "économiste", "economics", "économie"),
        ("competition", "compétition", "competitive"),
        ("commissioner", "commissaire", "commission"),
        ("election", "élections"),
    ],
)
def test_relatives_in_both_languages_have_one_stem(family: tuple[str, ...]) -> None:
    assert len({stem(folded(word)) for word in family}) == 1


def test_whoever_is_of_a_part_of_a_trade_is_of_the_trade() -> None:
    assert groups_of_holder("oncologist") == ("sector health/cancer", "sector health")
    assert groups_of_holder("actuaries") == ("sector insurance", "sector statistics")
    assert groups_of_holder("nordic")[0] == "place nordic"
    assert "place norway" in groups_of_holder("nordic")


def test_words_of_one_trade_or_country_meet_over_languages() -> None:
    trades = group_of_words()
    for one, other in (("nurse", "hôpital"), ("ballot", "scrutin"), ("Scottish", "écossais"), ("mayor", "mairie")):
        assert whole(trades[folded(one)][1]) == whole(trades[folded(other)][1])


def test_a_participle_is_not_read_as_the_noun_that_it_is_without_its_accent() -> None:
    def trades(text: str) -> list[str]:
        return [found[1] for _, word in words_in(text) if (found := group_of(word)) is not None]

    assert trades("un cas jugé, un article amendé, les points traités") == []
    assert trades("le juge") == trades("des juges")[:1] == ["sector justice/judges"]
    assert trades("elle assure que ça marche, et le jure") == []
    assert trades("un assuré") == trades("un assure") == trades("un assuré et un assure")[:1]
    assert trades("juge en hate") == ["sector justice/judges"]


def test_no_word_belongs_to_two_trades_or_countries() -> None:
    words = [folded(word) for kind in ("sectors", "places") for group in groups(kind).values() for word in group]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_every_cue_has_its_reason_in_both_languages() -> None:
    for row in table()["reason"]:
        for lang in ("en", "fr"):
            assert reason(row["cue"], lang).endswith(".")


def test_each_pattern_of_what_a_speaker_says_of_themselves_keeps_its_examples() -> None:
    examples = [
        (row["cue"], text, kind)
        for row in said_table()["said"]
        for kind in ("examples", "not")
        for text in row[kind]
    ]
    wrong = [
        (cue, text, kind)
        for cue, text, kind in examples
        if (cue in {each.cue for each in said_in(text)}) is not (kind == "examples")
    ]

    assert {kind for _, _, kind in examples} == {"examples", "not"}
    assert not wrong, wrong


def test_the_days_that_somebody_speaks_of_are_those_of_the_calendar() -> None:
    days = first, second, third = frozenset("A"), frozenset("BC"), frozenset("D")
    calendar = Calendar.of(list("DABC"), ["2026-03-03", "2026-03-01", "2026-03-02", "2026-03-02"])
    assert calendar.days == days
    assert calendar.meant(Said("absent", (), "yesterday"), "C") == (first,)
    assert calendar.meant(Said("absent", (), "hier"), "A") == ()
    assert calendar.meant(Said("leaving", (), "demain"), "B") == (third,)
    assert calendar.meant(Said("stayed", (), "les deux premiers jours"), "D") == (first, second)
    assert calendar.meant(Said("stayed", (), "the second session"), None) == (second,)
    assert calendar.meant(Said("absent"), "D") == (first, second)
    assert calendar.meant(Said("leaving"), "A") == (second, third)
    assert Calendar.of(["S10", "S2", "S1"]).days == (frozenset(["S1"]), frozenset(["S2"]), frozenset(["S10"]))


def test_one_rare_word_of_an_affiliation_counts_in_a_small_pool() -> None:
    """As in « le Rivage a dit non », where one of five is of the Institut du Rivage."""
    here = tuple(
        replace(
            one,
            affiliation="Institut du Rivage" if number == 0 else f"Maison {number}",
            role="",
            category="research",
            sessions=(),
        )
        for number, one in enumerate(ROSTER.participants[:5])
    )
    attacker = Attacker(replace(ROSTER, participants=here), default_ladder(), 3)
    found = attacker.guesses([SeenNote("le Rivage a dit non", "fr", "S1", "research")])[0]
    assert (found.people, found.organisations, found.cues) == (1, 1, ("affiliation",))
    assert attacker.participant(found.candidates[0]).affiliation == "Institut du Rivage"


def test_two_weak_cues_together_leave_fewer_than_either() -> None:
    """A day on which half of them were there, and a trade that half of them have."""
    here = tuple(
        replace(one, affiliation=house, role="", category="research", sessions=sessions)
        for one, (house, sessions) in zip(
            ROSTER.participants[:6],
            [
                ("Hospital North", ("S2",)),
                ("Hospital South", ("S1", "S2")),
                ("Hospital West", ("S1", "S2")),
                ("House of Tides", ("S2",)),
                ("House of Stars", ("S2",)),
                ("House of Oaks", ("S1", "S2")),
            ],
            strict=True,
        )
    )
    attacker = Attacker(replace(ROSTER, participants=here), default_ladder(), 3)
    trade, day = "our patients wait", "I was not here yesterday"
    stretch = Stretch(0, len(trade), "tell.first_person")
    one = attacker.guesses([SeenNote(trade, "en", "S2", "research", (stretch,))])[0]
    other = attacker.guesses([SeenNote(day, "en", "S2", "research")])[0]
    both = attacker.guesses([SeenNote(f"{trade}; {day}", "en", "S2", "research", (stretch,))])[0]
    assert (one.people, other.people, both.people) == (3, 3, 1)
    assert set(both.cues) - {"known"} == {"sector", "presence"}


def test_the_same_rare_words_in_three_sessions_point_at_those_who_were_in_all() -> None:
    notes = [
        SeenNote(f"{what}, basta cosi finito", "en", f"S{day}", "business") for day, what in enumerate("abc", 1)
    ]
    here = tuple(
        replace(
            one,
            category="business",
            role="",
            affiliation=f"House {number}",
            sessions=("S1", "S2", "S3")[: 3 if number < 2 else 2],
        )
        for number, one in enumerate(ROSTER.participants[:5])
    )
    found = Attacker(replace(ROSTER, participants=here), default_ladder(), 3).guesses(notes)
    assert found[0].cues == ("style",)
    assert found[0].people == 2
    alone = Attacker(replace(ROSTER, participants=here), default_ladder(), 3).guesses(notes[:1])
    assert alone[0].people == 5


@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=20))
def test_the_fewest_hold_what_is_believed_and_one_less_does_not(weights: list[float]) -> None:
    count = fewest(weights, 0.8, 0.6)
    ranked, whole = (
        sorted((round(each, 9) for each in weights), reverse=True),
        sum(round(each, 9) for each in weights),
    )
    if ranked[0] >= 0.6 * whole:
        assert count == 1
    else:
        assert sum(ranked[:count]) >= 0.8 * whole - 1e-6
        assert sum(ranked[: count - 1]) < 0.8 * whole


def test_a_word_that_one_of_them_may_have_said_alone_stays_theirs_however_often_it_comes() -> None:
    """A fifth of the notes of five people: as many as one of them may have made."""
    hers = [SeenNote(f"our robots, remark {number}", "en", "S2", "business") for number in range(8)]
    others = [SeenNote(f"the deadline, remark {number}", "en", "S2", "business") for number in range(32)]
    assert {each.people for each in attacker().guesses([*hers, *others])[:8]} == {1}


def test_a_reader_who_is_let_go_of_keeps_no_name_until_garbage_is_searched_for() -> None:
    gc.disable()
    try:
        attacker = Attacker(ROSTER, default_ladder(), 3)
        attacker.guesses(
            [SeenNote(text, "en", "S2", "business") for text in ("our robots", "insurance is too late")]
        )
        held = weakref.ref(attacker)
        del attacker

        assert held() is None
    finally:
        gc.enable()


def test_the_same_note_in_two_files_counts_once() -> None:
    one = SeenNote("our robots", "en", "S2", "business")
    assert attacker().guesses([one] * 4)[0] == attacker().guesses([one])[0]


def test_a_mention_of_somebody_of_a_category_of_few_is_told() -> None:
    few = (
        tuple(one for one in ROSTER if one.category != "research")
        + tuple(one for one in ROSTER if one.category == "research")[:1]
    )
    attacker = Attacker(replace(ROSTER, participants=few), default_ladder(), 3)
    note = SeenNote("agrees with", "en", "S2", "business", (), ("research",))
    assert (attacker.guesses([note])[0].people, attacker.guesses([note])[0].cues) == (1, ("mention",))
    assert attacker.guesses([replace(note, mentions=("business",))])[0].cues == ()
