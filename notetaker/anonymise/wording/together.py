"""Placeholders that a note lists side by side, said together: "[two business participants]" for "Ana and Bo"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple

from notetaker.anonymise.knowledge.tables import table
from notetaker.model.body import SAYS_CATEGORY, SLOT, Body, Form, Mention, Placeholder
from notetaker.model.category import Category, Phrases
from notetaker.model.language import Lang

_LISTED = re.compile(r",? (?:and|et|&) ")
_COMMA = ", "
_POSSESSIVE = ("’s", "'s")
_OF_MANY = re.compile(r"[ (](?:of|in|from|among|de|du|des|d[’']|parmi|\()")
_WORDS_BEHIND = re.compile(r"(?:[ '’][^\W\d_]+)*")
_PARTED = re.compile("[ '’]")
_REACH = 40
"""Characters within which the verb is whose subject stands before them."""
_LEAST_OF_A_VERB = 5
_VOWEL_AND_Y = re.compile("[aeiou]y$")
_HISSES = ("s", "x", "ch", "sh")


def counted(phrases: Phrases, mention: Mention, count: int, lang: Lang, *, other: bool) -> str | None:
    """How several of a category are called, “two other companies”; None where its plural is not known."""
    nouns = plural(phrases.person if mention is Mention.PERSON else phrases.organisation, lang)
    if nouns is None:
        return None
    words = table("wording.toml")["together"][lang]
    numbers = words["numbers"]
    number = numbers[count - 2] if count - 2 < len(numbers) else words["many"]
    return f"{number} {words['other']} {nouns}" if other else f"{number} {nouns}"


def several(phrases: Phrases, lang: Lang, *, other: bool) -> str | None:
    """How people of a category are called whose number is not told, “several business participants”."""
    nouns = plural(phrases.person, lang)
    words = table("wording.toml")["together"][lang]
    return None if nouns is None else " ".join((words["many"], *((words["other"],) if other else ()), nouns))


def counted_wordings(category: Category, lang: Lang) -> Iterator[str]:
    """All ways in which more than one of a category are called."""
    phrases = category.phrases(lang)
    for mention in SAYS_CATEGORY:
        for count in range(2, len(table("wording.toml")["together"][lang]["numbers"]) + 3):
            for other in (False, True):
                if (wording := counted(phrases, mention, count, lang, other=other)) is not None:
                    yield wording


@cache
def plural(phrase: str, lang: Lang) -> str | None:
    """The plural of a noun phrase with an indefinite article, without one; None where no rule says how it is made."""
    article, _, noun = phrase.partition(" ")
    if article not in table("wording.toml")["together"][lang]["articles"] or not noun:
        return None
    return _english(noun) if lang == "en" else _french(noun)


def _english(noun: str) -> str | None:
    """The last word takes the plural where nothing hangs on it."""
    if _OF_MANY.search(noun) or not noun[-1].isalpha():
        return None
    if noun.endswith("y") and not _VOWEL_AND_Y.search(noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_HISSES) else f"{noun}s"


def _french(noun: str) -> str | None:
    """The first word takes the plural, and what agrees with it that the table has; what hangs on it stays."""
    first, space, rest = noun.partition(" ")
    agreeing: Mapping[str, str] = table("wording.toml")["together"]["fr"]["agreeing"]
    if first.endswith(("s", "x", "z", "l", "u")):
        return None
    if rest in agreeing:
        return f"{first}s {agreeing[rest]}"
    return f"{first}s{space}{rest}" if not rest or _OF_MANY.match(space + rest) else None


class Together(NamedTuple):
    """How many placeholders are said together, and how many people or organisations they stand for."""

    placeholders: int
    entities: int


def lists_in(body: Body) -> Mapping[int, Together]:
    """The lists of one kind, by the index of their first placeholder.

    Each of them is named there and nowhere else in the note, or a reader would not know who is meant the second time. An
    organisation that is listed twice, by two names, counts once.
    """
    slots = [place for place, sign in enumerate(body.text) if sign == SLOT]
    named = Counter((each.mention, each.which) for each in body.placeholders)
    found: dict[int, Together] = {}
    first = 0
    while first < len(slots) - 1:
        last, end = _end_of_list(body.text, slots, first)
        if last > first:
            listed = body.placeholders[first : last + 1]
            alike = _alike(listed, named)
            count = len({each.which for each in listed[:alike]})
            whole = alike == last - first + 1
            owns = body.text.startswith(_POSSESSIVE, slots[last] + 1)
            if count > 1 and ((whole and not owns) or alike == last - first):
                found[first] = Together(alike, count)
        first = end + 1
    return found


def said_twice(body: Body) -> frozenset[int]:
    """The placeholders, by index, of an organisation that the note has just named: "UW and the Water Authority" are one."""
    slots = [place for place, sign in enumerate(body.text) if sign == SLOT]
    parts = ["", *(body.text[one + 1 : other] for one, other in pairwise(slots))]
    pairs = enumerate(pairwise(body.placeholders), start=1)
    return frozenset(
        place
        for place, (one, other) in pairs
        if one == other and one.mention is Mention.ORGANISATION
        if _LISTED.fullmatch(parts[place]) is not None and parts[place - 1] != _COMMA
    )


def stands_in_the_plural(text: str, end: int, lang: Lang) -> bool:
    """Whether a verb in the plural follows what ends at `end`: « … sont d’accord », « … n’ont rien signé »."""
    words = table("wording.toml")["together"][lang]
    said = _WORDS_BEHIND.match(text[end : end + _REACH])
    behind = _PARTED.split(said[0].lower())[1:] if said is not None else []
    verb = next((word for word in behind if word not in words["before_verbs"]), "")
    if verb in words["verbs"]:
        return True
    ends_so = verb.endswith(tuple(words["verb_endings"])) and not verb.endswith(tuple(words["no_verbs"]))
    return ends_so and len(verb) >= _LEAST_OF_A_VERB


def listed_beside(body: Body, start: int, end: int) -> Iterator[Placeholder]:
    """The placeholders that are listed with nothing else between them and a stretch of the text."""
    before, after = body.text.rfind(SLOT, 0, start), body.text.find(SLOT, end)
    if before >= 0 and _is_joint(body.text[before + 1 : start]):
        yield body.placeholders[body.text.count(SLOT, 0, before)]
    if after >= 0 and _is_joint(body.text[end:after]):
        yield body.placeholders[body.text.count(SLOT, 0, after)]


def _is_joint(text: str) -> bool:
    return text == _COMMA or _LISTED.fullmatch(text) is not None


def _end_of_list(text: str, slots: Sequence[int], first: int) -> tuple[int, int]:
    """The last of the slots that are listed from `first`, before whom "and" stands; `first` where there is no list.

    And the last of those with nothing but commas behind it, among whom no other list begins. A comma before the "and" of
    two parts two clauses: "too slow, says Ana, and Bo nods".
    """
    last = ended = first
    while last + 1 < len(slots):
        between = text[slots[last] + 1 : slots[last + 1]]
        joined = _LISTED.fullmatch(between) is not None
        if (not joined and between != _COMMA) or (joined and last == first and between.startswith(",")):
            break
        last += 1
        ended = last if joined else ended
    return ended, last


def _alike(listed: Sequence[Placeholder], named: Mapping[tuple[Mention, int], int]) -> int:
    """How many of a list are of one kind from its first on, none of them named anywhere else in the note.

    Only side by side is one number surely one organisation: elsewhere nobody may have known whether it is.
    """
    first = listed[0]
    if first.mention not in SAYS_CATEGORY:
        return 0
    kind = (first.mention, first.category, Form.ONE)
    same = takewhile(lambda each: (each.mention, each.category, each.form) == kind, listed)
    numbers = [each.which for each in same]
    here = {which: len(list(side_by_side)) for which, side_by_side in groupby(numbers)}

    def is_named_elsewhere(which: int) -> bool:
        total = named[first.mention, which]
        return total > here[which] or (total > 1 and first.mention is Mention.PERSON)

    return next((place for place, which in enumerate(numbers) if is_named_elsewhere(which)), len(numbers))
