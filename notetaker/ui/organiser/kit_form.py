"""The event kit: programme and roster, what will be widened while invitations can still be sent, and the file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from notetaker.exchange import Kit
from notetaker.files import free, read_bytes
from notetaker.model.errors import NotetakerError
from notetaker.model.wording import PLAIN
from notetaker.organiser.preparing import EventDraft, Hands, make_kit
from notetaker.rapporteur.codes import proposed_codes
from notetaker.ui import places, words
from notetaker.ui.column import PanelPage, row
from notetaker.ui.exposure_table import ExposureTable
from notetaker.ui.fields import Labelled, PathField, button, choose_file, role, told
from notetaker.ui.organiser.earlier_kit import EarlierKit
from notetaker.ui.organiser.hands_form import HandsForm
from notetaker.ui.organiser.programme_form import ProgrammeForm
from notetaker.ui.rapporteur.draft_timer import DraftTimer
from notetaker.ui.translation import counted, translate
from notetaker.ui.understood import UnderstoodPeople, everyday_lines, one_below_the_other, problem_lines
from notetaker.ui.workplace import Workplace

ROSTER = "*.xlsx *.csv"


class KitForm(PanelPage):
    """Makes a kit with the desk's own key."""

    def __init__(self, work: Workplace, place: QWidget) -> None:
        super().__init__(place)
        self._work = work
        self._draft: EventDraft | None = None
        self._heading = role(QLabel(), "heading")
        self.programme, self.roster = ProgrammeForm(self.inner), PathField(choose_file(ROSTER))
        self._roster = Labelled(self.roster)
        self.look = button()
        self._problems = told(role(QLabel(), "warning"))
        self.confirmed = QCheckBox()
        self._understood, self._exposure = UnderstoodPeople(), ExposureTable()
        self.follows = QCheckBox()
        # without a place until it is laid out: Tab goes in the order in which places are given
        self.earlier = EarlierKit()
        self.hands = HandsForm(work, lambda: translate("kit", "Make the kit"))
        self._brings, self._made = role(QLabel(), "small"), told(role(QLabel(), ""))
        self._file: Path | None = None
        self._number, self._spoken = 0, tuple[str, ...]()
        self._has_passphrase = False
        self._lay_out()
        if work.organiser.drafted is not None:
            self.programme.show_drafted(work.organiser.drafted)
        self._typing = DraftTimer(self)
        self._typing.due.connect(self.keep)
        self.programme.changed.connect(self._typing.start)
        for asked in (self.programme, self.roster):
            asked.changed.connect(self._forget_draft)
            asked.changed.connect(work.mended)
        for toggled in (self.confirmed.toggled, self.follows.toggled, self.earlier.changed):
            toggled.connect(self.weigh)
        for gone_on in (self.programme.entered_key, self.programme.typed):
            gone_on.connect(self.roster.setFocus)
        self.roster.line.returnPressed.connect(self._look)
        self.earlier.entered_key.connect(self.roster.setFocus)
        self.earlier.file.changed.connect(self._have_other_before)
        self.look.clicked.connect(self._look)
        self.hands.given.connect(self._make)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for read in (self._problems, self.confirmed):
                QShortcut(key, read, context=Qt.ShortcutContext.WidgetShortcut).activated.connect(self._go_on)
        self.retranslate()

    def keep(self) -> bool:
        """Keep what is typed of the programme, and tell whether that could be done."""
        self._typing.stop()
        return self._work.quietly(lambda: self._work.organiser.keep_drafted(self.programme.drafted))

    def weigh(self) -> None:
        """Open the button once everything is there."""
        draft, as_before = self._draft, self.programme.is_as_before
        for widget in (self._understood, self._exposure, self._brings):
            widget.setVisible(draft is not None)
        self.hands.setVisible(draft is not None and draft.whole and self._file is None)
        self.follows.setVisible(not as_before)
        self.earlier.setVisible(self._corrects)
        self._problems.setVisible(draft is not None and bool(draft.problems or draft.doubts or draft.everyday))
        self.confirmed.setVisible(draft is not None and bool(draft.doubts))
        known = self.programme.complete and (not as_before or self.earlier.path is not None)
        self.look.setEnabled(known and self.roster.path is not None)
        self._made.setVisible(self._file is not None)
        if draft is None:
            return
        self.hands.want(self._what_is_missing(draft), draft.programme.title)

    def _what_is_missing(self, draft: EventDraft) -> str:
        """What must be seen to above before a kit can be made; empty where nothing must."""
        if draft.doubts and not self.confirmed.isChecked():
            return translate("kit", "Some entries need a second look: read the list above and confirm it.")
        if self._corrects and self.earlier.path is None:
            return translate("kit", "Say above which kit it corrects.")
        return ""

    def retranslate(self) -> None:
        self._heading.setText(translate("kit", "3. The event kit"))
        self._roster.say(translate("kit", "List of participants (.xlsx or .csv)"))
        self.look.setText(translate("kit", "Look at them"))
        self.confirmed.setText(translate("kit", "I have read this; they are meant so"))
        self.follows.setText(translate("kit", "It corrects a kit that rapporteurs have"))
        self._say_problems()
        self._say_brings()
        self._say_made()
        self.weigh()

    def _say_problems(self) -> None:
        draft = self._draft
        if draft is None:
            return
        lines = problem_lines((*draft.problems, *draft.doubts), draft.programme.ladder) + everyday_lines(
            draft.everyday
        )
        if not draft.whole:
            lines.append(_not_whole(draft))
        self._problems.setText(one_below_the_other(lines))
        self._understood.show_people(
            proposed_codes(draft.roster, draft.programme.ladder), draft.reading.headers, draft.programme.ladder
        )

    def _say_made(self) -> None:
        made = translate("kit", "Kit number {number} of this programme is in {file}. Give it to the rapporteurs.")
        told = [made.format(file=self._file, number=self._number)]
        if self._has_passphrase:
            told.append(translate("kit", "Tell them the passphrase by another way."))
        if self._spoken:
            aloud = translate("kit", "When they open it, read them the organiser’s words: {words}")
            told.append(aloud.format(words=words.fingerprint(self._spoken)))
        self._made.setText(" ".join(told))

    def _have_other_before(self) -> None:
        if self.programme.is_as_before:
            self._forget_draft()

    def _say_brings(self) -> None:
        """What of the organiser's wording the rapporteurs get with it."""
        wording = self._draft.wording if self._draft is not None else PLAIN
        one = translate("kit", "It brings {n} abbreviation that is written out while rapporteurs type.")
        many = translate("kit", "It brings {n} abbreviations that are written out while rapporteurs type.")
        told = [counted(len(wording.abbreviations), one, many)] if wording.abbreviations else []
        if wording.templates:
            told.append(translate("kit", "The one-page brief has your headings."))
        self._brings.setText(" ".join(told))

    def _forget_draft(self) -> None:
        self._draft = self._file = None
        self.confirmed.setChecked(False)
        self.weigh()

    @property
    def _corrects(self) -> bool:
        """Whether another kit comes before this one."""
        return self.follows.isChecked() or self.programme.is_as_before

    def _look(self) -> None:
        roster = self.roster.path
        if roster is None or not self.look.isEnabled() or self.programme.go_to_mistake():
            return
        read = self.programme.reading(self._before())
        self._work.slowly(
            lambda: translate("kit", "Reading"),
            lambda _: _looked_through(read(read_bytes(roster))),
            self._have,
            self.earlier.refused,
        )

    def _before(self) -> Callable[[], Kit]:
        """What opens the kit that is corrected, with what is in its fields now."""
        path, hands = self.earlier.path, Hands((), earlier=self.earlier.secret(), key=self._work.organiser.keys.own)
        return lambda: hands.read(read_bytes(path) if path is not None else b"")

    def _have(self, draft: EventDraft) -> None:
        self._draft, self._file = draft, None
        self._exposure.show_outcomes(draft.programme, draft.outcomes)
        self._exposure.setMinimumHeight(320)
        if self.hands.path.path is None:
            folder = self.programme.folder or places.for_files(self._work.vault.folder)
            self.hands.path.set_path(free(folder / f"{_file_name(draft.programme.title)}.ntkit"))
        self._say_problems()
        self._say_brings()
        self.weigh()
        if not draft.whole:
            self._problems.setFocus()
            self._work.say(lambda: _not_whole(draft))
            return
        if draft.problems and not draft.doubts:  # they are read before anything is typed below them
            self._problems.setFocus()
            self._work.say(lambda: _read_on(len(draft.roster)))
            return
        self.confirmed.setFocus() if draft.doubts else self.hands.take_focus()
        self._work.say(lambda: words.participants(len(draft.roster)))

    def _go_on(self) -> None:
        """What is odd in the list was read: on to what comes next, or back to the file where it must be corrected."""
        draft = self._draft
        if draft is not None and not draft.whole:
            self.roster.setFocus()
            return
        if draft is None or not self.hands.isVisible():
            return
        if draft.doubts and not self.confirmed.isChecked():
            self.confirmed.setFocus()
            self._work.say(lambda: self._what_is_missing(draft))
        else:
            self.hands.take_focus()

    def _make(self, path: Path, hands: Hands) -> None:
        draft, before = self._draft, self.earlier.path if self._corrects else None
        if draft is None:
            return
        given = replace(hands, earlier=self.earlier.secret()) if before is not None else hands
        self._work.slowly(
            lambda: translate("kit", "Making the kit"),
            lambda _: make_kit(path, draft, given, replaces=None if before is None else read_bytes(before)),
            lambda kit: self._have_made(path, kit, hands),
            self._refused,
        )

    def _refused(self, error: NotetakerError) -> None:
        self.earlier.refused(error)
        self.hands.refused(error)

    def _have_made(self, path: Path, kit: Kit, hands: Hands) -> None:
        self.earlier.clear()
        self.follows.setChecked(False)
        self.hands.path.set_path(None)  # another kit is another file
        self._file, self._number, self._has_passphrase = path, kit.revision, not hands.rapporteurs
        self._spoken = kit.organiser.fingerprint() if kit.organiser is not None else ()
        self._say_made()
        self.weigh()
        self._made.setFocus()
        self._work.say(lambda: translate("kit", "The kit is in {file}.").format(file=path))

    def _lay_out(self) -> None:
        for above in (self._heading, self.programme, self.follows, self.earlier, self._roster):
            self.body.addWidget(above)
        self.body.addLayout(row(self.look))
        below = (self._problems, self.confirmed, self._understood, self._exposure, self._brings, self.hands)
        for widget in (*below, self._made):
            self.body.addWidget(widget)


def _looked_through(draft: EventDraft) -> EventDraft:
    """What the page will ask of a draft, which then remembers it."""
    _ = draft.doubts, draft.everyday
    return draft


def _not_whole(draft: EventDraft) -> str:
    left_out = len(draft.reading.errors)
    one = translate(
        "kit", "{n} line could not be read, and its names would not be replaced: no kit can be made of it."
    )
    many = translate(
        "kit", "{n} lines could not be read, and their names would not be replaced: no kit can be made of them."
    )
    todo = translate("kit", "Correct the file, then look at it again.")
    return f"{counted(left_out, one, many)} {todo}"


def _read_on(participants: int) -> str:
    todo = translate("kit", "Read what is odd in the list above it; Enter goes on.")
    return f"{words.participants(participants)}. {todo}"


def _file_name(title: str) -> str:
    """A title without what file systems dislike."""
    return "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in title).strip() or "Event"
