"""Words by keys that are made of them, ten thousands of which are held as numbers and not as texts."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Final

_NUMBER_BITS: Final = 24
"""Of each 64 bits: which word it is. The others are of the hash of its key."""
_NUMBER: Final = (1 << _NUMBER_BITS) - 1
_HASH: Final = (1 << (64 - _NUMBER_BITS)) - 1
_ROOM: Final = 4
"""Four places or more for each key tell most of what is no key at a glance."""


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
        self._mask = (1 << (_ROOM * len(found)).bit_length()) - 1
        self._may_be_one = bytearray(self._mask + 1)
        for one in found:
            self._may_be_one[one >> _NUMBER_BITS & self._mask] = True

    def __len__(self) -> int:
        return len(self._sorted)

    def words(self, keys: Iterable[str]) -> set[str]:
        """The words of which one of the keys was made."""
        among, may_be_one, mask = self._sorted, self._may_be_one, self._mask
        found: set[str] = set()
        for key in keys:
            hashed = hash(key) & _HASH
            if not may_be_one[hashed & mask]:
                continue
            high = hashed << _NUMBER_BITS
            for place in range(bisect_left(among, high), len(among)):
                if among[place] & ~_NUMBER != high:
                    break
                found.add(self._words[among[place] & _NUMBER])
        return found
