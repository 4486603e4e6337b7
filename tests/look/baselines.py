"""The stored pictures of every screen and what has changed since; `python -m tests.look.baselines` accepts what is now.

Give names of scenes to accept only those: `python -m tests.look.baselines capture review`.
"""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from tests.look.pictures import FULL, same
from tests.look.studio import ROOT, STORED, SUFFIX, photograph

CHANGED = ROOT / "build" / "look"


def difference(before: QImage, now: QImage) -> QImage:
    """A picture of a change: before, now, and what differs, side by side; what is the same stays dark."""
    width, height = max(before.width(), now.width()), max(before.height(), now.height())
    changed = QImage(width, height, FULL)
    changed.fill(QColor("black"))
    painter = QPainter(changed)
    painter.drawImage(0, 0, before)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, now)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_ColorDodge)
    painter.fillRect(changed.rect(), QColor(240, 240, 240))  # a faint difference is seen too
    painter.end()
    sheet = QImage(3 * width, height, FULL)
    painter = QPainter(sheet)
    for place, picture in enumerate((before, now, changed)):
        painter.drawImage(place * width, 0, picture)
    painter.end()
    return sheet


def compare(seen: Path, stored: Path, changes: Path) -> list[str]:
    """The names of the pictures that are not as stored; of each change a picture is put into `changes`."""
    names = sorted({path.name for folder in (seen, stored) for path in folder.glob(f"*{SUFFIX}")})
    different = []
    for name in names:
        if _content(stored / name) == _content(seen / name):
            continue
        before, now = QImage(str(stored / name)), QImage(str(seen / name))
        if before.isNull() or now.isNull():
            different.append(f"{name} ({'new' if before.isNull() else 'gone'})")
        elif not same(before, now):
            changes.mkdir(parents=True, exist_ok=True)
            difference(before, now).save(str(changes / name), quality=100)
            different.append(name)
    return different


def accept(scenes: Sequence[str] = ()) -> list[str]:
    """Store what is seen now, of all scenes or of some; the names of what was not as stored."""
    with tempfile.TemporaryDirectory() as name:
        seen = Path(name)
        photograph(seen, scenes)
        STORED.mkdir(exist_ok=True)
        before = [path for path in STORED.glob(f"*{SUFFIX}") if not scenes or _scene(path) in scenes]
        kept = {path.name: path.read_bytes() for path in before}
        for path in before:
            path.unlink()
        changed = []
        for path in sorted(seen.glob(f"*{SUFFIX}")):
            if kept.get(path.name) != path.read_bytes():
                changed.append(path.name)
            shutil.copyfile(path, STORED / path.name)
    return changed


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _scene(path: Path) -> str:
    return path.stem.rsplit("-", 2)[0]


if __name__ == "__main__":
    sys.stdout.write("".join(f"{name}\n" for name in accept(sys.argv[1:])))
