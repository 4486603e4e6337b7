"""Finds bodies that are not on the roster by the noun in their name: "the Turing Institute", « le collectif Les Aunes »."""

from collections.abc import Iterator, Set
from functools import cache

from notetaker.anonymise import surroundings as around
from notetaker.anonymise.forms.demonyms import is_people
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_plain_word, is_uncommon, is_unfamiliar
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import word_list, words_under
from notetaker.anonymise.text.words import Shape, Words

_SPACES = {" ", "\u00a0", "\u202f"}
_HYPHENS = {"-", "‑", "‐"}
_INSIDE = _SPACES | _HYPHENS | {"'", "’", " & "}
_MOST_WORDS = 5
_LEAST_OF_ANY = 3
_LEAST_LETTERS = 2
_LEAST_OF_ONE = 4
_APPOSED = {" ", ", "}
_ENGLISH_JOINTS = {"of", "for"}
_DEFINITE = {"the", "le", "la", "l"}


def bodies_in(words: Words, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """The first and last word of each. `taken` are words that are decided on."""
    if _nouns_and_kinds().isdisjoint(words.keys):
        return
    for noun in words.among(_nouns()):
        if noun in taken:
            continue
        first = _start(words, noun, taken) if words.capital(noun) else noun
        last = _end(words, noun, taken)
        if last == noun == first and words.keys[noun] in _listed("offices"):
            last = _office_end(words, noun, taken)
        if last > noun:
            yield first - (first == noun and _is_joined(words, noun)), last
        elif first < noun and _is_named(words, first, noun):
            yield first, _with_place(words, noun, taken)
    yield from _described(words, taken)


@cache
def _nouns() -> frozenset[str]:
    listed = _listed("behind") | _listed("called") | _listed("purpose") | _listed("papers") | _listed("offices")
    return listed | _ends_of_joined(listed)


@cache
def _kinds() -> frozenset[str]:
    return _listed("kinds") | _ends_of_joined(_listed("kinds"))


@cache
def _nouns_and_kinds() -> frozenset[str]:
    """Words without which no body is known by its noun or by what is said of it."""
    return _nouns() | _kinds()


def _listed(name: str) -> frozenset[str]:
    return words_under("organisations.toml", "bodies", name)


def _ends_of_joined(listed: Set[str]) -> frozenset[str]:
    """By what nouns of two words are found: "up" for "start-up"."""
    return frozenset(noun.rpartition("-")[2] for noun in listed if "-" in noun)


def _is_joined(words: Words, noun: int) -> bool:
    """Whether the noun is the end of one of two words."""
    return words.gap[noun] in _HYPHENS


def _noun(words: Words, noun: int) -> str:
    """The noun as the lists have it, with the part before its hyphen where it is the end of one."""
    joined = f"{words.keys[noun - 1]}-{words.keys[noun]}" if _is_joined(words, noun) else ""
    return joined if joined in _listed("called") | _listed("kinds") else words.keys[noun]


# --- what stands before the noun: "the Turing Institute"


def _start(words: Words, noun: int, taken: Set[int]) -> int:
    """Where the capitals before the noun begin; `noun` where none stand there."""
    first = noun
    for index in range(noun - 1, max(-1, noun - 1 - _MOST_WORDS), -1):
        if index in taken or words.gap[index + 1] not in _INSIDE or not words.capital(index):
            break
        if lexicon.is_small_word(words.keys[index]) or lexicon.is_in("before_places", words.keys[index]):
            break
        first = index
    return first


def _with_place(words: Words, noun: int, taken: Set[int]) -> int:
    """The last word of the name: of "Hartwell College Leeds" the place behind the noun."""
    after = noun + 1
    named = after < words.count and after not in taken and words.capital(after) and words.gap[after] in _SPACES
    return after if named and _is_called_after(words.keys[after]) else noun


def _is_named(words: Words, first: int, noun: int) -> bool:
    """Whether the words before the noun make it one body among others, rather than any: "the Working Group" is none."""
    if words.keys[noun] not in _listed("behind"):
        return False
    keys = words.keys[first:noun]
    telling = keys[1:] if words.opens(first) and len(keys) > 1 and not is_place(keys[0]) else keys
    if any(map(_is_called_after, telling)):
        return True
    if words.keys[noun] not in _listed("sure") or words.opens(first):
        return False
    return len(keys) + 1 >= _LEAST_OF_ANY or any(_is_rare(key) for key in keys)


def _is_called_after(key: str) -> bool:
    """Whether a place or somebody has this name, or no list has the word."""
    if is_people(key) or key in _listed("of_many"):
        return False
    return is_uncommon(key) or is_place(key) or lexicon.is_given_name(key)


def _is_rare(key: str) -> bool:
    """Whether the word is a name before it is a word: "Rowan", "Turing"."""
    if lexicon.is_generic(key) or key in _listed("of_many"):
        return False
    done = key.removesuffix("ing")
    return key in word_list("ordinary_en.txt") or not any(map(is_plain_word, (key, done, f"{done}e")))


# --- what stands behind it: "the Institute of Physics", « l’Institut Curie », « l’université de Lorraine »


def _end(words: Words, noun: int, taken: Set[int]) -> int:
    """The last word of the name behind the noun; `noun` where none stands there."""
    first = noun + 1
    if words.at[first] in _listed("joints"):
        if not (_leads_to_its_name(words, noun) and words.gap[first] in _SPACES):
            return noun
        while words.at[first] in _listed("joints") | _listed("articles") and not words.capital(first):
            first += 1
        if not (words.capital(noun) or (first < words.count and _is_called_after(words.keys[first]))):
            return noun
    elif _noun(words, noun) not in _listed("called") or _says_what_for(words, first):
        return noun
    if not _is_of_name(words, first, taken):
        return noun
    return _last(words, first, taken)


def _leads_to_its_name(words: Words, noun: int) -> bool:
    """Whether "of" and a name may follow: « l’université de Lorraine »; a paper’s has its capital inside a sentence."""
    if words.keys[noun] in _listed("papers"):
        return words.capital(noun) and not words.opens(noun)
    return words.keys[noun] in _listed("purpose")


def _says_what_for(words: Words, index: int) -> bool:
    """Whether the word behind the noun is none of a name: "the Cabinet Secretary", « le Groupe de travail »."""
    key = words.at[index]
    return lexicon.is_function(key) or (lexicon.is_generic(key) and key not in _listed("articles"))


def _is_of_name(words: Words, index: int, taken: Set[int]) -> bool:
    if index >= words.count or index in taken or not words.capital(index):
        return False
    if words.gap[index] not in _INSIDE or len(words.keys[index]) < _LEAST_LETTERS:
        return False
    return words.shape(index) is not Shape.UPPER and not lexicon.is_in("calendar", words.keys[index])


def _last(words: Words, first: int, taken: Set[int]) -> int:
    """The last capital of the name that begins at `first`, over small words between capitals."""
    last = index = first
    while index - first < _MOST_WORDS and index + 1 < words.count and index + 1 not in taken:
        index += 1
        if words.gap[index] not in _INSIDE:
            break
        if words.capital(index):
            last = index
        elif words.keys[index] not in _listed("joints") | _listed("articles"):
            break
    return last


# --- what it is for, in any letters: « l’Institut d’études fluviales », « le ministère des Fleuves »


def _office_end(words: Words, noun: int, taken: Set[int]) -> int:
    """The last word of what an office is for; `noun` where it may be any, as those of which every state has one.

    Behind a noun with a capital of its own that may be a word in small letters; behind another a name must follow.
    """
    own = words.capital(noun) and not words.opens(noun)
    index = _behind_joint(words, noun + (own and _is_adjective(words, noun + 1)))
    if index == 0 or index in taken or words.keys[index] in _listed("everywhere"):
        return noun
    if _is_of_name(words, index, taken):
        return _last(words, index, taken)
    if words.capital(index) or _says_what_for(words, index):
        return noun
    index = _with_its_kind(words, index)
    name = _behind_joint(words, index) or index + 1
    if _is_of_name(words, name, taken) and _is_called_after(words.keys[name]):
        return _last(words, name, taken)
    return index if own and index not in taken else noun


def _with_its_kind(words: Words, index: int) -> int:
    """The last word of « études fluviales », or of "freshwater studies"."""
    if words.at[index - 1] not in _ENGLISH_JOINTS:
        return index + _is_adjective(words, index + 1)
    after = index + 1
    goes_on = after < words.count and words.gap[after] in _SPACES and not words.capital(after)
    ends = not goes_on or _says_what_for(words, after) or around.has_a_finite_verb(words, index)
    return index if ends or not words.keys[after].endswith("s") else after


def _behind_joint(words: Words, index: int) -> int:
    """The word behind "of" or « de » and an article that follow the word; 0 where they do not."""
    after = index + 1
    if words.at[after] not in _listed("joints") or words.gap[after] not in _SPACES:
        return 0
    while words.at[after] in _listed("joints") | _listed("articles") and not words.capital(after):
        after += 1
        if words.gap[after] not in _INSIDE:
            return 0
    return after if after < words.count else 0


def _is_adjective(words: Words, index: int) -> bool:
    """Whether the word in small letters says of what kind the word before it is: « études fluviales »."""
    if index >= words.count or words.capital(index) or words.gap[index] not in _SPACES:
        return False
    ends = words.keys[index].endswith(tuple(_listed("adjective_ends")))
    return ends and not around.has_a_finite_verb(words, index - 1)


# --- what is said behind it: "Nordhavn the shipbuilder", « Corvane, l’assureur, »


def _described(words: Words, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """A single unfamiliar name of which an article and a kind of organisation say what it is."""
    for kind in words.among(_kinds()):
        if (called := _noun(words, kind)) not in _listed("kinds"):
            continue
        begins = kind - ("-" in called)
        for article in (begins - 1, begins - 2):
            name = article - 1
            if name < 0 or words.keys[article] not in _DEFINITE or words.gap[begins] not in _INSIDE:
                continue
            if words.gap[article] in _APPOSED and name not in taken and _is_house_name(words, name):
                yield name, name
            break


def _is_house_name(words: Words, name: int) -> bool:
    key = words.keys[name]
    if not words.capital(name) or words.shape(name) is Shape.UPPER or len(key) < _LEAST_OF_ONE:
        return False
    return is_unfamiliar(key) and not (is_people(key) or lexicon.is_given_name(key))
