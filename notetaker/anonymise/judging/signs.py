"""Signs in a note that a word which could be an ordinary one is a name."""

from collections.abc import Iterator
from itertools import pairwise

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import FormKind
from notetaker.anonymise.judging.bare.signs import begins_a_clause
from notetaker.anonymise.judging.homes import is_beside_its_own
from notetaker.anonymise.judging.nouns import may_be_matter, needs_no_article
from notetaker.anonymise.judging.openings import MODALS
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_usual_in
from notetaker.anonymise.knowledge.familiar import is_known_word
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.words import Words

_FIRST_NAMES = {FormKind.GIVEN, FormKind.NICKNAME, FormKind.PERSON_ALIAS, FormKind.FULL}
_HOMES = {"of", "from", "at", "for", "de", "d", "du", "chez", "pour"}
_COMES_FROM = {"from", "at", "for", "chez", "pour"}
_LONGEST_BRACKET = 8
_TWICE = 2
_SEAMS = {",", ";", "/", "|", "+", "–", "—", "->", "→"}
_FARTHEST_ECHO = 60
_AND = {"and", "but"}
_VERB_ENDINGS = {"", "s", "ed", "d"}
_SAYS = {"says", "asks", "thinks", "argues", "warns"}


def names_somebody(scene: Scene, match: Match) -> bool:
    """Whether what stands around the word leaves no doubt, or it does something as a noun without an article does not."""
    if names_for_sure(scene, match):
        return True
    return not around.determined(scene.words, match.first) and _is_subject(scene, match)


def names_for_sure(scene: Scene, match: Match) -> bool:
    """Whether what stands around the word leaves no doubt, whatever it is said to do or be."""
    words, first, last = scene.words, match.first, match.last
    if around.has_office(words, first) or _is_the_home(scene, match) or is_beside_its_own(scene, match):
        return True
    if around.determined(words, first):
        return False
    return (
        around.said_by(words, first, last)
        or around.called(words, first, last)
        or around.labels_with_topic(words, first, last)
        or _speaks_from_brackets(scene, match)
        or _speaks_from_home(scene, match)
        or is_in_company(scene, match)
        or _is_also_a_word(scene, match)
        or _does_what_it_says(words, first, last)
        or _agrees_as_one(words, first, last)
        or (match.is_person and _is_meant_as_somebody(scene, match))
    )


def _is_meant_as_somebody(scene: Scene, match: Match) -> bool:
    """Whether it is spoken to, stands behind a label or seconds somebody, as only people do: "absent: hope", "Faith +1"."""
    words = scene.words
    if _is_spoken_to(scene, match) or _fills_a_label(words, match):
        return True
    return around.is_seconded(words, match.first, match.last)


def _speaks_from_brackets(scene: Scene, match: Match) -> bool:
    """Whether a bracket with the organisation or before a colon follows: "Grace (Orchard)", "Grace (online):"."""
    words, opening = scene.words, match.last + 1
    if words.gap[match.last + 1].strip() != "(":
        return False
    end = scene.organisations.get(opening)
    if end is not None and words.gap[end + 1].startswith((")", ",")):
        return words.opens(match.first) or around.has_capital(words, match.first)
    if not (words.opens(match.first) and match.is_person):
        return False
    for place in range(opening, min(opening + _LONGEST_BRACKET, words.count)):
        if ")" in words.gap[place + 1]:
            return words.gap[place + 1].partition(")")[2].lstrip().startswith(":")
    return False


def _is_the_home(scene: Scene, match: Match) -> bool:
    """Whether it is the organisation in brackets after a name: "Grace (Orchard)", « Louis (les Voix) »."""
    words, start = scene.words, match.first
    if match.is_person:
        return False
    if lexicon.is_in("articles_before_homes", words.at[start - 1]) and "(" not in words.gap[start]:
        start -= 1
    return start - 1 in scene.clear and "(" in words.gap[start] and words.gap[match.last + 1][:1] in {")", ","}


def _speaks_from_home(scene: Scene, match: Match) -> bool:
    """Whether an organisation of the roster follows, and then a colon or a verb of speech: "Mercy of MPN:"."""
    words, home = scene.words, match.last + 2
    if not around.has_capital(words, match.first) or words.at[home - 1] not in _HOMES:
        return False
    while lexicon.is_in("articles_before_homes", words.at[home]):
        home += 1
    end = scene.organisations.get(home)
    if end is None or not match.is_person:
        return False
    known = match.kind in _FIRST_NAMES and not lexicon.is_in("bare_nouns", words.keys[match.first])
    return around.speaks(words, end) or (known and words.at[match.last + 1] in _COMES_FROM)


def is_in_company(scene: Scene, match: Match) -> bool:
    """Whether other names of the same capitals stand beside it that are clear, or that say something together."""
    words = scene.words
    if scene.is_alone(match.first, match.last):
        return False
    chain = list(scene.chain(match.first, match.last))
    high = around.has_capital(words, match.first)
    if any(around.has_capital(words, first) != high for first, _ in chain):
        return False
    start, end = chain[0][0], chain[-1][1]
    joints = [words.source[words.ends[one[1]] : words.starts[other[0]]].strip() for one, other in pairwise(chain)]
    clear = any(first in scene.clear for first, _ in chain)
    spoken = (high or clear) and words.opens(start) and words.gap[end + 1].lstrip().startswith(":")
    if (set(joints) == {","} and not spoken) or around.determined(words, start):
        return False
    if (
        around.acts_as_people_do(words, end)
        or around.takes_a_stand(words, end)
        or (high and around.speaks(words, end))
    ):
        return True
    if not clear:
        return _are_first_names_alone(scene, chain)
    return high or set(joints) == {"/"} or around.ends_a_name(words, end)


def _are_first_names_alone(scene: Scene, chain: list[tuple[int, int]]) -> bool:
    """Whether nothing but first names of the roster makes a clause: « puis claire et pierre », "grace and mark."."""
    words = scene.words
    return (
        begins_a_clause(words, chain[0][0])
        and around.ends_clause(words, chain[-1][1])
        and all(_is_a_first_name(scene, first) for first, _ in chain)
    )


def _is_a_first_name(scene: Scene, first: int) -> bool:
    """Whether a name is the first one of somebody as most who have it have, and no verb of the future or matter."""
    match, key = scene.by_first.get(first), scene.words.keys[first]
    if match is None or match.typos or _FIRST_NAMES.isdisjoint(match.kinds):
        return False
    return lexicon.is_given_name(key) and key not in MODALS and not needs_no_article(key)


def _fills_a_label(words: Words, match: Match) -> bool:
    """Whether it is all that stands behind "absent:" or « action : », where it is no thing: « absents : petit, blanc »."""
    first, last = match.first, match.last
    label = words.at[first - 1]
    if words.gap[first].strip() != ":" or not (
        around.ends_clause(words, last) or words.at[last + 1] in {"et", "and"}
    ):
        return False
    if lexicon.is_in("labels_of_people", label):
        return True
    somebody = lexicon.is_given_name(words.keys[first]) or lexicon.is_in("sizes_and_colours", words.keys[first])
    return lexicon.is_in("labels_of_tasks", label) and somebody and not may_be_matter(words.keys[first])


def _is_subject(scene: Scene, match: Match) -> bool:
    words, first, last = scene.words, match.first, match.last
    if around.has_capital(words, first):
        if around.takes_a_stand(words, last):
            return True
        does = around.acts_as_people_do(words, last) or _is_subject_without_article(scene, match)
        return does and (not lexicon.is_in("calendar", words.keys[last]) or around.has_a_mind(words, last))
    if first < last and not match.is_person and _is_subject_without_article(scene, match):
        return True
    if around.acts(words, first, last) and not lexicon.is_in("bare_nouns", words.keys[last]):
        return True
    if lexicon.is_in("speakers_by_calling", words.keys[last]):
        return False
    bare = lexicon.is_in("bare_nouns", words.keys[last]) or words.keys[last].endswith("s")
    if not bare and around.says_so(words, first, last):
        return True
    if words.gap[first].strip() in _SEAMS and _does_something(words, last):
        return True
    if not words.opens(first):
        return False
    if around.takes_a_stand(words, last) or around.acts_as_people_do(words, last):
        return True
    return _speaks_again(scene, match)


def _does_something(words: Words, last: int) -> bool:
    """Whether a verb of people follows, or behind what is no known word any finite one."""
    if around.acts_as_people_do(words, last):
        return True
    return not is_known_word(words.keys[last]) and around.has_a_finite_verb(words, last)


def _is_also_a_word(scene: Scene, match: Match) -> bool:
    """Whether a clause begins with the word and its verb, and the note has it as a noun too: "…; furrow won't say"."""
    words, first, last = scene.words, match.first, match.last
    near = max(0, first - _FARTHEST_ECHO)
    if first < last or words.keys[near : first + _FARTHEST_ECHO].count(words.keys[first]) < _TWICE:
        return False
    if not (words.opens(first) or words.gap[first].strip() in _SEAMS) or not words.gap[last + 1].isspace():
        return False
    if words.keys[last].endswith("s") or lexicon.is_in("speakers_by_calling", words.keys[last]):
        return False
    if lexicon.is_in("bare_nouns", words.keys[last]):
        follows = around.says_so(words, first, last)
    else:
        follows = around.has_a_finite_verb(words, last) or lexicon.is_in("negated", words.at[last + 1])
    return follows and any(_is_noun_of_its_own(words, first, place) for place in _same(words, first))


def _does_what_it_says(words: Words, first: int, last: int) -> bool:
    """Whether a clause begins with the word and the verb that is spelt like it: "mark marked", "may may not"."""
    key, verb = words.keys[last], words.at[last + 1]
    if not verb.startswith(key) or verb[len(key) :] not in _VERB_ENDINGS or last + 1 in words.capitals:
        return False
    return words.gap[last + 1].isspace() and (words.opens(first) or words.gap[first].strip() in _SEAMS)


def _agrees_as_one(words: Words, first: int, last: int) -> bool:
    """Whether a verb beside it says that one does something where the word would be many or a verb: "banks says"."""
    key = words.keys[last]
    if first < last or last + 1 in words.capitals or not (_is_many(key) or key in MODALS):
        return False
    begins = words.opens(first) or words.gap[first].strip() in _SEAMS
    if (begins or words.at[first - 1] in _AND) and words.gap[last + 1].isspace() and _does_one(words.at[last + 1]):
        return True
    said = words.gap[first].isspace() and words.at[first - 1] in _SAYS and not words.opens(first - 1)
    return said and around.ends_clause(words, last)


def _is_many(key: str) -> bool:
    return key.endswith("s") and not key.endswith(("ss", "us", "is", "ics", "news"))


def _does_one(verb: str) -> bool:
    """Whether the word is an English verb of one person: "says", "wants"."""
    if lexicon.is_in("does_one", verb):
        return True
    listed = lexicon.is_in_any(("says", "only_people", "deeds"), verb)
    return listed and verb.endswith("s") and is_usual_in(verb, "en")


def _same(words: Words, first: int) -> Iterator[int]:
    """Where else the word stands not far away."""
    for place in range(max(0, first - _FARTHEST_ECHO), min(words.count, first + _FARTHEST_ECHO)):
        if place != first and words.keys[place] == words.keys[first]:
            yield place


def _is_noun_of_its_own(words: Words, first: int, place: int) -> bool:
    """Whether the same word in small letters goes on in another way."""
    return not words.capital(place) and words.at[place + 1] != words.at[first + 1]


def _speaks_again(scene: Scene, match: Match) -> bool:
    """Whether a note opens with the word, an "again" and a colon: "wren again: …"."""
    words, last = scene.words, match.last
    if match.first > 0 or not words.gap[last + 1].isspace() or not lexicon.is_in("again", words.at[last + 1]):
        return False
    return words.gap[last + 2].lstrip().startswith(":") and not words.keys[last].endswith("s")


def _is_subject_without_article(scene: Scene, match: Match) -> bool:
    """Whether it opens a sentence as the subject of a verb, where a noun would need an article.

    What needs none ("Hope is not a plan") must come again as a word, so that the capital tells the two apart.
    """
    words, first, last = scene.words, match.first, match.last
    if not words.opens(first) or not around.has_a_finite_verb(words, last):
        return False
    keys = words.keys[first : last + 1]
    if not any(lexicon.is_in("bare_nouns", key) or key.endswith("s") for key in keys):
        return True
    return (
        first == last
        and keys[0] in words.keys[last + 2 : last + _FARTHEST_ECHO]
        and not lexicon.is_in("to_be", words.key(last + 1 + (words.at[last + 1] in {"ne", "n"})))
    )


def _is_spoken_to(scene: Scene, match: Match) -> bool:
    words, first, last = scene.words, match.first, match.last
    if first > 0 and last < words.count - 1 and words.gap[last + 1].isspace():
        return False  # none of the signs below stands so: it is told soon, for most words do
    if _FIRST_NAMES.isdisjoint(match.kinds):
        return False
    if around.asked(words, first, last):
        return True
    if around.has_capital(words, first):
        return False
    opens = first == 0 and around.speaks(words, last) and not lexicon.is_in("bare_nouns", words.keys[first])
    return (opens or around.greeted(words, first, last)) and scene.is_alone(first, last)
