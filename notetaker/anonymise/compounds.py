"""Expressions that begin with a word which is also a name, and are ordinary as a whole: "grace period", « feu vert »."""

from functools import cache

from notetaker.anonymise import lexicon
from notetaker.anonymise.tables import names_in
from notetaker.anonymise.words import Words, keys_of


def begins_expression(words: Words, place: int) -> bool:
    """Whether one of `compounds.txt` begins with the word, and nothing after it makes a verb of its second word."""
    rests = _expressions().get(words.keys[place], ())
    return any(_follows(words, place + 1, rest) for rest in rests)


def _follows(words: Words, first: int, rest: tuple[str, ...]) -> bool:
    """Whether `rest`, or its plural, stands there in small letters."""
    end = first + len(rest)
    keys = words.keys[first:end]
    if tuple(keys) != rest and not (len(rest) == 1 and keys == [f"{rest[0]}s"]):
        return False
    if any(map(words.capital, range(first, end))) or not all(
        words.before(index).isspace() or words.before(index) in {"'", "’", "-"} for index in range(first, end)
    ):
        return False
    return not (words.after(end - 1).isspace() and lexicon.is_in("after_verbs", words.key(end)))


@cache
def _expressions() -> dict[str, tuple[tuple[str, ...], ...]]:
    """What follows the first word of each."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for first, *rest in map(keys_of, names_in("compounds.txt")):
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(rests) for first, rests in found.items()}
