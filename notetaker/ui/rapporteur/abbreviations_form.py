"""Abbreviations that are written out while one types: one's own, and below them the organiser's, which are only shown."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from notetaker.ui.column import row
from notetaker.ui.fields import Labelled, button, role
from notetaker.ui.key_names import key_of
from notetaker.ui.listing import Listing
from notetaker.ui.ordered_line import OrderedLine
from notetaker.ui.page import Page
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.translation import translate
from notetaker.ui.workplace import Workplace


class AbbreviationsForm(Page):
    """Two fields and a list. Enter keeps an entry, Del at the list takes one away."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work, self._desk = work, work.rapporteur
        self._entries: tuple[tuple[str, str], ...] = ()
        self._heading, self._hint = role(QLabel(), "heading"), role(QLabel(), "small")
        self.short, self.long = OrderedLine(), OrderedLine()
        self._short, self._long = Labelled(self.short), Labelled(self.long)
        self.keep, self.forget = button(), button("link")
        self._model = RowsModel()
        self._model.set_headers("", "")
        self.list = Listing(self._model, headers=False, wide=1)
        self._given_heading, self._given_model = role(QLabel(), "small"), RowsModel()
        self._given_model.set_headers("", "")
        self.given = Listing(self._given_model, headers=False, wide=1)
        self.short.returnPressed.connect(self.long.setFocus)
        self.long.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.forget.clicked.connect(lambda: self._forget(self.list.row))
        self.list.deleted.connect(self._forget)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(self._short, 1)
        fields.addWidget(self._long, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        column.addLayout(fields)
        column.addLayout(row(self.keep, self.forget))
        for widget in (self.list, self._given_heading, self.given):
            column.addWidget(widget)
        self.retranslate()

    def refresh(self) -> None:
        """Look at the desk again."""
        self._entries = self._desk.abbreviations()
        self._model.set_rows([(Cell(short, bold=True), Cell(long)) for short, long in self._entries])
        self.list.setVisible(bool(self._entries))
        self.forget.setVisible(bool(self._entries))
        self.list.show_rows(most=6)
        self._show_given()

    def _show_given(self) -> None:
        rows = [
            (
                Cell(each.short, bold=True),
                Cell(" · ".join(dict.fromkeys(long for long in (each.en, each.fr) if long))),
            )
            for each in self._desk.given_abbreviations()
        ]
        self._given_model.set_rows(rows)
        for widget in (self._given_heading, self.given):
            widget.setVisible(bool(rows))
        self.given.show_rows(most=6)

    def retranslate(self) -> None:
        self._heading.setText(translate("abbreviations", "Abbreviations"))
        self._hint.setText(
            translate(
                "abbreviations",
                "Usual ones (gov, w/o, pb, tjs) are written out while you type; {keys} leaves those of a line as typed. "
                "Add your own. No name may be in them.",
            ).format(keys=key_of("as_typed"))
        )
        self._short.say(translate("abbreviations", "Abbreviation"))
        self._long.say(translate("abbreviations", "Stands for"))
        self.keep.setText(translate("abbreviations", "Keep the abbreviation"))
        self.forget.setText(translate("abbreviations", "Take the chosen one away (Del)"))
        given = translate("abbreviations", "From the organiser, in the language of the line")
        self._given_heading.setText(given)
        self.given.setAccessibleName(given)
        self.list.setAccessibleName(translate("abbreviations", "Your abbreviations"))
        self.refresh()

    def redraw(self) -> None:
        self.retranslate()

    def _keep(self) -> None:
        short, long = self.short.text(), self.long.text()
        before = self._desk.abbreviations()
        self._work.attempt(lambda: self._desk.keep_abbreviation(short, long))
        if self._desk.abbreviations() != before:
            self.short.clear()
            self.long.clear()
            self.short.setFocus()
            self._work.say(lambda: translate("abbreviations", "{short} is written out.").format(short=short))

    def _forget(self, number: int) -> None:
        if 0 <= number < len(self._entries):
            short = self._entries[number][0]
            self._work.attempt(lambda: self._desk.forget_abbreviation(short))
            self._work.say(lambda: translate("abbreviations", "{short} stays as typed.").format(short=short))
