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
FAR = 3

_LEAST_LETTERS_FOR_SOUND = 5
_LEAST_LETTERS_FOR_FIRST = 6
_LEAST_LETTERS_FOR_TWO = 8
_SAME_SOUNDS = (
    ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("kh", "h"), ("ck", "k"), ("dj", "j"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ij", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ei", "ai"), ("ey", "ai"), ("ay", "ai"),
)  # fmt: skip
_SOUND_ALIKE = str.maketrans({"q": "k", "w": "v", "y": "i", "o": "u", "e": "i"})
_SOUNDS = (("ph", "f"), ("kh", "h"), ("ck", "k"), ("sch", "sh"), ("tch", "ch"), ("dj", "j"))
_ALIKE = str.maketrans({"q": "k", "c": "k", "w": "v", "y": "i", "j": "i", "z": "s", "x": "s"})
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"(?<!^)[aeiou]")

Reading = tuple[str, int]
"""A word of the roster, and how far the typed word is from it.

TYPO is one error, or the same sounds; TRANSCRIPTION the same consonants; FAR is an error in the first letter, or two errors.
"""


class Spelling:
    """The words of a roster, by themselves, by each with one letter left out, and by their consonants."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words = frozenset(word for word in vocabulary if len(word) >= LEAST_LETTERS and word.isalpha())
        self._without: dict[str, list[str]] = {}
        self._sounding: dict[str, list[str]] = {}
        self._same_sounds: dict[str, list[str]] = {}
        self._by_half: dict[str, list[str]] = {}
        for word in sorted(self._words):
            for shorter in _without_one(word):
                self._without.setdefault(shorter, []).append(word)
            if (bones := skeleton(word)) is not None:
                self._sounding.setdefault(bones, []).append(word)
            if len(word) >= _LEAST_LETTERS_FOR_SOUND:
                self._same_sounds.setdefault(sound(word), []).append(word)
            if len(word) >= _LEAST_LETTERS_FOR_TWO:
                for half in _halves(word):
                    self._by_half.setdefault(half, []).append(word)
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
        near = {one for one in near if one_error(one, word)}
        found = {one: TYPO for one in sorted(near) if one[0] == word[0]}
        if len(word) >= _LEAST_LETTERS_FOR_SOUND:
            found |= {one: TYPO for one in self._same_sounds.get(sound(word), ())}
        bones = skeleton(word)
        if bones is not None:
            for one in self._sounding.get(bones, ()):
                found.setdefault(one, TRANSCRIPTION)
        if len(word) >= _LEAST_LETTERS_FOR_FIRST - 1:
            for one in sorted(near):
                if len(one) >= _LEAST_LETTERS_FOR_FIRST:
                    found.setdefault(one, FAR)
        if len(word) >= _LEAST_LETTERS_FOR_TWO - 2:
            for one in self._two_errors(word):
                found.setdefault(one, FAR)
        return tuple(found.items())[:_MOST_READINGS]

    def _two_errors(self, word: str) -> Iterator[str]:
        """The long words of the roster that two errors make into `word`; one half of them has one error at most."""
        if not self._by_half:
            return
        maybe = {one for part in _parts(word) for one in self._by_half.get(part, ())}
        for one in sorted(maybe):
            if abs(len(one) - len(word)) <= 2 and within_two(one, word):
                yield one


def skeleton(word: str) -> str | None:
    """The consonants of a long word, those that transcriptions confuse made one: "Kahtani" and "Qahtani"."""
    if len(word) < _LEAST_LETTERS_FOR_SKELETON:
        return None
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    bones = _DOUBLE.sub(r"\1", _VOWELS.sub("", word.translate(_ALIKE)))
    return bones if len(bones) >= _LEAST_SKELETON else None


def sound(word: str) -> str:
    """The word as it sounds, for the ways in which languages write one name: "Youssouf" and "Yusuf"."""
    for written, simple in _SAME_SOUNDS:
        word = word.replace(written, simple)
    plain = _DOUBLE.sub(r"\1", word.translate(_SOUND_ALIKE))
    return plain.rstrip("h") or plain


def _halves(word: str) -> Iterator[str]:
    """The first half and each of its shorter forms, and the second half: two errors leave one of them nearly whole."""
    middle = len(word) // 2
    yield "<" + word[:middle]
    yield ">" + word[middle:]
    for shorter in set(_without_one(word[:middle])):
        yield "<" + shorter


def _parts(word: str) -> Iterator[str]:
    """What may be a half of the word that was meant."""
    middle = len(word) // 2
    for length in range(max(3, middle - 2), middle + 3):
        start = word[:length]
        yield "<" + start
        yield from ("<" + shorter for shorter in _without_one(start))
        yield ">" + word[len(word) - length :]


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


def within_two(right: str, typed: str) -> bool:
    """Whether two letters or fewer inserted, left out, changed or swapped make `right` into `typed`."""
    width = len(typed) + 1
    before, row = [0] * width, list(range(width))
    for index, letter in enumerate(right, 1):
        older, before, row = before, row, [index] + [0] * (width - 1)
        for place in range(1, width):
            cost = 0 if letter == typed[place - 1] else 1
            row[place] = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + cost)
            if index > 1 and place > 1 and letter == typed[place - 2] and right[index - 2] == typed[place - 1]:
                row[place] = min(row[place], older[place - 2] + 1)
        if min(row) > 2:
            return False
    return row[-1] <= 2
