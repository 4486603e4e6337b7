"""Slow work, one piece at a time, off the window's thread; progress, result and error arrive in the window's thread."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from notetaker.model.errors import Cancelled, NotetakerError
from notetaker.model.telling import Telling

T = TypeVar("T")

GIVES_WAY = 0.0005
"""Seconds after which slow work gives Python back to the window's thread: a turn of the event loop asks for it many times,
and would wait for up to 5 ms each time as Python usually has it.
"""
_PAINTED = 2
"""Turns of the event loop after which a page that was opened has been laid out and painted."""


class Progress:
    """What slow work is given: call it with what is done and how much there is. Raises Cancelled once stopped."""

    def __init__(self, tell: Telling) -> None:
        self._tell = tell
        self._stopped = Event()

    def __call__(self, done: int, total: int) -> None:
        if self._stopped.is_set():
            raise Cancelled
        self._tell(done, total)

    def stop(self) -> None:
        """Ask the work to end at its next step."""
        self._stopped.set()


class Runner(QObject):
    """Runs one piece of work at a time."""

    started = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()
    _finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        sys.setswitchinterval(GIVES_WAY)
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="slow-work")
        self._beginning: Iterator[None] = iter(())
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._come_nearer)
        self._future: Future[Any] | None = None
        self._progress: Progress | None = None
        self._lay_out: Callable[[Any], Iterator[None]] | None = None
        self._deliver: Callable[[Future[Any]], None] | None = None
        self._closed = False
        # Queued even from this thread: work that is done at once must not end before `run` has returned.
        self._finished.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._progress is not None

    def run(
        self,
        label: Callable[[], str],
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        failed: Callable[[NotetakerError], None],
        lay_out: Callable[[T], Iterator[None]] | None = None,
    ) -> None:
        """Do `work` in the background, then call `then` with its result or `failed` with its error, here.

        With `lay_out` what the result needs on the screen is made first, each of its steps in a turn of the event loop of
        its own, so that the window answers in between; until it is made the work is still under way.

        It begins once what led to it has been painted: a page that is opened and made in the same turn would wait for
        Python again and again. `label` words what is being done, in the language shown. While work is under way more of it
        is refused. An error that is not a NotetakerError is raised in the window's thread.
        """
        if self.busy or self._closed:
            return

        def deliver(future: Future[T]) -> None:
            error = future.exception()
            if isinstance(error, NotetakerError):
                failed(_alone(error))
            else:
                then(future.result())

        self._deliver, self._lay_out = deliver, lay_out
        self._progress = Progress(self.progressed.emit)
        self.started.emit(label)
        self._beginning = self._begin(work, self._progress)
        self._turns.start(0)

    def _begin(self, work: Callable[[Progress], T], progress: Progress) -> Iterator[None]:
        for _ in range(_PAINTED):
            yield
        self._future = self._threads.submit(work, progress)
        self._future.add_done_callback(lambda _: self._finished.emit())

    def _come_nearer(self) -> None:
        if next(self._beginning, self) is self:
            self._turns.stop()

    def cancel(self) -> None:
        """Ask the work under way to stop."""
        if self._progress is not None:
            self._progress.stop()

    def withdraw(self) -> None:
        """Drop what was asked for and has not begun: it never does."""
        if self.busy and self._future is None:
            self._drop()
            self.ended.emit()

    def close(self) -> None:
        """Stop, and wait until the work under way has ended; its result is dropped, and what has not begun never does."""
        self._closed = True
        self.cancel()
        self._drop()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _drop(self) -> None:
        self._turns.stop()
        self._beginning = iter(())  # what was asked may hold a passphrase
        self._future = self._progress = self._deliver = self._lay_out = None

    def _arrive(self) -> None:
        if self._closed:
            return
        future, lay_out = self._future, self._lay_out
        if future is None or lay_out is None or self._deliver is None or future.exception() is not None:
            self._end()
        else:
            self._step(lay_out(future.result()))

    def _step(self, steps: Iterator[None]) -> None:
        if self._deliver is None:  # nobody waits for it any more
            self._end()
            return
        try:
            next(steps)
        except StopIteration:
            self._end()
        except BaseException:
            self._deliver = None
            self._end()
            raise
        else:
            QTimer.singleShot(0, self, lambda: self._step(steps))

    def _end(self) -> None:
        future, deliver = self._future, self._deliver
        self._future = self._progress = self._deliver = self._lay_out = None
        self.ended.emit()
        if future is not None and deliver is not None:
            deliver(future)


def _alone(error: NotetakerError) -> NotetakerError:
    """It is shown as long as a person wants, and what led to it, in frames and other errors, may hold a passphrase."""
    error.__traceback__ = error.__cause__ = error.__context__ = None
    return error
