"""The tables of where tells begin and end are what their script makes of the labelled notes that may teach."""

import importlib.util
import math
from pathlib import Path
from types import ModuleType

import pytest

from notetaker.anonymise.tells import agreed_ends, likely_tells
from notetaker.anonymise.tells.weighed_signs import ALWAYS, signs_in

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("around_tells", ROOT / "packaging" / "around_tells.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_same_notes_teach_the_same(script: ModuleType) -> None:
    notes = list(script.labelled_in(script.NAMES.SETS / "energy_en"))

    assert script.tables_of(notes, []) == script.tables_of(notes[::-1], [])


def test_what_is_in_brackets_is_a_tell_in_one_file_and_a_name_in_another(script: ModuleType) -> None:
    told = next(note for note in script.sentences_in("told_en") if note.tells)
    name = next(note for note in script.sentences_in("bare_names") if note.named)

    assert not told.named and not name.tells
    assert any(one.is_name for one in script.beginnings_taught(told))
    assert not any(one.is_name for one in script.beginnings_taught(name))


@pytest.mark.parametrize("name", [agreed_ends.TABLE, likely_tells.TABLE])
def test_the_tables_are_what_the_notes_teach(script: ModuleType, name: str) -> None:
    """A regression that is made of examples expects as many that are so beside each sign as there are."""
    notes = script.notes_that_teach()
    taught = (
        [one for note in notes for one in script.ends_taught(note)]
        if name == agreed_ends.TABLE
        else [one for note in (*notes, *script.sentences_that_teach()) for one in script.beginnings_taught(note)]
    )
    table = signs_in(name)
    found: dict[str, list[tuple[float, float]]] = {}
    for one in taught:
        weight = table.always
        for sign in one.signs:
            kind, _, value = sign.partition(":")
            weight += table.kind(kind).get(value, 0) if sign != ALWAYS else 0
        wrong = one.is_name - 1 / (1 + math.exp(-weight / 100))
        for sign in one.signs:
            found.setdefault(sign, []).append((one.counts, one.counts * wrong))
    often = {
        sign: sum(two for _, two in seen) / sum(one for one, _ in seen)
        for sign, seen in found.items()
        if len(seen) > 150
    }

    assert len(often) > 40
    assert max(map(abs, often.values())) < 0.1
