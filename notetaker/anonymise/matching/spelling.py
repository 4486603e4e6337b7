"""Finds the words of a roster that a word may stand for when it is mistyped or written in another transcription."""

from collections.abc import Iterable

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.remembered import Remembered
from notetaker.anonymise.matching.edits import halves, one_error, parts, swapped_apart, within_two, without_one
from notetaker.anonymise.matching.key_index import KeyIndex
from notetaker.anonymise.matching.sounds import skeleton, skeletons, sound, sounds

LEAST_LETTERS = 4
_LEAST_LETTERS_FOR_FIRST = 6
_LEAST_LETTERS_FOR_TWO = 8
_MOST_READINGS = 4
_MOST_LETTERS = 40
TYPO = 1
TRANSCRIPTION = 2
FAR = 3

Reading = tuple[str, int]
"""A word of the roster, and how far the typed word is from it.

TYPO is one error, two letters swapped over a third, or the same sound; TRANSCRIPTION the same consonants; FAR an error
in the first letter, or two errors.
"""


class Spelling:
    """The words of a roster by themselves, by sound and by consonants; short ones without a letter, others by halves."""

    def __init__(self, vocabulary: Iterable[str], behind_letters: Iterable[str] = ()) -> None:
        """`behind_letters` are words of it that stand behind a letter alone, and may be another without one: O’Kafor."""
        self._behind_letters = frozenset(behind_letters)
        self._words = frozenset(
            word for word in vocabulary if LEAST_LETTERS <= len(word) <= _MOST_LETTERS and word.isalpha()
        )
        words = sorted(self._words)
        self._without = KeyIndex([word for word in words if len(word) < _LEAST_LETTERS_FOR_TWO], without_one)
        self._sounding = _by_key(sounds(words))
        self._consonants = _by_key(skeletons(words))
        self._by_half = KeyIndex([word for word in words if len(word) >= _LEAST_LETTERS_FOR_TWO], halves)
        self._readings = Remembered(self._read)

    def reading(self, word: str) -> tuple[Reading, ...]:
        """The words of the roster that `word` may stand for, the nearest first. A word of it has none."""
        return self._readings[word]

    def _read(self, word: str) -> tuple[Reading, ...]:
        if not LEAST_LETTERS - 1 <= len(word) <= _MOST_LETTERS or not word.isalpha():
            return ()
        if word in self._words and word not in self._behind_letters:
            return ()
        if lexicon.is_small_word(word) or lexicon.is_in("not_persons", word):
            return ()
        long = self._with_a_half(word)
        near = sorted(one for one in (*self._short_words(word), *long) if one_error(one, word))
        found = {one: TYPO for one in near if one[0] == word[0]}
        for one in _listed(self._sounding, sound(word)):
            found.setdefault(one, TYPO)
        for one in _listed(self._consonants, skeleton(word)):
            found.setdefault(one, TRANSCRIPTION)
        for one in near:
            if len(one) >= _LEAST_LETTERS_FOR_FIRST or one[1:] == word:
                found.setdefault(one, FAR)
        for one in sorted(long):
            if within_two(one, word):
                found.setdefault(one, TYPO if one[0] == word[0] and swapped_apart(one, word) else FAR)
        return tuple(found.items())[:_MOST_READINGS]

    def _short_words(self, word: str) -> set[str]:
        """The short words of the roster that one error may make into `word`."""
        if len(word) > _LEAST_LETTERS_FOR_TWO:
            return set()
        shorter = {*without_one(word)}
        return self._without.words({word, *shorter}) | (shorter & self._words)

    def _with_a_half(self, word: str) -> set[str]:
        """The long words of the roster that two errors may make into `word`; one half of them has one error at most."""
        if len(word) < _LEAST_LETTERS_FOR_TWO - 2 or not self._by_half:
            return set()
        maybe = self._by_half.words(parts(word))
        return {one for one in maybe if abs(len(one) - len(word)) <= 2}


def _by_key(keyed: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The words by their keys, those of one key side by side: many small lists would take longer to make."""
    found: dict[str, str] = {}
    for word, key in keyed:
        found[key] = f"{found[key]} {word}" if key in found else word
    return found


def _listed(index: dict[str, str], key: str | None) -> list[str]:
    return index[key].split() if key in index else []
