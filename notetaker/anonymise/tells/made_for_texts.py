"""Makes a pattern of tells ready for the text at hand, with only those words of its lists that the text has.

With whole lists a pattern is six times as long, and takes as much longer to be made; of a list a text has few words. In its
text such a pattern matches the same: a word that does not stand there is no way to match.
"""

import re
from collections.abc import Callable, Mapping, Sequence

LIST = re.compile(r"\{([a-z]+)\}")
"""Where a list is named."""
_PLAIN = re.compile("[a-z0-9 -]+")
_LONGEST = 2_000
"""In a longer text words take long to look for."""
_TIMES = 30
"""A pattern that is tried so often is worth to be had whole, and one for which half as much was made as it spares."""
_NOTHING = "(?:(?!))"

Match = Callable[[str, int, int], re.Match[str] | None]
"""What looks for a pattern in a text, between two places."""
Said = Callable[[str, str], tuple[str, ...]]
"""Of the list of this name what may stand in a text."""


class MadeForTexts:
    """A pattern that is made for one text after another until it is worth to have it whole."""

    def __init__(
        self, pattern: str, lists: Mapping[str, Sequence[str]], said: Said, whole: Callable[[], Match]
    ) -> None:
        self._pattern = pattern
        self._said = said
        self._whole = whole
        named = LIST.findall(pattern)
        self._lists = tuple(dict.fromkeys(named))
        self._letters_left = sum(len(word) + 1 for name in named for word in lists[name]) // 2
        self._times_left = _TIMES
        self._made: dict[tuple[tuple[str, ...], ...], Match] = {}

    def __call__(self, text: str, start: int, end: int) -> re.Match[str] | None:
        if self._letters_left <= 0 or not self._times_left or len(text) > _LONGEST:
            return self._whole()(text, start, end)
        self._times_left -= 1
        said = tuple(self._said(name, text) for name in self._lists)
        match = self._made.get(said)
        if match is None:
            match = self._made[said] = self._make(dict(zip(self._lists, said, strict=True)))
        return match(text, start, end)

    def _make(self, said: Mapping[str, Sequence[str]]) -> Match:
        spelt = LIST.sub(
            lambda name: f"(?:{'|'.join(said[name[1]])})" if said[name[1]] else _NOTHING, self._pattern
        )
        self._letters_left -= len(spelt)
        return re.compile(spelt).match


def may_stand(words: Sequence[str], text: str) -> tuple[str, ...]:
    """Which of the words, or expressions for some, may stand in a text."""
    return tuple(word for word in words if word in text or not _PLAIN.fullmatch(word))
