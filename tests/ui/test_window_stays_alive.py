"""Qt for Python must survive a long day, and slow work must end well."""

import gc
import sys
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from itertools import repeat
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from notetaker.model.errors import NotetakerError
from notetaker.ui.runner import Progress, Runner
from notetaker.ui.spare_turns import SpareTurns
from tests.ui.hands import Hands

VOID_CALLS = 200_000


def test_two_hundred_thousand_void_calls_do_not_end_the_process(app: QApplication) -> None:
    """Some versions lose references to None in calls that return nothing, and abort after a few thousand."""
    widget = QWidget()
    for number in range(VOID_CALLS // 2):
        widget.update()
        widget.setEnabled(number % 2 == 0)
    widget.deleteLater()


def wait_for(runner: Runner, app: QApplication) -> None:
    while runner.busy:
        app.processEvents()


def test_a_result_arrives_in_the_thread_of_the_window(app: QApplication) -> None:
    runner = Runner()
    results: list[str] = []
    steps: list[tuple[int, int]] = []
    runner.progressed.connect(lambda done, total: steps.append((done, total)))

    def work(progress: Progress) -> str:
        progress(1, 2)
        return "done"

    runner.run(lambda: "", work, results.append, lambda error: pytest.fail(str(error)))
    wait_for(runner, app)
    assert results == ["done"]
    assert steps == [(1, 2)]
    runner.close()


class _Page(QWidget):
    """Knows whether it was painted."""

    is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        self.is_painted = True
        super().paintEvent(event)


def test_work_begins_once_the_page_that_asked_for_it_is_painted(app: QApplication) -> None:
    """While it is made it would wait for Python again and again."""
    runner, page, painted = Runner(), _Page(), list[bool]()

    def open_page() -> None:
        page.show()
        runner.run(lambda: "", lambda _: page.is_painted, painted.append, lambda error: pytest.fail(str(error)))

    QTimer.singleShot(0, open_page)
    app.processEvents()
    wait_for(runner, app)
    assert painted == [True]
    runner.close()
    page.deleteLater()


def test_work_does_not_wait_for_what_can_wait(app: QApplication) -> None:
    """Thousands of rows out of sight are measured meanwhile."""
    page, runner, begun = QWidget(), Runner(), Event()
    SpareTurns(page).take(repeat(None))
    runner.run(lambda: "", lambda _: begun.set(), lambda _: None, lambda error: pytest.fail(str(error)))
    for _ in range(15):
        app.processEvents()
    in_time = begun.wait(30)
    page.deleteLater()
    app.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    wait_for(runner, app)
    runner.close()
    assert in_time


def test_work_that_has_not_begun_when_the_window_closes_never_does(app: QApplication) -> None:
    runner, begun = Runner(), list[object]()
    work = partial(begun.append)
    runner.run(lambda: "", work, begun.append, begun.append)
    asked = weakref.ref(work)
    del work
    runner.close()
    for _ in range(30):
        app.processEvents()
    assert begun == []
    assert asked() is None, "it may hold a passphrase"
    assert not runner.busy


def test_a_runner_that_is_closed_is_not_busy_and_begins_nothing_more(app: QApplication) -> None:
    runner, under_way, told = Runner(), Event(), list[object]()

    def work(progress: Progress) -> None:
        under_way.set()
        while True:
            progress(0, 1)

    runner.run(lambda: "", work, told.append, told.append)
    while not under_way.is_set():
        app.processEvents()
    runner.close()
    assert not runner.busy
    runner.run(lambda: "", told.append, told.append, told.append)
    for _ in range(30):
        app.processEvents()
    assert told == []
    assert not runner.busy


def test_what_is_withdrawn_before_it_has_begun_never_does(app: QApplication) -> None:
    runner, begun, ended = Runner(), list[object](), list[bool]()
    runner.ended.connect(lambda: ended.append(runner.busy))
    work = partial(begun.append)
    runner.run(lambda: "", work, begun.append, begun.append)
    asked = weakref.ref(work)
    del work
    runner.withdraw()
    assert ended == [False]
    assert asked() is None, "it may hold a passphrase"
    runner.run(lambda: "", lambda _: "next", begun.append, begun.append)
    wait_for(runner, app)
    assert begun == ["next"]
    runner.close()


def test_what_was_refused_keeps_nothing_that_the_work_was_given(app: QApplication) -> None:
    """An error is shown as long as a person wants, and a passphrase must not wait in it for the next search for garbage."""
    runner, errors = Runner(), list[NotetakerError]()

    class Passphrase:
        """Something that can be seen to go."""

    def work(passphrase: Passphrase) -> None:
        try:
            vars(passphrase)[""]
        except KeyError:
            raise NotetakerError from None

    given = Passphrase()
    kept = weakref.ref(given)
    gc.disable()
    try:
        asked = partial(_given_to, work, given)
        runner.run(lambda: "", asked, lambda _: None, errors.append)
        del given, asked
        wait_for(runner, app)
        runner.close()  # the thread has let go of it too
        assert len(errors) == 1
        assert kept() is None
    finally:
        gc.enable()


def test_what_a_result_needs_is_laid_out_a_step_in_each_turn_while_work_is_under_way(app: QApplication) -> None:
    runner = Runner()
    turn, steps, results = 0, list[tuple[int, bool]](), list[str]()

    def lay_out(_: str) -> Iterator[None]:
        for _number in range(3):
            steps.append((turn, runner.busy))
            yield

    def work(_: Progress) -> str:
        return "done"

    runner.run(lambda: "", work, results.append, lambda error: pytest.fail(str(error)), lay_out)
    while runner.busy:
        turn += 1
        app.processEvents()
    assert len({number for number, _ in steps}) == 3
    assert all(busy for _, busy in steps)
    assert results == ["done"]
    runner.close()


def test_a_step_that_fails_ends_the_work(app: QApplication) -> None:
    runner, told = Runner(), list[type[BaseException]]()

    def lay_out(_: object) -> Iterator[None]:
        yield
        raise ValueError

    runner.run(lambda: "", lambda _: None, lambda _: pytest.fail("nothing was laid out"), lambda _: None, lay_out)
    before, sys.excepthook = sys.excepthook, lambda kind, *_: told.append(kind)
    try:
        wait_for(runner, app)
    finally:
        sys.excepthook = before
    assert told == [ValueError]
    runner.close()


def test_work_that_is_stopped_says_so_and_leaves_no_result(app: QApplication) -> None:
    runner: Runner = Runner()
    errors: list[NotetakerError] = []

    def work(progress: Progress) -> None:
        for step in range(1_000_000_000):
            progress(step, 1_000_000_000)

    runner.run(lambda: "", work, lambda _: pytest.fail("it was stopped"), errors.append)
    runner.cancel()
    wait_for(runner, app)
    assert "stopped" in str(errors[0])
    runner.close()


def _given_to(work: Callable[[Any], None], given: object, _: Progress) -> None:
    work(given)


def test_settings_that_are_damaged_are_said_and_do_not_stop_anything(app: QApplication, tmp_path: Path) -> None:
    from notetaker.ui.app import Application

    (tmp_path / "settings.json").write_text('{"language": "klingon"}', encoding="utf-8")
    application = Application(app, tmp_path / "settings.json")
    assert application.shell.notice.error is not None
    application.show_language("fr")
    assert "fr" in (tmp_path / "settings.json").read_text(encoding="utf-8")
    application.shell.close()
    application.shell.deleteLater()
    application.language.show("en")


def test_settings_remember_vaults_and_never_a_name(hands: Hands, vault: Path, tmp_path: Path) -> None:
    hands.open_vault(vault, create=False)
    text = (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert str(vault) in text
    assert "Solveig" not in text
    assert hands.shell.windowTitle() == "Notetaker"
