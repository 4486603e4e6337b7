"""The page on the tables of language names every table that there is, and none that there is not."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "rules.md"
FOLDERS = ("resources/anonymise", "resources/exposure", "tests/anonymise")


def test_the_page_names_every_table_and_no_other() -> None:
    named = set(re.findall(r"`([a-z_]+\.(?:toml|txt))`", PAGE.read_text(encoding="utf-8")))
    there = [
        {path.name for path in (ROOT / folder).iterdir() if path.suffix in (".toml", ".txt")} for folder in FOLDERS
    ]
    assert there[0] | there[1] <= named <= set.union(*there)
