"""The rapporteurs' public keys: pasted, or read from the files that they sent, each with its words to compare."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from notetaker.files import read_bytes
from notetaker.organiser.rapporteur_keys import RapporteurKeys, rapporteur_keys, recipients_in
from notetaker.ui import theme, words
from notetaker.ui.column import row
from notetaker.ui.fields import Labelled, button, role
from notetaker.ui.page import Page
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate
from notetaker.ui.workplace import Workplace

_HEIGHT = 90


class RapporteurKeysForm(Page):
    """`changed` tells that there are other keys; `keys` are those that were understood."""

    changed = Signal()

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work = work
        self.keys = RapporteurKeys()
        self.lines = QPlainTextEdit()
        self.lines.setTabChangesFocus(True)
        self._lines = Labelled(self.lines)
        self._add = button()
        self._known, self._wrong = role(QLabel(), "small"), role(QLabel(), "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(self._lines)
        column.addLayout(row(self._add))
        column.addWidget(self._known)
        column.addWidget(self._wrong)
        self.lines.textChanged.connect(self._read)
        self._add.clicked.connect(self._choose)
        self.retranslate()
        self.redraw()

    @property
    def complete(self) -> bool:
        """Whether there are keys, and nothing that is none."""
        return bool(self.keys.recipients) and not self.keys.wrong and not self.keys.private

    def take_files(self, paths: list[Path]) -> None:
        """Add the keys in files. An error is shown, and of its file nothing is taken."""
        for path in paths:
            found = self._work.attempt(lambda path=path: recipients_in(read_bytes(path)))  # type: ignore[misc]  # a default binds it
            if found:
                self._append(found)

    def retranslate(self) -> None:
        self._lines.say(
            translate("rapporteur-keys", "The rapporteurs’ keys, pasted one below the other (age1pq1…)")
        )
        self._add.setText(translate("rapporteur-keys", "Add from files…"))
        self._tell()

    def redraw(self) -> None:
        self.lines.setFixedHeight(theme.current().grown(_HEIGHT))

    def _append(self, text: str) -> None:
        self.lines.moveCursor(QTextCursor.MoveOperation.End)
        before = self.lines.toPlainText()
        self.lines.insertPlainText(("\n" if before and not before.endswith("\n") else "") + text)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, "", "", "*")
        self.take_files([Path(name) for name in chosen])

    def _read(self) -> None:
        self.keys = rapporteur_keys(self.lines.toPlainText())
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        heading = counted(
            len(self.keys.recipients),
            translate("rapporteur-keys", "{n} key. Compare its words with the rapporteur:"),
            translate("rapporteur-keys", "{n} keys. Compare the words of each with its rapporteur:"),
        )
        self._known.setText("\n".join([heading, *map(words.fingerprint, self.keys.fingerprints())]))
        self._known.setVisible(bool(self.keys.recipients))
        self._wrong.setText("\n".join(_what_is_wrong(self.keys)))
        self._wrong.setVisible(bool(self._wrong.text()))


def _what_is_wrong(keys: RapporteurKeys) -> list[str]:
    told = []
    if keys.wrong:
        lines = ", ".join(map(str, keys.wrong))
        told.append(translate("rapporteur-keys", "No whole key in line: {lines}").format(lines=lines))
    if keys.private:
        lines = ", ".join(map(str, keys.private))
        told.append(
            translate(
                "rapporteur-keys",
                "A private key in line: {lines}. Nobody but its owner may have it: delete it here and where it came from, "
                "and ask for a new key.",
            ).format(lines=lines)
        )
    return told
