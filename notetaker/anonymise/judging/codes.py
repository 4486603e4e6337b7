"""Decides on initials, codes and acronyms."""

from notetaker.anonymise import lexicon
from notetaker.anonymise.entities import FormKind
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown, unclear_word
from notetaker.anonymise.matcher import Match
from notetaker.anonymise.rules import Rule
from notetaker.anonymise.words import Words

_SHORT = 3


def initials(words: Words, match: Match) -> Verdict | None:
    """Initials nobody listed: at the speaker's place they are one, elsewhere perhaps."""
    key = "".join(words.keys[match.first : match.last + 1])
    if words.shouted or lexicon.is_in("acronyms", key) or lexicon.is_number(words.key(match.last + 1)):
        return None
    if match.first == 0 and words.after(match.last).lstrip(".").lstrip()[:1] in {":", "→"}:
        return replaced(match)
    if match.last > match.first and "." not in words.after(match.first):
        return None
    return shown(match, Rule.UNCLEAR_INITIALS)


def code(words: Words, match: Match) -> Verdict | None:
    """A code or acronym that counts only in capitals."""
    keys = words.keys[match.first : match.last + 1]
    ordinary = all(lexicon.is_ordinary(key) or lexicon.is_in("acronyms", key) for key in keys)
    if words.shouted and (ordinary or len("".join(keys)) < _SHORT):
        return shown(match, Rule.UNCLEAR_CAPITALS)
    if all(lexicon.is_in("common_acronyms", key) for key in keys):
        return unclear_word(match)
    if match.kind is FormKind.PART:
        return shown(match, Rule.UNCLEAR_PART)
    return replaced(match)
