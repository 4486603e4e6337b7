"""Finds the words of a roster that a word may stand for when it is mistyped or written in another transcription."""

import re
from collections.abc import Iterable, Iterator

from notetaker.anonymise import lexicon
from notetaker.anonymise.remembered import Remembered

LEAST_LETTERS = 4
_LEAST_SKELETON = 4
_LEAST_LETTERS_FOR_SKELETON = 6
_MOST_READINGS = 4
_MOST_LETTERS = 40
TYPO = 1
TRANSCRIPTION = 2

_SOUNDS = (("ph", "f"), ("kh", "h"), ("ck", "k"), ("sch", "sh"), ("tch", "ch"), ("dj", "j"))
_ALIKE = str.maketrans({"q": "k", "c": "k", "w": "v", "y": "i", "j": "i", "z": "s", "x": "s"})
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"(?<!^)[aeiou]")

Reading = tuple[str, int]
"""A word of the roster, and how far the typed word is from it: TYPO or TRANSCRIPTION."""


class Spelling:
    """The words of a roster, by themselves, by each with one letter left out, and by their consonants."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words = frozenset(word for word in vocabulary if len(word) >= LEAST_LETTERS and word.isalpha())
        self._without: dict[str, list[str]] = {}
        self._sounding: dict[str, list[str]] = {}
        for word in sorted(self._words):
            for shorter in _without_one(word):
                self._without.setdefault(shorter, []).append(word)
            if (sound := skeleton(word)) is not None:
                self._sounding.setdefault(sound, []).append(word)
        self._readings = Remembered(self._read)

    def readings(self, words: Iterable[str]) -> list[tuple[Reading, ...]]:
        """The words of the roster that each of `words` may stand for, the nearest first. A word of it has none."""
        return list(map(self._readings.__getitem__, words))

    def _read(self, word: str) -> tuple[Reading, ...]:
        if not LEAST_LETTERS - 1 <= len(word) <= _MOST_LETTERS or word in self._words or not word.isalpha():
            return ()
        if lexicon.is_small_word(word) or lexicon.is_in("not_persons", word):
            return ()
        near = set(self._without.get(word, ()))
        for shorter in _without_one(word):
            near.update(self._without.get(shorter, ()))
            if shorter in self._words:
                near.add(shorter)
        found = {one: TYPO for one in sorted(near) if one[0] == word[0] and one_error(one, word)}
        sound = skeleton(word)
        if sound is not None:
            for one in self._sounding.get(sound, ()):
                found.setdefault(one, TRANSCRIPTION)
        return tuple(found.items())[:_MOST_READINGS]


def skeleton(word: str) -> str | None:
    """The consonants of a long word, those that transcriptions confuse made one: "Kahtani" and "Qahtani"."""
    if len(word) < _LEAST_LETTERS_FOR_SKELETON:
        return None
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    bones = _DOUBLE.sub(r"\1", _VOWELS.sub("", word.translate(_ALIKE)))
    return bones if len(bones) >= _LEAST_SKELETON else None


def _without_one(word: str) -> Iterator[str]:
    return (word[:index] + word[index + 1 :] for index in range(len(word)))


def one_error(right: str, typed: str) -> bool:
    """Whether one letter inserted, left out, changed or swapped with its neighbour makes `right` into `typed`."""
    if len(right) > len(typed):
        right, typed = typed, right
    same = 0
    while same < len(right) and right[same] == typed[same]:
        same += 1
    if len(right) < len(typed):
        return len(typed) - len(right) == 1 and right[same:] == typed[same + 1 :]
    if right[same + 1 :] == typed[same + 1 :]:
        return same < len(right)
    return right[same : same + 2] == typed[same : same + 2][::-1] and right[same + 2 :] == typed[same + 2 :]
