"""Finds names of organisations that are not on the roster: well-known ones, companies by their legal form, acronyms."""

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache

from notetaker.anonymise import lexicon
from notetaker.anonymise.familiar import is_listed_word, is_plain_word, is_uncommon
from notetaker.anonymise.fold import folded
from notetaker.anonymise.named_bodies import bodies_in
from notetaker.anonymise.stranger_signs import is_organisation_noun, is_place
from notetaker.anonymise.tables import names_in, table, word_list, words_under
from notetaker.anonymise.titles import first_of_titles
from notetaker.anonymise.words import Words, keys_of

_SPACES = {" ", "\u00a0", "\u202f"}
_ELISIONS = {"'", "’"}
_HYPHENS = {"-", "‑", "‐"}
_JOINTS = _SPACES | _ELISIONS | _HYPHENS | {"&", " & "}
_BEFORE_FORM = _SPACES | {", ", " & "}
_BETWEEN_FORMS = _SPACES | {" & ", ", ", ". ", "., "}
_VERBS = ("speech", "only_people", "finite", "auxiliaries", "modals", "after_names", "deeds")
_LONGEST = 8
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 7
_LEAST_SMALL = 6
_MOST_LETTERS = 4
_SHORTEST_JOINED = 3
_AND = {"and", "et", "or", "ou"}
_JOINT = re.compile(r",? (?:(?:and|et|or|ou) )?| ?[&+/] ?")
_MIXED = re.compile("[A-Z]{1,3}[a-z][A-Z]{1,3}")
_NUMERAL = re.compile("[ivxlcdm]+")


def organisations_in(words: Words, taken: Set[int]) -> list[tuple[int, int]]:
    """The first and last word of each, from left to right. `taken` are words that are decided on."""
    found: list[tuple[int, int]] = []
    if not _needed_words().isdisjoint(words.keys):
        found = [*_well_known(words), *_acting(words), *_companies(words, taken)]
    if words.capitals and not words.shouted:
        found.extend(_by_capitals(words, taken))
        found.extend(bodies_in(words, taken))
        if found:
            found.extend(_beside(words, found))
    whole = [(first, _with_noun(words, last)) for first, last in found]
    return list(_apart(whole, taken)) if found else []


def tells_an_organisation(key: str) -> bool:
    """Whether an organisation may be known by the folded word, without capitals."""
    return key in _needed_words()


def _with_noun(words: Words, last: int) -> int:
    """The last word of the name: of "Siemens Institute" the noun behind what is known."""
    after = last + 1
    named = words.after(last) in _SPACES and after < len(words) and words.capital(after)
    return after if named and is_organisation_noun(words.keys[after]) else last


def _apart(found: list[tuple[int, int]], taken: Set[int]) -> Iterator[tuple[int, int]]:
    """Those that touch nothing that is decided on, and of several that overlap the first and longest."""
    reached = -1
    for first, last in sorted(found, key=lambda one: (one[0], -one[1])):
        if first > reached and taken.isdisjoint(range(first, last + 1)):
            reached = last
            yield first, last


@cache
def _needed_words() -> frozenset[str]:
    """Words without which no well-known name stands in a text, and no legal form but those of capitals alone.

    Of a name it is the longest, for many begin with "the" or another word that is in every second note.
    """
    longest = {max(keys, key=len) for names in _names().values() for keys in names}
    return _forms().union(longest, words_under("organisations.toml", "acting"))


# --- well-known names


def is_well_known(key: str) -> bool:
    """Whether the folded word is by itself the name of an organisation that everybody knows."""
    return (key,) in _names().get(key, ())


def well_known_from(words: Words, first: int) -> int:
    """The last word of the longest well-known name that begins at `first`, all of it in capitals; `first` - 1 if none."""
    for keys in _names().get(words.keys[first], ()):
        last = first + len(keys) - 1
        same = tuple(words.keys[first : last + 1]) == keys
        if same and all(map(words.capital, (first, last))) and _is_one_name(words, first, last):
            return last
    return first - 1


def _is_one_name(words: Words, first: int, last: int) -> bool:
    return all(words.before(index).strip(" &'’-.") == "" for index in range(first + 1, last + 1))


@cache
def _names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of each well-known name by the first of them, the longest name first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    small = table("organisations.toml")["in_small_letters"]
    for keys in map(keys_of, (*names_in("organisations.txt"), *small)):
        found.setdefault(keys[0], set()).add(keys)
    return {key: tuple(sorted(names, key=len, reverse=True)) for key, names in found.items()}


@cache
def _half_capital() -> frozenset[tuple[str, ...]]:
    """The names of two words of which the second is written small, as French does: « la Marine nationale »."""
    names = (name for name in names_in("organisations.txt") if name.partition(" ")[2].islower())
    return frozenset(keys for keys in map(keys_of, names) if len(keys) == 2)


def _well_known(words: Words) -> Iterator[tuple[int, int]]:
    names = _names()
    for first in words.among(names.keys()):
        for keys in names[words.keys[first]]:
            last = first + len(keys) - 1
            if tuple(words.keys[first : last + 1]) == keys and _is_written_as_name(words, first, last):
                if not _is_of_a_person(words, first):
                    yield first, last
                break


def _is_written_as_name(words: Words, first: int, last: int) -> bool:
    """Whether it has its capital, or is in small letters and can be nothing else."""
    if words.capital(first):
        if last == first + 1 and not words.capital(last) and not words.opens(first):
            return is_uncommon(words.keys[first]) or tuple(words.keys[first : last + 1]) in _half_capital()
        return last != first + 1 or words.capital(last) or is_uncommon(words.keys[first])
    keys = words.keys[first : last + 1]
    if _listed("in_small_letters", " ".join(keys)):
        return words.after(last) not in _HYPHENS and (first == last or _is_of_a_note_in_small_letters(words, first))
    return is_uncommon(keys[0]) and not lexicon.is_first_name(keys[0]) and len("".join(keys)) >= _LEAST_SMALL


def _is_of_a_note_in_small_letters(words: Words, first: int) -> bool:
    """Whether a name of plain words may stand there for want of capitals: "red cross", and not "a red cross"."""
    return not words.capitals and not lexicon.is_in("indefinite", words.key(first - 1))


def _acting(words: Words) -> Iterator[tuple[int, int]]:
    """Companies that are called like a product or a word, where they do what only somebody does: "google refused"."""
    for place in words.among(words_under("organisations.toml", "acting")):
        acts = _acts(words, place) or (
            not is_plain_word(words.keys[place]) and (_is_before_a_verb(words, place) or _is_missed(words, place))
        )
        if acts and not lexicon.is_in("determiners", words.key(place - 1)):
            yield place, place


def _is_before_a_verb(words: Words, place: int) -> bool:
    return words.after(place) in _SPACES and any(lexicon.is_in(names, words.key(place + 1)) for names in _VERBS)


def _is_missed(words: Words, place: int) -> bool:
    """Whether the word, with a capital, is said to be there or not, as those who are invited are: "Meta no-show"."""
    return words.capital(place) and words.after(place) in _SPACES and _is_said_of_somebody(words, place + 1)


def _is_of_a_person(words: Words, first: int) -> bool:
    """Whether a title or a first name before it makes a surname of it: « Mme Renault »."""
    before = words.key(first - 1)
    beside = words.before(first) in _SPACES and lexicon.is_given_name(before) and words.capital(first - 1)
    return beside or first_of_titles(words, first) < first


# --- companies by their legal form


@cache
def _as_written() -> frozenset[str]:
    return frozenset(table("organisations.toml")["as_written"])


@cache
def _forms() -> frozenset[str]:
    """Those that are not of capitals alone, folded."""
    mixed = (form for form in _as_written() if not form.isupper())
    return words_under("organisations.toml", "legal_forms").union(map(folded, mixed))


def _listed(name: str, key: str) -> bool:
    return key in words_under("organisations.toml", name)


def _companies(words: Words, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """Before a form that is no word: "Blue Harbour Ltd", "nordwind gmbh"."""
    for form in words.among(_forms()):
        if _is_form(words, form):
            yield from _company(words, form, form, taken)


def _company(words: Words, form: int, last: int, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """The company whose legal form is the words form..last, if a name stands before it."""
    first = _start_of_name(words, form, taken)
    if first < form:
        while last + 1 < len(words) and words.after(last) in _BETWEEN_FORMS and _is_form(words, last + 1):
            last += 1
        yield first, last


def _is_form(words: Words, index: int) -> bool:
    return _listed("legal_forms", words.keys[index]) or words.raw(index) in _as_written()


def _start_of_name(words: Words, form: int, taken: Set[int]) -> int:
    """Where the capitals before the legal form begin; `form` where none stand there."""
    at = form - 1
    if at < 0 or words.before(form) not in _BEFORE_FORM or at in taken:
        return form
    if not words.capital(at):
        return at if _listed("legal_forms", words.keys[form]) and is_uncommon(words.keys[at]) else form
    first = at
    while at > max(0, form - _LONGEST) and words.before(at) in _JOINTS and at - 1 not in taken:
        at -= 1
        if _is_form(words, at):
            break
        if words.capital(at):
            first = at
        elif not _listed("joining", words.keys[at]):
            break
    while first < form and (not words.capital(first) or _is_before_names(words, first)):
        first += 1
    alone = first == form - 1 and (is_listed_word(words.keys[first]) or is_place(words.keys[first]))
    return form if alone and (words.opens(first) or _listed("also_else", words.keys[form])) else first


def _is_before_names(words: Words, index: int) -> bool:
    """Whether the word has a capital for another reason than that the name begins with it."""
    key = words.keys[index]
    if lexicon.is_small_word(key) or lexicon.is_function(key):
        return True
    return words.opens(index) and (lexicon.is_in("speech", key) or lexicon.is_in("attribution", key))


# --- what capitals show


def _by_capitals(words: Words, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """Legal forms that need their capitals, and acronyms."""
    source, ends = words.source, words.ends
    for place in words.capitals:
        if not source[ends[place] - 1].isupper():
            continue
        raw = words.raw(place)
        if raw in _as_written():
            yield from _company(words, place, place, taken)
        elif len(raw) > 1:
            if raw.isupper() and _is_joint_acronym(words, place):
                yield place, place + 1
            elif _is_acronym(raw) and _may_be_somebody(words, place) and _stands_for_somebody(words, place):
                yield place, place
        elif (last := _last_letter_of_form(words, place)) > place:
            yield from _company(words, place, last, taken)


def _beside(words: Words, found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Acronyms in a list with names that were found: "the BBC, ITV and Siemens"."""
    firsts, lasts = {first for first, _ in found}, {last for _, last in found}
    capitals = sorted(words.capitals)
    for place in (*capitals, *reversed(capitals)):
        if place in firsts or not (_is_joined(words, place, lasts, -1) or _is_joined(words, place, firsts, 1)):
            continue
        if words.raw(place).isupper() and _may_be_somebody(words, place):
            firsts.add(place)
            lasts.add(place)
            yield place, place


def _is_joined(words: Words, place: int, others: Set[int], step: int) -> bool:
    """Whether a comma, an "and" or a sign joins the word to one of the others, before it or after."""
    other = place + step
    if words.key(other) in _AND:
        other += step
    if other not in others:
        return False
    first, second = min(place, other), max(place, other)
    return _JOINT.fullmatch(words.source[words.ends[first] : words.starts[second]]) is not None


def _last_letter_of_form(words: Words, first: int) -> int:
    """The last letter of a legal form that is written letter by letter; `first` where there is none."""
    letters = words.keys[first]
    for index in range(first + 1, min(first + _MOST_LETTERS, len(words))):
        if words.before(index) not in {".", ". ", "/"} or len(words.keys[index]) > 1:
            break
        letters += words.keys[index]
        if letters in words_under("organisations.toml", "letter_by_letter") and len(words.key(index + 1)) != 1:
            return index
    return first


def _is_joint_acronym(words: Words, place: int) -> bool:
    """Whether two acronyms that are known for nothing else are one name: "CEN-CENELEC"."""
    second = place + 1
    if second >= len(words) or words.after(place) not in _HYPHENS or not words.raw(second).isupper():
        return False
    if words.before(place) in _HYPHENS or words.after(second) in _HYPHENS:
        return False
    keys = words.keys[place : second + 1]
    return all(len(key) >= _SHORTEST_JOINED and key.isalpha() and not _is_of_a_thing(key) for key in keys)


def _is_acronym(raw: str) -> bool:
    """Whether these are capitals, or a small letter stands between them: "TfL"."""
    return raw.isupper() or (_MIXED.fullmatch(raw) is not None and not _listed("no_bodies", folded(raw)))


def _may_be_somebody(words: Words, place: int) -> bool:
    """Whether the capitals are an acronym that is known for nothing else, and no part of a longer name."""
    key = words.keys[place]
    if not _SHORTEST_ACRONYM <= len(key) <= _LONGEST_ACRONYM or not key.isalpha() or _is_of_a_thing(key):
        return False
    return words.before(place) not in _SPACES or not words.capital(place - 1) or words.opens(place - 1)


def _stands_for_somebody(words: Words, place: int) -> bool:
    """Whether the acronym stands as the name of somebody who acts: "the BBC", « d’EDF », "DEFRA says"."""
    before, gap = words.key(place - 1), words.before(place)
    if len(words.keys[place]) == _SHORTEST_ACRONYM:
        known = _listed("two_letters", words.keys[place]) and (
            _listed("articles", before) or _listed("before", before)
        )
        return (known or before == "la") and gap in _SPACES
    if gap in _SPACES | _ELISIONS and _listed("articles", before):
        return before != "the" or not _is_before_a_noun(words, place)
    if before == "d" and gap in _ELISIONS:
        return True
    if gap in _SPACES and (_listed("before", before) or _is_led_to(words, place)):
        return not _is_before_a_noun(words, place)
    if lexicon.is_in("indefinite", before):
        return False
    return _acts(words, place) or (words.after(place) in _SPACES and _is_said_of_somebody(words, place + 1))


def _is_said_of_somebody(words: Words, index: int) -> bool:
    """Whether "silent", "can't" or « non plus » stands there."""
    return _listed("predicates", words.key(index)) or _listed("predicates", " ".join(words.keys[index : index + 2]))


def _is_of_a_thing(key: str) -> bool:
    known = key in word_list("acronyms.txt") or lexicon.is_in("acronyms", key) or is_plain_word(key)
    return known or _NUMERAL.fullmatch(key) is not None


def _is_led_to(words: Words, place: int) -> bool:
    """Whether "people from" or the like stands before it."""
    return _listed("of", words.key(place - 1)) and _listed("its", words.key(place - 2))


def _acts(words: Words, place: int) -> bool:
    """Whether it owns something or does what only people do."""
    after, follower = words.after(place), words.key(place + 1)
    if after in _ELISIONS:
        return follower == "s" and words.raw(place + 1) == "s"
    return after in _SPACES and (lexicon.is_in("only_people", follower) or lexicon.is_in("says", follower))


def _is_before_a_noun(words: Words, place: int) -> bool:
    """Whether a noun follows that it may only say something about: "the USB port"."""
    after, follower = words.after(place), words.key(place + 1)
    if after not in _SPACES or _listed("its", follower):
        return False
    return not (
        lexicon.is_small_word(follower)
        or follower.endswith("ed")
        or any(lexicon.is_in(names, follower) for names in _VERBS)
    )
