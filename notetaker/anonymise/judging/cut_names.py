"""Decides on names of which little is there, or more than one: "Van den B.", "ba (AFS)", "the two Sams"."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import SHORT_ACRONYM, Case, FormKind
from notetaker.anonymise.judging.bare.signs import begins_a_clause
from notetaker.anonymise.judging.homes import is_beside_its_own
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_OF_SEVERAL = {"the", "our", "these", "both", "les", "des", "nos", "ces", "deux", "trois"}
# Found faster than by their classes, as in `standing`.
_SURNAME = FormKind.SURNAME
_PERSON_ALIAS = FormKind.PERSON_ALIAS
_LOWER = Case.LOWER
_CAPITAL = Case.CAPITAL


def is_cut_short(words: Words, match: Match) -> bool:
    """Whether no more is there than particles and a letter, or two small letters. “Le Floc'h” ends with a letter uncut."""
    if match.kind is _SURNAME and match.last > match.first:
        return match.case is _CAPITAL and len(words.keys[match.last]) == 1
    return match.case is _LOWER and len(words.keys[match.first]) < SHORT_ACRONYM


def cut_short(scene: Scene, match: Match) -> Verdict | None:
    """With capitals and a dot a cut surname is nobody else's; two small letters are a name beside their house alone.

    Those that the roster has for somebody, and that are no word, are shown, and go where a note opens with them.
    """
    words = scene.words
    if match.case is _LOWER:
        if is_beside_its_own(scene, match):
            return replaced(match)
        measured = lexicon.is_number(words.at[match.first - 1]) and words.gap[match.first].strip() == ""
        if match.kind is not _PERSON_ALIAS or measured:
            return None
        return replaced(match) if _opens_what_is_said(words, match) else unclear_word(match)
    if not words.gap[match.last + 1].startswith("."):
        return None
    if len(words.keys[match.first]) == 1 and not _are_elided(words, match):
        return None
    if not words.capital(match.last):
        return shown(match, Rule.UNCLEAR_INITIALS) if match.last - match.first > 1 else None
    sure = words.capital(match.first) or words.opens(match.first)
    return replaced(match) if sure else shown(match, Rule.UNCLEAR_INITIALS)


def _opens_what_is_said(words: Words, match: Match) -> bool:
    """Whether a note opens with it and a colon, or a clause with it and what somebody says: "jm says no"."""
    if match.first == 0 and words.gap[match.last + 1].lstrip().startswith(":"):
        return True
    return (
        begins_a_clause(words, match.first)
        and words.gap[match.last + 1] == " "
        and around.speaks(words, match.last)
    )


def _are_elided(words: Words, match: Match) -> bool:
    """Whether an apostrophe and capitals make a name of two letters: "O’K.", not "O.K."."""
    capitals = words.capital(match.first) and words.capital(match.last)
    return capitals and words.gap[match.last] in {"'", "’"}


def is_no_plural(words: Words, match: Match) -> bool:
    """Whether what may be several people of one first name has no article and no number: "Williams" for "William".

    It may be the name with an error, or without its apostrophe: "Solveigs view".
    A surname of the roster is one in the plural too, though others have it for a first name: "ask the Martins, or Martins".
    """
    singular = words.keys[match.first][:-1]
    if any(singular in one.surnames for one in match.entities):
        return False
    if not (lexicon.is_given_name(singular) or any(singular in one.first_names for one in match.entities)):
        return False
    before = words.at[match.first - 1]
    counted = before in _OF_SEVERAL or lexicon.is_in("counting", before)
    return words.shouted or not (counted and words.gap[match.first].isspace())
