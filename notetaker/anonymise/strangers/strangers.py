"""Finds names of people and organisations that are not on the roster, by capitals and neighbours, without a model."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge import stranger_signs as signs
from notetaker.anonymise.knowledge.familiar import (
    is_known_word,
    is_no_person,
    is_plain_word,
    is_unfamiliar,
    reads_as_a_word,
)
from notetaker.anonymise.knowledge.rules import Rule
from notetaker.anonymise.knowledge.titles import first_of_titles
from notetaker.anonymise.strangers.capital_runs import Run, is_no_part, runs_in, without_functions, without_opener
from notetaker.anonymise.strangers.labels import named_in_label
from notetaker.anonymise.strangers.quiet_strangers import quiet_strangers_in
from notetaker.anonymise.strangers.single_names import is_one_name, is_speaker, is_unfamiliar_run, only_opens
from notetaker.anonymise.strangers.stranger_organisations import organisations_in
from notetaker.anonymise.text.words import Words

_FULL = 2
_HYPHENS = {"-", "‑", "‐"}
_ELIDED = "l"
"""In a name as somebody's « de l’ » is: « Michel de l’Hospital », and « Karim de l’Assemblée » too."""
_FROM = {"from", "at", "chez"}
_SAINTS = {"san", "santa", "sao", "saint", "sainte", "st", "los", "las"}
_NONE: frozenset[int] = frozenset()
_CAMEL = re.compile(r"^(?!(?:Mac|Fitz|Van|Von|Des|Del|Della|Saint|Ben)[A-Z])[A-Z][a-z]{2,}[A-Z]")
"""What products and houses are called, and no surname is: "WhatsApp", and not "MacLean"."""


def strangers_in(
    words: Words, taken: Set[int], *, telling: Sequence[int], led: bool, doing: Sequence[int]
) -> list[tuple[int, int, Rule]]:
    """The first and last word of each stranger's name, once for each spelling. `taken` are words that are decided on.

    `telling` are the words for which `tells_an_organisation` is true and `doing` those for which `is_done_by_people` is;
    `led` is whether one stands in the text that `leads_to_a_stranger`.
    """
    found: list[tuple[int, int, Rule]] = []
    firsts: Set[int] = _NONE
    high = not words.capitals <= taken
    if (high or telling) and (organisations := organisations_in(words, taken, telling)):
        firsts = {first for first, _ in organisations}
        taken = {*taken, *chain.from_iterable(range(first, last + 1) for first, last in organisations)}
        found = [(first, last, Rule.STRANGER_ORGANISATION) for first, last in organisations]
    if high and not words.capitals <= taken:
        found.extend(_found(words, taken, firsts))
    if quiet := [*named_in_label(words, taken), *quiet_strangers_in(words, taken, led=led, doing=doing)]:
        found.extend((first, last, Rule.STRANGER_PERSON) for first, last in quiet)
    return list(_once_for_each_spelling(words, found, taken)) if found else found


def _once_for_each_spelling(
    words: Words, found: list[tuple[int, int, Rule]], taken: Set[int]
) -> Iterator[tuple[int, int, Rule]]:
    seen: set[tuple[str, ...]] = set()
    for first, last, rule in found:
        if rule is Rule.STRANGER_PERSON:
            first = _with_its_particles(words, first, taken)
        spelling = tuple(words.keys[first : last + 1])
        if spelling not in seen:
            seen.add(spelling)
            yield first, last, rule


def _with_its_particles(words: Words, first: int, taken: Set[int]) -> int:
    """Where the name begins with what belongs to it and is no word of the sentence: "von der Leyen"."""
    while (
        first > 0
        and first - 1 not in taken
        and words.gap[first] == " "
        and lexicon.is_in("foreign_particles", words.keys[first - 1])
    ):
        first -= 1
    return first


def _found(words: Words, taken: Set[int], organisations: Set[int]) -> Iterator[tuple[int, int, Rule]]:
    """Those with capitals; one that opens a sentence is known by the one that an "and" joins to it."""
    if not around.tells_by_case(words):
        return
    waiting: Run | None = None
    for run in runs_in(words, taken):
        if only_opens(words, run):
            waiting = None
            continue
        found = _stranger(words, run, organisations)
        if found is not None and waiting is not None and signs.is_joined(words, waiting.last, found[0]):
            yield waiting.first, waiting.last, found[2]
        waiting = run if found is None and is_unfamiliar_run(words, run) else None
        if found is not None:
            yield found


def _stranger(words: Words, run: Run, organisations: Set[int]) -> tuple[int, int, Rule] | None:
    """What the run is. `organisations` are the first words of names that were found before."""
    if first_of_titles(words, run.first) < run.first:
        keys = words.keys[run.first : run.last + 1]
        return None if all(map(_is_called_by_office, keys)) else (run.first, run.last, Rule.STRANGER_PERSON)
    if is_unfamiliar_run(words, run) and signs.is_organisation(words, run.first, run.last, organisations):
        return run.first, run.last, Rule.STRANGER_ORGANISATION
    if run.first == run.last and _CAMEL.search(words.raw(run.first)):
        acts = signs.is_meant(words, run.first, run.last)
        return (run.first, run.last, Rule.STRANGER_ORGANISATION) if acts else None
    if is_one_name(words, run) or is_speaker(words, run):
        house = run.first == run.last and _is_where_somebody_works(words, run.first)
        return run.first, run.last, Rule.STRANGER_ORGANISATION if house else Rule.STRANGER_PERSON
    whole, run = run, without_functions(words, without_opener(words, run))
    if run.parts < 1 or run.first > run.last:
        return None
    keys = words.keys[run.first : run.last + 1]
    if _ELIDED in keys and lexicon.is_given_name(keys[0]):
        return run.first, run.last, Rule.STRANGER_PERSON
    if run.parts >= 2 and any(map(signs.is_organisation_noun, keys)):
        plain = run.parts <= _FULL and all(reads_as_a_word(key) for key in keys)
        named = not plain or (signs.is_company_noun(keys[-1]) and not words.opens(run.first))
        return (run.first, run.last, Rule.STRANGER_ORGANISATION) if named else None
    if run.parts >= 2 and not _is_where(words, run) and _is_personal(words, run):
        return run.first, run.last, Rule.STRANGER_PERSON
    if run != whole and is_one_name(words, run):
        return run.first, run.last, Rule.STRANGER_PERSON
    return None


def _is_where_somebody_works(words: Words, first: int) -> bool:
    """Whether "from" and somebody who is named in full stand before the word: "Josef Brandt from Acme"."""
    surname = first - 2
    if words.at[first - 1] not in _FROM or not (words.capital(surname) and words.capital(surname - 1)):
        return False
    return words.gap[surname] == " " and lexicon.is_given_name(words.at[surname - 1])


def _is_called_by_office(key: str) -> bool:
    """Whether a word after a title is none of a name: "Madam Chair", « M. le Ministre »."""
    return (
        is_no_part(key)
        or lexicon.is_small_word(key)
        or lexicon.is_generic(key)
        or lexicon.is_in("calendar", key)
        or lexicon.is_in("not_persons", key)
    )


def _is_personal(words: Words, run: Run) -> bool:
    """Whether the run reads as a first name and a surname."""
    names = [index for index in range(run.first, run.last + 1) if words.capital(index)]
    key = words.keys[names[0]]
    rest = [words.keys[index] for index in names[1:]]
    if lexicon.is_given_name(key) and _goes_on_as_surname(words, key, names[1:]):
        return True
    inside = rest[:-1] if rest and is_unfamiliar(key) else ()
    if any(is_no_person(one) or (lexicon.is_in("calendar", one) and one not in inside) for one in (key, *rest)):
        return False
    if signs.after_place_noun(words, run.first):
        return False
    if run.parts == _FULL and signs.is_an_affair(words, run.first):
        return True
    if any(map(lexicon.is_function, rest)):
        return False
    if any(map(lexicon.is_given_name, rest[:-1])) and not words.opens(run.first):
        return not lexicon.is_generic(rest[-1])
    if lexicon.is_given_name(key):
        return not all(map(lexicon.is_generic, rest))
    if len(key) == 1:
        return words.after(names[0]).startswith(".") and _follows_initials(words, names)
    if run.parts == _FULL and not words.opens(run.first) and _reads_as_full_name(key, rest[-1]):
        return True
    plain = [reads_as_a_word(one) for one in (key, *rest)]
    return run.parts <= 4 and (not any(plain) or (not all(plain) and signs.is_meant(words, run.first, run.last)))


def _is_where(words: Words, run: Run) -> bool:
    """Whether the run is a place that something is at: "at Tulse Hill", « à San José »; not « merci à San José »."""
    if around.given_or_told(words, run.first) or around.owns(words, run.last):
        return False
    if signs.is_where_something_is(words, run.first, run.last):
        return True
    return words.keys[run.first] in _SAINTS and lexicon.is_in("before_places", words.at[run.first - 1])


def _follows_initials(words: Words, names: Sequence[int]) -> bool:
    """Whether a surname stands behind initials; one that is a word too behind two with a hyphen: « J.-L. Mestre »."""
    last = words.keys[names[-1]]
    joined = len(names) > _FULL and words.gap[names[1]] == ".-" and len(words.keys[names[1]]) == 1
    return len(last) > 1 and not (lexicon.is_small_word(last) if joined else is_known_word(last))


def _reads_as_full_name(first: str, last: str) -> bool:
    """Whether an unfamiliar word and one that is also a surname stand side by side: "Cary Fowler"."""
    surname = lexicon.is_ordinary(last) or not is_plain_word(last)
    return is_unfamiliar(first) and surname and not lexicon.is_generic(last)


def _goes_on_as_surname(words: Words, given: str, rest: Sequence[int]) -> bool:
    """Whether the words after a first name may be a surname; of one with hyphens its beginning tells.

    What is a month's or a season's name alone is none in a double one: "Aminata Fall-Sow".
    """
    double = {index - 1 for index in rest if words.gap[index] in _HYPHENS}
    telling = [words.keys[index] for index in rest if words.gap[index] not in _HYPHENS]
    if not telling or all(lexicon.is_generic(one) or lexicon.is_function(one) for one in telling):
        return False
    alone = [words.keys[index] for index in rest if index not in double and words.keys[index] in telling]
    no_persons = [one for one in alone if lexicon.is_in("not_persons", one) or lexicon.is_in("calendar", one)]
    if no_persons or any(map(signs.is_place, telling)):
        return not no_persons and not signs.is_place(given) and len(telling) == 1
    return True
