"""Initials and shortened first names beside a surname: "C. Wood", "Wood C.", "Chr. Wood", "JP Wood", « J.-Ch. Wood »."""

import unicodedata
from collections.abc import Iterable

from notetaker.anonymise.forms.entities import Entity
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import is_short_word
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.knowledge.titles import first_of_titles, is_title
from notetaker.anonymise.surroundings import ends_an_abbreviation
from notetaker.anonymise.text.latin import VOWELS
from notetaker.anonymise.text.words import Words

MOST_INITIALS = 3
LONGEST_INITIALS = 2
_LONGEST_SHORTENED = 5
_LEAST_CUT = 3
_TIES = {".", "_"}
_HYPHENS = {"-", "\u2010", "\u2011", ".-"}
_GAPS = {" ", ". ", ".", ".-", "-", "_", "\u00a0", ".\u00a0", "\u202f"}
_APOSTROPHES = {"'", "’"}
_DOTTED = ". "
_AFTER_LETTERS = {".", ". ", ".\u00a0", ".\u202f"}
_TURNED = {", ", ",\u00a0"}


def letters_at(words: Words, index: int) -> str:
    """The initials that the word is: one capital letter, or two as in "JP". Empty if it is none."""
    key = words.keys[index]
    if index not in words.capitals or len(key) > LONGEST_INITIALS:
        return ""
    raw = words.raw(index)
    if not raw.isupper() or not key.isalpha():
        return ""
    return key[0] if len(raw) == 1 or len(unicodedata.normalize("NFC", raw)) == 1 else key


def tied_letters_at(words: Words, index: int, gap: str) -> str:
    """The same in small letters, where a dot or a line ties them to the name, or they are no word: "mh lefevre"."""
    key = words.keys[index]
    if gap == " ":
        tied = len(key) == LONGEST_INITIALS and VOWELS.isdisjoint(key) and not is_short_word(key)
    else:
        tied = len(key) <= LONGEST_INITIALS if gap in _TIES else len(key) == 1 and gap == _DOTTED
    return key if tied and key.isalpha() and words.raw(index).islower() else ""


def fitting(entities: Iterable[Entity], letters: str) -> frozenset[Entity]:
    """The persons whose names begin with the letters."""
    return frozenset(who for who in entities if set(letters) <= who.given | who.surname)


def fitting_but_for_middles(words: Words, place: int, end: int, entities: Iterable[Entity]) -> frozenset[Entity]:
    """Whom the first of several dotted letters fits, of whom the roster lacks the others: "C. M. Wood" for Clara Wood."""
    if end - place < 2 or not all(_is_dotted_letter(words, index) for index in range(place, end)):
        return frozenset()
    return frozenset(who for who in entities if words.keys[place] in who.given)


def _is_dotted_letter(words: Words, index: int) -> bool:
    return len(words.keys[index]) == 1 and words.gap[index + 1] in _AFTER_LETTERS


def are_an_abbreviation(words: Words, last: int, entities: Iterable[Entity]) -> bool:
    """Whether the letters that end there are what everybody abbreviates, and no initials: "5 p.m.", "in the U.S."."""
    return ends_an_abbreviation(words, last, (who.given for who in entities))


def shortening(words: Words, index: int, entities: Iterable[Entity]) -> frozenset[Entity]:
    """The persons of whose first names the word is a shortened form: "Chr.", "Th.", "Wm", "Chas"."""
    key = words.keys[index]
    if not 2 <= len(key) <= _LONGEST_SHORTENED or index not in words.capitals or is_title(words, index):
        return frozenset()
    if not words.after(index).startswith(".") and not _is_no_word(key):
        return frozenset()
    return frozenset(who for who in entities if any(_shortens(key, name) for name in who.first_names))


def _is_no_word(key: str) -> bool:
    """Whether the shortened form cannot be a word, so that it needs no dot: "Wm", "Chas"."""
    return VOWELS.isdisjoint(key) or key in words_under("names.toml", "shortened")


def _shortens(short: str, name: str) -> bool:
    """Whether `short` is `name` with letters left out, but for the first."""
    if len(short) >= len(name) or short[0] != name[0]:
        return False
    letters = iter(name)
    return all(letter in letters for letter in short)


def initials_before(
    words: Words, first: int, entities: frozenset[Entity], reached: int
) -> tuple[int, frozenset[Entity]]:
    """Where the initials before the name at `first` begin, from the word `reached` on, and whom they fit."""
    start, fit = first, entities
    if first - reached > 1 and (who := _small_pair_before(words, first, entities)):
        return first - 2, who
    while start > reached and first - start < MOST_INITIALS and words.gap[start] in _GAPS:
        letters = letters_at(words, start - 1) or tied_letters_at(words, start - 1, words.gap[start])
        if (len(letters) > 1 and words.gap[start] == ". ") or (
            letters and first_of_titles(words, start) < start - 1
        ):
            break
        if letters and are_an_abbreviation(words, start - 1, fit):
            break
        who = fitting(fit, letters) if letters else shortening(words, start - 1, fit)
        if not who:
            break
        start, fit = start - 1, who
    return start, fit


def _small_pair_before(words: Words, first: int, entities: frozenset[Entity]) -> frozenset[Entity]:
    """Whom two small letters fit that a hyphen ties: « j-b le goff »."""
    if words.gap[first] != " ":
        return frozenset()
    letters = _pair_at(words, first - 2)
    return frozenset(who for who in entities if letters <= who.given) if letters else frozenset()


def _small_pair_after(
    words: Words, last: int, entities: Iterable[Entity], *, of_surname: bool
) -> frozenset[Entity]:
    """Whom two small letters fit that a hyphen ties behind a first name: "joy a-c"."""
    if not of_surname or last + 2 >= words.count or words.gap[last + 1] != " ":
        return frozenset()
    letters = _pair_at(words, last + 1)
    return frozenset(who for who in entities if letters <= who.surname) if letters else frozenset()


def _pair_at(words: Words, index: int) -> set[str]:
    """The two letters there that a hyphen ties."""
    pair = words.keys[index] + words.keys[index + 1]
    tied = len(pair) == LONGEST_INITIALS and pair.isalpha() and words.gap[index + 1] in _HYPHENS
    return set(pair) if tied else set()


def cut_first_name(words: Words, index: int, entities: Iterable[Entity]) -> frozenset[Entity]:
    """The persons whose first names begin with the word, which is none itself: « elo menard »."""
    key = words.keys[index]
    if not _LEAST_CUT <= len(key) <= _LONGEST_SHORTENED or is_short_word(key) or is_in_a_dictionary(key):
        return frozenset()
    return frozenset(who for who in entities if any(name.startswith(key) for name in who.first_names))


def initials_after(
    words: Words, last: int, entities: frozenset[Entity], *, of_surname: bool
) -> tuple[int, frozenset[Entity]]:
    """Where the initials after the name that ends with `last` end, and whom they fit: "Wood C.", "Chris W."."""
    end, fit = last, entities
    if who := _small_pair_after(words, last, entities, of_surname=of_surname):
        return last + 2, who
    while end + 1 < words.count and end - last < MOST_INITIALS:
        gap = words.gap[end + 1]
        if gap not in _GAPS and not (gap in _TURNED and _closes(words, end + 1)):
            break
        letters = letters_at(words, end + 1) or tied_letters_at(words, end + 1, gap)
        if letters and words.gap[end + 2] in _APOSTROPHES:
            break
        letters = letters or _marked_letter_at(words, end + 1, gap)
        if letters:
            who = frozenset(one for one in fit if set(letters) <= (one.surname if of_surname else one.given))
        else:
            who = frozenset() if of_surname else shortening(words, end + 1, fit)
        if not who and end > last and gap == "." and letters:
            who = fit
        if not who:
            break
        end, fit = end + 1, who
    return end, fit


def _marked_letter_at(words: Words, index: int, gap: str) -> str:
    """A small letter that has the mark of initials or speakers: "kofi s. too", "kofi s: no", "wood, c. agrees"."""
    key = words.keys[index]
    if len(key) != 1 or not words.raw(index).islower():
        return ""
    after = words.gap[index + 1]
    marked = after.startswith(".") or after.lstrip().startswith(":")
    tied = gap == " " or (gap in _TURNED and after.startswith(".") and not _counts(words, index))
    return key if tied and marked else ""


def _counts(words: Words, index: int) -> bool:
    """Whether a figure follows, as behind « p. » and "c."."""
    return words.at[index + 1][:1].isdigit()


def _closes(words: Words, index: int) -> bool:
    """Whether a dot and then no other name follow, so that "Wood, C." is one name."""
    return words.after(index).startswith(".") and not words.capital(index + 1)
