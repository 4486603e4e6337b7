"""The fields of one session of a programme that is typed."""

from PySide6.QtWidgets import QLabel, QWidget

from notetaker.model.programme import Regime, Session
from notetaker.rapporteur.own_programme import TypedSession
from notetaker.report.typography import NO_BREAK
from notetaker.ui import words
from notetaker.ui.choice import Choice
from notetaker.ui.fields import button, role
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.translation import shown, translate
from notetaker.ui.typed_day import day_of


class SessionFields:
    """Title, day, room and what may be kept. `id` is the one that the session has already, or empty."""

    def __init__(self, session: Session | None) -> None:
        self.id = session.id if session is not None else ""
        self.title, self.day, self.room = (OrderedLine(text) for text in _texts(session))
        self.regime = Choice()
        for regime in Regime:
            self.regime.addItem("", regime)
        self.regime.setCurrentIndex(list(Regime).index(session.regime if session is not None else Regime.RULE))
        self.remove = button("link")
        self.proposed = ""
        self.label, self.odd = role(QLabel(), "strong"), role(QLabel(), "warning")
        self.label.setWordWrap(False)

    @property
    def typed(self) -> TypedSession:
        """What stands there; a day as one is stored, where it is one."""
        title, day, room = (line.text().strip() for line in (self.title, self.day, self.room))
        understood = day_of(day, shown())
        return TypedSession(
            title,
            understood.isoformat() if understood else day,
            room,
            Regime(self.regime.currentData()),
            self.id,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed: the day of the session before may stand there all the same."""
        typed = self.title.text().strip() or self.room.text().strip()
        return not typed and self.day.text().strip() in ("", self.proposed)

    def say_understood(self) -> None:
        """The day as it was understood, in the words of the language that is shown."""
        day = _worded(self.typed.day)
        if self.day.text().strip() == self.proposed:
            self.proposed = day
        self.day.setText(day)

    def propose(self, day: str) -> None:
        """Let it be on the day of the session before, until another is typed."""
        self.proposed = _worded(day)
        self.day.setText(self.proposed)

    @property
    def has_odd_day(self) -> bool:
        """Whether something stands there that is no day."""
        day = self.day.text().strip()
        return bool(day) and day_of(day, shown()) is None

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the tab key goes, in this order."""
        return self.title, self.day, self.room, self.regime, self.remove

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All that belongs to the session."""
        return *self.stops, self.label, self.odd

    def say_odd_day(self, key: str) -> None:
        """Say below the day what is wrong with it, if it is none; `key` is what the session is known by."""
        self.odd.setText(self.why_odd(key) if self.has_odd_day else "")
        self.odd.setVisible(self.has_odd_day)

    def why_odd(self, key: str) -> str:
        """Why what stands there is no day, and how it may be written."""
        day = self.day.text().strip()
        if day_of(day, "fr") is not None:  # the day comes first there, and in English for some only
            said = translate(
                "own",
                "Session {id}, {title}: “{day}” may be either of two days. Write the month as a word, as in 1 March 2027, "
                "or 2027-03-01.",
            )
        else:
            said = translate(
                "own",
                "Session {id}, {title}: “{day}” is not a whole date. Write it as 1 March 2027 or 2027-03-01, with the "
                "year, or leave it empty.",
            )
        return said.format(id=key, title=self.title.text().strip() or "…", day=day)

    def retranslate(self, number: int, *, removable: bool) -> None:
        """Name all fields of the session with this number."""
        names = (
            translate("own", "Title"),
            translate("own", "Day: 2027-02-01"),
            translate("own", "Room"),
            translate("own", "What may be kept"),
        )
        for widget, name in zip(self.stops, names, strict=False):
            widget.setAccessibleName(
                translate("own", "{field}, session {number}").format(field=name, number=number)
            )
        for line, name in zip((self.title, self.day, self.room), names, strict=False):
            line.setPlaceholderText(name)
            line.setToolTip(name)
        if not self.day.hasFocus():
            self.say_understood()
        for place, regime in enumerate(Regime):
            self.regime.setItemText(place, words.regime(regime))
        self.regime.measure()
        self.remove.setText(translate("own", "Remove"))
        self.remove.setAccessibleName(translate("own", "Remove session {number}").format(number=number))
        self.remove.setVisible(removable)


def _texts(session: Session | None) -> tuple[str, str, str]:
    return ("", "", "") if session is None else (session.title, _worded(session.day), session.room)


def _worded(day: str) -> str:
    """A day as people write it in the language that is shown; what is none stays as it is."""
    return words.day(day).replace(NO_BREAK, " ")
