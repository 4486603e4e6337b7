"""What an audit found, as the page Check tells it: a word that somebody has to look at stands once, with all its places."""

import pytest

from notetaker.anonymise import Rule
from notetaker.organiser.audit import Leak
from notetaker.organiser.checking import Audit, AuditedFile
from notetaker.ui.organiser.audit_words import audit_rows, looked

pytestmark = pytest.mark.usefixtures("app")
"""Rows have icons."""


def doubt(place: str, word: str) -> Leak:
    made = Leak(place, Rule.UNCLEAR_NAME, word)
    assert made.is_doubtful
    return made


def audit() -> Audit:
    one, other = (
        AuditedFile(name, (doubt("line 3", "may"), doubt("line 9", "will"), doubt("line 12", "may")))
        for name in ("report.html", "report.md")
    )
    return Audit((one, other, AuditedFile("report.csv")))


def test_a_doubtful_word_is_one_row_with_all_its_places() -> None:
    rows = audit_rows(audit())
    assert [row[0].text for row in rows] == ["one word, 4 places", "one word, 2 places", "report.csv"]
    assert rows[0][1].text.startswith("report.html: line 3; line 12\nreport.md: line 3; line 12\n")
    assert not any("may" in cell.text.split() for row in rows for cell in row[:1])


def test_words_are_counted_once_and_their_places_besides() -> None:
    assert looked(audit()).endswith("2 words may mean somebody of the list: look at each. In 6 places in all.")


def test_the_word_itself_is_told_only_where_it_is_asked_for() -> None:
    assert "“may”" not in audit_rows(audit())[0][1].text
    assert audit_rows(audit(), show=True)[0][1].text.startswith("“may”\n")
