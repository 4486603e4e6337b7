"""A bus of its own, and what a desktop says on it: a screen saver, and a systemd-logind that waits with sleep."""

import os
import queue
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final

from notetaker.ui.away.signs import LOGIN, LOGIN_MANAGER

EVERYBODY_IS_IN_S: Final = MappingProxyType({"": "/s"})
_PATH: Final = "/org/freedesktop/login1"
_A_LOOK: Final = 0.1


@contextmanager
def private_bus() -> Iterator[str]:
    """The address of a bus that only we know."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8") as daemon:
        try:
            assert daemon.stdout is not None
            yield daemon.stdout.readline().strip()
        finally:
            daemon.kill()


class Peer:
    """Somebody on a bus under a name, in a thread of its own: what is asked goes to `answer`, until `close`."""

    name: str

    def __init__(self, address: str, *, files: bool = False) -> None:
        """`files` may be passed on the bus, too."""
        self.jeepney: Any = import_module("jeepney")  # on Linux only
        self.bus = import_module("jeepney.io.blocking").open_dbus_connection(address, enable_fds=files)
        self.bus.send_and_get_reply(self.jeepney.message_bus.RequestName(self.name))
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        """Leave the bus."""
        self._closed.set()
        self._thread.join()
        self.bus.close()

    def answer(self, message: Any, member: str) -> None:
        """Somebody called `member`."""
        raise NotImplementedError

    def _serve(self) -> None:
        while not self._closed.is_set():
            try:
                message = self.bus.receive(timeout=_A_LOOK)
            except TimeoutError:
                continue
            if message.header.message_type is self.jeepney.MessageType.method_call:
                self.answer(message, message.header.fields[self.jeepney.HeaderFields.member])


class Logind(Peer):
    """Speaks as systemd-logind does. `delays` are the ends of pipes that tell when somebody lets sleep come.

    `sessions` is what it answers when asked for a session: the path of each by what is asked, an error for all else.
    """

    name = LOGIN

    def __init__(self, address: str, sessions: Mapping[str, str] = EVERYBODY_IS_IN_S) -> None:
        self.delays: queue.Queue[int] = queue.Queue()
        self.sessions = dict(sessions)
        self.session_asked: queue.Queue[str] = queue.Queue()
        self.asked: list[tuple[str, ...]] = []
        super().__init__(address, files=True)

    def say(self, path: str, interface: str, member: str, *what: bool) -> None:
        """Send a signal."""
        address = self.jeepney.DBusAddress(path, interface=interface)
        self.bus.send(self.jeepney.new_signal(address, member, "b" * len(what), what))

    def prepare_for_sleep(self, begins: bool) -> None:
        """Announce that the machine goes to sleep, or is awake again."""
        self.say(_PATH, LOGIN_MANAGER, "PrepareForSleep", begins)

    def answer(self, message: Any, member: str) -> None:
        """See Peer."""
        if member == "GetSession":
            self._session(message)
        else:
            self._delay(message)

    def _session(self, message: Any) -> None:
        (asked,) = message.body
        if asked in self.sessions:
            answer = self.jeepney.new_method_return(message, "o", (self.sessions[asked],))
        else:
            answer = self.jeepney.new_error(message, f"{LOGIN}.NoSuchSession")
        self.bus.send(answer)
        self.session_asked.put(asked)

    def _delay(self, message: Any) -> None:
        """Give out the end of a pipe, as logind does; it is closed when sleep may come."""
        self.asked.append(tuple(message.body))
        waits, held = os.pipe()
        self.bus.send(self.jeepney.new_method_return(message, "h", (held,)))
        os.close(held)
        self.delays.put(waits)
