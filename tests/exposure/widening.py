"""What is widened, made once for all worlds that the adversary goes through: who was present is the same in each."""

from collections.abc import Mapping
from functools import lru_cache

from notetaker.exposure import Widening
from notetaker.model.programme import Programme
from notetaker.model.roster import Participant, Roster

Stretches = tuple[tuple[str, tuple[tuple[int, tuple[Participant, ...]], ...]], ...]


def widening_of(
    event: Programme, who: Roster, present: Mapping[str, Mapping[int, tuple[Participant, ...]]]
) -> Widening:
    """As `Widening.of`."""
    return _made(event, who, tuple((session, tuple(stretches.items())) for session, stretches in present.items()))


@lru_cache(maxsize=64)
def _made(event: Programme, who: Roster, present: Stretches) -> Widening:
    return Widening.of(event, who, {session: dict(stretches) for session, stretches in present})
