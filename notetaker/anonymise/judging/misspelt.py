"""Decides on single words that are a typing error away from a name of the roster."""

from notetaker.anonymise import lexicon
from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.namesakes import namesake
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown
from notetaker.anonymise.matcher import Match
from notetaker.anonymise.rules import Rule
from notetaker.anonymise.spelling import TYPO

_SHORT = 3
_SAFE_TYPO_LENGTH = 5
_LONG_TYPO_LENGTH = 7


def misspelt(scene: Scene, match: Match) -> Verdict | None:
    """One word that is a typing error away from a name. Other names and ordinary words are none."""
    words = scene.words
    key = words.keys[match.first]
    if match.is_person and around.has_title(words, match.first):
        return replaced(match)
    if any((lexicon.is_ordinary(key), lexicon.is_in("speech", key), lexicon.is_generic(key))):
        return None
    if not around.has_capital(words, match.first):
        if match.typos > TYPO:
            return None
        seems = len(key) >= _LONG_TYPO_LENGTH and not _is_inflection(key)
        return shown(match, Rule.UNCLEAR_TYPO) if seems and not around.determined(words, match.first) else None
    if not _is_cased_like_a_name(words.raw(match.first)) or namesake(scene, match) is not None:
        return None
    speaks = around.speaks(words, match.last)
    if match.typos > TYPO:
        plural = key.endswith("s") and lexicon.is_ordinary(key[:-1])
        return None if plural or (words.opens(match.first) and not speaks) else shown(match, Rule.UNCLEAR_TYPO)
    if lexicon.is_given_name(key):
        return None if words.opens(match.first) and not speaks else shown(match, Rule.UNCLEAR_TYPO)
    if len(key) > _SHORT and (speaks or (len(key) >= _SAFE_TYPO_LENGTH and not words.opens(match.first))):
        return replaced(match)
    subject = around.addressed(words, match.first, match.last) or around.is_subject(words, match.last)
    if words.opens(match.first) and len(key) < _LONG_TYPO_LENGTH and not subject:
        return None
    return shown(match, Rule.UNCLEAR_TYPO)


def _is_cased_like_a_name(raw: str) -> bool:
    return raw[0].isupper() and raw[-1].islower()


def _is_inflection(key: str) -> bool:
    """Whether the word ends like a plural, a feminine or a verb: then it is probably an ordinary word."""
    return key.endswith(("s", "e", "es", "er", "ed", "ing", "ly", "ent", "ant", "ion", "able", "al", "if", "ive"))
