"""The speakers of a transcript, one row each, with a choice of who that is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel

from notetaker.model.category import Ladder
from notetaker.model.other_scripts import in_latin_letters
from notetaker.model.roster import Participant
from notetaker.rapporteur.codes import Attribution, SpeakerCode
from notetaker.rapporteur.transcribing import LEFT_OUT, UNKNOWN, TranscriptSpeaker, as_category, as_participant
from notetaker.ui import icons, words
from notetaker.ui.fields import role
from notetaker.ui.page import Page
from notetaker.ui.rapporteur.named_choice import NamedChoice
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import counted, translate


class SpeakerRows(Page):
    """`changed` tells every choice, `done` that Enter was pressed and nobody is left to be asked about."""

    changed = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._speakers: tuple[TranscriptSpeaker, ...] = ()
        self._codes: Sequence[SpeakerCode] = ()
        self._ladder: Ladder | None = None
        self._rows: list[tuple[QLabel, QLabel, NamedChoice]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.large)
        self._grid.setVerticalSpacing(SPACE.small)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(2, 3)

    @property
    def who(self) -> dict[str, Attribution]:
        """Who each speaker is, as far as it was said."""
        chosen = (
            (speaker.name, combo.currentData())
            for speaker, (_, _, combo) in zip(self._speakers, self._rows, strict=True)
        )
        return {name: found for name, found in chosen if isinstance(found, Attribution)}

    @property
    def stops(self) -> tuple[QComboBox, ...]:
        """Where the tab key goes, in this order."""
        return tuple(combo for _, _, combo in self._rows)

    @property
    def unknown(self) -> int:
        """How many speakers it was not said of."""
        return len(self._speakers) - len(self.who)

    def show_speakers(
        self, speakers: tuple[TranscriptSpeaker, ...], codes: Sequence[SpeakerCode], ladder: Ladder | None
    ) -> None:
        """Show these, each as what the roster says of them."""
        for row in self._rows:
            for widget in row:
                self._grid.removeWidget(widget)
                widget.deleteLater()
        self._speakers, self._codes, self._ladder = speakers, codes, ladder
        self._rows = [self._row(number, speaker) for number, speaker in enumerate(speakers)]
        self.retranslate()
        self.redraw()

    def focus_first(self) -> None:
        """To the first speaker of whom it has to be said."""
        open_ones = [combo for _, _, combo in self._rows if combo.currentData() is None]
        for combo in open_ones[:1]:
            combo.setFocus()

    def _go_on(self, here: NamedChoice) -> None:
        """To the next speaker of whom it has to be said; where it is this one still, to the choices."""
        if here.currentData() is None:
            here.showPopup()
        elif self.unknown:
            self.focus_first()
        else:
            self.done.emit()

    def retranslate(self) -> None:
        for speaker, (name, turns, combo) in zip(self._speakers, self._rows, strict=True):
            name.setText(speaker.name or translate("transcript", "(nobody is named)"))
            self._say_turns(speaker, turns, combo)
            combo.setAccessibleName(translate("transcript", "Who is {name}?").format(name=name.text()))
            combo.setItemText(0, translate("transcript", "Who is this?"))
            for place in range(1, combo.count()):
                combo.setItemText(place, self._words_for(combo.itemData(place)))
                if (person := combo.itemData(place).participant) is not None:
                    combo.call(place, self._code_of(person), _names_of(person))

    def redraw(self) -> None:
        for _, _, combo in self._rows:
            for place in range(1, combo.count()):
                combo.setItemIcon(place, icons.category_icon(combo.itemData(place).category))

    def _row(self, number: int, speaker: TranscriptSpeaker) -> tuple[QLabel, QLabel, NamedChoice]:
        made = role(QLabel(), ""), role(QLabel(), "small"), NamedChoice()
        combo = made[2]
        combo.addItem("", None)
        for attribution in self._choices(speaker):
            combo.addItem("", attribution)
        if speaker.attribution is not None:
            combo.setCurrentIndex(1)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.currentIndexChanged.connect(lambda: self._say_turns(speaker, made[1], combo))
        combo.currentIndexChanged.connect(self.changed)
        combo.entered_key.connect(lambda: self._go_on(combo))
        for column, widget in enumerate(made):
            self._grid.addWidget(widget, number, column)
        return made

    def _say_turns(self, speaker: TranscriptSpeaker, turns: QLabel, combo: NamedChoice) -> None:
        """How many, and that somebody else is chosen than who was recognised: keys that are typed on may have done that."""
        told = _turns(speaker.turns)
        found = speaker.attribution
        if found is not None and combo.currentData() != found:
            changed = translate("transcript", "{turns} · recognised as {who}, changed")
            told = changed.format(turns=told, who=self._words_for(found))
        turns.setText(told)

    def _choices(self, speaker: TranscriptSpeaker) -> list[Attribution]:
        """What was found first; then everybody, the categories, somebody unknown, and nobody."""
        people = [as_participant(each.participant) for each in self._codes]
        finest = self._ladder.finest if self._ladder is not None else ()
        usual = [*people, *map(as_category, finest), UNKNOWN, LEFT_OUT]
        found = speaker.attribution
        return usual if found is None else [found, *(each for each in usual if each != found)]

    def _words_for(self, attribution: Attribution) -> str:
        if attribution is LEFT_OUT:
            return translate("transcript", "Leave these turns out")
        if attribution is UNKNOWN:
            return translate("transcript", "Somebody who is not known")
        if attribution.participant is not None:
            return self._with_code(attribution.participant)
        category = words.category(attribution.category, self._ladder) if self._ladder is not None else ""
        return translate("transcript", "Somebody else: {category}").format(category=category)

    def _with_code(self, participant: Participant) -> str:
        code = self._coded(participant)
        if code is None:
            return participant.name
        away = "" if code.present else translate("transcript", "not here now")
        return " · ".join(filter(None, (participant.name, code.code, away)))

    def _code_of(self, participant: Participant) -> str:
        code = self._coded(participant)
        return code.code if code is not None else ""

    def _coded(self, participant: Participant) -> SpeakerCode | None:
        return next((each for each in self._codes if each.participant == participant), None)


def _names_of(participant: Participant) -> tuple[str, ...]:
    """All that somebody may be called, also in letters that are on every keyboard."""
    called = (participant.name, *participant.aliases)
    return (*called, *(latin for name in called for latin in in_latin_letters(name)))


def _turns(count: int) -> str:
    return counted(count, translate("transcript", "{n} turn"), translate("transcript", "{n} turns"))
