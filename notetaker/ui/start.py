"""The start page: two cards, and the vaults opened last."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from notetaker.ui import icons, theme
from notetaker.ui.beside import Beside
from notetaker.ui.fields import one_line, role
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.scrolling import Scrolling
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate

RAPPORTEUR = "rapporteur"
ORGANISER = "organiser"
_WIDTH = 880
_LOGO = 56
_CARD = 260
_LEAST_CARD = (240, 150)


@dataclass(frozen=True)
class KnownVault:
    """A vault that the start page offers, and the desk that it opens at."""

    folder: Path
    desk: str = ""


class Card(QPushButton):
    """A large button with an icon, a heading and what it is for."""

    def __init__(self, picture: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._picture = picture
        self._sign, self._heading, self._text = QLabel(), role(QLabel(), "card"), role(Prose(), "muted")
        for label in (self._sign, self._heading, self._text):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.page, SPACE.large, SPACE.page, SPACE.large)
        column.setSpacing(SPACE.medium)
        head = QHBoxLayout()
        head.setSpacing(SPACE.medium)
        head.addWidget(self._sign)
        head.addWidget(self._heading, 1)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addStretch(1)

    def say(self, heading: str, text: str) -> None:
        """Set the words."""
        self._heading.setText(heading)
        self._text.setText(text)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(text)

    def redraw(self) -> None:
        """Draw the icon in the theme's colour."""
        self._sign.setPixmap(icons.pixmap(self._picture, "accent", theme.current().grown(36), 2.0))

    def sizeHint(self) -> QSize:
        """As much as the words need; a push button would think of its own text only."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Its words may go on in more lines."""
        return QSize(*_LEAST_CARD)


class RecentVault(QPushButton):
    """A vault in the list of the start page: its name, and at the right in which folder it is."""

    def __init__(self, vault: KnownVault) -> None:
        super().__init__()
        self.setObjectName("recent")
        self.setAutoDefault(True)
        self.setToolTip(str(vault.folder))
        self.setAccessibleName(vault.folder.stem)
        self.setAccessibleDescription(_shortened(vault.folder.parent))
        self._sign, self._name, self._place = QLabel(), role(QLabel(), "strong"), one_line()
        self._name.setText(vault.folder.stem)
        self._name.setWordWrap(False)
        self._place.setProperty("role", "muted")
        self._place.setText(_shortened(vault.folder.parent))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.medium, SPACE.small, SPACE.medium, SPACE.small)
        row.setSpacing(SPACE.medium)
        for label in (self._sign, self._name, self._place):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label, 1 if label is self._place else 0)
        self.redraw()

    def redraw(self) -> None:
        """Draw the icon in the theme's colour."""
        self._sign.setPixmap(icons.pixmap("vault", "accent", theme.current().size("shape_icon"), 2.0))

    def sizeHint(self) -> QSize:
        """As much as the words need; a push button would think of its own text only."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()


class StartPage(Page):
    """What a newcomer sees. `wanted` tells the desk; `vault_wanted` a vault that is known."""

    wanted = Signal(str)
    vault_wanted = Signal(object)

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._inner, self._sign = QWidget(), QLabel()
        self._title, self._lead = role(QLabel(), "title"), role(Prose(), "lead")
        self._take, self._organise = Card("capture"), Card("organise")
        self._take.clicked.connect(lambda: self.wanted.emit(RAPPORTEUR))
        self._organise.clicked.connect(lambda: self.wanted.emit(ORGANISER))
        for card in (self._take, self._organise):
            card.installEventFilter(self)
        self._known: tuple[KnownVault, ...] = ()
        self._lines: list[RecentVault] = []
        self._recent_heading = role(QLabel(), "heading")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(SPACE.hair // 2)
        self._rule = role(Prose(), "small")
        self._lay_out()
        self.retranslate()
        self.redraw()

    def show_known(self, known: Sequence[KnownVault]) -> None:
        """Offer these vaults below the cards."""
        self._known = tuple(known)
        for line in self._lines:
            self._recent.removeWidget(line)
            line.deleteLater()
        self._lines = [self._line(vault) for vault in self._known]
        for line in self._lines:
            self._recent.addWidget(line)
            line.show()  # else it could not take the focus yet
        self._order()
        self._recent_heading.setVisible(bool(self._known))

    def showEvent(self, event: QShowEvent) -> None:
        """Only in its window the tab key can be told its way."""
        super().showEvent(event)
        self._order()

    def _order(self) -> None:
        """The tab key goes from the cards down to the vaults. Qt would go there last, past the status line."""
        for one, next_one in pairwise((self._take, self._organise, *self._lines)):
            QWidget.setTabOrder(one, next_one)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the cards stand beside each other the arrows pass over the second: down to the vaults, up to the first."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            to = self._over_the_second(watched, event.key())
            if to is not None:
                to.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _over_the_second(self, here: QObject, key: int) -> QPushButton | None:
        if not self._lines or self._take.y() != self._organise.y():
            return None
        if key == Qt.Key.Key_Up and here is self._lines[0]:
            return self._take
        return self._lines[0] if key == Qt.Key.Key_Down and here in (self._take, self._organise) else None

    def entered(self) -> None:
        first = self._lines[0] if self._lines else self._take
        first.setFocus()
        QTimer.singleShot(
            0, first, lambda: self._scrolling.show_from_top(first, first)
        )  # once the focus was followed

    def retranslate(self) -> None:
        self._title.setText(translate("start", "Notetaker"))
        self._lead.setText(translate("start", "Notes under the Chatham House Rule, without a name in them."))
        self._take.say(
            translate("start", "Take notes"),
            translate(
                "start",
                "Open the event kit you were given, or start a programme of your own; write, review, seal.",
            ),
        )
        self._organise.say(
            translate("start", "Organise an event"),
            translate("start", "Make an event kit, import the sealed bundles of the rapporteurs, and report."),
        )
        self._recent_heading.setText(translate("start", "Your vaults"))
        self._rule.setText(
            translate(
                "start",
                "Who was in the room can still recognise who spoke, and no tool removes a style of thought. "
                "Notetaker removes names, organisations and what gives them away.",
            )
        )

    def redraw(self) -> None:
        self._take.redraw()
        self._organise.redraw()
        for line in self._lines:
            line.redraw()
        look = theme.current()
        self._inner.setMaximumWidth(look.grown(_WIDTH))
        self._sign.setPixmap(icons.logo(look.grown(_LOGO)))

    def _line(self, vault: KnownVault) -> RecentVault:
        made = RecentVault(vault)
        made.clicked.connect(lambda: self.vault_wanted.emit(vault))
        made.installEventFilter(self)
        return made

    def _lay_out(self) -> None:
        inner = self._inner
        inner.setObjectName("page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE.page, SPACE.page, SPACE.page, SPACE.large)
        column.setSpacing(SPACE.small)
        cards = Beside(_CARD)
        cards.add(self._take)
        cards.add(self._organise)
        names = QVBoxLayout()
        names.setSpacing(SPACE.hair)
        names.addWidget(self._title)
        names.addWidget(self._lead)
        head = QHBoxLayout()
        head.setSpacing(SPACE.large)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(names, 1)
        column.addLayout(head)
        column.addSpacing(SPACE.large)
        column.addLayout(cards)
        column.addSpacing(SPACE.large)
        column.addWidget(self._recent_heading)
        column.addLayout(self._recent)
        column.addStretch(1)
        column.addWidget(self._rule)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(inner, 12)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scrolling = Scrolling(holder, in_margin=True)
        outer.addWidget(self._scrolling)


def _shortened(folder: Path) -> str:
    home = Path.home()
    return str(Path("~", folder.relative_to(home))) if folder.is_relative_to(home) else str(folder)
