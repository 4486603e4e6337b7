"""Every form in which a text may name a participant's organisation."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

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
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary, is_usual
from notetaker.anonymise.knowledge.familiar import is_plain_word, is_short_word, is_uncommon
from notetaker.anonymise.knowledge.stranger_signs import is_place
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.fold import folded
from notetaker.anonymise.text.latin import VOWELS
from notetaker.anonymise.text.words import keys_of
from notetaker.model.roster import Participant

LONGEST_FORM = 16
_LEAST_TELLING = 5
_LEAST_LEADING = 4
_LONGEST_ACRONYM = 6
_A_PAIR = 2
_SPELLED = frozenset("bcdgptv")
_HALVES = re.compile(r"[A-Z][a-z]+|[A-Z]+(?![a-z])")
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,24})(?:/.*)?", re.ASCII)
_WORD = re.compile(r"[^\W_]+")


def organisation_forms(entity: Entity, members: list[Participant]) -> Iterator[Form]:
    name = members[0].affiliation
    for spoken in dict.fromkeys((name, without_legal_form(name))):
        yield from _organisation_name_forms(entity, spoken, FormKind.ORGANISATION)
    theirs = {key for one in members for key in keys_of(one.name)}
    yield from _organisation_parts(entity, without_legal_form(name), theirs)
    aliases = dict.fromkeys(alias for member in members for alias in member.affiliation_aliases)
    for spoken in dict.fromkeys(each for alias in aliases for each in (alias, without_legal_form(alias))):
        yield from _organisation_name_forms(entity, spoken, FormKind.ORGANISATION_ALIAS, keys_of(name))
        if not domain_in(spoken):
            yield from _pair_of_letters(entity, spoken)
            yield from _shortened(entity, keys_of(spoken)[:LONGEST_FORM])
            yield from _unknown_words(entity, keys_of(spoken)[:LONGEST_FORM])
            yield from _one_before_its_kind(entity, keys_of(spoken), theirs)


def organisation_key(person: Participant) -> str:
    """What tells the person's organisation from others: its name, else the first of its other names."""
    names = (folded(name).strip() for name in (person.affiliation, *person.affiliation_aliases))
    return next(filter(None, names), "")


def without_legal_form(name: str) -> str:
    """The name as people say it: “Ardoise” for “Ardoise SA”, “Ardoise S.A.S.” and “Ardoise Co., Ltd”."""
    parts = name.split()
    while len(parts) > 1 and _bare(parts[-1]) in words_under("names.toml", "legal_forms"):
        parts.pop()
    return " ".join(parts).rstrip(" ,&")


def _bare(word: str) -> str:
    return "".join(_WORD.findall(folded(word)))


def _organisation_name_forms(
    entity: Entity, name: str, kind: FormKind, of_name: Sequence[str] = ()
) -> Iterator[Form]:
    if domain := domain_in(name):
        yield from _label_forms(entity, domain, of_name)
        return
    keys = _without_articles(keys_of(name)[:LONGEST_FORM])
    if len("".join(keys)) < 2:
        return
    if len(keys) == 1:
        yield from _single_word_forms(entity, (_WORD.findall(name) or [name])[-1], keys[0], kind)
        return
    yield Form(keys, kind, entity, Case.ANY)
    joined = "".join(keys)
    if len(joined) >= LEAST_JOINED:
        yield Form((joined,), kind, entity)
    if all(len(key) == 1 for key in keys):
        yield Form((joined,), kind, entity, Case.UPPER)


def _without_articles(keys: tuple[str, ...]) -> tuple[str, ...]:
    while len(keys) > 1 and keys[0] in words_under("names.toml", "articles"):
        keys = keys[1:]
    return keys


def _single_word_forms(entity: Entity, word: str, key: str, kind: FormKind) -> Iterator[Form]:
    """A name of one word: as it is, its plural, letter by letter, in its halves ("CamelCase")."""
    case = case_of_code(word)
    if case is Case.ANY and not word.isupper():
        case = Case.WORD
    yield Form((key,), kind, entity, case)
    yield Form((plural(key),), FormKind.PLURAL, entity, Case.CAPITAL)
    yield from _people_of(entity, key, case, is_acronym=word.isupper())
    if word.isupper():
        yield from _spelled_people(entity, key)
    if sum(map(str.isupper, word)) > 1 and len(word) <= _LONGEST_ACRONYM:
        yield from _letter_by_letter(entity, key, kind)
    if case is Case.UPPER and 1 < len(key) <= SHORT_ACRONYM:
        yield Form((key,), kind, entity, Case.LOWER)
    halves = _HALVES.findall(word)
    if len(halves) > 1 and all(len(one) > 2 for one in halves):
        yield Form(tuple(each for one in halves for each in keys_of(one)), kind, entity)


def _people_of(entity: Entity, key: str, case: Case, *, is_acronym: bool) -> Iterator[Form]:
    """What people of the organisation are called, where it can be nothing else: “Haldener” or “Haldenian” for Halden."""
    least = SHORT_ACRONYM if case is Case.UPPER else _LEAST_TELLING - is_acronym
    if len(key) < least or is_plain_word(key) or lexicon.is_in("acronyms", key):
        return
    stems = dict.fromkeys((key, key.rstrip("aeiouy")) if case is not Case.UPPER else (key,))
    for stem in stems:
        if len(stem) < least - 1:
            continue
        endings = table("names.toml")["people"]
        if stem == key and key[-1] in VOWELS:
            endings = [*endings, *table("names.toml")["derivations_of_vowels"]]
        for ending in endings:
            called = stem + ending
            if not is_plain_word(called) and not lexicon.is_given_name(called):
                yield Form((called,), FormKind.DERIVED, entity)


def _spelled_people(entity: Entity, acronym: str) -> Iterator[Form]:
    """French for the people of a union, after the letters that end in é: « cégétiste », « cédétistes » for CFDT."""
    letters = [letter for letter in acronym if letter in _SPELLED]
    if len(letters) < SHORT_ACRONYM or len(acronym) > SHORT_ACRONYM + 1:
        return
    stem = "e".join(letters)
    yield from (Form((stem + ending,), FormKind.DERIVED, entity) for ending in ("iste", "istes"))


def _organisation_parts(entity: Entity, name: str, theirs: Container[str]) -> Iterator[Form]:
    """What a long name is cut down to though the roster does not say so: its first letters, its one telling word.

    `theirs` are the words of its members' own names.
    """
    keys = keys_of(name)[:LONGEST_FORM]
    articles = words_under("names.toml", "articles")
    links = words_under("context.toml", "links")
    weighty = [key for key in keys if key not in links and key not in articles]
    letters = "".join(key[0] for key in weighty)
    if len(letters) >= SHORT_ACRONYM:
        listed = lexicon.is_in("acronyms", letters)
        kind = FormKind.ORGANISATION_ALIAS if len(letters) > SHORT_ACRONYM and not listed else FormKind.PART
        yield Form((letters,), kind, entity, Case.UPPER)
        yield Form((letters,), kind, entity, Case.LOWER)
        yield from _letter_by_letter(entity, letters, kind)
    with_links = "".join(key[0] for key in keys if key not in articles)
    if with_links != letters and len(with_links) >= SHORT_ACRONYM:
        yield Form((with_links,), FormKind.PART, entity, Case.UPPER)
    if len(keys) > 1:
        yield from _pair_of_letters(entity, name)
        yield from _telling_words(entity, keys, weighty, theirs)
    yield from _shortened(entity, keys)


def _pair_of_letters(entity: Entity, name: str) -> Iterator[Form]:
    """The first letters of a name of two words, if they are known for nothing else: no "AI", "EU" or "PR"."""
    weighty = [key for key in keys_of(name)[:LONGEST_FORM] if key not in _small_words()]
    letters = "".join(key[0] for key in weighty)
    if len(weighty) != _A_PAIR or not letters.isalpha() or is_short_word(letters):
        return
    if not lexicon.is_in_any(("acronyms", "common_acronyms"), letters):
        yield Form((letters,), FormKind.INITIALS, entity, Case.UPPER)


def _telling_words(
    entity: Entity, keys: tuple[str, ...], weighty: list[str], theirs: Container[str]
) -> Iterator[Form]:
    """The words of a long name that may be enough to tell it; what dictionaries have as words too, less surely."""
    leading = weighty[0] if weighty and _may_tell(weighty[0]) else ""
    telling = [
        key for key in weighty if not lexicon.is_generic(key) and (len(key) >= _LEAST_TELLING or key == leading)
    ]
    sure = telling
    if len(telling) > 1:
        where = keys[-1] if is_place(keys[-1]) and keys[-2] not in words_under("context.toml", "links") else ""
        sure = [
            key
            for key in telling
            if key in (where, leading) or (is_uncommon(key) and not lexicon.is_given_name(key))
        ]
    case = Case.ANY if sure == [leading] and is_plain_word(leading) else Case.CAPITAL
    if _is_called_by_one(keys, sure) and sure[0] not in theirs:
        case = Case.WORD
    yield from (Form((key,), FormKind.PART, entity, case) for key in sure)
    words = (key for key in telling if key not in sure and _may_tell(key) and not lexicon.is_given_name(key))
    yield from (Form((key,), FormKind.PART, entity, Case.CAPITAL) for key in words)
    told = sure if case is Case.WORD else ()
    yield from (form for form in _unknown_words(entity, keys) if form.keys[0] not in told)


def _unknown_words(entity: Entity, keys: tuple[str, ...]) -> Iterator[Form]:
    """The words of a name of several that no dictionary has: they tell it in small letters too. Of towns the first does."""
    if len(keys) < _A_PAIR:
        return
    for key in keys:
        known = is_in_a_dictionary(key) or lexicon.is_first_name(key) or lexicon.is_generic(key)
        known = known or (is_place(key) and key != keys[0])
        if len(key) >= _LEAST_LEADING and not known:
            yield Form((key,), FormKind.PART, entity, Case.LOWER)


def _may_tell(key: str) -> bool:
    """Whether a word of a name, which may be an ordinary one, may be enough to tell it: “Mistral”, “Shell”."""
    return (
        len(key) >= _LEAST_LEADING
        and not lexicon.is_generic(key)
        and not lexicon.is_in_any(("bare_nouns", "not_persons", "organisation_nouns"), key)
    )


def _is_called_by_one(keys: tuple[str, ...], telling: list[str]) -> bool:
    """Whether the name is one unfamiliar word and what such a house is, as “Severnside Water”."""
    if len(keys) != _A_PAIR or len(telling) != 1 or keys[0] != telling[0]:
        return False
    return is_uncommon(keys[0]) and not lexicon.is_first_name(keys[0])


def _one_before_its_kind(entity: Entity, keys: tuple[str, ...], theirs: Container[str]) -> Iterator[Form]:
    """The first word of another name where the second says what such a house is: “Sever” of “Sever Institute”."""
    if len(keys) != _A_PAIR or not lexicon.is_generic(keys[1]) or lexicon.is_generic(keys[0]):
        return
    if len(keys[0]) >= _LEAST_TELLING and _is_called_by_one(keys, [keys[0]]) and keys[0] not in theirs:
        yield Form((keys[0],), FormKind.PART, entity, Case.CAPITAL)


def _shortened(entity: Entity, keys: tuple[str, ...]) -> Iterator[Form]:
    """A name of three weighty words or more without the first or the last: “Water Inspectorate”, “College London”."""
    small = _small_words()
    if sum(key not in small for key in keys) <= _A_PAIR:
        return
    first, last = 1, len(keys) - 1
    while keys[first] in small:
        first += 1
    while keys[last - 1] in small:
        last -= 1
    for short in (keys[first:], keys[:last]):
        weighty = [key for key in short if key not in small]
        says_which = any(not lexicon.is_generic(key) for key in weighty)
        nouns = (lexicon.is_in("organisation_nouns", key) for key in (weighty[0], weighty[-1]))
        if len(weighty) > 1 and (says_which or any(nouns)):
            yield Form(short, FormKind.PART, entity, Case.CAPITAL)


@cache
def _small_words() -> frozenset[str]:
    return words_under("context.toml", "links") | words_under("names.toml", "articles")


def _letter_by_letter(entity: Entity, acronym: str, kind: FormKind) -> Iterator[Form]:
    """“R.S.L.”, “R. S. L.” and “R S L”."""
    if acronym.isalpha():
        yield Form(tuple(acronym), kind, entity, Case.DOTTED)
        if len(acronym) >= SHORT_ACRONYM:
            yield Form(tuple(acronym), kind, entity, Case.UPPER)


def _label_forms(entity: Entity, domain: str, of_name: Sequence[str]) -> Iterator[Form]:
    """What a domain calls the organisation: “kestrel” of kestrel.example; a word only if its name has it too.

    A usual word that is one of several of its name is a part of it, as elsewhere: “agriculture” of a ministry's domain.
    """
    labels = [label for label in domain.split(".")[:-1] if label not in words_under("names.toml", "generic")]
    if labels:
        keys = _without_articles(keys_of(max(labels, key=len)))
        telling = len("".join(keys)) >= LEAST_JOINED and all(
            key in of_name or not is_plain_word(key) for key in keys
        )
        if telling and len(keys) == 1 and keys[0] in of_name and is_usual(keys[0]) and len(of_name) > 1:
            yield Form(keys, FormKind.PART, entity, Case.CAPITAL)
        elif telling and not all(map(lexicon.is_generic, keys)):
            yield Form(keys, FormKind.ORGANISATION_ALIAS, entity, Case.WORD)
            if len(keys) > 1:
                yield Form(("".join(keys),), FormKind.ORGANISATION_ALIAS, entity)


def domain_in(alias: str) -> str | None:
    """The domain that `alias` is, if it is one."""
    found = _DOMAIN.fullmatch(folded(alias).strip())
    return found[1] if found else None
