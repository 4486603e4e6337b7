"""How a name sounds, and its consonants: two ways to tell that two spellings are of one name."""

import re
from collections.abc import Iterable, Iterator

_LEAST_SKELETON = 4
_LEAST_LETTERS_FOR_SKELETON = 6
_LEAST_LETTERS_FOR_SOUND = 5

_SAME_SOUNDS = (
    ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("kh", "h"), ("ck", "k"), ("dj", "j"), ("gh", "g"), ("dh", "d"),
    ("th", "t"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ij", "i"), ("ae", "a"), ("oe", "o"),
    ("ue", "u"), ("ei", "ai"), ("ey", "ai"), ("ay", "ai"),
)  # fmt: skip
_SOUND_ALIKE = str.maketrans({"q": "k", "w": "v", "y": "i", "o": "u", "e": "i"})
_SKELETON_SOUNDS = (("ph", "f"), ("kh", "h"), ("ck", "k"), ("sch", "sh"), ("tch", "ch"), ("dj", "j"))
_SKELETON_ALIKE = str.maketrans({"q": "k", "c": "k", "w": "v", "y": "i", "j": "i", "z": "s", "x": "s"})
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"(?<=.)[aeiou]")
"""All but one that a word begins with."""


def sound(word: str) -> str | None:
    """The word as it sounds, for the ways in which languages write one name: "Youssouf" and "Yusuf"."""
    return next((sounding for _, sounding in sounds((word,))), None)


def sounds(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The words that are long enough, each with its sound; in one go, for one by one takes five times as long."""
    long = [word for word in words if len(word) >= _LEAST_LETTERS_FOR_SOUND]
    text = "\n".join(long)
    for written, simple in _SAME_SOUNDS:
        text = text.replace(written, simple)
    plain = _DOUBLE.sub(r"\1", text.translate(_SOUND_ALIKE)).split("\n")
    return ((word, one.rstrip("h") or one) for word, one in zip(long, plain, strict=False))


def skeleton(word: str) -> str | None:
    """The consonants of a long word, those that transcriptions confuse made one: "Kahtani" and "Qahtani"."""
    return next((consonants for _, consonants in skeletons((word,))), None)


def skeletons(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The words that have one, each with its skeleton; in one go like `sounds`."""
    long = [word for word in words if len(word) >= _LEAST_LETTERS_FOR_SKELETON]
    text = "\n".join(long)
    for written, simple in _SKELETON_SOUNDS:
        text = text.replace(written, simple)
    plain = _DOUBLE.sub(r"\1", _VOWELS.sub("", text.translate(_SKELETON_ALIKE))).split("\n")
    return ((word, one) for word, one in zip(long, plain, strict=False) if len(one) >= _LEAST_SKELETON)


_ONE_HISS = (
    ("tch", "1"),
    ("sch", "1"),
    ("tx", "1"),
    ("sh", "1"),
    ("ch", "1"),
    ("zh", "1"),
    ("x", "1"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("dj", "i"),
    ("ou", "u"),
    ("ck", "k"),
)
_HALF_VOICED = str.maketrans(
    {"g": "k", "q": "k", "c": "k", "b": "p", "v": "p", "w": "p", "f": "p", "d": "t", "z": "s", "j": "i", "y": "i"}
)
_SAME_VOWELS = str.maketrans({"q": "k", "c": "k", "w": "v", "z": "s", "j": "i", "y": "i", "e": "i", "o": "u"})


def rough_sound(word: str) -> str:
    """How even a short first name sounds, its vowels with it: "Xan" and "Shan", "Kim" and "Kym"."""
    return _DOUBLE.sub(r"\1", _hissing(word).translate(_SAME_VOWELS))


def bones(word: str) -> str:
    """The consonants of a surname, voiced and voiceless ones alike: "Hakobyan" and "Hagopian", "Kravets" and "Kravec"."""
    spelt = word.removesuffix("c") + "ts" if word.endswith("ec") else word
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", _hissing(spelt).translate(_HALF_VOICED)))


def _hissing(word: str) -> str:
    for written, simple in _ONE_HISS:
        word = word.replace(written, simple)
    return word
