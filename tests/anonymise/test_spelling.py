"""Every word of a roster is found from every way to mistype it, whatever it is looked up by."""

import pytest

from notetaker.anonymise.matching.edits import one_error, within_two, without_one
from notetaker.anonymise.matching.sounds import skeleton, skeletons, sound, sounds
from notetaker.anonymise.matching.spelling import Spelling

_WORDS = (
    "okonkwo",
    "bertrand",
    "vasquez",
    "marchand",
    "lindqvist",
    "szczepanski",
    "hh",
    "schlucht",
    "aeaeaeae",
    "phth",
)


def _mistyped(word: str) -> set[str]:
    """The word with each letter left out, doubled, changed and swapped, and one before and behind it."""
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    changed = {word[:at] + "x" + word[at + 1 :] for at in range(len(word))}
    doubled = {word[:at] + word[at] + word[at:] for at in range(len(word))}
    return {*without_one(word), *swapped, *changed, *doubled, f"x{word}", f"{word}x"} - {word}


@pytest.mark.parametrize("name", ["vasquez", "bertrand", "marchand", "lindqvist", "szczepanski"])
def test_a_word_is_found_from_every_way_to_mistype_it(name: str) -> None:
    spelling = Spelling(_WORDS)
    for typed in _mistyped(name):
        assert one_error(name, typed)
        assert name in [word for word, _ in spelling.reading(typed)], typed


def test_two_changed_letters_are_two_mistakes_and_three_are_not() -> None:
    def changed(word: str, letter: str) -> set[str]:
        return {word[:at] + letter + word[at + 1 :] for at in range(len(word))}

    for once in changed("bertland", "x"):
        for twice in changed(once, "q"):
            assert within_two("bertland", twice), twice
    assert not within_two("bertland", "xqzrland")


def test_many_words_sound_together_as_each_does_alone() -> None:
    assert dict(sounds(_WORDS)) == {word: sound(word) for word in _WORDS if sound(word) is not None}
    assert dict(skeletons(_WORDS)) == {word: skeleton(word) for word in _WORDS if skeleton(word) is not None}


def test_a_short_word_has_neither_sound_nor_skeleton() -> None:
    assert (sound("yuri"), skeleton("yuris"), list(sounds(())), list(skeletons(("aeaeae",)))) == (
        None,
        None,
        [],
        [],
    )
