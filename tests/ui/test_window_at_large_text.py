"""A window with text of twice the size: pages begin with their titles, Enter goes on, and nothing that is chosen is cut."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from notetaker.model.errors import NotetakerError
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui import theme
from notetaker.ui.fitted_text import FittedText
from notetaker.ui.listing import Listing
from notetaker.ui.rapporteur.note_listing import MOST_SHARE
from notetaker.ui.rapporteur.seal import _row
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.scrolling import what_matters
from notetaker.ui.step_button import Step, StepButton
from notetaker.ui.tokens import SPACE
from notetaker.ui.two_lines import BELOW, small
from tests.ui.hands import KIT_PASSPHRASE, PASSPHRASE, Hands, visible


@pytest.fixture
def large(hands: Hands) -> Hands:
    hands.shell.resize(1180, 760)
    hands.application.preferences.change(text_size=200)
    return hands


def title(hands: Hands) -> QLabel:
    """The title of the page in front."""
    assert hands.shell.view is not None
    labels = (each for each in visible(hands.shell.view.page) if each.property("role") == "title")
    return next(each for each in labels if isinstance(each, QLabel))


def is_whole(widget: QWidget) -> bool:
    """Whether all of it is in sight."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def rapporteur(hands: Hands) -> RapporteurView:
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    return view


def test_review_and_seal_begin_with_their_titles(large: Hands, vault: Path, event: Path) -> None:
    large.open_vault(vault, create=False)
    large.press("F7")
    assert title(large).text() == "Review"
    assert is_whole(title(large))
    assert large.focus.accessibleName() == "Generalise"
    assert not large.focus.visibleRegion().isEmpty()

    large.press("G", "F9")
    assert title(large).text() == "Seal"
    assert is_whole(title(large))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_review_shows_its_title_and_all_choices_of_a_finding_at_once(
    large: Hands, vault: Path, language: str
) -> None:
    large.shell.resize(1280, 800)
    large.open_vault(vault, create=False)
    large.application.preferences.change(language=language)
    large.press("F7")
    panel = rapporteur(large).review.panel
    for seen in (title(large), *panel.choices.values()):
        assert is_whole(seen), seen
    large.press("K")
    assert panel.why.hasFocus()
    assert panel.why.width() > panel.choices["keep"].width()
    assert panel.why.y() > panel.choices["keep"].y()


def test_enter_leads_from_what_will_be_read_to_the_file_and_then_seals(
    large: Hands, vault: Path, tmp_path: Path
) -> None:
    large.open_vault(vault, create=False)
    desk: RapporteurDesk = rapporteur(large).work.rapporteur
    for number in range(30):
        desk.commit(f"sg: capacity comes before the norm, and {number} things before it")
    large.press("F7", "G", "F9")
    assert large.focus.accessibleName() == "What the organiser will read"
    large.press("Return")
    assert large.focus is rapporteur(large).seal.path.line
    assert not large.focus.visibleRegion().isEmpty()
    assert "Enter seals the notes into this file." in large.shown()
    large.press("F12")
    assert "Enter seals the notes into this file." not in large.shown()
    large.press("F12", "F9", "Return", "Return")
    assert len(list(tmp_path.glob("*.ntbundle"))) == 1


def test_a_programme_of_ones_own_is_typed_and_started_by_enter(large: Hands, tmp_path: Path) -> None:
    large.open_vault(tmp_path / "Own")
    large.go_to("No kit? Start a programme of your own")
    large.press("Return")
    page = rapporteur(large).own
    large.into("Title of the programme", "Dialogues")
    large.into("Title, session 1", "Opening")
    large.go_to("What may be kept, session 1")
    assert large.focus.width() >= large.focus.sizeHint().width(), "the regime is cut"

    bad = "\n".join(f"Fictive{n} Name{n}; Org{n}; {'buisness' if n == 11 else 'business'}" for n in range(1, 14))
    page.people.lines.setPlainText(bad)
    page.look()
    large.go_to("Go to line 11 of those that are typed")
    large.press("Return")
    assert large.focus is page.people.lines
    large.press(*["Ctrl+Backspace"] * 1)
    large.type("business")
    page.look()
    assert "Go to line" not in large.shown()

    large.go_to("Make a key of my own")
    large.press("Return")
    large.into("Passphrase of the key", PASSPHRASE)
    large.into("The passphrase of the key again", PASSPHRASE)
    large.press("Return")
    assert large.focus.accessibleName() == "Recipients (age1pq1…)"
    large.press("Return")
    programme = rapporteur(large).work.rapporteur.programme
    assert programme is not None
    assert programme.title == "Dialogues"


def test_a_day_that_is_none_is_told_under_it_and_in_sight(large: Hands, tmp_path: Path) -> None:
    large.open_vault(tmp_path / "Own")
    large.go_to("No kit? Start a programme of your own")
    large.press("Return")
    large.into("Title of the programme", "Dialogues")
    for number, day in enumerate(("2027-03-09", "11 March"), start=1):
        large.into(f"Title, session {number}", "Opening")
        large.into(f"Day: 2027-02-01, session {number}", day)
        large.press(*["Return"] * (3 if number == 1 else 1))  # through room and regime to the next session
    assert large.focus.accessibleName() == "Day: 2027-02-01, session 2"
    (odd,) = (each for each in visible(large.shell) if isinstance(each, QLabel) and "“11 March”" in each.text())
    sessions = rapporteur(large).own.sessions
    assert odd.y() > sessions.findChildren(type(large.focus))[0].y()
    assert is_whole(odd)


def test_seal_says_that_nothing_is_new_since_it_was_sealed(hands: Hands, vault: Path, tmp_path: Path) -> None:
    hands.sit_down(vault)
    hands.press("F7", "G", "F9")
    assert "sealed already" not in hands.shown()
    hands.into("Sealed bundle (.ntbundle)", str(tmp_path / "one.ntbundle"))
    hands.press("Return", "F6", "F9")
    hands.press("Return", "Return")  # once too often: the receipt is left, and nothing is sealed twice
    assert "It is sealed already, and no note has changed since" in hands.shown()
    assert "the order in which they will read it" not in hands.shown(), "each bundle is shuffled anew"
    assert len(list(tmp_path.glob("*.ntbundle"))) == 1
    hands.press("F6")
    hands.line("sg: something new")
    hands.press("F9")
    assert "sealed already" not in hands.shown()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_a_long_title_of_a_session_is_whole_beside_the_steps_of_review(
    hands: Hands, vault: Path, size: int
) -> None:
    hands.shell.resize(1280, 800)
    hands.application.preferences.change(text_size=size)
    hands.sit_down(vault)
    hands.press("F7")
    where = rapporteur(hands).review.panel._where
    assert isinstance(where, FittedText)
    where.setText("Business · Point · Plenary 1 – Thresholds of compute, institutes: who measures what?")
    assert not where.is_cut()


@pytest.mark.parametrize("size", [100, 200])
def test_an_error_before_a_vault_is_open_hides_neither_the_heading_nor_the_field(
    hands: Hands, vault: Path, size: int
) -> None:
    hands.shell.resize(1180, 760)
    hands.application.preferences.change(text_size=size)
    hands.go_to("Take notes")
    hands.press("Return")
    hands.go_to("I have a vault already")
    hands.press("Return")
    hands.into("Vault", str(vault))
    hands.into("Passphrase", "wrong")
    hands.press("Return")
    notice = hands.shell.notice
    assert notice.isVisible()
    page = hands.shell.vault_page
    for seen in (page.title, hands.focus):
        assert not place_of(notice, hands).intersects(place_of(seen, hands))


@pytest.mark.parametrize("size", [100, 200])
def test_an_error_at_a_desk_hides_neither_the_title_nor_where_one_stands(
    hands: Hands, vault: Path, size: int
) -> None:
    hands.shell.resize(1280, 800)
    hands.application.preferences.change(text_size=size)
    hands.sit_down(vault)
    hands.line("sg: + we agree")
    notice = hands.shell.notice
    for step in (["F5"], ["F7"], ["G", "F9"], ["F10"]):
        hands.press(*step)
        hands.settle()  # the debrief comes in some turns
        seen = {each: place_of(each, hands) for each in (title(hands), hands.focus)}
        notice.show_error(NotetakerError())
        hands.settle()
        assert notice.isVisible()
        for each, place in seen.items():
            assert place_of(each, hands) == place, "something moved"
            if place.height() < notice.height():  # and not a whole list
                assert not place_of(notice, hands).intersects(place), (step, each)
        notice.dismiss()


def test_an_error_hides_the_label_of_the_field_no_more_than_the_field(
    large: Hands, event: Path, tmp_path: Path
) -> None:
    large.open_vault(tmp_path / "New")
    large.into("Event kit (.ntkit)", str(event / "event.ntkit"))
    large.into("Passphrase of the kit, as the organiser told you", "wrong")
    large.press("Return")
    assert large.shell.notice.isVisible()
    (label,) = (
        each
        for each in visible(large.shell)
        if isinstance(each, QLabel) and each.text() == "Passphrase of the kit, as the organiser told you"
    )
    for seen in (label, large.focus):
        assert not place_of(large.shell.notice, large).intersects(place_of(seen, large))


def test_once_a_sheet_is_made_its_words_and_the_button_for_them_are_in_sight(hands: Hands, tmp_path: Path) -> None:
    hands.shell.resize(1180, 760)
    hands.open_vault(tmp_path / "Archive", desk="Organise an event")
    hands.line(PASSPHRASE)
    hands.line(PASSPHRASE)
    hands.press("Return")
    assert hands.focus.accessibleName() == "The 28 words of the printed sheet"
    (button,) = (
        each for each in visible(hands.shell) if isinstance(each, QPushButton) and each.text() == "Rehearse"
    )
    for seen in (button, hands.focus):
        assert is_whole(seen), seen


def place_of(widget: QWidget, hands: Hands) -> QRect:
    return QRect(widget.mapTo(hands.shell, QPoint(0, 0)), widget.size())


def test_seal_gives_the_note_the_width_where_there_are_several_sessions(large: Hands, vault: Path) -> None:
    large.open_vault(vault, create=False)
    desk = rapporteur(large).work.rapporteur
    desk.generalise_open_findings()
    large.press("F9")
    points = rapporteur(large).seal._points
    sealing = rapporteur(large).seal._sealing
    assert sealing is not None
    model, ladder = points.model(), sealing.bundle.programme.ladder
    assert "Opening" not in str(model.index(0, 0).data(BELOW)), "there is one session only"
    several = [replace(each, session_title=f"Opening {n} ?") for n, each in enumerate(sealing.points)]
    rapporteur(large).seal._model.set_rows([_row(each, ladder, several=True) for each in several])
    assert "Opening 0\u00a0?" in str(model.index(0, 0).data(BELOW))
    large.settle()
    assert points.columnWidth(1) * 100 >= points.viewport().width() * 40


def test_the_file_of_the_brief_can_be_read_beside_its_button(large: Hands, vault: Path) -> None:
    large.open_vault(vault, create=False)
    large.line("sg: + we agree")
    large.press("F10")
    brief = rapporteur(large).debrief.brief
    assert brief.path.line.width() >= large.shell.fontMetrics().averageCharWidth() * 20
    assert brief.go.width() >= brief.go.sizeHint().width()


def test_the_start_page_shows_its_title_and_the_first_vault_at_once(large: Hands, vault: Path) -> None:
    large.shell.resize(1280, 800)
    large.open_vault(vault, create=False)
    large.shell.leave_vault()
    large.settle()
    start = large.shell.start
    assert large.focus.accessibleName() == vault.stem
    for seen in (start._title, start._take, start._organise, large.focus):
        assert is_whole(seen), seen


def test_the_debrief_shows_what_a_note_can_become_below_the_notes(large: Hands, vault: Path) -> None:
    large.shell.resize(1280, 800)
    large.open_vault(vault, create=False)
    large.line("sg: + we agree")
    rapporteur(large).work.rapporteur.generalise_open_findings()
    large.press("F10")
    page = rapporteur(large).debrief
    assert page.notes.hasFocus()
    for seen in (title(large), *page.moves.values()):
        assert is_whole(seen), seen


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_debrief_gives_the_notes_all_the_room_that_its_keys_leave(large: Hands, vault: Path, lang: str) -> None:
    large.shell.resize(1366, 768)
    large.open_vault(vault, create=False)
    large.application.show_language(lang)
    for number in range(5):
        large.line(f"sg: + we agree on {number}")
    rapporteur(large).work.rapporteur.generalise_open_findings()
    large.press("F10")
    page = rapporteur(large).debrief
    assert all(map(is_whole, (title(large), *page.moves.values())))
    last = page.moves["to_points"]
    beneath = last.mapTo(page, QPoint(0, last.height())).y()
    assert page.height() - beneath <= 2 * SPACE.small, "nothing is left below the keys"
    rows = [page.notes.rowViewportPosition(row) for row in range(page.notes.model().rowCount())]
    assert sum(top >= 0 and top + 96 <= page.notes.viewport().height() for top in rows) >= 4
    large.press("B")
    assert is_whole(page.brief.go)
    assert not is_whole(title(large))


def test_who_comes_back_to_the_notes_of_the_debrief_sees_of_which_session_they_are(
    large: Hands, vault: Path
) -> None:
    large.shell.resize(1366, 768)
    large.open_vault(vault, create=False)
    for number in range(5):
        large.line(f"sg: + we agree on {number}")
    rapporteur(large).work.rapporteur.generalise_open_findings()
    large.press("F10")
    page = rapporteur(large).debrief
    for _ in range(5):
        large.press("Down")
    page.brief.path.line.setFocus()
    large.settle()
    assert not is_whole(title(large))
    page.notes.setFocus()
    large.settle()
    assert page.notes.hasFocus()
    for seen in (title(large), page.sessions):
        assert is_whole(seen), seen
    assert chosen_is_whole(page.notes)


def chosen_is_whole(notes: Listing) -> bool:
    """Whether all of the row that is chosen is in sight in its list."""
    top = notes.rowViewportPosition(notes.row)
    return top >= 0 and top + notes.rowHeight(notes.row) <= notes.viewport().height()


def test_the_note_one_stands_on_in_the_debrief_is_whole_wherever_it_is_moved(large: Hands, vault: Path) -> None:
    large.open_vault(vault, create=False)
    large.application.show_language("fr")
    desk: RapporteurDesk = rapporteur(large).work.rapporteur
    desk.generalise_open_findings()
    for number in range(5):
        for kind in ("", "!", ">", "?", "-", "+"):
            desk.commit(f"{kind} {'they agree with how they are counted and want ' * (1 + number % 3)}")
            desk.commit(f"cm: {kind} nobody asked those who are counted by them")
    large.press("F10")
    notes = rapporteur(large).debrief.notes
    for key in ("Down", "S", "Down", "R", "Down", "D", "Q"):
        large.press(key)
        assert chosen_is_whole(notes), key


def test_the_note_that_is_asked_about_is_whole_while_one_says_who_spoke(large: Hands, vault: Path) -> None:
    large.open_vault(vault, create=False)
    view = rapporteur(large)
    desk: RapporteurDesk = view.work.rapporteur
    desk.generalise_open_findings()
    for number in range(9):
        desk.commit("nobody asked those who are counted " * (1 + number % 3))
    large.press("F10")
    large.go_to("Say who spoke")
    large.press("Return")
    while view.capture.list.row >= 0 and view.capture.line.editing is not None:
        assert chosen_is_whole(view.capture.list)
        large.press("Home")
        large.type("sg: ")
        assert chosen_is_whole(view.capture.list)
        large.press("Return")


@pytest.mark.parametrize("words", [8, 30, 70])
def test_a_note_is_read_back_in_letters_that_let_all_of_it_be_seen(large: Hands, vault: Path, words: int) -> None:
    large.open_vault(vault, create=False)
    desk: RapporteurDesk = rapporteur(large).work.rapporteur
    desk.generalise_open_findings()
    desk.commit("sg: " + "capacity " * words + "!")
    large.press("Ctrl+R")
    page = rapporteur(large).read_back
    assert page.text.text().startswith("capacity")
    assert is_whole(page.text)


def test_the_keys_that_go_to_the_next_note_first_show_the_end_of_a_very_long_one(large: Hands, vault: Path) -> None:
    large.open_vault(vault, create=False)
    desk: RapporteurDesk = rapporteur(large).work.rapporteur
    desk.generalise_open_findings()
    desk.commit("sg: " + "capacity " * 250 + "!")
    large.press("Ctrl+R")
    page = rapporteur(large).read_back
    first, bar = page.point, page._before_all.verticalScrollBar()
    assert bar.maximum() > 0
    while bar.value() < bar.maximum():
        large.press("Space")
        assert page.point is first
    large.press("Space")
    assert page.point is not first
    large.press("Left")
    assert (page.point, bar.value()) == (first, 0)


def test_categories_leave_the_notes_as_much_room_in_the_debrief_as_in_capture(large: Hands, vault: Path) -> None:
    large.open_vault(vault, create=False)
    view = rapporteur(large)
    large.line("lb: nobody asked those who are counted !")
    large.shell.resize(1000, 760)
    large.press("F10")
    large.settle()
    notes, model = view.debrief.notes, view.debrief.notes.model()
    whole, look = notes.viewport().width(), theme.current()
    lines = ((notes.fontMetrics(), Qt.ItemDataRole.DisplayRole), (QFontMetrics(small(notes.font())), BELOW))
    longest = max(
        metrics.horizontalAdvance(word)
        for row in range(model.rowCount())
        for metrics, role in lines
        for word in str(model.index(row, 1).data(role) or "").split()
    )
    assert longest + look.size("shape_icon") < notes.columnWidth(1)
    assert notes.columnWidth(1) <= max(whole * MOST_SHARE // 100, longest + 2 * look.size("shape_icon"))
    assert notes.columnWidth(2) > whole // 2


def test_in_another_language_the_rows_of_the_debrief_have_room_for_its_words(large: Hands, vault: Path) -> None:
    large.open_vault(vault, create=False)
    notes = rapporteur(large).debrief.notes
    large.press("F10")
    large.settle()
    before = notes.rowHeight(1)
    large.application.show_language("fr")
    large.settle()
    assert str(notes.model().index(1, 1).data()) == "Personnes présentes"
    assert before < notes.rowHeight(1) == notes.sizeHintForRow(1)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_once_a_kit_is_open_the_chosen_session_is_in_sight(
    large: Hands, event: Path, tmp_path: Path, language: str
) -> None:
    large.shell.resize(1024, 700)
    large.open_vault(tmp_path / "New")
    large.into("Event kit (.ntkit)", str(event / "event.ntkit"))
    large.go_to("Passphrase of the kit, as the organiser told you")
    large.application.preferences.change(language=language)
    large.type(KIT_PASSPHRASE)
    large.press("Return")
    sessions = rapporteur(large).prepare.sessions
    assert large.focus is sessions
    row = what_matters(sessions)
    assert sessions.visibleRegion().boundingRect().contains(row)
    large.press("Ctrl+P")
    people = rapporteur(large).prepare.attendance.list
    assert large.focus is people
    assert people.visibleRegion().boundingRect().height() > large.shell.height() // 2


def test_a_slim_rail_warns_with_a_mark_in_the_place_of_the_number(app: QApplication) -> None:
    older = Step("seal", lambda: "Seal", lambda: "F9", "{}".format, warns=lambda: "Seal again.", waits=True)
    button = StepButton(older)
    button.set_slim(True)
    button.refresh(4)
    assert [each.text() for each in button.findChildren(QLabel, "count")] == ["!"]
    assert button.toolTip() == "Seal, 4, Seal again."
