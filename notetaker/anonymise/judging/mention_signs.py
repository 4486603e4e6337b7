"""What tells whether a match is a mention beside what stands around it: how usual its word is, and the rest of the note."""

from collections.abc import Iterator

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.around_names import (
    HUNDREDTHS,
    elsewhere_near,
    level_name,
    signs_around,
    weight_around,
    weight_of,
)
from notetaker.anonymise.judging.scene import Scene, house_of
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_listed_word
from notetaker.anonymise.knowledge.tables import word_list
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words

_NEAR = 3
_MOST = 3
_LONG = 4
_ENDINGS = (
    *("tion", "ment", "isme", "ance", "able", "ique", "ing", "ity", "age", "ant", "ait", "ais", "ent", "eur"),
    *("ed", "er", "ly", "al", "ez", "ir", "if", "s", "e"),
)
"""The longest first: by them a neighbour shows what part of speech it may be."""


def likeness(scene: Scene, match: Match) -> float:
    """The weights of all signs of the match together: above 0 it is rather a mention than a word or something else."""
    around_it = weight_around(scene.words, match.first, match.last)
    return (around_it + weight_of(_own_signs(scene, match))) / HUNDREDTHS


def signs_of(scene: Scene, match: Match) -> Iterator[str]:
    """All signs of the match, each as it is called in `around_names.txt`. None says which word or whose name it is."""
    yield from signs_around(scene.words, match.first, match.last)
    yield from _own_signs(scene, match)


def _own_signs(scene: Scene, match: Match) -> Iterator[str]:
    words, first, last = scene.words, match.first, match.last
    key = words.keys[last]
    level, letters = level_name(key), _letters(words, last)
    sort = _sort(key, level)
    yield f"is:{'person' if match.is_person else 'organisation'}.{sort}.{letters}"
    yield f"level:{level}.{letters}"
    yield f"listed:{'ordinary' if lexicon.is_ordinary(key) else 'word' if is_listed_word(key) else 'no'}.{letters}"
    if letters == "capitals" and is_an_acronym_of_things(key):
        yield f"acronym_of_things.{'person' if match.is_person else 'organisation'}"
    opens, determined = words.opens(first), around.determined(words, first)
    yield (f"stands:{sort}.{letters}.{'opens' if opens else 'inside'}.{'determined' if determined else 'bare'}")
    yield from _of_neighbours(words, first, last, letters)
    yield from _of_verbs(words, last, sort)
    yield from _of_the_note(scene, match, sort)
    yield from _of_echoes(words, last, sort, letters)


def is_an_acronym_of_things(key: str) -> bool:
    """Whether the acronym means something that is nobody: "RAM", « la TVA »."""
    return key in word_list("acronyms.txt") or lexicon.is_in("acronyms", key)


def _letters(words: Words, place: int) -> str:
    if words.shape(place) is Shape.UPPER and words.ends[place] - words.starts[place] > 1:
        return "capitals"
    return "capital" if words.capital(place) else "small"


def _sort(key: str, level: str) -> str:
    """Whether it is a word that people use, one that few know, or a name only."""
    if is_listed_word(key) or level in {"everybodys", "usual"}:
        return "word"
    return "rare" if level == "rare" else "name"


def _of_neighbours(words: Words, first: int, last: int, letters: str) -> Iterator[str]:
    """How the words on both sides begin and end."""
    for side, place, gap in (("former", first - 1, words.gap[first]), ("next", last + 1, words.gap[last + 1])):
        beside = "beside" if gap.isspace() else "apart"
        high = 0 <= place < words.count and words.capital(place)
        yield f"{side}_begins:{'capital' if high else 'small'}.{beside}.{letters}"
        yield f"{side}_ends:{_ending(words.at[place])}.{beside}"


def _ending(key: str) -> str:
    if len(key) < _LONG:
        return str(len(key))
    return next((ending for ending in _ENDINGS if key.endswith(ending)), "other")


def _of_verbs(words: Words, last: int, sort: str) -> Iterator[str]:
    if around.speaks(words, last):
        yield f"speaks.{sort}"
    if around.acts_as_people_do(words, last):
        yield f"acts.{sort}"
    if around.has_a_finite_verb(words, last):
        yield f"has_a_verb.{sort}"
    if around.ends_clause(words, last):
        yield f"ends_clause.{sort}"


def _of_the_note(scene: Scene, match: Match, sort: str) -> Iterator[str]:
    """Whether the note names the same in another form, somebody of the same house, or anybody near."""
    words, first, last = scene.words, match.first, match.last
    keys = words.keys[first : last + 1]
    also = {place: there for who in match.entities for place, there in scene.near(who.key, first) if place != first}
    if any(words.keys[place : there + 1] != keys for place, there in also.items()):
        yield f"other_form.{sort}"
    if any(place < first for place in also):
        yield f"named_before.{sort}"
    if any(place > first for place in also):
        yield f"named_after.{sort}"
    beside = (pair for who in match.entities for pair in scene.near(house_of(who), first) if pair[0] != first)
    if any(words.keys[place : there + 1] != keys for place, there in beside):
        yield "same_house"
    others = [one for one in range(first - _NEAR, first + _NEAR + 1) if one != first and one in scene.by_first]
    yield f"near.{sort}" if others else f"nobody_near.{sort}"
    yield f"matches:{min(len(scene.matches) - 1, _MOST)}"


def _of_echoes(words: Words, last: int, sort: str, letters: str) -> Iterator[str]:
    """Whether the note has the same word elsewhere, and how it stands there."""
    places = elsewhere_near(words, last)
    if not places:
        yield f"alone.{sort}.{letters}"
        return
    alike = any(words.raw(place) == words.raw(last) for place in places)
    yield f"echo_spelt:{'alike' if alike else 'unlike'}.{letters}"
    high = any(map(words.capital, places))
    yield f"echo_begins:{'capital' if high else 'small'}.{sort}"
    if min(abs(place - last) for place in places) <= _NEAR:
        yield "echo_near"
