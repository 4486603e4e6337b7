"""A transcript in the window: opened or pasted, each unknown speaker asked about once, taken in and reviewed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from notetaker.model.errors import NotetakerError
from notetaker.model.roster import Participant
from notetaker.rapporteur.codes import SpeakerCode
from notetaker.rapporteur.transcribing import TranscriptSpeaker, as_participant
from notetaker.ui import icons
from notetaker.ui.desk_pages import CAPTURE, PREPARE, REVIEW, TRANSCRIPT
from notetaker.ui.rapporteur.named_choice import NamedChoice
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


def test_the_turns_go_into_the_session_chosen_on_the_page_and_the_notes_stay_in_theirs(
    hands: Hands, two_sessions: Path
) -> None:
    view = at_transcript(hands, two_sessions)
    offered = view.transcript.sessions
    assert [offered.itemText(place) for place in range(offered.count())] == ["Opening", "Closing"]
    hands.go_to("Session")
    hands.press("Down")
    assert hands.shell.status.text == "The turns go into: Closing"
    view.transcript.text.setPlainText("Solveig Grønn: the end comes last\n")
    hands.go_to("Find the speakers")
    hands.press("Return")
    assert offered.currentText() == "Closing"
    hands.press("Return")
    assert [note.session for note in view.work.rapporteur.notes()][-1:] == ["S3"]
    assert "Taken in: 1 note, in Closing." in hands.shell.status.text
    assert view.step == CAPTURE
    hands.line("sg: where the notes are")
    assert [note.session for note in view.work.rapporteur.notes()][-1:] == ["S1"]
    hands.press("Ctrl+T")
    assert offered.currentText() == "Opening"


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


def somebody(code: str, name: str, *aliases: str) -> SpeakerCode:
    return SpeakerCode(code, Participant(code, name, aliases, "", (), "", "research", ("S1",)), present=True)


PEOPLE = [
    somebody("eg", "Éloïse Grønn"),
    somebody("em", "Éloïse Martin"),
    somebody("xm", "\u738b\u5c0f\u660e", "Wang Xiaoming"),
    somebody("ns", "\u041d\u0430\u0434\u0435\u0436\u0434\u0430 \u0421\u043e\u043a\u043e\u043b\u043e\u0432\u0430"),
]


@pytest.fixture
def box(hands: Hands) -> Iterator[NamedChoice]:
    """Who a speaker is, of these people."""
    rows = SpeakerRows()
    rows.setParent(hands.shell)
    rows.show_speakers((TranscriptSpeaker("SPEAKER 1", 1, None),), PEOPLE, None)
    rows.show()
    (made,) = rows.stops
    assert isinstance(made, NamedChoice)
    made.setFocus()
    yield made
    made.hidePopup()
    rows.deleteLater()
    hands.settle()


def typed(hands: Hands, box: NamedChoice, text: str) -> str:
    """Who is found by what is typed in one go."""
    box._since.invalidate()
    at = box.view() if box.view().isVisible() else box
    QTest.keyClicks(at, text)
    found = box.view().currentIndex().row() if box.view().isVisible() else box.currentIndex()
    return box.itemText(found)


def test_everybody_stands_in_one_order_the_name_before_the_code(box: NamedChoice) -> None:
    assert [box.itemText(place) for place in range(1, 5)] == [
        f"{each.participant.name} · {each.code}" for each in PEOPLE
    ]


def test_of_who_has_left_it_is_said_beside_the_name(hands: Hands) -> None:
    rows = SpeakerRows()
    rows.setParent(hands.shell)
    gone = replace(PEOPLE[0], present=False)
    rows.show_speakers((TranscriptSpeaker("SPEAKER 1", 1, None),), [PEOPLE[1], gone], None)
    (box,) = rows.stops
    assert [box.itemText(place) for place in (1, 2)] == ["Éloïse Martin · em", "Éloïse Grønn · eg · not here now"]
    rows.deleteLater()
    hands.settle()


def test_that_somebody_else_is_chosen_than_who_was_recognised_is_said_beside_it(hands: Hands) -> None:
    rows = SpeakerRows()
    rows.setParent(hands.shell)
    found = as_participant(PEOPLE[1].participant)
    rows.show_speakers((TranscriptSpeaker("É. MARTIN", 2, found),), PEOPLE, None)
    (box,), ((_, turns, _),) = rows.stops, rows._rows
    assert turns.text() == "2 turns"
    box.setCurrentIndex(2)
    assert turns.text() == "2 turns · recognised as Éloïse Martin · em, changed"
    rows.retranslate()
    assert turns.text() == "2 turns · recognised as Éloïse Martin · em, changed"
    box.setCurrentIndex(1)
    assert turns.text() == "2 turns"
    rows.deleteLater()
    hands.settle()


@pytest.mark.parametrize("open_list", [False, True])
def test_one_is_found_by_the_code_or_any_word_of_a_name_in_letters_of_the_keyboard(
    hands: Hands, box: NamedChoice, *, open_list: bool
) -> None:
    if open_list:
        box.showPopup()
    found = {
        text: typed(hands, box, text)
        for text in ("xm", "wang", "sokol", "nadezhda", "eg", "martin", "eloise m", "somebody")
    }
    first, second, third, fourth = (f"{each.participant.name} · {each.code}" for each in PEOPLE)
    assert found == {
        "xm": third,
        "wang": third,
        "sokol": fourth,
        "nadezhda": fourth,
        "eg": first,
        "martin": second,
        "eloise m": second,
        "somebody": "Somebody who is not known",
    }


def test_the_same_letter_goes_from_one_to_the_next(hands: Hands, box: NamedChoice) -> None:
    second = f"{PEOPLE[1].participant.name} · em"
    assert typed(hands, box, "eg") != second
    assert typed(hands, box, "e") == second
    assert typed(hands, box, "ee") == second, "and round"
    assert typed(hands, box, "zzz") == second, "what nobody is called by changes nothing"


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
