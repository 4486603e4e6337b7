"""Names of ordinary words that are what anybody says at the beginning of a sentence: « que faire ? », "our future is"."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_usual
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words

_ENDS = ".!?…;\n"


def opens_as_a_phrase(words: Words, match: Match) -> bool:
    """Whether several usual words in small letters begin a question, or with a small word a sentence, and nobody speaks.

    An article begins names: « les veilleurs du lac ».
    """
    first, last = match.first, match.last
    if (
        first == last
        or match.typos
        or not words.opens(first)
        or not all(map(is_usual, words.keys[first : last + 1]))
    ):
        return False
    asks = _asks(words, last)
    if any(map(words.capital, range(first + 1, last + 1))) and not (
        words.shouted or (asks and _is_loud(words, match))
    ):
        return False
    return (asks or _begins_small(words.keys[first])) and not around.speaks(words, last)


def _is_loud(words: Words, match: Match) -> bool:
    """Whether all of it is in capitals: « QUE FAIRE ? »."""
    return all(words.shape(place) is Shape.UPPER for place in range(match.first, match.last + 1))


def _begins_small(key: str) -> bool:
    return lexicon.is_small_word(key) and key not in words_under("names.toml", "articles")


def _asks(words: Words, last: int) -> bool:
    """Whether the sentence that goes on behind the word ends as a question."""
    gaps = (words.gap[place] for place in range(last + 1, words.count + 1))
    return next((sign for gap in gaps for sign in gap if sign in _ENDS), "") == "?"
