"""Signs that words in small letters are an organisation of the roster: its article, a post in it, a noun beside it."""

from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import begins_expression
from notetaker.anonymise.knowledge.stranger_signs import is_organisation
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words, keys_of

_CONTRACTED = {"des": "les", "aux": "les", "du": "le", "au": "le"}
_OF = {"of", "de", "d", "chez", "at"}
_AT = {"at", "chez"}
_WORKS = {"work", "works", "worked", "working"}
_HERE = {"here", "over", "work", "works", "worked", "working", "job", "jobs"}
_ENDS_OF_MANY = ("ent", "ont")
_WHO = {"we", "they", "i", "you", "he", "she", "people", "everybody", "everyone", "nobody", "on", "ils", "nous"}


def stands_as_a_body(words: Words, match: Match) -> bool:
    """Whether words of which nothing else is known stand as the name of the organisation that is called by them."""
    first, last = match.first, match.last
    if match.typos or words.gap[first].strip("'’ \u00a0") or words.shouted:
        return False
    if any(map(words.capital, range(first, last + 1))) or words.gap[last + 1] == "-":
        return False
    if match.is_person:
        return match.kind is FormKind.SURNAME and _is_a_family(words, first, last)
    if _has_its_article_contracted(words, match):
        return True
    if begins_expression(words, last) or is_plain_noun(words, last + 1):
        return _has_its_noun_behind(words, match)
    return (
        _has_a_post_in_it(words, first)
        or _is_at_theirs(words, first, last)
        or _has_its_noun_before(words, match)
        or _is_of_its_kind(words, match)
        or is_organisation(words, first, last, frozenset())
    )


def _has_its_article_contracted(words: Words, match: Match) -> bool:
    """Whether its own article is in the word before: « le président des amis du lac », « parler aux veilleurs »."""
    first = match.first
    article = _CONTRACTED.get(words.at[first - 1])
    if article is None:
        return False
    called = (article, *words.keys[first : match.last + 1])
    if not any(keys_of(one.key)[: len(called)] == called for one in match.entities):
        return False
    if first < match.last:
        return True
    post = words.at[first - 2]
    return lexicon.is_in_any(("posts", "authored", "said_by_somebody", "said_to"), post)


def _has_a_post_in_it(words: Words, first: int) -> bool:
    """Whether a post stands before it that houses have: "the ceo of horizon"."""
    return words.at[first - 1] in _OF and lexicon.is_in("posts", words.at[first - 2])


def _is_at_theirs(words: Words, first: int, last: int) -> bool:
    """Whether somebody does something there: "at progress we hire", "works for progress"."""
    if words.at[first - 1] == "for":
        return words.at[first - 2] in _WORKS and not is_plain_noun(words, last + 1)
    if words.at[first - 1] not in _AT:
        return False
    return words.at[first - 2] in _HERE or (words.gap[last + 1].strip() in {"", ","} and words.at[last + 1] in _WHO)


def _has_its_noun_before(words: Words, match: Match) -> bool:
    """Whether what kind of body it is stands before it, in whichever language: « l’institut delta »."""
    return (
        lexicon.is_in("organisation_nouns", words.at[match.first - 1])
        and words.gap[match.first].isspace()
        and _has_a_noun(match)
    )


def _is_of_its_kind(words: Words, match: Match) -> bool:
    """Whether what a body may be called stands before a name of one word: « la région du ponant », « la boîte horizon »."""
    first = match.first
    if first < match.last or match.kind is FormKind.PART or not words.gap[first].isspace():
        return False
    noun = first - 1
    if words.at[noun] in {"du", "la"}:
        noun -= 1 if words.at[noun] == "du" else 2
        if noun == first - 3 and words.at[first - 2] != "de":
            return False
    definite = lexicon.is_in("determiners", words.at[noun - 1]) or words.opens(noun)
    return definite and lexicon.is_in("kinds_of_houses", words.at[noun]) and words.gap[noun + 1] == " "


def _has_its_noun_behind(words: Words, match: Match) -> bool:
    """Whether what kind of body it is stands behind it: "the atlas bank"."""
    noun = match.last + 1
    return (
        words.gap[match.last + 1] == " "
        and lexicon.is_in("organisation_nouns", words.at[noun])
        and _has_a_noun(match)
    )


def _has_a_noun(match: Match) -> bool:
    """Whether the roster says too what kind of body it is."""
    return any(lexicon.is_in("organisation_nouns", key) for one in match.entities for key in keys_of(one.key))


def _is_a_family(words: Words, first: int, last: int) -> bool:
    """Whether a surname stands behind the word for a family: « les fils charbon »."""
    return (
        lexicon.is_in("kin", words.at[first - 1])
        and words.gap[first].isspace()
        and lexicon.is_in("determiners", words.at[first - 2])
        and (not is_plain_noun(words, last + 1) or words.keys[last + 1].endswith(_ENDS_OF_MANY))
    )
