"""A programme and its sessions."""

from dataclasses import dataclass
from enum import StrEnum

from notetaker.model.category import Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP

LEAST_K = 2
DEFAULT_K = 3


class Regime(StrEnum):
    """What may be kept of a session."""

    RULE = "rule"
    ON_RECORD = "on_record"
    OFF_TABLE = "off_table"

    @property
    def called(self) -> str:
        """How people call it, in words that the doors translate."""
        return _CALLED[self]


_CALLED = {
    Regime.RULE: QT_TRANSLATE_NOOP("regime", "Chatham House Rule"),
    Regime.ON_RECORD: QT_TRANSLATE_NOOP("regime", "On the record"),
    Regime.OFF_TABLE: QT_TRANSLATE_NOOP("regime", "Off the table"),
}


@dataclass(frozen=True)
class Session:
    """One meeting of the programme. `day` is an ISO date or empty; `room` may be empty."""

    id: str
    title: str
    day: str = ""
    room: str = ""
    regime: Regime = Regime.RULE


@dataclass(frozen=True)
class Programme:
    """A series of sessions with its categories and k, the least size of a cell that may be shown."""

    title: str
    sessions: tuple[Session, ...]
    ladder: Ladder
    k: int = DEFAULT_K

    def __post_init__(self) -> None:
        if self.k < LEAST_K:
            raise ValueError(f"k is {self.k}, the least is {LEAST_K}")

    def session(self, session_id: str) -> Session:
        """The session of that id. Raises KeyError if there is none."""
        for session in self.sessions:
            if session.id == session_id:
                return session
        raise KeyError(session_id)
