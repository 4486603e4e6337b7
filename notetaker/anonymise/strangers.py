"""Finds names of people and organisations that are not on the roster, by capitals and neighbours, without a model."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from notetaker.anonymise import lexicon
from notetaker.anonymise import stranger_signs as signs
from notetaker.anonymise import surroundings as around
from notetaker.anonymise.rules import Rule
from notetaker.anonymise.tables import words_under
from notetaker.anonymise.titles import first_of_titles, is_title
from notetaker.anonymise.words import Shape, Words

_GAPS = {" ", "-", "‑", "‐", "\u00a0", "'", "’", ". "}
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Run:
    """Words first..last with capitals, side by side but for particles; `parts` counts them without those in hyphens."""

    first: int
    last: int
    parts: int


def strangers_in(words: Words, taken: Collection[int]) -> Iterator[tuple[int, int, Rule]]:
    """The first and last word of each stranger's name, once for each spelling. `taken` are words that are decided on."""
    seen: set[tuple[str, ...]] = set()
    for first, last, rule in (*_found(words, taken), *_titled(words, taken)):
        spelling = tuple(words.keys[first : last + 1])
        if spelling not in seen:
            seen.add(spelling)
            yield first, last, rule


def _found(words: Words, taken: Collection[int]) -> Iterator[tuple[int, int, Rule]]:
    if around.tells_by_case(words):
        for run in _runs(words, taken):
            if (found := _stranger(words, run)) is not None:
                yield found


def _titled(words: Words, taken: Collection[int]) -> Iterator[tuple[int, int, Rule]]:
    """Names in small letters after a title: "mr plimsoll"."""
    for index in words.among(words_under("strangers.toml", "sure_titles")):
        name = index + 1
        if name in taken or name >= len(words) or words.capital(name) or words.after(index).strip(". ") != "":
            continue
        key = words.keys[name]
        if len(key) > 3 and not _is_known_word(key) and not _looks_ordinary(key):
            yield name, name, Rule.STRANGER_PERSON


def _runs(words: Words, taken: Collection[int]) -> Iterator[Run]:
    reached = 0
    for place in sorted(words.capitals):
        if place < reached or place in taken or not _is_name_word(words, place):
            continue
        last, parts, ahead = place, 1, place + 1
        while (
            ahead < len(words) and ahead not in taken and ahead - place < _LONGEST and words.before(ahead) in _GAPS
        ):
            if words.before(ahead) == ". " and words.ends[ahead - 1] - words.starts[ahead - 1] > 1:
                break
            if _is_name_word(words, ahead):
                parts += words.before(ahead) not in {"-", "‑", "‐"} and not lexicon.is_particle(words.keys[ahead])
                last = ahead
            elif not lexicon.is_particle(words.keys[ahead]):
                break
            ahead += 1
        yield Run(place, last, parts)
        reached = last + 1


def _is_name_word(words: Words, index: int) -> bool:
    if not words.capital(index) or is_title(words, index):
        return False
    if len(words.keys[index]) == 1:
        return words.after(index).startswith((".", "-"))
    return words.shape(index) is not Shape.UPPER


def _stranger(words: Words, run: Run) -> tuple[int, int, Rule] | None:
    if first_of_titles(words, run.first) < run.first:
        keys = words.keys[run.first : run.last + 1]
        return None if all(map(_is_known_word, keys)) else (run.first, run.last, Rule.STRANGER_PERSON)
    if _is_one_name(words, run):
        return run.first, run.last, Rule.STRANGER_PERSON
    run = _without_functions(words, _without_opener(words, run))
    if run.parts < 1 or run.first > run.last:
        return None
    keys = words.keys[run.first : run.last + 1]
    if run.parts >= 2 and any(lexicon.is_in("organisation_nouns", key) for key in keys):
        plain = all(_is_known_word(key) or _looks_ordinary(key) for key in keys)
        return None if plain else (run.first, run.last, Rule.STRANGER_ORGANISATION)
    if run.parts >= 2 and _is_personal(words, run):
        return run.first, run.last, Rule.STRANGER_PERSON
    if _is_one_name(words, run):
        return run.first, run.last, Rule.STRANGER_PERSON
    return None


def _without_functions(words: Words, run: Run) -> Run:
    """The run without functions and small words before the name: "Prime Minister Dombasle"."""
    while run.first <= run.last and _is_no_part(words.keys[run.first]):
        run = Run(run.first + 1, run.last, run.parts - 1)
    return run


def _is_no_part(key: str) -> bool:
    return lexicon.is_function(key) or key in {"prime", "deputy", "vice", "premier", "premiere"}


def _without_opener(words: Words, run: Run) -> Run:
    """The run without a first word that is only capital because a sentence begins."""
    key = words.keys[run.first]
    begins = words.opens(run.first) or lexicon.is_small_word(key)
    if not begins or lexicon.is_given_name(key):
        return run
    if run.parts > 1 and not _is_known_word(key) and not _looks_ordinary(key):
        return run
    first = run.first + 1
    while first <= run.last and not words.capital(first):
        first += 1
    return Run(first, run.last, run.parts - 1)


def _is_personal(words: Words, run: Run) -> bool:
    """Whether the run reads as a first name and a surname."""
    names = [index for index in range(run.first, run.last + 1) if words.capital(index)]
    key = words.keys[names[0]]
    rest = [words.keys[index] for index in names[1:]]
    if any(lexicon.is_in("calendar", one) or _is_no_person(one) for one in (key, *rest)):
        return lexicon.is_given_name(key) and not any(map(_is_no_person, rest)) and not words.opens(run.first)
    if signs.after_place_noun(words, run.first):
        return False
    if any(map(lexicon.is_function, rest)):
        return False
    if lexicon.is_given_name(key):
        return not all(map(lexicon.is_generic, rest))
    if len(key) == 1:
        return words.after(names[0]).startswith(".") and not _is_known_word(rest[-1])
    plain = [_is_known_word(one) or _looks_ordinary(one) for one in (key, *rest)]
    return run.parts <= 4 and (not any(plain) or (not all(plain) and signs.is_meant(words, run.first, run.last)))


def _is_one_name(words: Words, run: Run) -> bool:
    """Whether a surname alone, maybe with its particles, is said to do or to have said something."""
    keys = words.keys[run.first : run.last + 1]
    telling = [key for key in keys if not lexicon.is_particle(key)]
    if not telling or run.parts - sum(map(lexicon.is_particle, keys[1:])) > 2 - (len(telling) == len(keys)):
        return False
    if any(_is_known_word(key) or _looks_ordinary(key) or _is_no_person(key) for key in telling):
        return False
    if len(max(telling, key=len)) < 3 or words.shape(run.last) not in {Shape.TITLE, Shape.MIXED}:
        return False
    return signs.is_meant(words, run.first, run.last) or (
        lexicon.is_given_name(telling[0]) and around.attributed(words, run.first, run.last)
    )


def _is_no_person(key: str) -> bool:
    return lexicon.is_in("not_persons", key) or signs.is_place(key)


def _is_known_word(key: str) -> bool:
    return (
        lexicon.is_ordinary(key)
        or lexicon.is_generic(key)
        or lexicon.is_small_word(key)
        or lexicon.is_function(key)
        or lexicon.is_in("instruments", key)
        or lexicon.is_in("speech", key)
        or lexicon.is_in("calendar", key)
    )


def _looks_ordinary(key: str) -> bool:
    """Whether the word ends like an English or French word rather than like a name."""
    return len(key) > 4 and key.endswith(lexicon.word_endings())
