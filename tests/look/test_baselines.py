"""Every screen looks as it did when a person last judged it. After a change that is meant: `make look`."""

import importlib.metadata
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.look.baselines import CHANGED, compare, difference
from tests.look.pictures import same
from tests.look.studio import STORED, photograph

QT = "6.11.3"
"""The version that drew the stored pictures; another draws a letter here and there differently."""


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.skipif(sys.platform != "linux", reason="letters are drawn differently on another system")
@pytest.mark.skipif(
    importlib.metadata.version("PySide6-Essentials") != QT, reason=f"the pictures are those of Qt {QT}"
)
def test_every_screen_looks_as_it_was_accepted(tmp_path: Path) -> None:
    photograph(tmp_path)
    changed = compare(tmp_path, STORED, CHANGED)
    assert not changed, (
        f"before, now and the difference are in {CHANGED}; `make look` accepts: {', '.join(changed)}"
    )


def picture(colour: str, dot: str | None = None) -> QImage:
    made = QImage(8, 6, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    if dot is not None:
        made.setPixelColor(3, 2, QColor(dot))
    return made


def test_one_pixel_is_a_change_and_is_shown() -> None:
    before, now = picture("#ffffff"), picture("#ffffff", "#fefefe")
    assert same(before, picture("#ffffff"))
    assert not same(before, now)
    shown = difference(before, now)
    assert (shown.width(), shown.height()) == (24, 6)
    changed = [(x, y) for x in range(16, 24) for y in range(6) if shown.pixelColor(x, y).lightness() > 0]
    assert changed == [(19, 2)]


def test_what_is_new_and_what_is_gone_is_named(tmp_path: Path) -> None:
    seen, stored = tmp_path / "seen", tmp_path / "stored"
    for folder, names in ((seen, ("a", "b")), (stored, ("b", "c"))):
        folder.mkdir()
        for name in names:
            picture("#123456").save(str(folder / f"{name}.webp"), quality=100)
    assert compare(seen, stored, tmp_path / "changes") == ["a.webp (new)", "c.webp (gone)"]
    assert not (tmp_path / "changes").exists()
