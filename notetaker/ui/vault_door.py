"""The door of the vault: it is opened, locked and closed, also while slow work is under way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from notetaker.model.secret import Secret
from notetaker.ui.care_place import CarePlace
from notetaker.ui.catching_up import catching_up
from notetaker.ui.desks import open_vault
from notetaker.ui.letting_go import holders, let_go
from notetaker.ui.notice import Notice
from notetaker.ui.open_vault import OpenVault
from notetaker.ui.runner import Runner
from notetaker.ui.seats import Seats
from notetaker.ui.spare_turns import SpareTurns
from notetaker.ui.status import StatusLine
from notetaker.ui.translation import translate
from notetaker.ui.vault_asked import VaultAsked

if TYPE_CHECKING:
    from notetaker.ui.workplace import Workplace


class VaultDoor(QObject):
    """Tells the window what became of the vault; which page that brings to the front is the window's affair.

    `opened` carries what was asked, `refused` that and the error. `blanked` carries the vault that is to be locked: from
    now on nothing of it may be in sight. Once it is, `locked` tells whether what was unfinished was kept. `closed` says
    that its notes are out of memory, `failed` what went wrong while it was open.
    """

    opened = Signal(object)
    refused = Signal(object, object)
    blanked = Signal(object)
    locked = Signal(bool)
    closed = Signal()
    failed = Signal(object)

    def __init__(
        self, window: QObject, runner: Runner, seats: Seats, care: CarePlace, status: StatusLine, notice: Notice
    ) -> None:
        super().__init__(window)
        self._runner, self._seats, self._care = runner, seats, care
        self._status, self._notice = status, notice
        self._vault = OpenVault(runner, seats, self._hear)
        self._letting_go = SpareTurns(self)
        self._locking = False
        runner.ended.connect(self._go_on)

    @property
    def work(self) -> "Workplace | None":
        """The vault that is open, as the pages see it."""
        return self._vault.work

    @property
    def holds_unkept(self) -> bool:
        """Whether something unfinished is in memory alone."""
        return self._vault.holds_unkept

    @property
    def lets_go(self) -> bool:
        """Whether something of a vault that was closed may be in memory still."""
        return self._letting_go.is_busy

    def open(self, asked: VaultAsked) -> None:
        """Open or make a vault, off the window's thread."""
        self._notice.dismiss()
        self._runner.run(
            lambda: translate("shell", "Opening the vault"),
            lambda _: open_vault(asked),
            lambda _: self._let_in(asked),
            lambda error: self.refused.emit(asked, error),
            lambda opened: self._vault.lay_out(opened, asked),
        )

    def _let_in(self, asked: VaultAsked) -> None:
        if self.work is not None and not self._locking:
            self.opened.emit(asked)

    def erase(self, passphrase: Secret[str]) -> None:
        """Close the vault, erase in it what was forgotten, and open it again."""
        if self.work is None:
            return
        folder = self.work.vault.folder
        self.lock()
        self.open(VaultAsked(folder, passphrase, self._seats.desk, erase=True))

    def lock(self) -> None:
        """Blank the window and close the vault."""
        self._runner.withdraw()
        self._locking = self._runner.busy  # also while a vault is being opened: nobody is there to see it open
        if self.work is None:
            return
        self.blanked.emit(self.work.vault)
        if self._locking:  # nothing can be read any more; the vault is closed once the work under way has ended
            self.work.quietly(self.work.vault.end_keyring)  # and now, in case this program does not see the end
            return
        self.locked.emit(self.close(locking=True))

    def _go_on(self) -> None:
        if self._locking:
            QTimer.singleShot(0, self, self.lock)  # once the result has been delivered

    def close(self, *, locking: bool = False) -> bool:
        """Keep what is unfinished, close the vault, and let go of everything that was in memory; tell whether it was kept.

        Where it was not, it is held without names until the vault is open again, and the error stays to be read. After
        `locking` the passphrase alone opens the vault.
        """
        if self.work is None:
            return True
        self._status.forget()
        self._care.let_go()
        views = self._seats.views
        for view in views:
            view.leave_the_rest()
        held_by = [*holders(views), self.work, self.work.rapporteur, self.work.organiser]
        closed = self._vault.close(locking=locking)
        if closed.refused is not None:
            self._notice.show_error(closed.refused)
        elif closed.kept:
            self._notice.dismiss()
        self.closed.emit()
        catching_up().let_be(views)
        self._letting_go.take_too(let_go(held_by, views))
        return closed.kept

    def _hear(self, work: "Workplace") -> None:
        """A vault was opened: tell what it says."""
        work.said.connect(self._status.say)
        work.failed.connect(self.failed)
        for over in (work.changed, work.mended):
            over.connect(self._notice.dismiss)
