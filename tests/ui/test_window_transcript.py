"""A transcript in the window: opened or pasted, each unknown speaker asked about once, taken in and reviewed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox

from notetaker.model.errors import NotetakerError
from notetaker.model.roster import Participant
from notetaker.rapporteur.codes import SpeakerCode
from notetaker.rapporteur.transcribing import as_participant
from notetaker.ui import icons
from notetaker.ui.desk_pages import CAPTURE, PREPARE, REVIEW, TRANSCRIPT
from notetaker.ui.rapporteur.speaker_rows import SpeakerRows
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.vault import Vault
from tests.ui.hands import Hands

TRANSCRIPT_TEXT = """\
WEBVTT

00:00:01.000 --> 00:00:05.000
<v Solveig Grønn>As Ingrid Falk said, capacity comes first.

00:00:05.000 --> 00:00:09.000
<v Ingrid Falk>Who pays for it?
"""


def at_transcript(hands: Hands, vault: Path) -> RapporteurView:
    hands.sit_down(vault)
    hands.press("Ctrl+T")
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    assert view.step == TRANSCRIPT
    return view


def choose(hands: Hands, text: str) -> None:
    combo = hands.focus
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findText(text))
    hands.settle()


def test_a_subtitle_file_becomes_notes_without_a_speaker(hands: Hands, vault: Path, tmp_path: Path) -> None:
    (tmp_path / "meeting.vtt").write_text(TRANSCRIPT_TEXT, encoding="utf-8")
    view = at_transcript(hands, vault)
    before = len(view.work.rapporteur.notes())
    hands.into("Transcript (text, VTT or SRT)", str(tmp_path / "meeting.vtt"))
    hands.press("Return")
    assert "1 speaker is not known yet." in hands.shown()
    assert hands.focus.accessibleName() == "Who is Ingrid Falk?"
    assert not view.transcript.go.isEnabled()

    choose(hands, "Somebody else: Business")
    hands.go_to("Take the turns in")
    hands.press("Return")
    assert view.step == CAPTURE
    assert "Taken in: 2 notes." in hands.shown()
    desk = view.work.rapporteur
    assert [desk.text_of(note) for note in desk.notes()[before:]] == [
        "As [a business participant] said, capacity comes first.",
        "Who pays for it?",
    ]
    hands.press("Ctrl+Z")
    assert len(desk.notes()) == before


def test_enter_goes_from_one_speaker_to_the_next_and_then_on(hands: Hands, vault: Path) -> None:
    view = at_transcript(hands, vault)
    view.transcript.text.setPlainText("Ingrid Falk: Who pays?\nOperator: Next.\n")
    hands.go_to("Find the speakers")
    hands.press("Return", "Return")
    first = view.transcript.speakers.stops[0]
    assert first.view().isVisible(), "it has to be said who that is"
    first.hidePopup()
    choose(hands, "Somebody who is not known")
    hands.press("Return")
    assert hands.focus.accessibleName() == "Who is Operator?"
    choose(hands, "Leave these turns out")
    hands.press("Return")
    assert view.transcript.go.hasFocus()
    assert view.step == TRANSCRIPT


def test_a_pasted_text_with_findings_goes_on_to_review(hands: Hands, vault: Path) -> None:
    view = at_transcript(hands, vault)
    view.transcript.text.setPlainText("Ingrid Falk: My ministry will not pay.\nOperator: Next.\n")
    hands.go_to("Find the speakers")
    hands.press("Return")
    choose(hands, "Somebody who is not known")
    view.transcript.speakers.focus_first()
    choose(hands, "Leave these turns out")
    hands.go_to("Take the turns in")
    hands.press("Return")
    assert view.step == REVIEW
    assert view.transcript.text.toPlainText() == ""


def test_the_session_is_chosen_on_the_page(hands: Hands, two_sessions: Path) -> None:
    view = at_transcript(hands, two_sessions)
    offered = view.transcript.sessions
    assert [offered.itemText(place) for place in range(offered.count())] == ["Opening", "Closing"]
    hands.go_to("Session")
    hands.press("Down")
    assert hands.shell.status.text == "Session: Closing"
    view.transcript.text.setPlainText("Solveig Grønn: the end comes last\n")
    hands.go_to("Find the speakers")
    hands.press("Return")
    hands.press("Return")
    assert [note.session for note in view.work.rapporteur.notes()][-1:] == ["S3"]


def test_a_session_that_could_not_be_chosen_is_not_shown_as_chosen(
    hands: Hands, two_sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = at_transcript(hands, two_sessions)
    hands.go_to("Session")
    with monkeypatch.context() as full:
        full.setattr(Vault, "append", _full)
        hands.press("Down")
    assert view.transcript.sessions.currentText() == "Opening"
    assert hands.shell.status.text != "Session: Closing"
    assert hands.shell.notice.isVisible()


def test_who_goes_on_to_a_session_that_could_not_be_chosen_is_told_and_stays(
    hands: Hands, two_sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.sit_down(two_sessions)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    hands.press("F5")
    assert view.step == PREPARE
    view.prepare.sessions.setFocus()
    hands.press("Down")
    with monkeypatch.context() as full:
        full.setattr(Vault, "append", _full)
        hands.press("Return")
    assert view.step == PREPARE
    assert hands.shell.status.text != "Session: Closing"
    assert hands.shell.notice.isVisible()


def _full(_vault: Vault, _record: bytes) -> None:
    raise NotetakerError


def test_a_path_that_is_typed_when_one_comes_back_takes_the_place_of_the_old_one(hands: Hands, vault: Path) -> None:
    view = at_transcript(hands, vault)
    hands.type("one.txt")
    hands.press("F6", "Ctrl+T")
    hands.type("two.txt")
    assert view.transcript.file.line.text() == "two.txt"


def test_one_comes_by_the_code_to_a_name_whose_letters_are_not_on_the_keyboard() -> None:
    rows = SpeakerRows()
    people = [
        Participant("P01", name, (), "", (), "", "research", ("S1",))
        for name in ("Éloïse Grønn", "\u738b\u5c0f\u660e")
    ]
    rows._codes = [SpeakerCode(code, each, True) for code, each in zip(("eg", "xm"), people, strict=True)]
    assert [rows._words_for(as_participant(each)) for each in people] == [
        "Éloïse Grønn · eg",
        "xm · \u738b\u5c0f\u660e",
    ]


def test_a_file_that_is_no_transcript_is_refused_in_words(hands: Hands, vault: Path, tmp_path: Path) -> None:
    (tmp_path / "x.srt").write_bytes(b"\x89PNG\0\0")
    view = at_transcript(hands, vault)
    hands.into("Transcript (text, VTT or SRT)", str(tmp_path / "x.srt"))
    hands.press("Return")
    assert "The transcript is not a text file" in hands.shown()
    assert not view.transcript.go.isVisible()


def test_the_signs_of_categories_have_the_colours_of_a_theme_that_is_chosen_meanwhile(
    hands: Hands, vault: Path
) -> None:
    view = at_transcript(hands, vault)
    view.transcript.text.setPlainText("Solveig Grønn: capacity comes first")
    view.transcript.look.click()
    hands.settle()
    (who,) = view.transcript.speakers.stops
    hands.application.show_theme("high_contrast")
    hands.settle()
    assert who.itemIcon(1).cacheKey() == icons.category_icon("research").cacheKey()
