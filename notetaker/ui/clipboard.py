"""What is copied in the window is marked as secret for clipboard histories, and taken back after ten seconds.

Qt's widgets copy by themselves (and, on X11, by merely selecting), so this watches the clipboard instead of asking
every widget. What is meant for others, such as an organiser's public key, is copied with `copy_public`.
"""

import atexit
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_FOR: Final = 10_000
"""Milliseconds."""

SECRET_MARKS: Final = {
    # KDE's Klipper, CopyQ, GPaste and others skip what has this
    "x-kde-passwordManagerHint": b"secret",
    # https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
}
_MARK: Final = next(iter(SECRET_MARKS))
_PUBLIC: Final = "application/x-notetaker-public"
_IN_MEMORY: Final = ("offscreen", "minimal")
"""Platforms without a screen: nobody else has their clipboard, and Qt does not know that we own it."""


def copy_public(text: str) -> None:
    """Copy what is no secret: it is not marked and stays."""
    data = QMimeData()
    data.setText(text)
    data.setData(_PUBLIC, b"1")
    QGuiApplication.clipboard().setMimeData(data)


class ClipboardGuard(QObject):
    """Watches over what this application copies, for as long as it lives."""

    def __init__(self) -> None:
        super().__init__()
        self._clipboard = QGuiApplication.clipboard()
        self._timers = {mode: self._timer(mode) for mode in self._modes()}
        self._clipboard.changed.connect(self._look)

    def clear(self) -> None:
        """Take back at once what this application copied."""
        for mode in self._timers:
            self._take_back(mode)

    def _modes(self) -> tuple[QClipboard.Mode, ...]:
        selection = (QClipboard.Mode.Selection,) if self._clipboard.supportsSelection() else ()
        return (QClipboard.Mode.Clipboard, *selection)

    def _timer(self, mode: QClipboard.Mode) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(KEPT_FOR)
        timer.timeout.connect(lambda: self._take_back(mode))
        return timer

    def _owns(self, mode: QClipboard.Mode) -> bool:
        if _is_in_memory():
            return True
        if mode is QClipboard.Mode.Selection:
            return self._clipboard.ownsSelection()
        return self._clipboard.ownsClipboard()

    def _look(self, mode: QClipboard.Mode) -> None:
        data = self._own(mode)
        if data is None or not data.hasText() or data.hasFormat(_PUBLIC):
            return
        if data.hasFormat(_MARK):
            self._timers[mode].start()
            return
        marked = QMimeData()
        marked.setText(data.text())
        for name, value in SECRET_MARKS.items():
            marked.setData(name, value)
        self._clipboard.setMimeData(marked, mode)  # which calls this again

    def _own(self, mode: QClipboard.Mode) -> QMimeData | None:
        """What this application copied, if it is still there."""
        if mode not in self._timers or not self._owns(mode):
            return None
        data: QMimeData | None = self._clipboard.mimeData(mode)  # Qt's stubs do not know that there may be nothing
        return data

    def _take_back(self, mode: QClipboard.Mode) -> None:
        self._timers[mode].stop()
        data = self._own(mode)
        if data is not None and data.hasFormat(_MARK):
            self._clipboard.clear(mode)


def _is_in_memory() -> bool:
    return QGuiApplication.platformName() in _IN_MEMORY


@atexit.register
def _let_go() -> None:
    """Take back what was made here while Python is there: Qt keeps a clipboard in memory for longer than that, and would
    crash at the end of the program. Elsewhere it goes with the application, and what is public stays for others.
    """
    if QGuiApplication.instance() is not None and _is_in_memory():
        QGuiApplication.clipboard().clear()
