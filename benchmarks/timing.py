"""How long things take, on a machine that is busy with other things too: many times, in turn, and the median."""

import math
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec

from benchmarks.table import Figure

Act = Callable[[], object]
P = ParamSpec("P")


@dataclass(frozen=True)
class Times:
    """How long one thing took, again and again, in seconds."""

    seconds: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.seconds:
            raise ValueError("nothing was timed")

    @property
    def median(self) -> float:
        """Half of them took no longer."""
        return statistics.median(self.seconds)

    @property
    def p99(self) -> float:
        """99 of 100 took no longer."""
        return sorted(self.seconds)[math.ceil(0.99 * len(self.seconds)) - 1]


def timed(act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> float:
    """The seconds that `act` takes, once."""
    began = time.perf_counter()
    act(*args, **kwargs)
    return time.perf_counter() - began


def worked(act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> float:
    """The seconds that the processor works on `act`, once: other programs that want it too are not counted."""
    began = time.thread_time()
    act(*args, **kwargs)
    return time.thread_time() - began


@dataclass(frozen=True)
class Spent:
    """What one act took, again and again: on the clock, and of the processor, other processes that it ran included."""

    clock: Times
    processor: Times


def spent_in_turn(rounds: int, *acts: Act) -> tuple[Spent, ...]:
    """As `in_turn`, for acts that write much: none of them begins while the disk is busy with what was written before."""
    for act in acts:
        act()
    taken = [tuple(_spent(act) for act in acts) for _ in range(rounds)]
    columns = (zip(*column, strict=True) for column in zip(*taken, strict=True))
    return tuple(Spent(Times(clock), Times(processor)) for clock, processor in columns)


def _spent(act: Act) -> tuple[float, float]:
    os.sync()
    worked, began = sum(os.times()[:4]), time.perf_counter()
    act()
    return time.perf_counter() - began, sum(os.times()[:4]) - worked


def in_turn(rounds: int, *acts: Act, measure: Callable[[Act], float] = timed) -> tuple[Times, ...]:
    """Do all acts in turn, `rounds` times, after one round that does not count: what disturbs one disturbs all."""
    for act in acts:
        act()
    taken = [tuple(measure(act) for act in acts) for _ in range(rounds)]
    return tuple(Times(column) for column in zip(*taken, strict=True))


def milliseconds(seconds: float) -> Figure:
    """A time as the table shows it."""
    return Figure(seconds * 1000, "ms")
