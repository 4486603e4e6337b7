"""A stranger whom the rapporteur let stand is asked about once in a programme."""

from pathlib import Path

import pytest

from notetaker.model.note import Decision
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault
from notetaker.vault.events import FindingsDecided, decode
from tests.rapporteur.conftest import PASSPHRASE

STRANGER = "Ottoline Brackwater"


def _asked(desk: RapporteurDesk) -> list[str]:
    return [each.surface for each in desk.open_findings()]


@pytest.mark.parametrize("decision", [Decision.KEEP, Decision.PUBLIC_FIGURE, Decision.NOT_A_NAME])
def test_a_stranger_who_may_stand_is_no_finding_in_later_notes(desk: RapporteurDesk, decision: Decision) -> None:
    desk.commit(f"b: as {STRANGER} wrote, prices fall")
    assert _asked(desk) == [STRANGER]
    desk.decide(desk.open_findings()[0], decision)
    desk.commit(f"b: {STRANGER} again, in the annex of the report by {STRANGER}")
    assert _asked(desk) == []
    assert desk.preview(f"b: the book of {STRANGER}").finding_spans == ()


def test_a_stranger_who_may_stand_stands_in_the_notes_before_too(desk: RapporteurDesk) -> None:
    desk.commit(f"b: as {STRANGER} wrote, prices fall")
    desk.commit(f"b: the book of {STRANGER.lower()}")
    desk.commit(f"b: and {STRANGER} again")
    asked = len(desk.open_findings())
    assert asked >= 2
    last = desk.open_findings()[-1]
    assert desk.decide(last, Decision.PUBLIC_FIGURE) == desk.counts.resolved
    assert _asked(desk) == []
    assert desk.undo()
    assert len(desk.open_findings()) == asked, "one step takes all of it back"


def test_a_stranger_who_is_generalised_is_so_in_one_note_alone(desk: RapporteurDesk) -> None:
    desk.commit(f"b: as {STRANGER} wrote, prices fall")
    desk.commit(f"b: and {STRANGER} again")
    assert desk.decide(desk.open_findings()[0], Decision.GENERALISE) == 1
    assert _asked(desk) == [STRANGER]


def test_a_stranger_who_was_generalised_is_asked_about_again(desk: RapporteurDesk) -> None:
    desk.commit(f"b: as {STRANGER} wrote, prices fall")
    desk.decide(desk.open_findings()[0], Decision.GENERALISE)
    desk.commit(f"b: the book of {STRANGER}")
    assert _asked(desk) == [STRANGER]


def test_an_undone_decision_holds_no_longer(desk: RapporteurDesk) -> None:
    desk.commit(f"b: as {STRANGER} wrote, prices fall")
    desk.decide(desk.open_findings()[0], Decision.PUBLIC_FIGURE)
    desk.undo()
    desk.commit(f"b: the book of {STRANGER}")
    assert _asked(desk) == [STRANGER, STRANGER]


def test_it_holds_after_the_vault_was_closed_and_in_an_edited_note(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit(f"b: as {STRANGER} wrote, prices fall")
        desk.decide(desk.open_findings()[0], Decision.PUBLIC_FIGURE)
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        note = desk.commit("b: a book on prices")
        desk.amend(note.id, f"a book on prices by {STRANGER}")
        assert _asked(desk) == []


def test_what_may_be_a_participant_is_asked_about_each_time(desk: RapporteurDesk) -> None:
    desk.commit("b: the point of sg on page two")
    desk.decide(desk.open_findings()[0], Decision.NOT_A_NAME)
    desk.commit("b: the point of sg on page three")
    assert _asked(desk) == ["sg"]


@pytest.mark.parametrize(
    ("line", "decision"),
    [
        (f"b: as {STRANGER} wrote, prices fall", Decision.GENERALISE),
        ("b: the point of sg on page two", Decision.GENERALISE),
        ("b: my ministry waits", Decision.KEEP),
    ],
)
def test_a_decision_is_stored_without_a_surface_that_no_later_note_is_asked_by(
    folder: Path, line: str, decision: Decision
) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.commit(line)
        desk.decide(desk.open_findings()[0], decision)
        *_, last = map(decode, vault.records())

    assert isinstance(last, FindingsDecided)
    assert last.surface == ""
