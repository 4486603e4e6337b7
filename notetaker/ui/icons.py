"""Our own icons: one-colour SVGs drawn in a colour of the theme, sharp at every scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from notetaker import resources
from notetaker.ui import theme
from notetaker.ui.tokens import Tokens

_INK = "#000000"
_SIZES = (16, 24, 32, 48)
"""Beside those that the theme gives to the icons of rows and steps: drawn smaller than it is, an icon is not sharp."""
_of_look: list[Tokens] = []
"""The look whose pictures are remembered."""


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon `resources/icons/NAME.svg` in a named colour of the theme that is shown."""
    look = _look()
    return _drawn(name, look.colour(colour), _sizes(look), _scales())


def category_icon(key: str) -> QIcon:
    """The icon of a category in the category's colour."""
    look = _look()
    return _drawn(_category_file(key), look.of_category(key), _sizes(look), _scales())


def pixmap(name: str, colour: str, size: int, scale: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` logical pixels."""
    return _pixmap(name, _look().colour(colour), size, scale)


def logo(size: int) -> QPixmap:
    """The sign of the application, in its own colours."""
    return _pixmap("notetaker", _INK, size, 2.0)


def key_cap(letter: str) -> QIcon:
    """A key of the keyboard with its letter."""
    look = _look()
    return _cap(
        letter,
        look.size("shape_cap"),
        look.size("type_small"),
        look.colour("muted"),
        look.colour("text"),
        _scales(),
    )


def _look() -> Tokens:
    """The one that is shown. Pictures in another go with what shows them still."""
    shown = theme.current()
    if not _of_look or _of_look[0] is not shown:
        _of_look[:] = [shown]
        for remembered in (_drawn, _pixmap, _cap):
            remembered.cache_clear()
    return shown


def _sizes(look: Tokens) -> tuple[int, ...]:
    return tuple(sorted({*_SIZES, look.size("shape_icon"), look.size("shape_step_icon")}))


def _scales() -> tuple[float, ...]:
    """Those of the screens that are there: pictures for others would take most of the time and the memory."""
    return tuple(sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}))


@cache
def _cap(letter: str, size: int, type_size: int, edge: str, ink: str, scales: tuple[float, ...]) -> QIcon:
    made = QIcon()
    for scale in scales:
        picture = _empty(size, scale)
        picture.setDevicePixelRatio(scale)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(edge))
        painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), 4, 4)
        font = QFont()
        font.setPixelSize(type_size)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, letter)
        painter.end()
        made.addPixmap(_as_pixmap(picture))
    return made


@cache
def _category_file(key: str) -> str:
    name = f"category-{key}"
    return name if (resources.root() / "icons" / f"{name}.svg").is_file() else "category-other"


@cache
def _drawn(name: str, colour: str, sizes: tuple[int, ...], scales: tuple[float, ...]) -> QIcon:
    made, drawing = QIcon(), _drawing(name, colour)
    for size in sizes:
        for scale in scales:
            made.addPixmap(_painted(drawing, size, scale))
    return made


@cache
def _pixmap(name: str, colour: str, size: int, scale: float) -> QPixmap:
    return _painted(_drawing(name, colour), size, scale)


def _painted(drawing: QSvgRenderer, size: int, scale: float) -> QPixmap:
    made = _empty(size, scale)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(scale)
    return _as_pixmap(made)


def _empty(size: int, scale: float) -> QImage:
    made = QImage(round(size * scale), round(size * scale), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    return made


def _as_pixmap(drawn: QImage) -> QPixmap:
    """A copy: what was drawn on keeps what it was drawn with as long as it lives, which is larger than most icons."""
    return QPixmap.fromImage(drawn.copy())


def _drawing(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(resources.read_text(f"icons/{name}.svg").replace(_INK, colour).encode()))
