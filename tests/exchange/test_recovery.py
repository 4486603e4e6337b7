"""A key on paper comes back from what somebody types, and a slip of the hand is told by its place."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notetaker.age import HybridIdentity
from notetaker.exchange import OrganiserKey, new_key, read_key_file, read_recovery, recovery_words, write_key_file
from notetaker.exchange.errors import (
    NotAKeyFileError,
    RecoveryCountError,
    RecoveryMismatchError,
    RecoveryWordError,
)
from notetaker.exchange.spoken import word_list
from notetaker.model.secret import Secret

WORDS = (
    "absence aerosol brochure realism agent bauxite image adagio anecdote centre reaction diesel asteroid decor "
    "audible magma balance expert genre rhubarb biology guide pixel altitude bracelet lasagne lunch season"
)
SEEDS = st.binary(min_size=32, max_size=32)


def of(seed: bytes) -> OrganiserKey:
    return OrganiserKey(HybridIdentity(Secret(seed)))


def typed(words: list[str]) -> Secret[str]:
    return Secret(" ".join(words))


@given(SEEDS)
@settings(deadline=None)
def test_every_key_comes_back_from_its_words(seed: bytes) -> None:
    words = recovery_words(of(seed)).reveal()
    assert len(words) == 28
    assert read_recovery(typed(list(words))).identity.seed.reveal() == seed


def test_the_words_of_a_key_never_change() -> None:
    assert " ".join(recovery_words(of(bytes(range(32)))).reveal()) == WORDS


def test_it_may_be_typed_as_people_type(key: OrganiserKey) -> None:
    words = recovery_words(key).reveal()
    rows = "\n".join(f"{number}. {word.upper()}," for number, word in enumerate(words, start=1))
    for text in (rows, "  ".join(words).title(), ";".join(words).replace("e", "\u00e9")):
        assert read_recovery(Secret(text)).recipient == key.recipient
    age_key = key.identity.encode().reveal()
    for text in (age_key, f" {age_key[:30]}\n{age_key[30:]} ", age_key.lower()):
        assert read_recovery(Secret(text)).recipient == key.recipient


def test_what_is_copied_from_a_pdf_with_ligatures_is_read() -> None:
    key = of(bytes(range(1, 33)))
    words = " ".join(recovery_words(key).reveal())
    ligatures = words.replace("ff", "ﬀ").replace("fi", "ﬁ").replace("fl", "ﬂ")
    assert ligatures != words
    assert read_recovery(Secret(ligatures)).recipient == key.recipient


@given(SEEDS, st.integers(0, 27), st.integers(1, 1023))
@settings(max_examples=12, deadline=None)
def test_a_word_that_was_taken_for_another_is_told_by_its_place(seed: bytes, place: int, shift: int) -> None:
    words = list(recovery_words(of(seed)).reveal())
    vocabulary = word_list()
    words[place] = vocabulary[(vocabulary.index(words[place]) + shift) % 1024]
    with pytest.raises(RecoveryMismatchError) as caught:
        read_recovery(typed(words))
    assert str(place + 1) in caught.value.fields["places"].split(", ")


def test_two_words_that_changed_places_are_told(key: OrganiserKey) -> None:
    words = list(recovery_words(key).reveal())
    words[4], words[20] = words[20], words[4]
    with pytest.raises(RecoveryMismatchError) as caught:
        read_recovery(typed(words))
    assert caught.value.fields["places"] == "5, 21"


def test_what_is_not_a_sheet_is_told_and_never_shown(key: OrganiserKey) -> None:
    words = list(recovery_words(key).reveal())
    with pytest.raises(RecoveryWordError, match="word number 9, 22") as unknown:
        read_recovery(typed([*words[:8], "xylophage", *words[9:21], "zébrure", *words[22:]]))
    assert "xylophage" not in str(unknown.value)
    for count in (0, 1, 27, 29):
        with pytest.raises(RecoveryCountError, match=f"These are {count} words"):
            read_recovery(typed([*words, words[0]][:count]))
    with pytest.raises(RecoveryMismatchError):
        read_recovery(Secret(f"{key.identity.encode().reveal()}Q"))


def test_chance_is_no_key() -> None:
    chance = random.Random(4)
    for _ in range(8):
        with pytest.raises(RecoveryMismatchError):
            read_recovery(typed(chance.choices(word_list(), k=28)))


def test_a_key_file_names_the_recovery_keys_and_no_secret_of_them(
    key: OrganiserKey, recovery: OrganiserKey
) -> None:
    made = key.with_recovery(recovery.as_recovery()).with_recovery(recovery.as_recovery())
    text = write_key_file(made, None)
    found = read_key_file(text, None)
    assert found.recovery == (recovery.as_recovery(),)
    assert found.recovery[0].fingerprint() == recovery.fingerprint()
    assert recovery.identity.encode().reveal().encode() not in text
    assert read_key_file(write_key_file(found, Secret("x y")), Secret("x y")).recovery == found.recovery


@pytest.mark.parametrize("line", ["age1pq1nonsense 00", "", "{recipient} " + "f" * 63, "{recipient}"])
def test_a_recovery_line_that_cannot_be_read_is_not_passed_over(key: OrganiserKey, line: str) -> None:
    text = write_key_file(key, None) + f"# recovery key: {line.format(recipient=new_key().recipient)}\n".encode()
    with pytest.raises(NotAKeyFileError):
        read_key_file(text, None)
