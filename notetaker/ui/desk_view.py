"""A desk one sits at: the rail at the left, and the step that is in front."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from notetaker.model.place import Place
from notetaker.ui.catching_up import catching_up
from notetaker.ui.desk_pages import PREPARE
from notetaker.ui.letting_go import holders, let_go_of_pages
from notetaker.ui.page import Page
from notetaker.ui.rail import Rail
from notetaker.ui.spare_turns import SpareTurns
from notetaker.ui.theme import is_narrow
from notetaker.ui.workplace import Workplace


class DeskView(Page):
    """A desk: its steps in the rail, one page for each, made when it is wanted first."""

    other_desk_asked = Signal()
    vault_asked = Signal()
    lock_asked = Signal()
    turned = Signal()
    """Another page of the desk is in front."""

    def __init__(
        self,
        work: Workplace,
        rail: Rail,
        pages: Sequence[Callable[[], Page]],
        beside: Mapping[int, int],
        place: QWidget,
    ) -> None:
        """`beside` are the pages that are no step, each with the step that it belongs to."""
        super().__init__(place)
        self.work, self.rail, self._pages = work, rail, tuple(pages)
        self._beside = beside
        self._step = PREPARE
        self._stack = QStackedWidget(self)
        self._gone, self._going = list[Page](), SpareTurns(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addWidget(self._stack, 1)
        rail.chosen.connect(self.go)
        rail.other_desk_asked.connect(self.other_desk_asked)
        rail.vault_asked.connect(self.vault_asked)
        rail.lock_asked.connect(self.lock_asked)
        work.changed.connect(self.refresh)
        work.rested.connect(lambda: QTimer.singleShot(0, self, lambda: self._let_go_of(self._left_pages)))
        self.refresh()

    @property
    def page(self) -> QWidget:
        """The page that is turned to, without the rail."""
        return self._stack

    @property
    def made_pages(self) -> list[QWidget]:
        """The pages that were made."""
        return self._stack.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    @property
    def step(self) -> int:
        """The number of the step in front."""
        return self._step

    def make(self, number: int) -> Iterator[None]:
        """Make the page of a step piece by piece, so that it is there when it is wanted."""
        page = self._pages[number]()
        yield
        self._place(page)

    def go(self, number: int, *, noted: bool = True) -> None:
        """Bring a step to the front. Where it is not `noted`, one comes back to where one was before."""
        if 0 <= number < len(self._pages):
            left = self._stack.currentWidget()
            page, before, self._step = self._pages[number](), self._step, number
            self._place(page)
            self._stack.setCurrentWidget(page)
            if number != before:
                self.turned.emit()
            self.rail.show_step(self._beside.get(number, number), number)
            page.entered()
            page.take_as_made()
            if isinstance(left, Page) and left is not page:
                QTimer.singleShot(0, left, lambda: self._put_down(left))  # once the page in front is painted
            if noted:
                self.work.turn_to(self.place)

    def _put_down(self, page: Page) -> None:
        if page is not self._stack.currentWidget():
            page.put_down()
            self._let_go_of(self._left_pages)

    def leave(self) -> None:
        """The other desk is in front: the page that is turned to here is left too."""
        self.put_away()
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.put_down()
        self._let_go_of(self._made)

    @property
    def _made(self) -> list[Page]:
        return [each for each in vars(self).values() if isinstance(each, Page) and self._stack.indexOf(each) >= 0]

    @property
    def _left_pages(self) -> list[Page]:
        return [page for page in self._made if page is not self._stack.currentWidget()]

    def _let_go_of(self, left: Sequence[Page]) -> None:
        """Let go of pages that can be made anew, for they take much memory: who asks for one of them is given another.

        Not while slow work is under way: what comes of it may be for one of them.
        """
        pages = [] if self.work.busy else [page for page in left if page.is_whole and not page.stays]
        for name in [name for name, each in vars(self).items() if each in pages]:
            delattr(self, name)
        self._gone += pages  # where a vault that is closed meanwhile finds what they hold
        self._going.take_too(self._steps(pages))

    def _steps(self, pages: Sequence[Page]) -> Iterator[None]:
        """Once what is in front is painted."""
        yield
        catching_up().let_be(pages)
        yield from let_go_of_pages(holders(pages), pages)
        self._gone = [page for page in self._gone if page not in pages]

    def leave_the_rest(self) -> None:
        """The vault is closed: what is left of pages goes with all else."""
        self._going.take(iter(()))

    @property
    def lets_go(self) -> bool:
        """Whether some of a page that was left may be in memory still."""
        return self._going.is_busy

    @property
    def place(self) -> Place:
        """Where one is, to come back there."""
        return Place.PREPARE

    def _place(self, page: Page) -> None:
        """Give a page that was just made its place."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)

    def first_step(self) -> int:
        """Where one begins."""
        return PREPARE

    def last_step(self) -> int:
        """Where one was before the vault was locked, or the program ended."""
        return self.first_step()

    def entered(self) -> None:
        self.go(self.step)

    def redraw(self) -> None:
        self.rail.set_slim(is_narrow(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the rail leaves the room to the page."""
        super().resizeEvent(event)
        self.rail.set_slim(is_narrow(self))

    def refresh(self) -> None:
        """Title and counts may have changed."""

    def keep(self) -> bool:
        """Another page or slow work comes: keep what is not kept yet, and tell whether it is safe."""
        return True

    def put_away(self) -> bool:
        """The window is about to close or to lock: the same, with what would else stay on the page."""
        return self.keep()
