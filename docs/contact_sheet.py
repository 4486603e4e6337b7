"""All screens at a glance: `python -m docs.contact_sheet` lays the stored pictures side by side."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter

ROOT = Path(__file__).resolve().parents[1]
BASELINES = ROOT / "tests" / "look" / "baselines"
FONT = ROOT / "tests" / "look" / "font" / "Inter-Regular.otf"
SHEET = ROOT / "docs" / "contact_sheet.webp"
COLUMNS = (
    ("en", "light"),
    ("fr", "light"),
    ("en", "dark"),
    ("fr", "dark"),
    ("en", "high_contrast"),
    ("fr", "high_contrast"),
)
_WIDTH, _GAP, _CAPTION, _MARGIN = 330, 14, 26, 40
_PAPER, _INK, _FAINT = QColor("#d9d7d1"), QColor("#1a2025"), QColor("#545c63")


def lay_out(pictures: Path) -> QImage:
    """A row for each scene, a column for each language and theme."""
    scenes = sorted({path.stem.rsplit("-", 2)[0] for path in pictures.glob("*.webp")})
    first = QImage(str(next(pictures.glob("*.webp"))))
    height = _WIDTH * first.height() // first.width()
    size = (
        2 * _MARGIN + len(COLUMNS) * (_WIDTH + _GAP),
        2 * _MARGIN + _CAPTION + len(scenes) * (height + _CAPTION + _GAP),
    )
    sheet = QImage(*size, QImage.Format.Format_RGB32)
    sheet.fill(_PAPER)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for column, (language, theme) in enumerate(COLUMNS):
        left = _MARGIN + column * (_WIDTH + _GAP)
        _write(
            painter, QRect(left, _MARGIN - 12, _WIDTH, _CAPTION), f"{language} · {theme.replace('_', ' ')}", _INK
        )
        for row, scene in enumerate(scenes):
            top = _MARGIN + _CAPTION + row * (height + _CAPTION + _GAP)
            picture = QImage(str(pictures / f"{scene}-{language}-{theme}.webp"))
            if not picture.isNull():
                _write(painter, QRect(left, top, _WIDTH, _CAPTION), scene, _FAINT)
                painter.drawImage(left, top + _CAPTION, _smaller(picture, height))
    painter.end()
    return sheet


def _smaller(picture: QImage, height: int) -> QImage:
    return picture.scaled(
        _WIDTH, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _write(painter: QPainter, place: QRect, text: str, ink: QColor) -> None:
    painter.setPen(ink)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def main() -> None:
    """Write the sheet."""
    app = QGuiApplication(sys.argv[:1])
    QFontDatabase.addApplicationFont(str(FONT))
    font = QFont("Inter")
    font.setPixelSize(15)
    app.setFont(font)
    lay_out(BASELINES).save(str(SHEET), quality=82)


if __name__ == "__main__":
    main()
