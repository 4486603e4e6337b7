"""The main window: start page, desks, lock, curtain and keys, one in front at a time."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from notetaker.model.errors import NotetakerError
from notetaker.model.place import Place
from notetaker.model.secret import Secret
from notetaker.ui.aside_pages import aside_makers
from notetaker.ui.asides import HELP, SETTINGS, Asides
from notetaker.ui.busy import BusyStrip
from notetaker.ui.care_place import CarePlace
from notetaker.ui.curtain import Curtain
from notetaker.ui.desks import as_rapporteur, is_damage
from notetaker.ui.keyring import is_kept
from notetaker.ui.lock_page import LockPage
from notetaker.ui.notice import Notice
from notetaker.ui.notice_place import NoticePlace
from notetaker.ui.page import Page
from notetaker.ui.preferences import Preferences
from notetaker.ui.runner import Runner
from notetaker.ui.seats import Seats
from notetaker.ui.standstill import Standstill
from notetaker.ui.start import RAPPORTEUR, KnownVault, StartPage
from notetaker.ui.status import StatusLine
from notetaker.ui.translation import translate
from notetaker.ui.turning_round import TurningRound
from notetaker.ui.vault_asked import VaultAsked
from notetaker.ui.vault_door import VaultDoor
from notetaker.ui.vault_page import VaultPage
from notetaker.ui.vault_words import said_of_closing, said_of_opening
from notetaker.ui.window_keys import WindowKeys

if TYPE_CHECKING:
    from notetaker.ui.desk_view import DeskView
    from notetaker.ui.workplace import Workplace
    from notetaker.vault import Vault


class Shell(QMainWindow):
    """Knows which page is in front and who asks for which.

    `vault_opened` carries the folder at which one has sat down, to remember it; `vault_left` says that one does not want to
    come back to it.
    """

    vault_opened = Signal(object)
    vault_left = Signal()

    def __init__(self, status: StatusLine, preferences: Preferences) -> None:
        super().__init__()
        self.runner = Runner()
        self.status, self.notice = status, Notice()
        self._preferences = preferences
        self._known_passphrase: Secret[str] | None = None
        self._warned = False
        self._stack = self._lay_out()
        self.start, self.lock_page = StartPage(self._stack), LockPage(self._stack)
        self.curtain = Curtain(self._stack)
        for page in (self.start, self.lock_page, self.curtain):
            self._stack.addWidget(page)
        self._seats = Seats(self._stack, self._follow)
        self._standstill = Standstill(self._stack)
        self._care = CarePlace(self._stack, self.to_desk, lambda passphrase: self.vault.erase(passphrase))
        self.vault = VaultDoor(self, self.runner, self._seats, self._care, self.status, self.notice)
        self._turning_round = TurningRound(self, self._seats, self._turn_page, self)
        makers = aside_makers(preferences, lambda name: self.asides.toggle(name), self._stack)
        self.asides = Asides(self._stack, makers, self.start)
        self._notice_place = NoticePlace(self, self.notice, self._stack)
        self._connect()
        self.keys = WindowKeys(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 520)
        self.setWindowTitle("Notetaker")
        self.bring(self.start)

    # What is in front

    @property
    def front(self) -> QWidget | None:
        """The page in front."""
        return self._stack.currentWidget()

    @property
    def work(self) -> "Workplace | None":
        """The vault that is open, as the pages see it."""
        return self.vault.work

    @property
    def view(self) -> "DeskView | None":
        """The desk one sits at, if a vault is open."""
        return self._seats.view

    @cached_property
    def vault_page(self) -> VaultPage:
        """The form for a vault, made when it is first wanted."""
        page = VaultPage(self._is_in_keyring, self._stack)
        self._stack.addWidget(page)
        page.other.clicked.connect(self.notice.turn_page)
        page.asked.connect(self.vault.open)
        page.left.connect(lambda: self.bring(self.start))
        return page

    def bring(self, page: Page) -> None:
        """Bring a page to the front."""
        if page is not self.front:
            self.status.turn_page()
        self._stack.setCurrentWidget(page)
        page.entered()

    def toggle_curtain(self) -> None:
        """Draw the curtain over the desk, or lift it."""
        if self.view is None:
            return
        if self.front is self.curtain:
            self.bring(self.view)
            self.status.say(lambda: translate("shell", "The curtain is lifted. Notes are taken again."))
        elif self.front is self.view:
            self.view.keep()
            self._draw_curtain()

    def _draw_curtain(self) -> None:
        """That it is drawn is the last that is written: who comes back after a crash must not write by mistake."""
        if self.work is not None:
            self.work.take_place(Place.CURTAIN)
        self.bring(self.curtain)
        self.status.say(lambda: translate("shell", "Off the table: nothing is written."))

    # Vaults

    def ask_for_vault(self, desk: str, folder: Path | None = None, *, create: bool = True) -> None:
        """Show the form for a vault."""
        self._stack.setCurrentWidget(self.vault_page)
        self.vault_page.show_for(desk, create=create, folder=folder)

    def open_known(self, vault: KnownVault) -> None:
        """Open a vault of the start page."""
        if self._known_passphrase is not None:
            self.vault.open(VaultAsked(vault.folder, self._known_passphrase, vault.desk))
        else:
            self.ask_for_vault(vault.desk, vault.folder, create=False)

    def offer_demo(self, vaults: list[KnownVault], passphrase: Secret[str]) -> None:
        """The example: its vaults are on the start page and open by themselves."""
        self._known_passphrase = passphrase
        self.start.show_known(vaults)

    def offer_file(self, path: Path) -> None:
        """A vault, a kit or a bundle that was given at the start or dropped: it goes where it belongs."""
        if path.suffix.lower() == ".ntvault":
            self.vault.close()
            self.ask_for_vault("", path, create=False)
            return
        desk = self._seats.take(path)
        if desk is None:
            return
        if self.work is None:
            self.ask_for_vault(desk)
        else:
            self._seats.desk = desk
            self._seats.hand_over(self._seats.sit(self.work))

    def _not_opened(self, asked: VaultAsked, error: NotetakerError) -> None:
        self._failed(error)
        if is_damage(error) and asked.rescued_from is None:
            self._stack.setCurrentWidget(self.vault_page)
            self.vault_page.show_rescue(asked.folder)

    def come_back_to(self, folder: Path) -> None:
        """The program ended while this vault was open: ask for its passphrase at once."""
        self._stack.setCurrentWidget(self.lock_page)
        self.lock_page.show_for(folder, in_keyring=self._is_in_keyring(folder))

    def _is_in_keyring(self, folder: Path) -> bool:
        return self._preferences.now.keyring and is_kept(folder)

    def care_for_vault(self) -> None:
        """Show the page for the open vault itself, or go back from it."""
        if self._care.is_in_front:
            self.to_desk()
        elif self.work is not None and self.view is not None and self.front is self.view and not self.runner.busy:
            self.view.keep()
            self.bring(self._care.page(self.work))

    def to_desk(self) -> None:
        """Put away the page for the vault and what is over it, unless slow work is under way."""
        self.asides.put_away()
        if self.view is not None and self._care.is_in_front and not self.runner.busy:
            self.bring(self.view)

    def lock(self) -> None:
        """Close the vault, blank the window, and ask for the passphrase."""
        self.vault.lock()

    def _blank(self, vault: "Vault") -> None:
        self.status.forget()
        self._stack.setCurrentWidget(self.lock_page)
        self.lock_page.show_for(vault.folder)

    def _locked(self, kept: bool) -> None:
        self.lock_page.tell_kept(kept=kept)
        self.lock_page.entered()
        self.status.say(lambda: translate("shell", "Locked."))

    def leave_vault(self) -> None:
        """Back to the start page."""
        kept = self.vault.close()
        self._to_start()
        self.status.say(lambda: said_of_closing(kept=kept))

    def _to_start(self) -> None:
        self.vault_left.emit()
        self.bring(self.start)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A vault, a kit or bundles may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped to where it belongs."""
        for url in event.mimeData().urls():
            if url.isLocalFile() and not self.runner.busy:
                self.offer_file(Path(url.toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The unfinished line is kept, and the vault closed. If it cannot be kept, closing takes a second try."""
        kept = not self.vault.holds_unkept and (self.view is None or self.view.put_away())
        if not kept and not self._warned:
            self._warned = True
            event.ignore()
            return
        self.runner.close()
        self.vault.close()
        event.accept()

    def _sit_down(self, asked: VaultAsked) -> None:
        if (work := self.work) is None:
            return
        work.chosen.connect(lambda chosen: self._preferences.change(**chosen))
        behind_curtain = work.rapporteur.place is Place.CURTAIN and self._seats.desk == RAPPORTEUR
        self._stack.setUpdatesEnabled(False)  # it is painted in a turn of its own
        QTimer.singleShot(0, self, lambda: self._stack.setUpdatesEnabled(True))
        self._seats.hand_over(self._seats.sit(work), back=asked.back, noted=not behind_curtain)
        self.vault_opened.emit(work.vault.folder)
        erased = asked.erase
        unfinished = self._seats.desk == RAPPORTEUR and work.rapporteur.is_unfinished
        work.say(lambda: said_of_opening(erased=erased, unfinished=unfinished))
        if behind_curtain:
            self._draw_curtain()

    def _follow(self, view: "DeskView") -> None:
        """A desk was made: do what it asks for."""
        view.other_desk_asked.connect(self.change_desk)
        view.vault_asked.connect(self.care_for_vault)
        view.lock_asked.connect(self.lock)
        view.turned.connect(self._turn_page)
        if (rapporteur := as_rapporteur(view)) is not None:
            rapporteur.curtain_asked.connect(self.toggle_curtain)

    def change_desk(self) -> None:
        """Sit down at the other desk; it is made piece by piece before one sees it."""
        self._turning_round.begin()

    @property
    def turns_round(self) -> bool:
        """Whether one is on the way to the other desk, or to a page that is put over what is in front."""
        return self._turning_round.is_under_way or self.asides.is_coming

    def _turn_page(self) -> None:
        """Another page of a desk is in front: what was said of the one before is old."""
        self.status.turn_page()
        self._notice_place.turn_page()

    def _leave_status(self) -> None:
        """Escape at the foot of the window is what it is on the page; where that is nothing the keys go back there."""
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        if isinstance(page := self.front, Page):
            QApplication.sendEvent(page, pressed)
            if not pressed.isAccepted():
                page.entered()

    def _failed(self, error: NotetakerError) -> None:
        self.notice.show_error(error)
        if isinstance(self.front, Page) and self.work is None:
            self.front.entered()

    def _unlock(self, passphrase: Secret[str], *, by_keyring: bool = False) -> None:
        if (folder := self.lock_page.folder) is not None:
            self.vault.open(VaultAsked(folder, passphrase, desk="", back=True, by_keyring=by_keyring))

    def leave(self) -> None:
        """Close the vault and go back to the start page, unless slow work is under way."""
        if self.work is not None and not self.runner.busy:
            self.leave_vault()

    # How it is put together

    def _connect(self) -> None:
        self.start.wanted.connect(self.ask_for_vault)
        self.start.vault_wanted.connect(self.open_known)
        self.vault.opened.connect(self._sit_down)
        self.vault.refused.connect(self._not_opened)
        self.vault.failed.connect(self._failed)
        self.vault.blanked.connect(self._blank)
        self.vault.locked.connect(self._locked)
        self.vault.closed.connect(lambda: self.asides.forget(self.start))
        self.lock_page.asked.connect(self._unlock)
        self.lock_page.keyring_asked.connect(lambda: self._unlock(Secret(""), by_keyring=True))
        self.lock_page.left.connect(self._to_start)
        self.curtain.lifted.connect(self.toggle_curtain)
        self.status.keys_asked.connect(lambda: self.asides.toggle(HELP))
        self.status.settings_asked.connect(lambda: self.asides.toggle(SETTINGS))
        self.status.left.connect(self._leave_status)
        self.runner.started.connect(self._wait)
        self.runner.ended.connect(self._standstill.end)

    def _wait(self) -> None:
        if self.view is not None:
            self.view.keep()  # now: later the vault belongs to the work under way
        self._standstill.begin()

    def _lay_out(self) -> QStackedWidget:
        """The window, without a page in it yet: what is made in its place is not styled once more when it comes there."""
        whole = QWidget(self)
        self.setCentralWidget(whole)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        stack = QStackedWidget(whole)
        column.addWidget(stack, 1)
        column.addWidget(BusyStrip(self.runner, whole))
        column.addWidget(self.status)
        return stack
