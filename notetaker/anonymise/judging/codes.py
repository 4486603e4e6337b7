"""Decides on initials, codes and acronyms."""

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.entities import Case, FormKind
from notetaker.anonymise.judging.bare.frames import stands_as_a_house
from notetaker.anonymise.judging.bare.signs import begins_a_clause, is_likewise
from notetaker.anonymise.judging.homes import is_beside_its_own
from notetaker.anonymise.judging.parts import acts_as_no_place_does
from notetaker.anonymise.judging.scene import Scene
from notetaker.anonymise.judging.verdict import Verdict, replaced, shown, unclear_word
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import is_plain_word, is_short_word, is_uncommon
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import word_list, words_under
from notetaker.anonymise.matching.match import Match
from notetaker.anonymise.text.latin import VOWELS
from notetaker.anonymise.text.words import Shape, Words

_SHORT = 3
_DEFINITE = {"the", "la", "le", "l", "au", "du"}
_LONG = 4
_BESIDE = {" ", " (", ", ", "/"}
_AND = {"and", "et", "&", "ou", "or"}
_BY = {"by", "par"}
_PARTICIPLES = ("é", "ée", "és", "ées", "ise", "ises", "is", "ite", "it", "ue", "u", "ed", "en", "ept", "ut")
_LABELLING = (":", "→", "->", "=>")
_DASHES = {" – ", " — ", " - "}
_TIES = {", ", "/", " / ", "+", " + ", " & "}
_OF_MANY = {"les", "des", "ces", "aux", "ses", "nos", "vos", "leurs", "these", "those", "plusieurs", "tous"}


def has_a_common_acronym(words: Words) -> bool:
    """Whether a word that everybody writes in capitals stands in the text, with a capital or without."""
    return not words_under("context.toml", "common_acronyms").isdisjoint(words.keys)


def is_a_common_acronym(words: Words, match: Match) -> bool:
    """Whether it is what everybody writes in capitals, and nobody their name in: "AI needs rules", of an Ai.

    Not so where it says something, or has a title.
    """
    first = match.first
    if not match.is_person or first < match.last or match.kind is FormKind.INITIALS or match.case is Case.UPPER:
        return False
    if first not in words.capitals or words.shape(first) is not Shape.UPPER or not _is_common(words.keys[first]):
        return False
    return not (lexicon.is_in("says", words.at[first + 1]) or around.has_title(words, first))


def initials(scene: Scene, match: Match) -> Verdict | None:
    """Initials nobody listed: where a speaker stands they are one, elsewhere perhaps."""
    if not match.is_person:
        return _initials_of_a_house(scene, match)
    words = scene.words
    key = "".join(words.keys[match.first : match.last + 1])
    dotted = match.last > match.first and "." in words.gap[match.first + 1]
    ascii_alone = all(words.raw(index).isascii() for index in range(match.first, match.last + 1))
    listed = ascii_alone and lexicon.is_in("acronyms", key)
    if words.shouted or _is_unit(words, match) or (dotted and _is_an_abbreviation(words, match.first, key)):
        return None
    labels = match.first == 0 and words.gap[match.last + 1].lstrip(".").lstrip().startswith(_LABELLING)
    if listed and not dotted:
        labels = labels or (match.first == 0 and _is_before_a_dash(words, match.last))
        says = (
            labels
            or around.says_so(words, match.first, match.last)
            or _is_joined_to_initials(scene, match)
            or _stand_for_somebody(scene, match)
        )
        return shown(match, Rule.UNCLEAR_INITIALS) if labels or (says and not _is_common(key)) else None
    if match.case is Case.LOWER:
        return shown(match, Rule.UNCLEAR_INITIALS)
    if labels:
        return replaced(match)
    if match.last > match.first and not dotted and words.gap[match.first + 1] != "-":
        return None
    certain = not listed and (dotted or len(key) >= _LONG)
    if len(match.entities) == 1 and (certain or _stand_for_somebody(scene, match)):
        return replaced(match)
    letters_apart = dotted and (words.raw(match.first).islower() or words.gap[match.first + 1] == ". ")
    let_be = listed and not letters_apart and (_is_common(key) or around.determined(words, match.first))
    let_be = let_be or (not dotted and around.stand_for_a_thing(words, match.first, match.last))
    return None if let_be else shown(match, Rule.UNCLEAR_INITIALS)


def _is_before_a_dash(words: Words, last: int) -> bool:
    """Whether a note opens with the letters and a dash, as with a speaker or with what it is about: "ML — small ports"."""
    return words.gap[last + 1] in _DASHES


def _initials_of_a_house(scene: Scene, match: Match) -> Verdict | None:
    """Two letters with which a house's name begins: shown beside a name that goes, or where they do what houses do."""
    words, first, last = scene.words, match.first, match.last
    if words.shouted or _is_unit(words, match):
        return None
    beside = _is_joined_to_a_name(scene, first, last) or (
        (first - 1 in scene.clear and words.gap[first] in _TIES)
        or (last + 1 in scene.clear and words.gap[last + 1] in _TIES)
    )
    does = around.says_so(words, first, last) or around.speaks(words, last) or around.has_a_finite_verb(words, last)
    does = does or around.acts_as_people_do(words, last)
    return shown(match, Rule.UNCLEAR_PART) if beside or does else None


def _is_an_abbreviation(words: Words, first: int, key: str) -> bool:
    """Whether the dotted small letters are what everybody writes so: "e.g.", "p.m.", « n.b. »."""
    return words.raw(first).islower() and key in words_under("context.toml", "dotted_abbreviations")


def _is_common(key: str) -> bool:
    return lexicon.is_in("common_acronyms", key)


def _is_unit(words: Words, match: Match) -> bool:
    """Whether a number stands beside it: "40 ES", "HS 12"."""
    before, after = words.at[match.first - 1], words.at[match.last + 1]
    behind = lexicon.is_number(after) and words.gap[match.last + 1].strip() in {"", "-"}
    return behind or (lexicon.is_number(before) and words.gap[match.first].isspace())


def _stand_for_somebody(scene: Scene, match: Match) -> bool:
    """Whether somebody says, owns or does something, or is called or named in a list."""
    words, first, last = scene.words, match.first, match.last
    if is_beside_its_own(scene, match):
        return True
    if around.in_brackets(words, first, last):
        return not _abbreviates(words, match)
    if around.pointed_at(words, first, last) or around.dealt_with(words, first) or _is_done_by(words, first, last):
        return True
    if around.determined(words, first):
        return False
    if around.speaks(words, last) or around.owns(words, last) or around.takes_a_stand(words, last):
        return True
    if around.acts_as_people_do(words, last) or around.thanked(words, first) or _has_a_task(words, first, last):
        return True
    if around.said_by(words, first, last) or around.called(words, first, last):
        return True
    if around.has_a_finite_verb(words, last) or _is_joined_to_a_name(scene, first, last):
        return True
    if _would_do(words, last):
        return True
    return any(place in scene.clear for place, _ in scene.chain(first, last))


def _is_done_by(words: Words, first: int, last: int) -> bool:
    """Whether something is done by it, and that is all: « reprise par BC : », "cut by LM"."""
    if words.at[first - 1] not in _BY or words.gap[first] != " " or not around.ends_clause(words, last):
        return False
    done = words.raw(first - 2).casefold() if first > 1 and words.gap[first - 1] == " " else ""
    return done.endswith(_PARTICIPLES)


def _would_do(words: Words, last: int) -> bool:
    """Whether what one will, can or may do follows: "IC would publish refusals", « PM y teste un agent »."""
    if words.gap[last + 1] != " ":
        return False
    if words.at[last + 1] == "y":
        return around.has_a_finite_verb(words, last + 1)
    return lexicon.is_in("modals", words.at[last + 1]) and is_in_a_dictionary(words.at[last + 2])


def _is_joined_to_a_name(scene: Scene, first: int, last: int) -> bool:
    """Whether an "and" joins it to what is replaced anyhow: « le CHU de Brest et HLG »."""
    words = scene.words
    for joint, other in ((first - 1, first - 2), (last + 1, last + 2)):
        spaced = words.gap[joint] == " " == words.gap[joint + 1] if 0 < joint < words.count - 1 else False
        if spaced and words.at[joint] in {"and", "et"} and other in scene.clear:
            return True
    return False


def _is_joined_to_initials(scene: Scene, match: Match) -> bool:
    """Whether "and" or a sign ties it to somebody else's initials, which are no acronym: « JP et MP »."""
    words = scene.words
    others = []
    if words.at[match.first - 1] in _AND:
        others.append(scene.by_last.get(match.first - 2))
    elif words.gap[match.first] in _TIES:
        others.append(scene.by_last.get(match.first - 1))
    if words.at[match.last + 1] in _AND:
        others.append(scene.by_first.get(match.last + 2))
    elif words.gap[match.last + 1] in _TIES:
        others.append(scene.by_first.get(match.last + 1))
    return any(
        other is not None
        and other.kind is FormKind.INITIALS
        and not lexicon.is_in("acronyms", "".join(words.keys[other.first : other.last + 1]))
        for other in others
    )


def _has_a_task(words: Words, first: int, last: int) -> bool:
    """Whether the letters are to do something, or something is done with them: "JBP to redraft with HL."."""
    if words.gap[last + 1] == " " and words.at[last + 1] == "to" and lexicon.is_in("tasks", words.at[last + 2]):
        return True
    with_them = words.at[first - 1] in {"with", "avec"} and words.gap[first] == " "
    return with_them and around.ends_clause(words, last) and not words.opens(first - 1)


def _abbreviates(words: Words, match: Match) -> bool:
    """Whether the words before the bracket begin with these letters: "high school (HS)"."""
    letters = "".join(words.keys[match.first : match.last + 1])
    before = words.keys[max(0, match.first - len(letters)) : match.first]
    return "".join(key[0] for key in before) == letters


def code(words: Words, match: Match) -> Verdict | None:
    """A code or acronym that counts only in capitals."""
    keys = words.keys[match.first : match.last + 1]
    ordinary = all(is_plain_word(key) or lexicon.is_in("acronyms", key) for key in keys)
    if words.shouted and (ordinary or len("".join(keys)) < _SHORT):
        return shown(match, Rule.UNCLEAR_CAPITALS)
    if all(lexicon.is_in("common_acronyms", key) for key in keys) or _is_many_or_numbered(words, match):
        return unclear_word(match)
    if match.kind is FormKind.PART:
        return shown(match, Rule.UNCLEAR_PART)
    return replaced(match)


def _is_many_or_numbered(words: Words, match: Match) -> bool:
    """Whether an acronym that others use too is many or has a number, as no house has: « les ODD », « l’ODD 14 »."""
    first, last = match.first, match.last
    if first < last or not lexicon.is_in("acronyms", words.keys[first]) or around.speaks(words, last):
        return False
    many = words.gap[first].isspace() and words.at[first - 1] in _OF_MANY
    return many or (words.gap[last + 1].isspace() and lexicon.is_number(words.at[last + 1]))


def _is_a_house_of_two_letters(words: Words, match: Match) -> bool:
    """Whether two letters that are no word have "the" before them, or begin a clause with their verb: "nr has money"."""
    first, last = match.first, match.last
    if words.at[first - 1] in _DEFINITE and words.gap[first] in {" ", "'", "’"}:
        return True
    begins = words.opens(first) or (
        words.gap[first].isspace() and words.at[first - 1] in {"and", "et", "but", "mais"}
    )
    return begins and (around.has_a_finite_verb(words, last) or around.acts_as_people_do(words, last))


def _says_or_echoes(words: Words, match: Match) -> bool:
    """Whether a clause begins with the letters and what somebody says, or that they say the same: "…, rl aussi"."""
    first, last = match.first, match.last
    if not begins_a_clause(words, first):
        return False
    return is_likewise(words, first, last) or (words.gap[last + 1] == " " and around.speaks(words, last))


def _is_named(words: Words, first: int, last: int) -> bool:
    """Whether two letters that are no word stand where a name does: "ask vf", « pourquoi vf a refusé »."""
    if lexicon.is_number(words.at[first - 1]) or not words.gap[first].isspace():
        return False
    if around.pointed_at(words, first, last) or around.dealt_with(words, first):
        return True
    if around.attributed(words, first, last) or around.speaks(words, last) or around.says_so(words, first, last):
        return True
    return around.has_a_finite_verb(words, last) or around.acts_as_people_do(words, last)


def _acts_with_another(scene: Scene, match: Match) -> bool:
    """Whether "and" joins it to another house where a clause begins, and both do something: « mer et ice signent »."""
    words, first, last = scene.words, match.first, match.last
    if words.at[last + 1] in _AND and (other := scene.by_first.get(last + 2)) is not None:
        last = other.last
    elif words.at[first - 1] in _AND and (other := scene.by_last.get(first - 2)) is not None:
        first = other.first
    else:
        return False
    begins = words.opens(first) or words.gap[first].strip() != ""
    if not begins or other.is_person or not words.gap[last + 1].isspace():
        return False
    together = lexicon.is_in("do_together", words.at[last + 1])
    return together or around.acts_as_people_do(words, last) or around.has_a_finite_verb(words, last)


def lower_code(scene: Scene, match: Match) -> Verdict | None:
    """An acronym in small letters: beside a name, without vowels or in no list of words it is one, a word is none."""
    words, key = scene.words, scene.words.keys[match.first]
    at_work = stands_as_a_house(words, match) or (not is_short_word(key) and _says_or_echoes(words, match))
    if len(key) < _SHORT and (is_short_word(key) or lexicon.is_in("acronyms", key)):
        return shown(match, Rule.UNCLEAR_ORGANISATION_WORD) if at_work else None
    beside = match.first - 1 in scene.clear and words.gap[match.first] in _BESIDE
    if beside or is_beside_its_own(scene, match):
        return replaced(match)
    if len(key) < _SHORT and _is_a_house_of_two_letters(words, match):
        return replaced(match)
    if (
        len(key) < _SHORT
        or key in word_list("short_words.txt")
        or lexicon.is_small_word(key)
        or lexicon.is_in("acronyms", key)
    ):
        says = at_work or (len(key) < _SHORT and _is_named(words, match.first, match.last))
        says = says or _acts_with_another(scene, match)
        says = says or (
            len(key) >= _SHORT
            and (
                around.says_so(words, match.first, match.last)
                or (around.acts_as_people_do(words, match.last) and not around.determined(words, match.first))
            )
        )
        return shown(match, Rule.UNCLEAR_ORGANISATION_WORD) if says else None
    certain = VOWELS.isdisjoint(key) or around.speaks(words, match.last) or around.owns(words, match.last)
    certain = certain or (len(key) >= _SHORT and is_uncommon(key))
    if match.kind is FormKind.PART and is_place(key):
        return shown(match, Rule.UNCLEAR_PART) if at_work or acts_as_no_place_does(words, match) else None
    if match.kind is FormKind.PART or (len(key) > _SHORT and not certain):
        return shown(match, Rule.UNCLEAR_PART) if is_uncommon(key) else None
    return replaced(match) if certain else shown(match, Rule.UNCLEAR_ORGANISATION_WORD)
