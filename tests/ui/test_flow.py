"""Widgets that go on in the next line: none is left over there alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from notetaker.ui.flow import Flow
from notetaker.ui.tokens import SPACE

_WIDE = 100
Lines = Callable[[int, int], list[int]]


@pytest.fixture
def lines(app: QApplication) -> Lines:
    """How many of so many widgets stand in each line, where a line has room for so many."""

    def placed(count: int, room: int) -> list[int]:
        page = QWidget()
        widgets = [QWidget(page) for _ in range(count)]
        for widget in widgets:
            widget.setFixedSize(_WIDE, 20)
        flow = Flow(*widgets)
        page.setLayout(flow)
        page.show()
        width = room * (_WIDE + SPACE.medium)
        flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
        tops = [widget.y() for widget in widgets]
        assert tops == sorted(tops)
        assert tops[-1] + 20 == flow.heightForWidth(width)
        page.close()
        page.deleteLater()
        app.processEvents()
        return [tops.count(top) for top in dict.fromkeys(tops)]

    return placed


def test_a_line_has_as_many_as_have_room(lines: Lines) -> None:
    assert lines(5, 5) == [5]
    assert lines(5, 3) == [3, 2]
    assert lines(6, 2) == [2, 2, 2]


def test_none_stands_alone_in_the_last_line_if_the_one_before_can_spare_one(lines: Lines) -> None:
    assert lines(6, 5) == [4, 2]
    assert lines(7, 3) == [3, 2, 2]
    assert lines(3, 2) == [2, 1], "nor is another left alone for it"
    assert lines(2, 1) == [1, 1]
