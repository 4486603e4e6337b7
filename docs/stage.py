"""The built-in example on a stage: every screen of the window in its states, for pictures of them."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from notetaker.cli.demo.play import KEY, KIT, PASSPHRASE, play
from notetaker.exchange import read_key_file
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk
from notetaker.rapporteur import RapporteurDesk
from notetaker.resources import root
from notetaker.ui.app import Application
from notetaker.ui.asides import GUIDE, HELP, SETTINGS
from notetaker.ui.desk_view import OrganiserView, RapporteurView
from notetaker.ui.desks import CAPTURE, IMPORT, PREPARE, REPORT, REVIEW, SEAL
from notetaker.ui.policy import FREE, Policy
from notetaker.ui.start import ORGANISER, RAPPORTEUR, KnownVault
from notetaker.ui.vault_asked import VaultAsked
from notetaker.vault import Vault, VaultFull

SESSION = "S2"
TYPED = "av: + d’accord avec Qiao, mais en tant qu’ancien commissaire je dirais 90 j"
SIZE = (1180, 760)


class Stage:
    """The example, played into a folder, and the window in front of it."""

    def __init__(
        self, app: QApplication, folder: Path, size: tuple[int, int] = SIZE, policy: Policy = FREE
    ) -> None:
        self._app, self._folder = app, folder
        self.example = folder / "example"
        play(self.example)
        self.secret = Secret((self.example / PASSPHRASE).read_text(encoding="utf-8").strip())
        self._write("Open notes", decided=False)
        self._write("Notes", decided=True)
        self._archive_without_the_last()
        self.application = Application(app, folder / "settings.json", policy)
        self.shell = self.application.shell
        self.shell.resize(*size)
        self.application.show()

    @property
    def scenes(self) -> dict[str, Callable[[], None]]:
        """What brings each scene to the front, by its name; those that the guide shows come first."""
        return {
            "start": partial(self._start, ("Dialogues 2027", "Archive")),
            "capture": self._capture,
            "review": self._review,
            "seal": lambda: self._open("Notes").go(SEAL),
            "import": self._import,
            "report": lambda: self._open_archive("Archive").go(REPORT),
            "newcomer": partial(self._start, ()),
            "vault": lambda: self.shell.ask_for_vault(RAPPORTEUR, Path.home() / "Documents" / "Notes.ntvault"),
            "vault-known": self._known_vault,
            "prepare": lambda: self._open("Open notes").go(PREPARE),
            "prepare-kit": lambda: self._open_new(RAPPORTEUR).go(PREPARE),
            "capture-empty": lambda: self._open_new(RAPPORTEUR).go(CAPTURE),
            "capture-edit": self._edit,
            "review-done": lambda: self._open("Notes").go(REVIEW),
            "seal-closed": lambda: self._open("Open notes").go(SEAL),
            "receipt": self._receipt,
            "curtain": self._curtain,
            "lock": self._lock,
            "error": self._error,
            "keys": lambda: self.shell.asides.toggle(HELP),
            "guide": lambda: self.shell.asides.toggle(GUIDE),
            "settings": lambda: self.shell.asides.toggle(SETTINGS),
            "organise": self._organise,
            "organise-key": lambda: self._open_new(ORGANISER).go(PREPARE),
            "import-empty": lambda: self._open_new(ORGANISER).go(IMPORT),
            "report-empty": lambda: self._open_new(ORGANISER).go(REPORT),
        }

    def bring(self, scene: str) -> None:
        """Bring a scene to the front."""
        self.scenes[scene]()
        self.settle()

    def settle(self) -> None:
        """Wait until slow work has arrived and layouts, which settle in several rounds, have done so."""
        while self.shell.runner.busy:
            QTest.qWait(2)
        for _ in range(6):
            self._app.processEvents()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def leave(self) -> None:
        """Back to the start page."""
        self.settle()
        self.shell.notice.dismiss()
        self.shell.asides.put_away()
        if self.shell.work is not None:
            self.shell.leave_vault()
        self.settle()

    def _start(self, names: tuple[str, ...]) -> None:
        known = [KnownVault(Path.home() / "Documents" / f"{name}.ntvault") for name in names]
        self.shell.start.show_known(known)
        self.shell.bring(self.shell.start)

    def _known_vault(self) -> None:
        self.shell.ask_for_vault(RAPPORTEUR, Path.home() / "Documents" / "Notes.ntvault", create=False)

    def _capture(self) -> None:
        view = self._open("Open notes")
        view.go(CAPTURE)
        view.capture.line.put(TYPED)

    def _edit(self) -> None:
        view = self._open("Open notes")
        view.go(CAPTURE)
        view.capture.line.put("")
        view.capture.edit()

    def _review(self) -> None:
        self._open("Open notes").go(REVIEW)

    def _receipt(self) -> None:
        view = self._open("Notes")
        view.go(SEAL)
        target = self._folder / "Dialogues.ntbundle"
        target.unlink(missing_ok=True)
        view.seal.path.set_path(target)
        view.seal.go.click()

    def _curtain(self) -> None:
        self._open("Notes")
        self.shell.toggle_curtain()

    def _lock(self) -> None:
        self._open("Notes")
        self.shell.lock()

    def _error(self) -> None:
        self._open("Notes").go(CAPTURE)
        self.shell.notice.show_error(VaultFull(folder="/media/usb/Notes.ntvault"))

    def _import(self) -> None:
        view = self._open_archive("Archive")
        view.go(IMPORT)
        view.import_.bundles.clear()
        view.import_.bundles.add([self.example / f"bundle-{number}.ntbundle" for number in (1, 2, 3)])
        view.import_.bundles.add([self.example / KIT])
        view.import_.key.set_path(self.example / KEY)
        view.import_.passphrase.line.setText(self.secret.reveal())
        view.import_.look.click()

    def _organise(self) -> None:
        view = self._open_archive("Archive")
        view.go(PREPARE)
        view.prepare.key.path.set_path(self.example / KEY)
        view.prepare.key.passphrase.line.setText(self.secret.reveal())
        view.prepare.key.go.click()
        self.settle()
        view.prepare.kit.programme.set_path(root() / "demo" / "programme.toml")
        view.prepare.kit.roster.set_path(root() / "demo" / "roster.csv")
        view.prepare.kit.look.click()

    def _open(self, name: str) -> RapporteurView:
        self._ask(name, RAPPORTEUR)
        view = self.shell.view
        if not isinstance(view, RapporteurView):
            raise TypeError("the vault did not open")
        return view

    def _open_archive(self, name: str) -> OrganiserView:
        self._ask(name, ORGANISER)
        view = self.shell.view
        if not isinstance(view, OrganiserView):
            raise TypeError("the vault did not open")
        return view

    def _open_new(self, desk: str) -> RapporteurView | OrganiserView:
        new = self._folder / "New.ntvault"
        if not new.exists():
            Vault.create(new, self.secret).close()
        return self._open("New") if desk == RAPPORTEUR else self._open_archive("New")

    def _ask(self, name: str, desk: str) -> None:
        self.shell.open(VaultAsked(self._folder / f"{name}.ntvault", self.secret, desk))
        self.settle()

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
        key = read_key_file((self.example / KEY).read_bytes(), self.secret)
        with Vault.create(self._folder / "Archive.ntvault", self.secret) as vault:
            desk = OrganiserDesk.open(vault)
            first = [(name, (self.example / name).read_bytes()) for name in ("bundle-1.ntbundle",)]
            desk.import_(desk.look_at(first, [key.identity]))


def lines_of(session: str) -> Iterator[str]:
    """What the first rapporteur of the example types in a session."""
    here = False
    for line in (root() / "demo" / "notes" / "rapporteur-1.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            here = line[1:].strip() == session
        elif here and line.strip() and not line.startswith("#"):
            yield line
