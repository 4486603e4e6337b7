"""Whether anything is left of a note from which details were left out."""

import re
from functools import cache

from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.words import words_of
from notetaker.model.body import SLOT, Body, Mention
from notetaker.model.language import LANGUAGES

_LETTER = re.compile(r"\w")
_SMALL = ("trailing", "clause", "joins", "pronouns", "frames")
"""Words that begin or join what is said, and say nothing by themselves."""


def says_nothing(body: Body) -> bool:
    """Whether a detail was left out of it, and what stands beside that is names and small words alone."""
    for one in body.placeholders:  # in words, for it is asked of every note of a long session
        if one.mention is Mention.DETAIL:
            break
    else:
        return False
    left = body.text.replace(SLOT, " ")
    return _LETTER.search(left) is None or _small_words().issuperset(words_of(left).keys)


@cache
def _small_words() -> frozenset[str]:
    found = (words_under(f"tells_{lang}.toml", "ends", listed) for lang in LANGUAGES for listed in _SMALL)
    return frozenset().union(*found)
