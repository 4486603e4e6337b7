"""Pictures of the windows on the built-in example: `python docs/make_screenshots.py [FOLDER] [--all]`.

Without --all: the six main screens in both languages, one in the dark and one at 200 %.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from notetaker.cli.demo.play import KEY, KIT, PASSPHRASE, play
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.resources import root
from notetaker.ui.app import Application
from notetaker.ui.asides import GUIDE, HELP, SETTINGS
from notetaker.ui.desk_view import OrganiserView, RapporteurView
from notetaker.ui.desks import CAPTURE, IMPORT, PREPARE, REVIEW, SEAL
from notetaker.ui.start import ORGANISER, RAPPORTEUR, KnownVault
from notetaker.ui.tokens import THEMES, tokens
from notetaker.ui.vault_page import VaultAsked
from notetaker.vault import Vault

MAIN = ("start", "capture", "review", "seal", "import", "report")
SESSION = "S2"
TYPED = "av: + d’accord avec Qiao, mais en tant qu’ancien commissaire je dirais 90 j"
SIZE = (1180, 760)
NO_DITHERING = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither


class Stage:
    """The example, played into a folder, and the window in front of it."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app, self._folder = app, folder
        self.example = folder / "example"
        play(self.example)
        self.secret = Secret((self.example / PASSPHRASE).read_text(encoding="utf-8").strip())
        self._write("Open notes", decided=False)
        self._write("Notes", decided=True)
        self._archive_without_the_last()
        self.application = Application(app, folder / "settings.json")
        self.shell = self.application.shell
        self.shell.resize(*SIZE)
        self.application.show()

    def picture(self, name: str) -> Callable[[Path], None]:
        """Bring the scene of that name to the front; the returned function takes the picture."""
        getattr(self, f"_{name}")()
        for _ in range(10):  # layouts settle in several rounds
            QTest.qWait(20)

        def save(path: Path) -> None:
            path.parent.mkdir(parents=True, exist_ok=True)
            small(self.shell.grab().toImage()).save(str(path), quality=0)

        return save

    def leave(self) -> None:
        """Back to the start page."""
        self._settle()
        self.shell.asides.put_away()
        if self.shell.work is not None:
            self.shell.leave_vault()

    def _start(self) -> None:
        known = [
            KnownVault(Path.home() / "Documents" / f"{name}.ntvault") for name in ("Dialogues 2027", "Archive")
        ]
        self.shell.start.show_known(known)
        self.shell.bring(self.shell.start)

    def _vault(self) -> None:
        self.shell.ask_for_vault(RAPPORTEUR, Path.home() / "Documents" / "Notes.ntvault")

    def _prepare(self) -> None:
        self._open("Open notes").go(PREPARE)

    def _capture(self) -> None:
        view = self._open("Open notes")
        view.go(CAPTURE)
        view.capture.line.put(TYPED)

    def _review(self) -> None:
        self._open("Open notes").go(REVIEW)

    def _seal(self) -> None:
        self._open("Notes").go(SEAL)

    def _receipt(self) -> None:
        view = self._open("Notes")
        view.go(SEAL)
        target = self._folder / "Dialogues.ntbundle"
        target.unlink(missing_ok=True)
        view.seal.path.set_path(target)
        view.seal.go.click()
        self._settle()

    def _curtain(self) -> None:
        self._open("Notes")
        self.shell.toggle_curtain()

    def _lock(self) -> None:
        self._open("Notes")
        self.shell.lock()

    def _keys(self) -> None:
        self.shell.asides.toggle(HELP)

    def _guide(self) -> None:
        self.shell.asides.toggle(GUIDE)

    def _settings(self) -> None:
        self.shell.asides.toggle(SETTINGS)

    def _import(self) -> None:
        view = self._open_archive("Archive")
        view.go(IMPORT)
        view.import_.bundles.clear()
        view.import_.bundles.add([self.example / f"bundle-{number}.ntbundle" for number in (1, 2, 3)])
        view.import_.bundles.add([self.example / KIT])
        view.import_.key.set_path(self.example / KEY)
        view.import_.passphrase.line.setText(self.secret.reveal())
        view.import_.look.click()
        self._settle()

    def _report(self) -> None:
        view = self._open_archive("Archive")
        view.go(2)

    def _organise(self) -> None:
        view = self._open_archive("Archive")
        view.go(PREPARE)
        view.prepare.key.path.set_path(self.example / KEY)
        view.prepare.key.passphrase.line.setText(self.secret.reveal())
        view.prepare.key.go.click()
        self._settle()
        view.prepare.kit.programme.set_path(root() / "demo" / "programme.toml")
        view.prepare.kit.roster.set_path(root() / "demo" / "roster.csv")
        view.prepare.kit.look.click()
        self._settle()

    def _open(self, name: str) -> RapporteurView:
        self.shell.open(VaultAsked(self._folder / f"{name}.ntvault", self.secret, create=False, desk=RAPPORTEUR))
        self._settle()
        view = self.shell.view
        if not isinstance(view, RapporteurView):
            raise TypeError("the vault did not open")
        return view

    def _open_archive(self, name: str) -> OrganiserView:
        self.shell.open(VaultAsked(self._folder / f"{name}.ntvault", self.secret, create=False, desk=ORGANISER))
        self._settle()
        view = self.shell.view
        if not isinstance(view, OrganiserView):
            raise TypeError("the vault did not open")
        return view

    def _settle(self) -> None:
        while self.shell.runner.busy:
            QTest.qWait(5)
        self._app.processEvents()

    def _write(self, name: str, *, decided: bool) -> None:
        with Vault.create(self._folder / f"{name}.ntvault", self.secret) as vault:
            desk = RapporteurDesk.open(vault)
            desk.take_kit((self.example / KIT).read_bytes(), self.secret)
            desk.choose_session(SESSION)
            for line in lines_of(SESSION):
                desk.commit(line)
            desk.commit("cam: we at Thistlevane asked Solveig for the protocol in March, no answer")
            desk.commit(
                "as a former commissioner I can say that two of fourteen regulators have one technical person"
            )
            if decided:
                desk.generalise_open_findings()

    def _archive_without_the_last(self) -> None:
        from notetaker.exchange import read_key_file
        from notetaker.organiser import OrganiserDesk

        key = read_key_file((self.example / KEY).read_bytes(), self.secret)
        with Vault.create(self._folder / "Archive.ntvault", self.secret) as vault:
            desk = OrganiserDesk.open(vault)
            first = [(name, (self.example / name).read_bytes()) for name in ("bundle-1.ntbundle",)]
            desk.import_(desk.look_at(first, [key.identity]))


def small(picture: QImage) -> QImage:
    """The picture in 256 colours, those of the design and the most frequent ones: a third of the size."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    design = {QColor(colour).rgb() for theme in THEMES for colour in tokens(theme).colours.values()}
    frequent = Counter(memoryview(plain.constBits()).cast("I")).most_common(256 - len(design))
    return plain.convertToFormat(
        QImage.Format.Format_Indexed8, [*design, *(colour for colour, _ in frequent)], NO_DITHERING
    )


def lines_of(session: str) -> Iterator[str]:
    """What the first rapporteur of the example types in a session."""
    here = False
    for line in (root() / "demo" / "notes" / "rapporteur-1.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            here = line[1:].strip() == session
        elif here and line.strip() and not line.startswith("#"):
            yield line


def scenes() -> tuple[str, ...]:
    """Every scene, the main ones first."""
    return (*MAIN, "vault", "prepare", "receipt", "curtain", "lock", "keys", "guide", "settings", "organise")


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
    """Take pictures: (scene, language, theme) each."""
    with stage() as made:
        for scene, language, theme in wanted:
            made.application.show_language(language)
            made.application.show_theme(theme)
            save = made.picture(scene)
            save(folder / f"{scene}-{language}-{theme}{suffix}.png")
            made.leave()


def main() -> None:
    """Take the pictures; those at 200 % in a process of their own, because the scale is set at its start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent / "screenshots")
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    large = os.environ.get("QT_SCALE_FACTOR") == "2"
    suffix = "-200" if large else ""
    if args.all:
        wanted = [
            (scene, lang, theme) for scene in scenes() for lang in ("en", "fr") for theme in ("light", "dark")
        ]
    elif large:
        wanted = [("capture", "fr", "light")]
    else:
        wanted = [(scene, lang, "light") for scene in MAIN for lang in ("en", "fr")] + [("capture", "en", "dark")]
    shoot(args.folder, wanted, suffix)
    if not large:
        own = [sys.executable, __file__, str(args.folder), *(["--all"] if args.all else [])]
        subprocess.run(own, check=True, env={**os.environ, "QT_SCALE_FACTOR": "2"})  # noqa: S603 - this very script


if __name__ == "__main__":
    main()
