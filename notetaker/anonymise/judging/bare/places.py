"""Places where a noun that can be counted needs its article, so that one without is somebody's or some house's name."""

from collections.abc import Mapping
from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.bare.signs import ends_there
from notetaker.anonymise.judging.nouns import is_plain_noun, may_be_matter
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.words import Words, keys_of

_JOINTS = {"and", "et", "nor", "ni", "or", "ou"}
_INCLUDED = {"included", "excluded", "excepted", "compris", "comprise", "excepte", "inclus", "incluse", "exclu"}
_BEHIND_BARE_NOUNS = _JOINTS | _INCLUDED
_ELIDED = {"c", "j", "l", "d", "n", "s"}
_ALONE = {"only", "seul", "seule"}
_NOR = {"nor", "ni"}
_EXCEPT = {"except", "but", "sauf", "hormis"}
_IS = {"is", "was", "isn", "wasn", "est", "etait", "sera", "serait"}
"""Hurried hands leave out the article of what is so: "when mast is painted"."""
_LEAST = 3
_NO_NOUNS = ("speakers_by_calling", "adjectives")


def stands_where_a_noun_has_an_article(words: Words, first: int, last: int) -> bool:
    """Whether the one word in small letters is a noun that can be counted, and has no article where it needs one.

    So it does behind "except", "rely on" or « y compris », beside "the others", as the subject behind "if" or « quand ».
    """
    key = words.keys[first]
    if words.at[first - 1] not in _before_bare_nouns() and words.at[last + 1] not in _BEHIND_BARE_NOUNS:
        return False
    if first < last or len(key) < _LEAST or words.gap[first].strip() not in {"", ","}:
        return False
    has_none = (
        _is_behind_what_needs_one(words, first, last)
        or _is_beside_the_others(words, first, last)
        or _is_a_bare_subject(words, first, last)
    )
    return has_none and not may_be_matter(key) and not lexicon.is_in_any(_NO_NOUNS, key)


@cache
def _before_bare_nouns() -> frozenset[str]:
    """The words of which one stands right before such a noun, where none of `_BEHIND_BARE_NOUNS` stands behind it."""
    phrases = (_phrases(listed) for listed in ("before_somebody", "before_somebody_who"))
    return words_under("context.toml", "conjunctions").union(_ALONE, _NOR, *phrases)


def _is_behind_what_needs_one(words: Words, first: int, last: int) -> bool:
    if words.at[last + 1] in _INCLUDED and ends_there(words, last + 1):
        return words.gap[last + 1].isspace()
    if not words.gap[first].isspace():
        return False
    if _is_behind_one_of("before_somebody", words, first):
        excepted = words.at[first - 1] in _EXCEPT and not _belongs_to_it(words, last)
        return excepted or ends_there(words, last) or _goes_on_without_it(words, last)
    return _is_behind_one_of("before_somebody_who", words, first) and _goes_on_without_it(words, last)


def _is_behind_one_of(listed: str, words: Words, first: int) -> bool:
    """Whether one of the listed words or phrases stands right before it."""
    behind = _phrases(listed).get(words.at[first - 1])
    return behind is not None and any(tuple(words.keys[max(0, first - len(one)) : first]) == one for one in behind)


@cache
def _phrases(listed: str) -> Mapping[str, list[tuple[str, ...]]]:
    """The words of each phrase, by the last of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for keys in map(keys_of, table("context.toml")[listed]):
        found.setdefault(keys[-1], []).append(keys)
    return found


def _belongs_to_it(words: Words, last: int) -> bool:
    """Whether a noun, or what says more of one, follows: "except field work", « sauf berger de métier »."""
    follower = words.at[last + 1]
    return is_plain_noun(words, last + 1) or lexicon.is_small_word(follower) or not words.gap[last + 1].isspace()


def _goes_on_without_it(words: Words, last: int) -> bool:
    """Whether the clause goes on with what belongs to no noun before it: "rely on berger here", « sauf berger tous »."""
    follower = words.at[last + 1]
    if not words.gap[last + 1].isspace():
        return False
    if follower in _ELIDED and words.gap[last + 2] in {"'", "’"}:
        return follower != "d" or words.at[last + 2] == "abord"
    return lexicon.is_in_any(("pronouns", "after_somebody"), follower) or around.has_a_finite_verb(words, last)


def _is_beside_the_others(words: Words, first: int, last: int) -> bool:
    """Whether it is joined to what has its article: "neither bull nor the port", « ni berger ni les autres »."""
    joint = last + 1
    if words.at[joint] in _JOINTS and words.gap[joint].isspace() and words.gap[joint + 1].isspace():
        before = words.at[first - 1]
        alone = first == 0 or lexicon.is_in_any(("with_people", "conjunctions"), before)
        if alone and before != "a" and _has_an_article(words, joint + 1):
            return True
    joint = first - 1
    if words.at[joint] not in _NOR or not ends_there(words, last) or not words.gap[first].isspace():
        return False
    return words.gap[joint].isspace() and _has_an_article(words, joint - 2)


def _has_an_article(words: Words, place: int) -> bool:
    """Whether an article and a word behind it stand there that are definite."""
    return place >= 0 and place + 1 < words.count and lexicon.is_in("definite", words.at[place])


def _is_a_bare_subject(words: Words, first: int, last: int) -> bool:
    """Whether it is the subject of a clause behind "if" or « quand »: "so bull has the data", « seul berger l’a »."""
    before = words.at[first - 1]
    if before in _ALONE:
        if lexicon.is_in("determiners", words.at[first - 2]):
            return False
        elided = words.at[last + 1] in _ELIDED and words.gap[last + 2] in {"'", "’"}
        return (elided or around.has_a_finite_verb(words, last)) and words.gap[last + 1].isspace()
    if not lexicon.is_in("conjunctions", before) or words.at[last + 1] in _IS or is_plain_noun(words, last + 1):
        return False
    return words.gap[first].isspace() and around.has_a_finite_verb(words, last)
