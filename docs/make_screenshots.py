"""Pictures of the windows on the built-in example: `python -m docs.make_screenshots [FOLDER] [--all]`.

Without --all: the six main screens in both languages, one in the dark and one at 200 %.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from docs.stage import Stage
from notetaker.ui.tokens import THEMES, tokens

MAIN = ("start", "capture", "review", "seal", "import", "report")
NO_DITHERING = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither


def small(picture: QImage) -> QImage:
    """The picture in 256 colours, those of the design and the most frequent ones: a third of the size."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    design = {QColor(colour).rgb() for theme in THEMES for colour in tokens(theme).colours.values()}
    frequent = Counter(memoryview(plain.constBits()).cast("I")).most_common(256 - len(design))
    return plain.convertToFormat(
        QImage.Format.Format_Indexed8, [*design, *(colour for colour, _ in frequent)], NO_DITHERING
    )


@contextmanager
def stage() -> Iterator[Stage]:
    """The example in a folder that is gone afterwards."""
    app = QApplication(sys.argv[:1])
    folder = Path(tempfile.gettempdir()) / "Dialogues"  # a name that may be seen in the pictures
    folder.mkdir()
    try:
        made = Stage(app, folder)
        yield made
        made.shell.close()
    finally:
        shutil.rmtree(folder)


def shoot(folder: Path, wanted: list[tuple[str, str, str]], suffix: str) -> None:
    """Take pictures: (scene, language, theme) each; every scene is meant where none is named."""
    with stage() as made:
        folder.mkdir(parents=True, exist_ok=True)
        for scene, language, theme in wanted:
            made.application.preferences.change(language=language, theme=theme)
            made.bring(scene)
            picture = small(made.shell.grab().toImage())
            picture.save(str(folder / f"{scene}-{language}-{theme}{suffix}.png"), quality=0)
            made.leave()


def every() -> list[tuple[str, str, str]]:
    """Every scene in both languages, in the light and in the dark."""
    scenes = ("vault", "prepare", "receipt", "curtain", "lock", "keys", "guide", "settings", "organise")
    return [
        (name, lang, theme) for name in (*MAIN, *scenes) for lang in ("en", "fr") for theme in ("light", "dark")
    ]


def main() -> None:
    """Take the pictures; those at 200 % in a process of their own, because the scale is set at its start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent / "screenshots")
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    large = os.environ.get("QT_SCALE_FACTOR") == "2"
    if args.all:
        wanted = every()
    elif large:
        wanted = [("capture", "fr", "light")]
    else:
        wanted = [(scene, lang, "light") for scene in MAIN for lang in ("en", "fr")] + [("capture", "en", "dark")]
    shoot(args.folder, wanted, "-200" if large else "")
    if not large:
        own = [sys.executable, "-m", "docs.make_screenshots", str(args.folder), *(["--all"] if args.all else [])]
        subprocess.run(own, check=True, env={**os.environ, "QT_SCALE_FACTOR": "2"})  # noqa: S603 - this very module


if __name__ == "__main__":
    main()
