"""The window as a screen reader has it: a tree of roles and names over AT-SPI, and acts on what is in the tree.

Nothing here knows a widget, a page or a shortcut. `missing()` says what is not installed.
"""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from benchmarks.display import display

PATIENCE: Final = 60.0
"""Seconds after which what was expected is missing; never reached where all is well."""

_SERVICE: Final = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_ATSPI: Final = "org.a11y.atspi."
_REGISTRY: Final = "org.a11y.atspi.Registry"
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_KEYS: Final = "/org/a11y/atspi/registry/deviceeventcontroller"
_ENABLED, _FOCUSABLE, _FOCUSED, _SHOWING = 8, 11, 12, 25
_PRESS_AND_RELEASE_SYMBOL: Final = 3
_REPLY_WITHIN: Final = 20
_A_LOOK: Final = 0.2


def missing() -> tuple[str, ...]:
    """What the accessibility of a desktop needs and is not installed."""
    programs = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    services = [] if _SERVICE.is_file() else ["at-spi2-core"]
    return (*programs, *services)


def _jeepney() -> ModuleType:
    return import_module("jeepney")  # on Linux only


class Unheard(AssertionError):
    """What was expected is not in the tree."""


@dataclass(frozen=True)
class Node:
    """One object of the tree."""

    bus: str
    path: str
    role: str
    name: str
    states: int

    def __str__(self) -> str:
        return f"{self.role} “{self.name}”"

    def _is(self, state: int) -> bool:
        return bool(self.states >> state & 1)

    @property
    def showing(self) -> bool:
        """Whether it is on the screen."""
        return self._is(_SHOWING)

    @property
    def enabled(self) -> bool:
        """Whether it can be used now."""
        return self._is(_ENABLED)

    @property
    def focusable(self) -> bool:
        """Whether the keys can go to it."""
        return self._is(_FOCUSABLE)

    @property
    def focused(self) -> bool:
        """Whether the keys go to it."""
        return self._is(_FOCUSED)


class Reader:
    """Reads the tree of one window and acts on it. `heard` are the announcements."""

    def __init__(self, bus: str) -> None:
        from jeepney.io.blocking import open_dbus_connection

        self._bus = open_dbus_connection(bus)
        self.heard: list[str] = []
        self._closed = threading.Event()
        self._listening = threading.Thread(target=self._listen, args=(open_dbus_connection(bus),))
        self._listening.start()

    def close(self) -> None:
        """Let go of the bus."""
        self._closed.set()
        self._listening.join()
        self._bus.close()

    # What is there

    def tree(self) -> Iterator[Node]:
        """Everything on the screen, from the outside in."""
        for child in self._children(_REGISTRY, _ROOT):
            yield from self._below(*child)

    def wait_for(self, role: str, name: str, *, part: bool = False) -> Node:
        """The object of that role and name, once it is there and can be used; `part` of a name may be enough."""
        return self.until(
            lambda: next((each for each in self.tree() if _fits(each, role, name, part=part)), None),
            f"{role} “{name}”",
        )

    def until(self, found: Callable[[], Node | None], what: str) -> Node:
        """Ask again until something is found. Raises Unheard."""
        latest = time.monotonic() + PATIENCE
        while True:
            try:
                node = found()
            except LookupError:  # the tree has changed under our hands
                node = None
            if node is not None:
                return node
            if time.monotonic() > latest:
                there = "\n".join(sorted({str(each) for each in self.tree() if each.name}))
                raise Unheard(f"{what} is not there, but\n{there}")

    def text_of(self, node: Node) -> str:
        """What stands in a text."""
        return str(self._call(node.bus, node.path, "Text", "GetText", "ii", 0, -1)[0])

    def wait_until_heard(self, words: str, times: int = 1) -> None:
        """Wait for announcements with these words, so many in all."""
        latest = time.monotonic() + PATIENCE
        while sum(words in each for each in self.heard) < times:
            if time.monotonic() > latest:
                raise Unheard(f"“{words}” was never announced, but {self.heard}")
            self._call(_REGISTRY, _ROOT, "Accessible", "GetRole")  # a turn of the bus instead of sleep

    # What one does

    def press(self, name: str, role: str = "push button", *, part: bool = False) -> None:
        """Press a button."""
        node = self.wait_for(role, name, part=part)
        self._call(node.bus, node.path, "Action", "DoAction", "i", self._action(node))

    def write(self, name: str, text: str) -> None:
        """Put a text into the field of that name."""
        node = self.wait_for("text", name)
        self._call(node.bus, node.path, "Component", "GrabFocus")
        self._call(node.bus, node.path, "EditableText", "SetTextContents", "s", text)

    def key(self, symbol: int) -> None:
        """Press a key, as assistive technology does for those who have no keyboard."""
        self._call(
            _REGISTRY,
            _KEYS,
            "DeviceEventController",
            "GenerateKeyboardEvent",
            "isu",
            symbol,
            "",
            _PRESS_AND_RELEASE_SYMBOL,
        )

    # Over the bus

    def _below(self, bus: str, path: str) -> Iterator[Node]:
        node = self._node(bus, path)
        if not node.showing and node.role != "application":
            return
        yield node
        for child in self._children(bus, path):
            yield from self._below(*child)

    def _node(self, bus: str, path: str) -> Node:
        role = self._call(bus, path, "Accessible", "GetRoleName")[0]
        low, high = self._call(bus, path, "Accessible", "GetState")[0]
        return Node(bus, path, role, self._name(bus, path), low | high << 32)

    def _name(self, bus: str, path: str) -> str:
        jeepney = _jeepney()
        asked = jeepney.Properties(jeepney.DBusAddress(path, bus, _ATSPI + "Accessible")).get("Name")
        return str(self._reply(asked)[0][1])

    def _children(self, bus: str, path: str) -> list[tuple[str, str]]:
        return [(each[0], each[1]) for each in self._call(bus, path, "Accessible", "GetChildren")[0]]

    def _action(self, node: Node) -> int:
        """The number of the act that a press does."""
        names = [each[0].lower() for each in self._call(node.bus, node.path, "Action", "GetActions")[0]]
        return next((names.index(name) for name in ("press", "toggle") if name in names), 0)

    def _call(self, bus: str, path: str, interface: str, method: str, signature: str = "", *body: object) -> Any:
        jeepney = _jeepney()
        address = jeepney.DBusAddress(path, bus, _ATSPI + interface)
        return self._reply(jeepney.new_method_call(address, method, signature or None, body))

    def _reply(self, message: Any) -> Any:
        reply = self._bus.send_and_get_reply(message, timeout=_REPLY_WITHIN)
        if reply.header.message_type is _jeepney().MessageType.error:
            raise LookupError(str(reply.body))
        return reply.body

    def _listen(self, bus: Any) -> None:
        jeepney = _jeepney()
        rule = jeepney.MatchRule(type="signal", interface=_ATSPI + "Event.Object", member="Announcement")
        registry = jeepney.DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        bus.send_and_get_reply(jeepney.message_bus.AddMatch(rule))
        bus.send_and_get_reply(jeepney.new_method_call(registry, "RegisterEvent", "s", ("object:announcement",)))
        with bus:
            while not self._closed.is_set():
                try:
                    message = bus.receive(timeout=_A_LOOK)
                except TimeoutError:
                    continue
                if message.header.fields.get(jeepney.HeaderFields.member) == "Announcement":
                    self.heard.append(str(message.body[3][1]))


def _fits(node: Node, role: str, name: str, *, part: bool) -> bool:
    named = name in node.name if part else node.name == name
    return node.role == role and named and node.showing and node.enabled


@contextmanager
def opened(home: Path, *arguments: str) -> Iterator[Reader]:
    """Notetaker on a desktop of its own with accessibility switched on, and somebody who reads it."""
    with ExitStack() as stack:
        shown = stack.enter_context(display())
        environment = _environment(home, shown)
        bus = stack.enter_context(
            _running(["dbus-daemon", "--session", "--nofork", "--print-address"], environment)
        )
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = session = bus.stdout.readline().strip()
        accessible = _accessibility_bus(session)
        stack.enter_context(_running([sys.executable, "-m", "notetaker", *arguments], environment))
        reader = Reader(accessible)
        stack.callback(reader.close)
        yield reader


def _accessibility_bus(session: str) -> str:
    from jeepney.io.blocking import open_dbus_connection

    jeepney = _jeepney()
    address = jeepney.DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    with open_dbus_connection(session) as connection:
        return str(connection.send_and_get_reply(jeepney.new_method_call(address, "GetAddress")).body[0])


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", env=environment
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def _environment(home: Path, shown: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "DBUS_", "XDG_"))}
    return {
        **kept,
        "HOME": str(home),
        "LANG": "en_GB.UTF-8",
        "DISPLAY": shown,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
