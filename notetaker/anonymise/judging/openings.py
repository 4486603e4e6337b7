"""Signs that a note, or a part of it, begins with a name in small letters: "wren again, …", "field: too slow"."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.nouns import is_plain_noun, may_be_matter
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_SEAMS = {"/", ";", "|", "+", ".", "!", "?", "•", "-", "–"}
_NEAR_ECHO = 40
_BETWEEN_ECHOES = {
    *("by", "to", "after", "and", "or", "in", "on", "for"),
    *("a", "par", "pour", "et", "ou", "de", "en", "sur", "apres", "contre"),
}
_BESIDE_ECHO = 2
"""So near it says « petit à petit », "day by day"."""
MODALS = frozenset({"will", "may", "might", "can"})


def may_be_what_will_be_done(words: Words, match: Match) -> bool:
    """Whether a sentence begins in small letters with the word and what one will say: "will ask Grace"."""
    first, verb = match.first, match.last + 1
    if words.keys[first] not in MODALS or not words.opens(first) or not words.gap[verb].isspace():
        return False
    said = words.capitals.isdisjoint((first, verb)) and lexicon.is_in("speech", words.at[verb])
    return said and lexicon.is_in_any(("to_do", "tasks"), words.at[verb])


def opens_like_a_name(words: Words, match: Match) -> bool:
    """Whether a note or a part of it in small letters begins with the word, and no noun follows: "wren again, …"."""
    first, last = match.first, match.last
    if _opens_and_comes_again(words, match):
        return True
    if lexicon.is_in("speakers_by_calling", words.keys[last]):
        return first == 0 and match.is_person and lexicon.is_in("negated", words.at[last + 1])
    if first > 0 and words.gap[first] == ", ":
        return around.has_a_finite_verb(words, last) and not may_be_matter(words.keys[last])
    if first > 0 and words.gap[first].strip()[-1:] not in _SEAMS:
        return False
    if not around.begins_small(words, first):
        return around.has_a_finite_verb(words, last) and not lexicon.is_in("bare_nouns", words.keys[last])
    if around.ends_clause(words, last):
        return True
    if match.kind is FormKind.GIVEN and lexicon.is_given_name(words.keys[first]):
        small = lexicon.is_small_word(words.keys[first]) or words.keys[first] in MODALS
        if not small and words.gap[last + 1].isspace() and not is_plain_noun(words, last + 1):
            return True
    return (
        around.has_a_finite_verb(words, last)
        or around.acts_as_people_do(words, last)
        or (words.gap[last + 1].isspace() and _may_follow_an_opening_name(words, last))
    )


def _may_follow_an_opening_name(words: Words, last: int) -> bool:
    """Whether what follows does so behind names; an article behind "will" or "may" asks: "will the price rise?"."""
    follower = words.at[last + 1]
    asks = words.keys[last] in MODALS and lexicon.is_in("articles_after_modals", follower)
    return lexicon.is_in("after_opening_names", follower) and not asks


def labels_what_is_said(words: Words, match: Match) -> bool:
    """Whether a note opens with somebody's name in small letters and a colon; what needs no article may be its matter."""
    if (
        not match.is_person
        or not words.gap[match.last + 1].lstrip().startswith(":")
        or not words.opens(match.first)
    ):
        return False
    alone = match.first == match.last
    return around.speaks(words, match.last) and not (alone and lexicon.is_in("bare_nouns", words.keys[match.first]))


def _opens_and_comes_again(words: Words, match: Match) -> bool:
    """Whether a note opens with it in small letters, and has the same word again not far away, as a word."""
    key = words.keys[match.last]
    if match.first > 0 or words.capital(0) or lexicon.is_in("speakers_by_calling", key) or key in MODALS:
        return False
    beside = match.last + 1 + (_BESIDE_ECHO if words.at[match.last + 1] in _BETWEEN_ECHOES else 1)
    return words.keys[match.first] in words.keys[beside : match.last + _NEAR_ECHO]
