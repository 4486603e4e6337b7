"""Speaker codes: short, proposed from the roster, resolved only at the start of a line."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import count
from types import MappingProxyType

from notetaker.anonymise import is_short_word, letters_of_a_thing
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.language import LANGUAGES
from notetaker.model.other_scripts import in_latin_letters
from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur.folding import folded
from notetaker.rapporteur.glossary import listed
from notetaker.rapporteur.initials import PARTICLES, can_be_typed, candidates
from notetaker.remembering import remembered
from notetaker.resources import read_text

OWN = "nt"
"""Before the colon: the rapporteur's own remark."""

NO_CODES: Mapping[str, str] = MappingProxyType({})
"""Of a list that has no codes yet."""

_TABLE = tomllib.loads(read_text("rapporteur/codes.toml"))
_WORDS = frozenset[str](_TABLE["words"]).union(*map(listed, LANGUAGES))
"""What is a word of notes, with what is written out while one types: no code, or a finding on each « pb » would ask."""
_OWN_WORDS = frozenset[str](_TABLE["own"])
_UNITS = frozenset[str](_TABLE["units"])
_TITLE = re.compile(rf"^(?:(?:{'|'.join(_TABLE['titles'])})\b\.? ?)+(?=\w)")
_SHORT = 3
"""Letters of a word that looks like a code."""
_WORD = re.compile(r"\w+")
_TOGETHER = re.compile(r" ?[+/&,] ?| (?:et|and) ")
"""Between those who say the same."""
_BLANKS = re.compile(r"\s+")
_MOST_WORDS = 4096
"""Words of which the folded form is remembered: more than a session has unlike ones."""


class Speaker(StrEnum):
    """How the speaker of a line was found."""

    NONE = "none"
    CODE = "code"
    CATEGORY = "category"
    LAST = "last"
    UNKNOWN = "unknown"
    OWN = "own"
    KEPT = "kept"


@dataclass(frozen=True, repr=False)
class SpeakerCode:
    """The code proposed for a participant, and whether they are present. Prints nothing."""

    code: str
    participant: Participant
    present: bool

    def __repr__(self) -> str:
        return "SpeakerCode(***)"


@dataclass(frozen=True, repr=False)
class Attribution:
    """Who said it: lives between the keystroke and the commit, and nowhere else.

    `together` are the categories of several who say it, where they are of more than one.
    """

    how: Speaker
    category: str
    participant: Participant | None = None
    together: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Attribution({self.how}, ***)"


@dataclass(frozen=True, repr=False)
class Codes:
    """Everything that may stand before the colon: codes, names, roster ids, category keys."""

    proposed: Mapping[str, Participant]
    names: Mapping[str, tuple[Participant, ...]] = field(default_factory=dict)
    categories: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, roster: Roster, ladder: Ladder, kept: Mapping[str, str] = NO_CODES) -> "Codes":
        """Propose a code for each participant: unlike each other, category keys, words, and names of other people.

        Those in `kept` stay, unless they clash, with the participant of that id, and nobody else gets them.
        """
        categories, names = category_keys(ladder), _names(roster)

        def is_free(code: str, person: Participant) -> bool:
            return not _is_reserved(code, categories) and all(each is person for each in names.get(code, ()))

        had = {key: code for code, key in kept.items()}
        stay = {person.id: code for person in roster if is_free(code := had.get(person.id, ""), person)}
        taken: dict[str, Participant] = {}
        numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(2))
        for person in roster:
            others = (
                code
                for code in candidates(person, numbers)
                if code not in taken and code not in kept and is_free(code, person)
            )
            taken[stay.get(person.id) or next(others)] = person
        return cls(taken, names, categories)

    @property
    def ids(self) -> Mapping[str, str]:
        """The id of the participant whom each code stands for."""
        return {code: person.id for code, person in self.proposed.items()}

    def found_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a proposed code, or a roster id that is no mere number, stands in a text as a word of its own.

        In capitals behind an article it may be something else: "the CG is full".
        """
        for match in _WORD.finditer(text):
            word = _folded_word(match.group())
            if word not in self.proposed and word not in self._ids:
                continue
            if not _is_unit(word, text[: match.start()]) and not letters_of_a_thing(text, *match.span()):
                yield match.span()

    def begun_in(self, text: str, places: Collection[int]) -> Iterator[tuple[int, int]]:
        """Where in an unfinished text a word that ends at one of these places begins a code or a roster id, and is none."""
        for match in _WORD.finditer(text):
            word = folded(match.group())
            if match.end() not in places or word in self.proposed or word in self._ids or is_short_word(word):
                continue
            if any(each.startswith(word) for each in (*self.proposed, *self._ids)):
                yield match.span()

    @cached_property
    def _ids(self) -> frozenset[str]:
        ids = (folded(person.id) for person in self.proposed.values())
        return frozenset(key for key in ids if not key.isnumeric() and not _is_reserved(key, self.categories))

    def listed(self, present: Collection[Participant]) -> tuple[SpeakerCode, ...]:
        """Everybody's code, those present first, then by code."""
        ids = {person.id for person in present}
        everybody = (SpeakerCode(code, person, person.id in ids) for code, person in self.proposed.items())
        return tuple(sorted(everybody, key=lambda each: (not each.present, each.code)))

    def is_mistyped(self, word: str, sign: str) -> bool:
        """Whether a word before a sign, with which a line begins or which is all of it, seems to be a code and its colon.

        A code that is proposed is one; so is, before a semicolon, what stands for a category, and a short word that nobody
        knows. Before a comma such a word must have small letters: "ITU, OECD and others".
        """
        key = folded(word)
        if key in self.proposed or (key == OWN and sign):
            return True
        if key in self.categories and sign == ";":
            return True
        return self.is_nobodys(word) and (sign == ";" or (sign == "," and word.islower()))

    def is_nobodys(self, word: str) -> bool:
        """Whether a word is as short as a code, and nobody's: not a category's either, and no word that people write."""
        return self.is_nobodys_or_a_unit(word) and folded(word) not in _UNITS

    def is_nobodys_or_a_unit(self, word: str) -> bool:
        """The same where no unit stands: beside other codes, "mb" is as much a code as they are."""
        key = folded(word)
        known = key in self.proposed or key in self.categories or key == OWN or self.is_name(key)
        short = 2 <= len(key) <= _SHORT and key.isalnum() and key[0].isalpha()
        return short and not (known or key in _WORDS or is_short_word(key))

    def is_one_of_several(self, prefix: str) -> bool:
        """Whether the code of somebody stands beside others, with the sign of several between them."""
        parts = _TOGETHER.split(prefix)
        return len(parts) > 1 and any(folded(part) in self.proposed for part in parts)

    def _named(self, key: str) -> tuple[Participant, ...]:
        """Whom a name may mean, also behind a title: "m. aubry"."""
        return self.names.get(key) or self.names.get(without_title(key), ())

    def is_name(self, prefix: str) -> bool:
        """Whether a prefix is the name of participants, be they several."""
        return bool(self._named(folded(prefix)))

    def resolve(self, prefix: str) -> Attribution | None:
        """Whom a prefix names: the rapporteur, a category, a participant; None where it is not clear.

        Namesakes of one category give that category.
        """
        key = folded(prefix)
        if key == OWN:
            return Attribution(Speaker.OWN, "")
        if key in self.categories:
            return Attribution(Speaker.CATEGORY, self.categories[key])
        people = (self.proposed[key],) if key in self.proposed else self._named(key)
        categories = {person.category for person in people}
        if not categories:
            return self._said_together(prefix)
        if len(categories) != 1:
            return None
        return Attribution(Speaker.CODE, categories.pop(), people[0] if len(people) == 1 else None)

    def _said_together(self, prefix: str) -> Attribution | None:
        """The category of several who say the same, all of them known ("km+cb"): their own, or that of everybody."""
        prefix = " ".join(prefix.split())  # or many spaces would be looked at again and again
        parts = [part for part in _TOGETHER.split(prefix) if part]
        if len(parts) == 1 and all(folded(code) in self.proposed for code in prefix.split()):
            parts = prefix.split()
        if len(parts) < 2:
            return None
        each = [self.resolve(part) for part in parts]
        categories = {one.category for one in each if one is not None and one.how is not Speaker.OWN}
        if None in each or not all(categories):
            return None
        if "/" in prefix and any(one is not None and one.how is Speaker.CATEGORY for one in each):
            return None  # "b/c" is "because"
        who = [one.participant for one in each if one is not None]
        same = who[0] if all(one is who[0] for one in who) else None  # "Grandier, Solène"
        if len(categories) > 1:
            return Attribution(Speaker.CODE, WIDEST, together=tuple(sorted(categories)))
        return Attribution(Speaker.CODE, categories.pop(), same)


@remembered(_MOST_WORDS)
def _folded_word(word: str) -> str:
    """A line is looked through at each key, and all its words but one are those of the key before."""
    return folded(word)


def _is_unit(word: str, before: str) -> bool:
    """Whether the word is a unit after a number: "5 km"."""
    return word in _UNITS and before[-1:].isspace() and before.rstrip()[-1:].isdigit()


def category_keys(ladder: Ladder) -> Mapping[str, str]:
    """What may be typed for a category: its key, and its first letter where no other begins with it."""
    keys = {folded(fine): fine for fine in ladder.finest}
    for fine in ladder.finest:
        same = [other for other in ladder.finest if other[:1] == fine[:1]]
        if len(same) == 1:
            keys[folded(fine[:1])] = fine
    return keys


class CodeMark(StrEnum):
    """Why a proposed code is not the initials that one would type without looking."""

    NONE = "none"
    WORD = "word"
    CATEGORY = "category"
    TAKEN = "taken"
    NO_LETTERS = "no_letters"
    """Neither the name nor another has letters that any keyboard has."""


@dataclass(frozen=True, repr=False)
class ProposedCode:
    """The code that is proposed for a participant, and the initials that it stands in for. Prints nothing."""

    code: str
    participant: Participant
    initials: str
    mark: CodeMark

    def __repr__(self) -> str:
        return "ProposedCode(***)"


def proposed_codes(roster: Roster, ladder: Ladder) -> tuple[ProposedCode, ...]:
    """Everybody's code before anything is typed, in the order of the roster."""
    codes = Codes.of(roster, ladder)
    return tuple(_marked(code, person, codes.categories) for code, person in codes.proposed.items())


def _marked(code: str, person: Participant, categories: Mapping[str, str]) -> ProposedCode:
    initials = next(candidates(person, defaultdict(lambda: count(2))))
    if not can_be_typed(person):
        mark = CodeMark.NO_LETTERS
    elif code == initials or len(initials) < 2:
        mark = CodeMark.NONE
    elif initials in _WORDS or initials == OWN:
        mark = CodeMark.WORD
    else:
        mark = CodeMark.CATEGORY if initials in categories else CodeMark.TAKEN
    return ProposedCode(code, person, initials, mark)


def is_called_own(prefix: str) -> bool:
    """Whether what stands before the colon is what people write for a remark of their own, where `nt` belongs."""
    return folded(prefix) in _OWN_WORDS


def parts_together(prefix: str) -> tuple[tuple[int, int], ...]:
    """Where each of several stands who say the same: "km+cb", "km, cb", "km cb"."""
    parted = _TOGETHER if _TOGETHER.search(prefix) else _BLANKS
    ends = (0, *(place for each in parted.finditer(prefix) for place in each.span()), len(prefix))
    return tuple((start, end) for start, end in zip(ends[::2], ends[1::2], strict=True) if start < end)


def without_title(key: str) -> str:
    """A folded name without the titles before it: "aubry" for "m. aubry"."""
    return _TITLE.sub("", key)


def is_code_like(prefix: str) -> bool:
    """Whether an unknown prefix looks as if it was meant for somebody: short, or written like a name."""
    words = prefix.split()
    if len(words) == 1 and len(prefix) <= _SHORT:
        return True
    return len(words) <= 3 and all(word[:1].isupper() for word in words)


def _is_reserved(code: str, categories: Mapping[str, str]) -> bool:
    return code in _WORDS or code in categories or code == OWN or len(code) < 2


def _names(roster: Roster) -> Mapping[str, tuple[Participant, ...]]:
    """Full names, surnames, given names, aliases and ids, each with everybody whom it may mean."""
    found: defaultdict[str, list[Participant]] = defaultdict(list)
    for person in roster:
        words = person.name.split()
        surnames = [part for part in words[1:] if folded(part) not in PARTICLES]
        spelt = in_latin_letters(person.name)
        others = (part for alias in (*person.aliases, *spelt) for part in _parts_of_alias(alias))
        forms = {
            person.name,
            " ".join(words[1:]),
            *words[:1],
            person.id,
            *person.aliases,
            *spelt,
            *surnames,
            *others,
        }
        for form in {folded(form) for form in forms} - {""}:
            found[form].append(person)
    return {form: tuple(people) for form, people in found.items()}


def _parts_of_alias(alias: str) -> Iterator[str]:
    """What somebody may be called by whose other name has several words: "Khaled", "Mansouri"."""
    words = alias.split()
    if len(words) > 1:
        yield from (
            part
            for part in (" ".join(words[1:]), *words)
            if len(part) >= _SHORT and folded(part) not in PARTICLES | _WORDS
        )
