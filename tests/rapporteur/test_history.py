"""The changes to notes that can be undone and redone."""

import gc
from dataclasses import replace

from notetaker.model.body import Body
from notetaker.model.note import Finding, FindingKind, Kind, Note
from notetaker.rapporteur.history import Change, History


def note(number: int, text: str = "x") -> Note:
    return Note(f"n{number}", "S1", "research", Kind.POINT, Body(text))


def brought(one: Note) -> Change:
    return Change.of(((one.id, None),), ((one.id, one),))


def test_a_new_note_is_all_that_is_held_of_the_step_that_brought_it() -> None:
    history, notes = History(), [note(number) for number in range(500)]
    before = len(gc.get_objects())
    for one in notes:
        history.add(brought(one))
    assert len(gc.get_objects()) - before < 100
    assert history.length == 500


def test_what_is_undone_is_told_as_it_was_added() -> None:
    history, first, second = History(), note(1), note(1, "y")
    changes = [
        brought(first),
        Change.of(((first.id, first),), ((second.id, second),), "settled"),
        Change.of(((first.id, second),), ((first.id, None),)),
        Change.of((("n2", None), ("n3", None)), (("n2", note(2)), ("n3", note(3)))),
        Change.of((("n4", None),), (("n4", None),)),
    ]
    for change in changes:
        history.add(change)
    for change in reversed(changes):
        assert history.to_undo == change
        assert history.undo() == change.before
        assert history.to_redo == change
    for change in changes:
        assert history.redo() == change.after
    assert history.to_redo is None
    assert history.length == len(changes)


def test_a_decision_that_opens_another_finding_is_counted_all_the_same() -> None:
    text = "law of the river"
    law, river = (
        Finding(text.index(word), text.index(word) + len(word), FindingKind.PERSON, "unclear.surname")
        for word in ("law", "river")
    )
    before = replace(note(1, text), findings=(law,))
    history = History()
    history.add(Change.of(((before.id, before),), ((before.id, replace(before, findings=(river,))),)))
    assert history.resolved == 1
    history.undo()
    assert history.resolved == 0
