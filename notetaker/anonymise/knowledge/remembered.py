"""What was worked out of a word, remembered for when the word comes again."""

from collections.abc import Callable
from typing import TypeVar

_MOST = 20_000

T = TypeVar("T")


class Remembered(dict[str, T]):
    """What `work_out` says of each word it is asked for, worked out once each as long as the words are not too many.

    `idle` are the words of which it said nothing, 0 or False: most of a text, and faster passed over than looked up.
    """

    def __init__(self, work_out: Callable[[str], T]) -> None:
        super().__init__()
        self._work_out = work_out
        self.idle: set[str] = set()

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._work_out(word)
        if not found:
            self.idle.add(word)
        return found

    def clear(self) -> None:
        """Forget all words."""
        super().clear()
        self.idle.clear()
