"""What stands around a word in a text, and whether that shows it to be a name."""

import re
import unicodedata

from notetaker.anonymise import lexicon
from notetaker.anonymise.titles import first_of_titles, is_title
from notetaker.anonymise.words import Shape, Words

_ROMAN = re.compile(r"[ivx]+")
_BEFORE_ADDRESS = re.compile(r"[,.?!;:–—>•\"“«-]\s*$")
_AFTER_ADDRESS = re.compile(r"[ \u00a0\u202f]?[,.?!;:—]")
_CLAUSE_END = re.compile(r"[ \u00a0\u202f]?[,.?!;:)–—]")
_JOINING = {"+", "&", "/"}
_LONGEST_TITLE = 8
_MOST_LINKS = 3
_NAME_GAPS = {" ", "-", "\u00a0", "‑", "‐"}


def tells_by_case(words: Words) -> bool:
    """Whether the note is written with capitals and small letters, so that a capital says something."""
    return not words.shouted and not words.murmured


def has_capital(words: Words, index: int) -> bool:
    """Whether the word has a capital that says something."""
    return words.capital(index) and not words.shouted


def has_title(words: Words, first: int) -> bool:
    """Whether a title stands before the word."""
    return first_of_titles(words, first) < first


def speaks(words: Words, last: int) -> bool:
    """Whether somebody is said to speak: "Field: …", "Field insists"."""
    after = words.after(last)
    if in_brackets(words, last, last) or (after.strip() in _JOINING and words.capital(last + 1)):
        return True
    if after.lstrip().startswith(":") and not after.lstrip()[1:2].isdigit():
        return True
    if not after.isspace() or not lexicon.is_in("speech", words.key(last + 1)) or has_capital(words, last + 1):
        return False
    return not unicodedata.normalize("NFC", words.raw(last + 1)).casefold().endswith("é")


def ends_a_name(words: Words, last: int) -> bool:
    """Whether what follows is no noun that the word could belong to: a mark, a verb, an "and", or nothing."""
    after = words.after(last)
    if not after.isspace():
        return True
    follower = words.key(last + 1)
    return any(lexicon.is_in(names, follower) for names in ("speech", "auxiliaries", "after_names"))


def in_brackets(words: Words, first: int, last: int) -> bool:
    """Whether the word stands alone in brackets, as who said something."""
    return words.before(first).endswith("(") and words.after(last).startswith(")")


def owns(words: Words, last: int) -> bool:
    """Whether a possessive follows: "Field's"."""
    return words.after(last) in {"'", "’"} and words.key(last + 1) == "s"


def addressed(words: Words, first: int, last: int) -> bool:
    """Whether the word stands alone between marks, as in "Mark, would you" or "thank you, Mark."."""
    before = words.before(first)
    begins = first == 0 or (len(before) > 1 and _BEFORE_ADDRESS.search(before) is not None)
    if not begins and lexicon.is_in("openers", words.key(first - 1)) and before.isspace():
        begins = words.opens(first - 1)
    return begins and (last == len(words) - 1 or _AFTER_ADDRESS.match(words.after(last)) is not None)


def attributed(words: Words, first: int, last: int) -> bool:
    """Whether the clause ends with the word after a verb of speech: "insists April," or "per Field:"."""
    if not words.before(first).isspace() or not lexicon.is_in("attribution", words.key(first - 1)):
        return False
    return last == len(words) - 1 or _CLAUSE_END.match(words.after(last)) is not None


def is_subject(words: Words, last: int) -> bool:
    """Whether an auxiliary or a possessive follows."""
    return lexicon.is_in("auxiliaries", words.key(last + 1)) and words.after(last) in {" ", "'", "’"}


def instrument(words: Words, first: int, last: int) -> tuple[int, int] | None:
    """The first and last word of the public text whose title the name is in: "OECD AI Principles"."""
    end = last
    for index in range(last + 1, min(last + 1 + _LONGEST_TITLE, len(words))):
        if not words.before(index).replace("-", " ").isspace() and words.before(index) not in {"'", "’"}:
            break
        if lexicon.is_in("instruments", words.keys[index]) and words.capital(index):
            end = index
        elif not words.capital(index) and not lexicon.is_in("links", words.keys[index]):
            break
    start = _instrument_before(words, first)
    return (start, end) if end > last or start < first else None


def _instrument_before(words: Words, first: int) -> int:
    """Where "recommendation of the" or « recommandations de l’ » begins before the name; `first` if nowhere."""
    index = first - 1
    while index >= 0 and first - index <= _MOST_LINKS and lexicon.is_in("links", words.keys[index]):
        index -= 1
    if index == first - 1 or index < 0:
        return first
    key = words.keys[index]
    named = lexicon.is_in("instruments_before_fr", key) or (
        lexicon.is_in("instruments", key) and words.capital(index)
    )
    return index if named else first


def acts(words: Words, first: int, last: int) -> bool:
    """Whether the word is the subject of a verb after "as", "what" or "think": "as mark has"."""
    if not words.before(first).isspace() or not lexicon.is_in("before_subjects", words.key(first - 1)):
        return False
    return lexicon.is_in("auxiliaries", words.key(last + 1)) and words.after(last) in {" ", "'", "’"}


def thanked(words: Words, first: int) -> bool:
    """Whether thanks stand before the word."""
    return words.before(first).isspace() and lexicon.is_in("thanks", words.key(first - 1))


def determined(words: Words, first: int) -> bool:
    """Whether an article, a possessive or a preposition stands before the word, as before a noun."""
    return words.before(first).strip("'’ \u00a0") == "" and lexicon.is_in("determiners", words.key(first - 1))


def is_date(words: Words, index: int) -> bool:
    """Whether the month, day or season at `index` is one."""
    before, after = words.key(index - 1), words.key(index + 1)
    if not lexicon.is_in("calendar", words.keys[index]):
        return False
    if lexicon.is_number(before) or lexicon.is_in("calendar", before):
        return True
    if lexicon.is_number(after) and words.after(index).isspace():
        return True
    return lexicon.is_in("date_cues", before) and words.before(index).isspace()


def is_numbered(words: Words, last: int) -> bool:
    """Whether a number or a lettered number follows, as in "Bill C-8" or "Article 6"."""
    if not words.after(last).isspace():
        return False
    after = words.key(last + 1)
    return lexicon.is_number(after) or (len(after) == 1 and lexicon.is_number(words.key(last + 2)))


def is_eponym(words: Words, last: int) -> bool:
    """Whether the word is the first half of an adjective: "a Volta-era grid"."""
    return words.after(last) == "-" and lexicon.is_in("eponym_endings", words.key(last + 1))


def may_be_given_name(words: Words, index: int) -> bool:
    """Whether the word before a surname could be a first name."""
    key = words.keys[index]
    if not words.capital(index) or lexicon.is_function(key) or lexicon.is_number(key) or is_title(words, index):
        return False
    if words.opens(index):
        return lexicon.is_given_name(key)
    if words.shape(index) is Shape.UPPER and len(key) > 2:
        return False
    return not any((lexicon.is_generic(key), lexicon.is_in("calendar", key), lexicon.is_in("speech", key)))


def may_be_surname(words: Words, index: int) -> bool:
    """Whether the word after a first name could be a surname."""
    key = words.keys[index]
    if not words.capital(index) or len(key) < 2 or lexicon.is_number(key):
        return False
    if words.shape(index) is Shape.UPPER and not _ROMAN.fullmatch(key):
        return False
    return not lexicon.is_in("speech", key) and not lexicon.is_in("calendar", key)


def side_by_side(words: Words, index: int, *, dotted: bool = False) -> bool:
    """Whether only a space or a hyphen (or a dot and a space) parts the word from the one before."""
    gap = words.before(index)
    return gap in _NAME_GAPS or (dotted and gap == ". ")
