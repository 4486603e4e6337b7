"""The settings: how it looks, the keyboard and its keys, what protects, where files go. Each choice works at once."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from notetaker.ui import icons, keyring, screen_sharing, theme
from notetaker.ui.choice import Choice
from notetaker.ui.column import AsidePage, PanelPage, row
from notetaker.ui.fields import PathField, button, choose_folder, role
from notetaker.ui.key_choices import KeyChoices
from notetaker.ui.key_names import named
from notetaker.ui.keyboards import KEYBOARDS, keyboard
from notetaker.ui.page import Page
from notetaker.ui.preferences import Preferences
from notetaker.ui.prose import Prose
from notetaker.ui.tokens import SPACE, TEXT_SIZES
from notetaker.ui.translation import LANGUAGES, counted, translate

LOCK_AFTER = (2, 5, 10, 20, 30, 60, 120)
_FIELD = 300
_PAUSE = 600
"""Milliseconds without a key after which a folder that is typed is taken."""

Choices = Sequence[tuple[object, str]]
"""Values with the words for them."""


class SettingsPage(AsidePage):
    """Shows the settings that hold and changes them."""

    def __init__(self, preferences: Preferences, place: QWidget) -> None:
        super().__init__(width=780, centred=True, place=place)
        self._preferences = preferences
        self._back = button("primary")
        self._back.clicked.connect(self.left)
        self._headings: list[QLabel] = []
        self._making: Iterator[None] | None = self._make()

    @property
    def is_ready(self) -> bool:
        return self._making is None

    def make_ready(self) -> Iterator[None]:
        while self._making is not None:
            if next(self._making, self) is self:
                self._making = None
                self.retranslate()
            yield

    def _make(self) -> Iterator[None]:
        """Group by group: all of it is some hundred widgets."""
        preferences = self._preferences
        self.language = ChoiceRow(preferences, "language", _languages)
        self.theme = ChoiceRow(preferences, "theme", _themes)
        self.text_size = ChoiceRow(preferences, "text_size", _text_sizes)
        self._add(self.language, self.theme, self.text_size)
        yield
        self.keyboard = ChoiceRow(preferences, "keyboard", _keyboards)
        self.keys = KeyChoices(preferences)
        self._add(self.keyboard, self.keys)
        yield
        self.lock_minutes = ChoiceRow(preferences, "lock_minutes", lambda: _minutes(preferences.now.lock_minutes))
        self.unseen = UnseenRow(preferences)
        self.keyring = KeyringRow(preferences)
        self._add(self.lock_minutes, self.unseen, self.keyring)
        self.folder = FolderRow(preferences)
        self._add(self.folder)
        self.body.addLayout(row(self._back))
        self.body.addStretch(1)
        preferences.changed.connect(self.refresh)
        yield

    def _add(self, *rows: Page) -> None:
        """Add a group with its heading."""
        heading, panel = role(QLabel(), "heading"), PanelPage(self.inner)
        self._headings.append(heading)
        self.body.addWidget(panel)
        for each in (heading, *rows):
            panel.body.addWidget(each)

    def entered(self) -> None:
        self.refresh()
        self.language.field.setFocus()

    def refresh(self) -> None:
        """Show the settings that hold."""
        for each in (self.language, self.theme, self.text_size, self.keyboard, self.lock_minutes):
            each.refresh()
        self.unseen.refresh()
        self.keyring.refresh()
        self.folder.refresh()

    def retranslate(self) -> None:
        if not self.is_ready:
            return
        self.title.setText(translate("settings", "Settings"))
        self.lead.setText(translate("settings", "Each choice works at once and is remembered on this machine."))
        names = (
            translate("settings", "How it looks"),
            translate("settings", "Keyboard and keys"),
            translate("settings", "Protection"),
            translate("settings", "Files"),
        )
        for heading, name in zip(self._headings, names, strict=True):
            heading.setText(name)
        self.language.say(
            translate("settings", "Language"), translate("settings", "Of the window. Notes may be in either.")
        )
        self.theme.say(translate("settings", "Theme"), "")
        self.text_size.say(translate("settings", "Size of text"), "")
        self.keyboard.say(
            translate("settings", "Keyboard"),
            translate("settings", "The page of keys shows how each sign is typed on it."),
        )
        self.lock_minutes.say(
            translate("settings", "Lock after"), translate("settings", "When nobody has pressed a key for so long.")
        )
        self._back.setText(named(translate("settings", "Back"), "settings"))
        self.refresh()


class SettingRow(Page):
    """A setting: its name and what it is for at the left, its field at the right; who has locked it, if somebody has."""

    def __init__(self, preferences: Preferences, name: str, field: QWidget) -> None:
        super().__init__()
        self.preferences, self.name, self.field = preferences, name, field
        self._label, self._about, self._locked = (
            role(QLabel(), "strong"),
            role(Prose(), "small"),
            role(Prose(), "small"),
        )
        self._lock = QLabel()
        self._label.setBuddy(field.focusProxy() or field)
        self._fixed = QWidget()
        lock = QHBoxLayout(self._fixed)
        lock.setContentsMargins(0, 0, 0, 0)
        lock.setSpacing(SPACE.small)
        lock.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        lock.addWidget(self._locked, 1)
        words = QVBoxLayout()
        words.setSpacing(SPACE.hair)
        words.addWidget(self._label)
        words.addWidget(self._about)
        words.addWidget(self._fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.large)
        line.addLayout(words, 1)
        line.addWidget(field, 0, Qt.AlignmentFlag.AlignVCenter)
        self.redraw()

    def say(self, label: str, about: str) -> None:
        """Set the words."""
        self._label.setText(label)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        (self.field.focusProxy() or self.field).setAccessibleName(label)

    def refresh(self) -> None:
        """Show whether the setting is locked, and by whom."""
        policy = self.preferences.policy
        locked = policy.locks(self.name)
        self.field.setEnabled(not locked)
        self._fixed.setVisible(locked)
        self._locked.setText(
            translate("settings", "Fixed by whoever manages this machine ({source}).").format(source=policy.source)
        )
        described = [self._about.text(), self._locked.text() if locked else ""]
        (self.field.focusProxy() or self.field).setAccessibleDescription(" ".join(filter(None, described)))

    def redraw(self) -> None:
        look = theme.current()
        self._lock.setPixmap(icons.pixmap("lock", "muted", look.size("shape_icon"), 2.0))
        self.field.setFixedWidth(look.grown(_FIELD))


class ChoiceRow(SettingRow):
    """A setting that is one of several values."""

    def __init__(self, preferences: Preferences, name: str, choices: Callable[[], Choices]) -> None:
        self.box = Choice()
        super().__init__(preferences, name, self.box)
        self._choices = choices
        self.box.activated.connect(lambda _: preferences.change(**{name: self.box.currentData()}))

    def refresh(self) -> None:
        super().refresh()
        self.box.clear()
        for value, words in self._choices():
            self.box.addItem(words, value)
        self.box.setCurrentIndex(self.box.findData(getattr(self.preferences.now, self.name)))
        self.redraw()

    def redraw(self) -> None:
        """As wide as the other fields, or as its words, which are others in another language."""
        super().redraw()
        width = self.box.minimumWidth()
        self.box.measure()
        self.box.setFixedWidth(max(width, self.box.sizeHint().width()))


class UnseenRow(SettingRow):
    """Whether the window is kept out of screen sharing."""

    def __init__(self, preferences: Preferences) -> None:
        self.box = QCheckBox()
        super().__init__(preferences, "unseen", self.box)
        self.box.toggled.connect(self._toggled)  # a screen reader toggles it without a click

    def refresh(self) -> None:
        super().refresh()
        self.say(
            translate("settings", "Keep the window out of screen sharing"),
            translate("settings", "Others in a call, and recordings, see nothing where this window is.")
            if screen_sharing.possible()
            else translate(
                "settings", "This system cannot do it: whoever shares the whole screen shares this window too."
            ),
        )
        self.box.setText(translate("settings", "Keep it out"))
        self.box.setChecked(self.preferences.now.unseen and screen_sharing.possible())
        self.box.setEnabled(screen_sharing.possible() and not self.preferences.policy.locks("unseen"))

    def _toggled(self, checked: bool) -> None:
        if screen_sharing.possible() and checked != self.preferences.now.unseen:
            self.preferences.change(unseen=checked)


class KeyringRow(SettingRow):
    """Whether the keyring of the account opens vaults, too."""

    def __init__(self, preferences: Preferences) -> None:
        self.box = QCheckBox()
        super().__init__(preferences, "keyring", self.box)
        self.box.toggled.connect(self._toggled)

    def refresh(self) -> None:
        possible = keyring.is_possible()
        self.say(
            translate("settings", "Let the keyring open vaults"),
            translate(
                "settings",
                "Whoever sits at this unlocked account can then open your notes without the passphrase. Once they were "
                "locked it is asked again.",
            )
            if possible
            else translate("settings", "No keyring that Notetaker knows can be asked here."),
        )
        super().refresh()
        self.box.setText(translate("settings", "Use the keyring"))
        self.box.setChecked(self.preferences.now.keyring and possible)
        self.box.setEnabled(possible and not self.preferences.policy.locks("keyring"))

    def _toggled(self, checked: bool) -> None:
        if keyring.is_possible() and checked != self.preferences.now.keyring:
            self.preferences.change(keyring=checked)


class FolderRow(SettingRow):
    """Where files are proposed."""

    def __init__(self, preferences: Preferences) -> None:
        self.path = PathField(choose_folder)
        super().__init__(preferences, "folder", self.path)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._take)
        self.path.line.editingFinished.connect(self._take)
        self.path.changed.connect(lambda _: self._pause.start())

    def refresh(self) -> None:
        super().refresh()
        self.say(
            translate("settings", "Where files go"),
            translate("settings", "Bundles, reports and new vaults are proposed there. Empty: beside the vault."),
        )
        if not self.path.line.hasFocus():
            self.path.line.setText(self.preferences.now.folder)
            self._pause.stop()

    def _take(self) -> None:
        self._pause.stop()
        text = self.path.line.text().strip()
        if text != self.preferences.now.folder:
            self.preferences.change(folder=text)


def _languages() -> Choices:
    return [("system", translate("settings", "As the desktop")), *LANGUAGES.items()]


def _themes() -> Choices:
    return [
        ("system", translate("settings", "As the desktop")),
        ("light", translate("settings", "Light")),
        ("dark", translate("settings", "Dark")),
        ("high_contrast", translate("settings", "High contrast")),
    ]


def _text_sizes() -> Choices:
    return [(size, translate("settings", "{n}%").format(n=size)) for size in TEXT_SIZES]


def _keyboards() -> Choices:
    usual = translate("settings", "Desktop’s language ({name})").format(name=keyboard("system").name)
    return [("system", usual), *((key, each.name) for key, each in KEYBOARDS.items())]


def _minutes(now: int) -> Choices:
    one, many = translate("settings", "{n} minute"), translate("settings", "{n} minutes")
    return [(minutes, counted(minutes, one, many)) for minutes in sorted({*LOCK_AFTER, now})]
