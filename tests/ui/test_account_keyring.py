"""The keyring of the account opens a vault where a person wants that, until it is locked; nothing waits for it."""

import os
import re
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from notetaker.model.secret import Secret
from notetaker.ui import keyring, local_sockets
from notetaker.ui.app import Application
from notetaker.ui.keyring import KeptKeys, KeyringRefused, transit, wire
from notetaker.ui.keyring.errors import KeyringEmpty, KeyringLocked, KeyringSilent
from notetaker.ui.keyring.secret_service import SecretService
from notetaker.ui.policy import Policy
from notetaker.ui.preferences import Preferences
from notetaker.ui.settings_page import KeyringRow
from notetaker.vault import KeyringOpensNothing, Vault, check, second_key
from tests.ui.desktop_buses import private_bus
from tests.ui.hands import PASSPHRASE, PATIENCE, Hands
from tests.ui.secret_service_peers import Keyring, gnome_keyring, has_gnome_keyring

pytestmark = [
    pytest.mark.peer,
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed here"),
]
SECRET = Secret(bytes(range(32)))
SAFE = SecretService()


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def ours(bus: str) -> Iterator[Keyring]:
    peer = Keyring(bus)
    yield peer
    peer.close()


@pytest.fixture(params=["GNOME's", "ours"])
def some_keyring(request: pytest.FixtureRequest, bus: str, tmp_path: Path) -> Iterator[None]:
    with ExitStack() as stack:
        if request.param == "ours":
            stack.callback(Keyring(bus).close)
        elif has_gnome_keyring():
            stack.enter_context(gnome_keyring(bus, tmp_path / "home"))
        else:
            pytest.skip("gnome-keyring is not installed here")
        yield


def until(happened: Callable[[], bool]) -> None:
    patience = QDeadlineTimer(PATIENCE)
    while not happened():
        assert not patience.hasExpired()
        QTest.qWait(2)


# The keyring itself


@pytest.mark.usefixtures("some_keyring")
def test_a_keyring_keeps_gives_back_and_forgets(app: QApplication) -> None:
    with pytest.raises(KeyringEmpty):
        SAFE.secret("one")
    SAFE.keep("one", Secret(bytes(32)))
    SAFE.keep("one", SECRET)
    SAFE.keep("other", Secret(b"\xff" * 32))
    SAFE.keep("third", SECRET)
    assert SAFE.secret("one") == SECRET
    assert SAFE.secret("other").reveal() == b"\xff" * 32
    SAFE.forget("third")
    SAFE.forget("third")
    with pytest.raises(KeyringEmpty):
        SAFE.secret("third")
    assert SAFE.secret("one") == SECRET
    SAFE.forget_all()
    for name in ("one", "other"):
        with pytest.raises(KeyringEmpty):
            SAFE.secret(name)


def test_what_a_keyring_is_told_says_nothing_of_the_vault_and_crosses_the_bus_sealed(
    app: QApplication, ours: Keyring
) -> None:
    SAFE.keep("0123", SECRET)
    ((attributes, kept),) = ours.items.values()
    assert attributes == {"application": "notetaker", "purpose": "second key of a vault", "vault": "0123"}
    assert ours.labels == ["Notetaker"]
    assert kept == SECRET.reveal()
    assert SECRET.reveal()[:16] not in ours.seen[0]


def test_a_keyring_that_asks_before_it_deletes_does_not_keep_the_secret(app: QApplication, ours: Keyring) -> None:
    SAFE.keep("one", SECRET)
    ours.manner = "asks"
    SAFE.forget("one")
    ((_, kept),) = ours.items.values()
    assert len(kept) == len(SECRET.reveal())
    assert kept != SECRET.reveal()


def test_what_others_keep_there_is_left_alone(app: QApplication, ours: Keyring) -> None:
    theirs = {"application": "notetaker", "account": "somebody else’s"}
    ours.items["/org/freedesktop/secrets/collection/login/0"] = theirs, b"theirs"
    SAFE.keep("one", SECRET)
    SAFE.forget_all()
    assert [attributes for attributes, _ in ours.items.values()] == [theirs]


@pytest.mark.parametrize(
    ("manner", "refused"),
    [
        ("mute", KeyringSilent),
        ("locked", KeyringLocked),
        ("nonsense", KeyringRefused),
        ("zero", KeyringRefused),
        ("empty", KeyringEmpty),
    ],
)
def test_a_keyring_that_misbehaves_is_told_and_not_waited_for(
    app: QApplication, ours: Keyring, manner: str, refused: type[KeyringRefused], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("notetaker.ui.keyring.secret_service.PATIENCE", 0.3 if manner == "mute" else 60)
    SAFE.keep("one", SECRET)
    ours.manner = manner
    with pytest.raises(refused) as told:
        SAFE.secret("one")
    assert type(told.value) is refused
    if manner != "empty":
        with pytest.raises(refused):
            SAFE.keep("one", SECRET)


def test_without_a_keyring_or_a_bus_of_this_machine_nobody_is_asked(
    app: QApplication, bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for address in (
        bus,
        "unix:path=/nonexistent/bus",
        "tcp:host=127.0.0.1,port=1",
        f"{bus};tcp:host=127.0.0.1,port=1",
    ):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        assert keyring.is_possible() is ("tcp" not in address)
        for ask in (lambda: SAFE.secret("one"), lambda: SAFE.keep("one", SECRET), SAFE.forget_all):
            with pytest.raises(KeyringSilent):
                ask()
        if "tcp" in address:
            with pytest.raises(KeyringSilent):
                keyring.safe_of_this_system().keep("one", SECRET)


def test_a_bus_of_another_user_is_told_no_secret(
    app: QApplication, ours: Keyring, bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert local_sockets.bus_answers(bus, ours=True)
    monkeypatch.setattr(local_sockets, "_user_at", lambda _: os.getuid() + 1)
    assert local_sockets.bus_answers(bus)
    for ask in (lambda: SAFE.secret("one"), lambda: SAFE.keep("one", SECRET), SAFE.forget_all):
        with pytest.raises(KeyringSilent):
            ask()
    assert not ours.labels


def test_the_system_knows_who_listens() -> None:
    one, other = socket.socketpair()
    with one, other:
        assert local_sockets._user_at(one.fileno()) == os.getuid()
    assert local_sockets._user_at(one.fileno()) is None


def test_a_public_number_that_would_give_the_key_away_is_refused() -> None:
    crossing = transit.Transit()
    prime = transit._PRIME
    for number in (0, 1, prime - 1, prime, prime + 1):
        with pytest.raises(ValueError, match="public number"):
            crossing.agree(number.to_bytes(129, "big").lstrip(b"\0").rjust(128, b"\0"))
    with pytest.raises(ValueError, match="public number"):
        crossing.agree(b"")
    agreed = crossing.agree(transit.Transit().public)
    start, sealed = agreed.seal(SECRET)
    assert agreed.open(start, sealed) == SECRET
    for harmed in ((start, sealed[:-1]), (start[:-1], sealed), (start, b"")):
        with pytest.raises(ValueError):
            agreed.open(*harmed)


def test_what_is_no_list_on_the_bus_is_read_as_nothing() -> None:
    assert [wire.parts(value) for value in (None, "text", b"", wire.texts({}), 1)] == [[]] * 5


# The window


class Desk:
    """The program on one settings file, started as often as one likes."""

    def __init__(self, app: QApplication, settings: Path) -> None:
        self._app, self._settings = app, settings
        self._running: list[Application] = []

    def start(self, policy: Policy | None = None) -> Hands:
        self.end()
        application = Application(self._app, self._settings, policy or Policy())
        application.show_language("en")
        application.come_back()
        application.show()
        assert QTest.qWaitForWindowActive(application.shell)
        self._running.append(application)
        return Hands(self._app, application)

    def end(self) -> None:
        for application in self._running:
            application.shell.close()
            application.keyring.close()
            application.shell.deleteLater()
        self._running.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(app: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(app, tmp_path / "settings.json")
    yield desk
    desk.end()


def offered(hands: Hands) -> QPushButton | None:
    shown = (button for button in hands.shell.findChildren(QPushButton) if button.isVisible())
    return next((button for button in shown if button.text() == "Open with the keyring"), None)


def open_by_keyring(hands: Hands) -> None:
    button = offered(hands)
    assert button is not None
    button.click()
    hands.settle()


def asked_in_full(hands: Hands) -> None:
    """Wait until the keyring has answered what it was asked."""
    thread = hands.application.keyring._thread
    if thread is not None:
        thread.join()
    hands.app.processEvents()


def is_kept(vault: Path) -> bool:
    return second_key.read(vault) is not None


def unlocked_with_keyring(desk: Desk, vault: Path) -> Hands:
    """Opened with the passphrase by somebody who wants the keyring, and put into it."""
    hands = desk.start()
    hands.application.preferences.change(keyring=True)
    hands.open_vault(vault, create=False)
    until(lambda: is_kept(vault))
    return hands


def test_nobody_is_asked_and_nothing_is_kept_unless_somebody_wants_it(
    desk: Desk, vault: Path, ours: Keyring
) -> None:
    hands = desk.start()
    hands.open_vault(vault, create=False)
    asked_in_full(hands)
    assert not hands.application.settings.keyring
    assert not second_key.is_there(vault)
    assert not ours.labels
    desk.end()
    (vault / "key-keyring").write_bytes(b"of whom?")
    assert offered(desk.start()) is None


@pytest.mark.usefixtures("some_keyring")
def test_at_a_start_the_keyring_opens_what_was_not_locked(desk: Desk, vault: Path) -> None:
    unlocked_with_keyring(desk, vault)
    hands = desk.start()
    assert hands.shell.front is hands.shell.lock_page
    assert "whoever sits at this unlocked account" in hands.shown()
    before = (vault / "key-keyring").read_bytes()
    open_by_keyring(hands)
    assert hands.shell.work is not None
    until(lambda: is_kept(vault) and (vault / "key-keyring").read_bytes() != before)
    asked_in_full(hands)
    desk.end()
    assert check(vault, Secret(PASSPHRASE)).keyring
    hands = desk.start()
    open_by_keyring(hands)
    assert hands.shell.work is not None, "and again, under a new secret"


@pytest.mark.parametrize("lock", ["Ctrl+L", "idle", "away"])
def test_after_a_lock_the_passphrase_is_asked_and_a_new_start_changes_nothing(
    desk: Desk, vault: Path, ours: Keyring, lock: str
) -> None:
    hands = unlocked_with_keyring(desk, vault)
    ((_, secret),) = ours.items.values()
    if lock == "Ctrl+L":
        hands.press("Ctrl+L")
    else:
        (hands.application.idle.idle if lock == "idle" else hands.application.away.left).emit()
    hands.settle()
    assert not second_key.is_there(vault)
    assert offered(hands) is None
    assert offered(desk.start()) is None
    with pytest.raises(KeyringOpensNothing):
        Vault.open_kept(vault, Secret(secret))
    hands = desk.start()
    hands.type(PASSPHRASE)
    hands.press("Return")
    until(lambda: is_kept(vault))
    ((_, again),) = ours.items.values()
    assert again != secret


def test_after_a_lock_a_wrap_that_somebody_puts_back_from_a_copy_opens_nothing(
    desk: Desk, vault: Path, ours: Keyring
) -> None:
    """What the keyring had is gone as well: a snapshot of the disk keeps the file that was written over."""
    hands = unlocked_with_keyring(desk, vault)
    copy = (vault / "key-keyring").read_bytes()
    hands.press("Ctrl+L")
    asked_in_full(hands)
    assert not ours.items
    (vault / "key-keyring").write_bytes(copy)
    hands = desk.start()
    open_by_keyring(hands)
    assert hands.shell.work is None
    assert "no key for this vault any more" in hands.shown()


def test_a_lock_says_nothing_of_a_keyring_that_does_not_answer(
    desk: Desk, vault: Path, ours: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = unlocked_with_keyring(desk, vault)
    asked_in_full(hands)
    monkeypatch.setattr("notetaker.ui.keyring.secret_service.PATIENCE", 0.2)
    ours.manner = "mute"
    hands.press("Ctrl+L")
    asked_in_full(hands)
    assert not second_key.is_there(vault)
    assert "No keyring answers" not in hands.shown()


def test_locked_while_work_is_under_way_the_key_is_gone_before_the_work_has_ended(
    desk: Desk, vault: Path, ours: Keyring
) -> None:
    """The program may be killed before."""
    hands = unlocked_with_keyring(desk, vault)
    work, seen, go_on = hands.shell.work, list[bool](), threading.Event()
    assert work is not None
    work.slowly(lambda: "Working", lambda _: go_on.wait())
    hands.shell.lock()
    seen.append(second_key.is_there(vault))
    hands.application.keyring.follow(work.vault, wanted=True)
    asked_in_full(hands)
    seen.append(second_key.is_there(vault))
    go_on.set()
    hands.settle()
    until(lambda: hands.shell.work is None)
    assert seen == [False, False]
    assert not second_key.is_there(vault)


def test_locked_while_the_keyring_still_thinks_nothing_is_kept(
    desk: Desk, vault: Path, ours: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("notetaker.ui.keyring.secret_service.PATIENCE", 60)
    ours.manner = "mute"
    hands = desk.start()
    hands.application.preferences.change(keyring=True)
    keeps = SecretService.keep
    done, until_locked = list[str](), threading.Event()

    def slow(safe: SecretService, name: str, secret: Secret[bytes], /) -> None:
        until_locked.wait()
        ours.manner = "well"
        keeps(safe, name, secret)
        done.append(name)

    monkeypatch.setattr(SecretService, "keep", slow)
    hands.open_vault(vault, create=False)
    hands.press("Ctrl+L")
    until_locked.set()
    asked_in_full(hands)
    assert done
    assert not second_key.is_there(vault)


def test_switched_off_the_key_and_what_the_keyring_had_are_gone(desk: Desk, vault: Path, ours: Keyring) -> None:
    hands = unlocked_with_keyring(desk, vault)
    hands.press("Ctrl+,")
    row = hands.shell.findChild(KeyringRow)
    assert row is not None
    assert row.box.isChecked()
    row.box.toggle()
    asked_in_full(hands)
    assert not second_key.is_there(vault)
    assert not ours.items
    row.box.toggle()
    until(lambda: is_kept(vault))
    assert len(ours.items) == 1


def test_a_vault_that_was_closed_when_it_was_switched_off_loses_its_key_when_it_is_opened(
    desk: Desk, vault: Path, ours: Keyring
) -> None:
    hands = unlocked_with_keyring(desk, vault)
    hands = desk.start()
    hands.application.preferences.change(keyring=False)
    asked_in_full(hands)
    assert is_kept(vault)
    assert not ours.items, "what it would open with is gone at once"
    hands = desk.start()
    assert offered(hands) is None
    hands.type(PASSPHRASE)
    hands.press("Return")
    assert not second_key.is_there(vault)


def test_a_policy_switches_it_off_for_good(desk: Desk, vault: Path, ours: Keyring) -> None:
    unlocked_with_keyring(desk, vault)
    hands = desk.start(Policy.of({"keyring": False}, "the policy of the house"))
    asked_in_full(hands)
    assert not ours.items, "what was put there before is gone at once"
    assert offered(hands) is None
    hands.type(PASSPHRASE)
    hands.press("Return")
    assert not second_key.is_there(vault)
    hands.press("Ctrl+,")
    row = hands.shell.findChild(KeyringRow)
    assert row is not None
    assert not row.box.isEnabled()
    assert not row.box.isChecked()
    assert "the policy of the house" in hands.shown()
    hands.application.preferences.change(keyring=True)
    assert not hands.application.settings.keyring


@pytest.mark.parametrize("value", ["yes", 1, None, "false"])
def test_a_policy_or_a_file_that_does_not_say_it_plainly_switches_nothing_on(value: object, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="keyring"):
        Policy.of({"keyring": value}, "somewhere")
    file = tmp_path / "settings.json"
    file.write_text(f'{{"keyring": {"null" if value is None else repr(value).replace(chr(39), chr(34))}}}')
    preferences = Preferences(file)
    assert preferences.problem is not None
    assert not preferences.now.keyring


@pytest.mark.parametrize("manner", ["mute", "locked", "forged", "empty", "nonsense"])
def test_where_the_keyring_does_not_open_the_passphrase_does(
    desk: Desk, vault: Path, ours: Keyring, manner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlocked_with_keyring(desk, vault)
    monkeypatch.setattr("notetaker.ui.keyring.secret_service.PATIENCE", 0.3 if manner == "mute" else 60)
    ours.manner = manner
    hands = desk.start()
    open_by_keyring(hands)
    assert hands.shell.work is None
    assert re.search("keyring", hands.shown())
    hands.shell.lock_page.entered()
    hands.type(PASSPHRASE)
    hands.press("Return")
    assert hands.shell.work is not None


def test_a_keyring_that_does_not_take_the_key_is_told_once_the_vault_is_open(
    desk: Desk, vault: Path, bus: str
) -> None:
    hands = desk.start()
    hands.application.preferences.change(keyring=True)
    hands.open_vault(vault, create=False)
    until(lambda: "No keyring answers" in hands.shown())
    assert hands.shell.work is not None
    assert not second_key.is_there(vault)


def test_the_example_is_not_put_into_a_keyring(desk: Desk, vault: Path, ours: Keyring) -> None:
    """It is nobody's, and its passphrase lies beside it."""
    hands = desk.start()
    hands.application.preferences.change(keyring=True)
    (vault.parent / "passphrase.txt").write_text(PASSPHRASE, encoding="utf-8")
    hands.application.open_demo(vault.parent)
    hands.press("Return")
    assert hands.shell.work is not None
    asked_in_full(hands)
    assert not ours.labels
    assert not second_key.is_there(vault)


def test_a_vault_on_a_disk_that_keeps_the_key_is_locked_and_this_is_told(
    desk: Desk, vault: Path, ours: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = unlocked_with_keyring(desk, vault)

    def stuck(_: Path) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("notetaker.vault.replacing.write_over", stuck)
        hands.press("Ctrl+L")
    assert hands.shell.work is None
    assert "Input/output error" in hands.shown()


def test_the_choice_can_only_be_made_where_there_is_a_bus(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    hands = desk.start()
    hands.press("Ctrl+,")
    row = hands.shell.findChild(KeyringRow)
    assert row is not None
    assert not row.box.isEnabled()
    assert "No keyring that Notetaker knows" in hands.shown()


def test_following_a_vault_that_is_not_wanted_there_asks_nobody(vault: Path) -> None:
    def nobody() -> keyring.Safe:
        raise AssertionError("the keyring was asked")

    kept = KeptKeys(nobody)
    with Vault.open(vault, Secret(PASSPHRASE)) as opened:
        opened.keep_in_keyring(SECRET)
        kept.follow(opened, wanted=False)
        assert not opened.is_kept
    kept.close()
