"""Where one was on pages that are made anew when one comes back: kept by the desk's view, in memory."""

from dataclasses import dataclass, field


@dataclass
class Reviewed:
    """The number of the finding in front, how many were decided before, and the session whose exposure is shown."""

    before: int
    session: str
    at: int = 0


@dataclass
class Debriefed:
    """The notes that are left out of the brief, and the one that is chosen, by their ids."""

    left_out: set[str] = field(default_factory=set)
    chosen: str = ""
