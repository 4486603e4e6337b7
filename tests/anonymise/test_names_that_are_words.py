"""A name of the roster that a dictionary has as a word is replaced or shown: only the hand-made lists let a word be."""

from functools import cache
from random import Random

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.anonymise.forms.roster_doubts import is_refused
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import USUAL, level_of
from notetaker.anonymise.knowledge.familiar import is_listed_word
from notetaker.model.roster import Participant, Roster
from notetaker.resources import read_text
from tests.anonymise.conftest import LADDER
from tests.anonymise.conftest import person as participant
from tests.anonymise.marked import assert_as_marked, sentences, wrong

LINES = (
    "so {} would not sign",
    "the list: budget, {}, next steps",
    "We met on Monday. {} and the others left early",
    "au fond {} reste à convaincre",
    "avec {} on a relu le texte",
    "nobody but {} in the room",
)
_LEAST_LETTERS = 5
ROSTER = Roster(
    (
        participant("P1", "Marta Hatchet", "Terminus"),
        participant("P2", "Bo Gauntlet", "Baobab"),
        participant("P3", "Kit Peony", "Relay", "research"),
        participant("P4", "Noé Savon", "Canopée"),
        participant("P5", "Lise Genou", "Canopée"),
        participant("P6", "Tom Badger", "", "research"),
        participant("P7", "Ian Marsh", "", "research"),
        participant("P8", "Claire Moulin", "", "civil_society"),
    )
)
SENTENCES = sentences("names_that_are_words")


@cache
def _words() -> list[str]:
    """Words that a dictionary has, common and rare ones, and no list of names that are words."""
    lists = (read_text(f"dictionaries/{name}.txt").splitlines() for name in ("english", "french", "french_common"))
    words = {line.partition(" ")[0] for lines in lists for line in lines if not line.startswith("#")}
    return sorted(word for word in words if len(word) >= _LEAST_LETTERS and not is_listed_word(word))


def _usable(word: str) -> bool:
    listed = any(lexicon.is_in(name, word) for name in ("common_acronyms", "not_persons", "acronyms"))
    return not (listed or is_refused(word) or word.endswith("s"))


@pytest.mark.parametrize("number", range(6))
def test_a_name_that_is_a_word_goes_or_is_shown(number: int) -> None:
    random = Random(number)
    usual = [word for word in random.sample(_words(), 400) if _usable(word)]
    usual.sort(key=level_of)
    names = [*usual[:12], *usual[-12:]]
    assert level_of(names[0]) <= USUAL < level_of(names[-1])
    people = [Participant(name, f"Ada {name.title()}", (), "", (), "", "business", ()) for name in names[::2]]
    houses = [Participant(name, "Bo Quay", (), name.title(), (), "", "business", ()) for name in names[1::2]]
    anonymiser = Anonymiser(Roster((*people, *houses)), LADDER)
    for name in names:
        for line in LINES:
            for written in (name, name.title(), name.upper()):
                text = line.format(written)
                stripped = anonymiser.strip(text)
                shown = [stripped.body.text[one.start : one.end] for one in stripped.findings]
                assert written not in stripped.body.text or any(written in one for one in shown), text


@pytest.mark.parametrize(
    "text",
    [
        "we met with [Verger] on Monday",
        "avec [Semaine] on a relu le texte",
        "so [Problem] refused",
    ],
)
def test_a_typing_error_that_makes_a_word_of_a_name_is_shown_where_a_name_stands(text: str) -> None:
    names = ("Berger", "Semain", "Probler")
    people = [Participant(name, f"Ada {name}", (), "", (), "", "business", ()) for name in names]
    word = text[text.index("[") + 1 : text.index("]")]
    stripped = Anonymiser(Roster(tuple(people)), LADDER).strip(text.replace("[", "").replace("]", ""))
    shown = [stripped.body.text[one.start : one.end] for one in stripped.findings]
    assert word not in stripped.body.text or word in shown


_ONLY_PEOPLE = (
    "it was {} who said it",
    "c’est {} qui l’a dit",
    "question from {} on costs",
    "nothing from {} yet",
    "comme le disait {}",
    "over to {}",
    "demander à {}",
    "il faut relancer {}",
    "email {} the draft",
    "réponse de {}, trop courte",
    "the minister and {} disagree",
)


@pytest.mark.parametrize("line", _ONLY_PEOPLE)
@pytest.mark.parametrize("name", ["moulin", "carter", "bell", "price", "garrison", "minot"])
def test_a_name_that_is_a_word_is_never_silent_where_only_people_are_meant(name: str, line: str) -> None:
    person = Participant(name, f"Ada {name.title()}", (), "", (), "", "business", ())
    stripped = Anonymiser(Roster((person,)), LADDER).strip(line.format(name))
    shown = [stripped.body.text[one.start : one.end] for one in stripped.findings]
    assert name not in stripped.body.text or name in shown


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Horne", "as [hone] said"),
        ("Bolt", "[blot] répond que c’est illégal"),
        ("Prior", "[Prier] pense que non"),
        ("Carter", "[carrer] thinks that it costs too much"),
        ("Ferrer", "[Ferree] répond que c’est illégal"),
        ("Picard", "merci [pinard], on note"),
        ("Fournier", "pour [fournien] il faut attendre"),
        ("Garnier", "[garnisr], from the back row, laughed"),
        ("Cole", "[Colle] will draft the annex"),
    ],
)
def test_a_typing_error_that_makes_a_word_is_never_silent_where_somebody_speaks(name: str, line: str) -> None:
    person = Participant(name, f"Ada {name}", (), "", (), "", "business", ())
    word = line[line.index("[") + 1 : line.index("]")]
    stripped = Anonymiser(Roster((person,)), LADDER).strip(line.replace("[", "").replace("]", ""))
    shown = [stripped.body.text[one.start : one.end] for one in stripped.findings]
    assert word not in stripped.body.text or word in shown


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_a_name_that_is_a_word_goes_where_only_people_stand(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, SENTENCES)


@pytest.mark.parametrize(
    "sentence",
    [
        "two [fiscal councils] in the north",
        "[state forests] in seven countries are sold",
        "seven [state forests] were sold",
        "most [state forests] are old",
        "[open rivers] are rare",
        "all [open rivers] were mapped",
        "des [eaux vives] et froides",
        "trois [jeunes forestiers] sont partis",
        "{State Forests} replied late",
        "{Jeunes Forestiers} a répondu",
        "{Open Rivers} refused",
        "the {Fiscal Council} refused",
        "all of {State Forests} left",
        "so [Lind-\nqvist] left",
    ],
)
def test_an_organisation_called_by_words_is_shown_where_they_are_counted_or_many(sentence: str) -> None:
    bodies = ("Fiscal Council", "State Forests", "Eaux Vives", "Jeunes Forestiers", "Open Rivers")
    people = [participant(f"P{number}", "Ana Lindqvist", body) for number, body in enumerate(bodies)]
    assert wrong(Anonymiser(Roster(tuple(people)), LADDER), sentence) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "[que faire] ?",
        "[Que faire] ? rien n’est prêt",
        "[QUE FAIRE] ?",
        "[que faire] des données ?",
        "rien n’est prêt. [que faire] ?",
        "[et demain], qui paiera ?",
        "[et demain] on recommence",
        "[what next] for the fund?",
        "[our future] is at stake",
        "[Our future] is at stake",
        "[open rivers], what are they for?",
        "{Que Faire} ?",
        "selon {que faire}, rien n’est prêt",
        "{que faire} répond que non",
        "{Que Faire} a répondu",
        "membres de {Et Demain}",
        "{Our Future} refused",
        "{open rivers} refused",
    ],
)
def test_what_anybody_says_at_the_beginning_of_a_sentence_is_shown_where_it_names_a_house_too(
    sentence: str,
) -> None:
    bodies = ("Que Faire", "Et Demain", "What Next", "Our Future", "Open Rivers")
    people = [participant(f"P{number}", "Ana Lindqvist", body) for number, body in enumerate(bodies)]
    assert wrong(Anonymiser(Roster(tuple(people)), LADDER), sentence) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "{King}'s speech was too long",
        "we all liked {King}'s speech",
        "the point of [king]'s speech is clear",
        "{Dean}'s list has three errors",
        "{Cook}'s tour of the plant",
        "we heard {Porter}'s lodge of complaints",
        "the lion's share, a baker's dozen",
    ],
)
def test_what_somebody_says_leads_or_writes_is_theirs_where_an_expression_is_like_it(sentence: str) -> None:
    names = ("Marta King", "Ruth Dean", "Tom Cook", "Ana Porter", "Lea Baker", "Nils Lion")
    people = [participant(f"P{number}", name) for number, name in enumerate(names)]
    assert wrong(Anonymiser(Roster(tuple(people)), LADDER), sentence) == {}
