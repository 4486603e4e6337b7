"""A name that the note has twice, of which one stands much less like a mention: "the blindfold of Themis … Themis says"."""

from collections.abc import Iterable

from notetaker.anonymise.judging.mention_signs import likeness
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.matching.match import Match

BY_SO_MUCH = 1.0
"""So much less is the likeness of what is hardly a mention too."""
_RATHER_A_MENTION = 0.0


def unlike_the_same_elsewhere(scene: Scene, names: Iterable[Match]) -> set[int]:
    """Where those of the names begin that stand as words do, and much less like a mention than the same elsewhere.

    A note that has a name twice mostly has it once as the name and once as the word that it is.
    """
    found: set[int] = set()
    for same in _same(scene, names):
        like = {match.first: likeness(scene, match) for match in same}
        bound = min(max(like.values()) - BY_SO_MUCH, _RATHER_A_MENTION)
        found.update(first for first, here in like.items() if here < bound)
    return found


def _same(scene: Scene, names: Iterable[Match]) -> Iterable[list[Match]]:
    """Those that have the same words, where there are several."""
    by_words: dict[tuple[str, ...], list[Match]] = {}
    for match in names:
        by_words.setdefault(tuple(scene.words.keys[match.first : match.last + 1]), []).append(match)
    return (same for same in by_words.values() if len(same) > 1)
