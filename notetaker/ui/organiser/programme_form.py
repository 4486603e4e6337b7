"""The programme of an event: typed here, in a file, or as in the kit that is corrected."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from notetaker.exchange import Kit, default_ladder
from notetaker.files import read_bytes
from notetaker.model.programme import DEFAULT_K, Programme, Session
from notetaker.organiser.preparing import EventDraft, event_of, read_event
from notetaker.rapporteur.own_programme import TypedSession, ids_of, typed_programme
from notetaker.ui.choice import Choice
from notetaker.ui.fields import Labelled, PathField, choose_file, role
from notetaker.ui.hanging import hang
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.page import Page
from notetaker.ui.prose import Prose
from notetaker.ui.session_rows import SessionRows
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate

TYPED, FILE, BEFORE = range(3)
_CHOICES_OF_K = (2, 3, 4, 5, 6, 8, 10)


class ProgrammeForm(Page):
    """`changed` tells every change, `entered_key` that Enter was pressed in the file's field, `typed` that the last of the
    sessions was typed."""

    changed = Signal()
    entered_key = Signal()
    typed = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self.source = Choice()
        self.source.addItems(["", "", ""])
        self._source = Labelled(self.source)
        self.file = PathField(choose_file("*.toml"))
        self.name, self.k, self.sessions = OrderedLine(), Choice(), SessionRows()
        for k in _CHOICES_OF_K:
            self.k.addItem(str(k), k)
        self.k.setCurrentIndex(_CHOICES_OF_K.index(DEFAULT_K))
        self._file, self._name, self._k = map(Labelled, (self.file, self.name, self.k))
        self._hint = role(Prose(), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        for widget in (self._source, self._file, self._name, self._k, self._hint, self.sessions):
            column.addWidget(widget)
        hang(self)
        for changed in (
            self.file.changed,
            self.name.textChanged,
            self.k.currentIndexChanged,
            self.sessions.changed,
        ):
            changed.connect(self.changed)
        self.source.currentIndexChanged.connect(self._chosen)
        self.file.line.returnPressed.connect(self.entered_key)
        self.name.returnPressed.connect(self.sessions.take_focus)
        self.sessions.left.connect(self.typed)
        self.retranslate()

    @property
    def is_as_before(self) -> bool:
        """Whether it is that of the kit that is corrected."""
        return self.source.currentIndex() == BEFORE

    @property
    def complete(self) -> bool:
        """Whether there is a programme to look at; one as before is in the kit."""
        match self.source.currentIndex():
            case n if n == TYPED:
                return bool(self.name.text().strip() and self.sessions.sessions)
            case n if n == FILE:
                return self.file.path is not None
        return True

    @property
    def folder(self) -> Path | None:
        """Where its file is, if it is in one."""
        return self.file.path.parent if self.source.currentIndex() == FILE and self.file.path else None

    def reading(self, before: Callable[[], Kit]) -> Callable[[bytes], EventDraft]:
        """What reads it, as it is chosen now, with a list of participants. Slow; `before` opens the corrected kit."""
        path = self.file.path
        if self.source.currentIndex() == FILE and path is not None:
            return lambda roster: read_event(read_bytes(path), roster, path.name)
        if self.is_as_before:
            return partial(_as_before, before)
        return partial(_typed, self.name.text().strip(), self.sessions.sessions, int(self.k.currentData()))

    @property
    def drafted(self) -> Programme:
        """What is typed, finished or not."""
        typed = self.sessions.sessions
        sessions = (
            Session(key, each.title, each.day, each.room, each.regime)
            for key, each in zip(ids_of(typed), typed, strict=True)
        )
        return Programme(self.name.text().strip(), tuple(sessions), default_ladder(), int(self.k.currentData()))

    def show_drafted(self, programme: Programme) -> None:
        """Show what was typed before; its sessions are S1, S2, … in their order, as ever."""
        self.name.setText(programme.title)
        self.k.setCurrentIndex(max(0, self.k.findData(programme.k)))
        self.sessions.show_sessions(tuple(replace(each, id="") for each in programme.sessions))

    def go_to_mistake(self) -> bool:
        """Go to what is typed and cannot be meant so, if there is such a thing."""
        return self.source.currentIndex() == TYPED and self.sessions.go_to_odd_day()

    def take_focus(self) -> None:
        """Go to where the programme is said."""
        fields: dict[int, QWidget] = {TYPED: self.name, FILE: self.file}
        fields.get(self.source.currentIndex(), self.source).setFocus()

    def retranslate(self) -> None:
        self._source.say(translate("programme", "The programme is"))
        self.source.setItemText(TYPED, translate("programme", "typed here"))
        self.source.setItemText(FILE, translate("programme", "in a file (.toml)"))
        self.source.setItemText(BEFORE, translate("programme", "as in the kit that is corrected"))
        self._file.say(translate("kit", "Programme (.toml)"))
        self._name.say(translate("own", "Title of the programme"))
        self._k.say(translate("programme", "Below how many people or organisations a category is widened (k)"))
        self._hint.setText(
            translate(
                "programme", "In the list of participants these sessions are called S1, S2, S3, in this order."
            )
        )
        self._show()

    def _chosen(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        source = self.source.currentIndex()
        self._file.setVisible(source == FILE)
        for widget in (self._name, self._k, self.sessions, self._hint):
            widget.setVisible(source == TYPED)


def _typed(title: str, sessions: tuple[TypedSession, ...], k: int, roster: bytes) -> EventDraft:
    return event_of(typed_programme(title, sessions, k=k), roster)


def _as_before(before: Callable[[], Kit], roster: bytes) -> EventDraft:
    kit = before()
    return event_of(kit.programme, roster, kit.wording)
