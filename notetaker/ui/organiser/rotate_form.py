"""Other keys for a running programme: the same kit, sealed for the keys of today."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from notetaker.files import free, read_bytes
from notetaker.model.errors import NotetakerError
from notetaker.organiser.preparing import Hands, rotate_keys
from notetaker.ui.column import PanelPage
from notetaker.ui.fields import role
from notetaker.ui.organiser.earlier_kit import EarlierKit
from notetaker.ui.organiser.hands_form import HandsForm
from notetaker.ui.prose import Prose
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class RotateForm(PanelPage):
    """Makes a kit of one that there is."""

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work, self._ring = work, work.organiser.keys
        self._heading, self._text = role(QLabel(), "heading"), role(Prose(), "muted")
        self.earlier = EarlierKit(self.inner)
        self.hands = HandsForm(work, lambda: translate("rotate", "Make the kit for these keys"), self.inner)
        self._made = role(QLabel(), "")
        self._file: Path | None = None
        for widget in (self._heading, self._text, self.earlier, self.hands, self._made):
            self.body.addWidget(widget)
        self.earlier.file.changed.connect(self._propose)
        self.earlier.changed.connect(self.weigh)
        self.earlier.entered_key.connect(self.hands.way.setFocus)
        self.hands.given.connect(self._make)
        self.retranslate()

    def weigh(self) -> None:
        """Show what can be done now."""
        own = self._ring.own is not None
        self.earlier.setVisible(own)
        self.hands.setVisible(own and self.earlier.path is not None)
        self.hands.weigh()
        self._made.setVisible(self._file is not None)
        self._text.setText(
            translate(
                "rotate",
                "The same programme, for your key, its recovery sheet and whom you add below. Rapporteurs open the new kit "
                "in the vault they have. What is sealed already stays as it is: keep the keys that open it.",
            )
            if own
            else translate("rotate", "Open your key under Prepare first: it signs the kit.")
        )

    def retranslate(self) -> None:
        self._heading.setText(translate("rotate", "Other keys for a running programme"))
        self._made.setText(
            translate(
                "rotate", "The kit is in {file}. Give it to the rapporteurs in place of the one they have."
            ).format(file=self._file)
        )
        self.weigh()

    def _propose(self) -> None:
        path = self.earlier.path
        self.hands.path.set_path(free(path) if path is not None and path.is_file() else None)

    def _make(self, path: Path, hands: Hands) -> None:
        before = self.earlier.path
        if before is None:
            return
        given = replace(hands, earlier=self.earlier.secret())
        self._work.slowly(
            lambda: translate("rotate", "Making the kit"),
            lambda _: rotate_keys(path, read_bytes(before), given),
            lambda _: self._have(path),
            self._refused,
        )

    def _refused(self, error: NotetakerError) -> None:
        self.earlier.refused(error)
        self.hands.refused(error)

    def _have(self, path: Path) -> None:
        self._file = path
        self.earlier.passphrase.clear()
        self.retranslate()
        self.hands.path.setFocus()
        self._work.say(lambda: translate("kit", "The kit is in {file}.").format(file=path))
