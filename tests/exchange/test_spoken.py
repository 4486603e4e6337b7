"""Spoken fingerprints: the rules that the word list keeps, and words that never change."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exchange.spoken import fingerprint, receipt, spoken, word_list


def test_there_are_1024_plain_words_in_order() -> None:
    words = word_list()

    assert len(words) == len(set(words)) == 1024
    assert list(words) == sorted(words)
    for word in words:
        assert word.isascii()
        assert word.isalpha()
        assert word == word.lower()
        assert 4 <= len(word) <= 9


def test_no_two_words_are_one_letter_apart() -> None:
    """Two words with an edit distance of at most 1 share a form in which one letter is left out."""
    seen: dict[str, str] = {}
    for word in word_list():
        forms = {word} | {word[:place] + "*" + word[place + 1 :] for place in range(len(word))}
        forms |= {word[:place] + word[place + 1 :] for place in range(len(word))}
        for form in forms:
            other = seen.setdefault(form, word)
            dropped_elsewhere = abs(len(other) - len(word)) == 0 and "*" not in form
            assert other == word or dropped_elsewhere, f"{other} and {word}"


def test_the_words_of_a_digest_never_change() -> None:
    assert spoken(b"") == ("tango", "relative", "diffusion", "palm", "wasabi", "illusion")
    assert spoken(b"notetaker") == ("indigo", "nylon", "puzzle", "avatar", "salon", "cathode")


@given(st.binary(), st.integers(min_value=1, max_value=25))
def test_fewer_words_are_the_first_of_more(digest: bytes, count: int) -> None:
    words = spoken(digest, count)

    assert len(words) == count
    assert set(words) <= set(word_list())
    assert spoken(digest, 25)[:count] == words


def test_ten_bits_choose_each_word() -> None:
    bits = "".join(f"{byte:08b}" for byte in hashlib.sha256(b"x").digest())

    assert spoken(b"x", 25) == tuple(word_list()[int(bits[at : at + 10], 2)] for at in range(0, 250, 10))


@pytest.mark.parametrize("count", [0, 26, -1])
def test_a_number_of_words_that_the_digest_cannot_give_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="words"):
        spoken(b"x", count)


def test_receipts_and_fingerprints_are_words_of_a_hash() -> None:
    assert receipt(b"file") == spoken(hashlib.sha256(b"file").digest())
    assert fingerprint("age1pq1x") == spoken(hashlib.sha256(b"age1pq1x").digest())
