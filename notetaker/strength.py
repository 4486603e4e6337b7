"""How long a passphrase would hold against somebody who has copied what it protects, and what is weak in it.

zxcvbn estimates the guesses (Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016). It
knows English words only, so a phrase of plain words of any language is held to be no better than so many words drawn
from a list of ten thousand.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from notetaker.model.secret import Secret, composed

_WORDS_IN_A_LIST: Final = 10_000
_HOPELESS: Final = 1e6
_SHORT: Final = 1e8
_WEAK: Final = 1e10
_FAIR: Final = 1e14
"""With ten thousand guesses a second, which takes some ten graphics cards against Argon2id with 64 MiB, half of
these are made in six days and in 160 years, all of a million in less than two minutes, and of a hundred million in
three hours."""
_LONGEST: Final = 72
"""What is longer is judged by its beginning: zxcvbn takes long for more."""


class Verdict(StrEnum):
    """How long it holds against ten thousand guesses a second."""

    HOPELESS = "hopeless"
    POOR = "poor"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


class Weakness(StrEnum):
    """What makes it easier to guess than its length says."""

    NONE = ""
    COMMON = "common"
    WORD = "word"
    KEYS = "keys"
    REPEAT = "repeat"
    SEQUENCE = "sequence"
    DATE = "date"


@dataclass(frozen=True)
class Strength:
    """The verdict, how many guesses somebody needs who tries what is likely first, and the main weakness."""

    verdict: Verdict
    guesses: float
    weakness: Weakness


_PATTERNS: Final = {
    "spatial": Weakness.KEYS,
    "repeat": Weakness.REPEAT,
    "sequence": Weakness.SEQUENCE,
    "regex": Weakness.DATE,
    "date": Weakness.DATE,
}


def strength_of(passphrase: Secret[str], known: Iterable[str] = ()) -> Strength:
    """Judge a passphrase that is not empty. `known` are words that a guesser would try first, such as the file's name."""
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]  # here: its word lists take a tenth of a second to load

    text = composed(passphrase).reveal()
    result = zxcvbn(text[:_LONGEST], user_inputs=[word for word in known if word])
    by_letter, by_word = float(result["guesses"]), _guesses_of_words(text)
    if by_word < by_letter:
        return Strength(_verdict(by_word), by_word, Weakness.WORD)
    return Strength(_verdict(by_letter), by_letter, _weakness(result["sequence"]))


def _guesses_of_words(text: str) -> float:
    words = text.replace("-", " ").split()
    if len(words) > 1 and all(word.isalpha() for word in words):
        return float(_WORDS_IN_A_LIST) ** len(set(words))
    return float("inf")


def _verdict(guesses: float) -> Verdict:
    if guesses < _HOPELESS:
        return Verdict.HOPELESS
    if guesses < _WEAK:
        return Verdict.POOR if guesses < _SHORT else Verdict.WEAK
    return Verdict.FAIR if guesses < _FAIR else Verdict.STRONG


def _weakness(sequence: Iterable[dict[str, object]]) -> Weakness:
    """That of the longest stretch that is not guessed letter by letter."""
    found = [each for each in sequence if each["pattern"] != "bruteforce"]
    if not found:
        return Weakness.NONE
    longest = max(found, key=lambda each: len(str(each["token"])))
    if longest["pattern"] == "dictionary":
        return Weakness.COMMON if longest["dictionary_name"] == "passwords" else Weakness.WORD
    return _PATTERNS.get(str(longest["pattern"]), Weakness.NONE)
