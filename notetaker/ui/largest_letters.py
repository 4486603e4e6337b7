"""How large words can be written where all of them have to be in sight."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics

_STEP = 2
_ENDLESS = 100_000


def largest(text: str, font: QFont, room: QSize, most: int, least: int) -> int:
    """The most pixels with which the words have room, or the least: then they have to be moved to be read."""
    for pixels in range(most, least, -_STEP):
        if _has_room(text, font, room, pixels):
            return pixels
    return least


def _has_room(text: str, font: QFont, room: QSize, pixels: int) -> bool:
    made = QFont(font)
    made.setPixelSize(pixels)
    area, flags = QRect(0, 0, room.width(), _ENDLESS), Qt.TextFlag.TextWordWrap
    needed = QFontMetrics(made).boundingRect(area, flags, text)
    return needed.height() <= room.height() and needed.width() <= room.width()
