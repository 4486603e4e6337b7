"""Whether a clause opens with a name that is a word too, its capital, and a verb that needs a subject."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_a_word_in
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_WITHOUT_AN_ARTICLE = ("bare_nouns", "calendar", "adjectives", "speakers_by_calling")
_IN_PERSON = {"himself", "herself"}
_ITSELF = "se"
_HAS = {("en", "a"), ("les", "a")}
_INFINITIVES = ("er", "ir")
_FUTURE = "a"
"""What a French infinitive and this letter make."""


def opens_as_a_subject(words: Words, match: Match) -> bool:
    """Whether a verb of one that is no noun follows it at once: "Kettle retrains its model", « Onde en a 200 ».

    A noun would have an article, if it is none of those that need none: "Water keeps rising".
    """
    place, verb = match.first, match.first + 1
    if place < match.last or match.typos or not words.opens(place) or not around.has_capital(words, place):
        return False
    if not words.gap[verb].isspace() or around.has_capital(words, verb):
        return False
    if lexicon.is_in_any(_WITHOUT_AN_ARTICLE, words.keys[place]):
        return False
    if match.is_person and words.at[verb] in _IN_PERSON:
        return True
    many = words.keys[place].endswith("s")
    return _is_english_of_one(words, verb) or (
        _is_french_of_one(words, verb) and not (many and is_a_word_in(words.at[verb], "en"))
    )


def _is_english_of_one(words: Words, verb: int) -> bool:
    """Whether it is what one does, in English; an accent makes a French participle of it: « livres retirés »."""
    return words.at[verb] in words_under("frames.toml", "done_by_one_en") and words.raw(verb).isascii()


def _is_french_of_one(words: Words, verb: int) -> bool:
    """Whether it is what one does, is going to do, does to itself or has of something, in French."""
    key = words.at[verb]
    if key == _ITSELF:
        return words.gap[verb + 1].isspace()
    if (key, words.at[verb + 1]) in _HAS:
        return words.gap[verb + 1].isspace() and words.raw(verb + 1) == "a"
    if key in words_under("frames.toml", "done_by_one_to_something_fr"):
        return lexicon.is_in("after_verbs", words.at[verb + 1]) and not lexicon.is_number(words.at[verb + 2])
    if key in words_under("frames.toml", "done_by_one_fr"):
        return not _may_be_done(words, verb)
    infinitive = key.removesuffix(_FUTURE)
    return infinitive != key and infinitive.endswith(_INFINITIVES) and is_a_word_in(infinitive, "fr")


def _may_be_done(words: Words, verb: int) -> bool:
    """Whether it is a participle, or may be one whose accent is left out as in all of the note: « rapport publie hier »."""
    return words.raw(verb).casefold().endswith("é") or (words.at[verb].endswith("e") and words.source.isascii())
