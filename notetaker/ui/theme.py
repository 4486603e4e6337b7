"""Light, dark and high contrast: own palettes on Fusion and one style sheet, both made from the design tokens."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from string import Template

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from notetaker import resources
from notetaker.ui.catching_up import catching_up
from notetaker.ui.page import Page, take_look, within
from notetaker.ui.tokens import THEMES, Tokens, tokens

CHOICES = ("system", *THEMES)

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "rail",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hairline",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "hairline",
}
_PADDINGS = {
    "button_y": 8,
    "button_x": 16,
    "field_y": 8,
    "field_x": 10,
    "composer_bottom": 7,
    "choice_y": 6,
    "choice_x": 12,
    "link_x": 4,
    "item_y": 6,
    "item_x": 10,
}
"""What a control keeps free around its text. With the focus its edge grows into it, so that nothing moves."""

_ONE_GROUND = "high_contrast"
"""The theme in which all lies on one ground: a button that sleeps is told from others by its edge, which is dashed."""

_SHOWN = "notetaker_theme"
"""The property of the application that holds what is shown: Qt has one style for all its windows."""


def current() -> Tokens:
    """The tokens of the theme and the text size that are shown."""
    app = QApplication.instance()
    shown = app.property(_SHOWN) if app is not None else None
    return shown if isinstance(shown, Tokens) else tokens("light")


def apply(app: QApplication, choice: str, text_size: int = 100) -> None:
    """Show a theme, or what the desktop says for "system", with text of a size in percent.

    What is in sight is drawn anew in the next turns of the event loop and seen when all of it is; pages that are hidden
    catch up afterwards, or when they are shown.
    """
    shown = tokens(_of_the_desktop() if choice == "system" else choice, text_size)
    if shown == app.property(_SHOWN):
        return
    app.setProperty(_SHOWN, shown)
    widgets = app.allWidgets()
    for widget in widgets:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished, on=False)  # Qt would style all of them now
    with _unaware(app):
        app.setStyleSheet("")  # in place of one that is on, Qt styles each widget as often as it has parents
        if app.style().objectName() != "fusion":
            app.setStyle("Fusion")
        app.setPalette(palette(shown))
        app.setFont(_sized(app.font(), shown.size("type_body")))
        app.setStyleSheet(style_sheet(shown))
    for widget in widgets:
        if isinstance(widget, Page) and widget.isHidden():
            widget.fall_behind(look=True)
    catching_up().begin(_in_sight([window for window in app.topLevelWidgets() if window.parentWidget() is None]))


def _in_sight(windows: Sequence[QWidget]) -> Iterator[None]:
    """The windows keep what they show until all of it can be seen in the new look."""
    open_ones = [window for window in windows if window.isVisible()]
    for window in open_ones:
        window.setUpdatesEnabled(False)
    try:
        for window in windows:
            if isValid(window):
                yield from take_look(list(within(window)))
    finally:
        for window in filter(isValid, open_ones):
            window.setUpdatesEnabled(True)
            # What was asked for before they were off has been passed over, and Qt does not ask twice for the same.
            QCoreApplication.postEvent(
                window, QEvent(QEvent.Type.UpdateRequest), Qt.EventPriority.LowEventPriority.value
            )


class _Unaware(QObject):
    """Keeps from the widgets that their style has changed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As Qt asks it."""
        return event.type() is QEvent.Type.StyleChange or super().eventFilter(watched, event)


@contextmanager
def _unaware(app: QApplication) -> Iterator[None]:
    """Nothing is laid out without a sheet; each widget learns of the new style when it takes it."""
    filtering = _Unaware()
    app.installEventFilter(filtering)
    try:
        yield
    finally:
        app.removeEventFilter(filtering)


def beside_link() -> int:
    """What a link keeps free at either side of its words, with its edge."""
    return _PADDINGS["link_x"] + current().size("edge_line")


def is_narrow(widget: QWidget) -> bool:
    """Whether the window around a widget is narrow for the size of the text: then panels give way to keys."""
    return widget.window().width() < current().size("shape_narrow")


def palette(theme: Tokens) -> QPalette:
    """The palette of a theme."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(theme.colour(name)))
    return made


def _sized(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    return made


def style_sheet(theme: Tokens) -> str:
    """The style sheet with the theme's values in it."""
    pictures = {name: _picture(f"{name}-{theme.theme}.svg") for name in ("arrow", "check")}
    grown = theme.size("edge_focus") - theme.size("edge_line")
    paddings = {f"pad_{name}": size for name, size in _PADDINGS.items()}
    focused = {f"{name}_focused": size - grown for name, size in paddings.items()}
    sizes = {**theme.sizes, **paddings, **focused, "edge_grown": grown}
    asleep = "dashed" if theme.theme == _ONE_GROUND else "solid"
    values = {
        **theme.colours,
        **{name: str(size) for name, size in sizes.items()},
        **pictures,
        "edge_asleep": asleep,
    }
    return Template(resources.read_text("ui/notetaker.qss")).substitute(values)


def _picture(name: str) -> str:
    return (resources.root() / "ui" / name).as_posix()


def _of_the_desktop() -> str:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high_contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
