"""Words by keys that are made of them."""

import sys

from notetaker.anonymise.matching.edits import without_one
from notetaker.anonymise.matching.key_index import KeyIndex

_WORDS = ("barre", "barres", "bare", "noor", "")


def test_each_word_is_found_by_each_of_its_keys_and_by_no_other() -> None:
    index = KeyIndex(_WORDS, without_one)
    for key in ("barre", "bare", "arre", "nor", "", "o", "noor", "barrez"):
        assert sorted(set(index.words(key))) == sorted({word for word in _WORDS if key in without_one(word)})


def test_of_one_key_all_words_are_found_once_each() -> None:
    assert list(KeyIndex(_WORDS, lambda _: ("same",)).words("same")) == list(_WORDS)


def test_a_key_takes_eight_bytes() -> None:
    words = [f"word{number}" for number in range(2000)]
    keys = sum(len(word) for word in words)
    index = KeyIndex(words, without_one)
    assert len(index) == keys
    assert sys.getsizeof(index._sorted) <= 8 * keys * 1.2
