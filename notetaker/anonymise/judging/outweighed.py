"""Shows what rules would replace where the table of what stands around names speaks clearly against it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.around_names import likeness
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.verdict import Verdict, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_everybodys, is_in_a_dictionary
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words

_BY_SO_MUCH = 1.0
"""So much less likeness than the same word has elsewhere in the note tells the word from the name; measured on the labelled
notes, each fifth of them with a table that the others made (docs/anonymity.md)."""
_HARDLY_EVER = -1.0
_NEAR = 2
"""So near to each other two of a name are listed or joined."""
_SURE = {FormKind.INITIALS, FormKind.HANDLE}

_Decided = tuple[Match, Verdict]


class _Best(NamedTuple):
    """Where a word of the note is most like a name."""

    likeness: float
    place: int


def outweighed(scene: Scene, decided: Sequence[_Decided]) -> Iterator[_Decided]:
    """What is decided; a single word is shown that stands as a word does where the note has the same as a name.

    "Ash burns for days, and Ash said so." So is what everybody says, in small letters, where hardly ever a name stands.
    """
    single = [match for match, verdict in decided if verdict.replace and _is_weighed(match)]
    best = _best_by_spelling(scene.words, single) if len(single) > 1 else {}
    for match, verdict in decided:
        against = verdict.replace and _is_weighed(match) and _is_against(scene, match, best)
        yield match, unclear_word(match) if against else verdict


def _is_weighed(match: Match) -> bool:
    return match.first == match.last and not match.typos and match.kind not in _SURE


def _best_by_spelling(words: Words, single: Sequence[Match]) -> Mapping[str, _Best]:
    """Where each word that is replaced more than once is most like a name."""
    keys = [words.keys[match.first] for match in single]
    times, found = Counter(keys), dict[str, _Best]()
    for match, key in zip(single, keys, strict=True):
        if times[key] > 1:
            here = _Best(likeness(words, match.first, match.last), match.first)
            found[key] = max(found.get(key, here), here)
    return found


def _is_against(scene: Scene, match: Match, best: Mapping[str, _Best]) -> bool:
    words, first, last = scene.words, match.first, match.last
    key = words.keys[first]
    common = not words.capital(first) and is_everybodys(key)
    there = best.get(key)
    if not (common or (there is not None and _is_something_too(words, first))):
        return False
    if around.speaks(words, last) or around.owns(words, last) or _has_an_initial(words, last):
        return False
    here = likeness(words, first, last)
    if common and here < _HARDLY_EVER and not _is_told_by_others(scene, match):
        return True
    if there is None or abs(there.place - first) <= _NEAR or here >= there.likeness - _BY_SO_MUCH:
        return False
    return words.capital(there.place) or not words.capital(first)


def _has_an_initial(words: Words, last: int) -> bool:
    """Whether a single letter follows that an apostrophe does not tie to the next word: "Camille B."."""
    return len(words.at[last + 1]) == 1 and words.after(last + 1) not in {"'", "’"}


def _is_something_too(words: Words, index: int) -> bool:
    """Whether the word is one of a dictionary, a place or an acronym, and not a name alone."""
    key = words.keys[index]
    return is_in_a_dictionary(key) or lexicon.is_ordinary(key) or is_place(key) or words.shape(index) is Shape.UPPER


def _is_told_by_others(scene: Scene, match: Match) -> bool:
    """Whether what stands beside it says that a name is meant, or it has the article that a word needs."""
    words, first = scene.words, match.first
    if around.has_title(words, first) or lexicon.is_function(words.at[first - 1]):
        return True
    return around.determined(words, first) or names_somebody(scene, match)
