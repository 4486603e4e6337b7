"""The tables of where tells begin and end are what their script makes of the labelled notes that may teach."""

import importlib.util
import math
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from notetaker.anonymise.tells import agreed_ends, beginning_signs
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
    notes = list(script.labelled_in(script.NAMES.SETS / "energy_en"))[:40]

    assert script.tables_of(notes, []) == script.tables_of(notes[::-1], [])


def test_what_is_in_brackets_is_a_tell_in_one_file_and_a_name_in_another(script: ModuleType) -> None:
    told = next(note for note in script.sentences_in("told_en") if note.tells)
    name = next(note for note in script.sentences_in("bare_names") if note.named)

    assert not told.named and not name.tells
    assert any(one.is_name for one in script.beginnings_taught(told))
    assert not any(one.is_name for one in script.beginnings_taught(name))


@pytest.fixture(scope="module")
def some_notes(script: ModuleType) -> list[Any]:
    return list(script.notes_in(script.NAMES.sets_that_teach()[::3]))


@pytest.mark.parametrize("name", [agreed_ends.TABLE, beginning_signs.TABLE])
def test_the_tables_are_what_the_notes_teach(script: ModuleType, some_notes: list[Any], name: str) -> None:
    """A regression expects as many that are so beside each sign as there are, also in a part of what it is made of."""
    table = signs_in(name)
    found: dict[str, list[tuple[float, float]]] = {}
    for one in script.examples_for(name, some_notes, script.sentences_that_teach()):
        weight = table.always
        for sign in one.signs:
            kind, _, value = sign.partition(":")
            weight += table.kind(kind).get(value, 0) if sign != ALWAYS else 0
        wrong = one.is_name - 1 / (1 + math.exp(-weight / 100))
        for sign in one.signs:
            found.setdefault(sign, []).append((one.counts, one.counts * wrong))
    often = [
        sum(two for _, two in seen) / sum(one for one, _ in seen) for seen in found.values() if len(seen) > 100
    ]

    assert len(often) > 30
    assert max(map(abs, often)) < 0.1
    assert sum(map(abs, often)) / len(often) < 0.02
