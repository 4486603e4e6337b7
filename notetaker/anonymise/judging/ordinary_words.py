"""Decides on names that are ordinary words: capitals, place and neighbours tell."""

import re
from dataclasses import replace

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.bare.frames import stands_as_a_house
from notetaker.anonymise.judging.houses import is_a_house_at_work
from notetaker.anonymise.judging.nouns import is_plain_noun
from notetaker.anonymise.judging.openings import MODALS, labels_what_is_said, opens_like_a_name
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.signs import names_somebody
from notetaker.anonymise.judging.verdict import Verdict, replaced, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.compounds import begins_expression
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.familiar import is_plain_word
from notetaker.anonymise.matching.initials import fitting
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Shape, Words

_AND = {"and", "et", "&"}
_OF = {"de", "of"}
_NEAR = 2
_WITH_THEM = {"team", "equipe", "colleagues", "collegues", "co"}
_TIME = re.compile(r"[0-2]?[0-9]h(?:[0-5][0-9])?")
_DIGITS_OF_MINUTES = 2
_LISTED = 3
_LEAST_UNKNOWN = 5
"""So many letters that no dictionary has are no word behind "of" or "the", though perhaps behind "a"."""
_TYING = {"&", "+", "/"}
_BEFORE_NAMES = {"selon", "chez"}
_OFTEN = 3
_HYPHENS = {"-", "\u2010", "\u2011"}
_EVEN = {"even", "meme"}
_CALLED_BY = {FormKind.GIVEN, FormKind.PERSON_ALIAS, FormKind.FULL}
# Found faster than by their classes, as in `standing`.
_GIVEN = FormKind.GIVEN
_WORD = Case.WORD


def ordinary_word(scene: Scene, match: Match) -> Verdict | None:
    """A word that is also a name: capitals, place and neighbours decide, and where they do not, the rapporteur."""
    words = scene.words
    if begins_expression(words, match.last) or _is_said_twice(words, match):
        return None
    if _is_double(words, match):
        sure = words.gap[match.last] in _HYPHENS and not around.determined(words, match.first)
        return replaced(match) if sure else unclear_word(match)
    if names_somebody(scene, match):
        return replaced(match)
    if not around.has_capital(words, match.first):
        if _has_its_initial(words, match):
            return replace(replaced(match), last=match.last + 1)
        labels = match.is_person and around.labels_a_note(words, match.first, match.last)
        if (
            (labels and match.first < match.last)
            or labels_what_is_said(words, match)
            or _is_at_theirs(words, match)
        ):
            return replaced(match)
        meant = (
            labels
            or words.gap[match.first].endswith("#")
            or stands_for_a_name(scene, match)
            or is_a_house_at_work(words, match)
            or (not match.is_person and stands_as_a_house(words, match))
        )
        return unclear_word(match) if meant else None
    return _with_a_capital(words, match)


def _is_at_theirs(words: Words, match: Match) -> bool:
    """Whether « chez » stands before a word that is none of many and has no article: « chez sillon on garde tout »."""
    last = match.last
    if (
        words.at[match.first - 1] != "chez"
        or words.gap[match.first] != " "
        or words.keys[last].endswith(("s", "x"))
    ):
        return False
    return not is_plain_noun(words, last + 1)


def _is_double(words: Words, match: Match) -> bool:
    """Whether it is a surname of two words that are no particles, side by side: hardly by chance."""
    if match.kind is not FormKind.SURNAME or match.first == match.last or match.typos:
        return False
    telling = (
        key
        for key in words.keys[match.first : match.last + 1]
        if len(key) > 2 and not lexicon.is_particle(key) and not lexicon.is_small_word(key)
    )
    return len(list(telling)) > 1


def _is_said_twice(words: Words, match: Match) -> bool:
    """Whether the same word in small letters stands right beside it, and once more: "dot dot dash, dot dot dash"."""
    first = match.first
    key = words.keys[first]
    if first < match.last or words.capital(first):
        return False
    before = words.at[first - 1] == key and words.gap[first] == " " and not words.capital(first - 1)
    behind = words.at[first + 1] == key and words.gap[first + 1] == " " and not words.capital(first + 1)
    return (before or behind) and words.times(key) >= _OFTEN


def _with_a_capital(words: Words, match: Match) -> Verdict | None:
    first, last = match.first, match.last
    seasonal = lexicon.is_in("calendar", words.keys[first])
    if around.is_date(words, first):
        return None
    telling = not words.opens(first) or around.tells_where_it_opens(words, first)
    if around.is_numbered(words, last):
        meant = (telling and _says_so_many_things(words, first, last)) or _is_when(words, last + 1)
        return unclear_word(match) if meant else None
    if around.speaks(words, last) or (around.owns(words, last) and not around.determined(words, first)):
        return replaced(match)
    if match.is_person and around.labels_a_note(words, first, last):
        return replaced(match)
    callable_by = match.is_person and match.kind in _CALLED_BY
    if (
        callable_by
        and around.addressed(words, first, last)
        and not seasonal
        and not _is_a_thing_in_a_list(words, first)
    ):
        return replaced(match)
    if match.is_person and not seasonal and _is_likewise(words, last):
        return replaced(match)
    if not telling:
        is_verb = words.gap[last + 1].isspace() and (
            lexicon.is_in("pronouns", words.at[last + 1]) or _asks_or_promises(words, last)
        )
        return None if is_verb or _is_of_a_noun(words, match) else unclear_word(match)
    if seasonal and not around.attributed(words, first, last):
        return unclear_word(match)
    alone = match.is_person and first == last and match.kind is not FormKind.PLURAL
    if alone and (_is_the_one(words, first) or _goes_on_in_capitals(words, last)):
        return unclear_word(match)
    return replaced(match)


def _is_when(words: Words, place: int) -> bool:
    """Whether the number is a time of day, as of who speaks then: "Field 10.30", « Petit 10h30 »."""
    if _TIME.fullmatch(words.at[place]):
        return True
    minutes = words.gap[place + 1] in {".", ":"} and len(words.at[place + 1]) == _DIGITS_OF_MINUTES
    return minutes and words.at[place + 1].isdecimal() and words.at[place].isdecimal()


def _says_so_many_things(words: Words, first: int, last: int) -> bool:
    """Whether the number counts what follows, so that it is none of the word's: "then Field 3 remarks", "Field 60/40"."""
    return is_plain_noun(words, last + 2) or words.gap[last + 2] == "/" or words.opens(first)


def _is_the_one(words: Words, first: int) -> bool:
    """Whether "the" makes a thing of the word, which is not joined to a noun: "the Forest", but "the Field paper"."""
    return words.at[first - 1] == "the" and words.gap[first] == " " and not is_plain_noun(words, first + 1)


def _goes_on_in_capitals(words: Words, last: int) -> bool:
    """Whether a word with a capital that everybody knows is side by side with it: "Forest Owners"."""
    follower = last + 1
    if words.gap[last + 1] != " " or words.shape(follower) is not Shape.TITLE or words.shouted:
        return False
    return is_plain_word(words.keys[follower]) and not lexicon.is_given_name(words.keys[follower])


def _is_likewise(words: Words, last: int) -> bool:
    """Whether the same is said of it, or it is of the same mind: "Roy too", « Roy aussi étonnée »."""
    echo = last + 1
    if not words.gap[last + 1].isspace() or not lexicon.is_in("echoes", words.at[echo]):
        return False
    if around.ends_clause(words, echo):
        return True
    minded = echo + 1 < words.count and words.raw(echo + 1).casefold().endswith(("é", "ée", "és", "ées"))
    return minded and words.gap[echo + 1].isspace() and words.at[echo + 2] not in {"que", "qu"}


def _is_a_thing_in_a_list(words: Words, first: int) -> bool:
    """Whether a note opens with what needs no article, and a comma: "Prudence, wet floor"."""
    listed = first == 0 and words.gap[first + 1].startswith(",") and lexicon.is_in("bare_nouns", words.keys[first])
    return listed and words.keys[first] not in words.keys[first + 1 :]


def is_only_a_word(words: Words, match: Match) -> bool:
    """Whether it is a single word that most people use and no list has as a name, and its capitals say nothing."""
    key = words.keys[match.first]
    if match.first < match.last or match.typos or not is_usual(key) or lexicon.is_given_name(key):
        return False
    if lexicon.is_ordinary(key) or words.shouted:
        return False
    return words.opens(match.first) or not around.has_capital(words, match.first)


def unlisted_word(scene: Scene, match: Match) -> Verdict:
    """A name that is a usual word: replaced where it stands as a name, else shown. The roster has it, so never let be."""
    verdict = None if begins_expression(scene.words, match.last) else _as_a_name(scene, match)
    return verdict or unclear_word(match)


def _as_a_name(scene: Scene, match: Match) -> Verdict | None:
    words, last = scene.words, match.last
    if names_somebody(scene, match) or around.speaks(words, last) or around.acts_as_people_do(words, last):
        return replaced(match)
    beside = _is_beside_the_rest_of_it(scene, match)
    if beside or _is_asked_or_quoted(words, match) or _is_dealt_with(scene, match):
        return replaced(match)
    return _with_a_capital(words, match) if around.has_capital(words, match.first) else None


def _is_asked_or_quoted(words: Words, match: Match) -> bool:
    """Whether only somebody is asked, thanked, quoted or pointed at so: "ask Garrison about it", « c’est minot qui »."""
    first, last = match.first, match.last
    if not match.is_person:
        return False
    if around.pointed_at(words, first, last):
        return True
    return not around.determined(words, first) and (
        around.attributed(words, first, last)
        or around.asked_to(words, first, last)
        or around.labels_a_note(words, first, last)
        or (around.thanked(words, first) and around.ends_clause(words, last))
    )


def _is_dealt_with(scene: Scene, match: Match) -> bool:
    """Whether it is asked, agreed with, given a task or quoted as only people are, or stands in a list of names."""
    words, first, last = scene.words, match.first, match.last
    if around.dealt_with(words, first):
        return True
    if around.determined(words, first):
        return False
    if match.is_person and (around.owns(words, last) or around.has_a_task(words, last) or _is_listed(scene, match)):
        return True
    return (
        around.is_seconded(words, first, last)
        or around.is_of_a_mind(words, last)
        or (lexicon.is_in("inverted", words.at[first - 1]) and around.attributed(words, first, last))
    )


def _is_listed(scene: Scene, match: Match) -> bool:
    """Whether a list of three participants has it, or a sign ties it to another one."""
    chain = list(scene.chain(match.first, match.last))
    if len({scene.by_first[first].entities for first, _ in chain if first in scene.by_first}) >= _LISTED:
        return True
    signs = {scene.words.gap[end + 1].strip() for _, end in chain[:-1]}
    return len(chain) > 1 and not signs.isdisjoint(_TYING)


def _is_beside_the_rest_of_it(scene: Scene, match: Match) -> bool:
    """Whether another part of somebody's name stands beside it, with at most a small word between: "Ferrer i Bosch"."""
    words = scene.words
    if not (match.is_person and words.capital(match.first)):
        return False
    return any(
        words.capital(other.first)
        and other.is_person
        and not other.entities.isdisjoint(match.entities)
        and (0 < other.first - match.last <= _NEAR or 0 < match.first - other.last <= _NEAR)
        for other in scene.matches
    )


def _has_its_initial(words: Words, match: Match) -> bool:
    """Whether a first name in small letters has the first letter of the surname and a dot after it: "grace s. agrees"."""
    letter = words.at[match.last + 1]
    if match.kind is not _GIVEN or len(letter) != 1 or words.gap[match.last + 1] != " ":
        return False
    return words.gap[match.last + 2].startswith(".") and len(fitting(match.entities, letter)) > 0


def _asks_or_promises(words: Words, last: int) -> bool:
    """Whether the word is a verb before an article or what will be done: "Will a price pay for it?", "Will come back"."""
    follower = words.at[last + 1]
    if words.keys[last] not in MODALS or words.capital(last + 1):
        return False
    return lexicon.is_in("articles_after_modals", follower) or lexicon.is_in("to_do", follower)


def _is_of_a_noun(words: Words, match: Match) -> bool:
    """Whether it belongs to a noun that follows: "Young teachers", "Mark of respect", « Doctrine et jurisprudence »."""
    last, noun = match.last, match.last + 1
    if not words.gap[last + 1].isspace():
        return False
    if words.at[noun] in _AND:
        return is_plain_noun(words, noun + 1) and words.at[noun + 1] not in _WITH_THEM
    if not match.is_person:
        return False
    if words.at[noun] in _OF:
        return is_plain_noun(words, noun + 1)
    adjective = lexicon.is_in("adjectives", words.keys[last]) and words.at[noun].endswith("s")
    return adjective and is_plain_noun(words, noun)


def stands_for_a_name(scene: Scene, match: Match) -> bool:
    """Whether a word whose capitals say nothing stands where a name would: "thanks field" or "law insists"."""
    words, first, last = scene.words, match.first, match.last
    if match.is_person and around.owns(words, last) and not _has_an_article(words, first):
        return not around.is_date(words, first)
    if around.is_numbered(words, last) or around.is_date(words, first):
        return False
    if _is_quoted(words, first, last):
        return True
    if (match.is_person and around.pointed_at(words, first, last)) or around.dealt_with(words, first):
        return True
    return not around.determined(words, first) and _stands_without_an_article(scene, match)


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


def may_be_a_word(words: Words, match: Match) -> bool:
    """Whether it stands in small letters after an article, as a word does that the lists do not know."""
    first = match.first
    if match.case is not _WORD or around.has_capital(words, first) or not around.determined(words, first):
        return False
    known = is_in_a_dictionary(words.keys[first]) or len(words.keys[first]) < _LEAST_UNKNOWN
    return known or lexicon.is_in("indefinite", words.at[first - 1])
