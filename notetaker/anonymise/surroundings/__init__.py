"""What stands around a word in a text, and whether that shows it to be a name."""

from notetaker.anonymise.surroundings.capitals import begins_small, has_capital, tells_by_case, tells_where_it_opens
from notetaker.anonymise.surroundings.dealing import (
    dealt_with,
    given_or_told,
    has_a_task,
    is_of_a_mind,
    is_seconded,
)
from notetaker.anonymise.surroundings.doing import acts_as_people_do, has_a_finite_verb, has_a_mind, takes_a_stand
from notetaker.anonymise.surroundings.dotted import ends_an_abbreviation
from notetaker.anonymise.surroundings.lettered import stand_for_a_thing
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
from notetaker.anonymise.surroundings.pointing import has_others_beside, pointed_at
from notetaker.anonymise.surroundings.quoting import (
    asked,
    asked_to,
    called,
    ends_clause,
    greeted,
    labels_a_note,
    labels_with_topic,
    said_by,
)
from notetaker.anonymise.surroundings.speech import (
    acts,
    addressed,
    attributed,
    ends_a_name,
    in_brackets,
    is_subject,
    owns,
    says_so,
    speaks,
    thanked,
)
from notetaker.anonymise.surroundings.towns import in_town

__all__ = [
    "acts",
    "acts_as_people_do",
    "addressed",
    "asked",
    "asked_to",
    "attributed",
    "begins_small",
    "called",
    "dealt_with",
    "determined",
    "ends_a_name",
    "ends_an_abbreviation",
    "ends_clause",
    "given_or_told",
    "greeted",
    "has_a_finite_verb",
    "has_a_mind",
    "has_a_task",
    "has_capital",
    "has_office",
    "has_others_beside",
    "has_title",
    "in_brackets",
    "in_town",
    "is_date",
    "is_eponym",
    "is_numbered",
    "is_of_a_mind",
    "is_place",
    "is_seconded",
    "is_subject",
    "labels_a_note",
    "labels_with_topic",
    "may_be_given_name",
    "may_be_surname",
    "owns",
    "pointed_at",
    "said_by",
    "says_so",
    "side_by_side",
    "speaks",
    "stand_for_a_thing",
    "takes_a_stand",
    "tells_by_case",
    "tells_where_it_opens",
    "thanked",
]
