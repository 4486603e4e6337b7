"""Who was present decides what may leave; the vault remembers it without a name, and across kits."""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notetaker.exchange import Kit, OrganiserKey, write_kit
from notetaker.exposure import Widening
from notetaker.model.body import Body
from notetaker.model.note import Kind, Note
from notetaker.model.programme import Programme
from notetaker.model.roster import Participant, Roster
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.arrivals import read_move
from notetaker.rapporteur.attendance import Attendance, mark_of, tick
from notetaker.rapporteur.codes import Codes
from notetaker.rapporteur.errors import (
    AttendanceOfOtherKit,
    NobodyTicked,
    NoSession,
    NotOneParticipant,
    NotOneWay,
    OffTheTable,
)
from notetaker.resources import read_text
from notetaker.vault import Vault
from tests.exposure.worlds import FINEST, Truth, derived, programme, roster
from tests.exposure.worlds import Attendance as Presences
from tests.rapporteur.conftest import PASSPHRASE, PROGRAMME, ROSTER

SendKit = Callable[[Roster], bytes]


@pytest.fixture
def send_kit(prepared_kit: Kit, organiser: OrganiserKey) -> SendKit:
    """A corrected kit of the same programme."""
    return lambda roster: write_kit(
        replace(prepared_kit, roster=roster), passphrase=PASSPHRASE, signer=organiser.signer
    )


def leaves_as(desk: RapporteurDesk) -> list[str]:
    """Text and category of what would leave."""
    return sorted(f"{point.text}: {point.category}" for point in desk.sealing().points)


def ids(desk: RapporteurDesk) -> list[str]:
    return [person.id for person in desk.present()]


def test_before_anybody_is_ticked_those_are_present_whom_the_roster_lists(desk: RapporteurDesk) -> None:
    assert ids(desk) == [person.id for person in ROSTER]
    desk.choose_session("S3")
    assert ids(desk) == []


def test_what_is_said_when_too_few_of_a_category_are_left_is_widened(desk: RapporteurDesk) -> None:
    desk.commit("sg: one")
    assert leaves_as(desk) == ["one: research"]
    desk.leave(["P2"])
    assert leaves_as(desk) == ["one: research"]
    desk.commit("sg: two, says Wen Tao")
    assert leaves_as(desk) == ["one: participant", "two, says [a participant]: participant"]
    research = next(each for each in desk.exposure() if each.cell.category == "research")
    assert (research.cell.people, research.shown) == (2, "participant")


def test_one_more_note_with_the_same_people_is_worked_out_from_what_is_known(desk: RapporteurDesk) -> None:
    desk.commit("sg: one")
    desk.leave(["P2"])
    desk.commit("sg: two")
    known = desk.exposure_now()
    desk.commit("sg: three")
    assert desk.exposure_now() is known
    desk.arrive(["P2"])
    assert desk.exposure_now() is not known


def test_who_came_back_is_there_again(desk: RapporteurDesk) -> None:
    desk.leave(["P1", "P2"])
    desk.arrive(["P2", "P1"])
    desk.commit("sg: one")
    assert leaves_as(desk) == ["one: research"]


def test_a_stretch_without_notes_that_leave_counts_for_nothing(desk: RapporteurDesk) -> None:
    desk.commit("sg: one")
    desk.leave(["P1", "P2"])
    desk.commit("nt: mine")
    gone = desk.commit("b: a mistake")
    assert leaves_as(desk)[-1] == "one: participant"
    desk.delete(gone.id)
    assert leaves_as(desk) == ["one: research"]
    desk.undo()
    assert leaves_as(desk)[-1] == "one: participant"


def test_an_edited_note_stays_in_the_stretch_in_which_it_was_said(desk: RapporteurDesk) -> None:
    note = desk.commit("sg: one")
    desk.set_attendance([])
    desk.amend(note.id, "b: another")
    assert leaves_as(desk) == ["another: decision_makers"]
    late = desk.commit("sg: said to nobody")
    assert desk.sealing().withheld == 1
    assert late.id in {each.id for each in desk.notes()}


def test_the_exposure_of_a_session_without_notes_follows_the_ticks(desk: RapporteurDesk) -> None:
    desk.leave(["P3"])
    assert {each.cell.people for each in desk.exposure() if each.cell.category == "research"} == {2}


def test_the_list_of_codes_shows_those_present_first(desk: RapporteurDesk) -> None:
    desk.set_attendance(["P5"])
    assert [each.participant.id for each in desk.codes() if each.present] == ["P5"]
    assert desk.codes()[0].participant.id == "P5"


def test_attendance_comes_back_after_a_restart_and_holds_no_name(folder: Path) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        before = len(list(vault.records()))
        desk.leave(["P1"])
        desk.leave(["P1"])
        (record,) = list(vault.records())[before:]
        assert not any(secret in record for person in ROSTER for secret in (person.name.encode(), b'"P'))
    with Vault.open(folder, PASSPHRASE) as vault:
        assert ids(RapporteurDesk.open(vault)) == ["P2", "P3", "P4", "P5", "P6", "P7"]


def test_attendance_is_of_a_session(desk: RapporteurDesk) -> None:
    desk.leave(["P1"])
    desk.choose_session("S3")
    desk.arrive(["P1"])
    assert ids(desk) == ["P1"]
    desk.choose_session("S2")
    with pytest.raises(OffTheTable):
        desk.arrive(["P1"])
    desk.choose_session("S1")
    assert "P1" not in ids(desk)


def test_without_a_session_nobody_comes_or_goes(tmp_path: Path, kit_data: bytes) -> None:
    with Vault.create(tmp_path / "new.ntvault", PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(kit_data, PASSPHRASE)
        with pytest.raises(NoSession):
            desk.arrive(["P1"])


# Another kit


def test_a_corrected_kit_knows_who_was_present_in_the_old_list(desk: RapporteurDesk, send_kit: SendKit) -> None:
    desk.leave(["P2"])
    desk.commit("sg: one")
    late = Participant("P0", "Ada Late", (), "Elsewhere", (), "", "research", ("S1",))
    desk.take_kit(send_kit(Roster((late, *reversed(ROSTER.participants)))), PASSPHRASE)
    assert sorted(ids(desk)) == ["P1", "P3", "P4", "P5", "P6", "P7"]
    assert leaves_as(desk) == ["one: participant"]


def test_ids_that_were_given_anew_make_nobody_present(desk: RapporteurDesk, send_kit: SendKit) -> None:
    """P2 left; in the new list P2 is who was P1, and so on."""
    desk.leave(["P2"])
    people = ROSTER.participants
    moved = tuple(
        replace(person, id=after.id) for person, after in zip(people, (*people[1:], people[0]), strict=True)
    )
    desk.take_kit(send_kit(Roster(moved)), PASSPHRASE)
    assert "Amadou Bâ" not in {person.name for person in desk.present()}
    assert len(desk.present()) == 6


def test_an_id_that_a_colleague_got_makes_the_colleague_not_present(
    desk: RapporteurDesk, send_kit: SendKit
) -> None:
    """P2 left, P1 is there; in the new list P1 is somebody else of the same employer."""
    desk.leave(["P2"])
    first, *rest = ROSTER.participants
    desk.take_kit(send_kit(Roster((replace(first, name="Ottoline Brackwater"), *rest))), PASSPHRASE)
    assert ids(desk) == [person.id for person in rest if person.id != "P2"]


def test_whose_name_was_corrected_stays_present(desk: RapporteurDesk, send_kit: SendKit) -> None:
    desk.leave(["P2"])
    first, *rest = ROSTER.participants
    corrected = replace(first, name=f"{first.name.split()[0]} Brackwater")
    desk.take_kit(send_kit(Roster((corrected, *rest))), PASSPHRASE)
    assert first.id in ids(desk)


def test_whom_the_new_list_has_not_is_not_counted(desk: RapporteurDesk, send_kit: SendKit) -> None:
    desk.leave(["P2"])
    desk.take_kit(send_kit(Roster(ROSTER.participants[1:])), PASSPHRASE)
    assert ids(desk) == ["P3", "P4", "P5", "P6", "P7"]


def test_a_kit_with_another_list_is_refused_where_the_old_one_was_forgotten(
    desk: RapporteurDesk, send_kit: SendKit, kit_data: bytes
) -> None:
    desk.leave(["P2"])
    desk.forget_roster()
    other = send_kit(Roster(ROSTER.participants[1:]))
    with pytest.raises(AttendanceOfOtherKit):
        desk.take_kit(other, PASSPHRASE)
    desk.take_kit(kit_data, PASSPHRASE)
    assert "P2" not in ids(desk)
    desk.take_kit(other, PASSPHRASE)
    assert ids(desk) == ["P3", "P4", "P5", "P6", "P7"]


# Typed


def test_arrivals_and_departures_are_typed(desk: RapporteurDesk) -> None:
    assert desk.move(">>out: sg, Amadou Bâ")
    assert ids(desk) == ["P3", "P4", "P5", "P6", "P7"]
    assert desk.move(">>arrive: sg")
    assert desk.move(">>HERE:sg; Wen Tao")
    assert ids(desk) == ["P1", "P3"]
    assert desk.move("»»out: sg")
    assert ids(desk) == ["P3"]
    assert desk.notes() == ()


@pytest.mark.parametrize(
    "line", [">>out sg", ">> out: sg", ">> out sg", ">>Out : sg", ">>absents: sg", ">>partis sg", "»» left: sg"]
)
def test_a_departure_may_be_typed_with_a_space_or_without_the_colon(desk: RapporteurDesk, line: str) -> None:
    assert desk.move(line)
    assert ids(desk) == ["P2", "P3", "P4", "P5", "P6", "P7"]


@pytest.mark.parametrize(
    "line", [">>in two weeks the draft is sent round", ">>here", ">>part of the budget, and of the rest too"]
)
def test_what_says_something_without_a_colon_is_a_note(desk: RapporteurDesk, line: str) -> None:
    assert not desk.move(line)
    assert len(ids(desk)) == 7


@pytest.mark.parametrize(
    "line", ["> sg: write to them", ">> sg: stronger", "in: sg", ">> sg: out of scope", "sg: >>in: x", ">in: sg"]
)
def test_a_note_is_not_an_arrival(desk: RapporteurDesk, line: str) -> None:
    assert not desk.move(line)
    assert len(ids(desk)) == 7


@pytest.mark.parametrize(
    "line", [">>in: zq", ">>in zq", ">> out sg, nobody known", ">>out: sg, nobody known", ">>in: b"]
)
def test_who_is_not_one_participant_is_refused_and_not_repeated(desk: RapporteurDesk, line: str) -> None:
    with pytest.raises(NotOneParticipant) as refused:
        desk.move(line)
    assert "nobody known" not in str(refused.value)
    assert "zq" not in str(refused.value)
    assert len(ids(desk)) == 7


@pytest.mark.parametrize("move", ["in", "out", "here", "slip"])
def test_arrivals_and_departures_are_typed_as_people_say_them_in_either_language(move: str) -> None:
    codes = Codes.of(ROSTER, PROGRAMME.ladder)
    table = tomllib.loads(read_text("rapporteur/arrivals.toml"))
    read = {line: read_move(line, codes) for line in table[move]["examples"]}
    named = frozenset() if move == "slip" else frozenset({"P1"})
    wrong = [
        line
        for line, moved in read.items()
        if moved is None or (moved.move, moved.ids) != (move, named) or moved.unclear
    ]
    assert not wrong


@pytest.mark.parametrize("who", ["sg, wt", "sg wt", "sg et wt", "sg+wt", "sg & Wen Tao", "sg and wt"])
def test_several_are_named_as_before_a_colon(desk: RapporteurDesk, who: str) -> None:
    assert desk.move(f">>partis: {who}")
    assert ids(desk) == ["P2", "P4", "P5", "P6", "P7"]


@pytest.mark.parametrize(
    "line", [">>into: sg", ">>présnts: sg, wt", ">>presnts sg", ">>: sg", ">>abssent: zq", ">>xyz: Wen Tao"]
)
def test_people_behind_a_word_that_says_no_way_are_refused_and_no_note(desk: RapporteurDesk, line: str) -> None:
    with pytest.raises(NotOneWay) as refused:
        desk.move(line)
    assert "Wen" not in str(refused.value)
    assert len(ids(desk)) == 7


def test_what_is_read_of_a_line_changes_nothing(desk: RapporteurDesk) -> None:
    moved = desk.read_move(">>out: sg, zq")
    assert moved is not None
    assert (len(moved.ids), dict(moved.unclear)) == (1, {2: "zq"})
    assert len(ids(desk)) == 7
    assert desk.read_move("sg: out") is None


def test_a_line_that_says_who_leaves_is_not_kept_as_a_draft(desk: RapporteurDesk) -> None:
    desk.keep_draft(">>out: sg")
    assert desk.draft == ""


def test_what_a_departure_will_widen_is_known_before_a_note_is_taken(desk: RapporteurDesk) -> None:
    desk.commit("sg: one")
    assert {each.shown for each in desk.exposure_now() if each.cell.category == "research"} == {"research"}
    desk.leave(["P3"])
    assert {each.shown for each in desk.exposure_now() if each.cell.category == "research"} == {"participant"}
    assert {each.shown for each in desk.exposure() if each.cell.category == "research"} == {"research"}


def test_attendance_may_be_ticked_in_a_session_that_is_not_chosen(desk: RapporteurDesk) -> None:
    desk.set_attendance(["P1", "P4"], "S3")
    assert [person.id for person in desk.present("S3")] == ["P1", "P4"]
    assert len(ids(desk)) == 7
    assert {each.cell.session for each in desk.exposure_now("S3")} == {"S3"}


def test_a_move_prints_nobody() -> None:
    assert "P1" not in repr(read_move(">>in: sg", Codes.of(ROSTER, PROGRAMME.ladder)))


# Everything that a rapporteur may do, against the reader who tries everything


class Room:
    """One session as a rapporteur's vault knows it, beside who really was there."""

    def __init__(self, who: Roster) -> None:
        self.who = who
        self.attendance = Attendance()
        self.present: dict[int, tuple[Participant, ...]] = {0: who.present("S1")}
        self.said: list[Truth] = []

    def leave_but(self, staying: set[int]) -> None:
        people = tuple(person for place, person in enumerate(self.who) if place in staying)
        self.attendance.ticked(tick("S1", "mark", self.who, [person.id for person in people]))
        self.present[len(self.present)] = people

    def say(self, category: str) -> None:
        self.attendance.note_committed(self.note(len(self.said), category))
        self.said.append(Truth("S1", len(self.present) - 1, category))

    @staticmethod
    def note(number: int, category: str) -> Note:
        return Note(str(number), "S1", category, Kind.POINT, Body("x"))

    def publish(
        self, event: Programme, who: Roster, _present: Presences, said: Sequence[Truth]
    ) -> list[str | None]:
        """From what the vault knows alone, with these categories."""
        notes = [self.note(number, truth.category) for number, truth in enumerate(said)]
        widening = Widening.of(event, who, self.attendance.of_notes(notes, ["S1", "S2"], who))
        return [widening.shown("S1", note.category, self.attendance.stretch_of(note.id)) for note in notes]


steps = st.lists(
    st.one_of(st.sampled_from(FINEST), st.sets(st.integers(0, 13), min_size=4)), min_size=1, max_size=8
).filter(lambda many: 0 < sum(isinstance(each, str) for each in many) <= 3)
people = st.lists(
    st.tuples(st.sampled_from(FINEST), st.sampled_from("ABCDEF"), st.sampled_from(["", "S1", "S2"])),
    min_size=6,
    max_size=14,
)


@given(people, steps)
def test_whoever_comes_and_goes_no_reader_derives_a_small_cell(
    rows: list[tuple[str, str, str]], doings: list[str | set[int]]
) -> None:
    room = Room(roster(*rows))
    for doing in doings:
        if isinstance(doing, str):
            room.say(doing)
        else:
            room.leave_but(doing)
    assert not derived(room.publish, programme(), room.who, {"S1": room.present}, room.said)


def test_a_mark_tells_lists_apart_and_nothing_else() -> None:
    assert mark_of("p", ROSTER) == mark_of("p", Roster(ROSTER.participants))
    assert mark_of("p", ROSTER) != mark_of("q", ROSTER)
    assert mark_of("p", ROSTER) != mark_of("p", Roster(tuple(reversed(ROSTER.participants))))


def test_undo_takes_back_who_came_or_went_since_the_last_note_and_never_passes_over_it(
    desk: RapporteurDesk,
) -> None:
    everybody = ids(desk)
    first = desk.commit("sg: one")
    desk.leave(["P1"])
    late = desk.commit("sg: two")
    assert desk.undo()
    assert (desk.notes(), len(ids(desk))) == ((first,), len(everybody) - 1), "first the note"
    assert desk.undo()
    assert (desk.notes(), ids(desk)) == ((first,), everybody), "then who left before it"
    assert desk.redo()
    assert desk.redo()
    assert (desk.notes(), len(ids(desk))) == ((first, late), len(everybody) - 1)
    assert leaves_as(desk) == ["one: participant", "two: participant"], "the note is again one that fewer heard"
    assert not desk.undoes_attendance


def test_a_slip_that_is_taken_back_leaves_no_trace_in_what_leaves(desk: RapporteurDesk, folder: Path) -> None:
    everybody = ids(desk)
    desk.commit("sg: one")
    desk.leave(["P2"])
    assert desk.fewest_before() is None
    desk.commit("sg: two")
    desk.set_attendance(everybody)
    assert desk.fewest_before() == len(everybody) - 1
    assert leaves_as(desk) == ["one: participant", "two: participant"]
    assert desk.move(">> slip") and desk.move(">>erreur:")
    assert leaves_as(desk) == ["one: research", "two: research"]
    assert desk.fewest_before() is None
    with pytest.raises(NobodyTicked):
        desk.move(">>slip:")


def test_a_slip_of_another_session_is_not_undone_from_here(desk: RapporteurDesk) -> None:
    note = desk.commit("sg: one")
    desk.set_attendance(["P1"], "S3")
    assert not desk.undoes_attendance
    assert desk.undo()
    desk.commit("sg: two")
    desk.choose_session("S3")
    assert not desk.undoes_attendance, "a note came since then"
    assert note not in desk.notes()
