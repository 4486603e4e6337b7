"""Large rosters, long texts and odd rosters: no crash, and work that grows with the text alone."""

import random

import pytest

from notetaker.anonymise import Anonymiser, worded
from notetaker.anonymise.forms import forms_of
from notetaker.anonymise.matcher import Matcher
from notetaker.anonymise.words import words_of
from notetaker.model.body import SLOT
from notetaker.model.category import Ladder
from notetaker.model.roster import Participant, Roster

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


def test_a_roster_of_ten_thousand_and_a_text_of_a_hundred_thousand_letters(ladder: Ladder) -> None:
    crowd = _crowd(10_000)
    names = [one.name for one in crowd.participants]
    text = ". ".join(f"{names[index * 7 % 10_000]} asked about the budget line" for index in range(2_200))
    stripped = Anonymiser(crowd, ladder).strip(text)

    assert len(text) > 90_000
    assert not any(f"{name} asked" in stripped.body.text for name in names)


HARD_TEXTS = {
    "prose": "the room asked whether audits work and nobody knew the answer to that ",
    "a name again and again": "Marsh Marsh Marsh ",
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
}


@pytest.mark.parametrize("piece", HARD_TEXTS.values(), ids=HARD_TEXTS)
def test_twice_the_text_is_at_most_twice_the_work(roster: Roster, ladder: Ladder, piece: str) -> None:
    def steps(length: int) -> int:
        matcher = Matcher(forms_of(roster, ladder))
        for _ in matcher.matches(words_of((piece * (length // len(piece) + 1))[:length])):
            pass
        return matcher.steps

    assert steps(20_000) <= 2.2 * steps(10_000) + 100


@pytest.mark.parametrize("piece", HARD_TEXTS.values(), ids=HARD_TEXTS)
def test_a_long_text_of_one_thing_ends(anonymiser: Anonymiser, ladder: Ladder, piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
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
    printed = repr((words, forms, list(Matcher(forms).matches(words)), Anonymiser(roster, ladder)))

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
