"""What the hands do while taking notes."""

import shutil
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.rapporteur.capture import CapturePage
from notetaker.ui.rapporteur.draft_timer import LONGEST, PAUSE
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.vault import Vault
from tests.ui.hands import PASSPHRASE, Hands


@pytest.fixture
def page(hands: Hands, vault: Path) -> CapturePage:
    hands.sit_down(vault)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view.capture


@pytest.fixture
def desk(page: CapturePage, hands: Hands) -> RapporteurDesk:
    assert hands.shell.work is not None
    return hands.shell.work.rapporteur


def texts(desk: RapporteurDesk) -> list[str]:
    return [desk.text_of(note) for note in desk.notes()]


def test_f2_edits_the_last_note_and_enter_stores_it(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.press("F2")
    assert "You are editing a note." in hands.shown()
    hands.line(", says Montefiore")
    assert texts(desk)[-1].startswith("xy: nobody knows who this is, says [")
    assert len(desk.notes()) == 2


def test_escape_leaves_a_note_as_it_was(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    before = desk.notes()
    hands.press("F2")
    hands.type("!!!")
    hands.press("Esc")
    assert desk.notes() == before
    assert page.line.text == ""


def test_undo_is_about_the_typing_first_and_then_about_the_notes(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.type("sg: half")
    hands.press("Ctrl+Z")
    assert len(desk.notes()) == 2
    assert page.line.text != "sg: half"
    page.line.put("")
    hands.press("Ctrl+Z")
    assert texts(desk) == ["capacity comes before the norm"]
    hands.press("Ctrl+Y")
    assert len(desk.notes()) == 2


def test_a_deleted_note_comes_back(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.go_to("Notes of this session")
    page.list.choose(0)
    hands.press("Del")
    assert len(desk.notes()) == 1
    hands.press("Ctrl+Z")
    assert len(desk.notes()) == 2


def test_finding_shows_only_what_matches(page: CapturePage, hands: Hands) -> None:
    hands.press("Ctrl+F")
    hands.type("capacity")
    assert page.notes.rowCount() == 1
    assert "1 note found. Enter marks it, F2 edits it, Esc closes." in hands.shown()
    hands.type("x")
    assert page.list._when_empty.startswith("No note has these words.")
    hands.press("Esc")
    assert page.notes.rowCount() == 2
    assert page.list._when_empty.startswith("Nothing is written yet.")
    assert "All notes are shown." in hands.shown()
    assert hands.focus is page.line.composer


def test_enter_goes_from_one_found_note_to_the_next_and_f2_edits_it(page: CapturePage, hands: Hands) -> None:
    hands.line("sg: capacity again")
    hands.press("Ctrl+F")
    hands.type("capacity")
    assert (page.notes.rowCount(), page.list.row) == (2, -1)
    assert "2 notes found. Enter: the next, Shift+Enter: back, F2 edits, Esc closes." in hands.shown()
    rows = []
    for key in ("Return", "Return", "Return", "Shift+Return"):
        hands.press(key)
        rows.append(page.list.row)
    assert rows == [0, 1, 0, 1]
    assert hands.focus is page.find_line
    hands.press("Return", "F2")
    assert page.line.text == page._desk.line_of(page.notes.note(0))


def test_no_note_is_marked_once_finding_is_over(page: CapturePage, hands: Hands) -> None:
    hands.press("Ctrl+F")
    hands.type("capacity")
    hands.press("Return", "Esc")
    assert page.list.row == -1
    assert hands.focus is page.line.composer


def test_no_note_stays_marked_that_no_key_would_hit(page: CapturePage, hands: Hands) -> None:
    hands.press("F2")
    assert page.list.row == 1
    hands.press("Esc")
    assert page.list.row == -1
    hands.press("Up")
    assert (hands.focus, page.list.row) == (page.list, 1)
    hands.press("Home")
    assert page.list.row == 0
    hands.press("End")
    hands.press("Down")
    assert (hands.focus, page.list.row) == (page.line.composer, -1)


def test_the_notes_are_read_while_one_types_and_the_newest_is_shown(page: CapturePage, hands: Hands) -> None:
    for _ in range(3):
        hands.line("sg: " + "what is said at some length is read whole " * 12)
    bar = page.list.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    hands.type("sg: half")
    hands.press("PgUp")
    assert bar.value() < bar.maximum()
    assert (hands.focus, page.line.text) == (page.line.composer, "sg: half")
    hands.line(" a line")
    assert bar.value() == bar.maximum()


def test_every_note_is_shown_whole(page: CapturePage, hands: Hands) -> None:
    hands.line("sg: " + "what is said at some length is read whole " * 12)
    last = page.notes.index(2, 1)
    wanted = page.list._texts.whole_height(page.list.font(), last, page.list.columnWidth(1))
    assert page.list.rowHeight(2) >= wanted > page.list.row_height


def test_only_plain_text_is_copied(page: CapturePage, hands: Hands) -> None:
    hands.type("sg: Montefiore agrees")
    for view in (page.line.preview, page.line.composer):
        view.selectAll()
        view.setFocus()
        hands.press("Ctrl+C")
        formats = QApplication.clipboard().mimeData().formats()
        assert [each for each in formats if each.startswith(("text/", "application/vnd"))] == ["text/plain"]


def test_what_is_pasted_becomes_one_line(page: CapturePage, hands: Hands) -> None:
    QApplication.clipboard().setText("sg: one\n\ttwo\r\nthree")
    hands.press(QKeySequence(QKeySequence.StandardKey.Paste).toString())
    assert page.line.text == "sg: one two three"


def test_a_line_that_is_refused_says_whom_it_does_not_know_and_hides_no_note(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.line(">>in: sg, nobody known")
    assert "“nobody known”: nobody on the list, or more than one person." in hands.shell.status.text
    assert page.line.text == ">>in: sg, nobody known"
    assert not hands.shell.notice.isVisible()


def test_of_a_session_off_the_table_no_line_is_typed_kept_or_taken_along(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.type("sg: half a line")
    hands.press("F5")
    assert desk.draft.endswith("half a line"), "kept before one leaves"
    hands.go_to("Sessions")
    hands.press("Down", "Return")
    assert desk.is_off_table
    assert "Nothing of it is kept, so there is no line to type in." in hands.shown()
    hands.type("sg: over lunch")
    assert page.keep_draft()
    desk.keep_draft("sg: over lunch, by another way")
    assert "lunch" not in page.line.text + desk.draft
    hands.press("F5")
    hands.go_to("Sessions")
    hands.press("Up", "Return")
    assert page.line.text == "sg: half a line"


def test_a_code_of_the_list_is_put_before_the_line(page: CapturePage, hands: Hands) -> None:
    hands.go_to("Those present, with their codes")
    hands.press("Return")
    assert page.line.text.endswith(": ")
    assert hands.focus is page.line.composer


def test_the_composer_grows_with_its_text(page: CapturePage, hands: Hands) -> None:
    before = page.line.composer.height()
    hands.put("sg: " + "a long thought that goes on and on " * 8)
    hands.settle()
    assert page.line.composer.height() > before


# Codes and names while one types


def test_the_end_of_a_long_line_is_seen_in_its_preview(page: CapturePage, hands: Hands) -> None:
    hands.application.preferences.change(text_size=200)
    hands.settle()
    hands.put("sg: " + "capacity comes before the norm, " * 8)
    hands.type("once")
    bar = page.line.preview.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    hands.press("Ctrl+Home")
    hands.type("x")
    assert bar.value() < bar.maximum() // 2


def test_tab_takes_the_code_that_is_offered(page: CapturePage, hands: Hands) -> None:
    hands.type("so")
    hands.press("Tab")
    assert page.line.text == "sg: "
    assert hands.focus is page.line.composer
    hands.type("as Monte")
    hands.press("Down", "Return")
    assert page.line.text == "sg: as Clara Montefiore"
    assert page.line.preview.toPlainText() == "as [a business participant]"


@pytest.mark.parametrize("typed", [": yes", ":yes", " yes", "yes"])
def test_the_colon_and_the_blank_that_tab_wrote_are_not_there_twice(
    page: CapturePage, hands: Hands, typed: str
) -> None:
    hands.type("so")
    hands.press("Tab")
    hands.type(typed)
    assert page.line.text == "sg: yes"


def test_enter_is_never_taken_by_what_is_offered(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.line("sg: as Monte")
    assert len(desk.notes()) == 3
    hands.type("sg: with Monte")
    hands.press("Esc")
    assert page.line.text == "sg: with Monte"
    hands.type("f")
    hands.press("Tab")
    assert hands.focus is not page.line.composer, "closed stays closed until the next word"


def test_what_is_typed_after_a_tab_that_nothing_was_offered_for_stands_in_the_line(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.type("sg: we need a threshold")
    hands.press("Tab")
    assert page.line.preview.hasFocus()
    hands.type(" much lower, œ")
    assert page.line.text == "sg: we need a threshold much lower, œ"
    assert hands.focus is page.line.composer
    hands.press("Tab", "Return")
    assert texts(desk)[-1] == "we need a threshold much lower, œ", "the preview says what Enter stores"
    assert hands.focus is page.line.composer


@pytest.mark.parametrize(
    ("dead", "key", "letter"),
    [
        (Qt.Key.Key_Dead_Circumflex, "e", "ê"),
        (Qt.Key.Key_Dead_Diaeresis, "I", "Ï"),
        (Qt.Key.Key_Dead_Grave, " ", "`"),
        (Qt.Key.Key_Dead_Circumflex, "k", "k"),
    ],
)
def test_a_dead_key_beside_the_line_puts_its_accent_on_the_next_letter(
    page: CapturePage, hands: Hands, dead: Qt.Key, key: str, letter: str
) -> None:
    """Where nothing can be typed Qt composes no letter."""
    hands.type("sg: il")
    hands.press("Tab")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        hands.app.sendEvent(hands.focus, QKeyEvent(kind, dead, Qt.KeyboardModifier.NoModifier))
    hands.type(f"{key}e")
    assert page.line.text == f"sg: il{letter}e"


def test_what_is_typed_at_the_notes_stands_in_the_line(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.press("Up")
    assert page.list.hasFocus()
    hands.type("sg: from here too")
    hands.press("Return")
    assert texts(desk)[-1] == "from here too"


def test_a_name_that_is_taken_is_undone_in_one_step(page: CapturePage, hands: Hands) -> None:
    hands.type("sg: as Monte")
    hands.press("Tab", "Ctrl+Z")
    assert page.line.text == "sg: as Monte"


def test_nothing_is_offered_for_what_was_put_into_the_line(page: CapturePage, hands: Hands) -> None:
    page.line.put("sg: as Monte")
    hands.press("Tab")
    assert page.line.text == "sg: as Monte"
    assert hands.focus is not page.line.composer


# Reasons


def test_f3_says_the_reasons_one_after_the_other(page: CapturePage, hands: Hands) -> None:
    hands.type("sg: as a former commissioner I thank Montefiore")
    usual = page.line.pane.summary
    hands.press("F3")
    assert page.line.pane.summary.startswith("1 of 2: ")
    hands.press("F3")
    assert "surname of a participant" in page.line.pane.summary
    hands.press("F3")
    assert page.line.pane.summary == usual


def test_f3_says_the_reasons_of_the_last_note_once_it_is_stored(page: CapturePage, hands: Hands) -> None:
    hands.line("sg: I thank Montefiore")
    assert "F3 says why" in page.line.pane.summary
    hands.press("F3")
    assert hands.shell.status.text.startswith("[a business participant]: ")


def test_f3_says_that_an_empty_line_has_no_reasons(page: CapturePage, hands: Hands) -> None:
    hands.press("F2", "Ctrl+A", "Backspace")
    hands.press("F3")
    assert page.line.pane.summary == "The line is empty: reasons are told of a line as you type it."


def test_f3_at_the_list_says_why_in_the_status_line(page: CapturePage, hands: Hands) -> None:
    hands.go_to("Notes of this session")
    hands.press("F3")
    assert hands.shell.status.text.startswith("xy: ")


def test_an_agreement_says_what_it_refers_to(page: CapturePage, hands: Hands) -> None:
    hands.line("sg: norms first")
    hands.type("b: + yes")
    assert "Agreement with “norms first”" in page.line.pane.summary


# The unfinished line


def test_an_edit_sets_the_unfinished_line_aside(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.type("sg: half a thou")
    hands.press("F2", "Esc")
    assert page.line.text == "sg: half a thou"
    hands.press("F2")
    hands.line(" indeed")
    assert page.line.text == "sg: half a thou"
    assert desk.draft == "research: half a thou"


def test_the_curtain_lets_nothing_be_written(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.type("sg: before it")
    hands.press("Ctrl+D")
    records = sum(1 for _ in hands.shell.work.vault.records()) if hands.shell.work is not None else 0
    hands.type("sg: said off the table")
    hands.press("Space", "Return", "Tab", "Space", "Ctrl+Z", "F2")  # whoever types on by habit lifts nothing
    assert hands.shell.front is hands.shell.curtain
    assert "What you type now is not kept." in hands.shown()
    assert not page._drafting.running
    assert hands.shell.work is not None
    assert sum(1 for _ in hands.shell.work.vault.records()) == records
    hands.press("Ctrl+D")
    assert page.line.text == "sg: before it"


# The list


def test_only_the_rows_that_change_are_told(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    resets: list[str] = []
    page.notes.modelReset.connect(lambda: resets.append("reset"))
    hands.line("sg: third")
    hands.press("F2")
    hands.line(", edited")
    hands.press("Ctrl+Z", "Ctrl+Z")
    hands.go_to("Notes of this session")
    page.list.choose(0)
    hands.press("Del", "Ctrl+Z")
    assert resets == []
    assert [page.notes.note(row) for row in range(page.notes.rowCount())] == list(desk.notes())


@pytest.mark.parametrize("wanted", ["", "capacity"])
def test_esc_in_the_line_closes_the_search(page: CapturePage, hands: Hands, wanted: str) -> None:
    hands.press("Ctrl+F")
    hands.type(wanted)
    hands.go_to("The line")
    hands.press("F2", "Esc")
    assert page.find_line.isVisible(), "an edit is left first"
    hands.press("Esc")
    assert not page.find_line.isVisible()
    assert page.notes.rowCount() == 2


def test_any_note_that_is_found_can_be_edited(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.press("Ctrl+F")
    hands.type("capacity")
    hands.go_to("Notes of this session")
    hands.press("F2")
    hands.line(" of law")
    assert texts(desk)[0] == "capacity comes before the norm of law"


def test_esc_goes_back_to_the_line_from_both_lists(page: CapturePage, hands: Hands) -> None:
    for name in ("Notes of this session", "Those present, with their codes"):
        hands.go_to(name)
        hands.press("Esc")
        assert hands.focus is page.line.composer


def test_the_blank_behind_a_code_that_was_taken_is_typed_once(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.type("so")
    hands.press("Tab")
    hands.type(" and  on")
    assert page.line.text == "sg: and  on"


def test_an_empty_line_shows_the_code_of_somebody_who_is_here(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    code, colon, _ = page.line.composer.placeholderText().partition(":")
    assert colon
    assert code in [each.code for each in desk.codes() if each.present]
    assert desk.speaker_named(code) is not None


# Abbreviations and themes


def test_abbreviations_are_written_out_unless_a_key_says_no(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.type("sg: le pb de gouv")
    assert page.line.preview.toPlainText() == "le problème de gouvernement"
    assert "2\u00a0written out (F4: as typed)" in page.line.pane.summary
    hands.press("F4")
    assert page.line.preview.toPlainText() == "le pb de gouv"
    hands.press("Return")
    hands.line("sg: tout le pb")
    assert texts(desk)[-2:] == ["le pb de gouv", "tout le problème"]


def test_after_enter_the_same_key_gives_the_abbreviations_back(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.line("sg: tout le pb")
    hands.press("F4")
    assert texts(desk)[-1] == "tout le pb"
    assert "has its abbreviations as typed" in hands.shell.status.text
    hands.press("F4")
    assert "No abbreviation of the last note" in hands.shell.status.text
    hands.press("Ctrl+Z")
    assert texts(desk)[-1] == "tout le problème"


def test_the_theme_key_gives_the_last_theme_or_another(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.type("sg: one")
    hands.press("Ctrl+G")
    hands.line("audit")
    hands.type("sg: two")
    hands.press("Ctrl+G", "Return")
    hands.type("sg: three")
    hands.press("Ctrl+G")
    hands.line("norms")
    assert [note.theme.text for note in desk.notes()[-3:]] == ["audit", "audit", "norms"]
    assert texts(desk)[-3:] == ["one", "two", "three"]


def test_an_own_abbreviation_is_kept_and_taken_away_in_prepare(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.press("F5")
    hands.into("Abbreviation", "sl")
    hands.into("Stands for", "soft law")
    hands.press("Return")
    assert desk.abbreviations() == (("sl", "soft law"),)
    hands.into("Abbreviation", "cm")
    hands.into("Stands for", "Clara Montefiore")
    hands.press("Return")
    assert "may identify somebody" in hands.shown()
    hands.go_to("Your abbreviations")
    hands.press("Del")
    assert desk.abbreviations() == ()


# After a crash


def test_after_a_crash_the_unfinished_line_comes_back_stripped(
    page: CapturePage, desk: RapporteurDesk, hands: Hands, vault: Path, tmp_path: Path
) -> None:
    hands.line("sg: one that is stored")
    hands.press("Ctrl+Z")
    hands.type("sg: half a thought, as Montefi")
    page._drafting.due.emit()  # what the pause after a key brings
    left = Path(shutil.copytree(vault, tmp_path / "left" / vault.name))  # as a kill would leave it
    with Vault.open(left, Secret(PASSPHRASE)) as opened:
        again = RapporteurDesk.open(opened)
        assert again.session is not None
        assert again.session.id == "S1"
        assert again.draft.startswith("research: half a thought")
        assert again.redo()
        assert texts(again)[-1] == "one that is stored"


def test_a_draft_is_due_soon_however_fast_one_types(page: CapturePage, hands: Hands) -> None:
    assert PAUSE < LONGEST
    assert LONGEST * 1.05 < 1000, "no more than the last second is lost, though a timer may be a twentieth late"
    hands.type("sg")
    longest, pause = page._drafting._longest, page._drafting._pause
    begun, paused = longest.timerId(), pause.timerId()
    hands.type(": and on")
    assert longest.isActive()
    assert longest.interval() == LONGEST
    assert longest.timerId() == begun, "more keys do not put it off"
    assert pause.timerId() != paused, "but the pause begins anew"
    page.keep_draft()
    assert not page._drafting.running


def test_what_is_overdue_is_kept_by_the_next_key(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.type("sg: typed so fast that no timer had its turn")
    page._drafting._longest.start(0)
    page._drafting.start()
    assert desk.draft == "research: typed so fast that no timer had its turn"
    assert page._drafting.running, "what this key added is not kept yet"


def test_kinds_are_counted_without_their_order(page: CapturePage, hands: Hands) -> None:
    hands.line("sg: one!")
    hands.line("sg: two!")
    assert "4 notes: 2 points   ! 2" in hands.shown()
    assert page._head._tally.accessibleName() == "In this session: 4 notes, Point: 2, Recommendation: 2"
    hands.line("nt: look it up")
    assert "5 notes: 2 points   ! 2   1 own remark" in hands.shown()


def test_what_is_found_is_said_first_and_a_speaker_who_is_not_ticked_is_said_quietly(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.line("sg: Foobar Lindqvist asked for it")
    assert page.window().status.text.startswith("Saved, 1 finding to review: ")  # type: ignore[attr-defined]
    hands.line(">>out: sg")
    hands.type("sg: norms first")
    assert "not ticked as present" in page.line.pane.summary
    hands.press("Return")
    assert desk.text_of(desk.notes()[-1]) == "norms first", "the note is kept all the same"
    hands.line(">>in: sg")
    hands.type("sg: norms first")
    assert "ticked" not in page.line.pane.summary


def test_the_preview_follows_the_cursor_into_the_middle_of_a_long_line(page: CapturePage, hands: Hands) -> None:
    page.window().resize(760, 520)
    QApplication.clipboard().setText("sg: " + " ".join(f"word{number}" for number in range(60)))
    hands.press(QKeySequence(QKeySequence.StandardKey.Paste).toString())
    bar = page.line.preview.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    for _ in range(30):
        hands.press("Ctrl+Left")
    middle = bar.value()
    assert 0 < middle < bar.maximum()
    hands.press("Home", "Ctrl+Home")
    assert bar.value() < page.fontMetrics().height() // 2, "but for the margin, its beginning"


def test_find_looks_in_themes(page: CapturePage, hands: Hands) -> None:
    hands.line("sg: say it of every model #audit")
    hands.press("Ctrl+F")
    hands.type("#audit")
    assert [page.notes.note(row).theme.text for row in range(page.notes.rowCount())] == ["audit"]
    hands.type("s")
    assert not page.notes.rowCount()


# What was taken back


def test_a_note_that_is_brought_back_is_told_as_one(page: CapturePage, desk: RapporteurDesk, hands: Hands) -> None:
    hands.line("sg: norms first")
    hands.press("Ctrl+Z", "Ctrl+Y")
    assert hands.shell.status.text == "The note “norms first” is there again."
    hands.press("F2")
    hands.type(" of all")
    hands.press("Return", "Ctrl+Z", "Ctrl+Y")
    assert hands.shell.status.text == "The change to “norms first of all” is done again."


def test_the_words_of_an_empty_preview_are_whole_below_their_line(page: CapturePage, hands: Hands) -> None:
    preview = page.line.preview
    hands.line("sg: norms first")
    page.window().resize(1000, 700)
    hands.settle()
    document = preview.document()
    assert document.isEmpty()
    assert document.size().height() >= preview.line_height + 2 * document.documentMargin()


def test_words_that_are_not_the_line_are_shown_from_their_beginning(page: CapturePage) -> None:
    pane, bar = page.line.pane, page.line.preview.verticalScrollBar()
    pane.show_words("many words " * 200, "")
    pane.follow("short", 5)
    assert (bar.value(), bar.maximum() > 0) == (0, True)


def test_a_short_french_line_has_its_placeholder_in_french(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.line("nt: relancer Solveig demain")
    assert desk.text_of(desk.notes()[-1]) == "relancer [une personne du monde de la recherche] demain"
    hands.line("nt: call Solveig tomorrow")
    assert desk.text_of(desk.notes()[-1]) == "call [a researcher] tomorrow"


def test_a_note_after_sealing_says_that_the_bundle_is_older(
    page: CapturePage, desk: RapporteurDesk, hands: Hands, tmp_path: Path
) -> None:
    older = "The sealed bundle is older than your notes: seal again."
    desk.delete(desk.notes()[1].id)
    hands.line("sg: norms first")
    assert older not in hands.shell.status.text
    desk.seal(desk.sealing(), tmp_path / "one.ntbundle")
    hands.line("nt: mine alone")
    assert older not in hands.shell.status.text
    hands.line("sg: and then the road")
    assert hands.shell.status.text.endswith(older)
    hands.line("sg: and the bridge")
    assert older not in hands.shell.status.text, "it is said once; the rail goes on to tell of it"
    hands.press("F9")
    assert older in hands.shown()
    desk.seal(desk.sealing(), tmp_path / "two.ntbundle")
    assert desk.outdated == frozenset()
    desk.undo()
    assert desk.outdated == {"S1"}
    assert "to be sealed again" in hands.shown(), "the rail warns at Seal"


def test_undo_says_which_note_it_took_back(page: CapturePage, hands: Hands) -> None:
    page.window().resize(1000, 700)
    hands.line("sg: norms first, says Montefiore, and then the long road to whatever comes after")
    hands.press("Ctrl+Z")
    said = hands.shell.status.text
    assert said.startswith("The note “norms first, says [a business participan…” is taken back.")
    assert said.endswith("Ctrl+Y brings it back.")
    assert not hands.shell.status._text.is_cut()
    hands.press("Ctrl+Y")
    assert hands.shell.status.text.startswith("The note “norms first, says [a business")
    hands.go_to("Notes of this session")
    page.list.choose(0)
    hands.press("Del", "Ctrl+Z")
    assert hands.shell.status.text.startswith("The change to “capacity comes before the norm” is taken back.")


@pytest.mark.parametrize("keys", [("Ctrl+L",), ("Ctrl+D",), ("Ctrl+R",), ("Ctrl+R", "Ctrl+Y", "Ctrl+Z")])
def test_what_was_taken_back_is_not_said_where_others_read_it(
    page: CapturePage, hands: Hands, keys: tuple[str, ...]
) -> None:
    hands.line("xy: a word nobody has decided on")
    hands.press("Ctrl+Z")
    assert "a word nobody" in hands.shell.status.text
    hands.press(*keys)
    assert "a word nobody" not in hands.shell.status.text


def test_nothing_that_was_said_stays_when_a_vault_is_locked_during_slow_work(
    page: CapturePage, hands: Hands
) -> None:
    hands.line("xy: a word nobody has decided on")
    hands.press("Ctrl+Z")
    let_go = Event()
    hands.shell.runner.run(lambda: "Slow", lambda _: let_go.wait(30), lambda _: None, lambda _: None)
    hands.shell.lock()
    assert "a word nobody" not in hands.shown()
    let_go.set()
    hands.settle()
    assert hands.shell.work is None


# An error


@pytest.mark.parametrize(("size", "text_size"), [((1180, 760), 100), ((760, 520), 100), ((1180, 760), 200)])
def test_an_error_moves_nothing_while_one_types(
    page: CapturePage, desk: RapporteurDesk, hands: Hands, size: tuple[int, int], text_size: int
) -> None:
    hands.application.preferences.change(text_size=text_size)
    hands.shell.resize(*size)
    hands.type("sg: one more")
    hands.settle()

    def places() -> list[QRect]:
        seen = (page, page.list, page.line.composer, page.line.pane)
        return [QRect(each.mapTo(hands.shell, QPoint()), each.size()) for each in seen]

    before = places()
    notice = hands.shell.notice
    notice.show_error(NotetakerError())
    hands.settle()
    assert notice.isVisible()
    assert places() == before
    over = QRect(notice.mapTo(hands.shell, QPoint()), notice.size())
    assert not over.intersects(before[2])
    assert QRect(QPoint(), hands.shell.size()).contains(over)

    hands.press("F7")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    before = [QRect(view.review.mapTo(hands.shell, QPoint()), view.review.size())]
    hands.shell.notice.show_error(NotetakerError())
    hands.settle()
    over = QRect(notice.mapTo(hands.shell, QPoint()), notice.size())
    assert [QRect(view.review.mapTo(hands.shell, QPoint()), view.review.size())] == before
    assert before[0].contains(over)


def test_a_closing_quotation_mark_stands_with_its_word_and_the_note_is_stored_as_typed(
    page: CapturePage, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.line("sg: « un audit sans accès, c'est une visite guidée »")
    model = page.list.model()
    row = model.rowCount() - 1
    assert model.index(row, 1).data().endswith("guidée\u00a0»")
    assert desk.text_of(desk.notes()[-1]).endswith("guidée »")


def test_esc_leaves_the_foot_of_the_window(page: CapturePage, hands: Hands) -> None:
    hands.go_to("Settings")
    hands.press("Esc")
    assert page.line.composer.hasFocus()


def test_esc_at_the_foot_of_the_window_is_what_it_is_on_the_page(hands: Hands) -> None:
    hands.go_to("Take notes")
    hands.press("Return")
    assert "The same passphrase again" in hands.shown()
    hands.go_to("Settings")
    hands.press("Esc")
    assert "The same passphrase again" not in hands.shown()
