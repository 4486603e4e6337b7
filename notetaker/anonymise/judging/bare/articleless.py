"""Finds names that are ordinary words, in small letters, where a noun could not stand as they do: without an article."""

from collections.abc import Collection, Iterator

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.bare.objects import gets_something, is_given_or_told, is_the_author
from notetaker.anonymise.judging.bare.places import stands_where_a_noun_has_an_article
from notetaker.anonymise.judging.bare.signs import (
    acts_or_thinks,
    begins_a_clause,
    ends_there,
    has_an_office_in_brackets,
    is_a_mister,
    is_beside_a_preposition,
    is_in_person,
    is_likewise,
    is_paired_with_a_first_name,
    votes,
)
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.openings import MODALS
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import begins_expression
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words, keys_of

_NOT_BARE = {
    FormKind.PART,
    FormKind.INITIALS,
    FormKind.DERIVED,
    FormKind.HANDLE,
    FormKind.PLURAL,
    FormKind.REWORDED,
}
_EXACT = {Case.UPPER, Case.LOWER}
_JOINTS = {"et", "and", "ou", "or", "ni", "nor", "puis", "&", "vs", "versus"}
_BESIDE = {"with", "between", "against", "avec", "entre", "contre"}
_SUBJECTS = {"i", "we", "you", "he", "she", "they", "it", "there", "je", "tu", "il", "elle", "nous", "vous", "ils"}
_JOINTS_AND_TO = _JOINTS | {"to"}
_SIGNS = {"&", "+", "/"}
_LISTING = _SIGNS | {","}
_LINKING = {"est", "etait", "sont", "reste", "semble", "is", "was", "are", "were", "be", "c", "s", "plus", "tres"}


def stands_bare(scene: Scene, match: Match, noticed: Collection[int]) -> bool:
    """Whether the word, of which nothing else is known, has no article where a noun needs one, and does as people do.

    `noticed` are the words of names that are replaced or shown.
    """
    words = scene.words
    if not _is_in_small_letters(words, match):
        return False
    is_one = _stands_where_only_names_do(words, match, noticed) or (
        not _is_determined(words, _start(words, match)) and _does_as_people_do(scene, match, noticed)
    )
    return is_one and _is_apart(words, match)


def _does_as_people_do(scene: Scene, match: Match, noticed: Collection[int]) -> bool:
    """Whether the word, which has no article, is listed with names, or has what people do or are beside it."""
    words, first, last = scene.words, match.first, match.last
    if _is_listed(scene, match, noticed):
        return True
    if first == 0 and first < last and match.kind is FormKind.SURNAME and lexicon.is_particle(words.keys[first]):
        return True
    if first < last or (words.keys[last] in MODALS and not ends_there(words, last)):
        return False
    if is_likewise(words, first, last) or (match.is_person and _is_somebody_there(words, first, last)):
        return True
    if acts_or_thinks(scene, match):
        return True
    return match.is_person and is_beside_a_preposition(words, first, last)


def _is_somebody_there(words: Words, first: int, last: int) -> bool:
    """Whether a mister stands before it, or "herself" or a bracket with an office behind it."""
    return is_in_person(words, last) or is_a_mister(words, first) or has_an_office_in_brackets(words, last)


def _stands_where_only_names_do(words: Words, match: Match, noticed: Collection[int]) -> bool:
    """Whether it is given or told something, has written something, or stands where a noun would have an article."""
    first, last = match.first, match.last
    if match.is_person and (
        is_given_or_told(words, first, last, noticed)
        or is_the_author(words, first, last)
        or gets_something(words, first, last)
    ):
        return True
    return stands_where_a_noun_has_an_article(words, first, last)


def _may_be_bare(words: Words, match: Match) -> bool:
    """Whether a name in small letters has no article, number or adjective before it, and is behind no "of"."""
    if not _is_in_small_letters(words, match) or _is_determined(words, _start(words, match)):
        return False
    return _is_apart(words, match)


def _is_in_small_letters(words: Words, match: Match) -> bool:
    """Whether a name is written as the roster has it, but for its capitals, of which it has none."""
    if match.typos or match.kind in _NOT_BARE or match.case in _EXACT or words.shouted:
        return False
    return words.capitals.isdisjoint(range(match.first, match.last + 1))


def _is_apart(words: Words, match: Match) -> bool:
    """Whether a name in small letters belongs to no number, date, expression, noun or longer word."""
    first, last = match.first, match.last
    if begins_expression(words, last):
        return False
    if around.is_numbered(words, last) or _is_date(words, first):
        return False
    if first == last and belongs_to_a_noun(words, last) and not votes(words, last):
        return False
    return "-" not in {words.gap[first], words.gap[last + 1]} and _is_word_apart(words, first)


def _is_date(words: Words, first: int) -> bool:
    """Whether it is a date; a mere "and", "or" or "to" before a month says nothing here."""
    return words.at[first - 1] not in _JOINTS_AND_TO and around.is_date(words, first)


def _is_word_apart(words: Words, first: int) -> bool:
    return words.gap[first] not in {"'", "’"} or words.at[first - 1] == "l"


def _start(words: Words, match: Match) -> int:
    """Where the name begins, with the article that an organisation has in its name: « la boussole »."""
    article = words.at[match.first - 1]
    if match.is_person or article not in words_under("names.toml", "articles"):
        return match.first
    return match.first - any(keys_of(one.key)[:1] == (article,) for one in match.entities)


def _is_determined(words: Words, start: int) -> bool:
    if start == 0 or words.gap[start].strip():
        return False
    before = words.keys[start - 1]
    if before == "par" or (before in {"de", "to"} and lexicon.is_in("said_by_somebody", words.at[start - 2])):
        return False
    if before == "a" and _is_to_somebody(words, start - 1):
        return False
    return (
        around.determined(words, start)
        or lexicon.is_number(before)
        or lexicon.is_in("counting", before)
        or lexicon.is_in("adjectives", before)
    )


def _is_to_somebody(words: Words, index: int) -> bool:
    """Whether the "a" is « à », which hurried hands write without its accent: « merci a », « demander a »."""
    return words.raw(index).casefold() == "à" or lexicon.is_in("said_to", words.at[index - 1])


def belongs_to_a_noun(words: Words, last: int) -> bool:
    """Whether the word may tell what kind of thing follows: "young teachers", "law students", « petit groupe »."""
    if not is_plain_noun(words, last + 1) or words.gap[last + 2] in {"'", "’"}:
        return False
    noun = words.keys[last + 1]
    return lexicon.is_in("adjectives", words.keys[last]) or (noun.endswith("s") and noun != "plus")


def _is_listed(scene: Scene, match: Match, noticed: Collection[int]) -> bool:
    """Whether another name is beside it in a list: one that is noticed, or that is as bare where people are meant."""
    words = scene.words
    if not (_may_be_joined(words, match) and _goes_on_in_a_list(scene, match)):
        return False
    for other, strong in _neighbours(scene, match):
        if not other.entities.isdisjoint(match.entities):
            continue
        if other.first in noticed:
            if strong or _is_inside_a_list(scene, match):
                return True
        elif strong and _may_be_bare(words, other) and _goes_on_in_a_list(scene, other):
            begins = _start(words, min(match, other, key=lambda one: one.first))
            if begins_a_clause(words, begins) or _stands_before_people(words, begins - 1):
                return True
    return _is_joined_to_us(words, match) or is_paired_with_a_first_name(words, match.first, match.last, noticed)


def _may_be_joined(words: Words, match: Match) -> bool:
    """Whether an "and", a comma or a sign is right beside it."""
    start, behind = _start(words, match), match.last + 1
    joint = words.at[start - 1] in _JOINTS or words.at[behind] in _JOINTS
    return joint or words.gap[start].strip() in _LISTING or words.gap[behind].strip() in _LISTING


def _stands_before_people(words: Words, index: int) -> bool:
    """Whether two bare names may follow the word: no noun, which they would describe, and no "is"."""
    key = words.at[index]
    if lexicon.is_in("with_people", key):
        return True
    return key not in _LINKING and not is_plain_noun(words, index) and not key.endswith(("s", "x"))


def _is_joined_to_us(words: Words, match: Match) -> bool:
    """Whether "and" joins it to one of those who speak: "me and bell", « nous et la boussole », « berger et moi »."""
    start, last = _start(words, match), match.last
    if words.gap[last + 1].strip() in _SIGNS and lexicon.is_in("us", words.at[last + 1]):
        return ends_there(words, last + 1)
    before = words.at[start - 1] in _JOINTS and words.gap[start].isspace()
    if before and lexicon.is_in("us", words.at[start - 2]) and words.gap[start - 1].isspace():
        return True
    return words.at[last + 1] in _JOINTS and lexicon.is_in("us", words.at[last + 2]) and ends_there(words, last + 2)


def _goes_on_in_a_list(scene: Scene, match: Match) -> bool:
    """Whether it is no verb there; the end of a pair behind a preposition is none: "with rose and mark we tried"."""
    words, start = scene.words, _start(scene.words, match)
    other = scene.by_last.get(start - 2) if words.at[start - 1] in _JOINTS else None
    if other is not None and words.at[other.first - 1] in _BESIDE and words.at[match.last + 1] in _SUBJECTS:
        return words.gap[match.last + 1].isspace()
    if words.at[match.last + 1] in _JOINTS and match.last + 2 in scene.persons:
        return True
    return _goes_on_like_a_name(words, match.last)


def _goes_on_like_a_name(words: Words, last: int) -> bool:
    """Whether the word is no verb or modal: in "hope to see", "will go", "grant it" it is."""
    if not words.gap[last + 1].isspace():
        return True
    follower = words.at[last + 1]
    if follower == "to" or lexicon.is_in("pronouns", follower) or lexicon.is_in("articles_after_modals", follower):
        return False
    return words.keys[last] not in MODALS or (
        not lexicon.is_in("to_do", follower)
        and lexicon.is_in_any(("says", "speech", "only_people", "finite", "echoes"), follower)
    )


def _neighbours(scene: Scene, match: Match) -> Iterator[tuple[Match, bool]]:
    """The names right beside it in a list, each with whether an "and" or a sign joins them and no mere comma."""
    words, start, last = scene.words, _start(scene.words, match), match.last
    gap, before = words.gap[start], words.at[start - 1]
    if gap.isspace() and before in _JOINTS:
        other = scene.by_last.get(start - 2)
        if other is not None and words.gap[start - 1].strip() in {"", ","}:
            yield other, True
    elif gap.strip() in _LISTING and (other := scene.by_last.get(start - 1)) is not None:
        yield other, gap.strip() in _SIGNS
    gap = words.gap[last + 1]
    joint = last + 1 if gap.strip() in {"", ","} and words.at[last + 1] in _JOINTS else last
    if joint == last and gap.strip() not in _LISTING:
        return
    for at in (joint + 1, joint + 2):
        other = scene.by_first.get(at)
        if other is not None and _start(words, other) == joint + 1:
            yield other, joint > last or gap.strip() in _SIGNS


def _is_inside_a_list(scene: Scene, match: Match) -> bool:
    """Whether the list with the word has an "and" beside it too, or ends with it: "bell, law and grant"."""
    words = scene.words
    if words.at[match.last + 1] in _JOINTS or any(strong for _, strong in _neighbours(scene, match)):
        return True
    return around.ends_clause(words, match.last)
