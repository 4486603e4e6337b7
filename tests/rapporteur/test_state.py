"""The fold of a rapporteur's events: undo and redo give back exactly what was."""

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from notetaker.model.body import Body
from notetaker.model.note import Decision, Kind, Note
from notetaker.rapporteur.state import RapporteurState, fold
from notetaker.vault.events import (
    Event,
    FindingsDecided,
    NoteAmended,
    NoteCommitted,
    NoteDeleted,
    OwnForgotten,
    Redone,
    Undone,
    decode,
    encode,
)


def note(number: int, text: str = "x", kind: Kind = Kind.POINT) -> Note:
    return Note(f"n{number}", "S1", "research", kind, Body(text))


def test_a_deleted_note_comes_back_where_it_stood() -> None:
    events: list[Event] = [NoteCommitted(note(1)), NoteCommitted(note(2)), NoteDeleted("n1"), Undone()]
    assert [each.id for each in fold(events).notes] == ["n1", "n2"]


def test_a_new_change_ends_what_could_be_redone() -> None:
    events: list[Event] = [NoteCommitted(note(1)), Undone(), NoteCommitted(note(2))]
    state = fold(events)
    assert not state.can_redo
    assert [each.id for each in state.notes] == ["n2"]


def test_a_decision_on_many_notes_is_one_step() -> None:
    events: list[Event] = [
        NoteCommitted(note(1, "a")),
        NoteCommitted(note(2, "b")),
        FindingsDecided(Decision.GENERALISE, "s", Body(""), (note(1, "A"), note(2, "B"))),
    ]
    assert [each.body.text for each in fold(events).notes] == ["A", "B"]
    assert [each.body.text for each in fold([*events, Undone()]).notes] == ["a", "b"]


def test_forgotten_own_remarks_do_not_come_back_by_undo() -> None:
    events: list[Event] = [NoteCommitted(note(1, kind=Kind.OWN)), NoteCommitted(note(2)), OwnForgotten(), Undone()]
    state = fold(events)
    assert state.notes == ()
    assert not state.can_undo


class UndoMachine(RuleBasedStateMachine):
    """Every undo leads to the state that was, every redo to the one after; the journal folds to the same."""

    def __init__(self) -> None:
        super().__init__()
        self.state = RapporteurState()
        self.events: list[Event] = []
        self.past: list[tuple[Note, ...]] = [()]
        self.at = 0
        self.count = 0

    def _change(self, event: Event) -> None:
        self.state.apply(event)
        self.events.append(event)
        del self.past[self.at + 1 :]
        self.past.append(self.state.notes)
        self.at += 1

    @rule()
    def commit(self) -> None:
        self.count += 1
        self._change(NoteCommitted(note(self.count)))

    @precondition(lambda self: self.state.notes)
    @rule(data=st.data(), text=st.text(st.characters(exclude_characters="\ufffc"), max_size=5))
    def amend(self, data: st.DataObject, text: str) -> None:
        chosen = data.draw(st.sampled_from(self.state.notes))
        self._change(NoteAmended(Note(chosen.id, "S1", "business", Kind.POINT, Body(text))))

    @precondition(lambda self: self.state.notes)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        self._change(NoteDeleted(data.draw(st.sampled_from(self.state.notes)).id))

    @precondition(lambda self: self.state.can_undo)
    @rule()
    def undo(self) -> None:
        self.state.apply(Undone())
        self.events.append(Undone())
        self.at -= 1

    @precondition(lambda self: self.state.can_redo)
    @rule()
    def redo(self) -> None:
        self.state.apply(Redone())
        self.events.append(Redone())
        self.at += 1

    @invariant()
    def the_notes_are_those_of_this_moment(self) -> None:
        assert self.state.notes == self.past[self.at]
        assert self.state.can_undo == (self.at > 0)
        assert self.state.can_redo == (self.at < len(self.past) - 1)

    def teardown(self) -> None:
        assert fold(decode(encode(event)) for event in self.events).notes == self.state.notes


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


@given(st.integers(0, 20))
def test_undoing_everything_leaves_nothing(count: int) -> None:
    events: list[Event] = [NoteCommitted(note(number)) for number in range(count)]
    assert fold([*events, *[Undone()] * count]).notes == ()


def test_an_own_remark_that_was_deleted_or_changed_before_is_forgotten_too() -> None:
    events: list[Event] = [
        NoteCommitted(note(1, "mine", Kind.OWN)),
        NoteDeleted("n1"),
        NoteCommitted(note(2, "mine too", Kind.OWN)),
        NoteAmended(note(2, "ours", Kind.POINT)),
        OwnForgotten(),
    ]
    state = fold(events)
    assert [each.body.text for each in state.notes] == ["ours"]
    assert not state.can_undo
