"""Folded texts: each character as by itself, and the way back to where it came from."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.anonymise.text.fold import fold, fold_character

_TELLING = st.characters(exclude_categories=()) | st.sampled_from(
    "aAéÉœŒßİıſΣςK…ﬁﷺŉ″`’‐\u0301\u200b\u00ad\u202f\t\n王꭛"
)


@given(st.text(_TELLING, max_size=60))
def test_a_text_is_folded_character_by_character_and_knows_where_each_came_from(text: str) -> None:
    folded = fold(text)
    one_by_one = [(place, letter) for place, one in enumerate(text) for letter in fold_character(one)]

    assert folded.text == "".join(letter for _, letter in one_by_one)
    assert [folded.origin(index) for index in range(len(folded.text))] == [place for place, _ in one_by_one]


@pytest.mark.parametrize("first", range(0, 0x30000, 0x4000), ids=hex)
def test_what_is_folded_stays_as_it_is(first: int) -> None:
    codes = chain(range(first, min(first + 0x4000, 0xD800)), range(max(first, 0xE000), first + 0x4000))
    unstable = [hex(code) for code in codes for once in [fold_character(chr(code))] if fold(once).text != once]

    assert unstable == []
