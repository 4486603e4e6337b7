"""How a name sounds, and its consonants: two ways to tell that two spellings are of one name."""

import re

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
_VOWELS = re.compile(r"(?<!^)[aeiou]")


def sound(word: str) -> str | None:
    """The word as it sounds, for the ways in which languages write one name: "Youssouf" and "Yusuf"."""
    if len(word) < _LEAST_LETTERS_FOR_SOUND:
        return None
    for written, simple in _SAME_SOUNDS:
        word = word.replace(written, simple)
    plain = _DOUBLE.sub(r"\1", word.translate(_SOUND_ALIKE))
    return plain.rstrip("h") or plain


def skeleton(word: str) -> str | None:
    """The consonants of a long word, those that transcriptions confuse made one: "Kahtani" and "Qahtani"."""
    if len(word) < _LEAST_LETTERS_FOR_SKELETON:
        return None
    for written, simple in _SKELETON_SOUNDS:
        word = word.replace(written, simple)
    bones = _DOUBLE.sub(r"\1", _VOWELS.sub("", word.translate(_SKELETON_ALIKE)))
    return bones if len(bones) >= _LEAST_SKELETON else None
