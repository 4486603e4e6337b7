"""A participant's name as one would say it: its given names and its surname, each whole and in parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from notetaker.anonymise.forms.entities import LEAST_JOINED
from notetaker.anonymise.forms.transcription import prefixed, syllables_apart
from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.knowledge.dictionary import is_in_a_dictionary
from notetaker.anonymise.knowledge.tables import table, words_under
from notetaker.anonymise.text.words import keys_of

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


def particles() -> frozenset[str]:
    """The small words in names: “de”, “van”, “bin”."""
    return words_under("names.toml", "particles")


def family_first() -> frozenset[str]:
    """Family names that may stand before the given ones."""
    return words_under("names.toml", "family_first")


def person_name(name: str) -> PersonName:
    """Cut `name`: what precedes the first particle is given, else all but the last part. A comma turns it."""
    last, comma, first = name.partition(",")
    if comma and (given := _parts(first)) and (surname := _parts(last)):
        return PersonName(given, surname)
    parts = _parts(name)
    small = particles()
    for index in range(1, len(parts) - 1):
        if parts[index][0] in small:
            return PersonName(parts[:index], parts[index:])
    return PersonName(parts[:-1], parts[-1:])


def _parts(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(keys for part in name.split() if (keys := keys_of(part)))


def surname_forms(name: PersonName) -> list[tuple[str, ...]]:
    """The surname whole, without particles, in its parts, with its prefix otherwise, and written as one word.

    Each part is one word too: "Le Floch" for “Le Floc’h”.
    """
    whole = tuple(word for part in name.surname for word in part)
    in_parts = tuple("".join(part) for part in name.surname)
    found = dict.fromkeys([whole, in_parts] if len("".join(whole)) > 1 else [])
    found.update(dict.fromkeys(_with_other_particles(whole)))
    found.update(dict.fromkeys(_runs_of_parts(name.surname)))
    found.update(dict.fromkeys(piece for part in name.surname for piece in _pieces(part)))
    found.update(dict.fromkeys(other for piece in list(found) for other in prefixed(piece)))
    joined = ("".join(piece) for piece in found if len(piece) > 1)
    return [*found, *((one,) for one in dict.fromkeys(joined) if _may_be_joined(one) and (one,) not in found)]


def _with_other_particles(surname: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The surname with what is often written for its particles: "van den Berg" for “van der Berg”."""
    groups = [tuple(map(keys_of, group)) for group in table("names.toml")["particles_alike"]]
    for group in groups:
        for own in group:
            rest = surname[len(own) :]
            if surname[: len(own)] == own and rest and rest[0] not in particles():
                yield from ((*other, *rest) for other in group if other != own)


def _runs_of_parts(parts: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, ...]]:
    """The parts and what is side by side of them, but for what ends with a particle."""
    small = particles()
    for start in range(len(parts)):
        for end in range(start + 1, min(start + _LONGEST_RUN, len(parts)) + 1):
            piece = tuple(word for part in parts[start:end] for word in part)
            if piece[-1] not in small and len(piece[-1]) > 1:
                yield piece


def _pieces(part: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Of a part in hyphens or apostrophes: what ends it, each word, and each word with the particle before it."""
    small = particles()
    for index, word in enumerate(part):
        if word not in small and len(word) > 1:
            yield part[index:]
            yield (word,)
            if index and part[index - 1] in small:
                yield part[index - 1 : index + 1]


def middle_surnames(name: PersonName) -> Iterator[tuple[str, ...]]:
    """Middle parts that may be a first surname, as in Spanish, or a patronymic: no common first names."""
    single = (part for part in name.given[1:] if len(part) == 1 and len(part[0]) > 2)
    return islice((part for part in single if not lexicon.is_given_name(part[0])), _LONGEST_RUN)


def given_forms(name: PersonName) -> Iterator[tuple[str, ...]]:
    """Each given name, a double one whole and as one word. A single letter is none."""
    small = particles()
    for part in name.given:
        if len(part) == 1 and (len(part[0]) == 1 or part[0] in small):
            continue
        yield part
        if len(part) > 1 and _may_be_joined("".join(part)):
            yield ("".join(part),)
    if len(name.given) > 1:
        yield tuple(word for part in name.given for word in part)


def apart(name: PersonName) -> Iterator[tuple[str, ...]]:
    """Given names of two syllables written apart, beside a family name of a language that writes them both ways."""
    words = name.words
    if len(words) == 2 and not family_first().isdisjoint(words):
        for word in words:
            if word not in family_first():
                yield from syllables_apart(word)


def _may_be_joined(letters: str) -> bool:
    """Whether the words of a name tell it as one word: of five letters if that is no other word, "eunbi"."""
    return len(letters) >= LEAST_JOINED or (len(letters) == LEAST_JOINED - 1 and not is_in_a_dictionary(letters))
