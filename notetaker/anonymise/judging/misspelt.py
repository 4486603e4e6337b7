"""Decides on single words that are a typing error away from a name of the roster."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.homes import is_beside_its_own
from notetaker.anonymise.judging.misspellings import (
    LONG_TYPO_LENGTH,
    SAFE_TYPO_LENGTH,
    begins_alike,
    is_cased_like_a_name,
    is_far_from_any_word,
    is_formed_from_a_word,
    is_inflection,
    is_no_more_than_a_name,
    is_no_syllable,
    is_the_same_name,
)
from notetaker.anonymise.judging.namesakes import namesake
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import is_in_company, names_somebody
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_a_word_in, is_everybodys, is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.familiar import is_listed_word, is_plain_word, is_unfamiliar
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.matching.spelling import FAR, TYPO
from notetaker.anonymise.strangers.well_known_bodies import is_well_known
from notetaker.anonymise.text.words import Shape, Words, keys_of

_SHORT = 3
_VERY_LONG_TYPO_LENGTH = 9
_ARTICLES = {"the", "le", "la", "les", "l"}
_PREPOSITIONS = {"to", "in", "on", "at", "of", "de", "d", "en", "par", "sur", "dans"}


def misspelt(scene: Scene, match: Match) -> Verdict | None:
    """One word that is a typing error away from a name. Other names and ordinary words are none."""
    words = scene.words
    key = words.keys[match.first]
    if match.is_person and around.has_title(words, match.first):
        return replaced(match)
    if around.is_date(words, match.first):
        return None
    verdict = _on_the_word(scene, match)
    return _called_otherwise(words, match) if verdict and (is_place(key) or is_well_known(key)) else verdict


def _on_the_word(scene: Scene, match: Match) -> Verdict | None:
    words = scene.words
    key = words.keys[match.first]
    if is_usual(key) and _is_in_a_title(words, match.first):
        return None
    if is_plain_word(key) and not _has_a_telling_capital(words, match.first):
        return shown(match, Rule.UNCLEAR_TYPO) if _is_a_word_in_a_names_place(words, match) else None
    if is_beside_its_own(scene, match):
        return replaced(match)
    verdict = _unlisted(scene, match)
    if verdict is not None and verdict.replace and is_in_a_dictionary(key) and not _is_spoken_of(words, match):
        return shown(match, Rule.UNCLEAR_TYPO)
    return verdict


def _called_otherwise(words: Words, match: Match) -> Verdict | None:
    """A town, a country or a body that everybody knows is one error away from many a name: it is shown at most."""
    if not match.is_person and is_well_known(words.keys[match.first]):
        return None
    meant = around.pointed_at(words, match.first, match.last) or _is_spoken_of(words, match)
    there = around.determined(words, match.first) and not meant
    return None if there else shown(match, Rule.UNCLEAR_TYPO)


def _is_in_a_title(words: Words, first: int) -> bool:
    """Whether a work or a text is called so: "The Pens, ch. 1", "Code of Practice"."""
    if not words.capital(first) or words.shouted:
        return False
    article = words.at[first - 1] in _ARTICLES and words.gap[first] == " "
    if article and words.capital(first - 1) and not words.opens(first - 1):
        return True
    of = words.at[first + 1] in {"of", "de", "d"} and words.gap[first + 1] == " "
    return of and words.capital(first + 2) and is_usual(words.at[first + 2])


def _has_a_telling_capital(words: Words, first: int) -> bool:
    """Whether a name alone would have a capital there; English months and days have one everywhere."""
    always = lexicon.is_in("calendar", words.keys[first]) and is_a_word_in(words.keys[first], "en")
    return around.has_capital(words, first) and not words.opens(first) and not always


def _unlisted(scene: Scene, match: Match) -> Verdict | None:
    """A word that no list has: a typing error, or a word that only dictionaries know."""
    words = scene.words
    if not around.has_capital(words, match.first):
        return _in_small_letters(words, match)
    if not match.is_person and not words.shouted and words.shape(match.first) is Shape.UPPER:
        return _acronym(scene, match)
    if match.is_person and not words.shouted and words.shape(match.first) is Shape.UPPER:
        return _in_capitals(scene, match)
    if not is_cased_like_a_name(words.raw(match.first)) or namesake(scene, match) is not None:
        return None
    return _with_a_capital(scene, match) if match.typos == TYPO else _far(scene, match)


def _in_capitals(scene: Scene, match: Match) -> Verdict | None:
    """A person's name in capitals with an error: shown where somebody is meant, or where it is too long for an acronym."""
    words, key = scene.words, scene.words.keys[match.first]
    if match.typos > TYPO or lexicon.is_in("acronyms", key) or is_in_a_dictionary(key):
        return None
    meant = len(key) > SAFE_TYPO_LENGTH or _is_spoken_of(words, match)
    return shown(match, Rule.UNCLEAR_TYPO) if meant or names_somebody(scene, match) else None


def _acronym(scene: Scene, match: Match) -> Verdict | None:
    """An acronym with an error: the roster's where it speaks or acts, elsewhere perhaps somebody else's.

    One of three letters, of which one would be left out, is more often somebody else's: it is shown whatever it does.
    """
    words, key = scene.words, scene.words.keys[match.first]
    if match.typos > TYPO or lexicon.is_in("acronyms", key) or is_in_a_dictionary(key):
        return None
    meant = is_beside_its_own(scene, match) or (len(key) > _SHORT and _is_spoken_of(words, match))
    meant = meant or (len(key) >= SAFE_TYPO_LENGTH and around.has_a_finite_verb(words, match.last))
    return replaced(match) if meant else shown(match, Rule.UNCLEAR_TYPO)


def _is_a_word_in_a_names_place(words: Words, match: Match) -> bool:
    """Whether an ordinary word stands where only a name can: "so Meridien would pay", « selon retard », "trawle says"."""
    first, last = match.first, match.last
    if match.typos > TYPO:
        return False
    if words.at[first - 1] == "selon":
        return True
    key = words.keys[first]
    if match.is_person and not is_listed_word(key) and _seems_meant(words, match):
        return True
    if not (lexicon.is_listed(key) or is_everybodys(key) or key.endswith("s") or around.determined(words, first)):
        return _does_what_people_do(words, match)
    if not around.has_capital(words, first) or words.opens(first):
        return False
    if around.determined(words, first) or not is_cased_like_a_name(words.raw(first)):
        return False
    return _does_what_people_do(words, match) or (
        words.gap[first].strip()[-1:] in {",", ";"} and around.has_a_finite_verb(words, last)
    )


def _with_a_capital(scene: Scene, match: Match) -> Verdict | None:
    """A capital word one typing error away from a name."""
    words, key = scene.words, scene.words.keys[match.first]
    opens, does = words.opens(match.first), _does_what_people_do(words, match)
    if len(key) > _SHORT and match.is_person and is_in_company(scene, match):
        return replaced(match)
    if lexicon.is_given_name(key):
        meant = is_the_same_name(match, key) and (does or _is_spoken_of(words, match))
        return replaced(match) if meant else shown(match, Rule.UNCLEAR_TYPO)
    if len(key) > _SHORT and (does or (len(key) >= SAFE_TYPO_LENGTH and (not opens or is_unfamiliar(key)))):
        return replaced(match)
    return _at_the_start(words, match)


def _in_small_letters(words: Words, match: Match) -> Verdict | None:
    key = words.keys[match.first]
    if match.typos > TYPO:
        article = _has_an_article(words, match.first)
        meant = is_far_from_any_word(match, key) and (
            (len(key) > LONG_TYPO_LENGTH and not (article and not _is_whose_it_is(words, match)))
            or (words.opens(match.first) and around.speaks(words, match.last))
        )
        meant = meant or (not article and _lacks_its_first_letter(words, match))
        return shown(match, Rule.UNCLEAR_TYPO) if meant else None
    if is_formed_from_a_word(key) and not (
        _is_spoken_of(words, match) or (match.is_person and _seems_meant(words, match))
    ):
        return None
    others = lexicon.is_given_name(key) and not is_the_same_name(match, key)
    if is_unfamiliar(key) and not others and not _follows_an_article(words, match):
        spoken_of = _is_spoken_of(words, match)
        certain = words.murmured and not is_inflection(key)
        least = LONG_TYPO_LENGTH - (not match.is_person) if certain else _VERY_LONG_TYPO_LENGTH
        if len(key) >= least or (spoken_of and (len(key) >= SAFE_TYPO_LENGTH or is_no_syllable(key))):
            return replaced(match)
        seems = len(key) > _SHORT or spoken_of or (match.is_person and _seems_meant(words, match))
        return shown(match, Rule.UNCLEAR_TYPO) if seems else None
    if match.is_person and (_seems_meant(words, match) or is_no_more_than_a_name(key)):
        return shown(match, Rule.UNCLEAR_TYPO)
    if around.determined(words, match.first):
        return shown(match, Rule.UNCLEAR_TYPO) if _is_whose_it_is(words, match) else None
    seems = len(key) >= LONG_TYPO_LENGTH and not is_inflection(key)
    seems = seems or (len(key) >= _VERY_LONG_TYPO_LENGTH and not key.endswith(lexicon.word_endings()))
    return shown(match, Rule.UNCLEAR_TYPO) if seems else None


def _is_whose_it_is(words: Words, match: Match) -> bool:
    """Whether a noun follows somebody's mistyped name behind an article: "the ouaddzur amendment"."""
    first, key = match.first, words.keys[match.first]
    if not match.is_person or len(key) < SAFE_TYPO_LENGTH or not is_unfamiliar(key):
        return False
    return words.gap[first + 1] == " " and lexicon.is_in("called_by_its_author", words.at[first + 1])


def _lacks_its_first_letter(words: Words, match: Match) -> bool:
    """Whether a name without its first letter stands there, and no word: « loïse a dit » of Éloïse.

    Of a word that only dictionaries have, and of three letters, somebody is said to do something.
    """
    key = words.keys[match.first]
    if is_listed_word(key) or is_usual(key):
        return False
    names = (name for one in match.entities for name in one.first_names | one.surnames | {*keys_of(one.key)})
    if not any(len(name) == len(key) + 1 and name.endswith(key) for name in names):
        return False
    if len(key) == _SHORT and is_in_a_dictionary(key):
        return False
    return (len(key) > _SHORT and not is_in_a_dictionary(key)) or _is_spoken_of(words, match)


def _has_an_article(words: Words, first: int) -> bool:
    """Whether an article or a possessive, and no mere preposition, stands before the word: "the", but not "of" or « à »."""
    before = words.at[first - 1]
    return (
        around.determined(words, first) and before not in _PREPOSITIONS and words.raw(first - 1).casefold() != "à"
    )


def _follows_an_article(words: Words, match: Match) -> bool:
    """Whether an article makes a thing of the word: before a person's name, or before a short name of an organisation."""
    key = words.keys[match.first]
    short = len(key) < SAFE_TYPO_LENGTH and not is_no_syllable(key)
    return _has_an_article(words, match.first) and (match.is_person or short)


def _is_spoken_of(words: Words, match: Match) -> bool:
    """Whether somebody is said to speak, do, own or be asked something."""
    first, last = match.first, match.last
    return (
        around.dealt_with(words, first)
        or _does_what_people_do(words, match)
        or around.owns(words, last)
        or around.said_by(words, first, last)
        or around.called(words, first, last)
        or around.attributed(words, first, last)
        or around.asked_to(words, first, last)
        or around.thanked(words, first)
        or around.is_of_a_mind(words, last)
        or around.has_others_beside(words, last)
        or _has_done_something(words, match)
    )


def _seems_meant(words: Words, match: Match) -> bool:
    """Whether somebody seems to be meant even by a word that a dictionary has: "as hone said", "question from hone"."""
    if around.pointed_at(words, match.first, match.last) or around.dealt_with(words, match.first):
        return True
    return not around.determined(words, match.first) and _is_spoken_of(words, match)


def _has_done_something(words: Words, match: Match) -> bool:
    """Whether « a » and what somebody did follow, and no article makes a thing of the word: « brownings a refusé »."""
    last = match.last
    return (
        words.at[last + 1] == "a"
        and around.has_a_finite_verb(words, last)
        and not around.determined(words, match.first)
    )


def _far(scene: Scene, match: Match) -> Verdict | None:
    """A word with a capital that has two errors, or another transcription."""
    words, key = scene.words, scene.words.keys[match.first]
    does = _does_what_people_do(words, match)
    surely = does or around.owns(words, match.last) or names_somebody(scene, match)
    if (
        surely
        and begins_alike(match, key)
        and len(key) >= LONG_TYPO_LENGTH
        and (match.typos == FAR or is_unfamiliar(key))
    ):
        return replaced(match)
    plural = key.endswith("s") and lexicon.is_ordinary(key[:-1])
    if plural or (words.opens(match.first) and not (surely or is_far_from_any_word(match, key))):
        return None
    return shown(match, Rule.UNCLEAR_TYPO)


def _at_the_start(words: Words, match: Match) -> Verdict | None:
    """A word with one error where a sentence begins, or a short one."""
    key = words.keys[match.first]
    if len(key) >= _VERY_LONG_TYPO_LENGTH and not is_inflection(key):
        return replaced(match)
    subject = around.addressed(words, match.first, match.last) or around.is_subject(words, match.last)
    if words.opens(match.first) and len(key) < LONG_TYPO_LENGTH and not subject and not is_unfamiliar(key):
        return None
    return shown(match, Rule.UNCLEAR_TYPO)


def _does_what_people_do(words: Words, match: Match) -> bool:
    last = match.last
    return around.speaks(words, last) or around.acts_as_people_do(words, last) or around.takes_a_stand(words, last)
