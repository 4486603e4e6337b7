"""Shows what rules would replace where the table of what stands around names speaks clearly against it."""

from collections.abc import Iterable, Mapping, Sequence, Set

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Entity, FormKind
from notetaker.anonymise.judging.bodies_of_usual_words import is_one_of_many
from notetaker.anonymise.judging.least_likeness import (
    LEAST_OF_A_PERSON,
    LEAST_OF_A_WHOLE_NAME,
    LEAST_OF_ALL,
    has_telling_capitals,
    is_a_place,
    least_likeness,
)
from notetaker.anonymise.judging.matter import is_matter
from notetaker.anonymise.judging.mention_signs import likeness
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.said_twice import BY_SO_MUCH, unlike_the_same_elsewhere
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.told_beside import (
    does_something,
    is_dealt_with,
    is_small_beside_a_capital,
    is_told,
)
from notetaker.anonymise.judging.verdict import Verdict, unclear_word
from notetaker.anonymise.judging.words_with_capitals import goes_on_in_capitals
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words
from notetaker.model.body import SLOT

_LEAST = 3
_LISTED = {FormKind.ORGANISATION, FormKind.ORGANISATION_ALIAS}
_AND = {"and", "et"}
_BY = {"by", "par"}
_CALLED = {FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS}
_SURE = {FormKind.FULL, FormKind.INITIALS, FormKind.HANDLE}
# Found faster than by their classes, as in `standing`.
_DERIVED, _FULL = FormKind.DERIVED, FormKind.FULL

_NONE: Set[int] = frozenset()
_Decided = tuple[Match, Verdict]


def outweighed(scene: Scene, decided: Sequence[_Decided]) -> Sequence[_Decided]:
    """What is decided; but what has another meaning too is shown where it stands as that does: "Ash burns for days".

    So is what stands much less like a mention than the same elsewhere in it: "Beacon towers cost less; Beacon says so".
    """
    words = scene.words
    replaced = [match for match, verdict in decided if verdict.replace]
    if not replaced:
        return decided
    perhaps, names = _parted(words, replaced)
    matter, doubtful = _in_doubt(scene, perhaps) if perhaps else (_NONE, _NONE)
    things = _like_things(scene, names) if names else _NONE
    if not doubtful and not things:
        return decided
    unlikely = _unlikely(scene, [one for one in decided if one[0].first in doubtful - matter], perhaps)
    shown = things | matter | unlikely
    stay = {
        who
        for match, verdict in decided
        if verdict.replace and match.is_person and match.first not in shown
        for who in match.entities
    }
    weighed: list[_Decided] = []
    for match, verdict in decided:
        if match.first in shown and not (match.first in unlikely and _is_named_again(words, match, stay)):
            verdict = unclear_word(match)
        weighed.append((match, verdict))
    return weighed


def _in_doubt(scene: Scene, perhaps: Iterable[Match]) -> tuple[Set[int], Set[int]]:
    """Where those begin that are matter, and where those do that are it or that nothing right beside tells to be meant."""
    matter: set[int] = set()
    doubtful: set[int] = set()
    for match in perhaps:
        if is_matter(scene, match):
            matter.add(match.first)
        elif is_told(scene.words, match):
            continue
        doubtful.add(match.first)
    return matter, doubtful


def _like_things(scene: Scene, names: Sequence[Match]) -> Set[int]:
    """Where those begin that stand like a thing, or as mere words beside the same as names."""
    things: set[int] = set()
    for match in names:
        if _stands_like_a_thing(scene, match):
            things.add(match.first)
    return things | _said_as_words(scene, names) if len(names) > 1 else things


def _unlikely(scene: Scene, doubtful: Iterable[_Decided], perhaps: Iterable[Match]) -> set[int]:
    """Where those of the doubtful ones begin that are unlike a mention, or much less like one than the same elsewhere."""
    words, asked = scene.words, list(doubtful)
    keys = {words.keys[match.first] for match, _ in asked}
    like = {match.first: likeness(scene, match) for match in perhaps if words.keys[match.first] in keys}
    best = _best_of(words, like) if len(like) > 1 else {}
    found: set[int] = set()
    for match, verdict in asked:
        here, key = like[match.first], words.keys[match.first]
        far = here < best.get(key, here) - BY_SO_MUCH and _may_be_a_word_there(words, match)
        if far or _is_unlikely(scene, match, verdict, here):
            found.add(match.first)
    return found


def _is_named_again(words: Words, match: Match, stay: Set[Entity]) -> bool:
    """Whether somebody whom the note names elsewhere is meant by a capital inside a sentence: "…, but Mark left".

    Not so behind an article, before a noun or in a name that goes on: "the Rose festival", "Grant money".
    """
    first, last = match.first, match.last
    if not match.is_person or not match.entities <= stay or words.opens(first):
        return False
    if not around.has_capital(words, first) or around.determined(words, first):
        return False
    return not (is_plain_noun(words, last + 1) or goes_on_in_capitals(words, last))


def _parted(words: Words, replaced: Iterable[Match]) -> tuple[list[Match], list[Match]]:
    """Those that may be something else, and, where capitals tell names from words, the others."""
    perhaps: list[Match] = []
    names: list[Match] = []
    for match in replaced:
        (perhaps if may_be_something_else(words, match) else names).append(match)
    return perhaps, names if has_telling_capitals(words) else []


def _is_unlikely(scene: Scene, match: Match, verdict: Verdict, here: float) -> bool:
    """Whether it is less like a mention than what is replaced so, and nothing says that somebody is meant.

    What is unlike any mention is shown whatever it is said to do, where capitals tell names from words.
    """
    words = scene.words
    least = least_likeness(words, match)
    if verdict.by_capital and _has_no_more_than_its_capital(scene, match):
        least = max(least, LEAST_OF_A_PERSON)
    if here >= least or is_dealt_with(scene, match):
        return False
    return (here < LEAST_OF_ALL and has_telling_capitals(words)) or not does_something(scene, match)


def _said_as_words(scene: Scene, names: Iterable[Match]) -> set[int]:
    """Where those begin that the note has elsewhere as names, and that here are much less so and do nothing."""
    listed = list(names)
    unlike = unlike_the_same_elsewhere(scene, listed)
    return {match.first for match in listed if match.first in unlike and _may_be_the_word(scene, match)}


def _may_be_the_word(scene: Scene, match: Match) -> bool:
    """Whether it is one word, or several in small letters, and nothing tells that somebody is meant.

    A first name that is nothing else is no word: "the Luc plan".
    """
    words, last = scene.words, match.last
    if match.kind in _SURE or (match.first < last and words.capital(last)):
        return False
    key = words.keys[last]
    if match.is_person and lexicon.is_given_name(key) and not is_in_a_dictionary(key):
        return False
    if is_told(words, match) or is_dealt_with(scene, match) or around.has_a_finite_verb(words, last):
        return False
    return not does_something(scene, match)


def _has_no_more_than_its_capital(scene: Scene, match: Match) -> bool:
    """Whether nothing stands beside it as in "sent by Stone", "the Marsh memo", "Hope (Canopy)"; of a town's name not."""
    words, first, last = scene.words, match.first, match.last
    if not around.has_capital(words, first) or is_a_place(words.keys[first]):
        return False
    if around.has_a_finite_verb(words, last) or (words.at[first - 1] in _BY and words.gap[first] == " "):
        return False
    if words.gap[last + 1] == " " and lexicon.is_in("called_by_its_author", words.at[last + 1]):
        return False
    if _is_joined_to_a_slot(words, match):
        return False
    return words.gap[last + 1] != " (" or last + 1 not in scene.organisations


def _is_joined_to_a_slot(words: Words, match: Match) -> bool:
    """Whether "and" joins it to what was replaced at a first look."""
    behind = words.at[match.last + 1] in _AND and words.gap[match.last + 2].strip().startswith(SLOT)
    return behind or (words.at[match.first - 1] in _AND and words.gap[match.first - 1].strip().endswith(SLOT))


def _stands_like_a_thing(scene: Scene, match: Match) -> bool:
    """Whether a name that is no word stands unlike any mention, behind an article or in small letters among capitals.

    A first name and a surname do so where one of many or what is called by them is meant: "an ines bell of paper".
    """
    words, first, last = scene.words, match.first, match.last
    if first == last and match.kind is not _DERIVED:
        called_so = first not in words.capitals or around.determined(words, first)
        least = LEAST_OF_ALL
    elif match.kind is not _FULL or not words.capitals.isdisjoint(range(first, last + 1)):
        return False
    else:
        called_so = is_one_of_many(words, first) or is_plain_noun(words, last + 1)
        least = LEAST_OF_A_WHOLE_NAME
    return called_so and not around.has_title(words, first) and likeness(scene, match) < least


def _may_be_a_word_there(words: Words, match: Match) -> bool:
    """Whether a dictionary has it, or it is a place, or it stands before a noun and has no article: "OECD guidelines"."""
    key = words.keys[match.last]
    if is_in_a_dictionary(key) or is_place(key):
        return True
    return is_plain_noun(words, match.last + 1) and not around.determined(words, match.first)


def _best_of(words: Words, like: Mapping[int, float]) -> Mapping[str, float]:
    """The greatest likeness that each word has in the note."""
    best: dict[str, float] = {}
    for place, here in like.items():
        key = words.keys[place]
        best[key] = max(best.get(key, here), here)
    return best


def may_be_something_else(words: Words, match: Match) -> bool:
    """Whether it is a word of a dictionary, a place, an acronym, an organisation of two words in small letters.

    Or it has none here of the capitals that the note gives it elsewhere.
    """
    first, last = match.first, match.last
    if match.kind in _SURE:
        return False
    if first < last:
        if last > first + 1 or match.kind not in _LISTED or last in words.capitals:
            return False
        keys = words.keys[first : last + 1]
        words_of_use = all(len(key) >= _LEAST and is_in_a_dictionary(key) for key in keys)
        return words_of_use and not any(map(lexicon.is_generic, keys))
    key = words.keys[first]
    if is_in_a_dictionary(key) and (is_usual(key) or not _is_called_so(words, match)):
        return True
    if lexicon.is_ordinary(key) or words.raw(first).isupper() or is_a_place(key):
        return True
    return is_small_beside_a_capital(words, first)


def _is_called_so(words: Words, match: Match) -> bool:
    """Whether it has the capital of a common first name."""
    first = match.first
    return match.kind in _CALLED and first in words.capitals and lexicon.is_given_name(words.keys[first])
