"""Letters, words and orders that nobody can guess, for names, ids and passphrases, and for what leaves shuffled."""

import os
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")

_BYTES = 8
"""For one number: some are likelier than others by less than one in 2^50, whatever they are drawn from."""
_TICKET = 16
"""Bytes by which things are put in order: no two of them are the same."""


def random_letters(size: int) -> str:
    """So many random bytes, each as two letters. (Python's `secrets` would load all that Python has of cryptography.)"""
    return os.urandom(size).hex()


def draw(words: Sequence[str], count: int) -> tuple[str, ...]:
    """So many of these words, each as likely as any other, in an order of chance, and none twice."""
    left = list(words)
    return tuple(left.pop(int.from_bytes(os.urandom(_BYTES), "big") % len(left)) for _ in range(count))


def shuffled(things: Iterable[T]) -> list[T]:
    """These in an order of chance, each order as likely as any other.

    All of it is drawn at once: who draws for each lets go of Python each time, so that no other thread comes to have it.
    """
    left = list(things)
    drawn = os.urandom(_TICKET * len(left))
    tickets = [drawn[start : start + _TICKET] for start in range(0, len(drawn), _TICKET)]
    return [left[number] for number in sorted(range(len(left)), key=tickets.__getitem__)]
