"""Letters and words that nobody can guess, for names, ids and passphrases."""

import os
from collections.abc import Sequence

_BYTES = 8
"""For one number: some are likelier than others by less than one in 2^50, whatever they are drawn from."""


def random_letters(size: int) -> str:
    """So many random bytes, each as two letters. (Python's `secrets` would load all that Python has of cryptography.)"""
    return os.urandom(size).hex()


def draw(words: Sequence[str], count: int) -> tuple[str, ...]:
    """So many of these words, each as likely as any other, in an order of chance, and none twice."""
    left = list(words)
    return tuple(left.pop(int.from_bytes(os.urandom(_BYTES), "big") % len(left)) for _ in range(count))
