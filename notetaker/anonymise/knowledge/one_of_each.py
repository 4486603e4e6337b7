"""Equal values held once: thousands of small sets in the tables of a roster are only some hundred different ones."""

from collections.abc import Hashable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


class OneOfEach(dict[T, T]):
    """What is asked for comes back as the equal value that came first. It is let go when the table is made."""

    def __missing__(self, value: T) -> T:
        self[value] = value
        return value
