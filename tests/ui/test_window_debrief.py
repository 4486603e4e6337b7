"""The debrief in the window: unfinished notes first, points moved by keys, and the brief as DOCX and PDF."""

import io
import re
import unicodedata
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from notetaker.model.note import Kind
from notetaker.ui import theme
from notetaker.ui.desk_pages import CAPTURE, DEBRIEF, REVIEW, SEAL
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.step_button import StepButton
from notetaker.ui.two_lines import BELOW
from tests.ui.conftest import NAMES
from tests.ui.hands import Hands


def at_debrief(hands: Hands, vault: Path) -> RapporteurView:
    hands.sit_down(vault)
    for line in ("cm: + as Hélène d’Aubrac said", "- not for small firms", "wt: three evaluations a year !"):
        hands.line(line)
    hands.press("F10")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.step == DEBRIEF
    return view


def rows(view: RapporteurView) -> list[str]:
    model = view.debrief.notes.model()
    return [str(model.index(n, 0).data() or model.index(n, 2).data()) for n in range(model.rowCount())]


def words_of(target: Path) -> str:
    data = target.read_bytes()
    if target.suffix == ".pdf":
        return unicodedata.normalize("NFKC", PdfReader(io.BytesIO(data)).pages[0].extract_text())
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def test_the_rail_says_in_words_what_there_is_at_each_step(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    for said in ("10 participants", "2 notes", "1 finding to review", "nothing sealed yet"):
        assert said in hands.shown()
    steps = view.rail.findChildren(StepButton)
    assert [each.accessibleName() for each in steps][2] == "Review, 1 finding to review"
    before = [each.geometry() for each in steps]
    hands.press("F7", "N")
    assert "nothing to review" in hands.shown()
    assert [each.geometry() for each in steps] == before


def test_the_rail_lights_what_is_in_front(hands: Hands, vault: Path) -> None:
    def lit() -> list[str]:
        return [way.accessibleName() for way in view.rail.findChildren(QPushButton) if way.property("lit")]

    view = at_debrief(hands, vault)
    assert lit() == ["Debrief (F10)"]
    hands.press("F6")
    assert lit() == ["Capture, 5 notes"]


def test_unfinished_notes_stand_first_and_each_note_once(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)

    assert rows(view) == [
        "Unfinished",
        "xy: nobody knows who this is",
        "Consensus",
        "as [an institutional participant] said",
        "No consensus",
        "not for small firms",
        "Recommendations",
        "three evaluations a year",
        "Not in the brief",
        "capacity comes before the norm",
    ]
    assert "1 note has findings to decide on." in hands.shown()
    hands.go_to("Review (F7)")
    hands.press("Return")
    assert view.step == REVIEW


def test_notes_without_a_speaker_lead_to_where_the_speaker_is_given(hands: Hands, vault: Path) -> None:
    hands.sit_down(vault)
    hands.line("cm: - not for small firms")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    desk = view.work.rapporteur
    desk.choose_session("S1")
    desk.commit("zz: + so they say")
    hands.press("F7", "G", "G", "F10")
    assert "findings to decide on" not in hands.shown()
    assert "2 notes stand for anybody who was present." in hands.shown()

    hands.go_to("Say who spoke")
    hands.press("Return")
    assert view.step == CAPTURE
    assert "Still 2; Esc leaves." in hands.shell.status.text
    assert view.capture.notes.data(view.capture.notes.index(1, 0), BELOW) == "Who\u00a0spoke?"
    hands.line("sg: ")
    assert "It is the last one" in hands.shell.status.text
    hands.line("cm: ")
    assert view.capture.line.text == ""
    told = [(note.category, note.kind, desk.text_of(note)) for note in (desk.notes()[1], desk.notes()[3])]
    assert told == [
        ("research", Kind.POINT, "nobody knows who this is"),
        ("business", Kind.AGREEMENT, "so they say"),
    ]
    hands.press("F10")
    assert "who spoke" not in hands.shown()


def test_f2_edits_the_note_that_is_chosen_in_the_debrief(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)
    view.debrief.notes.choose(5)
    hands.press("F2")
    assert view.step == CAPTURE
    assert view.capture.line.text == "- not for small firms"


def test_what_stays_out_of_the_brief_is_said(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)
    assert "2 points and quotes stay out" in hands.shown()
    view.debrief.notes.choose(9)
    hands.press("S")
    assert "1 point or quote stays out" in hands.shown()


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_themes_group_the_debrief_and_the_brief(hands: Hands, vault: Path, tmp_path: Path, suffix: str) -> None:
    hands.sit_down(vault)
    for line in ("cm: one! #norms", "wt: two! #audit", "wt: three!", "cm: four! #norms", "cm: five! #Ardente"):
        hands.line(line)
    hands.press("F10")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert rows(view)[3:8] == ["three", "five", "two", "one", "four"]
    target = tmp_path / f"brief{suffix}"
    hands.into("File of the brief (.docx or .pdf)", str(target))
    hands.press("Return")
    text = words_of(target)
    at = {
        word: text.index(word)
        for word in ("Recommendations", "audit", "norms", *(["one", "two", "three", "four", "five"]))
    }
    assert at["Recommendations"] < min(at["three"], at["five"])
    assert max(at["three"], at["five"]) < at["audit"] < at["two"] < at["norms"] < min(at["one"], at["four"])
    assert text.count("norms") == 1
    assert "Ardente" not in text


def test_a_key_moves_the_chosen_note_and_undo_takes_it_back(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)
    view.debrief.notes.choose(9)
    hands.press("S")
    assert rows(view)[-2:] == ["Next steps", "capacity comes before the norm"]
    assert "Moved: Action. Ctrl+Z takes it back." in hands.shown()
    hands.press("D")
    assert view.work.rapporteur.notes()[0].kind is Kind.DISAGREEMENT
    hands.press("Ctrl+Z", "Ctrl+Z")
    hands.press("F10")
    assert rows(view)[-2:] == ["Not in the brief", "capacity comes before the norm"]


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_the_brief_says_what_was_chosen_and_no_name(hands: Hands, vault: Path, tmp_path: Path, suffix: str) -> None:
    view = at_debrief(hands, vault)
    view.debrief.notes.choose(5)
    hands.press("Space")
    assert "Write the brief: 2 notes" in hands.shown()
    view.debrief.brief.language.setCurrentIndex(1)
    target = tmp_path / f"brief{suffix}"
    hands.into("File of the brief (.docx or .pdf)", str(target))
    hands.press("Return")
    assert f"The brief is in {target}." in hands.shown()

    text = words_of(target)
    assert "Recommandations" in text
    assert "three evaluations a year" in text
    assert "not for small firms" not in text
    assert not any(name in text for name in NAMES)


def test_a_brief_with_a_finding_in_it_waits_for_the_review(hands: Hands, vault: Path, tmp_path: Path) -> None:
    view = at_debrief(hands, vault)
    view.debrief.notes.choose(1)
    hands.press("C")
    hands.into("File of the brief (.docx or .pdf)", str(tmp_path / "brief.docx"))
    hands.press("Return")
    assert "not decided yet" in hands.shown()
    assert not (tmp_path / "brief.docx").exists()


def test_the_id_of_a_session_is_no_path(hands: Hands, vault: Path) -> None:
    """A kit may call its sessions as it likes; the file is proposed beside the vault all the same."""
    view = at_debrief(hands, vault)
    form = view.debrief.brief
    form.show_chosen("../S1:2\\x", (), 0)
    assert form.path.path == vault.with_name("brief----S1-2-x.docx")


def test_a_file_that_somebody_called_keeps_its_name_in_the_other_language(hands: Hands, vault: Path) -> None:
    form = at_debrief(hands, vault).debrief.brief
    hands.into("File of the brief (.docx or .pdf)", "/tmp/own.docx")
    form.language.setCurrentIndex(1)
    assert form.path.line.text() == "/tmp/own.docx"


def test_the_key_that_begins_a_theme_chooses_a_session_in_the_debrief_and_stays_there(
    hands: Hands, two_sessions: Path
) -> None:
    hands.sit_down(two_sessions)
    hands.press("F10")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert rows(view) == ["Consensus", "agreed at first"]

    hands.press("Ctrl+G")
    assert hands.focus is view.debrief.sessions
    hands.press("Down")
    assert view.step == DEBRIEF
    assert rows(view) == ["Consensus", "agreed at the end"]
    assert hands.shell.status.text == "Session: Closing"
    assert hands.focus is view.debrief.sessions
    assert view.capture.line.text == ""


def test_no_file_that_leaves_is_called_after_the_vault(hands: Hands, vault: Path) -> None:
    """Somebody may have called it after themselves: what is handed over is proposed under a name that says nothing."""
    mine = vault.rename(vault.with_name("Claire Fontaine, confidential.ntvault"))
    view = at_debrief(hands, mine)
    view.debrief.brief.show_chosen("S1", (), 0)
    assert view.debrief.brief.path.path == mine.with_name("brief-S1.docx")
    view.debrief.brief.language.setCurrentIndex(1)
    assert view.debrief.brief.path.path == mine.with_name("resume-S1.docx")
    hands.press("F7", "N", "F9")
    bundle = view.seal.path.path
    assert bundle is not None
    assert re.fullmatch("bundle-[0-9a-f]{6}.ntbundle", bundle.name)
    assert bundle.parent == mine.parent


def test_two_bundles_are_not_proposed_under_one_name_and_no_number_tells_how_many_there_were(
    hands: Hands, vault: Path
) -> None:
    view = at_debrief(hands, vault)
    hands.press("F7", "N")
    proposed = set[str]()
    for _ in range(4):
        view.seal.path.set_path(None)
        view.go(SEAL)
        hands.settle()
        assert view.seal.path.path is not None
        proposed.add(view.seal.path.path.name)
        view.go(DEBRIEF)
    assert len(proposed) > 1
    assert all(re.fullmatch("bundle-[0-9a-f]{6}.ntbundle", name) for name in proposed)


def test_a_key_leads_to_the_brief_and_enter_writes_it(hands: Hands, vault: Path, tmp_path: Path) -> None:
    view = at_debrief(hands, vault)
    view.debrief.brief.path.set_path(tmp_path / "brief.docx")
    hands.press("F7", *["N"] * 3, "F10")
    assert "Write the brief: 3 notes (B)" in hands.shown()
    assert hands.focus is view.debrief.notes
    hands.press("B", "Return")
    assert (tmp_path / "brief.docx").is_file()
    hands.put(str(tmp_path / "second.docx"))
    assert view.debrief.brief.path.path == tmp_path / "second.docx", "one types what another is called"


def test_a_note_that_is_there_already_is_not_said_to_be_moved(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)
    view.debrief.notes.choose(3)
    hands.press("C")
    assert hands.shell.status.text == "It is that already: Agreement."
    hands.press("D")
    assert hands.shell.status.text.startswith("Moved: Disagreement.")


def test_a_key_before_the_notes_are_listed_anew_moves_none_that_is_gone(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)
    view.debrief.notes.choose(3)
    gone = view.debrief.chosen
    assert gone is not None
    hands.press("F6")
    view.work.attempt(lambda: view.work.rapporteur.delete(gone.id))
    kinds = [note.kind for note in view.work.rapporteur.notes()]
    view.go(DEBRIEF)
    QTest.keyClick(view.debrief.notes, Qt.Key.Key_D)
    assert [note.kind for note in view.work.rapporteur.notes()] == kinds


def test_what_is_moved_there_and_back_is_as_it_was_sealed_and_what_is_not_is_sealed_again(
    hands: Hands, vault: Path
) -> None:
    view = at_debrief(hands, vault)
    hands.press("F7", "G", "F9")
    hands.go_to("Seal")
    hands.press("Return")
    assert "Read these six words to the organiser" in hands.shown()
    older = "Your notes have changed since: these words are those of the older bundle."

    hands.press("F10")
    view.debrief.notes.choose(rows(view).index("not for small firms"))
    hands.press("R")
    assert "to be sealed again" in hands.shown()
    hands.press("D")
    assert "to be sealed again" not in hands.shown()
    hands.press("F9")
    assert older not in hands.shown()

    hands.press("F10")
    view.debrief.notes.choose(rows(view).index("not for small firms"))
    hands.press("R", "F9")
    assert older in hands.shown()
    hands.go_to("Seal again")
    hands.press("Return")
    assert "The sealed bundle is older than your notes: seal again." in hands.shown()
    hands.go_to("Seal")
    hands.press("Return")
    assert "Done" in hands.shown()
    assert older not in hands.shown()
    assert "to be sealed again" not in hands.shown()


@pytest.mark.parametrize("text_size", [100, 200])
def test_ticks_are_whole_and_buttons_of_one_height(hands: Hands, vault: Path, text_size: int) -> None:
    hands.application.preferences.change(text_size=text_size)
    page = at_debrief(hands, vault).debrief
    padding = 2 * 10  # of the style sheet
    assert page.notes.columnWidth(0) >= theme.current().size("shape_icon") + padding
    assert len({each.height() for each in page.moves.values()}) == 1


def test_keys_go_from_note_to_note_and_not_to_headings(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)
    page = view.debrief
    seen = []
    for key in ("Home", "Up", "Down", "Down", "Down", "Down", "Down", "Up", "PgUp", "End"):
        hands.press(key)
        seen.append(rows(view)[page.notes.row])
    notes = [row for number, row in enumerate(rows(view)) if number % 2]
    first, second, third, fourth, last = notes
    assert seen == [first, first, second, third, fourth, last, last, fourth, first, last]


@pytest.mark.parametrize("button", ["Consensus", "Just a point", "In the brief or not (Space)"])
def test_the_keys_of_the_page_work_at_its_buttons_too(hands: Hands, vault: Path, button: str) -> None:
    view = at_debrief(hands, vault)
    hands.go_to(button)
    hands.press("B")
    assert hands.focus in (view.debrief.brief.go, view.debrief.brief.path.line)
    hands.press("F10")
    hands.go_to(button)
    chosen = view.debrief.chosen
    assert chosen is not None
    hands.press("S")
    assert {note.id: note.kind for note in view.work.rapporteur.notes()}[chosen.id] is Kind.ACTION


def test_letters_in_a_field_of_the_brief_are_no_keys_of_the_page(hands: Hands, vault: Path) -> None:
    view = at_debrief(hands, vault)
    before = [note.kind for note in view.work.rapporteur.notes()]
    for field in (view.debrief.sessions, view.debrief.brief.language, view.debrief.brief.path.line):
        field.setFocus()
        for key in "CDRQSXB":
            hands.press(key)
        assert hands.focus is field
    assert [note.kind for note in view.work.rapporteur.notes()] == before
    assert view.debrief.brief.path.line.text().endswith("cdrqsxb")
