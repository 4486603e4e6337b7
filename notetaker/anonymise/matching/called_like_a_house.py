"""Whether a surname that is a house's name too is the person's: "Ms Greve" and "S. Greve" of Greve Robotics."""

from collections.abc import Iterable

from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.knowledge.titles import first_of_titles
from notetaker.anonymise.matching.initials import initials_after, initials_before
from notetaker.anonymise.matching.match import Match, Spelt
from notetaker.anonymise.text.words import Words

_SURNAME = FormKind.SURNAME
_AND = {"and", "et", "&"}
_LISTED = {", ", " & "}


def as_a_person(match: Match, readings: Iterable[Spelt]) -> Match | None:
    """The name of a house as the surname of those who have it; None where nobody has."""
    for one in readings:
        if one.kind is _SURNAME:
            return Match(match.first, match.last, _SURNAME, (_SURNAME,), one.entities, one.case, True)
    return None


def stands_as_a_person(words: Words, person: Match) -> bool:
    """Whether a title stands before it, or initials of its bearer before or behind it."""
    first, last, who = person.first, person.last, person.entities
    if first_of_titles(words, first) < first or initials_before(words, first, who, first - 1)[0] < first:
        return True
    return initials_after(words, last, who, of_surname=False)[0] > last


def next_in_a_list(words: Words, last: int) -> int:
    """Where the next name of a list begins: "Greve, Lagarde and Aubry"; -1 where none is joined."""
    if words.gap[last + 1] in _LISTED:
        return last + 1 if last + 1 < words.count else -1
    joined = words.gap[last + 1] == " " and words.at[last + 1] in _AND and words.gap[last + 2] == " "
    return last + 2 if joined and last + 2 < words.count else -1
