"""The keys of every action as a list, and a field that takes other keys for the chosen one."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from notetaker.ui import keys
from notetaker.ui.column import row
from notetaker.ui.fields import button, role
from notetaker.ui.key_names import shown
from notetaker.ui.keys import KEYS, Key
from notetaker.ui.listing import Listing
from notetaker.ui.page import Page
from notetaker.ui.preferences import Preferences
from notetaker.ui.rows import Cell, RowsModel
from notetaker.ui.speech import announce
from notetaker.ui.status import Words
from notetaker.ui.tokens import SPACE
from notetaker.ui.translation import translate

_ROWS = 7
_ALONE = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})


class KeyField(QLineEdit):
    """Takes keys instead of text: `pressed` carries them, such as "Ctrl+L". Tab and Escape go on as ever."""

    pressed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)

    def event(self, event: QEvent) -> bool:
        """Keys that the window would act on come here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key not in _ALONE:
            chord = QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key)
            self.pressed.emit(QKeySequence(chord).toString(QKeySequence.SequenceFormat.PortableText))


class KeyChoices(Page):
    """Changes the keys in the settings. Keys that are taken or that would type something are refused in words."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._keys = tuple(key for key in KEYS if key.action)
        self._model = RowsModel()
        self.list = Listing(self._model, wide=0)
        self.field = KeyField()
        self.usual, self.all_usual = button(), button("link")
        self._hint = role(QLabel(), "small")
        self._words: Words = _how
        self.list.acted.connect(lambda _: self.field.setFocus())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.field.pressed.connect(self._take)
        self.field.left.connect(self.list.setFocus)
        self.usual.clicked.connect(self._back_to_usual)
        self.all_usual.clicked.connect(lambda: self._change({}))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(self.list)
        column.addWidget(self._hint)
        column.addLayout(row(self.field, self.usual, self.all_usual))
        preferences.changed.connect(self._fill)
        self.retranslate()

    def retranslate(self) -> None:
        self._model.set_headers(translate("keys", "What"), translate("keys", "Keys"))
        self.list.setAccessibleName(translate("keys", "Keys"))
        self.field.setAccessibleName(translate("keys", "New keys"))
        self.usual.setText(translate("keys", "The usual keys"))
        self.all_usual.setText(translate("keys", "All as usual"))
        self._fill()

    def redraw(self) -> None:
        self.list.show_rows(most=_ROWS)

    @property
    def _chosen(self) -> Key | None:
        return self._keys[self.list.row] if self.list.row >= 0 else None

    def _fill(self) -> None:
        at, now = max(0, self.list.row), self._preferences.now
        self._model.set_rows(
            [
                (
                    Cell(translate("keys", key.words), below=""),
                    Cell(shown(keys.press_of(key.action, now)), bold=key.action in now.keys),
                )
                for key in self._keys
            ]
        )
        self.list.choose(at)
        self.list.show_rows(most=_ROWS)
        self.setEnabled(not self._preferences.policy.locks("keys"))
        self.all_usual.setEnabled(bool(now.keys))
        self._show_chosen()

    def _show_chosen(self) -> None:
        key, now = self._chosen, self._preferences.now
        self.field.setText(shown(keys.press_of(key.action, now)) if key is not None else "")
        self.usual.setEnabled(key is not None and key.action in now.keys)
        self._say(_how)

    def _take(self, wanted: str) -> None:
        key, now = self._chosen, self._preferences.now
        if key is None:
            return
        taken = keys.clash(key.action, wanted, now)
        if taken is not None:
            self._say(lambda: _taken(wanted, taken))
        elif not keys.may_be_chosen(key.action, wanted):
            self._say(lambda: _refused(wanted))
        else:
            others = {action: press for action, press in now.keys.items() if action != key.action}
            own = {} if wanted == keys.usual_press(key.action, now) else {key.action: wanted}
            self._change(others | own)
            self._say(lambda: _done(wanted))

    def _back_to_usual(self) -> None:
        key, now = self._chosen, self._preferences.now
        if key is None:
            return
        usual = keys.usual_press(key.action, now)
        taken = keys.clash(key.action, usual, now)
        if taken is not None:
            self._say(lambda: _taken(usual, taken))
        else:
            self._change({action: press for action, press in now.keys.items() if action != key.action})
            self._say(lambda: _done(usual))

    def _change(self, changed: dict[str, str]) -> None:
        self._preferences.change(keys=changed)

    def _say(self, words: Words) -> None:
        self._words = words
        self._hint.setText(words())
        if words is not _how:
            announce(self._hint, words())


def _how() -> str:
    return translate("keys", "Choose with the arrow keys, press Enter, then the new keys. Esc leaves it as it is.")


def _taken(wanted: str, by: Key) -> str:
    return translate("keys", "{keys} is taken: “{what}”. Give that other keys first.").format(
        keys=shown(wanted), what=translate("keys", by.words)
    )


def _refused(wanted: str) -> str:
    return translate(
        "keys",
        "{keys} would type something or is needed for editing. Take a function key, or Ctrl with a letter.",
    ).format(keys=shown(wanted))


def _done(wanted: str) -> str:
    return translate("keys", "{keys} does it from now on.").format(keys=shown(wanted))
