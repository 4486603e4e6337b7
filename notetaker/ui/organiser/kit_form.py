"""The event kit: programme and roster, what will be widened while invitations can still be sent, and the file."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit

from notetaker.exchange import OrganiserKey
from notetaker.files import read_bytes
from notetaker.model.secret import Secret
from notetaker.organiser.preparing import FEWEST_RECIPIENTS, EventDraft, Hands, make_kit, read_event, recipients_of
from notetaker.ui import words
from notetaker.ui.column import PanelPage, row
from notetaker.ui.exposure_table import ExposureTable
from notetaker.ui.fields import (
    Labelled,
    PassphraseField,
    PathField,
    button,
    choose_file,
    choose_new_file,
    role,
)
from notetaker.ui.strength_words import sentence
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class KitForm(PanelPage):
    """Makes a kit; `key` is asked for the organiser's key."""

    def __init__(self, work: Workplace, key: Callable[[], OrganiserKey | None]) -> None:
        super().__init__()
        self._work, self._key = work, key
        self._draft: EventDraft | None = None
        self._heading = role(QLabel(), "heading")
        self.programme, self.roster = PathField(choose_file("*.toml")), PathField(choose_file("*.csv"))
        self._programme, self._roster = Labelled(self.programme), Labelled(self.roster)
        self.look = button()
        self._problems = role(QLabel(), "warning")
        self.confirmed = QCheckBox()
        self._exposure = ExposureTable()
        self.others = QLineEdit()
        self._others, self._few = Labelled(self.others), role(QLabel(), "warning")
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self._passphrase, self._again = Labelled(self.passphrase), Labelled(self.again)
        self._strength = role(QLabel(), "small")
        self.path = PathField(choose_new_file("*.ntkit"))
        self._path = Labelled(self.path)
        self.go = button("primary")
        self._lay_out()
        for path in (self.programme, self.roster):
            path.changed.connect(self._forget_draft)
        for changed in (self.passphrase.changed, self.again.changed, self.path.changed):
            changed.connect(self.weigh)
        self.others.textChanged.connect(self.weigh)
        self.confirmed.toggled.connect(self.weigh)
        self.programme.line.returnPressed.connect(self.roster.setFocus)
        self.roster.line.returnPressed.connect(self._look)
        self.look.clicked.connect(self._look)
        self.go.clicked.connect(self._make)
        self.path.line.returnPressed.connect(self._make)
        self.retranslate()

    def weigh(self) -> None:
        """Open the button once everything is there."""
        draft, key = self._draft, self._key()
        few = len(recipients_of(key, self.others.text().split())) < FEWEST_RECIPIENTS
        for widget in (self._exposure, self._others, self._passphrase, self._again, self._path, self.go, self._few):
            widget.setVisible(draft is not None)
        self._few.setVisible(draft is not None and few)
        self._strength.setVisible(draft is not None and self.passphrase.length > 0)
        if draft is not None and self.passphrase.length:
            self._strength.setText(sentence(self.passphrase.strength([draft.programme.title])))
        self._problems.setVisible(draft is not None and bool(draft.problems or draft.doubts))
        self.confirmed.setVisible(draft is not None and bool(draft.doubts))
        self.look.setEnabled(self.programme.path is not None and self.roster.path is not None)
        same = self.passphrase.length > 0 and self.passphrase.same_as(self.again)
        complete = draft is not None and draft.whole and self.path.path is not None
        complete = complete and (draft is None or not draft.doubts or self.confirmed.isChecked())
        self.go.setEnabled(complete and same and key is not None and not few)

    def retranslate(self) -> None:
        self._heading.setText(translate("kit", "3. The event kit"))
        self._programme.say(translate("kit", "Programme (PROGRAMME.toml)"))
        self._roster.say(translate("kit", "List of participants (ROSTER.csv)"))
        self.look.setText(translate("kit", "Look at them"))
        self._others.say(translate("kit", "More recipients (age1pq…), separated by spaces"))
        self._few.setText(
            translate(
                "kit",
                "Rehearse a recovery sheet first, or add a key that is kept elsewhere: "
                "if yours is lost, no bundle can be read.",
            )
        )
        self._passphrase.say(translate("kit", "Passphrase that you will tell the rapporteurs"))
        self._again.say(translate("kit", "The same passphrase again"))
        self._path.say(translate("kit", "Event kit (.ntkit)"))
        self.go.setText(translate("kit", "Make the kit"))
        self.confirmed.setText(translate("kit", "I have read this; the entries are meant so"))
        self._say_problems()
        self.weigh()

    def _say_problems(self) -> None:
        draft = self._draft
        found = [] if draft is None else [(each.template, each.fields) for each in draft.problems]
        doubts = [] if draft is None else [(each.template, each.fields) for each in draft.doubts]
        lines = (translate("errors", template).format(**fields) for template, fields in (*found, *doubts))
        self._problems.setText("\n".join(lines))

    def _forget_draft(self) -> None:
        self._draft = None
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
        if self.path.path is None and self.programme.path is not None:
            self.path.set_path(self.programme.path.with_name(f"{_file_name(draft.programme.title)}.ntkit"))
        self._say_problems()
        self.weigh()
        self.others.setFocus()
        self._work.say(lambda: words.participants(len(draft.roster)))

    def _make(self) -> None:
        draft, key, path = self._draft, self._key(), self.path.path
        if draft is None or key is None or path is None or not self.go.isEnabled():
            return
        self.again.clear()
        passphrase: Secret[str] = self.passphrase.take()
        hands = Hands(recipients_of(key, self.others.text().split()), passphrase, key=key)
        self._work.slowly(
            lambda: translate("kit", "Making the kit"),
            lambda _: make_kit(path, draft, hands),
            lambda _: self._work.say(lambda: translate("kit", "The kit is in {file}.").format(file=path)),
        )

    def _lay_out(self) -> None:
        for above in (self._heading, self._programme, self._roster):
            self.body.addWidget(above)
        self.body.addLayout(row(self.look))
        for widget in (
            self._problems,
            self.confirmed,
            self._exposure,
            self._others,
            self._few,
            self._passphrase,
            self._strength,
            self._again,
            self._path,
        ):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.go))


def _file_name(title: str) -> str:
    """A title without what file systems dislike."""
    return "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in title).strip() or "Event"
