"""Letters in capitals behind an article: a body or a thing, as in "the CG is full", but somebody in "the CG point"."""

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.surroundings.dealing import is_infinitive, is_of_a_mind
from notetaker.anonymise.surroundings.doing import acts_as_people_do, takes_a_stand
from notetaker.anonymise.surroundings.speech import owns, speaks
from notetaker.anonymise.text.words import Words, words_of
from notetaker.model.language import LANGUAGES

_WORDS_OF_SOMEBODY = ("said_things", "said_things_fr", "said_by_somebody", "before_by")
_OF = {"du"}
_TO, _OF_A_TASK = {"au"}, {"de", "d"}


def letters_of_a_thing(text: str, start: int, end: int) -> bool:
    """Whether what stands there in a text is a word in capitals that stands for a thing."""
    words = words_of(text)
    if not text[start:end].isupper() or start not in words.starts:
        return False
    place = words.starts.index(start)
    return words.ends[place] == end and stand_for_a_thing(words, place, place)


def stand_for_a_thing(words: Words, first: int, last: int) -> bool:
    """Whether an article is beside the letters, and nobody speaks, acts, or is said to have said something."""
    if first == 0 or words.gap[first] != " ":
        return False
    article = words.raw(first - 1).casefold()  # not folded: « à » is no article
    if article not in words_under("context.toml", "articles_of_things"):
        return False
    if _is_said(words.at[last + 1]) or (article in _OF and _is_said(words.at[first - 2])):
        return False
    if article in _TO and (_is_asked(words, first) or _has_something_to_do(words, last)):
        return False
    does = speaks(words, last) or acts_as_people_do(words, last) or is_of_a_mind(words, last)
    return not (does or takes_a_stand(words, last) or owns(words, last))


def _is_said(key: str) -> bool:
    """Whether it is a word for what people say, send or propose."""
    adnominal = (words_under("wording.toml", "adnominal", lang) for lang in LANGUAGES)
    return lexicon.is_in_any(_WORDS_OF_SOMEBODY, key) or any(key in listed for listed in adnominal)


def _is_asked(words: Words, first: int) -> bool:
    return lexicon.is_in("turn_to_with_a", words.at[first - 2])


def _has_something_to_do(words: Words, last: int) -> bool:
    return words.at[last + 1] in _OF_A_TASK and is_infinitive(words, last + 2)
