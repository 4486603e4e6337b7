"""Finds names of people and organisations that are not on the roster, by capitals and neighbours, without a model."""

import re
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from notetaker.anonymise import lexicon
from notetaker.anonymise import stranger_signs as signs
from notetaker.anonymise import surroundings as around
from notetaker.anonymise.demonyms import is_people
from notetaker.anonymise.familiar import (
    ends_as_its_kind,
    is_known_word,
    is_never_a_name,
    is_no_person,
    is_plain_word,
    is_unfamiliar,
    reads_as_a_word,
)
from notetaker.anonymise.labels import named_in_label
from notetaker.anonymise.quiet_strangers import quiet_strangers_in, tells_a_quiet_stranger
from notetaker.anonymise.rules import Rule
from notetaker.anonymise.stranger_organisations import organisations_in, tells_an_organisation
from notetaker.anonymise.titles import first_of_titles, is_title
from notetaker.anonymise.words import Shape, Words

_GAPS = {" ", "-", "‑", "‐", "\u00a0", "'", "’", ". ", ".-"}
_LONGEST = 8
_LEAST_ALONE = 4
_FULL = 2
_ONE_OF_ITS_KIND = {"only", "seul", "seule", "first", "premier", "premiere"}
"""Before what somebody is, and no name: « seul Tongien de cette table »."""
_SAINTS = {"saint", "sainte", "st", "ste"}
_NONE: frozenset[int] = frozenset()
_CAMEL = re.compile(r"^(?!(?:Mac|Fitz|Van|Von|Des|Del|Della|Saint|Ben)[A-Z])[A-Z][a-z]{2,}[A-Z]")
"""What products and houses are called, and no surname is: "WhatsApp", and not "MacLean"."""
_TWO_SMALL = re.compile(r"[^\W\d_A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Run:
    """Words first..last with capitals, side by side but for particles; `parts` counts them without those in hyphens."""

    first: int
    last: int
    parts: int


def strangers_in(words: Words, taken: Set[int]) -> Iterator[tuple[int, int, Rule]]:
    """The first and last word of each stranger's name, once for each spelling. `taken` are words that are decided on."""
    organisations = organisations_in(words, taken)
    firsts = {first for first, _ in organisations} if organisations else _NONE
    if organisations:
        taken = {*taken, *chain.from_iterable(range(first, last + 1) for first, last in organisations)}
    seen: set[tuple[str, ...]] = set()
    for first, last, rule in chain(
        ((first, last, Rule.STRANGER_ORGANISATION) for first, last in organisations),
        _found(words, taken, firsts),
        _quiet(words, taken),
    ):
        spelling = tuple(words.keys[first : last + 1])
        if spelling not in seen:
            seen.add(spelling)
            yield first, last, rule


def needs_no_capital(key: str) -> bool:
    """Whether the folded word may tell a stranger in a text without capitals in which nothing is decided on."""
    return tells_an_organisation(key) or tells_a_quiet_stranger(key)


def _found(words: Words, taken: Set[int], organisations: Set[int]) -> Iterator[tuple[int, int, Rule]]:
    """Those with capitals; one that opens a sentence is known by the one that an "and" joins to it."""
    if not around.tells_by_case(words):
        return
    waiting: Run | None = None
    for run in _runs(words, taken):
        found = _stranger(words, run, organisations)
        if found is not None and waiting is not None and signs.is_joined(words, waiting.last, found[0]):
            yield waiting.first, waiting.last, found[2]
        waiting = run if found is None and _is_unfamiliar(words, run) else None
        if found is not None:
            yield found


def _quiet(words: Words, taken: Set[int]) -> Iterator[tuple[int, int, Rule]]:
    """Those that need no capitals to be told: in the label of a speaker, behind a title."""
    for first, last in named_in_label(words, taken):
        yield first, last, Rule.STRANGER_PERSON
    for first, last in quiet_strangers_in(words, taken):
        yield first, last, Rule.STRANGER_PERSON


def _runs(words: Words, taken: Collection[int]) -> Iterator[Run]:
    reached = 0
    for place in sorted(words.capitals):
        if place < reached or place in taken or not _is_name_word(words, place):
            continue
        last, parts, ahead = place, 1, place + 1
        while (
            ahead < len(words) and ahead not in taken and ahead - place < _LONGEST and words.before(ahead) in _GAPS
        ):
            if words.before(ahead)[0] == "." and words.ends[ahead - 1] - words.starts[ahead - 1] > 1:
                break
            if _is_name_word(words, ahead):
                parts += words.before(ahead) not in {"-", "‑", "‐", ".-"} and not lexicon.is_particle(
                    words.keys[ahead]
                )
                last = ahead
            elif not lexicon.is_particle(words.keys[ahead]) or lexicon.is_given_name(words.key(ahead + 1)):
                break
            ahead += 1
        yield Run(place, last, parts)
        reached = last + 1


def _is_name_word(words: Words, index: int) -> bool:
    if not words.capital(index) or is_title(words, index):
        return False
    if len(words.keys[index]) == 1:
        return words.after(index).startswith((".", "-"))
    shape = words.shape(index)
    return shape is Shape.TITLE or (shape is not Shape.UPPER and _is_mixed_name(words.raw(index)))


def _is_mixed_name(raw: str) -> bool:
    """Whether capitals inside a word are those of a name: "McLean", and not "IIa" or "LPs"."""
    return _TWO_SMALL.search(raw) is not None


def _stranger(words: Words, run: Run, organisations: Set[int]) -> tuple[int, int, Rule] | None:
    """What the run is. `organisations` are the first words of names that were found before."""
    if first_of_titles(words, run.first) < run.first:
        keys = words.keys[run.first : run.last + 1]
        return None if all(map(_is_called_by_office, keys)) else (run.first, run.last, Rule.STRANGER_PERSON)
    if _is_unfamiliar(words, run) and signs.is_organisation(words, run.first, run.last, organisations):
        return run.first, run.last, Rule.STRANGER_ORGANISATION
    if run.first == run.last and _CAMEL.search(words.raw(run.first)):
        acts = signs.is_meant(words, run.first, run.last)
        return (run.first, run.last, Rule.STRANGER_ORGANISATION) if acts else None
    if _is_one_name(words, run) or _is_speaker(words, run):
        return run.first, run.last, Rule.STRANGER_PERSON
    run = _without_functions(words, _without_opener(words, run))
    if run.parts < 1 or run.first > run.last:
        return None
    keys = words.keys[run.first : run.last + 1]
    if run.parts >= 2 and any(map(signs.is_organisation_noun, keys)):
        plain = run.parts <= _FULL and all(reads_as_a_word(key) for key in keys)
        named = not plain or (signs.is_company_noun(keys[-1]) and not words.opens(run.first))
        return (run.first, run.last, Rule.STRANGER_ORGANISATION) if named else None
    if run.parts >= 2 and _is_personal(words, run):
        return run.first, run.last, Rule.STRANGER_PERSON
    if _is_one_name(words, run):
        return run.first, run.last, Rule.STRANGER_PERSON
    return None


def _is_called_by_office(key: str) -> bool:
    """Whether a word after a title is none of a name: "Madam Chair", « M. le Ministre »."""
    return (
        _is_no_part(key)
        or lexicon.is_small_word(key)
        or lexicon.is_generic(key)
        or lexicon.is_in("calendar", key)
        or lexicon.is_in("not_persons", key)
    )


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
    if not begins or lexicon.is_given_name(key) or (len(key) == 1 and words.after(run.first).startswith(".")):
        return run
    if run.parts > 1 and not reads_as_a_word(key):
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
    if lexicon.is_given_name(key) and _goes_on_as_surname(words, key, names[1:]):
        return True
    if any(lexicon.is_in("calendar", one) or is_no_person(one) for one in (key, *rest)):
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


def _follows_initials(words: Words, names: Sequence[int]) -> bool:
    """Whether a surname stands behind initials; one that is a word too behind two with a hyphen: « J.-L. Mestre »."""
    last = words.keys[names[-1]]
    joined = len(names) > _FULL and words.before(names[1]) == ".-" and len(words.keys[names[1]]) == 1
    return len(last) > 1 and not (lexicon.is_small_word(last) if joined else is_known_word(last))


def _reads_as_full_name(first: str, last: str) -> bool:
    """Whether an unfamiliar word and one that is also a surname stand side by side: "Cary Fowler"."""
    return is_unfamiliar(first) and lexicon.is_ordinary(last) and not lexicon.is_generic(last)


def _goes_on_as_surname(words: Words, given: str, rest: Sequence[int]) -> bool:
    """Whether the words after a first name may be a surname; of one with hyphens its beginning tells."""
    telling = [words.keys[index] for index in rest if words.before(index) not in {"-", "‑", "‐"}]
    if not telling or all(lexicon.is_generic(one) or lexicon.is_function(one) for one in telling):
        return False
    no_persons = [one for one in telling if lexicon.is_in("not_persons", one) or lexicon.is_in("calendar", one)]
    if no_persons or any(map(signs.is_place, telling)):
        return not no_persons and not signs.is_place(given) and len(telling) == 1
    return True


def _is_speaker(words: Words, run: Run) -> bool:
    """Whether a word is somebody for what is said of it: a first name, an unfamiliar word, a surname that is a word."""
    key = words.keys[run.first]
    if run.first < run.last or words.shape(run.first) is not Shape.TITLE or len(key) < _LEAST_ALONE:
        return False
    if is_people(key) or is_no_person(key) or lexicon.is_function(key) or lexicon.is_in("calendar", key):
        return False
    spoken_of = signs.speaks(words, run.first, run.last) or around.asked_to(words, run.first, run.last)
    return spoken_of and _may_speak(words, run.first)


def _may_speak(words: Words, index: int) -> bool:
    """Whether the word with a capital may be somebody; one that lists have as a word only where no sentence begins."""
    key = words.keys[index]
    if lexicon.is_given_name(key) or not reads_as_a_word(key):
        return True
    if lexicon.is_small_word(key) or lexicon.is_generic(key) or signs.is_organisation_noun(key):
        return False
    return lexicon.is_in("quoting", words.key(index - 1)) or not (
        words.opens(index) or around.determined(words, index)
    )


def _is_a_word(words: Words, first: int, key: str) -> bool:
    """Whether the word is one; with a capital inside a sentence only what everybody uses, or ends as words do, is."""
    known = is_known_word(key) if words.opens(first) else is_plain_word(key)
    return known or ends_as_its_kind(key) or is_never_a_name(key)


def _halves(words: Words, run: Run) -> Iterator[list[str]]:
    """The words of a name without its particles, those that hyphens join together: « Frison-Roche »."""
    joined: list[str] = []
    for index in range(run.first, run.last + 1):
        if joined and words.before(index) not in {"-", "‑", "‐"}:
            yield joined
            joined = []
        if not lexicon.is_particle(words.keys[index]):
            joined.append(words.keys[index])
    if joined:
        yield joined


def _are_words(words: Words, first: int, half: list[str]) -> bool:
    """Whether a half of a name is a word; of two that a hyphen joins, both are."""
    return all(_is_a_word(words, first, key) for key in half)


def _is_particle_of_name(words: Words, first: int) -> bool:
    """Whether a particle with a capital, or a "d'" after a preposition, begins it: « Le Corbusier », « d’Artagnan »."""
    if words.opens(first):
        return False
    if lexicon.is_particle(words.keys[first]):
        return words.capital(first) and words.shape(first) is not Shape.UPPER
    elided = words.key(first - 1) == "d" and words.before(first) in {"'", "’"}
    return elided and lexicon.is_in("before_particles", words.key(first - 2))


def _is_alone(words: Words, run: Run) -> bool:
    """Whether an unfamiliar word with a capital stands inside a sentence, and nothing makes it a place or a thing."""
    first, last = run.first, run.last
    if first < last or words.opens(first) or len(words.keys[first]) < _LEAST_ALONE:
        return False
    if words.shape(first) is not Shape.TITLE or is_people(words.keys[first]):
        return False
    if lexicon.is_in("before_places", words.key(first - 1)) or around.determined(words, first):
        return False
    if words.key(first - 1) in _ONE_OF_ITS_KIND:
        return False
    return words.after(last)[:1] not in {"-", "/", "’", "'"} and not signs.is_numbered(words, last)


def _is_called_after_a_saint(words: Words, run: Run) -> bool:
    """Whether it is a town's or a station's name rather than somebody's: « Saint-Charles »."""
    return words.keys[run.first] in _SAINTS and words.after(run.first) in {"-", "‑", "‐"}


def _is_unfamiliar(words: Words, run: Run) -> bool:
    """Whether a single word, or one of a name's words, is none that anybody knows."""
    first, last = run.first, run.last
    if len(words.keys[first]) < _LEAST_ALONE or is_people(words.keys[first]):
        return False
    return is_unfamiliar(words.keys[first]) and all(map(words.capital, range(first, last + 1)))


def _is_one_name(words: Words, run: Run) -> bool:
    """Whether a surname alone, maybe with its particles, is said to do or to have said something."""
    keys = words.keys[run.first : run.last + 1]
    telling = [key for key in keys if not lexicon.is_particle(key)]
    if not telling or run.parts - sum(map(lexicon.is_particle, keys[1:])) > 2 - (len(telling) == len(keys)):
        return False
    if any(map(is_no_person, telling)) or any(_are_words(words, run.first, half) for half in _halves(words, run)):
        return False
    if len(max(telling, key=len)) < 3 or words.shape(run.last) not in {Shape.TITLE, Shape.MIXED}:
        return False
    if signs.is_eponym(words, run.first):
        return False
    if _is_called_after_a_saint(words, run):
        follows = run.last + 1
        told_of = follows < len(words) and words.raw(follows).endswith("é")
        return signs.is_meant(words, run.first, run.last) and not told_of
    if _is_particle_of_name(words, run.first) or _is_alone(words, run):
        return True
    if signs.is_quoted_at_the_start(words, run.first, run.last):
        return True
    return signs.is_meant(words, run.first, run.last) or (
        lexicon.is_given_name(telling[0]) and around.attributed(words, run.first, run.last)
    )
