"""What one does with an open vault itself: back it up, give it another passphrase, erase what was forgotten for good."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel

from notetaker.files import free
from notetaker.model.errors import NotetakerError
from notetaker.model.secret import Secret
from notetaker.ui.column import AsidePage, PanelPage, row
from notetaker.ui.fields import Labelled, PassphraseField, PathField, button, choose_new_file, role
from notetaker.ui.new_passphrase import NewPassphrase
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.speech import announce
from notetaker.ui.translation import translate
from notetaker.ui.unlike import Unlike
from notetaker.ui.workplace import Workplace
from notetaker.vault import SUFFIX, WrongPassphrase, copy


class VaultCarePage(AsidePage):
    """Three forms, each with the passphrase that it needs. `erase_asked` carries the passphrase."""

    erase_asked = Signal(object)

    def __init__(self, work: Workplace) -> None:
        super().__init__(width=760, centred=True)
        self.backup, self.change, self.erase = BackupForm(work), ChangeForm(work), EraseForm()
        self.erase.asked.connect(self.erase_asked)
        self._back = button("link")
        self._back.clicked.connect(self.left)
        for form in (self.backup, self.change, self.erase):
            self.body.addWidget(form)
        self.body.addLayout(row(self._back))
        self.body.addStretch(1)
        self.retranslate()

    def entered(self) -> None:
        self.backup.propose()
        self.erase.reset()
        self.backup.passphrase.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is asked any more when one comes back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.erase.reset()

    def retranslate(self) -> None:
        self.title.setText(translate("care", "This vault"))
        self.lead.setText(
            translate("care", "Each of these asks for the passphrase, so that nobody else does it for you.")
        )
        self._back.setText(translate("care", "Back"))


class BackupForm(PanelPage):
    """A copy in a safe place, read back."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._heading, self._explained = role(QLabel(), "heading"), role(Prose(), "muted")
        self.path, self.passphrase = PathField(choose_new_file(f"*{SUFFIX}"), is_new=True), PassphraseField()
        self._path, self._passphrase = Labelled(self.path), Labelled(self.passphrase)
        self.go = button()
        self.go.clicked.connect(self._back_up)
        self.passphrase.entered_key.connect(self._back_up)
        for signal in (self.path.changed, self.passphrase.changed):
            signal.connect(self._weigh)
        _fill(self, self._heading, self._explained, self._path, self._passphrase)
        self.body.addLayout(row(self.go))
        self.retranslate()
        self._weigh()

    def propose(self) -> None:
        """A name beside the vault that is free."""
        folder = self._work.vault.folder
        stem = translate("care", "{name} (backup)").format(name=folder.stem)
        self.path.set_path(free(folder.with_name(f"{stem}{SUFFIX}")))

    def retranslate(self) -> None:
        self._heading.setText(translate("care", "Back up"))
        self._explained.setText(
            translate(
                "care",
                "A copy that opens with the same passphrase, best on another disk. It is read back before you are told "
                "that it is there.",
            )
        )
        self._path.say(translate("care", "Where the copy is to be"))
        self._passphrase.say(translate("care", "Passphrase of this vault"))
        self.go.setText(translate("care", "Back up"))

    def _weigh(self) -> None:
        self.go.setEnabled(self.path.path is not None and self.passphrase.length > 0)

    def _back_up(self) -> None:
        target = self.path.path
        if target is None or not self.passphrase.length:
            return
        if target.suffix != SUFFIX:
            target = target.with_name(target.name + SUFFIX)
        passphrase, vault = self.passphrase.take(), self._work.vault

        def work(_: object) -> int:
            vault.confirm(passphrase)
            return copy(vault, target, passphrase)

        self._work.slowly(
            lambda: translate("care", "Backing up"),
            work,
            lambda _: self._done(target),
            partial(_ask_anew, self.passphrase),
        )

    def _done(self, target: Path) -> None:
        self._work.say(lambda: translate("care", "Backed up and read back: {name}").format(name=target.name))
        self.propose()


class ChangeForm(PanelPage):
    """Another passphrase."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._heading, self._explained = role(QLabel(), "heading"), role(Prose(), "muted")
        self.old, self.new, self.again = PassphraseField(), PassphraseField(), PassphraseField()
        self._old, self._new, self._again = Labelled(self.old), Labelled(self.new), Labelled(self.again)
        self.chosen, self._unlike = NewPassphrase(self.new, self.again), Unlike(self.new, self.again)
        self.chosen.know(work.vault.folder.stem)
        self.go = button()
        self.go.clicked.connect(self._change)
        self.again.entered_key.connect(self._change)
        self.old.entered_key.connect(self.new.setFocus)
        self.new.entered_key.connect(self.again.setFocus)
        for field in (self.old, self.new, self.again):
            field.changed.connect(self._weigh)
        _fill(self, self._heading, self._explained, self._old, self._new, self.chosen, self._again, self._unlike)
        self.body.addLayout(row(self.go))
        self.retranslate()
        self._weigh()

    def retranslate(self) -> None:
        self._heading.setText(translate("care", "Another passphrase"))
        self._explained.setText(
            translate("care", "Backups that exist still open with the one that they were made with.")
        )
        self._old.say(translate("care", "Passphrase until now"))
        self._new.say(translate("care", "New passphrase"))
        self._again.say(translate("care", "The new passphrase again"))
        self.go.setText(translate("care", "Change the passphrase"))

    @property
    def _complete(self) -> bool:
        return self.old.length > 0 and self.new.length > 0 and self.new.same_as(self.again)

    def _weigh(self) -> None:
        self.go.setEnabled(self._complete)

    def _change(self) -> None:
        if not self._complete:
            return
        # The new one is typed once, even where the old one was mistyped.
        vault, old, new = self._work.vault, self.old.take(), self.new.held()

        def work(_: object) -> None:
            vault.confirm(old)
            vault.change_passphrase(new)

        self._work.slowly(
            lambda: translate("care", "Changing the passphrase"),
            work,
            lambda _: self._done(),
            partial(_ask_anew, self.old),
        )

    def _done(self) -> None:
        self.new.clear()
        self.again.clear()
        self._work.say(lambda: translate("care", "The new passphrase opens this vault from now on."))


class EraseForm(PanelPage):
    """What is no longer shown is destroyed. It is asked once more before, and whoever presses Enter twice keeps all."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._heading, self._explained = role(QLabel(), "heading"), role(Prose(), "muted")
        self._question = role(Prose(), "warning")
        self.passphrase = PassphraseField()
        self._passphrase = Labelled(self.passphrase)
        self.go, self.sure, self.keep = button(), button(), button("primary")
        self.go.clicked.connect(self._ask)
        self.passphrase.entered_key.connect(self._ask)
        self.passphrase.changed.connect(self._weigh)
        self.sure.clicked.connect(self._erase)
        self.keep.clicked.connect(self._keep)
        _fill(self, self._heading, self._explained, self._passphrase, self._question)
        self.body.addLayout(row(self.go, self.sure, self.keep))
        self.reset()
        self.retranslate()

    def reset(self) -> None:
        """Ask once more before anything is erased."""
        self._show_question(False)

    def retranslate(self) -> None:
        self._heading.setText(translate("care", "Erase for good"))
        self._explained.setText(
            translate(
                "care",
                "What you forgot, deleted or changed is no longer shown, but it is still in the vault. This writes the "
                "vault anew under a new key, with the notes as they read now, and destroys the old one. Backups keep "
                "what they hold.",
            )
        )
        self._passphrase.say(translate("care", "Passphrase, to erase for good"))
        self.go.setText(translate("care", "Erase for good"))
        self._question.setText(
            translate("care", "Erase it now? Nothing of it can be brought back, and there is nothing to undo.")
        )
        self.sure.setText(translate("care", "Yes, erase for good"))
        self.keep.setText(translate("care", "No, leave it as it is"))

    def _show_question(self, asking: bool) -> None:
        for widget in (self._question, self.sure, self.keep):
            widget.setVisible(asking)
        self.go.setVisible(not asking)
        self._weigh()

    def _weigh(self) -> None:
        self.go.setEnabled(self.passphrase.length > 0)

    def _ask(self) -> None:
        if self.passphrase.length:
            self._show_question(True)
            self.keep.setFocus()
            announce(self, self._question.text(), urgent=True)

    def _keep(self) -> None:
        self.reset()
        self.passphrase.setFocus()

    def _erase(self) -> None:
        self.reset()
        passphrase: Secret[str] = self.passphrase.take()
        self.asked.emit(passphrase)


def _ask_anew(field: PassphraseField, error: NotetakerError) -> None:
    if isinstance(error, WrongPassphrase):
        field.ask_anew()


def _fill(page: PanelPage, *widgets: QLabel | Page | Labelled) -> None:
    for widget in widgets:
        page.body.addWidget(widget)
