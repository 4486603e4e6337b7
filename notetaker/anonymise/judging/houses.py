"""Signs that an ordinary word is the organisation called by it: « les veilleurs demandent », "Beacon closes the door"."""

from itertools import pairwise

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words, keys_of

_DEFINITE = {"the", "le", "la", "les", "l"}
_QUOTED = {"selon", "chez", "d'apres"}
_MORE_OBJECTS = {"every", "each", "it", "them", "our", "my", "your"}
_NOT = {"ne", "n", "don", "dont", "won", "wont", "not"}


def is_a_house_at_work(words: Words, match: Match) -> bool:
    """Whether it does what bodies do behind "the", or does anything behind the article that the roster gives it."""
    first, last = match.first, match.last
    if match.is_person or words.gap[first].strip() not in {"", "'", "’"}:
        return False
    article = words.at[first - 1]
    if article not in _DEFINITE or words.at[first - 2] in {"tout", "toute", "tous", "toutes", "all"}:
        return False
    if wants_something(words, last):
        return True
    return _is_its_own_article(words, match) and (
        _is_quoted(words, first - 1)
        or _may_act(words, last)
        or around.has_a_finite_verb(words, last)
        or _is_at_hand(words, first - 1, last)
    )


def wants_something(words: Words, last: int) -> bool:
    """Whether a verb of those follows whose subject is somebody: "want", « demandent », « ne signeront pas »."""
    if not words.gap[last + 1].isspace():
        return False
    if around.speaks(words, last) or around.acts_as_people_do(words, last):
        return True
    verb = words.key(last + 1 + (words.at[last + 1] in _NOT))
    return lexicon.is_in_any(("only_people", "says", "deeds_of_houses"), verb)


def has_an_object(words: Words, last: int) -> bool:
    """Whether a verb follows and what it is done to, and none of having or losing: "Beacon closes the door"."""
    verb, behind = words.at[last + 1], words.at[last + 2]
    if verb in words_under("frames.toml", "having") or not words.gap[last + 2].isspace():
        return False
    if not (lexicon.is_in("after_verbs", behind) or behind in _MORE_OBJECTS):
        return False
    what = last + 3 + (words.at[last + 3] in _DEFINITE)
    if words.at[what] in words_under("frames.toml", "when") or lexicon.is_in("calendar", words.at[what]):
        return False
    return around.has_a_finite_verb(words, last)


def _is_its_own_article(words: Words, match: Match) -> bool:
    pair = (words.at[match.first - 1], words.keys[match.first])
    return any(pair in pairwise(keys_of(one.key)) for one in match.entities)


def _may_act(words: Words, last: int) -> bool:
    """Whether what follows is a verb in the plural, or one that says what is to be done."""
    verb = words.at[last + 1]
    if not words.gap[last + 1].isspace():
        return words.gap[last + 1].lstrip().startswith(":")
    return (
        verb in _NOT
        or lexicon.is_in("modals", verb)
        or lexicon.is_in("auxiliaries", verb)
        or (len(verb) > 4 and verb.endswith("ent") and words.keys[last].endswith("s"))
    )


def _is_at_hand(words: Words, article: int, last: int) -> bool:
    """Whether something is done with or for it and no noun follows: « pour les veilleurs il faut », "with the watchers"."""
    if not lexicon.is_in("beside_people", words.at[article - 1]) or not words.gap[article].isspace():
        return False
    return around.ends_clause(words, last) or lexicon.is_in("pronouns", words.at[last + 1])


def _is_quoted(words: Words, article: int) -> bool:
    before = words.at[article - 1]
    return before in _QUOTED or (before == "to" and words.at[article - 2] == "according")
