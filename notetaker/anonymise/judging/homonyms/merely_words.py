"""Tells a word that only looks like a name: in the title of a work, counted, amid capitals, alone in a sentence."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.subjects import opens_as_a_subject
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_usual
from notetaker.anonymise.knowledge.familiar import is_listed_word, is_plain_word
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words, keys_of

_ARTICLES = {"the", "le", "la", "les", "l"}
_APOSTROPHES = {"'", "’"}
_HYPHENS = {"-", "\u2010", "\u2011"}
_OPENED = ("«", "“", '"', "‘", "« ", "«\u00a0", "«\u202f")
_ENDS = {".", "!", "…", "..."}
_OF_THINGS = {"of", "in", "on", "for", "with", "as", "de", "des", "du", "d", "a", "au", "aux", "en", "sur", "pour"}
"""Behind a plural: a family is not counted so."""
_SO_MANY = {"two", "three", "deux", "trois"}
_WITH_ARTICLES = {FormKind.SURNAME, FormKind.ORGANISATION_ALIAS}
"""Forms that may have an article of their own, which nothing tells: « Le Roux », « Le Chat »."""
_LISTED = {", ", "; ", ". ", "\n", "\n- ", "\n• "}
_OF_MANY_THINGS = {"de", "des"}
_AFTER_ITEMS = {",", ";", "."}
_LEAST_LETTERS = 2
_OF_A_TITLE = {"de", "des", "du", "d", "et"}
_ONE_BY_ONE = {"by", "after", "upon", "a", "par", "apres", "sur"}
_YEARS = range(1900, 2100)
_DIGITS_OF_A_YEAR = 4
_LEAST_SHOUTED = 2


def is_merely_a_word(scene: Scene, match: Match) -> bool:
    """Whether a name that people use as a word stands as a word does, whatever its capital says. Who speaks is none."""
    words, first, last = scene.words, match.first, match.last
    if first < last or match.typos or words.shouted:
        return False
    key = words.keys[first]
    if not (is_listed_word(key) or is_usual(key)):
        return False
    if around.speaks(words, last) or around.owns(words, last) or around.has_title(words, first):
        return False
    return (
        _is_in_a_title(words, match)
        or _is_counted(words, match)
        or _is_amid_capitals(scene, match)
        or _is_a_sentence(words, match)
        or _is_half_a_name(scene, match)
        or _is_in_a_longer_name(scene, match)
        or _is_of_somebody(scene, match)
        or _is_an_item_of_a_list(words, match)
        or _is_doubled(words, first)
    )


def _is_in_a_title(words: Words, match: Match) -> bool:
    """Whether a work is called so: an article with a capital inside a sentence, and no verb: « cite Le Roi des aulnes »."""
    first, last = match.first, match.last
    article = words.at[first - 1]
    if article not in _ARTICLES or not (words.capital(first - 1) and words.capital(first)):
        return False
    if not words.after(last).isspace() or words.capital(last + 1):
        return False
    if words.gap[first] not in (_APOSTROPHES if article == "l" else {" "}):
        return False
    if words.opens(first - 1) and not words.gap[first - 1].endswith(_OPENED):
        return False
    if match.kind in _WITH_ARTICLES and article != "the" and words.at[last + 1] not in _OF_A_TITLE:
        return False
    if any(keys_of(one.key)[:1] == (article,) for one in match.entities):
        return False
    return not (around.has_a_finite_verb(words, last) or around.acts_as_people_do(words, last))


def _is_counted(words: Words, match: Match) -> bool:
    """Whether a number tells how many there are: "12 Fields in the form", but "two Marshes"."""
    first, last = match.first, match.last
    number = words.at[first - 1]
    if len(match.entities) > 1 or words.gap[first] != " " or not words.keys[first].endswith(("s", "x")):
        return False
    if not (lexicon.is_number(number) or number in _SO_MANY) or not _ends_apart(words, last):
        return False
    if match.kind is FormKind.PLURAL and words.at[last + 1] not in _OF_THINGS:
        return False
    return not _is_a_year(number) and not around.has_a_finite_verb(words, last)


def _is_a_year(number: str) -> bool:
    """Whether it is one, of four digits. Not all that begins as a number does can be read as one: "❶"."""
    return len(number) == _DIGITS_OF_A_YEAR and number.isdecimal() and int(number) in _YEARS


def _ends_apart(words: Words, last: int) -> bool:
    """Whether no colon and no bracket follows, as behind a speaker's number: "2 Banks (Relay):"."""
    return words.after(last).strip()[:1] not in {":", "("}


def _is_amid_capitals(scene: Scene, match: Match) -> bool:
    """Whether words that everybody uses stand beside it in capitals too, which say nothing then: "NO FIELD TESTS"."""
    words, first, last = scene.words, match.first, match.last
    if words.shape(first) is not Shape.UPPER or len(words.keys[first]) <= _LEAST_SHOUTED:
        return False
    return (words.gap[first] == " " and _is_shouted(scene, first - 1)) or (
        words.after(last) == " " and _is_shouted(scene, last + 1)
    )


def _is_shouted(scene: Scene, index: int) -> bool:
    """Whether the word is no name and no acronym, and is in capitals."""
    words = scene.words
    key = words.at[index]
    if len(key) < _LEAST_SHOUTED or words.shape(index) is not Shape.UPPER or index in scene.matched:
        return False
    return is_plain_word(key) and not lexicon.is_in("acronyms", key)


def _is_a_sentence(words: Words, match: Match) -> bool:
    """Whether a word in small letters that needs no article is a sentence of its own: "who pays? silence. joy."."""
    first, last = match.first, match.last
    if first == 0 or words.capital(first) or not lexicon.is_in("bare_nouns", words.keys[first]):
        return False
    if words.gap[first].strip()[-1:] not in {*_ENDS, "?"}:
        return False
    return last == len(words) - 1 or words.after(last).strip()[:1] in _ENDS


def _is_half_a_name(scene: Scene, match: Match) -> bool:
    """Whether a hyphen ties it to another word with a capital, which is nobody's of the roster: « Croix-Blanche »."""
    words, first = scene.words, match.first
    if match.kind is FormKind.PART or words.gap[first] not in _HYPHENS or not words.capital(first):
        return False
    return words.shape(first - 1) is Shape.TITLE and first - 1 not in scene.by_last


def _is_in_a_longer_name(scene: Scene, match: Match) -> bool:
    """Whether a usual word with a capital is side by side with it, which is no function: "the Ninth Circuit"."""
    words, first, last = scene.words, match.first, match.last
    if words.shape(first) is not Shape.TITLE or words.opens(first):
        return False
    former, follower = first - 1, last + 1
    if words.gap[first] == " " and _is_a_usual_word_with_a_capital(scene, former):
        return not words.opens(former) or lexicon.is_in("adjectives", words.keys[former])
    return words.after(last) == " " and _is_a_usual_word_with_a_capital(scene, follower)


def _is_a_usual_word_with_a_capital(scene: Scene, index: int) -> bool:
    words = scene.words
    if words.shape(index) is not Shape.TITLE or index in scene.matched:
        return False
    key = words.at[index]
    if not is_plain_word(key) or lexicon.is_small_word(key) or lexicon.is_given_name(key):
        return False
    return not (lexicon.is_function(key) or lexicon.is_in("calendar", key) or index in scene.by_first)


def _is_an_item_of_a_list(words: Words, match: Match) -> bool:
    """Whether it and what describes it are all there is between two commas: « Roche mère, Bar commun, Rose des sables »."""
    first, last = match.first, match.last
    if not match.is_person or not (first == 0 or words.gap[first] in _LISTED):
        return False
    end = last + 1
    if words.at[end] in _OF_MANY_THINGS and words.gap[end] == " ":
        end += 1
        if lexicon.is_in("organisation_nouns", words.at[end]):
            return False
    if len(words.at[end]) < _LEAST_LETTERS or not is_plain_noun(words, end):
        return False
    if end < len(words) - 1 and words.after(end).strip()[:1] not in _AFTER_ITEMS:
        return False
    if opens_as_a_subject(words, match):
        return False
    return not (around.is_of_a_mind(words, last) or around.takes_a_stand(words, last))


def _is_doubled(words: Words, place: int) -> bool:
    """Whether the same word follows in small letters, one after the other: « pierre à pierre », "Page by page"."""
    if words.at[place + 1] not in _ONE_BY_ONE or words.at[place + 2] != words.keys[place]:
        return False
    if words.capital(place) and not words.opens(place):
        return False
    return words.gap[place + 1] == words.gap[place + 2] == " " and not words.capital(place + 2)


def _is_of_somebody(scene: Scene, match: Match) -> bool:
    """Whether it is said to be somebody's who is not of the roster, as places are called: "King's Cross"."""
    words, owner = scene.words, match.first - 2
    if (
        words.at[match.first - 1] != "s"
        or words.gap[match.first - 1] not in _APOSTROPHES
        or words.opens(match.first)
    ):
        return False
    if words.gap[match.first] != " " or not words.capital(match.first) or words.shape(owner) is not Shape.TITLE:
        return False
    return owner not in scene.by_last and not is_place(words.keys[owner])
