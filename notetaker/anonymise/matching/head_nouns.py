"""Finds what a participant's body is called for short by what it is: "the Commission" of the "Commission des Rivages"."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.organisation_forms import organisation_key
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.text.words import Words, keys_of
from notetaker.model.roster import Roster

_MOST_SHARING_IT = 3
_DEFINITE = {"the", "le", "la", "les", "l"}
_JOINTS = {" ", "'", "’"}
_BE = {"be", "etre"}
_LISTED = {",", "/"}


class HeadNouns:
    """The nouns that say what the bodies of a roster are, where few of them are called by the same."""

    def __init__(self, roster: Roster) -> None:
        heads = Counter(
            head for key in {organisation_key(one) for one in roster} for head in {*_ends(keys_of(key))}
        )
        self._heads = frozenset(head for head, count in heads.items() if count <= _MOST_SHARING_IT)

    def is_one(self, key: str) -> bool:
        """Whether the folded word is one of them."""
        return key in self._heads

    def found_in(self, words: Words) -> Iterator[int]:
        """The first place of each such noun that stands alone behind "the" and has a capital, or wants something."""
        if words.shouted:
            return
        places = list(words.among(self._heads))
        if not places:
            return
        meant = {place for place in places if _stands_for_a_name(words, place) or _wants(words, place)}
        for place in reversed(places):
            if _is_listed_before(words, place) in meant:
                meant.add(place)
        seen: set[str] = set()
        for place in sorted(meant):
            if words.keys[place] not in seen:
                seen.add(words.keys[place])
                yield place


@cache
def _nouns() -> frozenset[str]:
    """What bodies are."""
    return words_under("context.toml", "organisation_nouns") | words_under("context.toml", "bodies_by_noun")


def _ends(keys: tuple[str, ...]) -> Iterator[str]:
    """The first word of « Commission des Rivages » and the last of "Harbour Council", if that says what it is."""
    articles = words_under("names.toml", "articles")
    weighty = [key for key in keys if key not in articles]
    if len(weighty) > 1:
        yield from (key for key in (weighty[0], weighty[-1]) if key in _nouns())


def _is_behind_the(words: Words, place: int) -> bool:
    return words.at[place - 1] in _DEFINITE and words.gap[place] in _JOINTS


def _wants(words: Words, place: int) -> bool:
    """Whether it does what only people do, in any letters: "the council refused", « l’autorité n’a rien dit »."""
    if not _is_behind_the(words, place) or not words.gap[place + 1].isspace():
        return False
    if words.at[place - 2] in {"of", "de"}:
        return False
    follower = words.at[place + 1]
    if follower in {"n", "ne"}:
        follower = words.at[place + 2]
        if follower in {"a", "ont"}:
            return any(lexicon.is_in("said_to_have", words.at[place + ahead]) for ahead in (3, 4))
        return lexicon.is_in_any(("bound_not", "only_people", "deeds_of_houses"), follower)
    if lexicon.is_in("bound", follower):
        return words.at[place + 2] not in _BE
    return lexicon.is_in_any(("only_people", "says", "deeds_of_houses"), follower) or around.acts_as_people_do(
        words, place
    )


def _is_listed_before(words: Words, place: int) -> int:
    """The noun that follows in a list of such nouns: "the council, the trust agreed"; -1 where none does."""
    if not _is_behind_the(words, place):
        return -1
    ahead = place + 1
    if words.gap[place + 1].strip() not in _LISTED:
        if words.at[ahead] not in {"and", "et"} or not words.gap[place + 1].isspace():
            return -1
        ahead += 1
    return ahead + 1 if words.at[ahead] in _DEFINITE else -1


def _stands_for_a_name(words: Words, place: int) -> bool:
    if not words.capital(place) or not _is_behind_the(words, place):
        return False
    follower = words.at[place + 1]
    if words.gap[place + 1] in {"-", "’", "'"} and follower != "s":
        return False
    return not words.gap[place + 1].isspace() or not (
        words.capital(place + 1) or lexicon.is_in("of_a_body", follower)
    )
