"""What goes on behind a replaced name and is a part of another: "Hope-Smith", "Price & Partners"."""

from collections.abc import Sequence

from notetaker.anonymise.knowledge.familiar import is_no_person
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words

_HYPHENS = {"-", "\u2010", "\u2011"}
_AND = {"and", "et"}


def rest_of_a_surname(words: Words, last: int, matches: Sequence[Match]) -> int:
    """The last of the words that hyphens join to the name that ends at `last`; `last` where none is, or the list has it."""
    end = last
    while words.gap[end + 1] in _HYPHENS and _may_be_a_surname(words, end + 1, matches):
        end += 1
    return end


def _may_be_a_surname(words: Words, place: int, matches: Sequence[Match]) -> bool:
    if place >= words.count or words.shape(place) is not Shape.TITLE or is_no_person(words.keys[place]):
        return False
    return not any(match.first <= place <= match.last for match in matches)


def with_others(words: Words, last: int) -> tuple[int, int] | None:
    """Where in the source the others stand with whom somebody makes a house: "& Partners", « et Associés »."""
    joint = words.gap[last + 1].strip()
    if joint == "&" and _are_others(words, last + 1):
        return words.source.index("&", words.ends[last]), words.ends[last + 1]
    both = words.at[last + 1] in _AND and last + 2 in words.capitals and words.gap[last + 1].isspace()
    if both and words.gap[last + 2].isspace() and _are_others(words, last + 2):
        return words.starts[last + 1], words.ends[last + 2]
    return None


def _are_others(words: Words, place: int) -> bool:
    return words.at[place] in words_under("organisations.toml", "others_of_a_house")
