"""Fingerprints to read aloud, and passphrases to draw: words that an English and a French speaker know and tell apart."""

from functools import cache

from notetaker.digests import sha256
from notetaker.model.secret import Secret
from notetaker.resources import read_text
from notetaker.unguessable import draw

BITS = 10
MOST_WORDS = 25
"""As many as a SHA-256 has bits for."""


@cache
def word_list() -> tuple[str, ...]:
    """The 1,024 words of `resources/words.txt`, in their order."""
    words = tuple(read_text("words.txt").split())
    if len(set(words)) != 1 << BITS:
        raise ValueError("words.txt must hold 1,024 different words")
    return words


def spoken(digest: bytes, words: int = 6) -> tuple[str, ...]:
    """Words for `digest`: ten bits each, from the front of its SHA-256. Equal words for equal bytes, everywhere."""
    if not 1 <= words <= MOST_WORDS:
        raise ValueError(f"from 1 to {MOST_WORDS} words, not {words}")
    bits = int.from_bytes(sha256(digest), "big")
    vocabulary = word_list()
    shifts = range(256 - BITS, 256 - BITS - words * BITS, -BITS)
    return tuple(vocabulary[bits >> shift & (1 << BITS) - 1] for shift in shifts)


def receipt(data: bytes) -> tuple[str, ...]:
    """Six words for a sealed file, which its sender and its receiver compare."""
    return spoken(sha256(data))


def fingerprint(recipient: str) -> tuple[str, ...]:
    """Six words for a recipient (`age1pq…`)."""
    return spoken(sha256(recipient.encode("ascii")))


def drawn(words: int = 5) -> Secret[str]:
    """A passphrase of words from the list, each drawn at random and none twice: hardly less than ten bits each."""
    return Secret(" ".join(draw(word_list(), words)))
