"""The initials of a name in the letters that every keyboard has, and longer beginnings of it where those are taken.

Names in other scripts are called by another name of theirs in Latin letters, or else by the letters that theirs
are called like: "o" and "g" for the first letters of « Олена Гриценко ».
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping

from notetaker.model.other_scripts import in_latin_letters
from notetaker.model.roster import Participant
from notetaker.rapporteur.folding import folded
from notetaker.resources import read_text

_TABLE = tomllib.loads(read_text("rapporteur/codes.toml"))
PARTICLES = frozenset[str](_TABLE["particles"])
_ARTICLES = tuple[str, ...](_TABLE["joined_articles"])
_LETTER = re.compile(r"(?P<script>\w+)\b.* (?:LETTER|SYLLABLE|CHARACTER) (?:SMALL )?(?P<called>.*)")
_VOWEL_SIGN = "SARA"
"""Thai writes some vowels before the letter with which a syllable begins."""
_LEAST_BEHIND_ARTICLE = 3

_Parts = tuple[list[str], list[str]]


def candidates(person: Participant, numbers: Mapping[str, Iterator[int]]) -> Iterator[str]:
    """Codes for somebody, the shortest first; in the end numbered ones, so that there is always one more.

    `numbers` go on for each stem where they ended, so that a thousand namesakes do not count from 2 again.
    """
    given, surname = _parts_of(person)
    only = "".join(given or surname)
    if not only:
        yield from (f"x{number - 1}" for number in numbers["x"])
    if not given or not surname:
        yield from (only[:length] for length in range(2, len(only) + 1))
        given, surname = [only], [only]
    initials = "".join(part[0] for part in given)
    yield initials + surname[0][0]
    yield initials + surname[0][:2]
    yield given[0][:2] + surname[0][0]
    yield given[0][:2] + surname[0][:2]
    stem = initials + surname[0][0]
    yield from (f"{stem}{number}" for number in numbers[stem])


def can_be_typed(person: Participant) -> bool:
    """Whether there are letters for the initials of somebody: not for Chinese characters alone."""
    return any(_parts_of(person))


def _parts_of(person: Participant) -> _Parts:
    """The parts of the name, of another name of several words, of the name in other letters, or of what there is."""
    if any(parts := _parts(person.name)):
        return parts
    others = [_parts(alias) for alias in person.aliases]
    whole = next((parts for parts in others if all(parts)), None)
    spelt = _parts(" ".join(map(_in_latin, person.name.split())))
    return whole or next((parts for parts in (spelt, *others) if any(parts)), spelt)


def _parts(name: str) -> _Parts:
    """The parts of the given name, and of the surname without its particles; letters only."""
    words = [parts for word in name.split() if (parts := _letters(word))]
    if not words:
        return [], []
    rest = [part for word in words[1:] for part in word]
    return words[0], [part for part in rest if part not in PARTICLES] or rest


def _letters(word: str) -> list[str]:
    """The words of letters from a to z that are joined in one."""
    return [part for part in re.split(r"[^a-z]+", folded(word.replace("-", "_"))) if part]


def _in_latin(word: str) -> str:
    """The word as it is usually written; where no table says so, a letter for each of it that is called like one.

    For a syllable of Hangul that is the one with which it begins.
    """
    if written := in_latin_letters(word):
        return written[0]
    for article in _ARTICLES:
        rest = word.removeprefix(article)
        word = rest if len(rest) >= _LEAST_BEHIND_ARTICLE else word
    return "".join(map(_letter, unicodedata.normalize("NFC", word)))


def _letter(character: str) -> str:
    """The first letter of how a letter of another script is called; empty for what is no letter, or is called a number."""
    match = _LETTER.fullmatch(unicodedata.name(character, ""))
    if match is None or match["called"].startswith(_VOWEL_SIGN):
        return ""
    called = match["called"].split(" WITH ")[0]
    name = called.split()[0 if match["script"] == "THAI" else -1]
    return name[0].lower()
