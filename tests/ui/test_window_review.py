"""Deciding on findings by single keys, sealing, and what is forgotten afterwards."""

from pathlib import Path

import pytest

from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.desk_pages import CAPTURE, REVIEW
from notetaker.ui.keys import presses
from notetaker.ui.listing import Listing
from notetaker.ui.marked_text import Marked
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.scrolling import Scrolling
from tests.ui.hands import Hands


@pytest.fixture
def view(hands: Hands, vault: Path) -> RapporteurView:
    hands.sit_down(vault)
    assert isinstance(hands.shell.view, RapporteurView)
    hands.shell.view.go(REVIEW)
    hands.settle()
    return hands.shell.view


@pytest.fixture
def desk(view: RapporteurView) -> RapporteurDesk:
    return view.work.rapporteur


def has_roster(desk: RapporteurDesk) -> bool:
    return desk.roster is not None


@pytest.mark.parametrize("key", ["P", "N"])
def test_one_key_decides(view: RapporteurView, desk: RapporteurDesk, hands: Hands, key: str) -> None:
    assert len(desk.open_findings()) == 1
    hands.press(key)
    assert not desk.open_findings()
    assert "Every finding is decided" in hands.shown()
    assert "nobody knows" in desk.text_of(desk.notes()[-1])


def test_what_may_be_on_the_list_is_asked_about_before_it_stays_as_a_public_figure(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.press("N")
    desk.commit("cm: the tao of regulating is patience")
    view.review.refresh()
    assert [each.surface for each in desk.open_findings()] == ["tao"]
    hands.press("P")
    assert len(desk.open_findings()) == 1
    assert "“tao” may be on the list of participants" in hands.shell.status.text
    hands.press("P")
    assert not desk.open_findings()


def test_what_may_show_who_spoke_is_no_public_figure_and_no_name(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    not_a_name = view.review.panel.choices["not_a_name"]
    assert not_a_name.accessibleName() == "It is not a name"
    hands.press("N")
    desk.commit("cm: as a former judge I doubt it")
    view.review.refresh()
    assert not_a_name.accessibleName() == "It gives nobody away"
    hands.press("P", "P")
    assert len(desk.open_findings()) == 1
    assert "This names no public figure: it may show who spoke. G generalises it" in hands.shell.status.text
    hands.press("N")
    assert not desk.open_findings()


def test_generalising_changes_the_note(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    hands.press("G")
    assert desk.text_of(desk.notes()[-1]) == "nobody knows who this is"


def test_a_capital_decides_too(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    hands.press("Shift+G")
    assert desk.text_of(desk.notes()[-1]) == "nobody knows who this is"


def test_a_capital_that_was_given_to_another_action_stays_its_own(hands: Hands) -> None:
    hands.application.preferences.change(keys={"keep": "Shift+G"})
    assert presses("generalise") == ["G"]
    assert presses("keep") == ["Shift+G"]


def test_keeping_asks_for_a_reason(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    hands.press("K")
    hands.press("Return")
    assert len(desk.open_findings()) == 1
    hands.type("gang name")
    hands.press("Return")
    assert not desk.open_findings()


def test_the_same_for_all_like_it(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    desk.commit("xy: here again")
    view.review.refresh()
    assert len(desk.open_findings()) == 2
    hands.press("A", "N")
    assert not desk.open_findings()


def test_the_number_of_those_like_it_is_shown(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    assert "The same for all like it: no other" in hands.shown()
    hands.press("A")
    assert not view.review.panel.like_it.isChecked()
    desk.commit("xy: here again")
    view.review.refresh()
    assert "The same for all like it: 2" in hands.shown()
    hands.press("A", "F8")
    assert view.review.panel.like_it.isChecked() is False, "it is meant for one finding"


@pytest.mark.parametrize("key", ["E", "F2"])
def test_a_note_is_edited_in_place_and_stripped_again(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands, key: str
) -> None:
    hands.press(key, "Ctrl+A")
    hands.type("somebody asked Montefiore; nobody knows pgn")
    assert len(desk.open_findings()) == 1, "letters are typed and decide nothing"
    hands.press("Return")
    assert desk.text_of(desk.notes()[-1]).startswith("somebody asked [a business participant]")
    assert "Every finding is decided" in hands.shown()
    hands.press("Ctrl+Z")
    assert len(desk.open_findings()) == 1


def test_an_edit_that_is_left_changes_nothing(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    before = desk.notes()
    hands.press("E")
    hands.type(" and more")
    hands.press("Esc")
    assert desk.notes() == before
    assert hands.focus.accessibleName() == "Generalise"
    assert [each.row for each in view.review.findChildren(Listing)] == [-1], "the keys were nowhere else on the way"
    hands.press("N")
    assert not desk.open_findings()


def test_a_decision_is_taken_back_by_one_key(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    hands.press("G")
    assert "Ctrl+Z takes it back" in hands.shell.status.text
    hands.press("Ctrl+Z")
    assert "Finding 1 of 1" in hands.shown()


def test_the_status_line_counts_every_decision(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    for line in ("xq: one", "zq: two"):
        desk.commit(line)
    view.review.refresh()
    for decided, left in ((1, 2), (2, 1), (3, 0)):
        hands.press("N")
        assert f"Decided: {decided}. Left: {left}." in hands.shell.status.text


def test_the_counter_tells_how_many_are_left_of_how_many(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    for line in ("xq: one", "zq: two", "xz: three"):
        desk.commit(line)
    view.review.refresh()
    assert "Finding 1 of 4, 4 left." in hands.shown()
    hands.press("G")
    assert "Finding 2 of 4, 3 left." in hands.shown()
    hands.press("F8")
    assert "Finding 3 of 4, 3 left." in hands.shown()
    hands.press("N")
    assert "Finding 4 of 4, 2 left." in hands.shown()
    hands.press("Ctrl+Z")
    assert "Finding 3 of 4, 3 left." in hands.shown()
    hands.press("F6", "F7")
    assert "Finding 3 of 4, 3 left." in hands.shown(), "it goes on where one was"
    hands.press("G", "G", "G")
    assert "Every finding is decided" in hands.shown()
    desk.commit("zz: later")
    view.review.refresh()
    assert "Finding 1 of 1, 1 left." in hands.shown(), "what was decided before counts no more"


def test_the_counter_goes_on_where_it_was_whatever_was_edited_in_capture(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    notes = [desk.commit(line) for line in ("xq: one", "zq: two", "xz: three")]
    view.review.refresh()
    hands.press("G")
    assert "Finding 2 of 4, 3 left." in hands.shown()
    hands.press("F6")
    desk.amend(notes[-1].id, "b: three, in other words")
    desk.commit("zz: four")
    desk.commit("qz: five")
    hands.press("F7")
    assert "Finding 2 of 5, 4 left." in hands.shown(), "what an edit did away with was not decided here"
    hands.press("G")
    assert "Finding 3 of 5, 3 left." in hands.shown()
    hands.press("F6", "Ctrl+Z", "F7")
    assert "Finding 2 of 5, 4 left." in hands.shown(), "what was taken back is to be decided again"


def test_an_impersonal_wording_is_taken_by_one_key_and_given_back_by_another(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.press("N")
    assert "Say it as proposed" not in hands.shown()
    desk.commit("cm: je reste persuadée que Kettwerk attend")
    view.review.refresh()
    assert "Proposed: Conviction que [telle entreprise] attend" in hands.shown()
    hands.press("I")
    assert desk.text_of(desk.notes()[-1]) == "Conviction que [telle entreprise] attend"
    assert "Every finding is decided" in hands.shown()
    hands.press("Ctrl+Z")
    assert "je reste persuadée" in desk.text_of(desk.notes()[-1])
    assert "Proposed: Conviction" in hands.shown()


def test_the_next_finding_is_seen_from_its_words_on(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.application.preferences.change(text_size=200)
    desk.commit("zz: another")
    desk.commit("zy: one more")
    view.review.refresh()
    (place,) = view.review.findChildren(Scrolling)
    words = view.review.panel._surface
    for key in ("G", "F8", "N"):
        hands.settle()
        place.verticalScrollBar().setValue(place.verticalScrollBar().maximum())
        assert words.visibleRegion().isEmpty()
        hands.press(key)
        assert words.visibleRegion().boundingRect() == words.rect()


def test_what_g_makes_of_the_note_is_shown_before_it_is_pressed(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    desk.commit("as a former commissioner I can say that two of fourteen have one technical person")
    view.review.refresh()
    hands.press("F8")
    seen = hands.shown()
    hands.press("G")
    assert f"G makes it: {desk.text_of(desk.notes()[-1])}" in seen
    assert "nothing of what was said is left" not in seen


def test_all_that_g_takes_is_marked_and_counted(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    hands.press("N")
    desk.commit("cm: Ottilie Brandvold refuses, the others follow Ottilie Brandvold")
    view.review.refresh()
    hands.settle()
    marked = view.review.panel._note.marked
    assert [marked.text[slice(*span)] for span in marked.findings] == ["Ottilie Brandvold"] * 2
    assert "G makes it, in 2 places: " in hands.shown()
    hands.press("G")
    assert "Brandvold" not in desk.text_of(desk.notes()[-1])


def test_at_large_text_what_i_stores_is_seen_before_it_is_pressed(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.press("N")
    hands.application.preferences.change(text_size=200)
    desk.commit("cm: je reste persuadée que Kettwerk attend")
    view.review.refresh()
    hands.settle()
    proposal = view.review.panel._proposal
    assert proposal.visibleRegion().boundingRect() != proposal.rect()
    hands.press("I")
    assert proposal.visibleRegion().boundingRect() == proposal.rect()
    assert "je reste persuadée" in desk.text_of(desk.notes()[-1])
    assert "I once more stores it." in hands.shell.status.text
    hands.press("I")
    assert desk.text_of(desk.notes()[-1]) == "Conviction que [telle entreprise] attend"


def test_a_note_of_which_nothing_is_left_is_told_and_can_be_said_in_other_words(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    hands.press("N")
    desk.commit("as a former commissioner")
    view.review.refresh()
    assert (
        "G makes it: [a detail left out] – nothing of what was said is left; E says it in other words"
        in hands.shown()
    )
    hands.press("G")
    assert "Ctrl+Z, then E, says it in other words." in hands.shell.status.text
    assert "1 note says nothing any more, in “Opening”: F2 goes there." in hands.shown()
    hands.press("F9")
    assert "1 note says nothing any more, in “Opening”: F2 goes there." in hands.shown(), "before it leaves too"
    hands.press("F7", "Ctrl+Z", "E", "Ctrl+A")
    hands.type("from experience")
    hands.press("Return")
    assert desk.text_of(desk.notes()[-1]) == "from experience"
    assert "Your notes can be sealed." in hands.shown()
    assert "nothing is left" not in hands.shown()


@pytest.mark.parametrize("page", ["F7", "F9"], ids=["Review", "Seal"])
def test_a_key_goes_from_one_note_that_says_nothing_any_more_to_the_next(
    hands: Hands, two_sessions: Path, page: str
) -> None:
    hands.sit_down(two_sessions)
    view = hands.shell.view
    assert isinstance(view, RapporteurView)
    desk = view.work.rapporteur
    desk.choose_session("S3")
    for line in ("as a former commissioner", "my ministry", "cm: the end"):
        desk.commit(line)
    desk.generalise_open_findings()
    desk.choose_session("S1")
    hands.press("F10", page)
    assert "2 notes say nothing any more, in “Closing”: F2 goes from one to the next." in hands.shown()
    hands.press("F2")
    assert view.step == CAPTURE
    assert "Still 2; Esc leaves." in hands.shell.status.text
    hands.press("Ctrl+A")
    hands.line("from experience")
    assert "It is the last one" in hands.shell.status.text
    hands.press("Ctrl+A")
    hands.line("in the room")
    assert [desk.text_of(note) for note in desk.notes("S3")][-3:] == ["from experience", "in the room", "the end"]
    assert view.capture.line.editing is None
    hands.press(page)
    assert "any more" not in hands.shown()


def test_f8_goes_round(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    desk.commit("zz: another")
    view.review.refresh()
    assert "Finding 1 of 2" in hands.shown()
    hands.press("F8")
    assert "Finding 2 of 2" in hands.shown()
    hands.press("F8")
    assert "Finding 1 of 2" in hands.shown()


def test_the_exposure_table_says_what_becomes_of_a_category(view: RapporteurView, hands: Hands) -> None:
    model = view.review._exposure._model
    cells = [model.data(model.index(row, 1)) for row in range(model.rowCount())]
    assert "stays as it is" in cells
    assert any(str(cell).startswith("appears as ") for cell in cells)


def test_the_exposure_table_stays_where_it_is_through_the_last_decision(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    assert view.review._exposure._session == "S1"
    hands.press("N")
    assert "Every finding is decided" in hands.shown()
    assert view.review._exposure._session == "S1"


def test_what_is_forgotten_is_asked_twice(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands, tmp_path: Path
) -> None:
    hands.press("N", "F9")
    hands.into("Sealed bundle (.ntbundle)", str(tmp_path / "one.ntbundle"))
    hands.press("Return")
    hands.go_to("Forget the participants")
    hands.press("Return")
    assert has_roster(desk)
    hands.press("Return")
    assert not has_roster(desk)
    hands.press("F6")
    assert "No event kit is open" in hands.shown()


def test_a_bundle_that_cannot_be_written_loses_nothing(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands, tmp_path: Path
) -> None:
    hands.press("N", "F9")
    hands.into("Sealed bundle (.ntbundle)", str(tmp_path / "nowhere" / "all.ntbundle"))
    hands.press("Return")
    assert "could not be written" in hands.shown()
    assert desk.counts.sealed == 0


def test_no_choice_moves_from_finding_to_finding(view: RapporteurView, desk: RapporteurDesk, hands: Hands) -> None:
    desk.commit("as a former commissioner I can say that two of fourteen regulators have one technical person")
    desk.commit("we at my ministry wrote it in March")
    view.review.refresh()
    panel, places = view.review.panel, []
    for _ in desk.open_findings():
        hands.settle()
        places.append({name: choice.geometry() for name, choice in panel.choices.items()})
        hands.press("F8")
    assert len(places) > 2
    assert all(each == places[0] for each in places)
    assert {choice.isVisible() for choice in panel.choices.values()} == {True}


@pytest.mark.parametrize(("text_size", "lines"), [(100, 5), (150, 3), (200, 3)])
def test_a_note_of_some_lines_does_not_scroll_in_its_place(
    view: RapporteurView, hands: Hands, text_size: int, lines: int
) -> None:
    hands.application.preferences.change(text_size=text_size)
    hands.shell.resize(1366, 768)
    hands.settle()
    note = view.review.panel._note
    for count in range(1, 200):
        note.show_marked(Marked("who pays " * count))
        hands.settle()
        if note.document().firstBlock().layout().lineCount() > lines:
            break
        assert not note.verticalScrollBar().maximum(), count
    else:
        raise AssertionError("the note never got so long")
    assert all(choice.isVisible() for choice in view.review.panel.choices.values())


def test_the_page_does_not_turn_round_with_what_is_said_of_those_like_it(
    view: RapporteurView, desk: RapporteurDesk, hands: Hands
) -> None:
    """It would where the panel grew too wide to have the exposure table beside it."""
    for _ in range(2):
        desk.commit("sg: that came from Zoltan Kiraly")
    hands.application.show_language("fr")
    hands.shell.resize(1180, 780)
    hands.settle()
    widths, always = set(), False
    for _ in desk.open_findings():
        hands.settle()
        widths.add(view.review.panel.width())
        always = always or "toujours, s’il reste" in hands.shown()
        hands.press("F8")
    assert always
    assert len(widths) == 1


def test_where_there_is_nothing_to_review_enter_leads_to_where_notes_are_taken(
    hands: Hands, tmp_path: Path
) -> None:
    hands.open_vault(tmp_path / "New")
    hands.press("F7")
    assert "There is nothing to review yet" in hands.shown()
    hands.press("Return")
    assert "No event kit is open" in hands.shown()
    hands.press("Return")
    assert "The organiser gave you an event kit" in hands.shown()
