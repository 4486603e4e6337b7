"""What a participant's first name is made of in a hurry: a usual short form, its beginning, half of a double name."""

from collections.abc import Iterator

from notetaker.anonymise.forms.entities import Case, Entity, Form, FormKind, case_of_short, of_several
from notetaker.anonymise.forms.person_name import PersonName
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.familiar import is_plain_word
from notetaker.anonymise.knowledge.tables import name_spellings, nicknames
from notetaker.anonymise.text.latin import VOWELS

_LEAST_CUT = 3
_MOST_CUT = 5
_DOUBLE = 2


def short_names(entity: Entity, name: PersonName) -> Iterator[Form]:
    """Short and other forms of the first given name."""
    if name.given and len(name.given[0]) == 1:
        given = name.given[0][0]
        for short in nicknames().get(given, ()):
            spelling = short in name_spellings().get(given, ())
            kind = FormKind.NICKNAME if spelling or len(short) <= len(given) else FormKind.PART
            yield Form((short,), kind, entity, case_of_short((short,)))
            if kind is FormKind.NICKNAME:
                yield from of_several(entity, (short,))


def parts_of_double_names(entity: Entity, name: PersonName) -> Iterator[Form]:
    """“Jean”, “Pierre” and “JP” for Jean-Pierre: other people's names too."""
    for part in name.given:
        if len(part) > 1:
            letters = "".join(word[0] for word in part)
            yield Form((letters,), FormKind.INITIALS, entity, Case.UPPER)
            yield Form(tuple(letters), FormKind.INITIALS, entity, Case.UPPER)
            for word in part:
                if len(word) > 2:
                    yield Form((word,), FormKind.PART, entity, Case.CAPITAL)


def cut_short(entity: Entity, name: PersonName) -> Iterator[Form]:
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


def _ends_like_a_cut(name: str, end: int) -> bool:
    return name[end - 1] not in VOWELS and (name[end] in VOWELS or name[end] == name[end - 1] or end > _LEAST_CUT)


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
