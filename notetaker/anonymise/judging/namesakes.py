"""Tells somebody else's full name from a participant's."""

from notetaker.anonymise import lexicon
from notetaker.anonymise import surroundings as around
from notetaker.anonymise.entities import FormKind
from notetaker.anonymise.judging.verdict import Scene, Verdict
from notetaker.anonymise.matcher import Match
from notetaker.anonymise.rules import Rule

_MOST_NAMES = 4


def namesake(scene: Scene, match: Match) -> Verdict | None:
    """Somebody else's full name that shares a part: a name before or after that is not a participant's."""
    words = scene.words
    first, last = match.first, match.last
    while (
        first > max(0, match.first - _MOST_NAMES)
        and first - 1 not in scene.matched
        and around.side_by_side(words, first, dotted=len(words.keys[first - 1]) == 1)
    ):
        if not around.may_be_given_name(words, first - 1):
            break
        first -= 1
    while (
        last + 1 < min(len(words), match.last + _MOST_NAMES)
        and last + 1 not in scene.matched
        and around.side_by_side(words, last + 1)
    ):
        if not around.may_be_surname(words, last + 1):
            break
        last += 1
    if first == match.first and last == match.last:
        return None
    by_given_name = match.kind is FormKind.GIVEN or any(
        lexicon.is_given_name(words.keys[index]) for index in range(first, last + 1)
    )
    rule = Rule.UNCLEAR_NAMESAKE if first < match.first or by_given_name else Rule.UNCLEAR_COMPOUND
    return Verdict(False, rule, first, last)
