"""Whether an ordinary word whose capitals say nothing stands where a name would."""

from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.judging.openings import opens_like_a_name
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.tables import words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.surroundings import dealing, pointing
from notetaker.anonymise.text.words import Words

_BEFORE_NAMES = {"selon", "chez"}
_ACCORDING_TO_OR_AT = {"to", "at"}
_EVEN = {"even", "meme"}
_MERCI_A = {"a"}
_PLUS_ONE = {"1"}


def stands_for_a_name(scene: Scene, match: Match) -> bool:
    """Whether a word whose capitals say nothing stands where a name would: "thanks field" or "law insists"."""
    words, first, last = scene.words, match.first, match.last
    if match.is_person and around.owns(words, last) and not _has_an_article(words, first):
        return not around.is_date(words, first)
    if not _stands_as_names_do(scene, match):
        return False
    return not (around.is_numbered(words, last) or around.is_date(words, first))


def _stands_as_names_do(scene: Scene, match: Match) -> bool:
    """Whether the word, if it is no date and has no number, is quoted, pointed at or dealt with, or does as people do."""
    words, first, last = scene.words, match.first, match.last
    if not _has_a_sign_beside(words, first, last):
        return not around.determined(words, first) and opens_like_a_name(words, match)
    if _is_quoted(words, first, last):
        return True
    if (match.is_person and around.pointed_at(words, first, last)) or around.dealt_with(words, first):
        return True
    return not around.determined(words, first) and _stands_without_an_article(scene, match)


def _has_a_sign_beside(words: Words, first: int, last: int) -> bool:
    """Whether a word or a mark is right beside it of which all of these rules need one, but what opens like a name."""
    if words.at[first - 1] in _before_names() or words.at[last + 1] in _behind_names():
        return True
    return words.gap[last + 1] != " " or last + 1 == words.count or "/" in words.gap[first]


@cache
def _before_names() -> frozenset[str]:
    """The words right before a name by which it is quoted, pointed at, dealt with, thanked or asked."""
    listed = (words_under("context.toml", name) for name in ("attribution", "thanks", "asking"))
    mere = (_BEFORE_NAMES, _ACCORDING_TO_OR_AT, _EVEN, _MERCI_A, _PLUS_ONE)
    return pointing.words_before().union(dealing.words_before(), *mere, *listed)


@cache
def _behind_names() -> frozenset[str]:
    """The words right behind a name by which it speaks, is of a mind, has others beside it or sends its people."""
    listed = (words_under("context.toml", name) for name in ("speech", "its_people"))
    return dealing.OF_A_MIND.union(pointing.AND, *listed)


def _stands_without_an_article(scene: Scene, match: Match) -> bool:
    """Whether the word, which has no article, owns, speaks, acts or has others beside it as a name does."""
    words, first, last = scene.words, match.first, match.last
    if words.at[first - 1] in _EVEN and around.has_a_finite_verb(words, last) and words.gap[first].isspace():
        return True
    if around.owns(words, last) and not lexicon.is_in("bare_nouns", words.keys[last]):
        return True
    if around.speaks(words, last) or around.attributed(words, first, last) or around.thanked(words, first):
        return True
    if opens_like_a_name(words, match) or around.has_others_beside(words, last):
        return True
    return _stands_for_somebody(scene, match) if match.is_person else _sends_people(words, last)


def _stands_for_somebody(scene: Scene, match: Match) -> bool:
    """Whether the word is asked, spoken to, seconded or of a mind as only people are, or paired with another name."""
    words, first, last = scene.words, match.first, match.last
    if around.asked_to(words, first, last) or _is_paired(scene, match):
        return True
    if around.is_seconded(words, first, last) or around.is_of_a_mind(words, last):
        return True
    return around.addressed(words, first, last) and scene.is_alone(first, last)


def _is_quoted(words: Words, first: int, last: int) -> bool:
    """Whether it stands where only names and articles do: « selon X », "according to X", "at X they"."""
    before = words.at[first - 1]
    named = before in _BEFORE_NAMES or (before == "to" and words.at[first - 2] == "according")
    at_theirs = before == "at" and words.at[last + 1] == "they"
    return (named or at_theirs) and words.gap[first].isspace()


def _is_paired(scene: Scene, match: Match) -> bool:
    """Whether a stroke ties it to another participant's name: "field/stone disagree"."""
    words = scene.words
    return (words.gap[match.last + 1] == "/" and match.last + 1 in scene.persons) or (
        words.gap[match.first] == "/" and match.first - 1 in scene.persons.values()
    )


def _has_an_article(words: Words, first: int) -> bool:
    before = words.at[first - 1]
    return before in {"the", "this", "that"} or lexicon.is_in("indefinite", before)


def _sends_people(words: Words, last: int) -> bool:
    """Whether "folks" or "guy" follows the name of an organisation in small letters."""
    return words.gap[last + 1].isspace() and lexicon.is_in("its_people", words.at[last + 1])
