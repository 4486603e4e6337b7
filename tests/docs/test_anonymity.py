"""The table of mentions in the page on anonymity says what becomes of each: that is what the program does."""

import re
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.exchange import default_ladder
from notetaker.model.roster import Participant, Roster

PAGE = Path(__file__).resolve().parents[2] / "docs" / "anonymity.md"

_ROW = re.compile(
    r"^\| (?P<mention>[^|]+) \| (?P<becomes>replaced|shown|let be) \| (?P<en>[^|]+) \| (?P<fr>[^|]+) \|$",
    re.MULTILINE,
)


def person(key: str, name: str, affiliation: str, others: tuple[str, ...], category: str) -> Participant:
    return Participant(key, name, (), affiliation, others, "", category, ())


ROSTER = Roster(
    (
        person("P1", "Chidi Okafor", "Ministry of Tides", ("ministère des Marées", "MoT"), "institution"),
        person("P2", "Grace Field", "Severnside Water", (), "business"),
        person("P3", "Jean Petit", "Beacon", (), "civil_society"),
        person("P4", "Élodie Lefèvre", "Institut Valdor", ("IVD",), "research"),
    )
)


def rows() -> list[tuple[str, str, str]]:
    """Each example of the table: the mention in words, what it becomes, and the note with the mention in bold."""
    found = _ROW.finditer(PAGE.read_text(encoding="utf-8"))
    return [(row["mention"], row["becomes"], row[lang]) for row in found for lang in ("en", "fr")]


def outcome(anonymiser: Anonymiser, example: str) -> str:
    """What the program does with the mention that stands in bold."""
    before, mention, after = example.split("**")
    stripped = anonymiser.strip(before + mention + after)
    start, end = len(before), len(before) + len(mention)
    if any(each.start <= start and end <= each.end for each in stripped.replacements):
        return "replaced"
    shown = [stripped.body.text[each.start : each.end] for each in stripped.findings]
    return "shown" if any(mention in each for each in shown) else "let be"


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, default_ladder())


def test_the_table_has_each_of_the_three_in_both_languages() -> None:
    assert len(rows()) >= 24
    assert {becomes for _, becomes, _ in rows()} == {"replaced", "shown", "let be"}


def test_each_mention_becomes_what_the_page_says(anonymiser: Anonymiser) -> None:
    assert [row for row in rows() if outcome(anonymiser, row[2]) != row[1]] == []
