"""Branches match what the list of words matched, and the same of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.anonymise.tells.branches import branched

_WORDS = st.lists(st.text("abc '", min_size=1, max_size=6), min_size=2, max_size=12)


@given(
    words=_WORDS,
    before=st.sampled_from(["", "a ?", "(?:b|ab)?"]),
    after=st.sampled_from(["", "c", r"\b", " a"]),
    data=st.data(),
)
def test_branches_match_the_same_of_a_text_as_the_words(
    words: list[str], before: str, after: str, data: st.DataObject
) -> None:
    expression = f"{before}(?:{'|'.join(words)}){after}"
    said = "".join(data.draw(st.lists(st.sampled_from([*words, "a", "b", "c", " "]), max_size=5)))
    one_by_one, branches = re.match(expression, said), re.match(branched(expression), said)
    assert (one_by_one and one_by_one[0]) == (branches and branches[0])


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("the (?:household|bank|housing|householder) left", "the (?:hous(?:ehold|eholder|ing)|bank) left"),
        ("(?:house|houses|household)s?", "(?:house(?:|s|hold))s?"),
        ("(?:houses|house)s?", "(?:houses|house)s?"),
        ("(?:we|us)", "(?:we|us)"),
        ("(?:house[a-z]|houses)", "(?:house[a-z]|houses)"),
    ],
)
def test_words_that_begin_alike_are_one_branch(expression: str, expected: str) -> None:
    assert branched(expression) == expected
