"""One finding with its note, the reason in a sentence, and the choices as keys; the note can be edited in place."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from notetaker.model.note import Decision
from notetaker.rapporteur import OpenFinding, RapporteurDesk
from notetaker.ui import icons, theme, translation, words
from notetaker.ui.beside import Beside
from notetaker.ui.columns import Columns
from notetaker.ui.fields import button, one_line, role
from notetaker.ui.key_names import key_of
from notetaker.ui.keys import press, presses
from notetaker.ui.marked_text import MarkedView, of
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.page import Page
from notetaker.ui.rapporteur.changed_part import changed_part
from notetaker.ui.rapporteur.line import LinePanel
from notetaker.ui.scrolling import bring_into_sight
from notetaker.ui.spacing import unbroken
from notetaker.ui.speech import announce
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate

_LEAST_LINES, _MOST_LINES = 3, 5
"""Of the note: most have no more, and none moves the choices below it."""
_STEPS = 170
"""The least width, with text of the usual size, of the words and of the steps beside them."""


class FindingPanel(Page):
    """`decided` carries the decision and a reason, `edited` the line that takes the note's place, `stepped` 1 or -1.

    `proposal_taken` says that the impersonal wording that is shown is to be stored, `proposal_shown` that it was out of
    sight until now and that the key must be pressed again for that; `figure_doubted` that what would be let stand as a
    public figure may be of the list, and that the key must be pressed again for that too, `no_figure` that no figure can be
    meant. `typed` tells every change of an edit or a reason, `left` that one was given up.
    """

    decided = Signal(object, str)
    edited = Signal(str)
    stepped = Signal(int)
    proposal_taken = Signal()
    proposal_shown = Signal()
    figure_doubted = Signal(str)
    no_figure = Signal()
    typed = Signal()
    left = Signal()

    def __init__(self, desk: RapporteurDesk, place: QWidget) -> None:
        super().__init__(place)
        self._desk = desk
        self._finding: OpenFinding | None = None
        self._said: OpenFinding | None = None
        self._doubted: OpenFinding | None = None
        # each always of one height, and all choices in sight: nothing moves under the hand from finding to finding
        self._surface, self._reason = role(one_line(lines=2), "heading"), one_line(lines=2)
        self._where = role(one_line(lines=3), "small")
        self._note = MarkedView(lines=_LEAST_LINES)
        self._note.setObjectName("preview")
        self._generalised = role(one_line(lines=2), "small")
        self._proposal, self._proposes = one_line(lines=2), False
        self.line = LinePanel(desk, lines=3)
        self.choices: dict[str, QPushButton] = {}
        self.like_it, self._always = QCheckBox(), role(one_line(), "small")
        self.why = OrderedLine()
        self.next, self.back = button("link"), button("link")
        self._shortcuts: dict[str, QShortcut] = {}
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def editing(self) -> bool:
        """Whether the note is being edited."""
        return not self.line.isHidden()

    @property
    def giving_reason(self) -> OpenFinding | None:
        """The finding for which a reason is being typed."""
        return None if self.why.isHidden() else self._finding

    def show_finding(self, finding: OpenFinding, *, alone: bool) -> None:
        """Show a finding; `alone` says that there is no other to step to."""
        if self._finding is None or finding.note != self._finding.note:
            self.leave()
        if finding != self._finding:
            self._close_reason()
            self._finding, self._doubted = finding, None
            self._go_on_with_reason(finding)
        self._fill(finding)
        self.next.setEnabled(not alone)
        self.back.setEnabled(not alone)
        if self.isVisible() and finding != self._said:
            self._said = finding
            announce(self, f"{finding.surface}. {_reason(finding)}")

    def edit(self) -> None:
        """Edit the note in place; Enter stores it through the same strip."""
        if self._finding is not None:
            self._close_reason()
            self._show_editor(True)
            self.line.put(self._desk.edit_of(self._finding.note), editing=self._finding.note)

    def leave(self) -> None:
        """Leave an edit or a reason as if it had not been begun."""
        if self.editing:
            self._show_editor(False)
        self.like_it.setChecked(False)
        self._close_reason()

    def _show_editor(self, editing: bool) -> None:
        others = (self._note, self._generalised, self._proposal, *self.choices.values())
        coming, going = ((self.line,), others) if editing else (others, (self.line,))
        now = QApplication.focusWidget()
        had_focus = now is not None and self.line.isAncestorOf(now)
        for widget in coming:
            widget.show()
        if editing or had_focus:  # before it goes: it would hand the keys on to a list
            self._first(editing=editing).setFocus()
        for widget in going:
            widget.hide()

    @property
    def first(self) -> QWidget:
        """Where the hands go."""
        return self._first(editing=self.editing)

    def _first(self, *, editing: bool) -> QWidget:
        return self.line if editing else self.choices["generalise"] if self.why.isHidden() else self.why

    def fit(self, room: int) -> None:
        """Give the note what is left of this height, besides a reason that may be typed; the same for every finding."""
        layout = self.layout()
        if layout is None or self.editing or not self.why.isHidden():
            return
        line, lines = self._note.line_height, self._note.lines
        needed = layout.heightForWidth(self.width()) - lines * line + theme.current().size("shape_control")
        self._note.have_room(max(_LEAST_LINES, min(_MOST_LINES, (room - needed) // line)))

    def take_focus(self) -> None:
        """Go there."""
        self.first.setFocus()

    def retranslate(self) -> None:
        self._say_not_a_name()
        labels = {
            "generalise": translate("review", "Generalise"),
            "keep": translate("review", "Keep it, with a reason"),
            "public_figure": translate("review", "Known to the public"),
            "edit_note": translate("review", "Say it in other words"),
            "impersonal": translate("review", "Say it as proposed"),
        }
        for action, choice in self.choices.items():
            choice.setIcon(icons.key_cap(press(action)))
        for action, label in labels.items():
            self._say_choice(action, label)
        for action, shortcut in self._shortcuts.items():
            shortcut.setKeys([QKeySequence(keys) for keys in presses(action)])
        self.like_it.setIcon(icons.key_cap(press("like_it")))
        self.why.setPlaceholderText(translate("review", "Why may it stay? Enter keeps it"))
        self.why.setToolTip(translate("review", "Enter keeps it with this reason, Esc goes back."))
        self.why.setAccessibleName(translate("review", "Reason for keeping it"))
        self._note.setAccessibleName(translate("review", "The note"))
        self.next.setText(translate("review", "Next ({keys})").format(keys=key_of("next_finding")))
        self.back.setText(translate("review", "Previous"))
        if self._finding is not None:
            self._fill(self._finding)

    def redraw(self) -> None:
        self.retranslate()

    def _say_choice(self, action: str, label: str) -> None:
        self.choices[action].setText(f" {label}")
        self.choices[action].setAccessibleName(label)

    def _say_not_a_name(self) -> None:
        """What lets stand what nobody needs to give a reason for: of a tell nobody thought that it was a name."""
        tell = self._finding is not None and not self._finding.is_a_name
        told = translate("review", "It gives nobody away")
        self._say_choice("not_a_name", told if tell else translate("review", "It is not a name"))

    def _fill(self, finding: OpenFinding) -> None:
        self._say_not_a_name()
        self._surface.setText(translate("review", "“{words}”").format(words=unbroken(finding.surface)))
        self._reason.setText(_reason(finding))
        shown = self._desk.shown(finding.note)
        taken = self._desk.taken_with(finding)
        self._note.show_marked(replace(of(shown), findings=taken))
        programme = self._desk.programme
        if programme is not None:
            parts = (
                words.category(finding.note.category, programme.ladder),
                words.kind(finding.note.kind),
                words.session_title(programme.session(finding.note.session)),
            )
            self._where.setText(" · ".join(parts))
        self._say_generalised(finding, shown.text, len(taken))
        self._say_like_it(self._desk.count_like(finding))
        proposal = self._desk.proposal(finding) if self._desk.roster is not None else ""
        self._proposes = bool(proposal)
        self._proposal.setText(
            translate("review", "Proposed: {text}").format(text=unbroken(proposal))
            if proposal
            else translate("review", "No other wording is proposed for this one.")
        )
        self.choices["impersonal"].setEnabled(self._proposes)

    def _say_generalised(self, finding: OpenFinding, before: str, places: int) -> None:
        """What G makes of the note, before anybody presses it; `places` is in how many the note has the words."""
        after = unbroken(changed_part(before, self._desk.generalised(finding)))
        said = translate("review", "{key} makes it: {text}")
        if places > 1:
            said = translate("review", "{key} makes it, in {n} places: {text}")
        if self._desk.would_empty(finding):
            said = translate(
                "review", "{key} makes it: {text} – nothing of what was said is left; {edit} says it in other words"
            )
        text = said.format(key=key_of("generalise"), text=after, edit=key_of("edit_note"), n=places)
        self._generalised.setText(text)
        self.choices["generalise"].setAccessibleDescription(text)

    def _say_like_it(self, same: int) -> None:
        """How many they are; beside it, whether it holds for all in any case: the panel grows no wider with that."""
        text = translate("review", "The same for all like it: no other")
        if same > 1:
            text = translate("review", "The same for all like it: {count}").format(count=same)
        always = same > 1 and self._finding is not None and self._finding.holds_for_all
        self._always.setText(translate("review", "always, where it stays"))
        self._always.setVisible(always)
        self.like_it.setText(f" {text}")
        self.like_it.setAccessibleName(f"{text}, {self._always.text()}" if always else text)
        self.like_it.setEnabled(same > 1)

    # What the hands do

    def _decide(self, decision: Decision) -> None:
        if not self.editing:
            self.decided.emit(decision, "")

    def _let_figure_stand(self) -> None:
        """Whoever is on the list was there, whatever everybody knows of them: asked once before it stands."""
        finding = self._finding
        if finding is None or self.editing:
            return
        if not finding.is_a_name:
            self.no_figure.emit()
        elif finding.may_be_on_the_list and finding != self._doubted:
            self._doubted = finding
            self.figure_doubted.emit(finding.surface)
        else:
            self._decide(Decision.PUBLIC_FIGURE)

    def _take_proposal(self) -> None:
        """Store the proposal; where it is below what is in sight show it first, so that nothing is stored unread."""
        if not self._proposes or self.editing:
            return
        if self._proposal.visibleRegion().boundingRect() == self._proposal.rect():
            self.proposal_taken.emit()
        else:
            bring_into_sight(self._proposal)
            self.proposal_shown.emit()

    def _ask_why(self) -> None:
        if not self.editing:
            self.why.show()
            self.why.setFocus()

    def _go_on_with_reason(self, finding: OpenFinding) -> None:
        if not self.editing and (kept := self._desk.reason_for(finding)):
            self.why.setText(kept)
            self.why.show()

    def _close_reason(self) -> None:
        self.why.clear()
        self.why.hide()

    def _keep(self) -> None:
        if self.why.text().strip():
            self.decided.emit(Decision.KEEP, self.why.text().strip())

    def _toggle_like_it(self) -> None:
        if self.like_it.isEnabled():
            self.like_it.toggle()

    def _go_back(self) -> None:
        self.left.emit()
        self.leave()
        self.take_focus()

    # How it is put together

    def _connect(self) -> None:
        self.why.returnPressed.connect(self._keep)
        self.line.committed.connect(self.edited)
        self.line.left.connect(self._go_back)
        self.line.typed.connect(self.typed)
        self.why.textEdited.connect(self.typed)
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self._key("like_it", self._toggle_like_it)
        leaving = QShortcut(QKeySequence("Esc"), self.why, context=Qt.ShortcutContext.WidgetShortcut)
        leaving.activated.connect(self._go_back)
        leaving.activatedAmbiguously.connect(self._go_back)

    def _lay_out(self) -> None:
        acts: dict[str, Callable[[], None]] = {
            "generalise": lambda: self._decide(Decision.GENERALISE),
            "keep": self._ask_why,
            "public_figure": self._let_figure_stand,
            "not_a_name": lambda: self._decide(Decision.NOT_A_NAME),
            "edit_note": self.edit,
            "impersonal": self._take_proposal,
        }
        panel = QFrame()
        panel.setObjectName("panel")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)
        column = QVBoxLayout(panel)
        column.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.medium)
        column.setSpacing(SPACE.small)
        for widget in (self._surface, self._reason, self._note, self._generalised, self.line):
            column.addWidget(widget)
        choices = Columns()
        column.addLayout(choices)
        for action, act in acts.items():
            self.choices[action] = made = button("choice")
            made.clicked.connect(lambda _=False, act=act: act())
            self._key(action, act)
            choices.add(made)
            if action == "keep":
                choices.add(self.why, whole=True)
        column.addWidget(self._proposal)
        alike = QHBoxLayout()
        alike.setSpacing(SPACE.small)
        alike.addWidget(self.like_it)
        alike.addWidget(self._always, 1)
        column.addLayout(alike)
        steps = Beside(_STEPS)  # below the words in a narrow panel: a long title has the whole width then
        steps.add(self._where, 3)
        steps.add(_in_a_row(self.back, self.next))
        column.addLayout(steps)
        self.why.hide()
        self.line.hide()

    def _key(self, action: str, act: Callable[[], None]) -> None:
        self._shortcuts[action] = made = QShortcut(self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(act)


def _in_a_row(*buttons: QPushButton) -> QWidget:
    """Buttons side by side at the right."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    return made


def _reason(finding: OpenFinding) -> str:
    return finding.reason_fr if translation.shown() == "fr" else finding.reason_en
