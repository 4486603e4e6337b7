"""Whether a theme of a note, a word or two behind a `#`, may be a name: nobody is asked about what is found in one."""

import re
from collections.abc import Iterator

from notetaker.anonymise.knowledge.tables import word_list
from notetaker.anonymise.text.fold import folded

_PARTS = re.compile("[-_/]")
_LONGEST_ACRONYM = 5

Readings = tuple[str, ...]


def readings(label: str) -> Iterator[Readings]:
    """What to look for names in: as typed, as words, and with capitals in sentences that show a name to be one.

    The theme may be a name where one is found in every reading of one of the groups. In small letters a name and a word
    look alike, so there it must pass for one in English, in French, and where it is short also as an acronym.
    """
    words = _PARTS.sub(" ", label)
    yield (label,)
    yield (words,)
    if all(folded(word) in word_list("topics.txt") for word in words.split()):
        return
    if label != label.lower():
        yield (f"with {words} and others",)
    else:
        named = " ".join(word[:1].upper() + word[1:] for word in words.split())
        acronym = (f"with {words.upper()} and others",) if len(label) <= _LONGEST_ACRONYM else ()
        yield (f"with {named} and others", f"avec {named} et d’autres", *acronym)
