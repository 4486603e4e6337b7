"""The table of what stands around names settles doubts of the rules, and nothing else."""

import pytest

from notetaker.anonymise import Anonymiser, make_ready
from notetaker.anonymise.forms.forms import forms_of
from notetaker.anonymise.judging import around_names
from notetaker.anonymise.judging.around_names import HUNDREDTHS, signs_around, weight_around, weight_of
from notetaker.anonymise.judging.mention_signs import likeness, signs_of
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.matching.matcher import Matcher
from notetaker.anonymise.text.words import words_of
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import assert_as_marked, sentences

ROSTER = Roster(
    (
        person("P1", "Ines Bell", "Lantern"),
        person("P2", "Otto Glass", "Vigie", "civil_society"),
        person("P3", "Summer Okafor", "Terminus"),
        person("P4", "Ana Prudence Marchand", "Nacra"),
        person("P5", "Grace Holm", "Sweep"),
        person("P6", "Yves House", "Nacra"),
    )
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, LADDER)


def test_what_stands_around_names_settles_a_doubt(anonymiser: Anonymiser) -> None:
    assert_as_marked(anonymiser, sentences("around_names"))


def test_what_the_table_settled_says_so(anonymiser: Anonymiser) -> None:
    note = "Vigie compte 40 membres, une vigie de port non"
    assert [one.rule for one in anonymiser.strip(note).replacements] == [Rule.ORGANISATION_WORD]


def scene_of(note: str) -> Scene:
    words = words_of(note)
    return Scene.of(words, list(Matcher(list(forms_of(ROSTER, LADDER))).matches_in(words)))


def test_names_stand_otherwise_than_words() -> None:
    name, word = scene_of("Bell disagrees, too slow"), scene_of("we ring the bell at noon")
    assert likeness(name, name.matches[0]) > 2 > 0 > likeness(word, word.matches[0])


def test_weights_add_up_to_what_is_written_of_them() -> None:
    scenes = map(scene_of, sentences("around_names"))
    found = [likeness(scene, match) for scene in scenes for match in scene.matches]
    assert len(found) > 10
    assert found == [round(each, 2) for each in found]


def test_what_is_summed_up_is_what_the_signs_weigh() -> None:
    """The table is asked without a text for each kind of a neighbour; what it is made of says what each sign is."""
    for scene in map(
        scene_of, (*sentences("around_names"), *sentences("restraint_fr"), *sentences("restraint_en"))
    ):
        for match in scene.matches:
            assert likeness(scene, match) == weight_of(signs_of(scene, match)) / HUNDREDTHS
        for place in range(scene.words.count):
            summed_up = weight_around(scene.words, place, place)
            assert summed_up == weight_of(signs_around(scene.words, place, place))


def test_no_sign_says_which_word_or_whose_name_it_is() -> None:
    scene = scene_of("so bell wants a vote for Lantern. Ines Bell: the bell rings")
    signs = " ".join(sign for match in scene.matches for sign in signs_of(scene, match))
    assert len(scene.matches) == 4
    assert not any(word in signs for word in ("bell", "ines", "lantern", "P1"))


def test_who_is_of_the_same_house_is_a_sign() -> None:
    with_home, without = scene_of("bell for Lantern: no"), scene_of("bell for Vigie: no")
    assert "same_house" in set(signs_of(with_home, with_home.matches[0]))
    assert "same_house" not in set(signs_of(without, without.matches[0]))


def test_the_word_itself_says_nothing() -> None:
    one, other = words_of("so bell wants a vote"), words_of("so frost wants a vote")
    assert list(signs_around(one, 1, 1)) == list(signs_around(other, 1, 1))


def test_a_long_document_is_not_looked_through_from_each_of_its_words() -> None:
    near, far = ["bell", *["rope"] * 100, "Bell"], ["bell", *["rope"] * 1000, "Bell"]
    echoes = [
        [sign for sign in signs_around(words_of(" ".join(text)), 0, 0) if "echo" in sign] for text in (near, far)
    ]
    assert echoes[0]
    assert not echoes[1]


@pytest.mark.parametrize("note", ["the old Terminus building stays empty", "an old Lantern show, long ago"])
def test_a_word_that_stands_as_words_do_is_shown_though_a_rule_would_replace_it(
    anonymiser: Anonymiser, note: str
) -> None:
    stripped = anonymiser.strip(text=note)
    assert (len(stripped.replacements), len(stripped.findings)) == (0, 1)


def test_the_first_note_does_not_wait_for_the_table() -> None:
    around_names._weights.cache_clear()
    around_names._lists.cache_clear()
    make_ready()
    assert (around_names._weights.cache_info().currsize, around_names._lists.cache_info().currsize) == (1, 1)
