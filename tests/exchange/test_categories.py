"""The built-in ladder and the wording of categories that a programme names itself."""

import pytest

from notetaker.exchange.categories import default_ladder, english_phrases, french_phrases, ladder_of, named_category
from notetaker.model.category import WIDEST, LadderError


def test_four_categories_widen_in_two_steps_to_participant() -> None:
    ladder = default_ladder()

    assert ladder.finest == ("research", "business", "institution", "civil_society")
    assert ladder.path("research") == ("research", "expert_community", WIDEST)
    assert ladder.path("civil_society") == ("civil_society", "expert_community", WIDEST)
    assert ladder.path("business") == ("business", "decision_makers", WIDEST)
    assert ladder.path("institution") == ("institution", "decision_makers", WIDEST)


@pytest.mark.parametrize("key", [category.key for category in default_ladder()])
def test_every_phrase_begins_with_its_article(key: str) -> None:
    category = default_ladder()[key]
    for phrase in (category.en.person, category.en.organisation):
        vowel = phrase.split()[1][0] in "aeiou"
        assert phrase.startswith("an " if vowel else "a ")
    for phrase in (category.en.other_person, category.en.other_organisation):
        assert phrase.startswith("another ")
    for phrase in (category.fr.person, category.fr.organisation):
        assert phrase.split()[0] in ("un", "une")
    for phrase in (category.fr.other_person, category.fr.other_organisation):
        assert phrase.split()[:2] in (["un", "autre"], ["une", "autre"])
    assert category.fr.person.startswith("une personne ")


def test_no_two_categories_are_worded_alike() -> None:
    for lang in ("en", "fr"):
        worded = [phrase for category in default_ladder() for phrase in vars(category.phrases(lang)).values()]
        labels = {category.phrases(lang).label for category in default_ladder()}
        assert len(set(worded)) == len(worded)
        assert len(labels) == len(default_ladder().categories)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Media", "a media participant"),
        ("industry", "an industry participant"),
        ("NGO", "an NGO participant"),
        ("SME", "an SME participant"),
        ("UN bodies", "a UN bodies participant"),
        ("European institutions", "a European institutions participant"),
        ("University", "a university participant"),
        ("Honorary", "an honorary participant"),
        ("Undergraduate", "an undergraduate participant"),
    ],
)
def test_a_named_category_gets_the_right_english_article(name: str, person: str) -> None:
    phrases = english_phrases(name)

    assert phrases.person.casefold() == person.casefold()
    assert phrases.person.startswith(person.split()[0] + " ")
    assert phrases.label == name


def test_a_named_category_needs_no_agreement_in_french() -> None:
    phrases = french_phrases("Médias")

    assert phrases.person == "une personne (médias)"
    assert phrases.other_organisation == "une autre organisation (médias)"


def test_own_categories_bring_the_built_in_rungs_that_they_lead_to() -> None:
    ladder = ladder_of((named_category("media", "Media", "Médias", "expert_community"),))

    assert ladder.finest == ("media",)
    assert ladder.path("media") == ("media", "expert_community", WIDEST)


def test_a_category_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(LadderError):
        ladder_of((named_category("media", "Media", "Médias", "press"),))
