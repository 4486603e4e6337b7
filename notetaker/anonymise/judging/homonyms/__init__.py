"""Whether something else is meant that only has a name of the roster: a thing, a place, something famous, a mere word."""

from notetaker.anonymise.judging.homonyms.as_words import is_told_as_a_word
from notetaker.anonymise.judging.homonyms.elsewhere import is_elsewhere
from notetaker.anonymise.judging.homonyms.false_friends import is_something_else
from notetaker.anonymise.judging.homonyms.famous import has_a_famous_name, is_famous
from notetaker.anonymise.judging.homonyms.merely_words import is_merely_a_word
from notetaker.anonymise.judging.homonyms.things import (
    is_a_thing,
    is_a_unit,
    is_in_an_expression,
    may_be_a_unit,
    may_begin_an_expression,
)
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.matching.match import Match

__all__ = [
    "has_a_famous_name",
    "is_a_unit",
    "is_in_an_expression",
    "is_only_called_so",
    "is_something_else",
    "may_be_a_unit",
    "may_begin_an_expression",
]


def is_only_called_so(scene: Scene, match: Match) -> bool:
    """Whether a thing, a place, something famous, a feast or no more than a word is meant that has the name too."""
    return (
        is_a_thing(scene, match)
        or is_elsewhere(scene, match)
        or is_famous(scene.words, match)
        or is_merely_a_word(scene, match)
        or is_told_as_a_word(scene.words, match)
    )
