"""What the packaged application contains of Qt, Python and the system; all that is not named here is left out."""

from collections.abc import Iterable
from pathlib import PurePath

# Modules that would bring a network socket, a second desktop toolkit or a compiler into the application.
LEFT_OUT_MODULES = (
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtOpenGL",
    "PySide6.QtPrintSupport",
    "PySide6.QtTest",
    "socket",
    "_socket",
    "ssl",
    "_ssl",
    "_hashlib",
    "asyncio",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "socketserver",
    "xmlrpc",
    "multiprocessing",
    "tkinter",
    "curses",
    "readline",
    "unittest",
    "pydoc",
    "doctest",
    "pdb",
    "_uuid",
    "setuptools",
    "pkg_resources",
    "pip",
    "PIL",
    "lxml.html",
    "lxml.objectify",
    "lxml.isoschematron",
)

# What msgspec imports from C, where PyInstaller does not see it.
UNSEEN_MODULES = ("copy", "datetime", "decimal", "msgspec._utils", "typing", "uuid", "weakref")

QT_LIBRARIES = {"Core", "Gui", "Widgets", "DBus", "Svg", "XcbQpa", "WaylandClient"}

QT_PLUGINS = {
    "platforms": {"libqxcb", "libqwayland", "libqoffscreen"},
    "platforminputcontexts": {"libcomposeplatforminputcontextplugin", "libibusplatforminputcontextplugin"},
    "platformthemes": {"libqxdgdesktopportal"},
    "iconengines": {"libqsvgicon"},
    "imageformats": {"libqsvg"},
    "wayland-shell-integration": {"libxdg-shell"},
    "wayland-decoration-client": {"libadwaita", "libbradient"},
}

QT_TRANSLATIONS = {"qtbase_fr.qm", "qtbase_en.qm"}

# Libraries of the build machine that travel along, because Python is built upon them. Those that belong to a
# desktop (X11, fonts, OpenGL, D-Bus, GLib) stay the system's, which keeps them patched.
TRAVELLING = ("libpython3", "libsqlite3", "libffi", "libexpat", "libmpdec", "liblzma", "libbz2")


def wanted(name: str) -> bool:
    """Whether a file that PyInstaller collected under this name belongs into the application."""
    path = PurePath(name)
    if "plugins" in path.parts and "Qt" in path.parts:
        kind = path.parts[path.parts.index("plugins") + 1]
        return path.name.split(".")[0] in QT_PLUGINS.get(kind, set())
    if "translations" in path.parts and "Qt" in path.parts:
        return path.name in QT_TRANSLATIONS
    if path.name.startswith("libQt6"):
        return path.name.removeprefix("libQt6").split(".")[0] in QT_LIBRARIES
    if "PySide6" in path.parts or "shiboken6" in path.parts or path.name.startswith("libicu"):
        return True
    if path.name.startswith("lib") and ".so" in path.name:
        return path.name.startswith(TRAVELLING)
    return True


def only_wanted(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The entries of a PyInstaller table (name first) that belong into the application, in one order."""
    return sorted(entry for entry in entries if wanted(entry[0]))
