"""What a note says of whoever it opens with is heard as if they said it, and only where nobody else can be meant."""

import pytest

from notetaker.exposure.attack.retold import own_words, retold
from notetaker.exposure.attack.seen import SeenNote
from notetaker.exposure.attack.tables import retold_table
from notetaker.model.language import Lang

CASES = [(lang, *example) for lang in ("en", "fr") for example in retold_table()[lang]["examples"]]


def told(text: str, lang: Lang = "en", opening: str = "neutral") -> str:
    return retold(SeenNote(text, lang, opening="neutral" if opening else ""), text)


def test_each_example_is_told_so() -> None:
    assert CASES
    assert [case for case in CASES if told(case[1], case[0]) != case[2]] == []


def test_a_note_that_does_not_open_with_its_speaker_is_not_retold() -> None:
    assert told("said that their servers were hacked", opening="") == ""


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("said that her town is small", {"town", "is"}),
        ("said that customers never read their terms", set()),
        ("said that the minister knew what her staff wanted", set()),
    ],
)
def test_what_is_somebody_elses_is_not_the_speakers(text: str, own: set[str]) -> None:
    assert own_words(told(text)) == own
