"""Words are found in the dictionaries with their level, whatever their place in the file."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from notetaker import resources
from notetaker.anonymise.knowledge.dictionary import (
    _LEVELS,
    EVERYBODYS,
    RARE,
    UNKNOWN,
    USUAL,
    DictionaryDamaged,
    _list,
    _sums,
    _WordList,
    check,
    is_everybodys,
    is_usual,
    level_of,
)
from notetaker.remembering import forget
from notetaker.resources import read_text


@pytest.mark.parametrize("name", ["english.txt", "french.txt", "french_common.txt"])
def test_the_lines_are_in_order_so_that_each_is_found(name: str) -> None:
    lines = read_text(f"dictionaries/{name}").splitlines()
    words = [line for line in lines if not line.startswith("#")]

    assert words == sorted(words)
    for line in (words[0], words[1], words[len(words) // 3], words[-2], words[-1]):
        word, _, level = line.partition(" ")
        assert level_of(word) <= int(level or RARE)


@pytest.mark.parametrize(
    ("word", "least", "most"),
    [
        ("house", 10, 10),
        ("maison", 10, 10),
        ("terminus", 10, USUAL),
        ("guardian", 20, USUAL),
        ("relancait", 10, RARE),
        ("abaissassions", RARE, RARE),
        ("kranz", UNKNOWN, UNKNOWN),
        ("mcluhan", UNKNOWN, UNKNOWN),
        ("", UNKNOWN, UNKNOWN),
        ("c3po", UNKNOWN, UNKNOWN),
        ("عمر", UNKNOWN, UNKNOWN),
        ("aaaa", UNKNOWN, UNKNOWN),
        ("zzzzz", UNKNOWN, UNKNOWN),
    ],
)
def test_a_word_has_the_level_of_the_language_in_which_it_is_commoner(word: str, least: int, most: int) -> None:
    assert least <= level_of(word) <= most


def test_few_words_are_everybodys_and_more_are_usual() -> None:
    assert is_everybodys("because") and is_usual("because")
    assert is_usual("lantern") and not is_everybodys("lantern")
    assert not is_usual("abaissassions")


def test_words_that_were_looked_up_are_let_go_of() -> None:
    """Names of a note are looked up as well, and the table of what was looked up outlives every desk."""
    forget()
    level_of("barrenechea")
    assert "barrenechea" in list(_LEVELS)
    forget()
    assert not list(_LEVELS)


def test_words_are_found_all_over_the_file() -> None:
    lines = [line for line in read_text("dictionaries/english.txt").splitlines() if not line.startswith("#")]
    words = _WordList("english.txt")
    for line in (*lines[::100], *lines[::-100]):
        word, _, level = line.partition(" ")
        assert words.level_of(word) == int(level or RARE)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The dictionaries of an installation that somebody harms."""
    shutil.copytree(resources.root() / "dictionaries", tmp_path / "dictionaries")
    with monkeypatch.context() as patch:
        patch.setattr(resources, "root", lambda: tmp_path)
        _forget_files()
        yield tmp_path / "dictionaries"
    _forget_files()


def _forget_files() -> None:
    for of_files in (_list, _sums):
        of_files.cache_clear()
    _LEVELS.clear()


@pytest.mark.parametrize("name", ["english.txt", "french.txt", "french_common.txt", "SHA256SUMS"])
@pytest.mark.parametrize("harm", ["cut", "flipped", "empty", "gone"])
def test_a_dictionary_that_is_not_whole_is_told_before_anything_is_stripped(
    installed: Path, name: str, harm: str
) -> None:
    path = installed / name
    whole = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        at = len(whole) // 2
        flipped = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        path.write_bytes({"cut": whole[:at], "flipped": flipped, "empty": b""}[harm])
    with pytest.raises(DictionaryDamaged, match="missing or not whole"):
        check()
    path.write_bytes(whole)
    _sums.cache_clear()
    check()
    assert level_of("house") == EVERYBODYS


def test_a_dictionary_that_is_cut_short_under_a_running_program_does_not_end_it(installed: Path) -> None:
    check()
    (installed / "english.txt").write_bytes(b"")
    with pytest.raises(DictionaryDamaged, match=r"english\.txt"):
        level_of("zymotic")
