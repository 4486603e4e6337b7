"""Finds what a participant's body is called for short by what it is: "the Commission" of the "Commission des Rivages"."""

from collections import Counter
from collections.abc import Iterator

from notetaker.anonymise import lexicon
from notetaker.anonymise.organisation_forms import organisation_key
from notetaker.anonymise.tables import words_under
from notetaker.anonymise.words import Words, keys_of
from notetaker.model.roster import Roster

_MOST_SHARING_IT = 3
_DEFINITE = {"the", "le", "la", "l"}
_JOINTS = {" ", "'", "’"}


class HeadNouns:
    """The nouns that say what the bodies of a roster are, where few of them are called by the same."""

    def __init__(self, roster: Roster) -> None:
        heads = Counter(
            head for key in {organisation_key(one) for one in roster} for head in {*_ends(keys_of(key))}
        )
        self._heads = frozenset(head for head, count in heads.items() if count <= _MOST_SHARING_IT)

    def found_in(self, words: Words) -> Iterator[int]:
        """The first place of each such noun that has a capital and stands alone behind "the"."""
        seen: set[str] = set()
        if not words.capitals or words.shouted:
            return
        for place in words.among(self._heads):
            key = words.keys[place]
            if key not in seen and _stands_for_a_name(words, place):
                seen.add(key)
                yield place


def _ends(keys: tuple[str, ...]) -> Iterator[str]:
    """The first word of « Commission des Rivages » and the last of "Harbour Council", if that says what it is."""
    articles = words_under("names.toml", "articles")
    weighty = [key for key in keys if key not in articles]
    if len(weighty) > 1:
        yield from (key for key in (weighty[0], weighty[-1]) if lexicon.is_in("organisation_nouns", key))


def _stands_for_a_name(words: Words, place: int) -> bool:
    if not words.capital(place) or words.key(place - 1) not in _DEFINITE or words.before(place) not in _JOINTS:
        return False
    follower = words.key(place + 1)
    if words.after(place) in {"-", "’", "'"} and follower != "s":
        return False
    return not words.after(place).isspace() or not (
        words.capital(place + 1) or lexicon.is_in("of_a_body", follower)
    )
