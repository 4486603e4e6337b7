"""Words that nobody else writes, in notes of one category in several sessions: one hand, or one mouth."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from notetaker.exposure.attack.seen import SeenNote
from notetaker.exposure.attack.stems import words_in

_LENGTH = 3
_LEAST_RARE = 2


def linked(notes: Sequence[SeenNote]) -> Mapping[int, frozenset[str]]:
    """By the place of a note, the sessions that notes with the same rare words in a row are from, its own among them."""
    having: defaultdict[str, set[int]] = defaultdict(set)
    rows: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for index, note in enumerate(notes):
        words = [word for _, word in words_in(note.text)]
        for word in words:
            having[word].add(index)
        for start in range(len(words) - _LENGTH + 1):
            rows[tuple(words[start : start + _LENGTH])].add(index)
    found: dict[int, frozenset[str]] = {}
    for row, places in rows.items():
        sessions = frozenset(where for each in places if (where := notes[each].session) is not None)
        rare = sum(having[word] <= places for word in set(row))
        if len(sessions) > 1 and rare >= _LEAST_RARE and len({notes[each].category for each in places}) == 1:
            for each in places:
                found[each] = max(
                    found.get(each, frozenset()), sessions, key=lambda some: (len(some), sorted(some))
                )
    return found
