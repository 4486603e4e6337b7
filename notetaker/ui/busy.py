"""The strip that shows slow work: what is being done, how far it is, and a way to stop it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from notetaker.ui.fields import button
from notetaker.ui.page import Page
from notetaker.ui.runner import Runner
from notetaker.ui.speech import announce
from notetaker.ui.status import Words
from notetaker.ui.translation import translate


class BusyStrip(Page):
    """Seen while the runner works."""

    def __init__(self, runner: Runner, place: QWidget) -> None:
        super().__init__(place)
        self._words: Words = lambda: ""
        self._label = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = button()
        self._stop.clicked.connect(runner.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        runner.started.connect(self._begin)
        runner.progressed.connect(self._advance)
        runner.ended.connect(self.hide)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self._label.setText(self._words())
        self._bar.setAccessibleName(translate("busy", "Progress"))
        self._stop.setText(translate("busy", "Stop"))

    def _begin(self, words: Words) -> None:
        self._words = words
        self._bar.setRange(0, 0)
        self._stop.hide()  # until the work tells its progress: only then does it look whether it is to stop
        self.retranslate()
        self.show()
        announce(self, words())

    def _advance(self, done: int, total: int) -> None:
        self._stop.show()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
