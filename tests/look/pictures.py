"""Whether two pictures are the same, and the file of a picture."""

import shutil
from pathlib import Path

from PySide6.QtGui import QImage

from tests.look.studio import STORED

FULL = QImage.Format.Format_RGB32


def same(one: QImage, other: QImage) -> bool:
    """Whether two pictures are the same to the last pixel."""
    return one.convertToFormat(FULL) == other.convertToFormat(FULL)


def keep(picture: QImage, path: Path) -> None:
    """Write a picture, as the file that is stored under that name if it is the same: to encode one takes long."""
    stored = STORED / path.name
    if same(QImage(str(stored)), picture):
        shutil.copyfile(stored, path)
    else:
        picture.save(str(path), quality=100)
