"""The event kit: programme and roster, what will be widened while invitations can still be sent, and the file."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLabel

from notetaker.files import free, read_bytes
from notetaker.organiser.preparing import EventDraft, Hands, make_kit, read_event
from notetaker.ui import words
from notetaker.ui.column import PanelPage, row
from notetaker.ui.exposure_table import ExposureTable
from notetaker.ui.fields import Labelled, PathField, button, choose_file, role
from notetaker.ui.organiser.earlier_kit import EarlierKit
from notetaker.ui.organiser.hands_form import HandsForm
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace

PROGRAMME = "*.toml"
ROSTER = "*.xlsx *.csv"


class KitForm(PanelPage):
    """Makes a kit with the desk's own key."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._draft: EventDraft | None = None
        self._heading = role(QLabel(), "heading")
        self.programme, self.roster = PathField(choose_file(PROGRAMME)), PathField(choose_file(ROSTER))
        self._programme, self._roster = Labelled(self.programme), Labelled(self.roster)
        self.look = button()
        self._problems = role(QLabel(), "warning")
        self.confirmed = QCheckBox()
        self._exposure = ExposureTable()
        self.follows = QCheckBox()
        self.earlier = EarlierKit()
        self.hands = HandsForm(work, lambda: translate("kit", "Make the kit"))
        self._made = role(QLabel(), "")
        self._file: Path | None = None
        self._lay_out()
        for path in (self.programme, self.roster):
            path.changed.connect(self._forget_draft)
        for toggled in (self.confirmed.toggled, self.follows.toggled, self.earlier.changed):
            toggled.connect(self.weigh)
        self.programme.line.returnPressed.connect(self.roster.setFocus)
        self.roster.line.returnPressed.connect(self._look)
        self.earlier.entered_key.connect(self.hands.way.setFocus)
        self.look.clicked.connect(self._look)
        self.hands.given.connect(self._make)
        self.retranslate()

    def weigh(self) -> None:
        """Open the button once everything is there."""
        draft = self._draft
        for widget in (self._exposure, self.follows, self.hands):
            widget.setVisible(draft is not None)
        self.earlier.setVisible(draft is not None and self.follows.isChecked())
        self._problems.setVisible(draft is not None and bool(draft.problems or draft.doubts))
        self.confirmed.setVisible(draft is not None and bool(draft.doubts))
        self.look.setEnabled(self.programme.path is not None and self.roster.path is not None)
        self._made.setVisible(self._file is not None)
        if draft is None:
            return
        agreed = draft.whole and (not draft.doubts or self.confirmed.isChecked())
        follows = not self.follows.isChecked() or self.earlier.path is not None
        self.hands.allow(agreed and follows, draft.programme.title)

    def retranslate(self) -> None:
        self._heading.setText(translate("kit", "3. The event kit"))
        self._programme.say(translate("kit", "Programme (.toml)"))
        self._roster.say(translate("kit", "List of participants (.xlsx or .csv)"))
        self.look.setText(translate("kit", "Look at them"))
        self.confirmed.setText(translate("kit", "I have read this; the entries are meant so"))
        self.follows.setText(translate("kit", "It corrects a kit that rapporteurs have"))
        self._say_problems()
        self._say_made()
        self.weigh()

    def _say_problems(self) -> None:
        draft = self._draft
        found = [] if draft is None else [(each.template, each.fields) for each in draft.problems]
        doubts = [] if draft is None else [(each.template, each.fields) for each in draft.doubts]
        lines = (translate("errors", template).format(**fields) for template, fields in (*found, *doubts))
        self._problems.setText("\n".join(lines))

    def _say_made(self) -> None:
        self._made.setText(
            translate(
                "kit",
                "The kit is in {file}. Give it to the rapporteurs; tell them its passphrase by another way. When they open "
                "it, compare the organiser’s words above.",
            ).format(file=self._file)
        )

    def _forget_draft(self) -> None:
        self._draft = self._file = None
        self.confirmed.setChecked(False)
        self.weigh()

    def _look(self) -> None:
        programme, roster = self.programme.path, self.roster.path
        if programme is None or roster is None:
            return
        self._work.slowly(
            lambda: translate("kit", "Reading"),
            lambda _: read_event(read_bytes(programme), read_bytes(roster)),
            self._have,
        )

    def _have(self, draft: EventDraft) -> None:
        self._draft = draft
        self._exposure.show_outcomes(draft.programme, draft.outcomes)
        self._exposure.setMinimumHeight(320)
        if self.hands.path.path is None and self.programme.path is not None:
            proposed = self.programme.path.with_name(f"{_file_name(draft.programme.title)}.ntkit")
            self.hands.path.set_path(free(proposed))
        self._say_problems()
        self.weigh()
        (self.confirmed if draft.doubts else self.hands.passphrase).setFocus()
        self._work.say(lambda: words.participants(len(draft.roster)))

    def _make(self, path: Path, hands: Hands) -> None:
        draft, before = self._draft, self.earlier.path if self.follows.isChecked() else None
        if draft is None:
            return
        given = replace(hands, earlier=self.earlier.secret()) if before is not None else hands
        self._work.slowly(
            lambda: translate("kit", "Making the kit"),
            lambda _: make_kit(path, draft, given, replaces=None if before is None else read_bytes(before)),
            lambda _: self._have_made(path),
        )

    def _have_made(self, path: Path) -> None:
        self._file = path
        self.earlier.clear()
        self.follows.setChecked(False)
        self._say_made()
        self.weigh()
        self.hands.path.setFocus()
        self._work.say(lambda: translate("kit", "The kit is in {file}.").format(file=path))

    def _lay_out(self) -> None:
        for above in (self._heading, self._programme, self._roster):
            self.body.addWidget(above)
        self.body.addLayout(row(self.look))
        for widget in (
            self._problems,
            self.confirmed,
            self._exposure,
            self.follows,
            self.earlier,
            self.hands,
            self._made,
        ):
            self.body.addWidget(widget)


def _file_name(title: str) -> str:
    """A title without what file systems dislike."""
    return "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in title).strip() or "Event"
