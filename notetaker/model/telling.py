"""How slow work tells how far it is."""

from collections.abc import Callable

Telling = Callable[[int, int], None]
"""Hears what is done and how much there is; what it raises stops the work, of which nothing is kept then."""


def untold(_done: int, _total: int) -> None:
    """For whoever need not hear of it."""
