"""The table of what stands around names settles doubts of the rules, and nothing else."""

import pytest

from notetaker.anonymise import Anonymiser, make_ready
from notetaker.anonymise.judging import around_names
from notetaker.anonymise.judging.around_names import likeness, signs_around
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.text.words import words_of
from notetaker.model.roster import Roster
from tests.anonymise.conftest import LADDER, person
from tests.anonymise.marked import sentences, wrong

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


@pytest.mark.parametrize("sentence", sentences("around_names"))
def test_what_stands_around_names_settles_a_doubt(anonymiser: Anonymiser, sentence: str) -> None:
    assert wrong(anonymiser, sentence) == {}


def test_what_the_table_settled_says_so(anonymiser: Anonymiser) -> None:
    note = "Vigie compte 40 membres, une vigie de port non"
    assert [one.rule for one in anonymiser.strip(note).replacements] == [Rule.ORGANISATION_WORD]


def test_names_stand_otherwise_than_words() -> None:
    name, word = words_of("bell disagrees, too slow"), words_of("we ring the bell at noon")
    assert likeness(name, 0, 0) > 2 > 0 > likeness(word, 3, 3)


def test_weights_add_up_to_what_is_written_of_them() -> None:
    notes = map(words_of, sentences("around_names"))
    found = [likeness(note, place, place) for note in notes for place in range(len(note))]
    assert found == [round(each, 2) for each in found]


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


def test_the_first_note_does_not_wait_for_the_table() -> None:
    around_names._weights.cache_clear()
    around_names._lists.cache_clear()
    make_ready()
    assert (around_names._weights.cache_info().currsize, around_names._lists.cache_info().currsize) == (1, 1)
