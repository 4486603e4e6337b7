"""How much the table of what stands around names has to speak for a name before it is replaced.

The bounds were measured on labelled notes that the table was made without (docs/rules.md).
"""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words, keys_of

LEAST_OF_ALL = -1.0
"""What is less like a mention is unlike any, whatever it is said to do."""
LEAST_OF_A_WHOLE_NAME = -4.0
"""Of a first name and a surname in small letters."""
LEAST_OF_A_PERSON = 1.5
"""Of a name that is a word, where rules are in doubt or have no more than its capital."""
_LEAST = -0.5
_LEAST_OF_A_PLACE = 0.5
LEAST_OF_A_DOUBTFUL_ONE = 2.4
"""Short acronyms, houses that are words and places before a noun are as often something else."""
_LEAST_OF_ONE_OF_MANY = 9.0
"""Above all that the table says."""
_SHORT = 3
_OF_WORDS = {Shape.TITLE, Shape.LOWER}
_ANY = {"a", "an"}
_ANY_FRENCH = {"un", "une", "des", "ces", "chaque"}
_FRENCH_ARTICLES = {"le", "la", "l", "du", "au"}
_ARTICLES = {"the", *_FRENCH_ARTICLES}
_SPOKEN_FOR = {"according to", "behalf of"}
_WITH_ARTICLES = {(article,) for article in ("the", "le", "la", "l", "les")}


def least_likeness(words: Words, match: Match) -> float:
    """The likeness from which on it is replaced: more where what is called so is as often something else."""
    first, key = match.first, words.keys[match.first]
    if first < match.last or match.kind is FormKind.DERIVED:
        return _LEAST
    least, no_telling_capital = _LEAST, not _has_a_telling_capital(words, first)
    if words.raw(first).isupper():
        if _is_one_of_many(words, first):
            return _LEAST_OF_ONE_OF_MANY
        doubtful = len(key) <= _SHORT and not (_is_a_body(words, first) or _has_what_bodies_have(words, first))
    elif is_a_place(key):
        least, doubtful = _LEAST_OF_A_PLACE, no_telling_capital and is_plain_noun(words, first + 1)
    else:
        doubtful = no_telling_capital and (not match.is_person or _is_small_among_capitals(words, first))
    return LEAST_OF_A_DOUBTFUL_ONE if doubtful or _is_behind_an_article(words, match) else least


def _is_behind_an_article(words: Words, match: Match) -> bool:
    """Whether an article that the roster does not give it stands before it, and no noun follows: "over the Delta"."""
    first = match.first
    article = words.at[first - 1]
    if match.is_person or article not in _ARTICLES or words.gap[first] not in {" ", "'", "’"}:
        return False
    if words.shape(first) is not Shape.TITLE or is_plain_noun(words, first + 1):
        return False
    if lexicon.is_in("its_people", words.at[first + 1]):
        return False
    former = words.at[first - 2]
    if lexicon.is_in("quoting", former) or former == "nom" or f"{words.at[first - 3]} {former}" in _SPOKEN_FOR:
        return False
    return not any(keys_of(one.key)[:1] in _WITH_ARTICLES for one in match.entities)


def is_a_doubtful_house(words: Words, match: Match) -> bool:
    """Whether it is a house of one word, no acronym and no place, whose capital tells nothing: "Beacon was flat"."""
    first = match.first
    if (
        match.is_person
        or first < match.last
        or words.shape(first) not in _OF_WORDS
        or is_a_place(words.keys[first])
    ):
        return False
    return not _has_a_telling_capital(words, first)


def has_telling_capitals(words: Words) -> bool:
    """Whether the note has capitals that tell names from words."""
    return not (words.murmured or words.shouted)


def is_a_place(key: str) -> bool:
    """Whether a town, a country or another place is called so."""
    return is_place(key) or key in words_under("elsewhere.toml", "towns")


def _has_a_telling_capital(words: Words, place: int) -> bool:
    """Whether it has a capital inside a sentence, or where the note begins its clauses in small letters."""
    if words.opens(place):
        return around.tells_where_it_opens(words, place)
    return words.capital(place)


def _is_small_among_capitals(words: Words, place: int) -> bool:
    """Whether it is in small letters in a note that has capitals."""
    return bool(words.capitals) and not words.capital(place)


def _is_one_of_many(words: Words, place: int) -> bool:
    """Whether any one is meant: "nobody has a CQP", « une AE par chantier »; not "an OECD study", "a VM-ish answer"."""
    article, after = words.at[place - 1], words.gap[place + 1]
    if words.gap[place] != " " or after == "-":
        return False
    if article in _ANY:
        return after != " " or not (words.capital(place + 1) or is_plain_noun(words, place + 1))
    return article in _ANY_FRENCH


def _is_a_body(words: Words, place: int) -> bool:
    """Whether it has its article and tells of no noun: "the MA has no policy", « au TAS délai moyen ».

    Not so “the CAD outage”, « le NAS Synology ».
    """
    article = words.at[place - 1]
    if words.gap[place] not in {" ", "'", "’"}:
        return False
    if article == "the":
        return not is_plain_noun(words, place + 1)
    return article in _FRENCH_ARTICLES and not (words.gap[place + 1] == " " and words.capital(place + 1))


def _has_what_bodies_have(words: Words, place: int) -> bool:
    """Whether what a body says or does is beside it: "IPO consultation", « chiffre OIT », "NPA-branded", "anti-TAS"."""
    before, after = words.gap[place], words.gap[place + 1]
    if before == "-" and words.at[place - 1] in words_under("organisations.toml", "for_or_against_it"):
        return True
    if after == "-" and words.at[place + 1] in words_under("organisations.toml", "done_by_it"):
        return True
    if after == " " and words.at[place + 1] in words_under("organisations.toml", "said_by_it"):
        return True
    return before == " " and words.at[place - 1] in words_under("organisations.toml", "said_by_it_fr")
