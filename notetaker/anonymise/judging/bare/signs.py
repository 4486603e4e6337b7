"""Signs that a word in small letters without an article is somebody: a verb, a verdict, "too", or what stands before."""

from collections.abc import Collection
from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.nouns import is_plain_noun, may_be_matter, needs_no_article
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.tells.roles import is_function
from notetaker.anonymise.text.words import Words

_SEAMS = {",", ";", ":", "(", "/", "–", "—", "-", "->", "→", "=>"}
_MARKS = (",", ";", ".", "?", "!", ":", ")", "…")
_LIKEWISE = {
    *(("non", "plus"), ("as", "well"), ("pas", "plus")),
    *(("en", "copie"), ("in", "copy"), ("on", "copy"), ("in", "cc")),
}
_VOTING = {"votes", "voted", "vote", "votait"}
_VOTED = {"voted", "votait"}
_HOURS = ("h", "am", "pm")
_DONE_BY_PEOPLE = ("says", "only_people", "deeds", "comings", "speech")
_ONESELF = {"himself", "herself"}
_THEY = {"lui", "elle"}
_BRACKET = " ("
_LONGEST_BRACKET = 8
_NOT = {"n", "ne"}
_HAS = {"a", "has", "had", "avait", "aura", "ont", "have"}
_IS = {"is", "was", "est", "etait", "isn", "wasn", "sera", "are", "sont", "s"}
_FUTURE = "ra"
"""How a French verb in the future ends."""
_THAT = "que"
_MOST_BETWEEN = 3
_OF_A_TRADE = "comme"
_GOES_ON = {"demain", "hier", "tomorrow", "today", "yesterday", "on", "ca", "y", "ils", "qui", "who"}
_FROM = {"from", "de", "chez", "of", "at"}
_SHORT = 3
_BEFORE_CLAUSES = {
    *("et", "and", "oui", "non", "yes", "no", "ok", "before", "after", "until", "once", "or", "ou"),
    *("puis", "then", "ensuite", "enfin", "next", "later"),
}
_TO_US_ELIDED = {"m", "t", "s"}
_ELIDED = {"c", "j", "l"}
_AND = {"and", "et"}
_ELIDING = {"'", "’"}


def is_likewise(words: Words, first: int, last: int) -> bool:
    """Whether the same is said of it, or it gets a copy: "bell too", « berger non plus », "so is stone", "idem bell"."""
    at = last + 1
    if words.at[at] == "alors" and words.at[first - 1] == "et" and words.opens(first - 1):
        return words.gap[first].isspace() and ends_there(words, at)
    if words.gap[at].isspace() and _echoes(words, at) and begins_a_clause(words, first):
        return True
    if not words.gap[first].isspace() or not ends_there(words, last):
        return False
    before, former = words.at[first - 1], words.at[first - 2]
    if lexicon.is_in("likewise", before):
        return True
    if former in {"so", "neither", "nor"} and lexicon.is_in("likewise_verbs", before):
        return True
    return lexicon.is_in("likewise", former) and before in {"for", "as", "with", "pour", "que", "chez"}


def is_in_person(words: Words, last: int) -> bool:
    """Whether "herself" or « lui-même » follows: « refusé par iris elle-même »."""
    follower = words.at[last + 1]
    oneself = follower in _ONESELF or (follower in _THEY and words.at[last + 2] == "meme")
    return oneself and words.gap[last + 1].isspace()


def is_a_mister(words: Words, first: int) -> bool:
    """Whether a lone « m » stands before it: « m petit en parle », but not « 10 m » or « m’ »."""
    title = first - 1
    if words.at[title] != "m" or words.gap[first] != " " or words.gap[title].strip() or words.capital(title):
        return False
    return not (lexicon.is_number(words.at[title - 1]) or lexicon.is_in("pronouns", words.at[title - 1]))


def has_an_office_in_brackets(words: Words, last: int) -> bool:
    """Whether a bracket with what somebody is follows: "field (chair)", « petit (rapporteure) »."""
    return words.gap[last + 1] == _BRACKET and is_function(words.at[last + 1]) and words.gap[last + 2][:1] == ")"


def _echoes(words: Words, at: int) -> bool:
    """Whether what stands there says that the same is so of another: "too", « non plus »."""
    if lexicon.is_in("echoes", words.at[at]) and ends_there(words, at):
        return True
    return (words.at[at], words.at[at + 1]) in _LIKEWISE


def acts_or_thinks(scene: Scene, match: Match) -> bool:
    """Whether a clause begins with it that says what people do, think or vote, or where they are from."""
    words, first, last = scene.words, match.first, match.last
    verb = words.at[last + 1]
    if around.takes_a_stand(words, last):
        return begins_a_clause(words, first) and not may_be_matter(words.keys[last])
    if not (verb in _of_people() or verb.endswith(_FUTURE) or words.at[first - 1] == _THAT):
        return _does_behind_a_bracket(words, last) and begins_a_clause(words, first)
    return begins_a_clause(words, first) and (
        _has_an_opinion(words, last)
        or votes(words, last)
        or _is_going_to(words, last)
        or (match.is_person and (_does_or_is_from(scene, match) or _comes_like_another(scene, match)))
    )


@cache
def _of_people() -> frozenset[str]:
    """The words of which one stands right behind who acts or thinks, but for verbs in the future."""
    listed = (words_under("context.toml", name) for name in ("only_people", "votes", "comings", "to_us"))
    return frozenset({"a"}).union(_NOT, _HAS, _IS, _FROM, _TO_US_ELIDED, _VOTING, *listed)


def _comes_like_another(scene: Scene, match: Match) -> bool:
    """Whether it comes, goes or speaks as it is said that somebody else does too: "summer left early, young too"."""
    words, last = scene.words, match.last
    if not words.gap[last + 1].isspace() or not lexicon.is_in("comings", words.at[last + 1]):
        return False
    return any(
        other.is_person and other.first > last and is_likewise(words, other.first, other.last)
        for other in scene.matches
    )


def _does_or_is_from(scene: Scene, match: Match) -> bool:
    """Whether a verb follows that people are the subject of, or where somebody is from: "stone left, bell from flint"."""
    words, last = scene.words, match.last
    if words.gap[last + 1].strip() in _ELIDING and words.at[last + 1] == "s":
        return True
    if not words.gap[last + 1].isspace() or words.capital(last + 1):
        return False
    if words.at[last + 1] in _FROM:
        return last + 2 in scene.organisations or last + 3 in scene.organisations
    if not _has_a_verb_of_people(words, match.first, last) or may_be_matter(words.keys[last]):
        return False
    return not lexicon.is_in("speakers_by_calling", words.keys[last])


def _has_a_verb_of_people(words: Words, first: int, last: int) -> bool:
    if words.at[first - 1] == _THAT:
        return True
    verb, follower = words.at[last + 1], words.at[last + 2]
    if lexicon.is_in("comings", verb) or (verb == "a" and lexicon.is_in("after_verbs", follower)):
        return True
    if verb in _TO_US_ELIDED and words.gap[last + 2] in _ELIDING:
        return is_in_a_dictionary(follower) or follower == "a"
    if lexicon.is_in("to_us", verb):
        return len(follower) >= _SHORT and is_in_a_dictionary(follower)
    return verb.endswith(_FUTURE) and len(verb) > _SHORT and is_in_a_dictionary(verb)


def _is_going_to(words: Words, last: int) -> bool:
    """Whether a French verb in the future follows, before which a noun would have its article: « sève ira »."""
    verb = words.at[last + 1]
    if not verb.endswith(_FUTURE) or not words.gap[last + 1].isspace() or words.keys[last].endswith("s"):
        return False
    return (
        not words.capital(last + 1)
        and len(verb) >= _SHORT
        and is_in_a_dictionary(verb)
        and not lexicon.is_in("no_future", verb)
    )


def votes(words: Words, last: int) -> bool:
    """Whether no more than a vote follows: "law against, bell for", "grace votes against", « blanche non »."""
    if words.at[last + 1] in _VOTED and ends_there(words, last + 1):
        return words.gap[last + 1].isspace()
    at = last + 1 + (words.at[last + 1] in _VOTING)
    return words.gap[last + 1].isspace() and lexicon.is_in("votes", words.at[at]) and ends_there(words, at)


def _does_behind_a_bracket(words: Words, last: int) -> bool:
    """Whether a bracket follows and then what people do: « petit (au fond de la salle) rit »."""
    if words.gap[last + 1] != _BRACKET:
        return False
    for place in range(last + 1, min(last + 1 + _LONGEST_BRACKET, words.count)):
        if words.gap[place + 1].startswith(")"):
            return words.gap[place + 1] == ") " and lexicon.is_in_any(_DONE_BY_PEOPLE, words.at[place + 1])
    return False


def _has_an_opinion(words: Words, last: int) -> bool:
    """Whether it is right or wrong or of a mind, or has what people have: "bell has doubts", « marchand a raison »."""
    if not words.gap[last + 1].isspace() and not (words.gap[last + 1] in {"'", "’"} and words.at[last + 1] == "s"):
        return False
    at = last + 1 + (words.at[last + 1] in _NOT)
    verb = words.at[at]
    if lexicon.is_in("only_people", verb):
        return True
    had = "had_by_people" if verb in _HAS and words.raw(at).casefold() != "à" else ""
    of_mind = verb in _IS
    if not (had or of_mind):
        return False
    for key in words.keys[at + 1 : at + 1 + _MOST_BETWEEN]:
        if (had and lexicon.is_in(had, key)) or (
            of_mind and (lexicon.is_in("minds", key) or lexicon.is_in("right", key))
        ):
            return True
        if not (lexicon.is_in("degrees", key) or lexicon.is_in("indefinite", key)):
            return False
    return False


def is_paired_with_a_first_name(words: Words, first: int, last: int, noticed: Collection[int]) -> bool:
    """Whether "and" joins it to somebody's first name, which the roster need not have, where people are listed.

    Two first names may stand alone, « jean et pierre »; others follow who is `noticed`: "tom and ann, mark and bell".
    """
    before = words.at[first - 1] in _AND and words.gap[first].isspace() and words.gap[first - 1].isspace()
    if before and _is_first_name(words.at[first - 2]) and ends_there(words, last):
        listed = words.gap[first - 2].strip() == "," and first - 3 in noticed
        return listed or (_is_first_name(words.keys[first]) and begins_a_clause(words, first - 2))
    behind = words.at[last + 1] in _AND and words.gap[last + 1].isspace() and words.gap[last + 2].isspace()
    if not (behind and _is_first_name(words.keys[first]) and _is_first_name(words.at[last + 2])):
        return False
    return begins_a_clause(words, first) and ends_there(words, last + 2)


def _is_first_name(key: str) -> bool:
    return lexicon.is_given_name(key) and not needs_no_article(key) and not lexicon.is_small_word(key)


def begins_a_clause(words: Words, start: int) -> bool:
    if words.opens(start) or words.gap[start].strip()[-1:] in _SEAMS:
        return True
    before = words.at[start - 1]
    return words.gap[start].isspace() and (
        before in _BEFORE_CLAUSES
        or lexicon.is_in("conjunctions", before)
        or lexicon.is_in("before_subjects", before)
        or around.is_date(words, start - 1)
        or _is_a_time(before)
    )


def _is_a_time(key: str) -> bool:
    """Whether it is a time of day, as before what happened then: "10am field takes the floor"."""
    return key[:1].isdigit() and (key.endswith(_HOURS) or "h" in key)


def ends_there(words: Words, last: int) -> bool:
    """Whether nothing follows, or a mark, or what begins another clause."""
    gap = words.gap[last + 1]
    if last + 1 >= words.count or (gap != " " and gap.lstrip().startswith(_MARKS)):
        return True
    follower = words.at[last + 1]
    if follower in {"et", "and"}:
        return not is_plain_noun(words, last + 2)
    return follower in {"mais", "but"} or lexicon.is_in("conjunctions", follower)


def is_beside_a_preposition(words: Words, first: int, last: int) -> bool:
    """Whether somebody is meant behind "with" or « contre », where what can be counted would need an article."""
    key, before, former = words.keys[last], words.at[first - 1], words.at[first - 2]
    if not words.gap[first].isspace():
        return False
    if _is_moved_or_thanked(before, former) and ends_there(words, last):
        return True
    if lexicon.is_in("speakers_by_calling", key):
        return False
    if may_be_matter(key) and not (lexicon.is_in("spoken_to", before) and lexicon.is_given_name(key)):
        return False
    goes_on = _goes_on(words, last)
    if before == _OF_A_TRADE:
        aside = words.gap[last + 1].strip() == "," and lexicon.is_in("pronouns", words.at[last + 1])
        return goes_on or aside or (lexicon.is_in("as_somebody", former) and ends_there(words, last))
    if before in {"a", "de"}:
        said = "said_to" if before == "a" else "said_by_somebody"
        return lexicon.is_in(said, former) and (goes_on or ends_there(words, last) or words.at[last + 1] == "que")
    if before in {"by", "from", "but"}:
        return lexicon.is_in("before_by", former) and ends_there(words, last)
    return lexicon.is_in("with_somebody", before) and (goes_on or ends_there(words, last))


def _is_moved_or_thanked(before: str, former: str) -> bool:
    """Whether what stands before it does so before people alone, so that even what needs no article is a name."""
    return lexicon.is_in("thx", before) or (before == "by" and lexicon.is_in("moved", former))


def _goes_on(words: Words, last: int) -> bool:
    """Whether a clause of its own follows: « avec berger on attend »."""
    follower = words.at[last + 1]
    if not words.gap[last + 1].isspace():
        return False
    elided = follower in _ELIDED and words.gap[last + 2] in _ELIDING
    return (
        elided
        or follower in _GOES_ON
        or lexicon.is_in("pronouns", follower)
        or around.has_a_finite_verb(words, last)
    )
