"""Has the table of what stands around names decide where rules were in doubt."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.homonyms import has_a_famous_name
from notetaker.anonymise.judging.least_likeness import LEAST_OF_A_DOUBTFUL_ONE, LEAST_OF_A_PERSON, is_a_place
from notetaker.anonymise.judging.mention_signs import likeness
from notetaker.anonymise.judging.nouns import needs_no_article
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.verdict import Verdict, rule_of
from notetaker.anonymise.judging.words_with_capitals import goes_on_in_capitals
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_usual
from notetaker.anonymise.knowledge.familiar import is_a_word, is_listed_word
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_WORDS = {Rule.UNCLEAR_WORD, Rule.UNCLEAR_ORGANISATION_WORD}
_UNCLEAR = {*_WORDS, Rule.UNCLEAR_TYPO, Rule.UNCLEAR_INITIALS}
_SAID_ON = {"", ","}
_NOT_ASKED = {FormKind.PART, FormKind.HANDLE}


def weighed(scene: Scene, match: Match, verdict: Verdict | None) -> Verdict | None:
    """What to do about a name that may be something else: it is replaced where rules were in doubt and the table is not.

    The table never shows, hides or keeps anything, nor is it asked where a rule takes the word for somebody else.
    """
    if verdict is None or verdict.rule not in _UNCLEAR or not _is_asked(scene.words, match):
        return verdict
    if verdict.rule in _WORDS and not _is_a_word_as_listed(scene.words, match):
        return verdict
    person = match.is_person and match.kind is not FormKind.INITIALS
    if likeness(scene, match) < (LEAST_OF_A_PERSON if person else LEAST_OF_A_DOUBTFUL_ONE):
        return verdict
    return Verdict(True, _rule(scene.words, match), match.first, match.last)


def _rule(words: Words, match: Match) -> Rule:
    """That of a word only where one is: "liz" is none."""
    if match.typos or not all(map(is_a_word, words.keys[match.first : match.last + 1])):
        return rule_of(match)
    return Rule.PERSON_WORD if match.is_person else Rule.ORGANISATION_WORD


def _is_asked(words: Words, match: Match) -> bool:
    """Whether it is no place, date, number or half of a word, and lacks the article that a word would need."""
    first, last = match.first, match.last
    if match.kind is FormKind.INITIALS and lexicon.is_in("acronyms", "".join(words.keys[first : last + 1])):
        return False
    if match.is_person and goes_on_in_capitals(words, last):
        return False
    if match.kind in _NOT_ASKED or "-" in {words.gap[first], words.gap[last + 1]}:
        return False
    if around.is_numbered(words, last) or around.is_date(words, first):
        return False
    if match.typos and _may_be_somebody_elses(words, match):
        return False
    return not (match.is_person and around.determined(words, first))


def _may_be_somebody_elses(words: Words, match: Match) -> bool:
    """Whether what is an error away from a name is one as it stands: of a place, a month, a first name, Montaigne."""
    key = words.keys[match.first]
    if is_a_place(key) or lexicon.is_in("calendar", key) or lexicon.is_given_name(key) or has_a_famous_name(key):
        return True
    return not match.is_person and words.raw(match.first).isupper()


def _is_a_word_as_listed(words: Words, match: Match) -> bool:
    """Whether it is a word as the roster has it, or so short that it needs its capital, and lacks an article it needs."""
    if match.typos:
        return False
    keys = words.keys[match.first : match.last + 1]
    if match.case is not Case.CAPITAL and not all(is_listed_word(key) or is_usual(key) for key in keys):
        return False
    if _is_said_twice(words, match):
        return False
    return not needs_no_article(keys[-1]) or words.times(keys[-1]) > 1


def _is_said_twice(words: Words, match: Match) -> bool:
    """Whether the same word stands right beside it: « charbon, charbon et encore du charbon »."""
    first, last = match.first, match.last
    behind = words.at[last + 1] == words.keys[first] and words.gap[last + 1].strip() in _SAID_ON
    return behind or (words.at[first - 1] == words.keys[last] and words.gap[first].strip() in _SAID_ON)
