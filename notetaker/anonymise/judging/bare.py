"""Finds names that are ordinary words, in small letters, where a noun could not stand as they do: without an article."""

from collections.abc import Collection, Iterator

from notetaker.anonymise import lexicon
from notetaker.anonymise import surroundings as around
from notetaker.anonymise.compounds import begins_expression
from notetaker.anonymise.entities import Case, FormKind
from notetaker.anonymise.judging.nouns import is_plain_noun, needs_no_article
from notetaker.anonymise.judging.openings import MODALS
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.match import Match
from notetaker.anonymise.tables import words_under
from notetaker.anonymise.words import Words, keys_of

_NOT_BARE = {
    FormKind.PART,
    FormKind.INITIALS,
    FormKind.DERIVED,
    FormKind.HANDLE,
    FormKind.PLURAL,
    FormKind.REWORDED,
}
_SEAMS = {",", ";", ":", "(", "/", "–", "—", "-", "->", "→", "=>"}
_JOINTS = {"et", "and", "ou", "or", "ni", "nor", "puis", "&"}
_SIGNS = {"&", "+", "/"}
_MARKS = (",", ";", ".", "?", "!", ":", ")", "…")
_NOT = {"n", "ne"}
_HAS = {"a", "has", "had", "avait", "aura", "ont", "have"}
_IS = {"is", "was", "est", "etait", "isn", "wasn", "sera", "are", "sont", "s"}
_MOST_BETWEEN = 3
_OF_A_TRADE = "comme"
_GOES_ON = {"on", "ca", "y", "ils", "qui", "who"}
_ELIDED = {"c", "j", "l"}
_ELIDING = {"'", "’"}
_LINKING = {"est", "etait", "sont", "reste", "semble", "is", "was", "are", "were", "be", "c", "s", "plus", "tres"}


def stands_bare(scene: Scene, match: Match, noticed: Collection[int]) -> bool:
    """Whether the word, of which nothing else is known, has no article where a noun needs one, and does as people do.

    `noticed` are the words of names that are replaced or shown.
    """
    words, first, last = scene.words, match.first, match.last
    if not _may_be_bare(words, match):
        return False
    if _is_listed(scene, match, noticed):
        return True
    if first < last or (words.keys[last] in MODALS and not _ends(words, last)):
        return False
    if _is_likewise(words, first, last):
        return True
    if _begins_a_clause(words, first) and (_has_an_opinion(words, last) or _votes(words, last)):
        return True
    return match.is_person and _is_beside_a_preposition(words, first, last)


def _may_be_bare(words: Words, match: Match) -> bool:
    """Whether a name in small letters has no article, number or adjective before it, and is behind no "of"."""
    first, last = match.first, match.last
    if match.typos or match.kind in _NOT_BARE or match.case in (Case.UPPER, Case.LOWER):
        return False
    if any(map(words.capital, range(first, last + 1))) or words.shouted or begins_expression(words, last):
        return False
    if around.is_numbered(words, last) or _is_date(words, first) or _belongs_to_a_noun(words, last):
        return False
    if "-" in {words.before(first), words.after(last)} or not _is_word_apart(words, first):
        return False
    return not _is_determined(words, _start(words, match))


def _is_date(words: Words, first: int) -> bool:
    """Whether it is a date; a mere "and" or "or" before a month says nothing here."""
    return words.key(first - 1) not in _JOINTS and around.is_date(words, first)


def _is_word_apart(words: Words, first: int) -> bool:
    return words.before(first) not in {"'", "’"} or words.key(first - 1) == "l"


def _start(words: Words, match: Match) -> int:
    """Where the name begins, with the article that an organisation has in its name: « la boussole »."""
    article = words.key(match.first - 1)
    if match.is_person or article not in words_under("names.toml", "articles"):
        return match.first
    return match.first - any(keys_of(one.key)[:1] == (article,) for one in match.entities)


def _is_determined(words: Words, start: int) -> bool:
    if start == 0 or words.before(start).strip():
        return False
    before = words.keys[start - 1]
    if before == "par" or (before == "de" and lexicon.is_in("said_by_somebody", words.key(start - 2))):
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
    return words.raw(index).casefold() == "à" or lexicon.is_in("said_to", words.key(index - 1))


def _belongs_to_a_noun(words: Words, last: int) -> bool:
    """Whether the word may tell what kind of thing follows: "young teachers", "law students", « petit groupe »."""
    if not is_plain_noun(words, last + 1):
        return False
    noun = words.keys[last + 1]
    return lexicon.is_in("adjectives", words.keys[last]) or (noun.endswith("s") and noun != "plus")


def _is_listed(scene: Scene, match: Match, noticed: Collection[int]) -> bool:
    """Whether another name is beside it in a list: one that is noticed, or that is as bare where people are meant."""
    words = scene.words
    if not _goes_on_like_a_name(words, match.last):
        return False
    for other, strong in _neighbours(scene, match):
        if not other.entities.isdisjoint(match.entities):
            continue
        if other.first in noticed:
            if strong or _is_inside_a_list(scene, match):
                return True
        elif strong and _may_be_bare(words, other) and _goes_on_like_a_name(words, other.last):
            begins = _start(words, min(match, other, key=lambda one: one.first))
            if _begins_a_clause(words, begins) or _stands_before_people(words, begins - 1):
                return True
    return _is_joined_to_us(words, match)


def _stands_before_people(words: Words, index: int) -> bool:
    """Whether two bare names may follow the word: no noun, which they would describe, and no "is"."""
    key = words.key(index)
    if lexicon.is_in("with_people", key):
        return True
    return key not in _LINKING and not is_plain_noun(words, index) and not key.endswith(("s", "x"))


def _is_joined_to_us(words: Words, match: Match) -> bool:
    """Whether "and" joins it to one of those who speak: "me and bell", « nous et la boussole », « berger et moi »."""
    start, last = _start(words, match), match.last
    before = words.key(start - 1) in _JOINTS and words.before(start).isspace()
    if before and lexicon.is_in("us", words.key(start - 2)) and words.before(start - 1).isspace():
        return True
    return words.key(last + 1) in _JOINTS and lexicon.is_in("us", words.key(last + 2)) and _ends(words, last + 2)


def _goes_on_like_a_name(words: Words, last: int) -> bool:
    """Whether the word is no verb or modal: in "hope to see", "will go", "grant it" it is."""
    if not words.after(last).isspace():
        return True
    follower = words.key(last + 1)
    if follower == "to" or lexicon.is_in("pronouns", follower) or lexicon.is_in("articles_after_modals", follower):
        return False
    return words.keys[last] not in MODALS or (
        not lexicon.is_in("to_do", follower)
        and any(lexicon.is_in(verbs, follower) for verbs in ("says", "speech", "only_people", "finite", "echoes"))
    )


def _neighbours(scene: Scene, match: Match) -> Iterator[tuple[Match, bool]]:
    """The names right beside it in a list, each with whether an "and" or a sign joins them and no mere comma."""
    words, start, last = scene.words, _start(scene.words, match), match.last
    gap, before = words.before(start), words.key(start - 1)
    if gap.isspace() and before in _JOINTS:
        other = scene.by_last.get(start - 2)
        if other is not None and words.before(start - 1).strip() in {"", ","}:
            yield other, True
    elif gap.strip() in {",", *_SIGNS} and (other := scene.by_last.get(start - 1)) is not None:
        yield other, gap.strip() in _SIGNS
    gap = words.after(last)
    joint = last + 1 if gap.strip() in {"", ","} and words.key(last + 1) in _JOINTS else last
    if joint == last and gap.strip() not in {",", *_SIGNS}:
        return
    for at in (joint + 1, joint + 2):
        other = scene.by_first.get(at)
        if other is not None and _start(words, other) == joint + 1:
            yield other, joint > last or gap.strip() in _SIGNS


def _is_inside_a_list(scene: Scene, match: Match) -> bool:
    """Whether the list with the word has an "and" beside it too, or ends with it: "bell, law and grant"."""
    words = scene.words
    if words.key(match.last + 1) in _JOINTS or any(strong for _, strong in _neighbours(scene, match)):
        return True
    return around.ends_clause(words, match.last)


def _is_likewise(words: Words, first: int, last: int) -> bool:
    """Whether the same is said of it: "bell too", « berger non plus », "so is stone", "same for bell", « idem berger »."""
    at = last + 1
    if _begins_a_clause(words, first) and words.after(last).isspace():
        said = tuple(words.keys[at : at + 2])
        if said in {("non", "plus"), ("as", "well"), ("pas", "plus")}:
            return True
        if lexicon.is_in("echoes", words.key(at)) and _ends(words, at):
            return True
    if not words.before(first).isspace() or not _ends(words, last):
        return False
    before, former = words.key(first - 1), words.key(first - 2)
    if lexicon.is_in("likewise", before):
        return True
    if former in {"so", "neither", "nor"} and lexicon.is_in("likewise_verbs", before):
        return True
    return lexicon.is_in("likewise", former) and before in {"for", "as", "with", "pour", "que", "chez"}


def _votes(words: Words, last: int) -> bool:
    """Whether no more than a vote follows: "law against, bell for", « blanche non »."""
    return words.after(last).isspace() and lexicon.is_in("votes", words.key(last + 1)) and _ends(words, last + 1)


def _has_an_opinion(words: Words, last: int) -> bool:
    """Whether it is right or wrong or of a mind, or has what people have: "bell has doubts", « marchand a raison »."""
    if not words.after(last).isspace() and not (words.after(last) in {"'", "’"} and words.key(last + 1) == "s"):
        return False
    at = last + 1 + (words.key(last + 1) in _NOT)
    verb = words.key(at)
    if lexicon.is_in("only_people", verb):
        return True
    had = "had_by_people" if verb in _HAS and words.raw(at).casefold() != "à" else ""
    of_mind = verb in _IS
    for key in words.keys[at + 1 : at + 1 + _MOST_BETWEEN]:
        if (had and lexicon.is_in(had, key)) or (
            of_mind and (lexicon.is_in("minds", key) or lexicon.is_in("right", key))
        ):
            return True
        if not (lexicon.is_in("degrees", key) or lexicon.is_in("indefinite", key)):
            return False
    return False


def _begins_a_clause(words: Words, start: int) -> bool:
    if words.opens(start) or words.before(start).strip()[-1:] in _SEAMS:
        return True
    before = words.key(start - 1)
    return words.before(start).isspace() and (
        before in {"et", "and", "oui", "non", "yes", "no", "ok"}
        or lexicon.is_in("conjunctions", before)
        or lexicon.is_in("before_subjects", before)
    )


def _ends(words: Words, last: int) -> bool:
    """Whether nothing follows, or a mark, or what begins another clause."""
    if last + 1 >= len(words) or words.after(last).lstrip().startswith(_MARKS):
        return True
    follower = words.key(last + 1)
    if follower in {"et", "and"}:
        return not is_plain_noun(words, last + 2)
    return follower in {"mais", "but"} or lexicon.is_in("conjunctions", follower)


def _is_beside_a_preposition(words: Words, first: int, last: int) -> bool:
    """Whether somebody is meant behind "with" or « contre », where what can be counted would need an article."""
    key, before, former = words.keys[last], words.key(first - 1), words.key(first - 2)
    if not words.before(first).isspace() or lexicon.is_in("speakers_by_calling", key):
        return False
    if needs_no_article(key) and not (before == "pour" and lexicon.is_given_name(key)):
        return False
    goes_on = _goes_on(words, last)
    if before == _OF_A_TRADE:
        return goes_on or (lexicon.is_in("as_somebody", former) and _ends(words, last))
    if before in {"a", "de"}:
        said = "said_to" if before == "a" else "said_by_somebody"
        return lexicon.is_in(said, former) and _ends(words, last)
    return lexicon.is_in("with_somebody", before) and (goes_on or _ends(words, last))


def _goes_on(words: Words, last: int) -> bool:
    """Whether a clause of its own follows: « avec berger on attend »."""
    follower = words.key(last + 1)
    if not words.after(last).isspace():
        return False
    elided = follower in _ELIDED and words.after(last + 1) in _ELIDING
    return (
        elided
        or follower in _GOES_ON
        or lexicon.is_in("pronouns", follower)
        or around.has_a_finite_verb(words, last)
    )
