"""Large rosters, long texts and odd rosters: no crash, and work that grows with the text alone."""

import gc
import random
from collections.abc import Iterator
from functools import cache, partial

import pytest

from notetaker.anonymise import Anonymiser, worded
from notetaker.anonymise.forms.entities import Entity, Form, FormKind
from notetaker.anonymise.forms.forms import forms_of
from notetaker.anonymise.judging.outweighed import outweighed
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.verdict import replaced
from notetaker.anonymise.matching.matcher import Matcher
from notetaker.anonymise.matching.spelt_forms import SpeltForms
from notetaker.anonymise.text.words import words_of
from notetaker.anonymise.wording.together import lists_in
from notetaker.model.body import SLOT, Mention
from notetaker.model.category import Ladder
from notetaker.model.roster import Participant, Roster
from tests.calls import calls_of

SYLLABLES = ["ba", "ker", "lon", "mi", "sta", "vel", "dro", "nu", "pa", "ri", "tho", "wen", "zi", "gor", "fa", "ly"]
CATEGORIES = ["research", "business", "institution", "civil_society"]


def person(
    key: str,
    name: str,
    affiliation: str,
    category: str = "business",
    aliases: tuple[str, ...] = (),
    affiliation_aliases: tuple[str, ...] = (),
) -> Participant:
    return Participant(key, name, aliases, affiliation, affiliation_aliases, "", category, ())


@cache
def _crowd(size: int) -> Roster:
    chance = random.Random(size)

    def word(least: int) -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(least + chance.randrange(2))).capitalize()

    return Roster(
        tuple(
            person(f"P{index}", f"{word(2)} {word(3)}", f"{word(3)} {word(2)}", CATEGORIES[index % 4])
            for index in range(size)
        )
    )


def test_ten_times_the_roster_is_hardly_more_work_for_a_note(ladder: Ladder) -> None:
    many = _crowd(2_000)
    few = Roster(many.participants[:200])
    names = [one.name for one in few.participants]
    notes = [f"{names[index]} asked about the budget line, not {names[-index]}" for index in range(1, 200)]
    calls = []
    for people in (few, many):
        anonymiser = Anonymiser(people, ladder)
        stripped = [anonymiser.strip(note) for note in notes]
        calls.append(calls_of(partial(list, map(anonymiser.strip, notes))))

        assert not any("asked" not in one.body.text or one.body.text.count(SLOT) != 2 for one in stripped)

    assert calls[1] <= 1.3 * calls[0]


def test_twice_the_roster_is_twice_the_work_to_get_ready(ladder: Ladder) -> None:
    everybody = _crowd(800).participants
    Anonymiser(Roster(everybody[:10]), ladder)
    calls = [calls_of(partial(Anonymiser, Roster(everybody[:size]), ladder)) for size in (400, 800)]

    assert calls[1] <= 2.2 * calls[0]


HARD_TEXTS = {
    "prose": "the room asked whether audits work and nobody knew the answer to that ",
    "a name again and again": "Marsh Marsh Marsh ",
    "a name that is a word again and again": "law law law ",
    "initials": "E. M. T. A. O. R. ",
    "capitals": "Ada Bel Cor Dun Eda Fop Gus Hob ",
    "typing errors": "Charbonel Khatbi Okonjoo Kertezs ",
    "at signs": "a@b@c@d@",
    "digits": "0123 4567 89 ",
    "dots": "a.b.c.d.e.f.g.",
    "possessives": "our our my our members' ",
    "particles": "de la van der de la ",
    "one long word": "a",
    "invisible": "\u200b",
    "accents": "e\u0301",
    "titles": "Mr Dr Ms Prof ",
    "articles": "de la de l’ du ",
    "tells": "as the only one of the ministers when we launched it, en tant qu’ancien de notre ministère ",
    "functions": "Head of Assurance, Directeur de la ",
    "a list": "Marsh, Law, Petit and ",
    "well-known names": "The Red Cross and Crédit Agricole, World Bank Group and the International Court of Justice ",
    "spelt out": "M a r s h d ",
    "half names": "Marchland Berthelemot ",
}


def test_forms_that_many_share_are_gathered_in_one_place() -> None:
    """Were what is there copied for each that comes, a name that thousands share would be millions of times the work."""
    anna = Form(("anna",), FormKind.GIVEN, Entity("P1", Mention.PERSON, "business"))
    gathered_in: dict[int, object] = {}

    def one_after_the_other() -> Iterator[Form]:
        for _ in range(4):
            yield anna
            holding = (each for each in gc.get_referrers(anna) if isinstance(each, list | tuple))
            gathered_in.update((id(each), each) for each in holding)  # kept, or a copy could take its place

    SpeltForms(one_after_the_other())

    assert [len(held) for held in gathered_in.values() if isinstance(held, list | tuple)] == [4]


@pytest.mark.parametrize("piece", HARD_TEXTS.values(), ids=HARD_TEXTS)
def test_twice_the_text_is_at_most_twice_the_work(roster: Roster, ladder: Ladder, piece: str) -> None:
    def steps(length: int) -> int:
        matcher = Matcher(forms_of(roster, ladder))
        for _ in matcher.matches_in(words_of((piece * (length // len(piece) + 1))[:length])):
            pass
        return matcher.steps

    assert steps(20_000) <= 2.2 * steps(10_000) + 100


@pytest.mark.parametrize("piece", HARD_TEXTS.values(), ids=HARD_TEXTS)
def test_twice_the_text_is_at_most_twice_the_work_from_end_to_end(anonymiser: Anonymiser, piece: str) -> None:
    def calls(length: int) -> int:
        text = (piece * (length // len(piece) + 1))[:length]
        anonymiser.strip(text)
        # What is remembered of the words counts once, and the text itself is looked through anew.
        anonymiser._latest = (), ()
        return calls_of(lambda: anonymiser.strip(text))

    assert 100 < calls(4_000) <= 2.2 * calls(2_000) + 100


def test_the_words_of_a_text_are_counted_once_however_many_ask() -> None:
    """Each of them may ask how often it is there; to look all through for each would be four times the work."""
    words = words_of("law law and grant and law ")
    words.keys = looked_through = _LookedThrough(words.keys)
    found = [words.times(key) for key in ("law", "grant", "law", "and", "may")]

    assert found == [3, 1, 3, 2, 0]
    assert looked_through.times == 1


class _LookedThrough(list[str]):
    """A list that counts how often somebody looks all through it."""

    times = 0

    def __iter__(self) -> Iterator[str]:
        self.times += 1
        return super().__iter__()


def test_twice_the_names_are_twice_the_work_to_weigh_each_against_the_others(
    roster: Roster, ladder: Ladder
) -> None:
    def compared(times: int) -> int:
        words = words_of("Marsh asked. " * times)
        single = list(Matcher(forms_of(roster, ladder)).matches_in(words))
        assert len(single) == times
        words.keys = [_Compared(key) for key in words.keys]
        scene = Scene.of(words, single)
        _Compared.times = 0
        assert len(list(outweighed(scene, [(match, replaced(match)) for match in single]))) == times
        return _Compared.times

    assert compared(800) <= 2.2 * compared(400) + 100


class _Compared(str):
    """A text that counts how often such texts are compared."""

    __slots__ = ()
    __hash__ = str.__hash__
    times = 0

    def __eq__(self, other: object) -> bool:
        _Compared.times += 1
        return str.__eq__(self, other)


def test_a_word_twice_as_long_is_looked_up_no_more_often(anonymiser: Anonymiser) -> None:
    """Each look-up copies what it looks up, so more of them for a longer word would be four times the work."""
    anonymiser.strip("zw" * 2_000)
    calls = [calls_of(partial(anonymiser.strip, "zw" * length)) for length in (3_000, 6_000)]

    assert calls[1] <= 1.2 * calls[0] + 100


def test_twice_the_placeholders_are_twice_the_work_to_look_for_lists(anonymiser: Anonymiser) -> None:
    def steps(length: int) -> int:
        return calls_of(partial(lists_in, anonymiser.strip("Marsh, " * length).body))

    assert steps(400) <= 2.2 * steps(200) + 100


@pytest.mark.parametrize("number", ["❶", "➋", "፫", "٣", "9" * 5_000])
def test_whatever_stands_for_a_number_breaks_nothing(ladder: Ladder, number: str) -> None:
    people = Roster((person("X", "Faith Banks", "Megawatt Watchers", affiliation_aliases=("MW",)),))
    stripped = Anonymiser(people, ladder).strip(f"{number} Banks in the form, {number} MW")

    assert stripped.replacements or stripped.findings


def test_a_long_text_of_everything(anonymiser: Anonymiser) -> None:
    """Longer than any line that is read; the tests above show that the work grows with the length alone."""
    text = ("\n".join(HARD_TEXTS.values()) + "Eleanor Marsh asked. ") * 240
    stripped = anonymiser.strip(text)

    assert len(text) > 100_000
    assert "Eleanor" not in stripped.body.text


@pytest.mark.parametrize("piece", HARD_TEXTS.values(), ids=HARD_TEXTS)
def test_a_long_text_of_one_thing_ends(anonymiser: Anonymiser, ladder: Ladder, piece: str) -> None:
    text = (piece * (8_000 // len(piece) + 1))[:8_000]
    stripped = anonymiser.strip(text)

    assert worded(stripped.body, ladder, "en").count("[") >= stripped.body.text.count(SLOT)


ODD: dict[str, Participant] = {
    "empty name": person("X", "", "Foyle Institute"),
    "one letter": person("X", "Q", "Z"),
    "only initials": person("X", "J. R.", "K."),
    "only marks": person("X", "---", "???", aliases=("", " ", "!"), affiliation_aliases=("", "the")),
    "an organisation called AI": person("X", "Ivo Tarn", "AI", affiliation_aliases=("IT", "WHO", "the AI")),
    "a particle": person("X", "de", "la"),
    "only particles": person("X", "van der", "of the"),
    "digits": person("X", "42", "2024"),
    "another script": person("X", "王芳", "北京研究院", aliases=("Ван Фан",)),
    "very long": person("X", "Ab " * 300, "Cd " * 300),
    "marks in a name": person("X", "Jean[bold] (the) .*+?", "A|B\\C"),
    "slot in a name": person("X", f"Ana{SLOT}Bel Corm", f"{SLOT}"),
    "unknown category": person("X", "Ivo Tarn", "Foyle", "no such category"),
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_roster_entry_breaks_nothing(roster: Roster, ladder: Ladder, odd: Participant) -> None:
    anonymiser = Anonymiser(Roster((*roster.participants, odd)), ladder)
    text = "it is a test of the AI Act; who says so? Eleanor Marsh, in 2024, with 42 others"
    stripped = anonymiser.strip(text)

    assert worded(stripped.body, ladder, "en").startswith("it is a test of the AI Act; who says so? [a business")


@pytest.mark.parametrize(
    "text", ["据王芳说,可以", "王芳:可以", "Ван Фан против", "ван фан против", "由北京研究院发布"]
)
def test_a_name_in_another_script_goes_where_the_roster_gives_it(ladder: Ladder, text: str) -> None:
    stripped = Anonymiser(Roster((ODD["another script"],)), ladder).strip(text)

    assert len(stripped.replacements) == 1


def test_an_organisation_known_by_other_names_alone_goes(ladder: Ladder) -> None:
    nameless = person("A", "Ivo Tarn", "", affiliation_aliases=("Foyle Institute", "foyle.example"))
    stripped = Anonymiser(Roster((nameless,)), ladder).strip(text="the Foyle Institute, see foyle.example/x")

    assert stripped.body.text == f"{SLOT}, see {SLOT}"


def test_nothing_prints_a_name(roster: Roster, ladder: Ladder) -> None:
    words = words_of("Eleanor Marsh of Halden")
    forms = list(forms_of(roster, ladder))
    printed = repr((words, forms, list(Matcher(forms).matches_in(words)), Anonymiser(roster, ladder)))

    assert not any(name in printed.lower() for name in ("eleanor", "marsh", "halden"))


def test_two_namesakes_are_one_placeholder_of_what_they_share(ladder: Ladder) -> None:
    twins = Roster((person("A", "Ivo Tarn", "Foyle", "business"), person("B", "Ivo Tarn", "Garrow", "research")))
    stripped = Anonymiser(twins, ladder).strip(text="so Ivo Tarn agrees")

    assert [one.category for one in stripped.body.placeholders] == ["participant"]


def test_the_speaker_is_not_meant_by_a_shared_name(ladder: Ladder) -> None:
    first, second = person("A", "Ivo Tarn", "Foyle", "business"), person("B", "Ivo Brask", "Garrow", "research")
    stripped = Anonymiser(Roster((first, second)), ladder).strip(text="so Ivo agrees", speaker=first)

    assert [one.category for one in stripped.body.placeholders] == ["research"]


def test_an_empty_roster_strips_contacts_alone(ladder: Ladder) -> None:
    stripped = Anonymiser(Roster(()), ladder).strip(text="write to pia@example.org")

    assert stripped.body.text == f"write to {SLOT}"
