"""Tells a word in small letters that is matter by its line: "prices, deals, fees: …", « du même dico : »."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_SAME = {"same", "meme", "memes"}
_AND = {"and", "or", "et", "ou"}
_SEAMS = {";", "–", "—"}
_LEAST_LISTED = 3


def is_matter(scene: Scene, match: Match) -> bool:
    """Whether the one word in small letters is said to be the same one, or stands in a list of words before a colon."""
    words, place = scene.words, match.first
    if place < match.last or words.capital(place) or words.shouted:
        return False
    return (not match.is_person and _is_the_same(words, place)) or _is_in_a_heading(scene, place)


def _is_the_same(words: Words, place: int) -> bool:
    """Whether an article and a word that compares stand before it: "the same code", « du même dico »."""
    return words.at[place - 1] in _SAME and around.determined(words, place)


def _is_in_a_heading(scene: Scene, place: int) -> bool:
    """Whether a line begins with three words or more in a row, of which no other may be a name, and a colon ends them."""
    words, start, end = scene.words, place, place
    while not words.opens(start) and words.gap[start].strip() not in _SEAMS:
        if not _joins(words, start):
            return False
        start -= 1
    while not (after := words.gap[end + 1].strip()).startswith(":"):
        if after not in {",", ""} or end + 1 >= words.count or not _joins(words, end + 1):
            return False
        end += 1
    listed = [one for one in range(start, end + 1) if words.at[one] not in _AND]
    others = [one for one in listed if one != place]
    return len(listed) >= _LEAST_LISTED and all(_is_a_mere_word(scene, one) for one in others)


def _joins(words: Words, place: int) -> bool:
    """Whether a comma or an "and" parts the word from the one before it in a list, or it is that "and"."""
    return words.gap[place].strip() == "," or words.at[place] in _AND or words.at[place - 1] in _AND


def _is_a_mere_word(scene: Scene, place: int) -> bool:
    words = scene.words
    if words.capital(place) or place in scene.by_first or place in scene.by_last:
        return False
    return is_in_a_dictionary(words.keys[place])
