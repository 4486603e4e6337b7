"""The dictionaries are made of what their sources say: all spellings, all forms, the commonest of what looks alike."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def dictionaries() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dictionaries", ROOT / "packaging" / "dictionaries.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_english_word_has_the_level_of_its_commonest_spelling(dictionaries: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "english-words.35").write_text("colouring\nabbot's\nabb\xe9\n", encoding="latin-1")
    (tmp_path / "american-words.10").write_text("coloring\nabbot\n", encoding="latin-1")
    (tmp_path / "british-words.50").write_text("abbot\n", encoding="latin-1")

    assert dictionaries.english(tmp_path) == {"coloring": 10, "abbot": 10, "colouring": 35, "abbe": 35}


def test_a_french_word_comes_with_all_its_forms(dictionaries: ModuleType) -> None:
    affixes = [
        "SFX S. Y 2",
        "SFX S. 0 0/L'D'Q' [^sxz]",
        "SFX S. 0 s/D'Q' [^sxz]",
        "SFX a0 N 2",
        "SFX a0 er ait/n'() [^cg]er",
        "SFX a0 ger geait/n' ger",
    ]
    entries = ["pente/S. po:nom", "nager/a0 po:v1", "Nantes/L' po:npr", "vieux-lille/S. po:nom", "faute/{} po:nom"]

    assert dictionaries.french(affixes, entries) == {"pente", "pentes", "nager", "nageait"}


def test_what_differs_in_accents_only_is_as_common_as_the_commoner(dictionaries: ModuleType) -> None:
    graded = ["cote\t40\n", "côté\t10\n", "rareté\t50\n", "zut\t20\n", "sans\t\n"]

    assert dictionaries.common_french(graded, {"cote", "rarete"}) == {"cote": 10}
