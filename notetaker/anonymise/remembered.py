"""What was worked out of a word, remembered for when the word comes again."""

from collections.abc import Callable
from typing import TypeVar

_MOST = 20_000

T = TypeVar("T")


class Remembered(dict[str, T]):
    """What `work_out` says of each word it is asked for, worked out once each as long as the words are not too many."""

    def __init__(self, work_out: Callable[[str], T]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._work_out(word)
        return found
