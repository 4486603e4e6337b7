"""However Qt begins, it opens no socket that leads off this machine, and waits for no bus that never answers."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import display, traced
from notetaker.ui.input_method import _MACHINE, _text, ibus_addresses
from notetaker.ui.local_sockets import bus_answers, has_display
from notetaker.ui.ways_out import Machine, close_ways_out
from tests.ui.desktop_buses import private_bus

ROOT = Path(__file__).resolve().parents[2]

WINDOW = """\
from PySide6.QtCore import QTimer
from notetaker.ui import app
listen = app.Application.listen
def listen_and_leave(self):
    listen(self)
    QTimer.singleShot(0, self.shell.close)
app.Application.listen = listen_and_leave
raise SystemExit(app.run([]))
"""
SELF_TEST = "from notetaker.cli.window import opens; raise SystemExit(0 if opens() else 1)"
PDF = "from notetaker.cli.paper import write_pdf; write_pdf('<p>one</p>')"

WAYS = {"the window": WINDOW, "the self-test": SELF_TEST, "a PDF": PDF}

on_a_display = pytest.mark.skipif(bool(display.missing()), reason="Xvfb is not installed here")
on_a_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed here")


ALL_WELL = Machine(bus_answers=lambda _: True, has_display=lambda _: True)


@pytest.fixture
def ear() -> Iterator[socket.socket]:
    """Listens on this machine; who connects waits to be let in."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


@pytest.fixture
def silent(tmp_path: Path) -> Iterator[socket.socket]:
    """A bus that takes everybody in and says nothing."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "silent"))
        listening.listen()
        listening.setblocking(False)
        yield listening


def knocks(listening: socket.socket) -> int:
    """How many have connected."""
    with ExitStack() as stack:
        for count in range(100):
            try:
                stack.enter_context(listening.accept()[0])
            except BlockingIOError:
                return count
    raise AssertionError("there is no end of them")


def at_home(home: Path, shown: str, **more: str) -> dict[str, str]:
    """An environment without a desktop but for a display."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DBUS_", "XDG_", "QT_", "WAYLAND"))
    }
    return {**kept, "HOME": str(home), "DISPLAY": shown, **more}


def sockets_of(way: str, environment: dict[str, str]) -> list[str]:
    """Run it to its end: what kinds of sockets it opened, and where it connected to."""
    try:
        traced.check_traceable()
    except traced.NotTraceable as reason:
        pytest.skip(str(reason))
    status, calls = traced.run([sys.executable, "-c", way], calls=("socket", "connect", "bind"), env=environment)
    assert status == 0
    opened = [call.arguments.partition(",")[0] for call in calls if call.name == "socket"]
    return [*opened, *(string.decode(errors="replace") for call in calls for string in call.strings)]


@pytest.mark.peer
@on_a_display
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_whatever_the_environment_says_only_sockets_of_this_machine_are_opened(
    way: str, ear: socket.socket, tmp_path: Path
) -> None:
    port = ear.getsockname()[1]
    tcp = f"tcp:host=127.0.0.1,port={port}"
    (tmp_path / "ibus").write_text(f"IBUS_ADDRESS={tcp}\nIBUS_DAEMON_PID={os.getpid()}\n")
    with display.display() as shown:
        hostile = at_home(
            tmp_path,
            shown,
            DBUS_SESSION_BUS_ADDRESS=tcp,
            DBUS_SYSTEM_BUS_ADDRESS=tcp,
            AT_SPI_BUS_ADDRESS=tcp,
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            SESSION_MANAGER=f"tcp/127.0.0.1:{port}",
            QT_QPA_PLATFORM="vnc",
            QT_QPA_GENERIC_PLUGINS="tuiotouch",
            QT_IM_MODULE="ibus",
            IBUS_ADDRESS_FILE=str(tmp_path / "ibus"),
        )
        opened = sockets_of(way, hostile)
    assert knocks(ear) == 0
    assert {kind for kind in opened if kind.startswith("AF_")} <= {"AF_UNIX"}
    reached_the_display = any("X11-unix" in place for place in opened)
    assert reached_the_display == (way is not PDF)


@pytest.mark.peer
@on_a_display
def test_a_bus_that_never_answers_is_asked_once_and_never_by_qt(silent: socket.socket, tmp_path: Path) -> None:
    address = f"unix:path={silent.getsockname()}"
    with display.display() as shown:
        buses = ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")
        sockets_of(WINDOW, at_home(tmp_path, shown, **dict.fromkeys(buses, address)))
    assert knocks(silent) == len(buses)


def ibus_says(home: Path, shown: str, address: str, daemon: int) -> None:
    """As its daemon writes where it is, and as it is installed: else Qt does not look."""
    (home / "bin").mkdir(exist_ok=True)
    (home / "bin" / "ibus-daemon").touch(0o755)
    machine = next(text for file in _MACHINE if (text := _text(file).strip()))
    file = home / ".config" / "ibus" / "bus" / f"{machine}-unix-{shown.lstrip(':').partition('.')[0]}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"# This file is created by ibus-daemon\nIBUS_ADDRESS={address}\nIBUS_DAEMON_PID={daemon}\n")


@pytest.mark.peer
@on_a_display
@pytest.mark.skipif(not any(map(_text, _MACHINE)), reason="this machine has no id, without which there is no ibus")
def test_an_input_method_that_never_answers_is_left_out_before_qt_waits_for_it(
    silent: socket.socket, ear: socket.socket, tmp_path: Path
) -> None:
    """Qt would wait for minutes, and it would follow the file to any machine."""
    path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    with display.display() as shown:
        for address, asked in (
            (f"unix:path={silent.getsockname()},guid=1", 4),
            (f"tcp:host=127.0.0.1,port={ear.getsockname()[1]}", 0),
        ):
            ibus_says(tmp_path, shown, address, os.getpid())
            opened = sockets_of(WINDOW, at_home(tmp_path, shown, QT_IM_MODULE="ibus", PATH=path))
            assert {kind for kind in opened if kind.startswith("AF_")} <= {"AF_UNIX"}
            assert knocks(silent) == asked
    assert knocks(ear) == 0


@pytest.mark.parametrize(
    ("addresses", "left"),
    [
        ([], "ibus"),
        (["unix:path=/well"], "ibus"),
        (["unix:path=/sick;unix:path=/well"], "ibus"),
        (["unix:path=/sick"], None),
        (["unix:path=/well", "unix:path=/sick"], None),
        (["tcp:host=localhost,port=1"], None),
        (["unix:path=/well;tcp:host=localhost,port=1"], None),
        ([""], None),
    ],
)
def test_the_input_method_stays_where_it_answers(addresses: list[str], left: str | None) -> None:
    machine = Machine(lambda place: "well" in place, lambda _: True, lambda _: addresses)
    environment = {"QT_IM_MODULE": "ibus", "QT_IM_MODULES": "wayland;ibus", "DISPLAY": ":0"}
    close_ways_out(environment, machine)
    assert environment.get("QT_IM_MODULE") == left
    assert environment["QT_IM_MODULES"] == ("wayland;ibus" if left else "wayland")


def test_another_input_method_is_none_of_our_business() -> None:
    environment = {"QT_IM_MODULE": "fcitx"}
    close_ways_out(environment, Machine(lambda _: False, lambda _: True, lambda _: ["unix:path=/sick"]))
    assert environment["QT_IM_MODULE"] == "fcitx"


def test_an_input_method_that_is_slow_at_first_is_not_taken_away() -> None:
    answers = iter([False, False, True])
    environment = {"QT_IM_MODULE": "ibus"}
    close_ways_out(
        environment,
        Machine(
            lambda place: place == "unix:path=/slow" and next(answers),
            lambda _: True,
            lambda _: ["unix:path=/slow"],
        ),
    )
    assert environment["QT_IM_MODULE"] == "ibus"


@pytest.mark.skipif(not any(map(_text, _MACHINE)), reason="this machine has no id, without which there is no ibus")
def test_where_ibus_says_that_it_is_is_read_as_qt_reads_it(tmp_path: Path) -> None:
    ibus_says(tmp_path, ":3.0", "unix:path=/a,guid=1", os.getpid())
    home = {"HOME": str(tmp_path)}
    assert ibus_addresses({**home, "DISPLAY": ":3"}) == ("unix:path=/a,guid=1",)
    assert ibus_addresses({"XDG_CONFIG_HOME": str(tmp_path / ".config"), "DISPLAY": ":3.1"}) == (
        "unix:path=/a,guid=1",
    )
    for other in ({"DISPLAY": ":4"}, {"DISPLAY": "far:3"}, {"DISPLAY": ":3", "WAYLAND_DISPLAY": "wayland-0"}, {}):
        assert ibus_addresses({**home, **other}) == ()
    ibus_says(tmp_path, ":3", "unix:path=/a", 2**22 + 1)
    assert ibus_addresses({**home, "DISPLAY": ":3"}) == (), "its daemon is not there any more"
    for wrong in ("", "IBUS_ADDRESS=", "IBUS_DAEMON_PID=1", "\0" * 100):
        next((tmp_path / ".config" / "ibus" / "bus").iterdir()).write_text(wrong)
        assert ibus_addresses({**home, "DISPLAY": ":3"}) == ()


@pytest.mark.peer
@on_a_bus
def test_a_bus_that_is_well_bus_answers() -> None:
    with private_bus() as address:
        assert bus_answers(address)


@pytest.mark.parametrize(
    "place",
    [
        *("unix:path=/nonexistent", "unix:abstract=notetaker-nobody", "unix:", "unix:tmpdir=/tmp", "unix:path="),
        *("unix:path=" + "x" * 200, "unix:path=%2Fnonexistent,guid=1"),
    ],
)
def test_where_nobody_is_nobody_bus_answers(place: str) -> None:
    assert not bus_answers(place)


def test_who_stays_silent_does_not_answer(silent: socket.socket) -> None:
    assert not bus_answers(f"unix:path={silent.getsockname()}")


@pytest.mark.parametrize(
    "address", ["tcp:host=localhost,port=1", "unixexec:path=/bin/sh", "autolaunch:", "unix:path=/a;tcp:host=b", ""]
)
def test_a_bus_that_is_no_socket_of_this_machine_is_left_out(address: str) -> None:
    buses = ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")
    environment = dict.fromkeys(buses, address)
    close_ways_out(environment, ALL_WELL)
    assert environment == dict.fromkeys(buses[:2], "disabled:")


def test_of_several_places_those_that_answer_stay() -> None:
    environment = {
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/sick;unix:path=/well,guid=1",
        "AT_SPI_BUS_ADDRESS": "unix:path=/sick",
    }
    close_ways_out(environment, replace(ALL_WELL, bus_answers=lambda place: "well" in place))
    assert environment["DBUS_SESSION_BUS_ADDRESS"] == "unix:path=/well,guid=1"
    assert "AT_SPI_BUS_ADDRESS" not in environment


def test_no_bus_is_looked_for_where_none_is_said() -> None:
    environment: dict[str, str] = {}
    close_ways_out(environment, ALL_WELL)
    assert environment["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"


@pytest.mark.parametrize(
    ("name", "said", "left"),
    [
        ("SESSION_MANAGER", "local/a:@/tmp/7,tcp/a:1,unix/a:/tmp/7", "local/a:@/tmp/7,unix/a:/tmp/7"),
        ("SESSION_MANAGER", "tcp/host:1", None),
        ("QT_QPA_PLATFORM", "wayland;xcb", "wayland;xcb"),
        ("QT_QPA_PLATFORM", "vnc:port=1;offscreen:config", "offscreen:config"),
        ("QT_QPA_PLATFORM", "webgl:port=1", None),
        ("QT_QPA_GENERIC_PLUGINS", "tuiotouch:udp=1", None),
        ("QT_LOAD_TESTABILITY", "1", None),
        ("DISPLAY", "elsewhere:0", "elsewhere:0"),
        ("DISPLAY", ":0.1", ":0.1"),
    ],
)
def test_of_what_leads_elsewhere_only_the_display_stays(name: str, said: str, left: str | None) -> None:
    environment = {name: said}
    close_ways_out(environment, ALL_WELL)
    assert environment.get(name) == left


@pytest.mark.parametrize("shown", [":7", ":7.0"])
def test_a_display_of_this_machine_that_is_not_there_is_not_sought_elsewhere(shown: str) -> None:
    environment = {"DISPLAY": shown}
    close_ways_out(environment, replace(ALL_WELL, has_display=lambda number: number != 7))
    assert "DISPLAY" not in environment


@pytest.mark.peer
@on_a_display
def test_a_display_is_known_while_it_is_there(tmp_path: Path) -> None:
    number = 1000 + os.getpid() % 50_000  # one that no server chooses itself: it must stay free once ours has ended
    with display.display(number=number) as shown:
        assert shown == f":{number}"
        assert has_display(number)
    assert not has_display(number)
    done = subprocess.run(
        [sys.executable, "-m", "notetaker"],
        cwd=ROOT,
        env=at_home(tmp_path, shown),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "There is no screen" in done.stderr


def test_qt_is_begun_in_one_place() -> None:
    begins = re.compile(r"\bQ(Core|Gui|)Application\(")
    found = [path.name for path in (ROOT / "notetaker").rglob("*.py") if begins.search(path.read_text("utf-8"))]
    assert found == ["toolkit.py"]
