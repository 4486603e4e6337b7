"""Who is present, ticked before a session and while it goes on, by hand and by typing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.desk_pages import CAPTURE, PREPARE
from notetaker.ui.rapporteur import present_words
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.vault import Vault, VaultFull
from tests.ui.hands import Hands


@pytest.fixture
def view(hands: Hands, vault: Path) -> RapporteurView:
    hands.sit_down(vault)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view


@pytest.fixture
def desk(view: RapporteurView) -> RapporteurDesk:
    return view.work.rapporteur


def present(desk: RapporteurDesk) -> list[str]:
    return sorted(person.id for person in desk.present("S1"))


def test_a_typed_departure_is_no_note_and_says_what_is_widened(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.type(">>out: sg")
    assert "1 person leaves." in view.capture.line.preview.toPlainText()
    hands.press("Return")
    assert len(desk.notes()) == 2
    assert "P01" not in present(desk)
    assert view.capture.line.text == ""
    assert hands.shell.status.text.startswith("Present: 9. ")
    assert "Research (2)" in hands.shell.status.text


def test_a_departure_of_nobody_known_is_refused_and_stays_in_front(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.line(">>out: sg, zz")
    assert len(present(desk)) == 10
    assert view.capture.line.text == ">>out: sg, zz"
    assert (
        "“zz”: nobody on the list, or more than one person. Nobody came or went: put a code in its place"
        in hands.shown()
    )
    assert view.capture.line.preview.marked.text == "“zz”: nobody on the list, or more than one person"


def test_people_behind_another_word_are_no_action(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    hands.line(">>présnts: sg")
    assert view.capture.line.preview.marked.text == "“présnts”: neither an arrival nor a departure"
    assert "put in, out or here in its place, then Enter" in hands.shown()
    assert (view.capture.line.text, len(desk.notes())) == (">>présnts: sg", 2)


def test_space_at_the_list_of_those_present_lets_somebody_leave_and_come_back(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.go_to("Those present, with their codes")
    hands.type("sg")
    assert "sg has left (Space)" in hands.shown()
    hands.press("Space")
    assert "P01" not in present(desk)
    assert "sg has come (Space)" in hands.shown(), "the same person stays chosen"
    hands.press("Space")
    assert "P01" in present(desk)


def test_the_mouse_can_do_it_too(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    hands.go_to("Those present, with their codes")
    hands.type("wt")
    hands.go_to("wt has left (Space)")
    hands.press("Return")
    assert "P03" not in present(desk)


def test_attendance_is_ticked_in_prepare_also_before_the_session_is_chosen(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.press("F5")
    hands.go_to("Participants, ticked if present")
    hands.type("cm")
    hands.press("Space")
    assert "P04" not in present(desk)
    assert "Who is present? 9 of 10" in hands.shown()
    hands.type("ac")
    hands.go_to("Nobody yet")
    hands.press("Return")
    assert present(desk) == []
    hands.go_to("Everybody is present")
    hands.press("Return")
    assert len(present(desk)) == 10


def test_enter_at_the_ticks_begins_the_session_and_ticks_nobody(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.press("F5")
    assert "Space ticks, Enter begins" in hands.shown()
    hands.go_to("Participants, ticked if present")
    hands.type("cm")
    hands.press("Space", "Return")
    assert view.step == CAPTURE
    assert "P04" not in present(desk)
    assert len(present(desk)) == 9


def test_nobody_is_ticked_where_nothing_is_kept(view: RapporteurView, hands: Hands) -> None:
    hands.press("F5")
    hands.press("Down")
    assert "Who is present?" not in hands.shown()


def test_whoever_chose_a_session_in_vain_does_not_go_on_in_the_one_before(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.press("F5", "Down")

    def full(opened: Vault, record: bytes) -> None:
        raise VaultFull(folder=opened.folder)

    with monkeypatch.context() as patch:
        patch.setattr(Vault, "append", full)
        hands.press("Return")
        assert view.step == PREPARE
        assert "is full." in hands.shown()
    hands.press("Return")
    assert view.step == CAPTURE
    assert desk.session is not None
    assert desk.session.id == "S2"


def test_beside_a_category_that_others_widen_stands_no_number(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    """Research has three people, and reads wider for the sake of civil society: 3 are not too few."""
    shown = present_words.widened(desk)
    assert "Research" in shown
    assert "Research (" not in shown
    assert "Civil society (1)" in shown


@pytest.mark.parametrize("language", ["en", "fr"])
def test_in_prepare_both_lists_and_their_headings_stand_at_one_height(
    view: RapporteurView, hands: Hands, language: str
) -> None:
    hands.application.show_language(language)
    hands.press("F5")
    form = view.prepare.attendance
    tops = [form._heading, form._exposure._heading], [form.list, form._exposure.stop]
    for one, other in tops:
        assert one.mapTo(form, QPoint()).y() == other.mapTo(form, QPoint()).y()


def test_a_slip_is_warned_of_before_enter_and_undone_with_the_key_of_undo(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    notes = desk.notes()
    hands.type(">>here: sg, cm")
    assert "Present: 2" in view.capture.line.pane.summary
    assert "too few, their notes stay here" in view.capture.line.preview.toPlainText()
    assert "this holds for the whole session" in view.capture.line.pane.summary
    hands.press("Return", "Ctrl+Z")
    assert len(present(desk)) == 10
    assert desk.notes() == notes
    assert hands.shell.status.text.startswith("Who came or went last is taken back; ")
    hands.press("Ctrl+Z")
    assert desk.notes() == notes[:1], "then the note before"
    hands.press("Ctrl+Y", "Ctrl+Y")
    assert (len(present(desk)), desk.notes()) == (2, notes)


def test_the_foot_says_why_all_is_widened_when_all_are_back_and_a_slip_can_be_taken_back(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    for line in (">>here: sg, ab, wt, cm", "sg: said to a few", ">>here: sg, ab, wt, cm, jw, nh, lb, po, hd, tw"):
        hands.line(line)
    why = "something was noted while only 4 people were present"
    assert len(present(desk)) == 10, hands.shown()
    assert why in hands.shown()
    hands.type(">>slip:")
    told = view.capture.line.preview.toPlainText()
    assert told.startswith("Who came or went last was a slip: it is taken back. ")
    hands.press("Return")
    hands.type(">>slip:")
    assert "1 note since then counts with those who were present before." in view.capture.line.preview.toPlainText()
    hands.press("Return")
    assert len(present(desk)) == 10
    assert why not in hands.shown()
    assert len(desk.notes()) == 3
    hands.line(">>slip:")
    assert "nobody has come or gone" in hands.shown()


def test_seal_says_in_plain_words_what_a_slip_has_widened_and_what_one_can_do(
    view: RapporteurView, hands: Hands
) -> None:
    for line in (">>here: sg, ab, wt, cm", "sg: said to a few", ">>here: sg, ab, wt, cm, jw, nh, lb, po, hd, tw"):
        hands.line(line)
    view.work.rapporteur.generalise_open_findings()
    hands.press("F9")
    hands.settle()
    why = "Every category reads “Participants”. That is because something was noted while only 4 people were ticked"
    assert why in hands.shown()
    assert "type >>slip: in Capture (F6)" in hands.shown()


def test_what_a_departure_widens_is_told_whole_before_enter(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.type(">>out: sg, cm")
    told = view.capture.line.preview.toPlainText()
    assert told.startswith("2 people leave. ")
    assert "shown as Expert community" in told
    assert "shown as Decision-makers" in told
    foot = view.capture.line.pane.summary
    assert foot.endswith("with the next note this holds for the whole session")
    assert not view.capture.line.pane._summary.is_cut()


def test_where_a_session_is_prepared_a_key_leads_to_who_is_present_and_back(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.press("F5")
    assert "Ctrl+P goes to who is present." in hands.shown()
    assert hands.focus is view.prepare.sessions
    hands.press("Ctrl+P")
    assert hands.focus is view.prepare.attendance.list
    hands.type("sg")
    hands.press("Space")
    assert "P01" not in present(desk)
    hands.press("Ctrl+P")
    assert hands.focus is view.prepare.sessions
    hands.press("Down", "Ctrl+P")  # the second is off the table: nobody is ticked, and one stays
    assert hands.focus is view.prepare.sessions


def test_after_the_sessions_the_hands_come_to_where_they_begin_and_then_to_who_is_present(
    view: RapporteurView, hands: Hands
) -> None:
    stops = []
    hands.press("F5")
    for _ in range(2):
        hands.press("Tab")
        stops.append(hands.focus)
    assert stops == [view.prepare.choose, view.prepare.attendance.list]
