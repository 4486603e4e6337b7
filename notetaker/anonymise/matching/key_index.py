"""Words by keys that are made of them, ten thousands of which are held as numbers and not as texts."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

_NUMBER_BITS: Final = 24
"""Of each 64 bits: which word it is. The others are of the hash of its key."""
_NUMBER: Final = (1 << _NUMBER_BITS) - 1
_HASH: Final = (1 << (64 - _NUMBER_BITS)) - 1


class KeyIndex:
    """What `keys` makes of each word, to be looked up. Once in a trillion times a key is taken for another."""

    def __init__(self, words: Sequence[str], keys: Callable[[str], Iterable[str]]) -> None:
        if len(words) > _NUMBER:
            raise ValueError("more words than there are numbers for")
        self._words = tuple(words)
        found = [
            (hash(key) & _HASH) << _NUMBER_BITS | number for number, word in enumerate(words) for key in keys(word)
        ]
        found.sort()
        self._sorted = array("Q", found)

    def __len__(self) -> int:
        return len(self._sorted)

    def words(self, key: str) -> Iterator[str]:
        """The words of which the key was made."""
        among, high = self._sorted, (hash(key) & _HASH) << _NUMBER_BITS
        for place in range(bisect_left(among, high), len(among)):
            if among[place] & ~_NUMBER != high:
                break
            yield self._words[among[place] & _NUMBER]
