"""Signs of somebody who speaks, acts, or is spoken to or of."""

import re
import unicodedata

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.surroundings.capitals import has_capital
from notetaker.anonymise.surroundings.nouns_of_many import is_noun_of_many
from notetaker.anonymise.text.words import Words

_BEFORE_ADDRESS = re.compile(r"[,.?!;:–—>•\"“«-]\s*$")
_AFTER_ADDRESS = re.compile(r"[ \u00a0\u202f]?[,.?!;:—]")
_CLAUSE_END = re.compile(r"[ \u00a0\u202f]?[,.?!;:)–—]")
_BEFORE_QUOTE = re.compile(r"\s*(?:->|→|=>|–|-)\s*[«\"“]")
_AND = {"and", "et"}
_OBJECTS = {"l", "le", "la", "les", "n", "ne", "y", "en", "just", "also", "already", "rightly"}
_JOINING = {"+", "&", "/"}
_SEAMS = {",", ";", "/", "|", "+", "–", "—", "->", "→", "("}


def speaks(words: Words, last: int) -> bool:
    """Whether somebody is said to speak: "Field: …", "Field insists"."""
    after = words.gap[last + 1]
    if after.startswith(".") and words.ends[last] - words.starts[last] == 1:
        after = after[1:]
    if after != " " and _is_marked_as_a_speaker(words, last, after):
        return True
    if not after.isspace() or not lexicon.is_in("speech", words.at[last + 1]) or has_capital(words, last + 1):
        return False
    if is_noun_of_many(words, last + 1):
        return False
    return not unicodedata.normalize("NFC", words.raw(last + 1)).casefold().endswith("é")


def _is_marked_as_a_speaker(words: Words, last: int, after: str) -> bool:
    """Whether brackets, a sign before another name, an arrow before a quotation or a colon say who speaks."""
    if in_brackets(words, last, last) or (after.strip() in _JOINING and words.capital(last + 1)):
        return True
    if _BEFORE_QUOTE.match(after):
        return True
    return after.lstrip().startswith(":") and not after.lstrip()[1:2].isdigit()


def says_so(words: Words, first: int, last: int) -> bool:
    """Whether a clause begins with the word, and a verb of speech follows: "…; frost says swap", « …, marchand veut »."""
    begins = words.opens(first) or words.gap[first].strip() in _SEAMS
    joined = words.gap[first].isspace() and (
        lexicon.is_in("conjunctions", words.at[first - 1])
        or (words.at[first - 1] in _AND and words.gap[first - 1].strip()[-1:] in {",", ";"})
    )
    if not (begins or joined) or not words.gap[last + 1].isspace() or has_capital(words, last + 1):
        return False
    verb = words.at[last + 1]
    if not (lexicon.is_in("only_people", verb) or (begins and lexicon.is_in("says", verb))):
        return False
    return not words.raw(last + 1).casefold().endswith("é")


def ends_a_name(words: Words, last: int) -> bool:
    """Whether what follows is no noun that the word could belong to: a mark, a verb, an "and", or nothing."""
    after = words.gap[last + 1]
    if not after.isspace():
        return True
    follower = words.at[last + 1]
    return lexicon.is_in_any(("speech", "auxiliaries", "after_names"), follower)


def in_brackets(words: Words, first: int, last: int) -> bool:
    """Whether the word stands alone in brackets, as who said something."""
    return words.gap[first].endswith("(") and words.gap[last + 1].startswith(")")


def owns(words: Words, last: int) -> bool:
    """Whether a possessive follows: "Field's"."""
    after = words.gap[last + 1]
    bare = after in {"' ", "’ "} and words.capital(last) and words.gap[last][-1:] not in {"'", "‘", "’"}
    return bare or (after in {"'", "’"} and words.at[last + 1] == "s")


def addressed(words: Words, first: int, last: int) -> bool:
    """Whether the word stands alone between marks, as in "Mark, would you" or "thank you, Mark."."""
    if last < words.count - 1 and words.gap[last + 1].isspace():
        return False  # told soon, for most words stand so
    before = words.gap[first]
    begins = first == 0 or (len(before) > 1 and _BEFORE_ADDRESS.search(before) is not None)
    if not begins and lexicon.is_in("openers", words.at[first - 1]) and before.isspace():
        begins = words.opens(first - 1)
    return begins and (last == words.count - 1 or _AFTER_ADDRESS.match(words.gap[last + 1]) is not None)


def attributed(words: Words, first: int, last: int) -> bool:
    """Whether the clause ends with the word after a verb of speech: "insists April," or "per Field:".

    So much per acre is no attribution.
    """
    if not words.gap[first].isspace() or not lexicon.is_in("attribution", words.at[first - 1]):
        return False
    if words.at[first - 1] == "per" and not words.capital(first) and words.gap[first - 1] == " ":
        return False
    return last == words.count - 1 or _CLAUSE_END.match(words.gap[last + 1]) is not None


def is_subject(words: Words, last: int) -> bool:
    """Whether an auxiliary or a possessive follows."""
    return lexicon.is_in("auxiliaries", words.at[last + 1]) and words.gap[last + 1] in {" ", "'", "’"}


def acts(words: Words, first: int, last: int) -> bool:
    """Whether the word is the subject of a verb after "as", "what" or "think": "as mark has"."""
    if not words.gap[first].isspace() or not lexicon.is_in("before_subjects", words.at[first - 1]):
        return False
    if words.gap[last + 1] not in {" ", "'", "’"} or lexicon.is_in("speakers_by_calling", words.keys[last]):
        return False
    if words.at[first - 1] == "what" and lexicon.is_in("to_be", words.at[last + 1]):
        return False
    verb = last + 2 if words.at[last + 1] in _OBJECTS else last + 1
    return lexicon.is_in_any(("auxiliaries", "speech", "finite", "says"), words.at[verb])


def thanked(words: Words, first: int) -> bool:
    """Whether thanks stand before the word: "thanks Field", « merci à Petit »."""
    before = first - 2 if words.at[first - 1] == "a" and words.at[first - 2] == "merci" else first - 1
    return words.gap[first].isspace() and lexicon.is_in("thanks", words.at[before])
