"""Tells whether a single word with a capital, or a surname with its particles, is the name of a stranger."""

from collections.abc import Iterator

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.demonyms import is_people
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge import stranger_signs as signs
from notetaker.anonymise.knowledge.familiar import (
    WORDS,
    ends_as_its_kind,
    is_known_word,
    is_never_a_name,
    is_no_person,
    is_plain_word,
    is_unfamiliar,
    reads_as_a_word,
)
from notetaker.anonymise.knowledge.titles import first_of_titles
from notetaker.anonymise.strangers.capital_runs import Run
from notetaker.anonymise.text.words import Shape, Words
from notetaker.remembering import remembered

_LEAST_ALONE = 4
_ONE_OF_ITS_KIND = {"only", "seul", "seule", "first", "premier", "premiere"}
"""Before what somebody is, and no name: « seul Tongien de cette table »."""
_HYPHENS = {"-", "‑", "‐"}
_SAINTS = {"saint", "sainte", "st", "ste", "san", "santa", "sao", "los"}


def is_one_name(words: Words, run: Run) -> bool:
    """Whether a surname alone, maybe with its particles, is said to do or to have said something."""
    if run.first == run.last and _is_no_name(words, run.first):
        return False
    if words.at[run.last + 1] == "s" and signs.is_where_something_is(words, run.first, run.last + 2):
        return False
    keys = words.keys[run.first : run.last + 1]
    telling = [key for key in keys if not lexicon.is_particle(key)]
    if not telling or run.parts - sum(map(lexicon.is_particle, keys[1:])) > 2 - (len(telling) == len(keys)):
        return False
    if any(map(_has_a_digit, telling)) or any(
        is_no_person(half[0]) or _are_words(words, run.first, half) for half in _halves(words, run)
    ):
        return False
    if len(max(telling, key=len)) < 3 or words.shape(run.last) not in {Shape.TITLE, Shape.MIXED}:
        return False
    if signs.is_eponym(words, run.first):
        return False
    if _is_called_after_a_saint(words, run):
        follows = run.last + 1
        told_of = follows < words.count and words.raw(follows).endswith("é")
        return signs.is_meant(words, run.first, run.last) and not told_of
    if _is_particle_of_name(words, run.first) or _is_alone(words, run):
        return True
    if signs.is_quoted_at_the_start(words, run.first, run.last):
        return True
    return signs.is_meant(words, run.first, run.last) or (
        lexicon.is_given_name(telling[0]) and around.attributed(words, run.first, run.last)
    )


def _has_a_digit(key: str) -> bool:
    """Whether it is what a machine or a model is called: "H100s"."""
    return any(map(str.isdigit, key))


def only_opens(words: Words, run: Run) -> bool:
    """Whether it is a word that everybody knows, with a capital because a sentence begins, and nobody behind a title."""
    first = run.first
    if first < run.last or not _is_more_than_a_name(words.keys[first]) or not (first == 0 or words.opens(first)):
        return False
    if first and (lexicon.is_in("quoting", words.keys[first - 1]) or first_of_titles(words, first) < first):
        return False
    return words.raw(first)[1:].islower()


@remembered(WORDS)
def _is_more_than_a_name(key: str) -> bool:
    return is_known_word(key) and not lexicon.is_given_name(key)


def is_speaker(words: Words, run: Run) -> bool:
    """Whether a word is somebody for what is said of it: a first name, an unfamiliar word, a surname that is a word.

    So is a double name that is cited.
    """
    if _is_cited(words, run):
        return True
    key = words.keys[run.first]
    if run.first < run.last or words.shape(run.first) is not Shape.TITLE or len(key) < _LEAST_ALONE:
        return False
    if is_people(key) or is_no_person(key) or lexicon.is_function(key) or lexicon.is_in("calendar", key):
        return False
    spoken_of = signs.speaks(words, run.first, run.last) or around.asked_to(words, run.first, run.last)
    return spoken_of and _may_speak(words, run.first)


def _is_cited(words: Words, run: Run) -> bool:
    """Whether a double name, each half of which may be a word, is quoted: « tout le monde citait Blanc-Roche »."""
    double = run.first + 1 == run.last and words.gap[run.last] in _HYPHENS
    cited = double and words.gap[run.first] == " " and lexicon.is_in("quoting", words.at[run.first - 1])
    return cited and not any(map(is_no_person, words.keys[run.first : run.last + 1]))


def _may_speak(words: Words, index: int) -> bool:
    """Whether the word with a capital may be somebody; one that lists have as a word only where no sentence begins."""
    key = words.keys[index]
    if lexicon.is_given_name(key) or not reads_as_a_word(key):
        return True
    if lexicon.is_small_word(key) or lexicon.is_generic(key) or signs.is_organisation_noun(key):
        return False
    return lexicon.is_in("quoting", words.at[index - 1]) or not (
        words.opens(index) or around.determined(words, index)
    )


def _is_no_name(words: Words, index: int) -> bool:
    """Whether a word that stands alone is a particle, a place or the like, or no more than a word."""
    key = words.keys[index]
    if lexicon.is_particle(key) or is_no_person(key) or signs.is_month(words, index):
        return True
    return lexicon.is_in("bodies_by_noun", key) or _is_a_word(words, index, key)


def _is_a_word(words: Words, first: int, key: str) -> bool:
    """Whether the word is one; with a capital inside a sentence only what everybody uses, or ends as words do, is."""
    known = is_known_word(key) if words.opens(first) else is_plain_word(key)
    return known or ends_as_its_kind(key) or is_never_a_name(key)


def _halves(words: Words, run: Run) -> Iterator[list[str]]:
    """The words of a name without its particles, those that hyphens join together: « Blanc-Roche »."""
    joined: list[str] = []
    for index in range(run.first, run.last + 1):
        if joined and words.gap[index] not in _HYPHENS:
            yield joined
            joined = []
        if not lexicon.is_particle(words.keys[index]):
            joined.append(words.keys[index])
    if joined:
        yield joined


def _are_words(words: Words, first: int, half: list[str]) -> bool:
    """Whether a half of a name is a word; of two that a hyphen joins, both are."""
    return all(_is_a_word(words, first, key) for key in half)


def _is_particle_of_name(words: Words, first: int) -> bool:
    """Whether a particle with a capital, or a "d'" after a preposition, begins it: « Le Corbusier », « d’Artagnan »."""
    if words.opens(first):
        return False
    if lexicon.is_particle(words.keys[first]):
        return words.capital(first) and words.shape(first) is not Shape.UPPER
    elided = words.at[first - 1] == "d" and words.gap[first] in {"'", "’"}
    return elided and lexicon.is_in("before_particles", words.at[first - 2])


def _is_alone(words: Words, run: Run) -> bool:
    """Whether an unfamiliar word with a capital stands inside a sentence, and nothing makes it a place or a thing."""
    first, last = run.first, run.last
    if first < last or words.opens(first) or len(words.keys[first]) < _LEAST_ALONE:
        return False
    if words.shape(first) is not Shape.TITLE or is_people(words.keys[first]):
        return False
    if lexicon.is_in("before_places", words.at[first - 1]) or around.determined(words, first):
        return False
    if words.at[first - 1] in _ONE_OF_ITS_KIND:
        return False
    return words.gap[last + 1][:1] not in {"-", "/", "’", "'"} and not signs.is_numbered(words, last)


def _is_called_after_a_saint(words: Words, run: Run) -> bool:
    """Whether it is a town's or a station's name rather than somebody's: « Saint-Charles », « à San José »."""
    first = run.first
    if words.keys[first] not in _SAINTS:
        return False
    return words.gap[first + 1] in _HYPHENS or lexicon.is_in("before_places", words.at[first - 1])


def is_unfamiliar_run(words: Words, run: Run) -> bool:
    """Whether a single word, or one of a name's words, is none that anybody knows."""
    first, last = run.first, run.last
    if len(words.keys[first]) < _LEAST_ALONE or is_people(words.keys[first]):
        return False
    return is_unfamiliar(words.keys[first]) and all(map(words.capital, range(first, last + 1)))
