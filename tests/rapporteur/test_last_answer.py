"""What was worked out is given again for the same question only."""

import gc
import weakref

from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.last_answer import LastAnswer


def test_the_same_question_is_worked_out_once_and_another_one_anew() -> None:
    asked: list[tuple[int, ...]] = []

    def total(numbers: tuple[int, ...]) -> int:
        asked.append(numbers)
        return sum(numbers)

    answer = LastAnswer(total)
    assert [answer((1, 2)), answer((1, 2)), answer((1, 2, 3)), answer((1, 2))] == [3, 3, 6, 3]
    assert asked == [(1, 2), (1, 2, 3), (1, 2)]


def test_an_answer_that_failed_is_asked_for_again() -> None:
    answer = LastAnswer(lambda divisor: 6 // divisor)
    for _ in range(2):
        try:
            answer(0)
        except ZeroDivisionError:
            continue
        raise AssertionError("it was remembered")
    assert answer(3) == 2


def test_what_is_forgotten_is_let_go(desk: RapporteurDesk) -> None:
    """The roster is in memory no longer than it must be."""
    roster = weakref.ref(desk.roster)
    assert desk.exposure()
    desk.commit("sg: one")
    desk.leave(["P2"])
    assert desk.exposure_now()
    assert desk.fewest_before() is None
    desk.forget_roster()
    gc.collect()
    assert roster() is None
