"""The built-in example on a stage: every screen of the window in its states, for pictures of them."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from notetaker.cli.demo.play import KEY, KIT, PASSPHRASE, play
from notetaker.exchange import read_key_file
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk
from notetaker.rapporteur import RapporteurDesk
from notetaker.resources import root
from notetaker.ui import theme
from notetaker.ui.app import Application
from notetaker.ui.asides import GUIDE, HELP, SETTINGS
from notetaker.ui.catching_up import catching_up
from notetaker.ui.desk_pages import (
    CAPTURE,
    CHECK,
    DEBRIEF,
    IMPORT,
    KEYS,
    OWN_PROGRAMME,
    PREPARE,
    READ_BACK,
    REPORT,
    REVIEW,
    SEAL,
    TRANSCRIPT,
)
from notetaker.ui.organiser.programme_form import FILE
from notetaker.ui.organiser.view import OrganiserView
from notetaker.ui.page import Page
from notetaker.ui.policy import FREE, Policy
from notetaker.ui.rapporteur.view import RapporteurView
from notetaker.ui.row_heights import RowHeights
from notetaker.ui.spare_turns import SpareTurns
from notetaker.ui.start import ORGANISER, RAPPORTEUR, KnownVault
from notetaker.ui.vault_asked import VaultAsked
from notetaker.ui.vault_care import EraseForm
from notetaker.vault import Vault, VaultFull

SESSION = "S2"
TYPED = "ave: + d’accord avec Qiao, mais en tant qu’ancien commissaire je dirais 90 j"
SIZE = (1180, 760)
_PATIENCE = 120_000


class Stage:
    """The example, played into a folder, and the window in front of it."""

    def __init__(
        self, app: QApplication, folder: Path, size: tuple[int, int] = SIZE, policy: Policy = FREE
    ) -> None:
        self._app, self._folder = app, folder
        self.example = folder / "example"
        play(self.example)
        self.lists = folder / "lists"
        shutil.copytree(root() / "demo", self.lists)  # a path of the checkout would stand in the pictures
        self.secret = Secret((self.example / PASSPHRASE).read_text(encoding="utf-8").strip())
        self._write("Open notes", decided=False)
        self._write("Notes", decided=True)
        self._archive_without_the_last()
        Vault.create(folder / "New.ntvault", self.secret).close()
        self.application = Application(app, folder / "settings.json", policy)
        self.shell = self.application.shell
        self.shell.resize(*size)
        self._usual: QSize | None = None
        self.application.show()

    def bring(self, scene: str) -> None:
        """Bring a scene to the front."""
        SCENES[scene](self)
        self.settle()

    def settle(self) -> None:
        """Wait until slow work has arrived and layouts, which settle in several rounds, have done so."""
        patience = QDeadlineTimer(_PATIENCE)
        while self.shell.runner.busy:
            if patience.hasExpired():
                raise TimeoutError("the work under way does not end")
            QTest.qWait(2)
        while catching_up().is_drawing or self.shell.turns_round or not self._is_whole or self._measures:
            self._app.processEvents()
        for _ in range(6):
            for text in self.shell.findChildren(QTextEdit):
                text.document().pageCount()  # a long one is laid out piece by piece otherwise, as time allows
            self._app.processEvents()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def _measures(self) -> bool:
        """Whether rows out of sight are being measured, by which the handle of a scroll bar changes."""
        lists = self.shell.findChildren(RowHeights)
        return any(spare.is_busy for each in lists for spare in each.findChildren(SpareTurns))

    @property
    def _is_whole(self) -> bool:
        """Whether all of what is in sight is there."""
        return all(page.is_whole for page in self.shell.findChildren(Page) if page.isVisible())

    def leave(self) -> None:
        """Back to the start page."""
        self.settle()
        self.shell.notice.dismiss()
        self.shell.asides.put_away()
        if self.shell.work is not None:
            self.shell.leave_vault()
        if self._usual is not None:
            self.shell.resize(self._usual)
            self._usual = None
        self.settle()

    def start(self, *names: str) -> None:
        """The start page with these vaults."""
        documents = Path.home() / "Documents"
        self.shell.start.show_known([KnownVault(documents / f"{name}.ntvault") for name in names])
        self.shell.bring(self.shell.start)

    def ask_for_vault(self, *, create: bool) -> None:
        """The form for a vault."""
        self.shell.ask_for_vault(RAPPORTEUR, Path.home() / "Documents" / "Notes.ntvault", create=create)

    def capture(self) -> None:
        """A line is being typed."""
        view = self.open("Open notes")
        view.go(CAPTURE)
        view.capture.line.put(TYPED)

    def edit(self) -> None:
        """The last note is being edited."""
        view = self.open("Open notes")
        view.go(CAPTURE)
        view.capture.line.put("")
        view.capture.edit()

    def themes(self) -> None:
        """Notes have themes, one is being found, and another line gets one of them."""
        view = self.open("Open notes")
        desk = view.work.rapporteur
        if not desk.themes():
            for line in THEMED:
                desk.commit(line)
        view.go(CAPTURE)
        view.work.changed.emit()
        view.capture.line.put("gt: count incidents before they are ranked ")
        view.capture.line.composer.insertPlainText("#inc")

    def present(self) -> None:
        """In a narrow window those present stand in the place of the notes."""
        view = self.open("Notes")
        self._usual = self._usual or self.shell.size()
        self.shell.resize(theme.current().size("shape_narrow") - 40, self.shell.height())
        view.go(CAPTURE)
        self.settle()
        view.capture.show_present()

    def correct(self) -> None:
        """The room has corrected a note that was read back."""
        view = self.open("Notes")
        view.go(READ_BACK)
        self.settle()
        view.read_back.correct.click()

    def transcript(self) -> None:
        """A transcript is pasted."""
        view = self.open("Notes")
        view.go(TRANSCRIPT)
        view.transcript.text.setPlainText(TRANSCRIPT_TEXT)
        view.transcript.look.click()

    def receipt(self) -> None:
        """The notes are sealed."""
        view = self.open("Notes")
        view.go(SEAL)
        target = self._folder / "Dialogues.ntbundle"
        target.unlink(missing_ok=True)
        self.settle()
        view.seal.path.set_path(target)
        view.seal.go.click()

    def curtain(self) -> None:
        """Off the table."""
        self.open("Notes")
        self.shell.toggle_curtain()

    def care(self) -> None:
        """What one does with the vault itself."""
        self.open("Notes")
        self.shell.care_for_vault()

    def erase(self) -> None:
        """It is asked whether to erase for good."""
        self.care()
        form = next(iter(self.shell.findChildren(EraseForm)))
        form.passphrase.line.setText("*" * len("as many dots in every picture"))
        form.go.click()

    def lock(self) -> None:
        """Locked."""
        self.open("Notes")
        self.shell.lock()

    def error(self) -> None:
        """A disk is full."""
        self.open("Notes").go(CAPTURE)
        self.shell.notice.show_error(VaultFull(folder="/media/usb/Notes.ntvault"))

    def import_(self) -> None:
        """What importing would do; one file is refused."""
        view = self.open_archive("Archive")
        view.go(IMPORT)
        view.import_.bundles.clear()
        view.import_.bundles.add([self.example / f"bundle-{number}.ntbundle" for number in (1, 2, 3)])
        view.import_.bundles.add([self.example / KIT])
        view.import_.unlock.file.set_path(self.example / KEY)
        view.import_.unlock.passphrase.line.setText(self.secret.reveal())
        view.import_.look.click()

    def organise(self) -> None:
        """The key is open, programme and roster are looked at."""
        view = self.open_archive("Archive")
        view.go(PREPARE)
        view.prepare.key.path.set_path(self.example / KEY)
        view.prepare.key.passphrase.line.setText(self.secret.reveal())
        view.prepare.key.go.click()
        self.settle()
        view.prepare.kit.programme.source.setCurrentIndex(FILE)
        view.prepare.kit.programme.file.set_path(self.lists / "programme.toml")
        view.prepare.kit.roster.set_path(self.lists / "roster.csv")
        view.prepare.kit.look.click()

    def recovery(self) -> None:
        """Another recovery sheet was made, and is typed back."""
        self.organise()
        self.settle()
        form = self.open_archive_view().prepare.recovery
        form.more.setChecked(True)
        form.path.set_path(self._folder / "recovery-sheet.pdf")
        form.typed.text.setPlainText("acrobat melon")
        form.typed.setFocus()

    def import_back(self) -> None:
        """Bundles were imported, and the import was taken back."""
        self.import_()
        self.settle()
        page = self.open_archive_view().import_
        for tick in page.new_keys.ticks:
            tick.setChecked(True)
        page.go.click()
        self.settle()
        page.back.click()
        self.settle()

    def keys(self) -> None:
        """The key is open, and was tried on what there is."""
        view = self.open_archive("Archive")
        view.go(KEYS)
        forms = view.keys
        forms.opens.unlock.file.set_path(self.example / KEY)
        forms.opens.unlock.passphrase.line.setText(self.secret.reveal())
        forms.opens.files.clear()
        forms.opens.files.add([self.example / "bundle-1.ntbundle", self.example / KIT])
        forms.opens.go.click()
        self.settle()

    def check(self) -> None:
        """What a reader would guess; the list is among the files."""
        view = self.open_archive("Archive")
        view.go(CHECK)
        page = view.check
        page.roster.set_path(self.lists / "roster.csv")
        page.folder.set_path(self.lists / "notes")
        page.guess.click()
        self.settle()
        page.look.click()

    def open(self, name: str) -> RapporteurView:
        """Sit down at the rapporteur's desk of a vault."""
        self._ask(name, RAPPORTEUR)
        if self.shell.front is self.shell.curtain:  # it was drawn when the vault was left
            self.shell.toggle_curtain()
        view = self.shell.view
        if not isinstance(view, RapporteurView):
            raise TypeError("the vault did not open")
        return view

    def open_archive(self, name: str) -> OrganiserView:
        """Sit down at the organiser's desk of a vault."""
        self._ask(name, ORGANISER)
        return self.open_archive_view()

    def open_archive_view(self) -> OrganiserView:
        """The organiser's desk that is in front."""
        view = self.shell.view
        if not isinstance(view, OrganiserView):
            raise TypeError("the vault did not open")
        return view

    def _ask(self, name: str, desk: str) -> None:
        self.shell.vault.open(VaultAsked(self._folder / f"{name}.ntvault", self.secret, desk))
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


THEMED = (
    "gt: what nobody counts nobody mends #incidents",
    "hk: audits by the buyer are cheaper than audits by the state! #audits",
    "nj: + and they can be published #audits",
)
"""Lines with themes."""

TRANSCRIPT_TEXT = """\
GIDEON TSEGAYE: We at the institute count incidents in four languages.
QIAO RUOLAN: And who publishes them?
ASSÉTOU BAGAYOKO-KEÏTA: Djoliba Calcul would, if the definition were the same for all.
"""

SCENES: dict[str, Callable[[Stage], None]] = {
    "start": lambda stage: stage.start("Dialogues 2027", "Archive"),
    "newcomer": lambda stage: stage.start(),
    "vault": lambda stage: stage.ask_for_vault(create=True),
    "vault-known": lambda stage: stage.ask_for_vault(create=False),
    "prepare": lambda stage: stage.open("Open notes").go(PREPARE),
    "prepare-kit": lambda stage: stage.open("New").go(PREPARE),
    "prepare-own": lambda stage: stage.open("New").go(OWN_PROGRAMME),
    "transcript": Stage.transcript,
    "debrief": lambda stage: stage.open("Notes").go(DEBRIEF),
    "debrief-empty": lambda stage: stage.open("New").go(DEBRIEF),
    "read-back": lambda stage: stage.open("Notes").go(READ_BACK),
    "vault-care": Stage.care,
    "erase": Stage.erase,
    "capture": Stage.capture,
    "capture-edit": Stage.edit,
    "capture-empty": lambda stage: stage.open("New").go(CAPTURE),
    "review": lambda stage: stage.open("Open notes").go(REVIEW),
    "review-done": lambda stage: stage.open("Notes").go(REVIEW),
    "seal": lambda stage: stage.open("Notes").go(SEAL),
    "seal-closed": lambda stage: stage.open("Open notes").go(SEAL),
    "receipt": Stage.receipt,
    "curtain": Stage.curtain,
    "lock": Stage.lock,
    "error": Stage.error,
    "keys": lambda stage: stage.shell.asides.toggle(HELP),
    "guide": lambda stage: stage.shell.asides.toggle(GUIDE),
    "settings": lambda stage: stage.shell.asides.toggle(SETTINGS),
    "organise": Stage.organise,
    "organise-key": lambda stage: stage.open_archive("New").go(PREPARE),
    "organise-keys": Stage.keys,
    "import": Stage.import_,
    "import-empty": lambda stage: stage.open_archive("New").go(IMPORT),
    "check": Stage.check,
    "report": lambda stage: stage.open_archive("Archive").go(REPORT),
    "report-empty": lambda stage: stage.open_archive("New").go(REPORT),
    "read-back-correct": Stage.correct,
    "present-narrow": Stage.present,
    "recovery": Stage.recovery,
    "import-taken-back": Stage.import_back,
    "capture-themes": Stage.themes,
}
"""What brings each scene to the front, by its name."""
