"""Decides on names that are ordinary words: capitals, place and neighbours tell."""

from notetaker.anonymise import lexicon
from notetaker.anonymise import surroundings as around
from notetaker.anonymise.entities import Case, FormKind
from notetaker.anonymise.judging.verdict import Verdict, replaced, unclear_word
from notetaker.anonymise.matcher import Match
from notetaker.anonymise.words import Words


def ordinary_word(words: Words, match: Match) -> Verdict | None:
    """A word that is also a name: capitals, place and neighbours decide, and where they do not, the rapporteur."""
    first, last = match.first, match.last
    if not around.has_capital(words, first):
        return unclear_word(match) if _stands_for_a_name(words, match) else None
    if around.is_numbered(words, last) or (
        lexicon.is_in("calendar", words.keys[first]) and around.is_date(words, first)
    ):
        return None
    if around.speaks(words, last) or (around.owns(words, last) and not around.determined(words, first)):
        return replaced(match)
    callable_by = match.is_person and match.kind in (FormKind.GIVEN, FormKind.PERSON_ALIAS, FormKind.FULL)
    if callable_by and around.addressed(words, first, last) and not lexicon.is_in("calendar", words.keys[first]):
        return replaced(match)
    if words.opens(first):
        is_verb = words.after(last).isspace() and lexicon.is_in("pronouns", words.key(last + 1))
        return None if is_verb else unclear_word(match)
    if lexicon.is_in("calendar", words.keys[first]) and not around.attributed(words, first, last):
        return unclear_word(match)
    return replaced(match)


def _stands_for_a_name(words: Words, match: Match) -> bool:
    """Whether a word whose capitals say nothing stands where a name would: "per field," or "as mark said"."""
    first, last = match.first, match.last
    if around.determined(words, first):
        return False
    if around.is_numbered(words, last) or around.is_date(words, first):
        return False
    if around.speaks(words, last) or around.attributed(words, first, last) or around.thanked(words, first):
        return True
    if around.acts(words, first, last):
        return True
    return match.is_person and around.addressed(words, first, last)


def may_be_a_word(words: Words, match: Match) -> bool:
    """Whether it stands in small letters after an article, as a word does that the lists do not know."""
    if match.case is not Case.WORD or around.has_capital(words, match.first):
        return False
    return around.determined(words, match.first)
