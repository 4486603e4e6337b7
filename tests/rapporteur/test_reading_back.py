"""Read-back: the room sees what would leave, in no order of turns; what it corrects is stripped again."""

import pytest

from notetaker.model.note import Kind, Note
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.errors import EmptyLine, KitNeeded, UnknownSession
from notetaker.rapporteur.reading_back import ReadPoint

LINES = (
    "sg: capacity comes before the norm",
    "cm: + as Clara Montefiore and Peter Okonjo said",
    "Okonjo: my ministry will not sign !",
    "xy: nobody knows who this is",
    "nt: ask Noor about the figures",
)
HIDDEN = ("Montefiore", "Okonjo", "ministry", "xy", "figures", "business", "institution")


@pytest.fixture
def written(desk: RapporteurDesk) -> RapporteurDesk:
    for line in LINES:
        desk.commit(line)
    return desk


def note_of(desk: RapporteurDesk, text: str) -> Note:
    return next(note for note in desk.notes() if text in desk.text_of(note))


def point_of(desk: RapporteurDesk, note: Note) -> ReadPoint:
    return next(point for point in desk.read_back("S1").points if point.note_id == note.id)


def test_the_room_sees_categories_as_sealed_and_nothing_that_is_open(written: RapporteurDesk) -> None:
    points = written.read_back("S1").points
    said = "\n".join(f"{point.category}: {point.text}" for point in points)

    assert len(points) == 4
    assert not any(word in said for word in HIDDEN)
    assert "[two decision-makers]" in said
    assert "decision_makers: [a detail left out] will not sign" in said
    assert all(note.findings for note in (note_of(written, "ministry"), note_of(written, "nobody"))), "still open"


def test_no_order_of_turns_is_shown(written: RapporteurDesk) -> None:
    for number in range(20):
        written.commit(f"sg: point {number}")
    orders = {tuple(point.note_id for point in written.read_back("S1").points) for _ in range(3)}

    assert len(orders) == 3
    assert tuple(note.id for note in written.notes() if note.kind is not Kind.OWN) not in orders
    read = written.read_back("S1")
    assert [point.kind for point in read.by_kind] == [
        Kind.RECOMMENDATION,
        Kind.AGREEMENT,
        *[Kind.POINT] * 22,
    ]
    assert sorted(point.note_id for point in read.by_kind) == sorted(point.note_id for point in read.points)


def test_a_correction_is_stripped_and_keeps_what_stands_in_brackets(written: RapporteurDesk) -> None:
    note = note_of(written, "as [a business participant]")
    line = written.line_to_correct(note.id)
    assert line == "+ as [two decision-makers] said"

    corrected = written.correct(note.id, line.replace("said", "and Solveig Grønn said"))
    assert corrected.category == note.category
    assert corrected.kind is Kind.AGREEMENT
    # In the vault the mentions are as fine as before; shown to the room they are as wide as before.
    assert written.text_of(corrected) == (
        "as [a business participant] and [an institutional participant] and [a researcher] said"
    )
    assert point_of(written, corrected).text == "as [two decision-makers] and [a researcher] said"
    assert written.read_again(note.id) == point_of(written, corrected)
    assert written.undo()
    assert note_of(written, "as [a business").body == note.body


def test_correcting_what_was_open_stores_it_as_it_was_shown(written: RapporteurDesk) -> None:
    note = note_of(written, "ministry")
    corrected = written.correct(note.id, written.line_to_correct(note.id).replace("not sign", "sign in May"))

    assert written.text_of(corrected) == "[a detail left out] will sign in May"
    assert corrected.kind is Kind.RECOMMENDATION
    assert not corrected.findings


def test_a_mention_that_the_room_strikes_out_is_gone(written: RapporteurDesk) -> None:
    note = note_of(written, "as [a business participant]")
    corrected = written.correct(note.id, "+ as [another decision-maker] said")

    assert written.text_of(corrected) == "as [an institutional participant] said"
    with pytest.raises(EmptyLine):
        written.correct(note.id, "  ")


def test_what_too_few_could_have_said_is_not_shown(written: RapporteurDesk) -> None:
    written.choose_session("S3")
    written.set_attendance({"P1"})
    written.commit("sg: alone")

    assert written.read_back("S3").points == ()
    assert written.read_back("S3") == written.read_back("S2"), "nothing tells that there is a note"
    with pytest.raises(UnknownSession):
        written.read_back("S9")
    written.forget_roster()
    with pytest.raises(KitNeeded):
        written.read_back("S1")


def test_an_own_remark_never_comes_before_the_room(written: RapporteurDesk) -> None:
    own = note_of(written, "figures")
    assert written.read_again(own.id) is None

    written.amend(own.id, "b: the figures are old")
    read = written.read_back("S1")
    assert written.read_again(own.id) in read.points
    written.undo()
    assert written.read_again(own.id) is None
    left = read.corrected(own.id, None)
    assert len(left.by_kind) == len(read.points) - 1
    assert own.id not in {point.note_id for point in left.points}

    other = note_of(written, "capacity")
    written.correct(other.id, "nt: not for the room")
    assert written.read_again(other.id) is None
    written.delete(other.id)
    assert written.read_again(other.id) is None


def test_a_correction_keeps_the_theme_that_the_room_does_not_see(written: RapporteurDesk) -> None:
    note = written.commit("sg: audits every year #audit")
    assert written.line_to_correct(note.id) == "audits every year"
    assert written.correct(note.id, "audits every month").theme.text == "audit"
    assert written.correct(note.id, "audits every month #costs").theme.text == "costs"
