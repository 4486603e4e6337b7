"""Every form in which a text may name a participant."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from notetaker.anonymise.forms.entities import (
    LEAST_JOINED,
    SHORT_ACRONYM,
    Case,
    Entity,
    Form,
    FormKind,
    case_of_code,
    plural,
)
from notetaker.anonymise.forms.organisation_forms import organisation_key
from notetaker.anonymise.forms.transcription import (
    lengthened,
    prefixed,
    russian,
    syllables_apart,
    transcribed,
    without_digraphs,
)
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.familiar import is_plain_word, is_short_word
from notetaker.anonymise.knowledge.one_of_each import OneOfEach
from notetaker.anonymise.knowledge.tables import name_spellings, nicknames, words_under
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.latin import VOWELS
from notetaker.anonymise.text.words import keys_of
from notetaker.model.body import Mention
from notetaker.model.other_scripts import in_latin_letters
from notetaker.model.roster import Participant

_MOST_HANDLED = 2
"""So many parts of a surname begin or end the name of an account."""


_ONE_SOUND = {"th", "ch", "ph", "gh", "sh", "kh", "zh", "dj", "gw"}
_SAINTS = {"saint", "sainte", "st", "ste", "san", "santa", "mac", "mc"}
_LEAST_CUT = 3
_MOST_CUT = 5
_DOUBLE = 2
_LONGEST_RUN = 8


@dataclass(frozen=True, repr=False)
class PersonName:
    """A name cut into given names and surname; each part is a tuple of folded words."""

    given: tuple[tuple[str, ...], ...]
    surname: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All its words in order."""
        return tuple(word for part in (*self.given, *self.surname) for word in part)


def person_name(name: str) -> PersonName:
    """Cut `name`: what precedes the first particle is given, else all but the last part. A comma turns it."""
    last, comma, first = name.partition(",")
    if comma and (given := _parts(first)) and (surname := _parts(last)):
        return PersonName(given, surname)
    parts = _parts(name)
    particles = words_under("names.toml", "particles")
    for index in range(1, len(parts) - 1):
        if parts[index][0] in particles:
            return PersonName(parts[:index], parts[index:])
    return PersonName(parts[:-1], parts[-1:])


def _parts(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(keys for part in name.split() if (keys := keys_of(part)))


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
                yield from _of_several(entity, keys)


def _of_several(entity: Entity, keys: tuple[str, ...]) -> Iterator[Form]:
    """What several people of the name are called: “the Sharps”, “the two Sams”."""
    if len(keys) == 1 and len(keys[0]) > 2:
        yield Form((plural(keys[0]),), FormKind.PLURAL, entity, Case.CAPITAL)


def _cut_surname(entity: Entity, name: PersonName) -> Iterator[Form]:
    """A surname cut down to its particles and a letter, as in “Van den B.”."""
    words = [word for part in name.surname for word in part]
    particles = words_under("names.toml", "particles")
    small, last = words[:-1], words[-1]
    if len("".join(small)) > 1 and last not in particles and particles.issuperset(small):
        yield Form((*small, last[0]), FormKind.SURNAME, entity, Case.CAPITAL)


def _family_name_first(entity: Entity, name: PersonName) -> Iterator[Form]:
    """A family name before the others that is elsewhere a particle: the first of “Lê Thu Hà”."""
    first = name.given[0] if name.given else ()
    if len(first) == 1 and len(first[0]) > 1 and first[0] in words_under("names.toml", "particles"):
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
        yield Form(words, FormKind.FULL, entity, _short(words))
        yield from _cut_short(entity, PersonName((words,), ()))
        return
    yield Form(words, FormKind.FULL, entity)
    surnames = [*surname_forms(name), *islice(_middle_surnames(name), _LONGEST_RUN)]
    for surname in surnames:
        yield Form(
            surname, FormKind.SURNAME, entity, _short(surname) or (Case.WORD if len(surname) == 1 else Case.ANY)
        )
        yield from _in_small_letters(entity, surname, FormKind.SURNAME)
        yield from _of_several(entity, surname)
    yield from _cut_surname(entity, name)
    yield from _family_name_first(entity, name)
    for given in _given_forms(name):
        yield Form(given, FormKind.GIVEN, entity, Case.ANY if _is_a_short_word(given) else _short(given))
        yield from _in_small_letters(entity, given, FormKind.GIVEN)
        yield from _of_several(entity, given)
        for surname in surnames:
            for joined in ("".join((*given, *surname)), "".join((*surname, *given))):
                if len(joined) >= LEAST_JOINED:
                    yield Form((joined,), FormKind.FULL, entity)
    for syllables in _apart(name):
        yield Form(syllables, FormKind.GIVEN, entity, Case.CAPITAL)
    yield from _parts_of_double_names(entity, name)
    yield from _cut_short(entity, name)
    yield from _nicknames(entity, name)
    yield from _handles(entity, name, surnames)
    yield from _initials(entity, name)


def _middle_surnames(name: PersonName) -> Iterator[tuple[str, ...]]:
    """Middle parts that may be a first surname, as in Spanish, or a patronymic: no common first names."""
    for part in name.given[1:]:
        if len(part) == 1 and len(part[0]) > 2 and not lexicon.is_given_name(part[0]):
            yield part


def _apart(name: PersonName) -> Iterator[tuple[str, ...]]:
    """Given names of two syllables written apart, beside a family name of a language that writes them both ways."""
    words = name.words
    if len(words) == 2 and not words_under("names.toml", "family_first").isdisjoint(words):
        for word in words:
            if word not in words_under("names.toml", "family_first"):
                yield from syllables_apart(word)


def _parts_of_double_names(entity: Entity, name: PersonName) -> Iterator[Form]:
    """“Jean”, “Pierre” and “JP” for Jean-Pierre: other people's names too."""
    for part in name.given:
        if len(part) > 1:
            letters = "".join(word[0] for word in part)
            yield Form((letters,), FormKind.INITIALS, entity, Case.UPPER)
            yield Form(tuple(letters), FormKind.INITIALS, entity, Case.UPPER)
            for word in part:
                if len(word) > 2:
                    yield Form((word,), FormKind.PART, entity, Case.CAPITAL)


def _cut_short(entity: Entity, name: PersonName) -> Iterator[Form]:
    """“Clem” for Clémence, « Anne-So » for Anne-Sophie: a first name up to a consonant before a vowel."""
    for part in name.given[:1]:
        if len(part) == 1:
            for end in range(_LEAST_CUT, min(_MOST_CUT, len(part[0]) - 2) + 1):
                short = part[0][:end]
                if _ends_like_a_cut(part[0], end):
                    sure = end > _LEAST_CUT and not lexicon.is_given_name(short)
                    yield Form((short,), FormKind.NICKNAME if sure else FormKind.PART, entity, Case.CAPITAL)
            for pet in _pet_names(part[0]):
                yield Form((pet,), FormKind.PART, entity, Case.CAPITAL)
        elif len(part) == _DOUBLE:
            for end in range(2, min(_MOST_CUT, len(part[1]) - 1) + 1):
                yield Form((part[0], part[1][:end]), FormKind.NICKNAME, entity, Case.CAPITAL)


def _pet_names(name: str) -> Iterator[str]:
    """“Immy” and “Immie” for Imogen; “Lina” for Carolina, if that is a name of its own."""
    for end in range(2, min(_MOST_CUT, len(name) - 1)):
        if name[end - 1] not in VOWELS and name[end] in VOWELS:
            stem = name[:end] if name[end - 1] == name[end - 2] else name[:end] + name[end - 1]
            yield from (pet for pet in (stem + "y", stem + "ie") if not is_plain_word(pet))
            break
    for start in range(2, len(name) - 2):
        if name[start] not in VOWELS and lexicon.is_given_name(name[start:]) and not is_plain_word(name[start:]):
            yield name[start:]


def _ends_like_a_cut(name: str, end: int) -> bool:
    return name[end - 1] not in VOWELS and (name[end] in VOWELS or name[end] == name[end - 1] or end > _LEAST_CUT)


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


def _nicknames(entity: Entity, name: PersonName) -> Iterator[Form]:
    """Short and other forms of the first given name."""
    if name.given and len(name.given[0]) == 1:
        given = name.given[0][0]
        for short in nicknames().get(given, ()):
            spelling = short in name_spellings().get(given, ())
            kind = FormKind.NICKNAME if spelling or len(short) <= len(given) else FormKind.PART
            yield Form((short,), kind, entity, _short((short,)))
            if kind is FormKind.NICKNAME:
                yield from _of_several(entity, (short,))


def _is_a_short_word(keys: tuple[str, ...]) -> bool:
    """Whether it is one word of three letters, and no small one: it is looked for without a capital too ("said may")."""
    key = keys[0]
    return len(keys) == 1 and len(key) == SHORT_ACRONYM and is_short_word(key) and not lexicon.is_small_word(key)


def _short(keys: tuple[str, ...]) -> Case:
    """The capitals that a short name needs, in a script that has them."""
    letters = "".join(keys)
    return Case.CAPITAL if len(letters) <= SHORT_ACRONYM and letters.upper() != letters else Case.ANY


def surname_forms(name: PersonName) -> list[tuple[str, ...]]:
    """The surname whole, without particles, in its parts, with its prefix otherwise, and written as one word."""
    whole = tuple(word for part in name.surname for word in part)
    found = dict.fromkeys([whole] if len("".join(whole)) > 1 else [])
    found.update(dict.fromkeys(_runs_of_parts(name.surname)))
    found.update(dict.fromkeys(piece for part in name.surname for piece in _pieces(part)))
    found.update(dict.fromkeys(other for piece in list(found) for other in prefixed(piece)))
    joined = ("".join(piece) for piece in found if len(piece) > 1)
    return [*found, *((one,) for one in dict.fromkeys(joined) if _may_be_joined(one) and (one,) not in found)]


def _runs_of_parts(parts: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, ...]]:
    """The parts and what is side by side of them, but for what ends with a particle."""
    particles = words_under("names.toml", "particles")
    for start in range(len(parts)):
        for end in range(start + 1, min(start + _LONGEST_RUN, len(parts)) + 1):
            piece = tuple(word for part in parts[start:end] for word in part)
            if piece[-1] not in particles and len(piece[-1]) > 1:
                yield piece


def _pieces(part: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Of a part in hyphens or apostrophes: what ends it, each word, and each word with the particle before it."""
    particles = words_under("names.toml", "particles")
    for index, word in enumerate(part):
        if word not in particles and len(word) > 1:
            yield part[index:]
            yield (word,)
            if index and part[index - 1] in particles:
                yield part[index - 1 : index + 1]


def _given_forms(name: PersonName) -> Iterator[tuple[str, ...]]:
    """Each given name, a double one whole and as one word. A single letter is none."""
    particles = words_under("names.toml", "particles")
    for part in name.given:
        if len(part) == 1 and (len(part[0]) == 1 or part[0] in particles):
            continue
        yield part
        if len(part) > 1 and _may_be_joined("".join(part)):
            yield ("".join(part),)
    if len(name.given) > 1:
        yield tuple(word for part in name.given for word in part)


def _may_be_joined(letters: str) -> bool:
    """Whether the words of a name tell it as one word: of five letters if that is no other word, "eunbi"."""
    return len(letters) >= LEAST_JOINED or (len(letters) == LEAST_JOINED - 1 and not is_in_a_dictionary(letters))


def _initials(entity: Entity, name: PersonName) -> Iterator[Form]:
    """The initials: CW, C.W., JPD; with and without those of middle names and particles.

    Where the family name may stand first, as well the other way round: WLH for Hsu Wei-lin.
    """
    if not name.given:
        return
    particles = words_under("names.toml", "particles")
    first = "".join(word[0] for word in name.given[0])
    sounds = {name.given[0][0][:2]} & _ONE_SOUND
    every = "".join(word[0] for part in name.given for word in part)
    words = [word for part in name.surname for word in part]
    bare = "".join(word[0] for word in words if word not in particles)
    holy = "".join(word[0] for word in words if word not in particles or word in _SAINTS)
    for letters in {bare, "".join(word[0] for word in words)}:
        if len(letters) >= SHORT_ACRONYM:
            yield Form((letters,), FormKind.INITIALS, entity, Case.UPPER)
    ends = {bare, bare[:1], holy, "".join(word[0] for word in words), words[0][0]} - {""}
    ends |= {words[-1][:2]} & _ONE_SOUND
    if bare and name.given[0][0] in words_under("names.toml", "family_first"):
        yield Form((bare + first,), FormKind.INITIALS, entity, Case.UPPER)
    for start in sorted({first, every, first[0], *sounds}):
        for end in sorted(ends):
            letters = start + end
            yield Form((letters,), FormKind.INITIALS, entity, Case.UPPER)
            yield Form(tuple(letters), FormKind.INITIALS, entity, Case.UPPER)
            if len(letters) > SHORT_ACRONYM and not is_in_a_dictionary(letters):
                yield Form((letters,), FormKind.INITIALS, entity, Case.LOWER)
