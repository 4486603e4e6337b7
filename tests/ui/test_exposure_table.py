"""Beside a finding stands who could have said it, from the session of its note on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from notetaker.exchange import read_programme
from notetaker.exposure import Cell
from notetaker.rapporteur import Outcome
from notetaker.ui.exposure_table import ExposureTable

PROGRAMME = "".join(
    f'[[session]]\nid = "S{number}"\nday = "2027-02-01"\ntitle = "Too long for a line: session {number} of the Dialogues"\n'
    for number in range(1, 6)
)


def test_the_session_of_the_note_comes_first_however_wide_the_window_is(app: QApplication) -> None:
    programme = read_programme(f'title = "Dialogues"\n{PROGRAMME}'.encode())
    outcomes = [
        Outcome(Cell(session.id, category, 3, 3), category)
        for session in programme.sessions
        for category in programme.ladder.finest
    ]
    table = ExposureTable()
    table.resize(700, 300)
    table._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nobody is at the list, who would stand on a row of it
    table.show()
    table.show_outcomes(programme, outcomes, "S3")
    for width in (700, 320, 900):
        table.resize(width, 300)
        for _ in range(4):
            app.processEvents()
        first = 2 * (1 + len(programme.ladder.finest))
        assert table._list.rowViewportPosition(first) == 0, width
    table.close()
