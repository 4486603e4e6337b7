"""Every form in which a text may name a participant or a participant's organisation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from notetaker.anonymise.fold import folded
from notetaker.anonymise.tables import nicknames, words_under
from notetaker.anonymise.words import keys_of
from notetaker.model.body import Mention
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.roster import Participant, Roster

LONGEST_FORM = 16
_SHORT_ACRONYM = 3
_LEAST_JOINED = 6
_LEAST_TELLING = 5
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,24})(?:/.*)?", re.ASCII)
_WORD = re.compile(r"[^\W_]+")


class FormKind(IntEnum):
    """What a form is; the first is the strongest where one spelling is several.

    SURNAME, GIVEN, NICKNAME and PERSON_ALIAS are atoms: the matcher joins those of one person side by side.
    """

    FULL = 0
    PERSON_ALIAS = 1
    ORGANISATION = 2
    ORGANISATION_ALIAS = 3
    SURNAME = 4
    GIVEN = 5
    NICKNAME = 6
    PLURAL = 7
    PART = 8
    INITIALS = 9


class Case(IntEnum):
    """With which capitals a form counts. WORD is any, for a form that looks like a word rather than an acronym."""

    ANY = 0
    CAPITAL = 1
    UPPER = 2
    WORD = 3


@dataclass(frozen=True, slots=True)
class Entity:
    """A participant or an organisation, by a key that is the same wherever it is mentioned.

    `given` and `surname` are the first letters of a person's names, for forms such as "C. Wood" and "Chris W.".
    """

    key: str
    mention: Mention
    category: str
    given: frozenset[str] = frozenset()
    surname: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.mention is Mention.PERSON


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entity: its folded words, what kind of form it is, and the capitals it needs."""

    keys: tuple[str, ...]
    kind: FormKind
    entity: Entity
    case: Case = Case.ANY


@dataclass(frozen=True)
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
    if comma and first.strip():
        return PersonName(_parts(first), _parts(last))
    parts = _parts(name)
    particles = words_under("names.toml", "particles")
    for index in range(1, len(parts) - 1):
        if parts[index][0] in particles:
            return PersonName(parts[:index], parts[index:])
    return PersonName(parts[:-1], parts[-1:])


def _parts(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(keys for part in name.split() if (keys := keys_of(part)))


def forms_of(roster: Roster, ladder: Ladder) -> Iterator[Form]:
    """All forms of all participants and of their organisations. Nothing comes from an empty or one-letter name."""
    for person in roster:
        yield from _person_forms(person)
    organisations: dict[str, list[Participant]] = {}
    for person in roster:
        if key := folded(person.affiliation).strip():
            organisations.setdefault(key, []).append(person)
    for key, members in organisations.items():
        category = common_category(ladder, (member.category for member in members))
        yield from _organisation_forms(Entity(key, Mention.ORGANISATION, category), members)


def common_category(ladder: Ladder, keys: Iterable[str]) -> str:
    """The finest category that all of `keys` widen to, or are."""
    paths = [ladder.path(key) if key in ladder else (WIDEST,) for key in sorted(set(keys))]
    return next((step for step in paths[0] if all(step in path for path in paths)), WIDEST) if paths else WIDEST


def domains_of(roster: Roster, ladder: Ladder) -> dict[str, Entity]:
    """The internet domains that the roster lists as another name of an organisation."""
    found: dict[str, list[Participant]] = {}
    for person in roster:
        for alias in (person.affiliation, *person.affiliation_aliases):
            if domain := domain_in(alias):
                found.setdefault(domain, []).append(person)
    return {
        domain: Entity(
            folded(members[0].affiliation).strip() or domain,
            Mention.ORGANISATION,
            common_category(ladder, (member.category for member in members)),
        )
        for domain, members in found.items()
    }


def domain_in(alias: str) -> str | None:
    """The domain that `alias` is, if it is one."""
    found = _DOMAIN.fullmatch(folded(alias).strip())
    return found[1] if found else None


# --- persons


def _person_forms(person: Participant) -> Iterator[Form]:
    name = person_name(person.name)
    names = [name, *(person_name(alias) for alias in person.aliases if len(keys_of(alias)) > 1)]
    entity = Entity(
        person.id,
        Mention.PERSON,
        person.category,
        frozenset(word[0] for one in names for part in one.given for word in part),
        frozenset(word[0] for one in names for part in one.surname for word in part),
    )
    yield from _name_forms(entity, name)
    for alias in person.aliases:
        keys = keys_of(alias)
        if len(keys) > 1:
            yield from _name_forms(entity, person_name(alias))
        elif keys and len(keys[0]) > 1:
            yield Form(keys, FormKind.PERSON_ALIAS, entity, case_of_code(alias))


def case_of_code(text: str) -> Case:
    """The capitals that a code or a single word needs: a short acronym counts only in capitals."""
    text = text.strip()
    if text.upper() == text.lower():
        return Case.ANY
    letters = sum(one.isalpha() for one in text)
    if letters <= _SHORT_ACRONYM and sum(one.isupper() for one in text) >= min(2, letters):
        return Case.UPPER
    return Case.CAPITAL if letters <= _SHORT_ACRONYM else Case.ANY


def _name_forms(entity: Entity, name: PersonName) -> Iterator[Form]:
    words = name.words
    if len("".join(words)) < 2:
        return
    if len(words) == 1:
        yield Form(words, FormKind.FULL, entity, _short(words))
        return
    yield Form(words, FormKind.FULL, entity)
    surnames = surname_forms(name)
    for surname in surnames:
        yield Form(
            surname, FormKind.SURNAME, entity, _short(surname) or (Case.WORD if len(surname) == 1 else Case.ANY)
        )
        if len(surname) == 1 and len(surname[0]) > 2:
            yield Form((_plural(surname[0]),), FormKind.PLURAL, entity, Case.CAPITAL)
    for given in _given_forms(name):
        yield Form(given, FormKind.GIVEN, entity, _short(given))
        for surname in surnames:
            joined = "".join((*given, *surname))
            if len(joined) >= _LEAST_JOINED:
                yield Form((joined,), FormKind.FULL, entity)
    yield from _nicknames(entity, name)
    yield from _initials(entity, name)


def _nicknames(entity: Entity, name: PersonName) -> Iterator[Form]:
    """Short and other forms of the first given name."""
    if name.given and len(name.given[0]) == 1:
        for short in sorted(nicknames().get(name.given[0][0], ())):
            kind = FormKind.NICKNAME if len(short) <= len(name.given[0][0]) else FormKind.PART
            yield Form((short,), kind, entity, _short((short,)))


def _short(keys: tuple[str, ...]) -> Case:
    """The capitals that a short name needs, in a script that has them."""
    letters = "".join(keys)
    return Case.CAPITAL if len(letters) <= _SHORT_ACRONYM and letters.upper() != letters else Case.ANY


def _plural(word: str) -> str:
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def surname_forms(name: PersonName) -> list[tuple[str, ...]]:
    """The surname whole, without particles, in its parts, and written as one word."""
    particles = words_under("names.toml", "particles")
    parts = list(name.surname)
    whole = tuple(word for part in parts for word in part)
    found: dict[tuple[str, ...], None] = {whole: None} if len("".join(whole)) > 1 else {}
    for start in range(len(parts)):
        for end in range(start + 1, len(parts) + 1):
            piece = tuple(word for part in parts[start:end] for word in part)
            if piece[-1] not in particles and len(piece[-1]) > 1:
                found[piece] = None
    for part in parts:
        for index in range(len(part)):
            if part[index] not in particles and len(part[index]) > 1:
                found[part[index:]] = None
                found[(part[index],)] = None
                if index and part[index - 1] in particles:
                    found[part[index - 1 : index + 1]] = None
    for piece in list(found):
        joined = "".join(piece)
        if len(piece) > 1 and len(joined) >= _LEAST_JOINED:
            found[(joined,)] = None
    return list(found)


def _given_forms(name: PersonName) -> Iterator[tuple[str, ...]]:
    """Each given name, a double one whole and as one word. A single letter is none."""
    particles = words_under("names.toml", "particles")
    for part in name.given:
        if len(part) == 1 and (len(part[0]) == 1 or part[0] in particles):
            continue
        yield part
        if len(part) > 1 and len("".join(part)) >= _LEAST_JOINED:
            yield ("".join(part),)
    if len(name.given) > 1:
        yield tuple(word for part in name.given for word in part)


def _initials(entity: Entity, name: PersonName) -> Iterator[Form]:
    """The initials: CW, C.W., JPD; with and without those of middle names and particles."""
    if not name.given:
        return
    particles = words_under("names.toml", "particles")
    first = "".join(word[0] for word in name.given[0])
    every = "".join(word[0] for part in name.given for word in part)
    words = [word for part in name.surname for word in part]
    bare = "".join(word[0] for word in words if word not in particles)
    ends = {bare, bare[:1], "".join(word[0] for word in words), words[0][0]} - {""}
    for start in sorted({first, every, first[0]}):
        for end in sorted(ends):
            yield Form((start + end,), FormKind.INITIALS, entity, Case.UPPER)
            yield Form(tuple(start + end), FormKind.INITIALS, entity, Case.UPPER)


# --- organisations


def _organisation_forms(entity: Entity, members: list[Participant]) -> Iterator[Form]:
    yield from _organisation_name_forms(entity, members[0].affiliation, FormKind.ORGANISATION)
    yield from _organisation_parts(entity, members[0].affiliation)
    aliases = dict.fromkeys(alias for member in members for alias in member.affiliation_aliases)
    for alias in aliases:
        yield from _organisation_name_forms(entity, alias, FormKind.ORGANISATION_ALIAS)


def _organisation_name_forms(entity: Entity, name: str, kind: FormKind) -> Iterator[Form]:
    if domain_in(name):
        return
    articles = words_under("names.toml", "articles")
    keys = keys_of(name)[:LONGEST_FORM]
    while len(keys) > 1 and keys[0] in articles:
        keys = keys[1:]
    if len("".join(keys)) < 2:
        return
    word = (_WORD.findall(name) or [name])[-1]
    case = case_of_code(word) if len(keys) == 1 else Case.ANY
    if case is Case.ANY and len(keys) == 1 and not word.isupper():
        case = Case.WORD
    yield Form(keys, kind, entity, case)
    if len(keys) == 1:
        yield Form((_plural(keys[0]),), FormKind.PLURAL, entity, Case.CAPITAL)
    elif len("".join(keys)) >= _LEAST_JOINED:
        yield Form(("".join(keys),), kind, entity)
    if all(len(key) == 1 for key in keys):
        yield Form(("".join(keys),), kind, entity, Case.UPPER)


def _organisation_parts(entity: Entity, name: str) -> Iterator[Form]:
    """What a long name is cut down to though the roster does not say so: its first letters, its one telling word."""
    keys = keys_of(name)[:LONGEST_FORM]
    articles, generic = words_under("names.toml", "articles"), words_under("names.toml", "generic")
    links = words_under("context.toml", "links")
    weighty = [key for key in keys if key not in links and key not in articles]
    letters = "".join(key[0] for key in weighty)
    if len(letters) >= _SHORT_ACRONYM:
        yield Form((letters,), FormKind.PART, entity, Case.UPPER)
    telling = [key for key in weighty if key not in generic and len(key) >= _LEAST_TELLING]
    if len(keys) > 1 and len(telling) == 1:
        yield Form((telling[0],), FormKind.PART, entity, Case.CAPITAL)
