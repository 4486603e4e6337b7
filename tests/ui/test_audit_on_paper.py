"""The audit finds in a PDF all that it finds in the same report of any other format."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notetaker.anonymise import Anonymiser
from notetaker.exchange import default_ladder
from notetaker.model.note import Kind
from notetaker.model.roster import Participant, Roster
from notetaker.organiser.audit import audit
from notetaker.report.document import Point, Report
from notetaker.report.formats import formats
from notetaker.ui.paper import report_pdf
from tests.organiser.test_audit import PEOPLE, SAID
from tests.report.invented_report import group, invented, said

AROUND = (
    "A point was made that prices rose again.",
    "Most rose gardens are watered, and the stone of the wall may stay.",
    "They will pay, and they hope for the best.",
    "The register should list what public bodies buy, with the contract and with the audit that was made of it.",
)
ROOMS = ("Salle Rose", "Stone room", "Hope", "Blue room", "")
WRITERS = formats(report_pdf)


@pytest.fixture(scope="module")
def audited() -> Anonymiser:
    people = (Participant(f"P{n}", name, (), "", (), "", "business", ()) for n, name in enumerate(PEOPLE))
    return Anonymiser(Roster(tuple(people)), default_ladder())


def _report(room: str, *texts: str) -> Report:
    report = invented("en")
    points = (group("en", Kind.POINT, *(Point("Business", said(text)) for text in texts)),)
    return replace(report, sections=(replace(report.sections[0], day="2027-03-09", room=room, groups=points),))


def _found(suffix: str, report: Report, audited: Anonymiser) -> set[tuple[str, bool]]:
    leaks = audit(f"x.{suffix}", WRITERS[suffix](report), audited)
    return {(" ".join(leak.surface.split()), leak.is_doubtful) for leak in leaks}


def test_a_room_is_found_where_a_page_has_the_word_in_another_sense(audited: Anonymiser) -> None:
    report = _report("Salle Rose", *AROUND)

    assert _found("docx", report, audited) == {("Salle Rose", True)}
    assert _found("pdf", report, audited) == {("Salle Rose", True)}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(ROOMS), st.lists(st.sampled_from(AROUND + SAID), min_size=1, max_size=6, unique=True))
def test_nothing_that_is_found_in_one_format_is_missed_in_another(
    audited: Anonymiser, room: str, texts: list[str]
) -> None:
    report = _report(room, *texts)
    shown = _found("docx", report, audited)

    assert shown == _found("html", report, audited) == _found("md", report, audited)
    assert shown <= _found("pdf", report, audited)
