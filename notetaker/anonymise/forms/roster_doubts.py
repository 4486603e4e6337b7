"""Entries of a roster that would strip ordinary language, or protect nobody: which of them deserve a second look."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from notetaker.anonymise.knowledge import lexicon
from notetaker.anonymise.text.latin import is_latin
from notetaker.anonymise.text.words import keys_of
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.other_scripts import in_latin_letters
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret

FIRST_ROW = 2
"""The row of the first participant in a table with a line of headings."""

_REFUSED = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line}: an entry in “{column}” is a single letter, a small word or an acronym that everybody uses. It is not "
    "used for replacing, because it would strip ordinary language; give another name.",
)
_DOUBTFUL = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line}: an entry in “{column}” is also an ordinary word or abbreviation. Where it is not clear what it means, "
    "the rapporteur is asked; check that it is meant.",
)
_UNWRITTEN = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line}: what stands under “{column}” is not in Latin letters, and none of the other names is. What rapporteurs "
    "type in Latin letters will not be recognised; add that spelling to the other names.",
)
_LONGEST_CODE = 2
_LONGEST_ACRONYM = 4
_WHOLE_NAME = 2
"""So many words in Latin letters are a name, where the other script has as many or does not part them."""


class DoubtKind(StrEnum):
    """Why an entry deserves a second look."""

    REFUSED = "refused"
    """It would strip almost every note, and is not used."""
    ORDINARY = "ordinary"
    """It is a general word too."""
    UNWRITTEN = "unwritten"
    """It is in another script, and nothing says how it is written in Latin letters."""


_TEMPLATES = {DoubtKind.REFUSED: _REFUSED, DoubtKind.ORDINARY: _DOUBTFUL, DoubtKind.UNWRITTEN: _UNWRITTEN}


@dataclass(frozen=True)
class RosterDoubt:
    """An entry in a row of the roster. `template` is translatable, `fields` fill it; neither ever holds a name.

    `entry` does: it is for the eyes of whoever has the list before them.
    """

    line: int
    column: str
    kind: DoubtKind
    entry: Secret[str] = field(default=Secret(""), repr=False)

    @property
    def template(self) -> str:
        """What is wrong with it, with the names of `fields` in braces."""
        return _TEMPLATES[self.kind]

    @property
    def fields(self) -> dict[str, str]:
        """What fills the template."""
        return {"line": str(self.line), "column": self.column}

    @property
    def sentence(self) -> str:
        """The doubt in English."""
        return self.template.format(**self.fields)


def doubts_about(roster: Roster, lines: Sequence[int] = ()) -> tuple[RosterDoubt, ...]:
    """The doubtful entries in the order of the roster; `lines` are where its rows stand in a file, if that is known."""
    found: dict[RosterDoubt, None] = {}
    for index, person in enumerate(roster):
        line = lines[index] if lines else index + FIRST_ROW
        for column, name in _entries(person):
            if is_refused(name):
                found[RosterDoubt(line, column, DoubtKind.REFUSED, Secret(name))] = None
            elif column != "name" and is_doubtful(name):
                found[RosterDoubt(line, column, DoubtKind.ORDINARY, Secret(name))] = None
        for column, name, others in (
            ("name", person.name, person.aliases),
            ("affiliation", person.affiliation, person.affiliation_aliases),
        ):
            usual = column == "name" and in_latin_letters(name)
            if not usual and is_unwritten(name, others):
                found[RosterDoubt(line, column, DoubtKind.UNWRITTEN, Secret(name))] = None
    return tuple(found)


def is_refused(name: str) -> bool:
    """Whether a name would strip almost every note: a letter, a small word, an acronym that everybody uses."""
    key = _only_word(name)
    if len(key) == 1:
        return key.upper() != key
    if lexicon.is_in("common_acronyms", key):
        return True
    return lexicon.is_small_word(key) and not name.strip().isupper()


def is_doubtful(name: str) -> bool:
    """Whether a name is also a general word, or a code of two letters that is an abbreviation too."""
    key = _only_word(name)
    if not key:
        return False
    known = lexicon.is_in("acronyms", key) or lexicon.is_small_word(key)
    return lexicon.is_generic(key) or (known and len(key) <= _LONGEST_CODE + 1)


def is_unwritten(name: str, others: Sequence[str]) -> bool:
    """Whether a name is in another script and its other names do not say how it is written in Latin letters.

    A code in capitals says it of nothing: "NP".
    """
    foreign = sum(not is_latin(word) for word in name.split())
    if not foreign:
        return False
    return sum(len(_written(other)) for other in others) < min(foreign, _WHOLE_NAME)


def _written(name: str) -> list[str]:
    """The words of a name that are in Latin letters; none of a mere code."""
    words = [word for word in name.split() if is_latin(word) and any(map(str.isalpha, word))]
    is_code = len(words) == 1 and words[0].isupper() and len(words[0]) <= _LONGEST_ACRONYM
    return [] if is_code else words


def _only_word(name: str) -> str:
    """The folded word that a name consists of; empty where it has more."""
    keys = keys_of(name)
    return keys[0] if len(keys) == 1 else ""


def _entries(person: Participant) -> Iterator[tuple[str, str]]:
    yield "name", person.name
    yield "affiliation", person.affiliation
    for alias in person.aliases:
        yield "aliases", alias
    for alias in person.affiliation_aliases:
        yield "affiliation_aliases", alias
