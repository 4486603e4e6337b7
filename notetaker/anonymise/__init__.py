"""Text in; text without identities out, and what a person should still look at. Pure: no clock, no chance."""

from notetaker.anonymise.anonymiser import Anonymiser
from notetaker.anonymise.dictionary import check as check_dictionaries
from notetaker.anonymise.emptied import says_nothing
from notetaker.anonymise.familiar import is_short_word
from notetaker.anonymise.generalising import generalise, generalise_note
from notetaker.anonymise.impersonal import impersonal
from notetaker.anonymise.in_turn import in_turn
from notetaker.anonymise.language import Lang, language_of, told_language
from notetaker.anonymise.pronouns import without_gender
from notetaker.anonymise.ready import make_ready
from notetaker.anonymise.roster_doubts import RosterDoubt, doubts_about
from notetaker.anonymise.rules import Rule, reason
from notetaker.anonymise.stripped import Replacement, Stripped
from notetaker.anonymise.together import counted_wordings
from notetaker.anonymise.topics import readings
from notetaker.anonymise.wording import Piece, worded, worded_pieces

__all__ = [
    "Anonymiser",
    "Lang",
    "Piece",
    "Replacement",
    "RosterDoubt",
    "Rule",
    "Stripped",
    "check_dictionaries",
    "counted_wordings",
    "doubts_about",
    "generalise",
    "generalise_note",
    "impersonal",
    "in_turn",
    "is_short_word",
    "language_of",
    "make_ready",
    "readings",
    "reason",
    "says_nothing",
    "told_language",
    "without_gender",
    "worded",
    "worded_pieces",
]
