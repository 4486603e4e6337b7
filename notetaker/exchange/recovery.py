"""A secret key as words that a person copies from paper: 28 of the spoken words, the last ones a check of the rest.

32 bytes and the first three of a hash over them are 280 bits, ten for each word. A word that is not on the list is told
by its place; of one that was taken for another, and of two that changed places, the place is looked for.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence

from notetaker.age import HybridIdentity, KeyTextError
from notetaker.exchange.errors import RecoveryCountError, RecoveryMismatchError, RecoveryWordError
from notetaker.exchange.keys import OrganiserKey
from notetaker.exchange.spoken import BITS, word_list
from notetaker.model.secret import Secret

WORDS = 28
_SEED_SIZE = 32
_CHECK_SIZE = 3
_CHECK_INFO = b"notetaker recovery words v1\n"
_AGE_KEY = "AGE-SECRET-KEY-PQ-1"


def recovery_words(key: OrganiserKey) -> Secret[tuple[str, ...]]:
    """The words of a key, in their order."""
    seed = key.identity.seed.reveal()
    bits = int.from_bytes(seed + _check(seed), "big")
    vocabulary = word_list()
    return Secret(tuple(vocabulary[bits >> BITS * place & (1 << BITS) - 1] for place in reversed(range(WORDS))))


def read_recovery(typed: Secret[str]) -> OrganiserKey:
    """The key of the words, or of the line `AGE-SECRET-KEY-PQ-1…`, as somebody typed it from a recovery sheet.

    Numbers, punctuation, accents, capital letters and line ends do not matter. Raises RecoveryWordError,
    RecoveryCountError or RecoveryMismatchError; none of them holds what was typed.
    """
    text = typed.reveal()
    if text.strip().upper().startswith(_AGE_KEY):
        return _of_age(text)
    places = tuple(_place_of(word, number) for number, word in enumerate(_words_in(text), start=1))
    if len(places) != WORDS:
        raise RecoveryCountError(count=len(places), words=WORDS)
    seed = _seed_of(places)
    if seed is None:
        raise RecoveryMismatchError(places=", ".join(map(str, _suspects(places))) or f"1–{WORDS}")
    return OrganiserKey(HybridIdentity(Secret(seed)))


def _of_age(text: str) -> OrganiserKey:
    try:
        return OrganiserKey(HybridIdentity.parse("".join(text.split()).upper()))
    except KeyTextError:
        raise RecoveryMismatchError(places=_AGE_KEY + "…") from None


def _words_in(text: str) -> Iterator[str]:
    """Runs of letters; an accent is no part of a letter here."""
    plain = unicodedata.normalize("NFKD", text.casefold())  # what is copied from a PDF may have ligatures
    letters = "".join(each for each in plain if unicodedata.category(each) != "Mn")
    return iter("".join(each if each.isalpha() else " " for each in letters).split())


def _place_of(word: str, number: int) -> int:
    try:
        return word_list().index(word)
    except ValueError:
        raise RecoveryWordError(number=number) from None


def _seed_of(places: Sequence[int]) -> bytes | None:
    """The seed, None where the check does not fit."""
    bits = 0
    for place in places:
        bits = bits << BITS | place
    data = bits.to_bytes(_SEED_SIZE + _CHECK_SIZE, "big")
    seed, check = data[:_SEED_SIZE], data[_SEED_SIZE:]
    return seed if check == _check(seed) else None


def _check(seed: bytes) -> bytes:
    return hashlib.sha256(_CHECK_INFO + seed).digest()[:_CHECK_SIZE]


def _suspects(places: Sequence[int]) -> list[int]:
    """The numbers of the words that, if one of them alone were another or two had changed places, would explain it.

    Nothing is mended: a person looks at the paper again.
    """
    found = set()
    for one in range(WORDS):
        if any(_seed_of([*places[:one], other, *places[one + 1 :]]) for other in range(1 << BITS)):
            found.add(one + 1)
        for two in range(one + 1, WORDS):
            swapped = list(places)
            swapped[one], swapped[two] = swapped[two], swapped[one]
            if _seed_of(swapped):
                found.update((one + 1, two + 1))
    return sorted(found)
