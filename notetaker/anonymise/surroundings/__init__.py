"""What stands around a word in a text, and whether that shows it to be a name."""

from notetaker.anonymise.surroundings.capitals import has_capital, tells_by_case
from notetaker.anonymise.surroundings.doing import acts_as_people_do, has_a_finite_verb, takes_a_stand
from notetaker.anonymise.surroundings.neighbours import (
    determined,
    has_office,
    has_title,
    is_date,
    is_eponym,
    is_numbered,
    is_place,
    may_be_given_name,
    may_be_surname,
    side_by_side,
)
from notetaker.anonymise.surroundings.quoting import asked, asked_to, called, ends_clause, greeted, said_by
from notetaker.anonymise.surroundings.speech import (
    acts,
    addressed,
    attributed,
    ends_a_name,
    in_brackets,
    is_subject,
    owns,
    speaks,
    thanked,
)

__all__ = [
    "acts",
    "acts_as_people_do",
    "addressed",
    "asked",
    "asked_to",
    "attributed",
    "called",
    "determined",
    "ends_a_name",
    "ends_clause",
    "greeted",
    "has_a_finite_verb",
    "has_capital",
    "has_office",
    "has_title",
    "in_brackets",
    "is_date",
    "is_eponym",
    "is_numbered",
    "is_place",
    "is_subject",
    "may_be_given_name",
    "may_be_surname",
    "owns",
    "said_by",
    "side_by_side",
    "speaks",
    "takes_a_stand",
    "tells_by_case",
    "thanked",
]
