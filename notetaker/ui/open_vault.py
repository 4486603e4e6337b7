"""The vault that is open in the window: what is laid out of it before it is seen, and what stays when it is closed."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from notetaker.model.errors import NotetakerError
from notetaker.ui.desks import workplace_of
from notetaker.ui.first_meeting import meet_widgets
from notetaker.ui.runner import Runner
from notetaker.ui.seats import Seats
from notetaker.ui.unkept import Unkept
from notetaker.ui.vault_asked import VaultAsked

if TYPE_CHECKING:
    from notetaker.ui.workplace import Opened, Workplace


class Closed(NamedTuple):
    """Whether what was unfinished was kept, and why the vault is not closed to a keyring, where it is not."""

    kept: bool = True
    refused: NotetakerError | None = None


class OpenVault:
    """One vault at a time, or none. What could not be kept of one is held until it is open again."""

    def __init__(self, runner: Runner, seats: Seats, made: Callable[["Workplace"], None]) -> None:
        """`made` is told of each workplace, before anything is written at it."""
        self._runner, self._seats, self._made = runner, seats, made
        self._unkept = Unkept()
        self.work: Workplace | None = None

    @property
    def holds_unkept(self) -> bool:
        """Whether something unfinished is in memory alone."""
        return bool(self._unkept)

    def lay_out(self, opened: "Opened", asked: VaultAsked) -> Iterator[None]:
        """Make all that will be in front, piece by piece, before any of it is."""
        meet_widgets()
        yield
        self.work = work = workplace_of(opened, self._runner)
        self._made(work)
        self._unkept.keep_again(work)
        self._seats.turn_to(asked.desk, work)
        yield
        yield from self._seats.make(work, back=asked.back)
        yield

    def close(self, *, locking: bool) -> Closed:
        """Keep what is unfinished, close the vault, and let go of everything of it that was in memory."""
        if (work := self.work) is None:
            return Closed()
        kept = self._seats.clear()
        self._unkept.hold(work)
        refused = _let_go_of(work, locking=locking)
        self.work = None
        return Closed(kept, refused)


def _let_go_of(work: "Workplace", *, locking: bool) -> NotetakerError | None:
    try:
        work.close(locking=locking)
    except NotetakerError as error:  # it is closed, but the keyring opens it still
        return error
    finally:
        work.deleteLater()
    return None
