"""Every form in which a text may name a participant."""

from collections.abc import Iterator

from notetaker.anonymise.forms.entities import (
    LEAST_JOINED,
    SHORT_ACRONYM,
    Case,
    Entity,
    Form,
    FormKind,
    case_of_code,
    case_of_short,
    of_several,
)
from notetaker.anonymise.forms.organisation_forms import organisation_key
from notetaker.anonymise.forms.person_name import (
    PersonName,
    apart,
    family_first,
    given_forms,
    middle_surnames,
    particles,
    person_name,
    surname_forms,
)
from notetaker.anonymise.forms.short_names import cut_short, parts_of_double_names, short_names
from notetaker.anonymise.forms.transcription import lengthened, russian, softened, transcribed, without_digraphs
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import is_short_word
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.words import keys_of
from notetaker.model.body import Mention
from notetaker.model.other_scripts import in_latin_letters
from notetaker.model.roster import Participant

_MOST_HANDLED = 2
"""So many parts of a surname begin or end the name of an account."""
_ONE_SOUND = {"th", "ch", "ph", "gh", "sh", "kh", "zh", "dj", "gw"}
_SAINTS = {"saint", "sainte", "st", "ste", "san", "santa", "mac", "mc"}


def person_forms(person: Participant, sets: OneOfEach[frozenset[str]]) -> Iterator[Form]:
    """`sets` are those of the whole roster: thousands are alike."""
    name = person_name(person.name)
    spellings = list(dict.fromkeys(_spellings(person)))
    names = [name, *map(person_name, spellings)]
    entity = Entity(
        person.id,
        Mention.PERSON,
        person.category,
        sets[frozenset(word[0] for one in names for part in one.given for word in part)],
        sets[frozenset(word[0] for one in names for part in one.surname for word in part)],
        sets[frozenset(word for one in names for part in one.given for word in part if len(word) > 1)],
        sets[frozenset(keys_of(person.role))],
        organisation_key(person),
        sets[frozenset(word for one in names for part in one.surname for word in part if len(word) > 2)],
    )
    yield from _name_forms(entity, name)
    for spelt in spellings:
        yield from _name_forms(entity, person_name(spelt))
    for alias in person.aliases:
        keys = keys_of(alias)
        if len(keys) == 1 and len(keys[0]) > 1:
            yield Form(keys, FormKind.PERSON_ALIAS, entity, case_of_code(alias))
            yield from _in_small_letters(entity, keys, FormKind.PERSON_ALIAS)
            if not alias.isupper():
                yield from of_several(entity, keys)


def _cut_surname(entity: Entity, name: PersonName) -> Iterator[Form]:
    """A surname cut down to its particles and a letter, as in “Van den B.” and “O’K.”; “Le F.” is one of “Le Floc’h”."""
    words = [word for part in name.surname for word in part]
    if len(words) > 1 and len(words[-1]) == 1:
        words.pop()
    small, last = words[:-1], words[-1]
    if (len("".join(small)) > 1 or small == ["o"]) and last not in particles() and particles().issuperset(small):
        yield Form((*small, last[0]), FormKind.SURNAME, entity, Case.CAPITAL)


def _family_name_first(entity: Entity, name: PersonName) -> Iterator[Form]:
    """A family name before the others that is elsewhere a particle: the first of “Lê Thu Hà”."""
    first = name.given[0] if name.given else ()
    if len(first) == 1 and len(first[0]) > 1 and first[0] in particles():
        yield Form(first, FormKind.SURNAME, entity, Case.CAPITAL)


def _in_small_letters(entity: Entity, keys: tuple[str, ...], kind: FormKind) -> Iterator[Form]:
    """A name of two or three letters as it is typed without a capital, if it is no word."""
    if len(keys) > 1 or not 1 < len(keys[0]) <= SHORT_ACRONYM:
        return
    if not is_short_word(keys[0]) and not lexicon.is_in("acronyms", keys[0]):
        yield Form(keys, kind, entity, Case.LOWER)


def _spellings(person: Participant) -> Iterator[str]:
    """The person's other names, and each name in Latin letters or with those of German and Nordic languages otherwise."""
    yield from (alias for alias in person.aliases if len(keys_of(alias)) > 1)
    for name in (person.name, *person.aliases):
        yield from in_latin_letters(name)
        yield from lengthened(name)
        yield from russian(name)
        yield from softened(name)
        other = transcribed(name)
        if other != name:
            yield other
        elif (plain := without_digraphs(name)) != folded(name):
            yield plain


def _name_forms(entity: Entity, name: PersonName) -> Iterator[Form]:
    words = name.words
    if len("".join(words)) < 2:
        return
    if len(words) == 1:
        yield Form(words, FormKind.FULL, entity, case_of_short(words))
        yield from cut_short(entity, PersonName((words,), ()))
        return
    yield Form(words, FormKind.FULL, entity)
    surnames = [*surname_forms(name), *middle_surnames(name)]
    for surname in surnames:
        yield Form(
            surname,
            FormKind.SURNAME,
            entity,
            case_of_short(surname) or (Case.WORD if len(surname) == 1 else Case.ANY),
        )
        yield from _in_small_letters(entity, surname, FormKind.SURNAME)
        yield from of_several(entity, surname)
    yield from _cut_surname(entity, name)
    yield from _family_name_first(entity, name)
    for given in given_forms(name):
        yield Form(given, FormKind.GIVEN, entity, Case.ANY if _is_a_short_word(given) else case_of_short(given))
        yield from _in_small_letters(entity, given, FormKind.GIVEN)
        yield from of_several(entity, given)
        for surname in surnames:
            for joined in ("".join((*given, *surname)), "".join((*surname, *given))):
                if len(joined) >= LEAST_JOINED:
                    yield Form((joined,), FormKind.FULL, entity)
    for syllables in apart(name):
        yield Form(syllables, FormKind.GIVEN, entity, Case.CAPITAL)
    yield from parts_of_double_names(entity, name)
    yield from cut_short(entity, name)
    yield from short_names(entity, name)
    yield from _handles(entity, name, surnames)
    yield from _initials(entity, name)


def _handles(entity: Entity, name: PersonName, surnames: list[tuple[str, ...]]) -> Iterator[Form]:
    """Names of accounts: "jdupont", "dupontj", "jpdupont", "jeand"."""
    if not name.given or not surnames:
        return
    first = "".join(word[0] for word in name.given[0])
    for start in {first, first[0]}:
        for surname in {"".join(surnames[0]), *surnames[0][-_MOST_HANDLED:]}:
            for handle in (start + surname, surname + start):
                if len(handle) >= LEAST_JOINED:
                    yield Form((handle,), FormKind.HANDLE, entity)
    handle = "".join(name.given[0]) + surnames[0][-1][0]
    if len(handle) >= LEAST_JOINED:
        yield Form((handle,), FormKind.HANDLE, entity)


def _is_a_short_word(keys: tuple[str, ...]) -> bool:
    """Whether it is one word of three letters, and no small one: it is looked for without a capital too ("said may")."""
    key = keys[0]
    return len(keys) == 1 and len(key) == SHORT_ACRONYM and is_short_word(key) and not lexicon.is_small_word(key)


def _initials(entity: Entity, name: PersonName) -> Iterator[Form]:
    """The initials: CW, C.W., JPD; with and without those of middle names and particles.

    Where the family name may stand first, as well the other way round: WLH for Hsu Wei-lin. Of two surnames the first may
    do: IC for Inês Carvalho de Sá.
    """
    if not name.given:
        return
    small = particles()
    first = "".join(word[0] for word in name.given[0])
    sounds = {name.given[0][0][:2]} & _ONE_SOUND
    every = "".join(word[0] for part in name.given for word in part)
    words = [word for part in name.surname for word in part]
    bare = "".join(word[0] for word in words if word not in small)
    holy = "".join(word[0] for word in words if word not in small or word in _SAINTS)
    for letters in {bare, "".join(word[0] for word in words)}:
        if len(letters) >= SHORT_ACRONYM:
            yield Form((letters,), FormKind.INITIALS, entity, Case.UPPER)
    ends = {bare, bare[:1], holy, "".join(word[0] for word in words), words[0][0]} - {""}
    ends |= {words[-1][:2]} & _ONE_SOUND
    if bare and name.given[0][0] in family_first():
        yield Form((bare + first,), FormKind.INITIALS, entity, Case.UPPER)
    for surname in middle_surnames(name):
        yield Form((first[0] + surname[0][0],), FormKind.INITIALS, entity, Case.UPPER)
    for start in sorted({first, every, first[0], *sounds}):
        for end in sorted(ends):
            letters = start + end
            yield Form((letters,), FormKind.INITIALS, entity, Case.UPPER)
            yield Form(tuple(letters), FormKind.INITIALS, entity, Case.UPPER)
            if len(letters) > SHORT_ACRONYM and not is_in_a_dictionary(letters):
                yield Form((letters,), FormKind.INITIALS, entity, Case.LOWER)
