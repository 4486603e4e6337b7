"""Letters that dots tie into what everybody abbreviates so: "at 5 p.m.", "in the U.S."; they are nobody's initials."""

from collections.abc import Collection, Iterable

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.words import Words


def ends_an_abbreviation(words: Words, last: int, given: Iterable[Collection[str]]) -> bool:
    """Whether the letter is the last of such, and none of those whose first letters are `given` may be meant.

    Behind a number or an article nobody is: "at 5 p.m. Paul Marsh left", "the E.U. Marsh said".
    """
    first = _first_of_the_tied(words, last)
    letters = "".join(words.keys[first : last + 1])
    small = words.raw(first).islower()
    if first == last or letters not in words_under(
        "context.toml", "dotted_abbreviations" if small else "common_acronyms"
    ):
        return False
    before = words.at[first - 1]
    if words.gap[first].isspace() and (before[:1].isdigit() or lexicon.is_in("articles_of_things", before)):
        return True
    needed = set(letters) if small else {letters[0]}
    return not any(needed.issubset(firsts) for firsts in given)


def _first_of_the_tied(words: Words, last: int) -> int:
    """The first of the letters that end there, each with its dot and no blank between them."""
    first = last
    while first > 0 and words.gap[first] == "." and len(words.keys[first - 1]) == 1:
        first -= 1
    return first if len(words.keys[last]) == 1 and words.gap[last + 1].startswith(".") else last
