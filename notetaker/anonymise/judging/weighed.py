"""Has the table of what stands around names decide where rules were in doubt."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.mention_signs import likeness
from notetaker.anonymise.judging.nouns import needs_no_article
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.verdict import Verdict
from notetaker.anonymise.knowledge.dictionary import is_usual
from notetaker.anonymise.knowledge.familiar import is_listed_word
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_REPLACED_FROM = 2.4
"""From so much likeness on; measured on notes that the table was made without (docs/anonymity.md)."""
_UNCLEAR = {Rule.UNCLEAR_WORD, Rule.UNCLEAR_ORGANISATION_WORD}
_NOT_ASKED = {FormKind.PART, FormKind.INITIALS, FormKind.HANDLE}


def weighed(scene: Scene, match: Match, verdict: Verdict | None) -> Verdict | None:
    """What to do about a name that is an ordinary word too: it is replaced where rules were in doubt and the table is not.

    The table never shows, hides or keeps anything, nor is it asked where a rule takes the word for somebody else.
    """
    if verdict is None or verdict.rule not in _UNCLEAR or not _is_asked(scene.words, match):
        return verdict
    if likeness(scene, match) < _REPLACED_FROM:
        return verdict
    return Verdict(True, Rule.PERSON_WORD if match.is_person else Rule.ORGANISATION_WORD, match.first, match.last)


def _is_asked(words: Words, match: Match) -> bool:
    """Whether it is a word as the roster has it, no date, number or half of a word, and lacks the article it needs."""
    first, last = match.first, match.last
    if match.typos or match.kind in _NOT_ASKED or "-" in {words.gap[first], words.gap[last + 1]}:
        return False
    if around.is_numbered(words, last) or around.is_date(words, first):
        return False
    if match.is_person and around.determined(words, first):
        return False
    keys = words.keys[first : last + 1]
    if not all(is_listed_word(key) or is_usual(key) for key in keys):
        return False
    return not needs_no_article(keys[-1]) or words.times(keys[-1]) > 1
