"""Text in; text without identities out, and what a person should still look at. Pure: no clock, no chance."""

from notetaker.anonymise.anonymiser import Anonymiser
from notetaker.anonymise.emptied import says_nothing
from notetaker.anonymise.forms.everyday_names import EverydayNames, everyday_names
from notetaker.anonymise.forms.roster_doubts import RosterDoubt, doubts_about
from notetaker.anonymise.in_turn import in_turn
from notetaker.anonymise.knowledge.dictionary import check as check_dictionaries
from notetaker.anonymise.knowledge.familiar import is_short_word
from notetaker.anonymise.knowledge.language import language_of, told_language
from notetaker.anonymise.knowledge.rules import CODE_RULES, UNCLEAR_RULES, Rule, reason
from notetaker.anonymise.ready import make_first_ready, make_ready
from notetaker.anonymise.strangers.callers import may_be_caller
from notetaker.anonymise.surroundings.lettered import letters_of_a_thing
from notetaker.anonymise.topics import readings
from notetaker.anonymise.wording.generalising import generalise, generalise_note, taken_with
from notetaker.anonymise.wording.impersonal import impersonal
from notetaker.anonymise.wording.pronouns import without_gender
from notetaker.anonymise.wording.stripped import Replacement, Stripped
from notetaker.anonymise.wording.together import counted_wordings
from notetaker.anonymise.wording.wording import Piece, worded, worded_pieces

__all__ = [
    "CODE_RULES",
    "UNCLEAR_RULES",
    "Anonymiser",
    "EverydayNames",
    "Piece",
    "Replacement",
    "RosterDoubt",
    "Rule",
    "Stripped",
    "check_dictionaries",
    "counted_wordings",
    "doubts_about",
    "everyday_names",
    "generalise",
    "generalise_note",
    "impersonal",
    "in_turn",
    "is_short_word",
    "language_of",
    "letters_of_a_thing",
    "make_first_ready",
    "make_ready",
    "may_be_caller",
    "readings",
    "reason",
    "says_nothing",
    "taken_with",
    "told_language",
    "without_gender",
    "worded",
    "worded_pieces",
]
