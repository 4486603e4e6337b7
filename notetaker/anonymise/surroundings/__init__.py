"""What stands around a word in a text, and whether that shows it to be a name."""

from notetaker.anonymise.surroundings.capitals import has_capital, tells_by_case
from notetaker.anonymise.surroundings.instruments import instrument
from notetaker.anonymise.surroundings.neighbours import (
    determined,
    has_title,
    is_date,
    is_eponym,
    is_numbered,
    may_be_given_name,
    may_be_surname,
    side_by_side,
)
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
    "addressed",
    "attributed",
    "determined",
    "ends_a_name",
    "has_capital",
    "has_title",
    "in_brackets",
    "instrument",
    "is_date",
    "is_eponym",
    "is_numbered",
    "is_subject",
    "may_be_given_name",
    "may_be_surname",
    "owns",
    "side_by_side",
    "speaks",
    "tells_by_case",
    "thanked",
]
