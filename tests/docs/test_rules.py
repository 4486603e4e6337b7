"""The page on the tables of language names every table that there is, and none that there is not."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "rules.md"
RESOURCES = ("resources/anonymise", "resources/exposure", "resources/rapporteur")
SENTENCES = "tests/anonymise"


def test_the_page_names_every_table_and_no_other() -> None:
    named = set(re.findall(r"`([a-z_]+\.(?:toml|txt))`", PAGE.read_text(encoding="utf-8")))
    tables = {name for folder in RESOURCES for name in _tables_in(folder)}
    assert tables <= named <= tables | _tables_in(SENTENCES)


def _tables_in(folder: str) -> set[str]:
    return {path.name for path in (ROOT / folder).iterdir() if path.suffix in (".toml", ".txt")}
