"""Light and dark: own palettes on Fusion and one style sheet, both made from the design tokens."""

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from notetaker import resources
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
_GREYED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

_SHOWN = "notetaker_theme"
"""The property of the application that holds the name of the theme: Qt has one style for all its windows."""


def current() -> Tokens:
    """The tokens of the theme that is shown."""
    app = QApplication.instance()
    shown = app.property(_SHOWN) if app is not None else None
    return tokens(shown if isinstance(shown, str) else "light")


def apply(app: QApplication, choice: str) -> None:
    """Show `choice`: "light", "dark", or "system" for what the desktop says. Every widget is told (StyleChange)."""
    app.setProperty(_SHOWN, _of_the_desktop() if choice == "system" else choice)
    app.setStyle("Fusion")
    app.setPalette(palette(current()))
    app.setStyleSheet(style_sheet(current()))


def palette(theme: Tokens) -> QPalette:
    """The palette of a theme."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(theme.colour(name)))
    for role in _GREYED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.colour("muted")))
    return made


def style_sheet(theme: Tokens) -> str:
    """The style sheet with the theme's values in it."""
    pictures = {name: _picture(f"{name}-{theme.theme}.svg") for name in ("arrow", "check")}
    values = {**theme.colours, **{name: str(size) for name, size in theme.sizes.items()}, **pictures}
    return Template(resources.read_text("ui/notetaker.qss")).substitute(values)


def _picture(name: str) -> str:
    return (resources.root() / "ui" / name).as_posix()


def _of_the_desktop() -> str:
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
