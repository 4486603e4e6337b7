"""Spoken fingerprints: the rules that the word list keeps, and words that never change."""

import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exchange.spoken import drawn, fingerprint, receipt, spoken, word_list
from notetaker.resources import root
from notetaker.strength import Verdict, strength_of


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


FRENCH = (
    ("sch|ch|sh", "S"), ("ph", "f"), ("th", "t"), ("gn", "N"), ("qu", "k"),
    ("ss|sc(?=[eiy])", "§"), ("(?<=[aeiouy])s(?=[aeiouy])", "z"), ("ge(?=[aou])|g(?=[eiy])", "j"), ("gu(?=[eiy])", "g"),
    ("c(?=[eiy])|§", "s"), ("c", "k"), ("x", "ks"), ("ou", "U"), ("eau|au", "o"), ("oi", "wa"), ("y", "i"),
    ("(?:an|am|en|em)(?![aeiounm])", "A"), ("(?:ain|ein|in|im|un|um)(?![aeiounmU])", "I"), ("(?:on|om)(?![aeiounm])", "O"),
    ("ai|ei|et$|er$|ez$", "é"), ("h", ""), (r"(.)\1", r"\1"), ("(?<=.)[dtspxz]$", ""), ("e$", ""),
)  # fmt: skip
ENGLISH = (
    ("^kn", "n"), ("^wr", "r"), ("^wh", "w"), ("^ps", "s"), ("mb$", "m"), ("ph", "f"), ("igh", "i"), ("gh", ""),
    ("tch|ch", "C"), ("sh|[ts]i(?=on)|ci(?=[ao])", "S"), ("th", "T"), ("ck", "k"), ("qu", "kw"), ("x", "ks"),
    ("dge|g(?=[eiy])|j", "J"), ("c(?=[eiy])", "s"), ("c", "k"), ("ee|ea|ie|ei", "i"), ("oo|ou|ew|ue$", "u"),
    ("ai|ay|ey", "e"), ("oa|ow", "o"), ("aw", "au"), ("y", "i"), ("(?<=[aeiou])s(?=[aeiou])", "z"),
    ("(?:er|or|ar|re)$", "R"), (r"(.)\1", r"\1"), ("e$", ""), ("(?<!^)h", ""),
)  # fmt: skip
"""How spelling sounds, roughly: what these make equal is pronounced alike or nearly so."""


def sound(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    for spelt, spoken_as in rules:
        word = re.sub(spelt, spoken_as, word)
    return word


@pytest.mark.parametrize("rules", [FRENCH, ENGLISH], ids=["French", "English"])
def test_no_two_words_sound_alike(rules: tuple[tuple[str, str], ...]) -> None:
    seen: dict[str, str] = {}
    for word in word_list():
        other = seen.setdefault(sound(word, rules), word)
        assert other == word, f"{other} and {word}"


@pytest.mark.parametrize(
    ("rules", "one", "other"),
    [
        *(
            (FRENCH, *pair.split())
            for pair in ("ballade balade", "sceau seau", "cygne signe", "encre ancre", "phare fare")
        ),
        *(
            (FRENCH, *pair.split())
            for pair in ("saint sein", "cour court", "pain pin", "chaud chau", "mousse mouce")
        ),
        *(
            (ENGLISH, *pair.split())
            for pair in ("knight nite", "write rite", "sea see", "phase faze", "which wich")
        ),
        *(
            (ENGLISH, *pair.split())
            for pair in ("plumb plum", "rain rayn", "metre meter", "sent cent", "jean gean")
        ),
    ],
)
def test_the_measure_hears_what_sounds_alike(rules: tuple[tuple[str, str], ...], one: str, other: str) -> None:
    assert sound(one, rules) == sound(other, rules)


def test_the_list_is_the_same_bytes_everywhere() -> None:
    """So are the words for a key: of a file with other line ends or another order somebody would read other words."""
    data = (root() / "words.txt").read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    assert data == ("\n".join(word_list()) + "\n").encode("ascii")
    assert digest == "a0642cb16932941f394811daffba7694bfc04f0291157d8a1dfdb6ad6718696c"
    assert digest in (Path(__file__).resolve().parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


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


def test_a_passphrase_is_drawn_of_words_none_of_which_comes_twice() -> None:
    vocabulary = word_list()
    passphrases = [drawn().reveal().split() for _ in range(5_000)]
    assert all(len(set(words)) == 5 and set(words) <= set(vocabulary) for words in passphrases)
    counts = Counter(word for words in passphrases for word in words)
    assert len(counts) == len(vocabulary), "each word is drawn at times"
    assert max(counts.values()) < 80, "and none far more often than others: 24 times on the average"
    assert len({tuple(words) for words in passphrases}) == len(passphrases)


def test_what_is_drawn_is_told_to_be_strong() -> None:
    assert {strength_of(drawn()).verdict for _ in range(20)} == {Verdict.STRONG}


def test_what_is_drawn_prints_as_a_secret() -> None:
    assert f"{drawn()!r} {drawn()}" == "*** ***"
