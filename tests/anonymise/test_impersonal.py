"""The wording that is proposed where a word shows a gender reads aloud, keeps what was replaced, and shows none."""

import pytest

from notetaker.anonymise import Anonymiser, Rule, impersonal, without_gender, worded
from notetaker.exchange import default_ladder
from notetaker.model.language import Lang
from notetaker.model.roster import Roster

_SHOWN = {Rule.TELL_PRONOUN, Rule.TELL_GENDER}

FRENCH = [
    ("Charbonnel est convaincu que la loi suffit", "[Une personne …] est convaincue que la loi suffit"),
    ("Charbonnel était très inquiet", "[Une personne …] était très inquiète"),
    ("Charbonnel serait heureux d’en parler", "[Une personne …] serait heureuse d’en parler"),
    ("Charbonnel, lui, doute", "[Une personne …], pour sa part, doute"),
    (
        "Charbonnel doute. Selon lui, c’est trop tard",
        "[Une personne …] doute. Selon cette personne, c’est trop tard",
    ),
    ("Kertész doute, dit-elle", "[Une personne …] doute, dit cette personne"),
    ("Kertész doute. « Non », a-t-elle répondu", "[Une personne …] doute. « Non », a répondu cette personne"),
    ("Kertész doute, estime-t-elle", "[Une personne …] doute, estime cette personne"),
    ("Charbonnel l’a écrit lui-même", "[Une personne …] l’a écrit en personne"),
    ("Je reste persuadée que le libre coûte", "Conviction que le libre coûte"),
    ("le texte est long, je suis très inquiète de son sort", "le texte est long, inquiétude de son sort"),
    ("je suis toujours étonnée qu’on le dise", "Étonnement qu’on le dise"),
    ("nous sommes convaincues que le texte tiendra", "Conviction que le texte tiendra"),
    ("nous ne sommes pas convaincues que cela suffise", "Doute que cela suffise"),
    ("je suis surprise par la décision", "Étonnement devant la décision"),
    ("je ne suis pas convaincue que cela suffise", "Doute que cela suffise"),
    ("on est convaincue que ça ne marche pas", "Conviction que ça ne marche pas"),
    ("On n’est pas convaincue que cela suffise", "Doute que cela suffise"),
    ("le texte est long, mais on reste persuadée que non", "le texte est long, mais conviction que non"),
    ("on est convaincues que cela suffit", "Conviction que cela suffit"),
    ("navrée d’insister : ce n’est pas anonyme", "Regret d’insister : ce n’est pas anonyme"),
    (
        "Kertész se déclare convaincue que le texte tiendra",
        "[Une personne …] exprime sa conviction que le texte tiendra",
    ),
]


def _proposed(roster: Roster, text: str, lang: Lang) -> list[str]:
    ladder = default_ladder()
    stripped = without_gender(Anonymiser(roster, ladder).strip(text, lang=lang))
    shown = [one for one in stripped.findings if one.rule in _SHOWN]
    assert shown, "there is something to propose for"
    bodies = [impersonal(stripped.body, one, ladder) for one in shown]
    return [worded(body, ladder, lang) for body in bodies if body is not None]


def _short(said: str) -> str:
    """Whoever it is, they are « une personne » here."""
    if "[" not in said:
        return said
    head, _, tail = said.partition("]")
    return f"[Une personne …]{tail}" if head.casefold().startswith("[une personne") else said


@pytest.mark.parametrize(("text", "said"), FRENCH, ids=[text for text, _ in FRENCH])
def test_the_french_that_is_proposed_shows_no_gender(roster: Roster, text: str, said: str) -> None:
    assert [_short(one) for one in _proposed(roster, text, "fr")] == [said]


@pytest.mark.parametrize(("_", "said"), FRENCH, ids=[said for _, said in FRENCH])
def test_what_is_proposed_is_no_finding_again(roster: Roster, _: str, said: str) -> None:
    ladder = default_ladder()
    again = without_gender(Anonymiser(roster, ladder).strip(said.replace("[Une personne …]", "Kertész"), lang="fr"))
    assert [one.rule for one in again.findings if one.rule in _SHOWN] == []


def test_in_english_they_is_proposed_where_the_verb_can_be_made_to_agree(roster: Roster) -> None:
    text = "Kertész told the minister that she doubts it"
    assert _proposed(roster, text, "en") == ["[an institutional participant] told the minister that they doubt it"]


@pytest.mark.parametrize("text", ["je suis très persévérante", "je ne suis pas ravie"])
def test_where_no_wording_is_known_none_is_proposed(roster: Roster, text: str) -> None:
    assert _proposed(roster, text, "fr") == []


@pytest.mark.parametrize(
    ("text", "pronoun", "said"),
    [
        ("« personne ne lit » dit-il", "il", ["« personne ne lit » dit cette personne"]),
        ("« personne ne lit », répond-elle.", "elle", ["« personne ne lit », répond cette personne."]),
        ("personne ne lit, ajoute-t-il", "il", ["personne ne lit, ajoute cette personne"]),
        ("« personne ne lit », a-t-elle répondu", "elle", ["« personne ne lit », a répondu cette personne"]),
        ("personne ne lit, a-t-il dit.", "il", ["personne ne lit, a dit cette personne."]),
        ("« Déjà ? », s’est-il étonné.", "il", ["« Déjà ? », s’est étonnée cette personne."]),
        ("« Déjà ? », s'est-elle étonnée", "elle", ["« Déjà ? », s'est étonnée cette personne"]),
        ("personne ne lit, propose-t-elle", "elle", ["personne ne lit, propose cette personne"]),
        ('"Nobody reads it", she said.', "she", ['"Nobody reads it", they said.']),
        ("“Too slow,” says he.", "he", ["“Too slow,” say they."]),
    ],
)
def test_who_is_quoted_and_not_named_shows_no_gender(
    roster: Roster, text: str, pronoun: str, said: list[str]
) -> None:
    stripped = without_gender(Anonymiser(roster, default_ladder()).strip(text))
    found = [one for one in stripped.findings if one.rule == Rule.TELL_PRONOUN]
    assert [text[one.start : one.end] for one in found] == [pronoun]
    assert _proposed(roster, text, stripped.lang) == said


@pytest.mark.parametrize(
    "text",
    [
        "Que dit-il ?",
        "que dit-elle, cette loi",
        "le texte dit-il que non ?",
        "Qu’a-t-il répondu ?",
        "comment a-t-elle répondu, cette loi",
        "la loi a-t-elle prévenu du risque ?",
        "la loi répond-elle à ce besoin ?",
        "il dit non",
    ],
)
def test_what_a_text_says_shows_no_gender(roster: Roster, text: str) -> None:
    assert without_gender(Anonymiser(roster, default_ladder()).strip(text)).findings == ()
