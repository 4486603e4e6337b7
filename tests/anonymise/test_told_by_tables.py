"""Tells by the tables of where tells begin and end: what is shown, and what is let be."""

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.anonymise.tells import agreed_ends, beginning_signs, whole_ends
from notetaker.anonymise.tells.kinds import kinds_of
from notetaker.anonymise.tells.weighed_signs import chance, signs_in
from notetaker.anonymise.text.words import words_of
from notetaker.model.language import Lang
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import case, sentences


@pytest.fixture(scope="module")
def nobody() -> Anonymiser:
    return Anonymiser(Roster(()), LADDER)


def _shown(anonymiser: Anonymiser, text: str) -> list[tuple[str, str]]:
    stripped = anonymiser.strip(text)
    return [(stripped.body.text[one.start : one.end], one.rule) for one in stripped.findings]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("in our tongue privacy has no word, they laughed", "our tongue privacy has no word"),
        ("aux côtés de mes pompiers j'ai vu la digue céder", "mes pompiers j'ai vu"),
        ("moi le benjamin du conseil ici je vote contre", "le benjamin du conseil ici"),
    ],
)
def test_a_tell_ends_where_most_people_mark_its_end(nobody: Anonymiser, text: str, shown: str) -> None:
    assert [found for found, _ in _shown(nobody, text)] == [shown]


def test_a_tell_is_not_carried_on_over_a_name_that_is_shown() -> None:
    roster = Roster((person("M1", "Al Haukaas", "Migration Watch Forum"),))
    found = _shown(
        Anonymiser(roster, LADDER), "hostile, from my Treasury days, Migration Watchers Forum to be told so"
    )

    assert found == [("my Treasury days", "tell.first_person"), ("Migration", "unclear.part")]


def test_a_tell_that_no_pattern_knows_is_found_by_how_it_begins_and_says_so(nobody: Anonymiser) -> None:
    found = _shown(nobody, "I was a barge boy before the lock closed, so spare me")

    assert [rule for _, rule in found] == ["tell.likely"]
    assert found[0][0].startswith("I was a barge boy")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "twenty years of night shifts on that ward, so trust me on rotas",
            "twenty years of night shifts on that ward",
        ),
        ("rower since the age of six, I read currents better than charts", "rower since the age of six"),
    ],
)
def test_a_clause_without_the_speaker_may_tell_of_them(nobody: Anonymiser, text: str, shown: str) -> None:
    assert _shown(nobody, text) == [(shown, "tell.likely")]


def test_a_clause_without_the_speaker_tells_nothing_in_a_note_without_one(nobody: Anonymiser) -> None:
    assert _shown(nobody, "rower since the age of six, reads currents better than charts") == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("we took 48,000 calls last winter and nobody saw the log", "we took 48,000 calls last winter"),
        ("we took the night boat to the rig for nine years", "we took the night boat to the rig for nine years"),
    ],
)
def test_what_may_be_thought_or_done_tells_where_the_clause_is_like_a_tell(
    nobody: Anonymiser, text: str, shown: str
) -> None:
    """The verbs are listed among those of thoughts; the table knows what stands around them."""
    assert [found for found, _ in _shown(nobody, text)] == [shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nos greffes n'ont pas reçu le décret", "nos greffes n'ont pas reçu"),
        ("our shelter put forty families on one floor last winter", "our shelter put forty families"),
        ("I trained the dogs that were at the border post", "I trained the dogs"),
        (
            "nous gérons onze crèches et n'avons aucun poste vacant",
            "nous gérons onze crèches et n'avons aucun poste",
        ),
        ("our inspectors have not been paid since the merger", "our inspectors have not been paid"),
        ("nos éleveurs ont perdu 200 bêtes et n'ont rien touché", "nos éleveurs ont perdu 200 bêtes"),
    ],
)
def test_a_tell_ends_on_a_phrase(nobody: Anonymiser, text: str, shown: str) -> None:
    assert [found for found, _ in _shown(nobody, text)] == [shown]


@pytest.mark.parametrize(
    ("text", "last", "end"),
    [
        ("on ne teste pas les logiciels", "teste", "pas"),
        ("nos greffes n'ont pas reçu le décret", "ont", "recu"),
        ("our nurses have never been asked about it", "have", "asked"),
        ("our nurses were in the corridor", "were", "nurses"),
        ("deux instituts ont eu le temps et ont trouvé", "et", "temps"),
        ("dans ma cave la pompe ne tient que douze minutes", "tient", "minutes"),
        ("the depot we had", "had", "had"),
        ("our depot was, they said, closed", "was", "was"),
    ],
)
def test_a_small_word_at_an_end_gets_what_it_needs_or_goes(text: str, last: str, end: str) -> None:
    words = words_of(text)

    assert words.keys[whole_ends.whole_end(words, 0, list(words.keys).index(last), ())] == end


def test_an_end_goes_on_over_no_name_and_no_other_tell() -> None:
    words = words_of("our nurses have never asked Siemens")

    assert whole_ends.whole_end(words, 0, 2, ()) == 4
    assert whole_ends.whole_end(words, 0, 2, {4}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "two options remain, we vote on Friday",
        "30 j c'est une éternité, la fiche paraît le jour J, ça suffit",
        "trois réserves, on vote demain",
        "pause de dix minutes, nous reprenons à l'heure",
        "lunch at noon, thank us later",
        "we should wait for the text",
        "we all want the same thing",
        "our debate was long",
        "it gives us time",
        "our children will thank us",
        "47 ME de droits, rien de plus",
        "30 j c'est une éternité",
        "hard pass from the floor on fees",
        "on doit attendre",
        "nous voulons tous la même chose",
        "le texte nous laisse froids",
        "la règle nous protège",
        "je pense que non",
    ],
)
def test_what_anybody_may_say_of_themselves_is_let_be(nobody: Anonymiser, text: str) -> None:
    assert _shown(nobody, text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nos clients préfèrent attendre la loi", ["nos clients"]),
        ("our desk thinks the cap is low", ["our desk"]),
    ],
)
def test_what_somebody_thinks_is_left_beside_the_tell(nobody: Anonymiser, text: str, shown: list[str]) -> None:
    assert [found for found, _ in _shown(nobody, text)] == shown


def test_no_tell_is_carried_on_over_a_name() -> None:
    words = words_of("our depot lent Siemens two cranes in May")

    assert agreed_ends.agreed_end(words, 0, 1, gone={3}, named=()) == 1
    assert agreed_ends.agreed_end(words, 0, 1, gone=(), named={3}) == 1


def test_a_tell_ends_at_no_word_that_says_nothing_inside_a_clause() -> None:
    words = words_of("we run the ferry desk in the old harbour and nobody thanks us")
    ends = agreed_ends._ends(words, 0, (), ())

    fit = [words.keys[end.last] for end in agreed_ends._fit(words, ends, 1, ())]
    assert fit and not {"the", "in", "and"}.intersection(fit)


def test_a_tell_is_cut_where_it_is_long_alone_and_before_no_figure_and_no_name() -> None:
    for sentence in sentences("told_by_grammar"):
        words = words_of(case(sentence).text)
        for last in range(words.count):
            end = agreed_ends.agreed_end(words, 0, last, (), ())
            assert end >= last or (last >= 5 and not any(map(words.capital, range(end + 1, last + 1))))
            assert not any(words.keys[place][0].isdigit() for place in range(end + 1, last + 1))


def test_what_others_did_tells_nothing_beside_a_tell(nobody: Anonymiser) -> None:
    text = (
        "quand nous avons lancé notre modèle en mars dernier, deux instituts ont eu 10 j et ont trouvé l'essentiel"
    )

    assert [found for found, _ in _shown(nobody, text)] == ["quand nous avons lancé notre modèle en mars dernier"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_is_summed_up_is_what_the_signs_weigh(lang: Lang) -> None:
    """The tables are asked without a text for each sign; what they are made of says what each sign is."""
    for sentence in sentences(f"restraint_{lang}"):
        words = words_of(case(sentence).text)
        for first in range(words.count):
            signs = beginning_signs.signs_at(words, first, ())
            assert beginning_signs._weight(words, first, ()) == _together(beginning_signs.TABLE, list(signs))
            kinds = kinds_of(words, first, words.count + 1, ())
            for end in agreed_ends._ends(words, first, (), ())[:-1]:
                signs = agreed_ends.signs_before(words, first, kinds, end.last + 1)
                assert end.goes_on == chance(_together(agreed_ends.TABLE, list(signs)))


def _together(table: str, signs: list[str]) -> int:
    weights = signs_in(table)
    return weights.always + sum(
        weights.kind(sign.partition(":")[0]).get(sign.partition(":")[2], 0) for sign in signs
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "j’ai tenu la version provisoire entre les mains, elle est pire",
            "j’ai tenu la version provisoire",
        ),
        ("pour avoir rédigé la première charte, je sais ce qui manque", "pour avoir rédigé la première charte"),
    ],
)
def test_a_tell_ends_on_no_preposition_before_its_noun(nobody: Anonymiser, text: str, shown: str) -> None:
    assert shown in [found for found, _ in _shown(nobody, text)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("dans ma thèse à Zerhoune, mêmes vins, deux nez", ["dans ma thèse", "Zerhoune"]),
        ("being pregnant during the Sebou inspections was odd", ["being pregnant", "Sebou"]),
    ],
)
def test_a_tell_ends_before_what_leads_to_a_name_that_is_shown_for_itself(text: str, shown: list[str]) -> None:
    roster = Roster((person("M1", "Al Haukaas", "Sebou Basin Agency"),))

    assert [found for found, _ in _shown(Anonymiser(roster, LADDER), text)] == shown
