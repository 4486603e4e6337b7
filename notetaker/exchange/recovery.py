"""A secret key as words that a person copies from paper: 28 of the spoken words, the last ones a check of the rest.

32 bytes and the first three of a hash over them are 280 bits, ten for each word. A word that is not on the list is told
by its place; of one that was taken for another, and of two that changed places, the place is looked for.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from notetaker.age import HybridIdentity, KeyTextError
from notetaker.digests import sha256
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
    if is_age_key(text):
        return _of_age(text)
    words = words_typed(text)
    if unknown := [str(number) for number, word in enumerate(words, start=1) if not word.known]:
        raise RecoveryWordError(numbers=", ".join(unknown))
    places = tuple(word_list().index(_plain(text[word.start : word.end])) for word in words)
    if len(places) != WORDS:
        raise RecoveryCountError(count=len(places), words=WORDS)
    seed = _seed_of(places)
    if seed is None:
        raise RecoveryMismatchError(places=", ".join(map(str, _suspects(places))) or f"1–{WORDS}")
    return OrganiserKey(HybridIdentity(Secret(seed)))


@dataclass(frozen=True)
class TypedWord:
    """Where a typed word begins and ends in its text, and whether a sheet can have it."""

    start: int
    end: int
    known: bool


def words_typed(text: str) -> tuple[TypedWord, ...]:
    """The words in what somebody types from a sheet, to tell at once which is misspelt. Holds none of them."""
    known = frozenset(word_list())
    return tuple(TypedWord(start, end, _plain(text[start:end]) in known) for start, end in _runs(text))


def is_age_key(text: str) -> bool:
    """Whether it is the line that a sheet has below its words, and not the words."""
    return text.strip().upper().startswith(_AGE_KEY)


def _of_age(text: str) -> OrganiserKey:
    try:
        return OrganiserKey(HybridIdentity.parse("".join(text.split()).upper()))
    except KeyTextError:
        raise RecoveryMismatchError(places=_AGE_KEY + "…") from None


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Where runs of letters begin and end; an accent belongs to its letter."""
    for letters, run in groupby(range(len(text)), key=lambda place: _is_letter(text[place])):
        if letters:
            places = list(run)
            yield places[0], places[-1] + 1


def _is_letter(character: str) -> bool:
    return character.isalpha() or unicodedata.category(character) == "Mn"


def _plain(word: str) -> str:
    """In small letters without accents; what is copied from a PDF may have ligatures."""
    return "".join(each for each in unicodedata.normalize("NFKD", word.casefold()) if each.isalpha())


def _seed_of(places: Sequence[int]) -> bytes | None:
    """The seed, None where the check does not fit."""
    bits = 0
    for place in places:
        bits = bits << BITS | place
    data = bits.to_bytes(_SEED_SIZE + _CHECK_SIZE, "big")
    seed, check = data[:_SEED_SIZE], data[_SEED_SIZE:]
    return seed if check == _check(seed) else None


def _check(seed: bytes) -> bytes:
    return sha256(_CHECK_INFO + seed)[:_CHECK_SIZE]


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
