"""Where one was on pages that are made anew when one comes back: kept by the desk's view, in memory."""

from dataclasses import dataclass, field


@dataclass
class Reviewed:
    """How many findings were resolved before, the session whose exposure is shown, the number of the finding in front, and
    how many were resolved when one left.
    """

    before: int
    session: str
    at: int = 0
    left: int = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.before

    def come_back(self, resolved: int) -> None:
        """What was resolved meanwhile, by an edit elsewhere, is not decided here; what was taken back is."""
        self.before += max(0, resolved - self.left)


@dataclass
class Debriefed:
    """The notes that are left out of the brief, and the one that is chosen, by their ids."""

    left_out: set[str] = field(default_factory=set)
    chosen: str = ""
