"""Work that can wait goes on where nobody types."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

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
