"""Corrects a word that is one typing error away from a word of the roster."""

from collections.abc import Iterable, Iterator

_LEAST_LETTERS = 4
_MOST_REMEMBERED = 20_000


class Spelling:
    """The words of a roster, by themselves and by each with one letter left out."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words = frozenset(word for word in vocabulary if len(word) >= _LEAST_LETTERS and word.isalpha())
        self._known: dict[str, str | None] = {}
        self._without: dict[str, list[str]] = {}
        for word in sorted(self._words):
            for shorter in _without_one(word):
                self._without.setdefault(shorter, []).append(word)

    def correct(self, word: str) -> str | None:
        """The word of the roster that `word` is but for one error, never in its first letter; itself is none."""
        if word not in self._known:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[word] = self._nearest(word)
        return self._known[word]

    def _nearest(self, word: str) -> str | None:
        if len(word) < _LEAST_LETTERS - 1 or word in self._words or not word.isalpha():
            return None
        near = set(self._without.get(word, ()))
        for shorter in _without_one(word):
            near.update(self._without.get(shorter, ()))
            if shorter in self._words:
                near.add(shorter)
        return min((one for one in near if one[0] == word[0] and one_error(one, word)), default=None)


def _without_one(word: str) -> Iterator[str]:
    return (word[:index] + word[index + 1 :] for index in range(len(word)))


def one_error(right: str, typed: str) -> bool:
    """Whether one letter inserted, left out, changed or swapped with its neighbour makes `right` into `typed`."""
    if len(right) > len(typed):
        right, typed = typed, right
    same = 0
    while same < len(right) and right[same] == typed[same]:
        same += 1
    if len(right) < len(typed):
        return len(typed) - len(right) == 1 and right[same:] == typed[same + 1 :]
    if right[same + 1 :] == typed[same + 1 :]:
        return same < len(right)
    return right[same : same + 2] == typed[same : same + 2][::-1] and right[same + 2 :] == typed[same + 2 :]
