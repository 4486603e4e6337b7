"""A title that names somebody is published as it stands: it is told once, and hides nothing that stands elsewhere."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.exchange import default_ladder
from notetaker.model.note import Kind
from notetaker.model.programme import Programme, Session
from notetaker.model.roster import Participant, Roster
from notetaker.organiser.audit import audit
from notetaker.organiser.audited_titles import AuditedTitles
from notetaker.organiser.checking import audit_files
from notetaker.report.document import Point
from notetaker.report.formats import FORMATS
from tests.report.invented_report import group, invented, said

TITLES = (
    "The Kettwerk affair, and what the regulator can learn from it when a title is so long that it takes two lines",
    "Ask Ardente",
    "A case for Dana Weidlich: mobility",
)
PROGRAMME = Programme(
    "Kettwerk forum",
    tuple(Session(f"S{number}", title) for number, title in enumerate(TITLES, start=1)),
    default_ladder(),
)
ROSTER = Roster(
    (
        Participant("P1", "Dana Weidlich", (), "Kettwerk", (), "", "business", ()),
        Participant("P2", "Clara Montefiore", (), "Ardente", (), "", "business", ()),
    )
)


@cache
def anonymiser() -> Anonymiser:
    return Anonymiser(ROSTER, PROGRAMME.ladder)


@cache
def audited() -> AuditedTitles:
    return AuditedTitles.of(PROGRAMME, anonymiser())


def found(name: str, data: bytes) -> list[str]:
    return [leak.surface for leak in audit(name, data, anonymiser(), audited().left_out_of)]


def report_in(suffix: str, *points: str) -> bytes:
    report = invented("en")
    sections = [
        replace(each, heading=title, day="2027-02-01") for each, title in zip(report.sections, TITLES, strict=False)
    ]
    if points:
        told = group("en", Kind.POINT, *(Point("Business", said(text)) for text in points))
        sections[0] = replace(sections[0], groups=(told,))
    return FORMATS[suffix](replace(report, title=PROGRAMME.title, sections=tuple(sections)))


def test_each_title_that_names_somebody_is_told_once() -> None:
    assert [(leak.place, leak.surface) for leak in audited().leaks] == [
        ("title of the programme", "Kettwerk"),
        ("title of session 1", "Kettwerk"),
        ("title of session 2", "Ardente"),
        ("title of session 3", "Dana Weidlich"),
    ]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_report_is_not_said_to_name_whom_only_its_titles_name(suffix: str) -> None:
    assert found(f"report.{suffix}", report_in(suffix)) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_name_beside_the_titles_is_found(suffix: str) -> None:
    points = ("As Kettwerk said, the affair is over.", "This is a case for Dana Weidlich.")
    assert {"Kettwerk", "Dana Weidlich"} <= set(found(f"report.{suffix}", report_in(suffix, *points)))


@pytest.mark.parametrize(
    "text",
    [
        "Ardente wants a longer term",
        "We asked Ardente",
        "As heard in the Kettwerk affair",
        "a case for Dana Weidlich",
        "Kettwerk",
        "Kettwerk forum members agree with Kettwerk",
        "we all had to\nask Ardente",
        "they spoke of\nA case for Dana Weidlich: mobility is what she wants",
        "Kettwerk forum 3 people refused",
        "Kettwerk forum, 2 of 3 refused",
        "Ask Ardente 2 things",
    ],
)
def test_words_of_a_title_do_not_hide_a_name_in_a_sentence(text: str) -> None:
    assert found("note.txt", text.encode())


def test_the_last_look_tells_titles_apart_from_files(tmp_path: Path) -> None:
    for suffix in FORMATS:
        (tmp_path / f"report.{suffix}").write_bytes(report_in(suffix))
    looked = audit_files(sorted(tmp_path.iterdir()), ROSTER, PROGRAMME)
    assert len(looked.titles) == 4
    assert [each.leaks for each in looked.files] == [()] * len(FORMATS)


def test_a_title_whose_blanks_are_many_is_looked_for_once() -> None:
    assert found("note.txt", b"\n" * 200_000 + b"1 " * 200_000) == []


@pytest.mark.parametrize(
    ("title", "ends"),
    [
        ("Kettwerk", "Kettwerk"),
        ("Dana Weidlich, Kettwerk", "— Dana Weidlich, Kettwerk"),
        ("Dana Weidlich (Kettwerk)", "Dana Weidlich, Kettwerk"),
        ("Dr Dana Weidlich", "Dr Dana Weidlich"),
        ("Chez Ardente", "chez Ardente"),
        ("Dana Weidlich and Clara Montefiore", "Dana Weidlich and Clara Montefiore"),
    ],
)
def test_a_title_that_is_no_more_than_names_hides_no_note_that_ends_with_it(title: str, ends: str) -> None:
    named = AuditedTitles.of(replace(PROGRAMME, title=title), anonymiser())
    text = f"the longer term was asked for by\n{ends}"
    assert list(audit("note.txt", text.encode(), anonymiser(), named.left_out_of))


ROOMS = Programme(
    "Forum",
    (Session("S1", "Opening", room="Salle Rose"), Session("S2", "Closing", room="Auditorium Montefiore")),
    default_ladder(),
)
ROSE = Roster(
    (
        Participant("P1", "Rose Weidlich", (), "Kettwerk", (), "", "business", ()),
        Participant("P2", "Clara Montefiore", (), "Ardente", (), "", "business", ()),
    )
)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_room_of_the_programme_is_a_room_and_tells_of_a_surname_once(tmp_path: Path, suffix: str) -> None:
    report = invented("en")
    sections = tuple(
        replace(each, heading=session.title, day="2027-02-01", room=session.room)
        for each, session in zip(report.sections, ROOMS.sessions, strict=False)
    )
    written = FORMATS[suffix](replace(report, title=ROOMS.title, sections=sections))
    (tmp_path / f"report.{suffix}").write_bytes(written)
    looked = audit_files(tmp_path.iterdir(), ROSE, ROOMS)
    assert [(leak.place, leak.surface) for leak in looked.titles] == [("room of session 2", "Montefiore")]
    assert [each.leaks for each in looked.files] == [()]


@pytest.mark.parametrize(
    "text",
    ["as Rose said in Salle Rose", "Rose", "we met in the Auditorium Montefiore", "Salle Rose wants more of it"],
)
def test_words_of_a_room_do_not_hide_a_name_in_a_sentence(text: str) -> None:
    audited = AuditedTitles.of(ROOMS, anonymiser := Anonymiser(ROSE, ROOMS.ladder))
    assert list(audit("note.txt", text.encode(), anonymiser, audited.left_out_of))
