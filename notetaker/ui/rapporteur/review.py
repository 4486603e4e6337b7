"""Review: one finding at a time, its choices as keys, and beside it who could have said it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from notetaker.model.note import Decision
from notetaker.rapporteur import OpenFinding
from notetaker.ui import icons, translation, words
from notetaker.ui.column import Scrolling
from notetaker.ui.empty import EmptyState
from notetaker.ui.exposure_table import ExposureTable
from notetaker.ui.fields import button, role
from notetaker.ui.key_names import named
from notetaker.ui.keys import press
from notetaker.ui.marked_text import MarkedView, of
from notetaker.ui.page import Page
from notetaker.ui.speech import announce
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class ReviewPage(Page):
    """The rapporteur decides on each finding until none is open. `seal_asked` goes on."""

    seal_asked = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._desk = work.rapporteur
        self._at = 0
        self._title, self._count = role(QLabel(), "title"), role(QLabel(), "muted")
        self._surface, self._reason = role(QLabel(), "heading"), role(QLabel(), "")
        self._where = role(QLabel(), "small")
        self._note = MarkedView(lines=3)
        self._note.setObjectName("preview")
        self.choices: dict[str, QPushButton] = {}
        self.like_it = QCheckBox()
        self.why = QLineEdit()
        self.next, self.back = button("link"), button("link")
        self._exposure = ExposureTable()
        self._done = EmptyState("good")
        self._done.asked.connect(self.seal_asked)
        self._lay_out()
        self.retranslate()
        work.changed.connect(self.refresh)

    # What the keys of the window ask for

    def entered(self) -> None:
        self.refresh()
        (self.choices["generalise"] if self._finding is not None else self._done.action).setFocus()

    def step(self, by: int = 1) -> None:
        """Show the next finding; after the last comes the first."""
        findings = self._desk.open_findings()
        if findings:
            self._at = (self._at + by) % len(findings)
            self.refresh()

    # What is on the screen

    @property
    def _finding(self) -> OpenFinding | None:
        findings = self._desk.open_findings()
        return findings[min(self._at, len(findings) - 1)] if findings else None

    def refresh(self) -> None:
        """Look at the desk again, if anybody looks at the page."""
        if not self.isVisible():
            return
        findings = self._desk.open_findings()
        self._at = max(0, min(self._at, len(findings) - 1))
        self._panel.setVisible(bool(findings))
        self._done.setVisible(not findings)
        self._count.setText(words.findings(len(findings)) if findings else "")
        if findings:
            self._show(findings[self._at], len(findings))
        programme = self._desk.programme
        self._exposure.setVisible(self._desk.roster is not None)
        if programme is not None and self._desk.roster is not None:
            here = findings[self._at].note.session if findings else ""
            self._exposure.show_outcomes(programme, self._desk.exposure(), here)

    def retranslate(self) -> None:
        self._title.setText(translate("review", "Review"))
        labels = {
            "generalise": translate("review", "Generalise"),
            "keep": translate("review", "Keep it, with a reason"),
            "public_figure": translate("review", "It is a public figure"),
            "not_a_name": translate("review", "It is not a name"),
        }
        for action, choice in self.choices.items():
            choice.setText(f" {labels[action]}")
            choice.setIcon(icons.key_cap(press(action)))
            choice.setAccessibleName(labels[action])
        same = translate("review", "The same for all like it")
        self.like_it.setText(f" {same}")
        self.like_it.setIcon(icons.key_cap(press("like_it")))
        self.like_it.setAccessibleName(same)
        self.why.setPlaceholderText(translate("review", "Why may it stay? Enter keeps it, Esc goes back."))
        self.why.setAccessibleName(translate("review", "Reason for keeping it"))
        self._note.setAccessibleName(translate("review", "The note"))
        self.next.setText(named(translate("review", "Next"), "next_finding"))
        self.back.setText(translate("review", "Previous"))
        self._say_done()
        self.refresh()

    def redraw(self) -> None:
        self.retranslate()

    def _say_done(self) -> None:
        if self._desk.counts.notes:
            self._done.say(
                translate("review", "Every finding is decided"),
                translate("review", "Your notes can be sealed."),
                named(translate("review", "Seal"), "step_4"),
            )
        else:
            self._done.say(
                translate("review", "There is nothing to review yet"),
                translate(
                    "review", "What might still give somebody away in your notes will be shown here, one by one."
                ),
            )

    def _show(self, finding: OpenFinding, count: int) -> None:
        programme = self._desk.programme
        reason = finding.reason_fr if translation.shown() == "fr" else finding.reason_en
        self._surface.setText(translate("review", "“{words}”").format(words=finding.surface))
        self._reason.setText(reason)
        shown = self._desk.shown(finding.note)
        place = finding.note.findings.index(finding.finding)
        self._note.show_marked(replace(of(shown), findings=(shown.finding_spans[place],)))
        if programme is not None:
            parts = (
                programme.session(finding.note.session).title,
                words.category(finding.note.category, programme.ladder),
                words.kind(finding.note.kind),
            )
            self._where.setText(" · ".join(parts))
        self._count.setText(
            translate("review", "Finding {number} of {count}. Sealing opens when none is left.").format(
                number=self._at + 1, count=count
            )
        )
        self.next.setEnabled(count > 1)
        self.back.setEnabled(count > 1)
        if self.isVisible():
            announce(self, f"{finding.surface}. {reason}")

    # What the hands do

    def _decide(self, decision: Decision, reason: str = "") -> None:
        finding = self._finding
        if finding is None:
            return
        like_it = self.like_it.isChecked()
        count = self._work.attempt(lambda: self._desk.decide(finding, decision, reason=reason, like_it=like_it))
        if count is None:
            return
        self.like_it.setChecked(False)
        self._close_reason()
        self._say_done()
        left = len(self._desk.open_findings())
        self._work.say(lambda: _said(count, left))
        if not left:
            self._done.action.setFocus()

    def _ask_why(self) -> None:
        self.why.show()
        self.why.setFocus()

    def _close_reason(self) -> None:
        self.why.clear()
        self.why.hide()
        self.choices["generalise"].setFocus()

    def _keep(self) -> None:
        if self.why.text().strip():
            self._decide(Decision.KEEP, self.why.text().strip())

    # How it is put together

    def _lay_out(self) -> None:
        acts: dict[str, Callable[[], None]] = {
            "generalise": lambda: self._decide(Decision.GENERALISE),
            "keep": self._ask_why,
            "public_figure": lambda: self._decide(Decision.PUBLIC_FIGURE),
            "not_a_name": lambda: self._decide(Decision.NOT_A_NAME),
        }
        self._panel = QFrame()
        self._panel.setObjectName("panel")
        panel = QVBoxLayout(self._panel)
        panel.setContentsMargins(20, 18, 20, 16)
        panel.setSpacing(8)
        for widget in (self._surface, self._reason, self._note, self._where):
            panel.addWidget(widget)
        panel.addSpacing(6)
        for action, act in acts.items():
            self.choices[action] = self._choice(action, act)
            panel.addWidget(self.choices[action])
            if action == "keep":
                panel.addWidget(self.why)
        panel.addWidget(self.like_it)
        steps = QHBoxLayout()
        steps.addWidget(self.back)
        steps.addWidget(self.next)
        steps.addStretch(1)
        panel.addLayout(steps)
        self.why.hide()
        self.why.returnPressed.connect(self._keep)
        self._key("Esc", self._close_reason, self.why)
        self._key(press("like_it"), self.like_it.toggle, self)
        self.next.clicked.connect(lambda: self.step())
        self.back.clicked.connect(lambda: self.step(-1))
        holder = QWidget()
        left = QVBoxLayout(holder)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._panel)
        left.addWidget(self._done)
        left.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(Scrolling(holder), 1)
        middle.addWidget(self._exposure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._count)
        column.addLayout(middle, 1)

    def _choice(self, action: str, act: Callable[[], None]) -> QPushButton:
        made = button("choice")
        made.clicked.connect(lambda: act())
        self._key(press(action), act, self)
        return made

    def _key(self, keys: str, act: Callable[[], None], where: QWidget) -> None:
        shortcut = QShortcut(QKeySequence(keys), where)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)


def _said(decided: int, left: int) -> str:
    return translate("review", "Decided: {decided}. Left: {left}.").format(decided=decided, left=left)
