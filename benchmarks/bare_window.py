"""The peer of the window: Qt's own line and table, a bare SQLite file, and nothing that strips, seals or explains.

`python -m benchmarks.bare_window start|typing FOLDER` prints the same JSON as `benchmarks.window_probe`.
"""

import json
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QPlainTextEdit, QTableView, QVBoxLayout, QWidget

from benchmarks.window_hands import FirstPaint, Hands, Loop, Painted, Taken, hands, resident, typed
from benchmarks.window_probe import line_of, options

_ROOT: Final = QModelIndex()
_TABLE: Final = "CREATE TABLE IF NOT EXISTS note (number INTEGER PRIMARY KEY, content TEXT NOT NULL)"


class _Rows(QAbstractTableModel):
    def __init__(self, rows: list[dict[str, str]]) -> None:
        super().__init__()
        self._rows = rows

    def add(self, row: dict[str, str]) -> None:
        self.beginInsertRows(_ROOT, len(self._rows), len(self._rows))
        self._rows.append(row)
        self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[index.row()]["text" if index.column() else "category"]


class _Line(QPlainTextEdit):
    def __init__(self, commit: Any) -> None:
        super().__init__()
        self._commit = commit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Return:
            self._commit(self.toPlainText())
            self.clear()
        else:
            super().keyPressEvent(event)


class _Bare(QWidget):
    """A table above, a line below; Enter stores the line in SQLite and shows it as a row."""

    def __init__(self, file: Path | None) -> None:
        super().__init__()
        self.resize(1180, 760)
        self._kept = sqlite3.connect(file, isolation_level=None) if file is not None else None
        rows = []
        if self._kept is not None:
            for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
                self._kept.execute(f"PRAGMA {pragma}").fetchall()
            rows = [
                json.loads(content) for (content,) in self._kept.execute("SELECT content FROM note ORDER BY number")
            ]
        self.model, self.table, self.line = _Rows(rows), QTableView(), _Line(self._commit)
        self.table.setModel(self.model)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.line)
        self.line.setFixedHeight(120)
        self.table.scrollToBottom()

    def _commit(self, text: str) -> None:
        row = {"category": "Research", "text": text}
        if self._kept is not None:
            self._kept.execute("INSERT INTO note (content) VALUES (?)", (json.dumps(row),))
        self.model.add(row)
        self.table.scrollToBottom()


def fill(file: Path, count: int) -> None:
    """As many rows as our vault has notes."""
    kept = sqlite3.connect(file)
    kept.execute(_TABLE)
    text = "agrees with [a business participant] that audits come too late and that the threshold should fall"
    rows = ((json.dumps({"category": "Research", "text": f"{text} {number}"}),) for number in range(count))
    kept.executemany("INSERT INTO note (content) VALUES (?)", rows)
    kept.commit()
    kept.close()


def start() -> dict[str, Any]:
    """When a window with a line was painted first."""
    app = QApplication(["bare"])
    first = FirstPaint(app)
    window = _Bare(None)
    window.show()
    app.exec()
    return {"painted": first.at, "resident": resident()}


def typing(file: Path, keys: int, notes: int, length: int) -> dict[str, Any]:
    """The same keys as in our window."""
    app = QApplication(["bare"])
    loop, hand = Loop(app), hands()
    began = time.perf_counter()
    window = _Bare(file)
    on_table, on_line = Painted(window.table.viewport()), Painted(window.line.viewport())
    window.show()
    loop.until(lambda: on_table.times > 0)
    ready = time.perf_counter() - began
    QTest.qWaitForWindowActive(window)
    window.line.setFocus()
    pressed: list[Taken] = []
    while len(pressed) < keys:
        window.line.clear()
        loop.settle()
        line = line_of(length, "Ada Lovelace", "Analytical Engines")
        pressed += [_one_key(letter, hand, on_line, loop) for letter in line]
    entered: list[Taken] = []
    for number in range(notes):
        window.line.setPlainText(f"r: somebody asks who pays for the register once the pilot ends, {number}")
        loop.settle()
        rows, before = window.model.rowCount(), on_table.times

        def shown(rows: int = rows, before: int = before) -> bool:
            return window.model.rowCount() == rows + 1 and on_table.times > before

        entered.append(typed(lambda: hand.press("\n"), shown, loop))
    return {"ready": ready, "key": pressed[:keys], "enter": entered, "resident": resident()}


def _one_key(letter: str, hand: Hands, on_line: Painted, loop: Loop) -> Taken:
    before = on_line.times
    return typed(lambda: hand.press(letter), lambda: on_line.times > before, loop)


def main() -> None:
    """Measure what was asked for."""
    asked = options(__doc__)
    found = (
        start()
        if asked.what == "start"
        else typing(asked.folder / "bare.db", asked.keys, asked.notes, asked.length)
    )
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
