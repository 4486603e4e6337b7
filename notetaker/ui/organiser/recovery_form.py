"""The recovery sheet: print it, type it back, and see that it opens a test bundle, before the first kit is made."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from notetaker.age import PassphraseError
from notetaker.exchange import OrganiserKey, new_key
from notetaker.exchange.errors import RecoveryCountError, RecoveryMismatchError
from notetaker.files import check_new, free, write_new
from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret
from notetaker.organiser.recovery import keep_recovery, rehearse
from notetaker.organiser.recovery_sheet import STYLE, recovery_sheet
from notetaker.ui import places, words
from notetaker.ui.column import PanelPage, row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_new_file, role
from notetaker.ui.paper import write_pdf
from notetaker.ui.prose import Prose
from notetaker.ui.scrolling import show_beside_focus
from notetaker.ui.sheet_words import SheetWordsField
from notetaker.ui.translation import shown, translate
from notetaker.ui.workplace import Workplace


class RecoveryForm(PanelPage):
    """For the desk's own key. `rehearsed` tells that there is a recovery key beside it now."""

    rehearsed = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work, self._ring = work, work.organiser.keys
        self._heading, self._text = role(QLabel(), "heading"), role(Prose(), "muted")
        self.path = PathField(choose_new_file("*.pdf"), is_new=True)
        self._path = Labelled(self.path)
        self.write, self.more = button(), button("link")
        self.more.setCheckable(True)
        self.typed, self.passphrase = SheetWordsField(), PassphraseField()
        self._typed, self._passphrase = Labelled(self.typed), Labelled(self.passphrase)
        self.go = button("primary")
        for widget in (self._heading, self._text, self._path):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.write))
        for widget in (self._typed, self._passphrase):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go, self.more))
        self.typed.goes_on_to(self.passphrase)
        for changed in (self.path.changed, self.typed.changed, self.passphrase.changed):
            changed.connect(self.weigh)
        self.path.line.returnPressed.connect(self._write)
        self.write.clicked.connect(self._write)
        self.typed.entered_key.connect(self.passphrase.setFocus)
        self.passphrase.entered_key.connect(self._rehearse)
        self.go.clicked.connect(self._rehearse)
        self.more.toggled.connect(self._ask_for_another)
        self.retranslate()

    def weigh(self) -> None:
        """Show what can be done with the key that is open."""
        key = self._ring.own
        rehearsed = key is not None and bool(key.recovery)
        asks = key is not None and (not rehearsed or self.more.isChecked())
        for widget in (self._path, self.write, self._typed, self._passphrase, self.go):
            widget.setVisible(asks)
        self.more.setVisible(rehearsed)
        if asks and self.path.path is None:
            self.path.set_path(free(places.recovery_sheet(_beside(self._ring.own_file, self._work))))
        self.write.setEnabled(self.path.path is not None)
        self.go.setEnabled(self.typed.length > 0 and self._ring.own_file is not None)
        self._text.setText(_text(key))

    def retranslate(self) -> None:
        self._heading.setText(translate("recovery", "2. The recovery sheet"))
        self._path.say(translate("recovery", "Recovery sheet (.pdf), to be printed"))
        self.write.setText(translate("recovery", "Make a recovery sheet"))
        self._typed.say(translate("recovery", "The 28 words of the printed sheet"))
        self._passphrase.say(translate("recovery", "Passphrase of your key, once more"))
        self.go.setText(translate("recovery", "Rehearse"))
        self.more.setText(translate("recovery", "Another sheet"))
        self.weigh()

    def _ask_for_another(self, asked: bool) -> None:
        self.path.set_path(None)
        self.weigh()
        if asked:
            self.path.setFocus()

    def _write(self) -> None:
        path = self.path.path
        if path is None:
            return
        if self._work.attempt(lambda: _write_sheet(path)):
            self.typed.setFocus()
            show_beside_focus(self.go)
            self._work.say(
                lambda: translate("recovery", "The sheet is in {file}. Print it, then delete the file.").format(
                    file=path
                )
            )

    def _rehearse(self) -> None:
        key, file, typed = self._ring.own, self._ring.own_file, self.typed.held()
        if key is None or file is None or not typed.reveal() or self.typed.go_to_wrong():
            return
        passphrase = self.passphrase.held()  # one wrong word of 28 is soon mended: nothing is typed twice for it
        self._work.slowly(
            lambda: translate("recovery", "Opening a test bundle"),
            lambda _: _rehearsed(file, key, typed, passphrase),
            lambda made: self._have(made, file),
            self._refused,
        )

    def _refused(self, error: NotetakerError) -> None:
        """Go back to the words where they are not those of one sheet; a wrong passphrase is typed anew."""
        if isinstance(error, RecoveryCountError | RecoveryMismatchError):
            self.typed.setFocus()
        elif isinstance(error, PassphraseError):
            self.passphrase.ask_anew()

    def _have(self, key: OrganiserKey, file: Path) -> None:
        self.typed.clear()
        self.passphrase.clear()
        self.more.setChecked(False)
        self._ring.use(key, file)
        self.rehearsed.emit()
        self._work.say(lambda: translate("recovery", "The sheet opened a test bundle."))


def _text(key: OrganiserKey | None) -> str:
    if key is None:
        return translate(
            "recovery", "Once your key is open: a way back, on paper, for the day on which it is lost."
        )
    if key.recovery:
        known = " / ".join(words.fingerprint(each.fingerprint()) for each in key.recovery)
        return translate("recovery", "Rehearsed. Kits are sealed for this recovery key too: {words}").format(
            words=known
        )
    return translate(
        "recovery",
        "If your key is lost, the sheet opens the bundles. Print it, keep the paper in a safe place, delete "
        "the file; then type its words back, which opens a test bundle.",
    )


def _beside(file: Path | None, work: Workplace) -> Path:
    return file.parent if file is not None else places.for_files(work.vault.folder)


def _write_sheet(path: Path) -> bool:
    check_new(path)
    sheet = recovery_sheet(new_key(), shown())
    write_new(path, write_pdf(sheet.html.reveal(), title=sheet.title, lang=shown(), style=STYLE))
    return True


def _rehearsed(file: Path, key: OrganiserKey, typed: Secret[str], passphrase: Secret[str]) -> OrganiserKey:
    return keep_recovery(file, key, rehearse(key, typed), passphrase)
