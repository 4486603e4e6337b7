"""The window locks when the screen is locked and before the machine sleeps, and listens to nothing but this machine."""

import ctypes.wintypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks import traced
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.ui.away import signs
from notetaker.ui.away.bus import BusWatch
from notetaker.ui.away.local_bus import session_bus, system_bus
from notetaker.ui.away.macos import NotificationWatch
from notetaker.ui.away.signs import Sign
from notetaker.ui.away.windows import MessageWatch
from notetaker.vault import Vault
from tests.ui.desktop_buses import Logind, private_bus
from tests.ui.hands import PASSPHRASE, PATIENCE, Hands

PROGRAM = [sys.executable, "-m", "tests.ui.away_program"]
ROOT = Path(__file__).resolve().parents[2]

on_a_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed here")


def on_bus(address: str) -> dict[str, str]:
    return {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}


def until(happened: Callable[[], bool]) -> None:
    patience = QDeadlineTimer(PATIENCE)
    while not happened():
        assert not patience.hasExpired()
        QTest.qWait(2)


class Away:
    """The program, and the desktop that speaks to it."""

    def __init__(self, vault: Path, logind: Logind, program: "subprocess.Popen[str]") -> None:
        self.vault, self.logind, self.program = vault, logind, program

    def says(self, word: str) -> None:
        assert self.program.stdout is not None
        assert self.program.stdout.readline().strip() == word

    def go_on(self) -> None:
        assert self.program.stdin is not None
        self.program.stdin.write("\n")
        self.program.stdin.flush()

    def kept(self) -> str:
        """The unfinished line, as it is in a vault that somebody else can open now."""
        with Vault.open(self.vault, Secret(PASSPHRASE)) as closed:
            return RapporteurDesk.open(closed).draft


@pytest.fixture
def away(vault: Path) -> Iterator[Away]:
    with ExitStack() as stack:
        address = stack.enter_context(private_bus())
        logind = Logind(address)
        stack.callback(logind.close)
        program = stack.enter_context(
            subprocess.Popen(
                [*PROGRAM, str(vault), "3"],
                cwd=ROOT,
                env=on_bus(address),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
            )
        )
        stack.callback(program.kill)
        yield Away(vault, logind, program)


@pytest.mark.peer
@on_a_bus
def test_the_window_is_locked_before_the_machine_sleeps_and_when_the_screen_is_locked(away: Away) -> None:
    says: list[tuple[str, Callable[[], None]]] = [
        ("a screen saver", lambda: away.logind.say("/x", "org.gnome.ScreenSaver", "ActiveChanged", True)),
        ("our session", lambda: away.logind.say("/s", signs.LOGIN_SESSION, "Lock")),
        ("sleep", lambda: away.logind.prepare_for_sleep(True)),
    ]
    held = away.logind.delays.get()
    assert away.logind.asked == [("sleep", "Notetaker", "The vault is locked first", "delay")]
    for number, (who, say) in enumerate(says, start=1):
        away.says("ready")
        say()
        if who == "sleep":
            assert os.read(held, 1) == b"", "sleep was let come"
            assert away.kept().endswith(f"round {number}"), "and by then the vault was closed"
        away.says("locked")
        assert away.kept().endswith(f"round {number}"), who
        if who == "sleep":
            away.logind.prepare_for_sleep(False)
        away.go_on()
    again = away.logind.delays.get()
    assert away.program.wait() == 0
    assert os.read(again, 1) == b"", "what had been taken again ended with the program"
    os.close(held)
    os.close(again)


@pytest.mark.peer
@on_a_bus
@pytest.mark.parametrize(
    ("sessions", "named", "asked", "locks"),
    [
        ({"": "/s", "7": "/other"}, "7", [""], 1),
        ({"7": "/s", "auto": "/other"}, "7", ["", "7"], 1),
        ({"auto": "/s"}, "7", ["", "7", "auto"], 1),
        ({"auto": "/s"}, None, ["", "auto"], 1),
        ({}, None, ["", "auto"], 2),
    ],
    ids=["of this process", "of the environment", "of this desktop", "without a name", "cannot be told"],
)
def test_only_our_own_session_locks_us_where_it_can_be_told(
    app: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    sessions: dict[str, str],
    named: str | None,
    asked: list[str],
    locks: int,
) -> None:
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    if named is not None:
        monkeypatch.setenv("XDG_SESSION_ID", named)
    with ExitStack() as stack:
        logind = Logind(address := stack.enter_context(private_bus()), sessions)
        stack.callback(logind.close)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        watch, left, found = BusWatch(), list[bool](), list[str]()
        watch.left.connect(lambda: left.append(True))
        watch.listen(0)
        stack.callback(QDBusConnection.disconnectFromBus, "notetaker-system")
        assert watch._session is not None
        watch._session.found.connect(found.append)
        until(lambda: bool(found))
        bus = QDBusConnection("notetaker-system")  # what is asked of it now comes after it was told what we hear
        bus.call(QDBusMessage.createMethodCall("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetId"))

        for path in ("/other", "/s"):
            logind.say(path, signs.LOGIN_SESSION, "Lock")
        logind.prepare_for_sleep(True)  # the end: it makes one leave too
        until(lambda: watch._delay is not None and watch._delay.is_asked_for)

        watch.let_sleep()
        watch.deleteLater()
        os.close(logind.delays.get())
    assert len(left) == locks + 1
    assert [logind.session_asked.get() for _ in asked] == asked
    assert logind.session_asked.empty()


@pytest.mark.peer
@on_a_bus
def test_with_a_bus_no_socket_is_opened_that_leads_off_this_machine(vault: Path) -> None:
    try:
        traced.check_traceable()
    except traced.NotTraceable as reason:
        pytest.skip(str(reason))
    with private_bus() as address:
        status, calls = traced.run([*PROGRAM, str(vault), "0"], calls=("socket", "connect"), env=on_bus(address))
    assert status == 0
    families = {call.arguments.partition(",")[0] for call in calls if call.name == "socket"}
    assert families == {"AF_UNIX"}
    path = address.partition("path=")[2].partition(",")[0].encode()
    reached = [string for call in calls if call.name == "connect" for string in call.strings]
    assert sum(path in string for string in reached) >= 2, "both buses were asked"


@pytest.mark.peer
@on_a_bus
def test_a_bus_that_ends_takes_nothing_with_it(vault: Path) -> None:
    with ExitStack() as stack:
        bus = ExitStack()
        logind = Logind(address := bus.enter_context(private_bus()))
        program = stack.enter_context(
            subprocess.Popen(
                [*PROGRAM, str(vault), "1"], cwd=ROOT, env=on_bus(address), stdout=subprocess.PIPE, encoding="utf-8"
            )
        )
        stack.callback(program.kill)
        os.close(logind.delays.get())
        logind.close()
        bus.close()
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n", "it was unlocked and written into afterwards"
        assert program.poll() is None


@pytest.mark.peer
@on_a_bus
def test_without_a_bus_all_stays_as_it_is(vault: Path) -> None:
    nowhere = on_bus("unix:path=/nonexistent/bus")
    done = subprocess.run([*PROGRAM, str(vault), "0"], cwd=ROOT, env=nowhere, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_local_bus_is_taken_where_it_is_said_and_where_it_usually_is(tmp_path: Path) -> None:
    environment = on_bus("unix:path=/a,guid=1;unix:abstract=b")
    assert session_bus(environment) == system_bus(environment) == "unix:path=/a,guid=1;unix:abstract=b"
    assert session_bus({"XDG_RUNTIME_DIR": str(tmp_path)}) is None
    (tmp_path / "bus").write_bytes(b"")  # a file is no socket
    assert session_bus({"XDG_RUNTIME_DIR": str(tmp_path)}) is None


@pytest.mark.parametrize(
    ("interface", "member", "arguments", "meant"),
    [
        *((saver, "ActiveChanged", [True], Sign.LOCKED) for saver in signs.SCREEN_SAVERS),
        ("org.freedesktop.ScreenSaver", "ActiveChanged", [False], None),
        ("org.freedesktop.ScreenSaver", "ActiveChanged", ["true"], None),
        ("org.freedesktop.ScreenSaver", "ActiveChanged", [], None),
        ("org.example.ScreenSaver", "ActiveChanged", [True], None),
        (signs.LOGIN_SESSION, "Lock", [], Sign.LOCKED),
        (signs.LOGIN_SESSION, "Unlock", [], None),
        (signs.LOGIN_MANAGER, "PrepareForSleep", [True], Sign.SLEEP),
        (signs.LOGIN_MANAGER, "PrepareForSleep", [False], Sign.AWAKE),
        (signs.LOGIN_MANAGER, "PrepareForSleep", [1], None),
        (signs.LOGIN_MANAGER, "PrepareForShutdown", [True], None),
    ],
)
def test_what_a_signal_of_a_bus_means(
    interface: str, member: str, arguments: list[object], meant: Sign | None
) -> None:
    assert signs.of_bus(interface, member, arguments) is meant


@pytest.mark.parametrize(
    ("message", "what", "leaves"),
    [
        (0x02B1, 0x7, True),  # WTS_SESSION_LOCK
        (0x02B1, 0x8, False),  # WTS_SESSION_UNLOCK
        (0x02B1, 0x2, True),  # WTS_CONSOLE_DISCONNECT: another user takes the screen
        (0x02B1, 0x4, True),  # WTS_REMOTE_DISCONNECT
        (0x0218, 0x4, True),  # PBT_APMSUSPEND
        (0x0218, 0x12, False),  # PBT_APMRESUMEAUTOMATIC
        (0x0100, 0x7, False),  # WM_KEYDOWN
    ],
)
def test_what_a_message_of_windows_means(app: QApplication, message: int, what: int, leaves: bool) -> None:
    watch, left = MessageWatch(), list[bool]()
    watch.left.connect(lambda: left.append(True))
    told = ctypes.wintypes.MSG(message=message, wParam=what)
    kept_from_the_window = watch._ear.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told))
    watch._ear.nativeEventFilter(b"xcb_generic_event_t", 0)
    assert (kept_from_the_window, bool(left)) == ((False, 0), leaves)
    watch.deleteLater()


class Granted:
    """Stands for a library of the Mac, which is not here, and notes which changes of power were granted."""

    def __init__(self) -> None:
        self.numbers: list[int] = []

    def IOAllowPowerChange(self, _port: object, number: ctypes.c_long) -> None:
        self.numbers.append(number.value)


def test_a_mac_sleeps_when_it_is_let_and_may_always_ask(app: QApplication) -> None:
    watch, left, granted = NotificationWatch(), list[bool](), Granted()
    watch.left.connect(lambda: left.append(True))
    watch._iokit = granted
    watch._on_power(None, 0, 0xE0000270, 7)  # may it sleep?
    assert (granted.numbers, left) == ([7], [])
    watch._on_power(None, 0, 0xE0000280, 8)  # it will
    assert (granted.numbers, left) == ([7], [True])
    watch.let_sleep()
    watch._on_power(None, 0, 0xE0000300, 9)  # it is awake again, and wants no answer
    watch.let_sleep()
    assert (granted.numbers, left) == ([7, 8], [True])
    watch._on_notice(None, None, None, None, None)
    assert left == [True, True]
    watch.deleteLater()


def test_a_vault_that_is_being_opened_when_one_leaves_is_closed_again(hands: Hands, vault: Path) -> None:
    hands.open_vault(vault, create=False)
    hands.press("Ctrl+L")
    hands.type(PASSPHRASE)
    hands.shell._unlock(Secret(PASSPHRASE))
    assert hands.shell.runner.busy
    hands.application.away.left.emit()
    hands.settle()
    assert hands.shell.work is None
    assert hands.shell.front is hands.shell.lock_page
    with Vault.open(vault, Secret(PASSPHRASE)):
        pass
