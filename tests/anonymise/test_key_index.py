"""Words by keys that are made of them."""

import sys

from notetaker.anonymise.matching.edits import without_one
from notetaker.anonymise.matching.key_index import KeyIndex

_WORDS = ("barre", "barres", "bare", "noor", "")


def test_each_word_is_found_by_each_of_its_keys_and_by_no_other() -> None:
    index = KeyIndex(_WORDS, without_one)
    for key in ("barre", "bare", "arre", "nor", "", "o", "noor", "barrez"):
        assert index.words([key]) == {word for word in _WORDS if key in without_one(word)}


def test_of_several_keys_all_words_are_found() -> None:
    assert KeyIndex(_WORDS, without_one).words(["barre", "nothing", "nor"]) == {"barres", "noor"}
    assert KeyIndex(_WORDS, lambda _: ("same",)).words(["same", "same"]) == {*_WORDS}
    assert KeyIndex((), without_one).words(["barre"]) == set()


def test_a_key_takes_sixteen_bytes_at_most() -> None:
    words = [f"word{number}" for number in range(2000)]
    keys = sum(len(word) for word in words)
    index = KeyIndex(words, without_one)
    assert len(index) == keys
    assert sys.getsizeof(index._sorted) + sys.getsizeof(index._may_be_one) <= 16 * keys * 1.1
