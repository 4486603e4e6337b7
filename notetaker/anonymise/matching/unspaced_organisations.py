"""What an organisation is called in short in scripts without spaces: 清华 and 清大 for 清华大学, 서울대 for 서울대학교."""

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.words import keys_of

_NAME = re.compile("[\u3005-\u3007\u3040-\u309f\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]{3,40}")
_PAIR = 2
_LEAST_TELLING = 4
"""So many signs tell an organisation even where each is what everybody says: 東京電力."""


def parts_of_organisation(name: str) -> Iterator[str]:
    """The name without what kind of body it is, its first two signs, and its first sign with that of the kind.

    What everybody says, such as a country or "national", tells it only in a longer part.
    """
    whole = composed("".join(keys_of(name)))
    if _NAME.fullmatch(whole) is None:
        return
    core, kind = _without_its_kind(whole)
    if not core or not kind:
        return
    *longer, told = _without_what_everybody_says(core)
    if len(told) >= _PAIR:
        yield told
        yield told[:_PAIR]
    of_the_whole = list(_without_what_everybody_says(whole))[1:]
    yield from (one for one in (*longer, *of_the_whole) if len(one) >= _LEAST_TELLING)
    if len(core) >= _PAIR:
        yield core[0] + kind[0]
        yield core + kind[0]


def _without_what_everybody_says(name: str) -> Iterator[str]:
    """The name, and what is left of it as one word after another that many have is taken off its beginning."""
    yield name
    while common := next((one for one in _signs("common_signs") if name.startswith(one)), ""):
        name = name.removeprefix(common)
        yield name


def _without_its_kind(whole: str) -> tuple[str, str]:
    """The name without the kind of body that ends or begins it, and that kind."""
    for kind in _signs("kinds_in_signs"):
        if whole.endswith(kind):
            return whole.removesuffix(kind), kind
        if whole.startswith(kind):
            return whole.removeprefix(kind), kind
    return whole, ""


def composed(key: str) -> str:
    """A folded word with each syllable of Korean as one sign."""
    return normalize("NFC", key)


@cache
def _signs(listed: str) -> tuple[str, ...]:
    """The words of a list, the longest first."""
    return tuple(sorted(map(composed, words_under("names.toml", listed)), key=lambda one: (-len(one), one)))
