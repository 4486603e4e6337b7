"""A note from which so much was left out that it says nothing any more."""

import pytest

from notetaker.anonymise import says_nothing
from notetaker.model.body import SLOT, Body, Mention, Placeholder

DETAIL = Placeholder("participant", Mention.DETAIL, 1)
NAME = Placeholder("participant", Mention.SOMEBODY, 1)


@pytest.mark.parametrize("text", [SLOT, f"{SLOT}.", f"nous {SLOT}", f"And we {SLOT} !"])
def test_a_detail_and_small_words_say_nothing(text: str) -> None:
    assert says_nothing(Body(text, (DETAIL,)))


def test_a_name_beside_the_detail_says_nothing_either() -> None:
    assert says_nothing(Body(f"{SLOT} et {SLOT}", (NAME, DETAIL)))


@pytest.mark.parametrize("text", [f"{SLOT} prefers to wait", f"oui, {SLOT}", f"{SLOT} : 5 %"])
def test_what_was_said_beside_the_detail_is_left(text: str) -> None:
    assert not says_nothing(Body(text, (DETAIL,)))


def test_where_no_detail_was_left_out_nothing_was_lost() -> None:
    assert not says_nothing(Body(f"and {SLOT}", (NAME,)))
    assert not says_nothing(Body("and", ()))


@pytest.mark.parametrize(
    "text", [f"je suis convaincu qu’{SLOT}", f"{SLOT} moi même", f"I am convinced that {SLOT}"]
)
def test_what_frames_the_detail_says_nothing(text: str) -> None:
    assert says_nothing(Body(text, (DETAIL,)))


@pytest.mark.parametrize("text", [f"{SLOT} est contre", f"I object to {SLOT}", f"{SLOT} refuse"])
def test_whoever_is_against_it_says_something(text: str) -> None:
    assert not says_nothing(Body(text, (DETAIL,)))
