"""Progress is for somebody at a terminal: a script, a file and a pipe see nothing of it."""

import io
import sys

import pytest

from notetaker.cli.progress import shown


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "lines"), [(Screen(), ["", "0 of 400 bundles", "200 of 400 bundles", ""]), (io.StringIO(), [""])]
)
def test_a_terminal_sees_how_far_the_work_is(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, lines: list[str]
) -> None:
    monkeypatch.setattr(sys, "__stderr__", stream)
    with shown("{done} of {total} bundles") as tell:
        for done in (0, 1, 200, 201):
            tell(done, 400)
    assert stream.getvalue().split("\r\x1b[K") == lines


def test_the_line_is_gone_where_the_work_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "__stderr__", screen)
    with pytest.raises(KeyboardInterrupt), shown("{done} of {total} bundles") as tell:
        tell(1, 2)
        raise KeyboardInterrupt
    assert screen.getvalue().endswith("\r\x1b[K")
