"""The wording that is proposed where a word shows a gender reads aloud, keeps what was replaced, and shows none."""

from dataclasses import replace

import pytest

from notetaker.anonymise import Anonymiser, Rule, generalise, impersonal, taken_with, without_gender, worded
from notetaker.exchange import default_ladder
from notetaker.model.category import Ladder
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
    stripped = without_gender(Anonymiser(roster, ladder).strip(text, lang=lang), ladder)
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
    again = without_gender(
        Anonymiser(roster, ladder).strip(said.replace("[Une personne …]", "Kertész"), lang="fr"), ladder
    )
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
    stripped = without_gender(Anonymiser(roster, default_ladder()).strip(text), default_ladder())
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
    assert without_gender(Anonymiser(roster, default_ladder()).strip(text), default_ladder()).findings == ()


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        ("the head of policy at the OICN was furious, she walked out", ["she"]),
        ("the CEO of the OICN was furious, she walked out", ["she"]),
        ("as the CEO of the OICN I asked the room: is he right", []),
        ("the chief executive of the OICN was furious, she walked out", ["she"]),
        ("the head of press at the OICN was furious, she walked out", ["she"]),
        ("la directrice générale de l’OICN est lasse, elle est sortie", ["elle"]),
        ("en tant que directrice générale de l’OICN, la loi est longue ; il a tort", []),
        ("our director at the OICN was furious, she walked out", ["she"]),
        ("the slides of the OICN are long, he said so", []),
        ("Kertész met the CEO, she was furious", ["she"]),
        ("he waited, then the head of policy at the OICN left and took his slides with him", ["he", "his", "him"]),
        ("the law is late, he said so", []),
        ("la directrice de l’OICN était lasse, elle est sortie", ["elle"]),
        ("le directeur de l’OICN a tort, il n’a pas lu", ["il"]),
        ("le directeur de l’OICN doute ; selon lui, c’est trop tard", ["lui"]),
        ("le directeur de l’OICN a tort, il faut le dire", []),
        ("la directrice de l’OICN a tort, la loi est longue, elle tient", []),
    ],
)
def test_the_pronoun_of_who_is_described_by_what_few_are_is_found(
    roster: Roster, text: str, pronouns: list[str]
) -> None:
    ladder = default_ladder()
    stripped = without_gender(Anonymiser(roster, ladder).strip(text), ladder)
    found = [one for one in stripped.findings if one.rule == Rule.TELL_PRONOUN]
    assert [stripped.body.text[one.start : one.end] for one in found] == pronouns


@pytest.mark.parametrize(
    "text",
    [
        "Mme Kertész a-t-elle répondu ?",
        "Kertész le répète-t-elle ?",
        "l’OICN a-t-il répondu à Kertész ?",
        "le ministère a-t-il répondu à Kertész ?",
        "selon Kertész faut-il voter ?",
    ],
)
def test_a_pronoun_that_agrees_with_the_words_before_it_shows_nobody(roster: Roster, text: str) -> None:
    ladder = default_ladder()
    found = without_gender(Anonymiser(roster, ladder).strip(text, lang="fr"), ladder).findings
    assert [one for one in found if one.rule == Rule.TELL_PRONOUN] == []


def test_a_pronoun_that_does_not_agree_with_words_of_another_ladder_is_found(roster: Roster) -> None:
    ladder = _of_members()
    text = "Kertész a-t-elle répondu ?"
    stripped = without_gender(Anonymiser(roster, ladder).strip(text, lang="fr"), ladder)
    assert worded(stripped.body, ladder, "fr") == "[Un membre] a-t-elle répondu ?"
    (finding,) = stripped.findings
    assert finding.rule == Rule.TELL_PRONOUN
    assert impersonal(stripped.body, finding, ladder) is None


@pytest.mark.parametrize("steps", [("institution",), ("institution", "decision_makers"), ("participant",)])
def test_a_word_that_agrees_with_no_words_of_another_ladder_stays_a_finding(
    roster: Roster, steps: tuple[str, ...]
) -> None:
    """Nor with those that it may be widened to."""
    of_members, usual = _of_members(), default_ladder()
    ladder = Ladder(tuple(of_members[one.key] if one.key in steps else one for one in usual))

    def shown(of: Ladder, text: str = "Kertész est convaincue que la loi suffit") -> list[str]:
        found = without_gender(Anonymiser(roster, of).strip(text, lang="fr"), of).findings
        return [one.rule for one in found]

    assert shown(usual) == []
    assert shown(ladder) == [Rule.TELL_GENDER]
    assert shown(ladder, "Kertész a-t-elle répondu ?") == [Rule.TELL_PRONOUN]


def _of_members() -> Ladder:
    """A ladder with French words for a person that are masculine."""
    return Ladder(
        tuple(replace(one, fr=replace(one.fr, person="un membre")) for one in default_ladder().categories)
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Charbonnel a-t-il répondu ?", "[Une personne …] a-t-elle répondu ?"),
        ("Charbonnel est-il convaincu ?", "[Une personne …] est-elle convaincue ?"),
        ("Charbonnel est-il arrivé ?", "[Une personne …] est-elle arrivée ?"),
        ("Charbonnel doute. A-t-il répondu ?", "[Une personne …] doute. Cette personne a-t-elle répondu ?"),
        (
            "Charbonnel doute. Quand s’est-il étonné ?",
            "[Une personne …] doute. Quand cette personne s’est-elle étonnée ?",
        ),
        ("Charbonnel doute. Qu’a-t-il répondu ?", "[Une personne …] doute. Qu’a répondu cette personne ?"),
    ],
)
def test_a_question_stays_a_question(roster: Roster, text: str, said: str) -> None:
    assert [_short(one) for one in _proposed(roster, text, "fr")] == [said]


@pytest.mark.parametrize("text", ["moi, en tant que mère, je suis inquiète", "moi je suis inquiète du texte"])
def test_a_noun_alone_is_not_proposed_behind_who_speaks(roster: Roster, text: str) -> None:
    assert _proposed(roster, text, "fr") == []


def test_what_is_left_out_leads_to_the_rest_by_its_own_que(roster: Roster) -> None:
    ladder = default_ladder()
    text = "je suis convaincue que Kertész a raison"
    stripped = Anonymiser(roster, ladder).strip(text)
    left = "[un détail omis] que [telle personne issue d’une institution] a raison"
    assert worded(generalise(stripped.body, stripped.findings[0]), ladder, "fr") == left


def test_a_pronoun_that_is_generalised_takes_no_other_with_it(roster: Roster) -> None:
    ladder = default_ladder()
    text = "Charbonnel doute. Selon lui, on lui ment. Pour lui, non"
    stripped = without_gender(Anonymiser(roster, ladder).strip(text, lang="fr"), ladder)
    for one in stripped.findings:
        assert taken_with(stripped.body.text, one, stripped.findings) == ((one.start, one.end),)
