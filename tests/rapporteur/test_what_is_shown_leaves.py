"""What is shown when a line is written is what is stored, asked about and handed over: nothing is gone unasked."""

from dataclasses import replace
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser, in_turn
from notetaker.exchange import Kit, OrganiserKey, write_kit
from notetaker.model.note import Decision, Kind, Note
from notetaker.model.roster import Roster
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.restripping import leaving
from notetaker.rapporteur.tools import Tools
from tests.anonymise.conftest import LADDER
from tests.anonymise.test_public_sets import _lines, _roster
from tests.rapporteur.conftest import PASSPHRASE, ROSTER, person

SETS = Path(__file__).parents[1] / "anonymise" / "sets"
LINES = (
    "P8: charbon, charbon et encore du charbon, dixit p. charbon",
    "charbon, charbon et encore du charbon",
    "charbon: charbon, charbon et encore du charbon, dixit p. charbon",
)


@pytest.fixture
def desk(desk: RapporteurDesk, prepared_kit: Kit, organiser: OrganiserKey) -> RapporteurDesk:
    """With somebody on the list whose name is an ordinary word."""
    coal = person("P8", "Pierre Charbon", "Charbon & Fils", "business")
    kit = replace(prepared_kit, roster=Roster((*ROSTER, coal)), revision=prepared_kit.revision + 1)
    desk.take_kit(write_kit(kit, passphrase=PASSPHRASE, signer=organiser.signer), PASSPHRASE)
    desk.choose_session("S1")
    return desk


@pytest.mark.parametrize("line", LINES)
def test_a_word_that_is_a_name_only_beside_one_is_asked_about(desk: RapporteurDesk, line: str) -> None:
    shown = desk.preview(line)
    note = desk.commit(line)
    assert desk.text_of(note).replace("\u00a0", " ") in shown.text.replace("\u00a0", " ")
    assert [each.surface for each in desk.open_findings()] == ["charbon"]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("decision", [Decision.GENERALISE, Decision.KEEP])
def test_what_was_decided_leaves_as_it_is_stored(desk: RapporteurDesk, line: str, decision: Decision) -> None:
    desk.commit(line)
    while desk.open_findings():
        desk.decide(desk.open_findings()[0], decision)
    (note,) = desk.notes()
    assert leaving(desk._seat.tools, note) == note.body
    assert ("charbon, charbon" in desk.text_of(note)) is (decision is Decision.KEEP)
    assert "et encore du charbon" in desk.text_of(note)


def test_all_that_is_generalised_at_once_leaves_as_it_is_stored(desk: RapporteurDesk) -> None:
    for line in LINES:
        desk.commit(line)
    desk.generalise_open_findings()
    assert not desk.open_findings()
    assert all(leaving(desk._seat.tools, note) == note.body for note in desk.notes())


def test_ordinary_language_stays_without_a_question(desk: RapporteurDesk) -> None:
    note = desk.commit("P8: peu de charbon, le charbon recule et encore du charbon")
    assert not desk.open_findings()
    assert desk.text_of(note) == "peu de charbon, le charbon recule et encore du charbon"


@pytest.mark.parametrize("name", ["armes_fr", "pharma_en"])
def test_no_note_of_the_public_sets_changes_when_it_leaves(name: str) -> None:
    anonymiser = Anonymiser(_roster(SETS / name / "roster.csv"), LADDER)
    for line in _lines(SETS / name / "notes.jsonl"):
        settled: set[str] = set()
        tools = Tools(anonymiser, Codes({}), LADDER, is_settled=settled.__contains__)
        body = (stripped := tools.strip(line["text"])).body
        settled.update(body.text[each.start : each.end] for each in stripped.findings)
        assert leaving(tools, Note("", "S1", "research", Kind.POINT, body)) == body, line["text"]


def test_what_a_second_look_replaces_is_told_by_where_it_was_typed() -> None:
    """A word that is a name only once the one before it is gone has its own place in what was typed."""
    anonymiser = Anonymiser(_roster(SETS / "armes_fr" / "roster.csv"), LADDER)
    for line in _lines(SETS / "armes_fr" / "notes.jsonl"):
        first = anonymiser.strip(line["text"])
        both = in_turn(first, anonymiser.restrip(first.body))
        assert [each.place for each in both.replacements] == list(range(len(both.body.placeholders)))
