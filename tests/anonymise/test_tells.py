"""The table of tells, and roles of the roster as tells."""

import re
import tomllib
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser, Rule, generalise_note
from notetaker.anonymise.knowledge.language import language_in
from notetaker.anonymise.knowledge.tables import read_table
from notetaker.anonymise.tells.tell_stretch import stretched
from notetaker.anonymise.tells.tells import Tell, _found, _with_article, tells, tells_in
from notetaker.anonymise.text.words import keys_of, words_of
from notetaker.model.body import SLOT, Body
from notetaker.model.language import Lang
from notetaker.model.note import Finding, FindingKind, Kind, Note
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person

_PARTS = re.compile(r"\[(.*?)\]")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_tell_finds_its_examples_and_nothing_in_its_counterexamples(lang: Lang) -> None:
    assert _failing_examples(lang) == []


def _failing_examples(lang: Lang) -> list[str]:
    """The examples of which a tell does not show what stands in [brackets], and the counterexamples that it finds."""
    wrong: list[str] = []
    rows = {row["pattern"]: row for row in read_table(f"tells_{lang}.toml")["tell"]}
    for tell in dict.fromkeys(chain.from_iterable(tells(lang).values())):
        row = rows[tell.pattern]
        wrong.extend(
            example for example in row["examples"] if _shown(example, tell, lang) != _PARTS.findall(example)
        )
        wrong.extend(text for text in row["not"] if _shown(text, tell, lang))
    return wrong


def _shown(example: str, tell: Tell, lang: Lang) -> list[str]:
    """What `tell` alone shows of an example, each stretch once."""
    text = example.replace("[", "").replace("]", "")
    words = words_of(text)
    shown: list[str] = []
    end = 0
    for first, last, one in _found(words, lang):
        if one is tell and words.starts[first] >= end:
            end = words.ends[stretched(words, first, last, tell.shows, lang)]
            shown.append(text[words.starts[_with_article(words, first, lang, ())] : end])
    return shown


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_tell_has_examples_and_counterexamples(lang: Lang) -> None:
    assert all(row["examples"] and row["not"] for row in read_table(f"tells_{lang}.toml")["tell"])


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_tell_may_part_a_word_in_every_way(lang: Lang) -> None:
    """Words repeated with a space that need not be there ("[a-z]+ ?" several times) take minutes for one long word."""
    again = r"(?:\{|\*(?!\+)|\+(?!\+))"
    parted = re.compile(rf"\+ \?\){again}|\(\?: \?\[[^]]*\]\+\){again}")
    patterns = {row["pattern"] for row in read_table(f"tells_{lang}.toml")["tell"]}

    assert [pattern for pattern in patterns if parted.search(pattern)] == []
    assert parted.search("(?:[a-z]+ ?){0,9}?")
    assert parted.search("(?: ?[a-z'-]+){0,4}?")


def test_the_speakers_own_role_is_said_to_be_theirs(anonymiser: Anonymiser, roster: Roster) -> None:
    speaker = roster.participants[0]
    text = "the head of assurance doubts it"

    assert [one.rule for one in anonymiser.strip(text, speaker=speaker).findings] == [Rule.TELL_OWN_ROLE]
    assert [one.rule for one in anonymiser.strip(text).findings] == [Rule.TELL_ROLE]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("the head of assurance of Orange Bleue told me so", Rule.TELL_ROLE),
        ("the head of assurance told me so", Rule.TELL_ROLE),
        ("as head of assurance of Halden Robotics", Rule.TELL_OWN_ROLE),
        ("the head of assurance at Halden doubts it", Rule.TELL_OWN_ROLE),
        ("the head of assurance", Rule.TELL_OWN_ROLE),
    ],
)
def test_a_function_in_another_house_is_not_the_speakers(
    text: str, rule: Rule, anonymiser: Anonymiser, roster: Roster
) -> None:
    found = anonymiser.strip(text, speaker=roster.participants[0]).findings

    assert rule in [one.rule for one in found]
    assert {Rule.TELL_ROLE, Rule.TELL_OWN_ROLE} & {one.rule for one in found} == {rule}


def test_a_generalised_name_goes_wherever_the_note_has_it() -> None:
    text = "Pia Holm said; my team heard Pia Holm, not Pia Holmes"
    name, tell = Finding(0, 8, FindingKind.PERSON, "x"), Finding(15, 22, FindingKind.TELL, "y")
    left = generalise_note(Note("1", "S1", "research", Kind.POINT, Body(text), (name, tell)), [name])

    assert left.body.text == f"{SLOT} said; my team heard {SLOT}, not Pia Holmes"
    assert [one.which for one in left.body.placeholders] == [1, 1]
    assert [left.body.text[one.start : one.end] for one in left.findings] == ["my team"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Mark will show May the data in May", f"Mark will show {SLOT} the data in May"),
        (
            "Mark will show May the data in May, as May wants",
            f"Mark will show {SLOT} the data in May, as {SLOT} wants",
        ),
        ("ask may, and copy may in; per may, no", f"ask {SLOT}, and copy {SLOT} in; per {SLOT}, no"),
        ("may said no, so may went: the may flower", f"{SLOT} said no, so {SLOT} went: the may flower"),
        ("it was may who said that it may rain in may", f"it was {SLOT} who said that it may rain in may"),
    ],
)
def test_a_generalised_name_that_is_a_word_leaves_the_word(text: str, left: str) -> None:
    at = text.casefold().find("may")
    found = Finding(at, at + len("may"), FindingKind.PERSON, Rule.UNCLEAR_WORD)
    note = Note("1", "S1", "research", Kind.POINT, Body(text), (found,))

    assert generalise_note(note, [found]).body.text == left


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"my ministry cut {SLOT} by 20%", "my ministry"),
        (f"our bank sold {SLOT}", "our bank"),
        ("my ministry cut posts by 20%", "my ministry cut posts by 20"),
        ("my ministry cut posts, then left", "my ministry cut posts"),
        (f"notre agence a financé {SLOT} pour dix ans", "notre agence"),
    ],
)
def test_what_a_house_did_to_somebody_named_keeps_its_verb(text: str, shown: str) -> None:
    assert _tells_of(text) == [shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("my ministry cut Siemens by 20%", ["my ministry", "Siemens"]),
        ("my ministry cut the loans of Siemens by 20%", ["my ministry", "Siemens"]),
        ("my ministry cut its budget by 20%, again", ["my ministry cut its budget by 20%"]),
        ("notre ministère a coupé Siemens de 20 %", ["notre ministère", "Siemens"]),
    ],
)
def test_a_stranger_s_name_ends_a_tell_before_its_verb(anonymiser: Anonymiser, text: str, shown: list[str]) -> None:
    stripped = anonymiser.strip(text)

    assert [stripped.body.text[one.start : one.end] for one in stripped.findings] == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nous au ministere on prefere attendre", ["nous au ministere"]),
        ("nous au ministère, on préfère attendre", ["nous au ministère"]),
        ("chez nacelle on fait deja comme ca", ["chez nacelle"]),
        ("chez nous on fait déjà comme ça", ["chez nous"]),
        ("chez nous on équipe des frégates", ["chez nous on équipe des frégates"]),
        ("ma these montre l'inverse, mon labo aussi", ["ma these", "mon labo"]),
        ("my thesis shows the opposite, my lab too", ["my thesis", "my lab"]),
        ("ma thèse montre que c’est faux", ["ma thèse"]),
        ("notre labo a prouvé trois fuites", ["notre labo a prouvé trois fuites"]),
        ("my research shows that it fails", ["my research"]),
        ("nous au greffe on n’a pas le temps", ["nous au greffe"]),
        ("chez nous c’est pareil", ["chez nous"]),
        ("here at the port we already do it this way", ["here at the port"]),
        ("at the ministry we prefer to wait", ["at the ministry"]),
    ],
)
def test_what_was_said_is_left_beside_what_shows_who_said_it(
    anonymiser: Anonymiser, text: str, shown: list[str]
) -> None:
    stripped = anonymiser.strip(text)

    assert [stripped.body.text[one.start : one.end] for one in stripped.findings] == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Haukaas, juriste : la donnée suit le fermage", "juriste"),
        ("Haukaas, cheffe de service à Metz : non", "cheffe de service à Metz"),
        ("Haukaas, cheffe de service à Metz ; le reste attend", "cheffe de service à Metz"),
        ("Haukaas, juriste: la donnée suit le fermage", "juriste"),
    ],
)
def test_a_function_behind_a_name_ends_before_what_is_said_by_a_french_colon_too(text: str, shown: str) -> None:
    roster = Roster((person("M1", "Al Haukaas", "Migration Watch Forum"),))
    stripped = Anonymiser(roster, LADDER).strip(text)

    assert [stripped.body.text[one.start : one.end] for one in stripped.findings] == [shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("la directrice mobilité veut un plan", ["la directrice mobilité"]),
        ("the head of policy says no", ["the head of policy"]),
        ("the conservation director doubts it", ["the conservation director"]),
        ("the libraries manager left", ["the libraries manager"]),
        ("a director of conservation doubts it", []),
        ("the policy is unclear, the conservation of dunes too", []),
        ("the programme managers agree on policy", []),
        ("les directrices doutent", []),
    ],
)
def test_a_function_is_found_by_a_part_of_its_title_behind_an_article(text: str, shown: list[str]) -> None:
    roles = (
        "Directrice des mobilités et de l’innovation",
        "Head of Policy and Partnerships",
        "Director of Conservation Science",
        "Senior Programme Manager for Libraries",
        "Policy officer",
    )
    roster = Roster(
        tuple(
            replace(person(f"P{place}", f"Xan{place}thippe Quorn", "Zebulon"), role=role)
            for place, role in enumerate(roles)
        )
    )
    stripped = Anonymiser(roster, LADDER).strip(text)

    assert [stripped.body.text[one.start : one.end] for one in stripped.findings] == shown


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_gives_the_speaker_away_is_shown_and_no_more(lang: Lang) -> None:
    told = _told(lang)
    aside = set(told["aside"])
    missed = [
        line for line in told["shown"] if not all(_is_shown(line, part, aside) for part in _PARTS.findall(line))
    ]

    assert missed == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_anybody_can_say_is_let_be(lang: Lang) -> None:
    told = {line: shown for line in _told(lang)["neutral"] if (shown := _tells_of(line))}

    assert told == {}


@pytest.mark.parametrize(
    ("role", "said", "told"),
    [
        ("Chair", "the chair of the drivers' alliance repeats it", "the chair of the drivers' alliance"),
        ("Seed keeper", "the seed keeper of the rice archive sleeps", "the seed keeper of the rice archive"),
        ("Chair", "the chair of the day repeats it", "the chair"),
        ("Directrice", "la directrice de la banque valide", "la directrice de la banque"),
    ],
)
def test_the_house_of_which_the_speaker_has_a_function_is_told_with_it(role: str, said: str, told: str) -> None:
    speaker = person("P1", "Ines Bell", "Lantern", role=role)
    stripped = Anonymiser(Roster((speaker,)), LADDER).strip(said, speaker=speaker)
    assert [said[each.start : each.end] for each in stripped.findings] == [told]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_there_are_enough_sentences_of_both_kinds(lang: Lang) -> None:
    told = _told(lang)

    assert len(set(told["shown"])) >= 150
    assert len(set(told["neutral"])) >= 150


def _told(lang: Lang) -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / f"told_{lang}.toml").read_text(encoding="utf-8"))


def _is_shown(line: str, part: str, aside: set[str]) -> bool:
    """Whether a finding shows at least half of the weighty words of `part`, and at most four words besides."""
    wanted = keys_of(part)
    weighty = set(wanted) - aside or set(wanted)
    return any(
        2 * len(weighty.intersection(found)) >= len(weighty) and len(found) <= len(wanted) + 4
        for found in map(keys_of, _tells_of(line.replace("[", "").replace("]", "")))
    )


def _tells_of(text: str) -> list[str]:
    words = words_of(text)
    return [text[words.starts[first] : words.ends[last]] for first, last, _ in tells_in(words, language_in(words))]


def test_a_name_said_twice_with_its_title_is_not_the_function_that_it_reads_like() -> None:
    anonymiser = Anonymiser(Roster((person("P1", "Rose Law", "Lantern", role="Professor of law"),)), LADDER)
    named, told = (anonymiser.strip(text).findings for text in ("Dr. Law and Prof. Law", "the professor of law"))

    assert not named
    assert [one.rule for one in told] == [Rule.TELL_ROLE]


@pytest.mark.parametrize(
    ("role", "said", "told"),
    [
        ("Statisticienne", "le statisticien de la maison dit non", "le statisticien"),
        ("Aviculteur", "l'avicultrice dit non", "l'avicultrice"),
        ("Statisticienne", "la statistique de la maison dit non", ""),
    ],
)
def test_a_function_is_the_same_of_a_woman_and_of_a_man(role: str, said: str, told: str) -> None:
    stripped = Anonymiser(Roster((person("P1", "Ines Bell", "Lantern", role=role),)), LADDER).strip(said)
    found = [said[each.start : each.end] for each in stripped.findings if each.rule == Rule.TELL_ROLE]
    assert found == [told][: bool(told)]


@pytest.mark.parametrize(
    "text",
    [
        "notre équipe a formé les juges de la cour du Niger",
        "my team trained the judges of the court of Mali",
        "notre cabinet a conseillé la ville du bassin du Nil",
    ],
)
def test_a_tell_leaves_no_end_of_a_name_behind_it(anonymiser: Anonymiser, text: str) -> None:
    stripped = anonymiser.strip(text)
    assert [stripped.body.text[one.start : one.end] for one in stripped.findings] == [text]
