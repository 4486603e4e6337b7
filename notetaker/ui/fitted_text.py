"""Words in a fixed number of lines: smaller where they are long, cut where even that is too little, whole in the tip."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from notetaker.ui import theme
from notetaker.ui.spacing import parted

_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_ENDLESS = 10_000


class FittedText(QLabel):
    """Never makes its window wider, and has always the height of its lines, so that nothing jumps with what it says.

    With more than one line, words that are too long for one are written smaller, in several.
    """

    def __init__(self, lines: int = 1) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lines = lines
        self._height = 0
        self._height_is_of: tuple[str, int] | None = None

    def setText(self, text: str) -> None:
        """Show words."""
        if text != self.text():
            super().setText(text)
            self.setToolTip(text)

    def is_cut(self) -> bool:
        """Whether there is no room for all words."""
        return self._fitted()[1] != parted(self.text())

    def sizeHint(self) -> QSize:
        """As high as its lines: measured once for a font, since Qt asks whenever the words are others."""
        look = self.font().key(), theme.current().size("type_small")
        if look != self._height_is_of:
            self._height_is_of = look
            self._height = max(_height_of(1, self.font()), _height_of(self._lines, self._smaller()))
        return QSize(0, self._height)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Never, though a label that wraps is higher where it is narrower."""
        return False

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw what has room."""
        font, text = self._fitted()
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), _FLAGS | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _fitted(self) -> tuple[QFont, str]:
        text, whole = parted(self.text()), self.font()
        if self._lines == 1:
            return whole, QFontMetrics(whole).elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        if QFontMetrics(whole).horizontalAdvance(text) <= self.width():
            return whole, text
        small = self._smaller()
        metrics, room, most = (
            QFontMetrics(small),
            QRect(0, 0, self.width(), _ENDLESS),
            _height_of(self._lines, small),
        )
        words, shown = text.split(" "), text
        while len(words) > 1 and metrics.boundingRect(room, _FLAGS, shown).height() > most:
            words.pop()
            shown = " ".join(words) + "…"
        return small, shown

    def _smaller(self) -> QFont:
        made = QFont(self.font())
        made.setPixelSize(min(theme.current().size("type_small"), QFontInfo(made).pixelSize()))
        return made


def _height_of(lines: int, font: QFont) -> int:
    """As Qt lays lines out: with many a font that is a pixel or two more than so many spacings of lines."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, _ENDLESS, _ENDLESS), _FLAGS, "\n".join("x" * lines)).height()
