"""People beside their own organisation: each shows that the other is no mere word."""

import re

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge.familiar import is_plain_word
from notetaker.anonymise.matching.match import Match

_FARTHEST = 3
_TIE = re.compile(
    r"(?:\s*[(/=]\s*=?\s*|\s*[–—]\s*|['’]s\s+|\s+(?:of|from|for|at|chez|pour|de|du|d['’]|d)\b\s*)(?:(?:the|la|le|les|l['’])\s*)?"
)
"""What says that the one belongs to the other."""
_GAP = re.compile(r",?\s+")


def is_beside_its_own(scene: Scene, match: Match) -> bool:
    """Whether somebody of this organisation, or the organisation of this person, stands right before or after it."""
    return scene.has_both and any(
        _belong(scene, match, other, match) or _belong(scene, match, match, other) for other in _near(scene, match)
    )


def _near(scene: Scene, match: Match) -> list[Match]:
    """The matches within reach that are of the same house."""
    after = map(scene.by_first.get, range(match.last + 1, match.last + 2 + _FARTHEST))
    before = map(scene.by_last.get, range(match.first - 1 - _FARTHEST, match.first))
    others = [other for other in (*before, *after) if other is not None and other.is_person != match.is_person]
    homes = _homes(match) if others else set()
    return [other for other in others if not homes.isdisjoint(_homes(other))]


def _homes(match: Match) -> set[str]:
    return {one.home if match.is_person else one.key for one in match.entities} - {""}


def _belong(scene: Scene, match: Match, first: Match, second: Match) -> bool:
    """Whether `first` and then `second` stand side by side as a name and a house do. One of them is `match`."""
    words = scene.words
    if first.last >= second.first or around.determined(words, first.first):
        return False
    between = words.source[words.ends[first.last] : words.starts[second.first]]
    if _TIE.fullmatch(between):
        return True
    if not _GAP.fullmatch(between):
        return False
    other = second if match is first else first
    if other.first in scene.clear or not _is_word(scene, other):
        return around.has_capital(words, match.first) or _stands_apart(scene, first, second)
    return _stands_apart(scene, first, second)


def _stands_apart(scene: Scene, first: Match, second: Match) -> bool:
    """Whether the two open a sentence and a mark ends them: "branch, prospect:"."""
    return scene.words.opens(first.first) and scene.words.gap[second.last + 1].strip()[:1] in {":", ")", "–"}


def _is_word(scene: Scene, match: Match) -> bool:
    return all(map(is_plain_word, scene.words.keys[match.first : match.last + 1]))
