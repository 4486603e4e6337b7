"""The table of what stands around names is what its script makes of the labelled notes that may teach."""

import importlib.util
import math
from pathlib import Path
from types import ModuleType

import pytest

from notetaker.anonymise.judging.around_names import HUNDREDTHS, _weights

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("around_names", ROOT / "packaging" / "around_names.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_same_notes_teach_the_same(script: ModuleType) -> None:
    first, second = (list(script.examples_of(script.SETS / "energy_en")) for _ in range(2))
    assert script.table_of(script.learnt(first)) == script.table_of(script.learnt(second[::-1]))


def test_sets_that_measure_do_not_teach(script: ModuleType) -> None:
    taught = {folder.name for folder in script.sets_that_teach()}
    assert taught.isdisjoint(script.KEPT_APART)
    assert {"forest_en", "chips_en"} <= script.KEPT_APART


def test_the_table_is_what_the_notes_teach(script: ModuleType) -> None:
    """A regression that is made of examples expects as many names beside each sign as there are, in a part of them too."""
    found: dict[str, list[tuple[float, float, float]]] = {}
    weights = _weights()
    examples = script.examples(script.sets_that_teach()[::3])
    for one in examples:
        like = sum(weights.get(sign, 0) for sign in one.signs) / HUNDREDTHS
        for sign in weights.keys() & set(one.signs):
            found.setdefault(sign, []).append(
                (one.counts, one.counts / (1 + math.exp(-like)), one.counts * one.is_name)
            )
    summed = {sign: [sum(each) for each in zip(*seen, strict=True)] for sign, seen in found.items()}
    often = {sign: seen for sign, seen in summed.items() if seen[0] > 150}
    assert len(often) > 100
    wrong = {sign: (expected - are) / all_ for sign, (all_, expected, are) in often.items()}
    assert max(map(abs, wrong.values())) < 0.1
    assert sum(map(abs, wrong.values())) / len(wrong) < 0.02


def test_names_are_learnt_as_the_sets_mark_them(script: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "some.toml").write_text('a = ["{Bell} said the bell rings", "[bell] too"]\n', encoding="utf-8")
    names = [
        one.is_name for one in script.examples_in(tmp_path / "some.toml") if "echo:small_small" not in one.signs
    ]
    assert True in names and False in names
