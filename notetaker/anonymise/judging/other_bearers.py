"""Whether what stands beside a participant's name gives it to another: "no relation to Bill Stone", « le Vidal »."""

from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_unfamiliar
from notetaker.anonymise.knowledge.tables import table
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words, keys_of

_FIRST_NAMES = {FormKind.GIVEN, FormKind.NICKNAME}
_ARTICLES = {"le", "la", "un"}
_DEFINITE = {"the", "this", "that", "le", "la", "les", "ce", "cet", "cette"}
_SHORT = 3


def is_no_relation(scene: Scene, match: Match) -> bool:
    """Whether somebody else of the whole name is meant: "no relation to Bill Stone" in a note that names no other Stone."""
    words = scene.words
    if words.at[match.first - 1] not in _before_others():
        return False
    denied = _is_behind_one_of("no_relation", words, match.first)
    if not denied and _is_behind_one_of("nothing_to_do", words, match.first):
        denied = words.gap[match.last + 1].isspace() and lexicon.is_in("described", words.at[match.last + 1])
    if not denied or around.owns(words, match.last):
        return False
    return not any(other is not match and not other.entities.isdisjoint(match.entities) for other in scene.matches)


def _is_behind_one_of(phrases: str, words: Words, first: int) -> bool:
    """Whether one of the phrases stands right before the word."""
    ending_so = _phrases(phrases).get((words.at[first - 2], words.at[first - 1]))
    return ending_so is not None and any(
        tuple(words.keys[max(0, first - len(phrase)) : first]) == phrase for phrase in ending_so
    )


@cache
def _before_others() -> frozenset[str]:
    """The last words of all such phrases."""
    return frozenset(last for listed in ("no_relation", "nothing_to_do") for _, last in _phrases(listed))


@cache
def _phrases(listed: str) -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """The words of each phrase, by the last two of them."""
    found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for keys in map(keys_of, table("context.toml")[listed]):
        found.setdefault((keys[-2], keys[-1]), []).append(keys)
    return found


def is_called_after(words: Words, match: Match) -> bool:
    """Whether an article makes a thing of the surname: « le Vidal »; or somebody else: « le Victor de la vidéo »."""
    if match.first < match.last or match.first not in words.capitals:
        return False
    another = match.kind in _FIRST_NAMES and words.at[match.last + 1] in {"de", "du", "d"}
    if match.kind in _FIRST_NAMES and _is_said_not_to_be(words, match.first):
        return True
    if match.kind is not FormKind.SURNAME and not (another and words.gap[match.last + 1].isspace()):
        return False
    before = match.first - 1
    if words.at[before] not in _ARTICLES or words.gap[match.first] != " " or words.capital(before):
        return False
    return not (around.speaks(words, match.last) or around.acts_as_people_do(words, match.last))


def _is_said_not_to_be(words: Words, first: int) -> bool:
    """Whether an article that is said not to be meant stands before the first name: « pas le Yara des engrais »."""
    if words.at[first - 1] not in _DEFINITE or words.gap[first] != " " or words.gap[first - 1] != " ":
        return False
    return lexicon.is_in("excluding", words.at[first - 2])


def holds_another_office(words: Words, match: Match) -> bool:
    """Whether an office stands before the name that the roster gives to nobody of that name: "Commissioner Marsh"."""
    first, office = match.first, words.at[match.first - 1]
    if not lexicon.is_in("offices", office) or not around.side_by_side(words, first):
        return False
    if lexicon.is_small_word(words.keys[first]) and not words.capital(first):
        return False  # « juge des libertés », though a Désiré is called Des
    return all(one.role and office not in one.role for one in match.entities)


def goes_on(words: Words, match: Match) -> bool:
    """Whether a common first name without a capital is followed by what may be somebody's surname."""
    if match.kind is not FormKind.GIVEN or not lexicon.is_given_name(words.keys[match.first]):
        return False
    follower = words.at[match.last + 1]
    if len(follower) <= _SHORT or not words.gap[match.last + 1].isspace():
        return False
    return is_unfamiliar(follower) and not lexicon.is_in("attribution", follower)
