"""The language of the windows, switched while they are open. English is in the code, French in a Qt file.

Every text is asked for as `translate(context, text)`; Qt's `lupdate` finds these calls.
`python -m notetaker.ui.translation` brings the files in `resources/translations/` up to date.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from notetaker import resources
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.language import Lang

SOURCE = "en"
LANGUAGES = {SOURCE: "English", "fr": "Français"}
TRANSLATED = tuple(language for language in LANGUAGES if language != SOURCE)
CHOICES = ("system", *LANGUAGES)

translate = QCoreApplication.translate

QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Words of Qt's file dialog that its own French file lacks; ours is asked first."""


class Language:
    """The translators that are installed; changing them makes Qt send LanguageChange to every widget."""

    _installed: ClassVar[list[QTranslator]] = []
    """Those of the application, of which a process has one: whoever shows a language takes away what was shown before."""

    def __init__(self) -> None:
        self.shown = "en"

    def show(self, choice: str) -> None:
        """Show "en", "fr", or "system" for what the desktop says."""
        self.shown = of_the_desktop() if choice == "system" else choice
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed[:] = [made for made in self._translators() if QCoreApplication.installTranslator(made)]
        QLocale.setDefault(QLocale(self.shown))

    def _translators(self) -> list[QTranslator]:
        """Qt's own words (buttons of the file dialog), which a slim package may lack, below ours."""
        qt, own = QTranslator(), QTranslator()
        qt.load(f"qtbase_{self.shown}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        if self.shown == SOURCE:
            return [qt]
        if not own.load(str(folder() / f"notetaker_{self.shown}.qm")):
            raise FileNotFoundError(folder() / f"notetaker_{self.shown}.qm")
        return [qt, own]


def shown() -> Lang:
    """The language that is shown: "en" or "fr"."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def counted(count: int, one: str, many: str, **fields: object) -> str:
    """The text for a number: French counts none as it counts one, English does not.

    (Qt's own plurals are for literal numbers only where its tool reads Python.)
    """
    alone = count == 1 or (count == 0 and shown() == "fr")
    return (one if alone else many).format(n=count, **fields)


def of_the_desktop() -> str:
    """The first language of the desktop that the windows know, else English."""
    for name in QLocale.system().uiLanguages():
        if name[:2] in LANGUAGES:
            return name[:2]
    return "en"


def folder() -> Path:
    """Where the translations are."""
    return resources.root() / "translations"


def update(target: Path) -> None:
    """Gather every text of `notetaker/` into the .ts files in `target`."""
    package = Path(__file__).resolve().parents[1]
    sources = [str(path) for path in sorted(package.rglob("*.py"))]
    for language in TRANSLATED:
        _tool(
            "pyside6-lupdate", *sources, "-ts", str(target / f"notetaker_{language}.ts"), "-no-obsolete",
            "-locations", "none", "-source-language", SOURCE, "-target-language", language,
        )  # fmt: skip


def release(source: Path, target: Path) -> None:
    """Turn each .ts file in `source` into its .qm file in `target`."""
    for language in TRANSLATED:
        name = f"notetaker_{language}"
        _tool("pyside6-lrelease", str(source / f"{name}.ts"), "-qm", str(target / f"{name}.qm"))


def _tool(name: str, *arguments: str) -> None:
    program = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if program is None:
        raise FileNotFoundError(name)
    subprocess.run([program, *arguments], check=True, capture_output=True)  # noqa: S603 - our own tools and files


if __name__ == "__main__":
    update(folder())
    release(folder(), folder())
