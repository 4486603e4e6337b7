"""What stands beside a name and tells that somebody is meant, whatever else its word may be."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.around_names import elsewhere_near
from notetaker.anonymise.judging.bare.frames import does_what_houses_do, stands_in_a_frame
from notetaker.anonymise.judging.houses import has_an_object, wants_something
from notetaker.anonymise.judging.least_likeness import has_telling_capitals, is_a_doubtful_house, is_a_place
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_for_sure, names_somebody
from notetaker.anonymise.judging.subjects import opens_as_a_subject
from notetaker.anonymise.judging.words_with_capitals import is_echoed
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_a_word_in, is_in_a_dictionary
from notetaker.anonymise.knowledge.language import language_in
from notetaker.anonymise.knowledge.legal_forms import is_a_company
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words

_ARTICLES = {"the", "le", "la", "les"}
_IS = {"is", "est"}
_THE = {"the", "le", "la", "l"}
# Found faster than by its class, as in `standing`.
_ALIAS = FormKind.ORGANISATION_ALIAS


def is_told(words: Words, match: Match) -> bool:
    """Whether what stands right beside it says for sure that somebody is meant, whatever else the note has."""
    first, last = match.first, match.last
    if _has_an_initial(words, last) or around.has_title(words, first) or lexicon.is_function(words.at[first - 1]):
        return True
    if len(match.entities) > 1 and _is_counted(words, match):
        return True
    if _has_an_article_of_its_own(words, first) or opens_as_a_subject(words, match):
        return True
    if not match.is_person and (_is_the_house(words, last) or is_a_company(words, first, last)):
        return True
    if match.kind is _ALIAS and _is_the_one_with_a_capital(words, match):
        return True
    return around.speaks(words, last) or (around.owns(words, last) and not is_small_beside_a_capital(words, first))


def is_dealt_with(scene: Scene, match: Match) -> bool:
    """Whether it is called in, thanked, asked or pointed at as people are, or stands in a list of names."""
    words, first, last = scene.words, match.first, match.last
    if _is_a_foreign_word_with_a_capital(words, match):
        return True
    if around.has_capital(words, first) and (
        _is_brought_in(words, first, last) or _says_so_behind(words, first, last)
    ):
        return True
    if (
        around.takes_a_stand(words, last)
        or around.has_a_task(words, last)
        or around.thanked(words, first)
        or around.is_seconded(words, first, last)
    ):
        return True
    if around.labels_a_note(words, first, last) or around.labels_with_topic(words, first, last):
        return True
    if match.is_person and (around.attributed(words, first, last) or is_echoed(words, last)):
        return True
    if around.dealt_with(words, first) or around.pointed_at(words, first, last):
        return True
    return stands_in_a_frame(scene, match) or (match.is_person and not scene.is_alone(first, last))


def does_something(scene: Scene, match: Match) -> bool:
    """Whether it does, thinks or is called something as people do."""
    words, first, last = scene.words, match.first, match.last
    if around.acts_as_people_do(words, last) or around.is_of_a_mind(words, last):
        return True
    if match.is_person and not words.capital(first) and around.has_a_finite_verb(words, last):
        return True
    return around.called(words, first, last) or _is_named(scene, match)


def _is_named(scene: Scene, match: Match) -> bool:
    """Whether it does or thinks something, and if it is a house that may be a thing, what hardly a thing does."""
    words = scene.words
    if not match.is_person and match.first == match.last and does_what_houses_do(words, match.first):
        return True
    if is_a_doubtful_house(words, match):
        return (
            names_for_sure(scene, match) or wants_something(words, match.last) or has_an_object(words, match.last)
        )
    return around.takes_a_stand(words, match.last) or names_somebody(scene, match)


def _has_an_article_of_its_own(words: Words, first: int) -> bool:
    """Whether an article with a capital inside a sentence stands before it: « chez La Ruche »."""
    if words.at[first - 1] not in _ARTICLES or words.opens(first - 1) or not words.gap[first].isspace():
        return False
    return around.has_capital(words, first) and around.has_capital(words, first - 1)


def _is_the_one_with_a_capital(words: Words, match: Match) -> bool:
    """Whether a clause ends with "the" and what the organiser calls the house, its capital telling: "at the Beacon"."""
    first, last = match.first, match.last
    if words.at[first - 1] not in _THE or not words.gap[first].isspace() or not words.capital(first):
        return False
    return around.ends_clause(words, last) and has_telling_capitals(words)


def _is_counted(words: Words, match: Match) -> bool:
    """Whether so many are said to be called so: "both Martins", « les 2 Martin »."""
    before = words.at[match.first - 1]
    return lexicon.is_in("counting", before) or (match.kind is not FormKind.PLURAL and lexicon.is_number(before))


def _is_a_foreign_word_with_a_capital(words: Words, match: Match) -> bool:
    """Whether it has a capital inside a sentence and is a word of the other language only: "the view of Ardente"."""
    place = match.last
    key = words.keys[place]
    if match.first < place or words.opens(place) or words.shape(place) is not Shape.TITLE:
        return False
    if not around.has_capital(words, place) or is_a_place(key):
        return False
    return is_in_a_dictionary(key) and not is_a_word_in(key, language_in(words))


def _is_the_house(words: Words, last: int) -> bool:
    """Whether it is said to be a house: "sos is the NGO", « AL est le syndicat »."""
    is_it = words.at[last + 1] in _IS and words.gap[last + 1].isspace() and words.at[last + 2] in _THE
    return is_it and lexicon.is_in_any(("kinds_of_houses", "organisation_nouns"), words.at[last + 3])


def _is_brought_in(words: Words, first: int, last: int) -> bool:
    """Whether somebody is brought or called in to do something: "they brought in Chelsea to help"."""
    if words.at[first - 1] != "in" or words.at[last + 1] != "to" or not words.gap[last + 1].isspace():
        return False
    return words.at[first - 2] in words_under("elsewhere.toml", "in_somebody")


def _says_so_behind(words: Words, first: int, last: int) -> bool:
    """Whether a quotation ends with its verb and the name, which may have an article: "no budget, says the BC"."""
    start = first - 1 if words.at[first - 1] in _ARTICLES and words.gap[first].isspace() else first
    return around.said_by(words, start, last)


def _has_an_initial(words: Words, last: int) -> bool:
    """Whether a single letter follows that an apostrophe does not tie to the next word: "Camille B.". « À » is none."""
    letter = words.at[last + 1]
    if len(letter) != 1 or not letter.isalpha() or {words.after(last), words.after(last + 1)} & {"'", "’"}:
        return False
    return words.raw(last + 1).isascii() or words.capital(last + 1)


def is_small_beside_a_capital(words: Words, place: int) -> bool:
    """Whether the note has it with a capital elsewhere, and here without: "foley artists / T. Foley"."""
    return place not in words.capitals and any(map(words.capital, elsewhere_near(words, place)))
