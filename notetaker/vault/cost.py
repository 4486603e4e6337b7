"""What deriving a vault's key from its passphrase costs: about half a second here, and never less than a floor."""

import functools
import os
import time
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

AIM: Final = 0.5
"""Seconds that opening a vault may take for its passphrase; who tries passphrases waits as long for each."""

_MOST_MEMORY_KIB: Final = 256 * 1024
_MOST_PASSES: Final = 16
_STEP_KIB: Final = 16 * 1024
_ROUNDS: Final = 2


@dataclass(frozen=True)
class Cost:
    """What deriving a key from a passphrase takes, for Argon2id. Refuses what is too cheap or would stall us."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        gentle = self.memory_kib <= 1024 * 1024 and self.passes <= 64 and self.lanes <= 64
        affordable = self.memory_kib * self.passes <= 4 * 1024 * 1024
        dear = self.memory_kib >= 64 * 1024 and self.passes >= 3 and self.lanes >= 4
        if not (gentle and affordable and dear):
            raise ValueError("the cost of the key derivation is out of bounds")


FLOOR: Final = Cost()


@functools.cache
def calibrated() -> Cost:
    """The cost for a key that is wrapped on this machine. Measured once in a process; a busy machine gives the floor."""
    return within(AIM, min(_seconds_at_the_floor() for _ in range(_ROUNDS)))


def within(seconds: float, at_the_floor: float) -> Cost:
    """The dearest cost that takes about `seconds` where the floor takes `at_the_floor`.

    Memory first, because it is what graphics cards lack, but no more than any desktop has to spare; then passes.
    """
    times = max(1.0, seconds / at_the_floor)
    memory = min(_MOST_MEMORY_KIB, int(FLOOR.memory_kib * times) // _STEP_KIB * _STEP_KIB)
    left = times * FLOOR.memory_kib / memory
    return Cost(memory, min(_MOST_PASSES, int(FLOOR.passes * left)), FLOOR.lanes)


def _seconds_at_the_floor() -> float:
    derivation = Argon2id(
        salt=os.urandom(16), length=32, iterations=FLOOR.passes, lanes=FLOOR.lanes, memory_cost=FLOOR.memory_kib
    )
    began = time.perf_counter()
    derivation.derive(b"nothing secret")
    return time.perf_counter() - began
