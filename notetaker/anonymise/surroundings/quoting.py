"""Signs that whoever a word names is quoted, called or spoken to."""

import re

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.surroundings.speech import addressed
from notetaker.anonymise.text.words import Words

_CLAUSE_END = re.compile(r"[ \u00a0\u202f]?[,.?!;:)»”\"–—]")
_LABEL_END = re.compile(r"[ \u00a0\u202f]+(?:[-–—→]|->|=>|=)[ \u00a0\u202f]+")
_LONGEST_REQUEST = 6
_LONGEST_TOPIC = 5
_ASKED = {"to", "de", "d", "about", "for", "whether", "why", "sur", "si", "pourquoi"}
_AGREED_ON = {"on", "about", "that", "sur", "que", "qu"}
_FOR = {"for", "pour"}
_ONESELF = {"s", "se"}
_ABOUT = {"on", "re", "about", "sur", "ref"}


def ends_clause(words: Words, last: int) -> bool:
    """Whether the clause ends with the word."""
    return last == words.count - 1 or _CLAUSE_END.match(words.gap[last + 1]) is not None


def said_by(words: Words, first: int, last: int) -> bool:
    """Whether a quotation ends with its verb and the word: "too slow, says Field", « trop cher, s’agace Petit »."""
    verb = first - 1
    if verb < 1 or not words.gap[first].isspace():
        return False
    if words.keys[verb - 1] in _ONESELF and lexicon.is_in("inverted_reflexive", words.keys[verb]):
        verb -= 1
    elif not lexicon.is_in("inverted", words.keys[verb]):
        return False
    return any(mark in words.gap[verb] for mark in ',»”"–—') and ends_clause(words, last)


def called(words: Words, first: int, last: int) -> bool:
    """Whether a small word before it says that somebody is meant: "per Field,", "w/ Field", "agree with Field".

    So does "for" where a sentence begins and a comma follows: « Pour Petit, c’est trop tôt ».
    """
    before = words.at[first - 1]
    if before in _FOR and words.capital(first) and words.opens(first - 1) and words.capital(first - 1):
        apart = words.gap[first] == " " and words.gap[last + 1].startswith(",")
        return apart and not lexicon.is_in("calendar", words.keys[first])
    if before == "w" and words.gap[first].startswith("/"):
        return True
    if not words.gap[first].isspace():
        return False
    if before in ("with", "avec") and lexicon.is_in("agreeing", words.at[first - 2]):
        return words.capital(first) or ends_clause(words, last) or _goes_on_about(words, last)
    if before == "per" and not words.opens(first - 1):
        return False
    if lexicon.is_in("speakers_by_calling", words.keys[first]) and not words.capital(first):
        return False
    return lexicon.is_in("calls", before) and ends_clause(words, last)


def _goes_on_about(words: Words, last: int) -> bool:
    """Whether what one is agreed on follows: "agree with field on the date", « d’accord avec pont sur la date »."""
    return words.gap[last + 1].isspace() and words.at[last + 1] in _AGREED_ON


def labels_with_topic(words: Words, first: int, last: int) -> bool:
    """Whether a note opens with the word, what it is about, and a colon: "Baker on cassava: …"."""
    if first > 0 or not words.capital(first) or not words.gap[last + 1].isspace():
        return False
    if words.at[last + 1] not in _ABOUT:
        return False
    gaps = (words.after(index) for index in range(last + 2, min(last + 2 + _LONGEST_TOPIC, words.count)))
    return next((gap.lstrip().startswith(":") for gap in gaps if not gap.isspace()), False)


def labels_a_note(words: Words, first: int, last: int) -> bool:
    """Whether a note opens with the word alone and a dash or an arrow, as before what somebody says: "Baker - no"."""
    return first == 0 and _LABEL_END.fullmatch(words.gap[last + 1]) is not None


def asked(words: Words, first: int, last: int) -> bool:
    """Whether the word opens a sentence, stands apart, and the sentence goes on with "you": "Mark, did you want …"."""
    if not words.gap[last + 1].startswith(",") or not words.opens(first):
        return False
    ahead = words.keys[last + 1 : last + 1 + _LONGEST_REQUEST]
    return any(lexicon.is_in("second_person", key) for key in ahead)


def asked_to(words: Words, first: int, last: int) -> bool:
    """Whether somebody is asked to do something, or about it: "I'll ask Claire to give an example"."""
    return (
        words.gap[first].isspace()
        and lexicon.is_in("asking", words.at[first - 1])
        and words.at[last + 1] in _ASKED
        and words.gap[last + 1].isspace()
    )


def greeted(words: Words, first: int, last: int) -> bool:
    """Whether the word is a sentence of its own, with at most an "okay" or thanks before it: "Okay, Mark?"."""
    after = words.gap[last + 1].strip()
    if last < words.count - 1 and not after.startswith((".", "?", "!")):
        return False
    if words.gap[first].isspace() and lexicon.is_in("thanks", words.at[first - 1]):
        return True
    if first > 0 and words.gap[first].strip().startswith(","):
        return lexicon.is_in("openers", words.at[first - 1]) and words.opens(first - 1)
    return first > 0 and addressed(words, first, last)
