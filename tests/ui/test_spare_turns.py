"""Work that can wait goes on where nobody types."""

from collections.abc import Iterator
from time import thread_time

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from notetaker.ui import spare_turns
from notetaker.ui.spare_turns import SpareTurns

_ENDLESS = 3_600_000


def _steps(done: list[int], count: int) -> Iterator[None]:
    for number in range(count):
        done.append(number)
        yield


def test_it_waits_while_hands_type(app: QApplication) -> None:
    owner, done = QObject(), list[int]()
    spare = SpareTurns(owner, rest=_ENDLESS)
    spare.take(_steps(done, 3))
    spare.give_way()
    for _ in range(5):
        app.processEvents()
    assert done == []


def test_other_work_waits_too_while_it_rests(app: QApplication) -> None:
    owner, done = QObject(), list[int]()
    spare = SpareTurns(owner, rest=_ENDLESS)
    spare.take(_steps([], 3))
    spare.give_way()
    spare.take(_steps(done, 3))
    app.processEvents()
    assert done == []


def test_it_goes_on_after_the_rest_and_comes_to_its_end(app: QApplication) -> None:
    owner, done = QObject(), list[int]()
    spare = SpareTurns(owner, rest=1)
    spare.take(_steps(done, 3))
    spare.give_way()
    while len(done) < 3:
        app.processEvents()

    spare.give_way()  # nothing is left to do, and nothing begins again
    app.processEvents()
    assert done == [0, 1, 2]


def test_one_step_is_done_in_a_turn_and_none_in_one_in_which_much_else_was_done(app: QApplication) -> None:
    """Whoever it belongs to: a key would have to wait for the sum."""
    one, other, done = QObject(), QObject(), list[int]()
    SpareTurns(one).take(_steps(done, 5))
    SpareTurns(other).take(_steps(done, 5))
    in_each = []
    while len(done) < 10:
        before = len(done)
        app.processEvents()
        in_each.append(len(done) - before)
    assert max(in_each) == 1

    spare = SpareTurns(one)

    def much_else() -> None:
        spare.take(_steps(done, 1))
        began = thread_time()
        while thread_time() - began < 2 * spare_turns._SPENT:
            pass

    QTimer.singleShot(0, one, much_else)
    app.processEvents()
    assert len(done) == 10
    while spare.is_busy:
        app.processEvents()
    assert len(done) == 11


def test_work_that_goes_on_for_long_lets_other_work_come_to_its_end(app: QApplication) -> None:
    """What is in sight takes another look while thousands of rows out of sight are measured."""
    owners, done = [QObject() for _ in range(3)], [list[int]() for _ in range(3)]
    for owner, each in zip(owners, done, strict=True):
        SpareTurns(owner).take(_steps(each, _ENDLESS))
    for _ in range(300):
        app.processEvents()
    shares = [len(each) for each in done]
    assert max(shares) - min(shares) <= 1
    assert sum(shares) > 100


def test_work_that_has_gone_takes_no_turn(app: QApplication) -> None:
    ended, resting, other, done = QObject(), QObject(), QObject(), list[int]()
    for owner in (ended, resting, other):
        spare = SpareTurns(owner, rest=_ENDLESS)
        spare.take(_steps(done if owner is other else [], _ENDLESS))
        if owner is resting:
            resting_turns = spare
    app.processEvents()
    resting_turns.give_way()
    ended.deleteLater()
    app.sendPostedEvents(ended, QEvent.Type.DeferredDelete)
    for _ in range(100):
        app.processEvents()
    assert len(done) > 36  # with three that take turns it would be a third


def test_it_goes_on_where_no_turn_is_told_of(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, done = QObject(), list[int]()
    monkeypatch.setattr(spare_turns, "_SPENT", -1.0)  # no turn seems to have room
    spare = SpareTurns(owner)
    spare.take(_steps(done, 2))
    for _ in range(100):
        app.processEvents()
    assert done == [0, 1]


def test_more_can_be_left_to_do(app: QApplication) -> None:
    owner, done = QObject(), list[int]()
    spare = SpareTurns(owner)
    spare.take(_steps(done, 2))
    spare.take_too(_steps(done, 3))
    while spare.is_busy:
        app.processEvents()
    assert done == [0, 1, 0, 1, 2]
