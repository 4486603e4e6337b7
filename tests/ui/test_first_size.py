"""The window has room on the screen when it opens first, with its frame."""

import pytest
from PySide6.QtCore import QSize

from notetaker.ui.first_size import first_size
from tests.ui.hands import Hands


@pytest.mark.parametrize(("screen", "height"), [((1920, 1080), 760), ((1366, 768), 728), ((1366, 738), 698)])
def test_no_window_is_higher_than_the_screen_has_room_for_it_and_its_frame(
    screen: tuple[int, int], height: int
) -> None:
    assert first_size(QSize(*screen)) == QSize(1180, height)


def test_the_window_opens_in_that_size(hands: Hands) -> None:
    shell = hands.shell
    assert shell.size() == first_size(shell.screen().availableSize())
