"""Whole names in another transcription: each half may be far from the roster's, both together are nobody else's."""

from collections.abc import Iterable

from notetaker.anonymise.forms.entities import Entity
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.matching.sounds import bones, rough_sound
from notetaker.anonymise.text.words import Shape, Words

_LEAST_BONES = 3
_LEAST_NAME = 2


def first_name_before(words: Words, first: int, entities: Iterable[Entity]) -> frozenset[Entity]:
    """The persons whose first name the word before the surname sounds like: "Shan Etxeberri" for "Xan Etcheverry"."""
    if not _is_beside(words, first - 1, first):
        return frozenset()
    key = words.keys[first - 1]
    return frozenset(
        who for who in entities if any(name != key and _sounds_like(name, key) for name in who.first_names)
    )


def surname_after(words: Words, last: int, entities: Iterable[Entity]) -> frozenset[Entity]:
    """The persons whose surname the word behind the first name is made of: "Nshan Hagopian" for "Nshan Hakobyan"."""
    if not _is_beside(words, last + 1, last + 1):
        return frozenset()
    key = words.keys[last + 1]
    made = bones(key)
    if len(made) < _LEAST_BONES:
        return frozenset()
    return frozenset(who for who in entities if any(bones(name) == made for name in who.surnames))


def _is_beside(words: Words, index: int, gap: int) -> bool:
    """Whether the word there has the capital of a name and nothing but a space parts it from the other half."""
    if index < 0 or words.gap[gap] != " " or words.shape(index) is not Shape.TITLE:
        return False
    key = words.keys[index]
    return len(key) >= _LEAST_NAME and not lexicon.is_small_word(key)


def _sounds_like(name: str, key: str) -> bool:
    return rough_sound(name) == rough_sound(key)
