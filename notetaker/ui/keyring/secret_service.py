"""Linux: the keyring behind `org.freedesktop.secrets` on the desktop's bus (GNOME's, KDE's, KeePassXC).

Only a bus of this machine and of this user is spoken to, only a keyring that runs is asked, and one that is locked stays
so: nobody is shown a question. Each answer is waited for a moment only.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVariant

from notetaker.model.secret import Secret
from notetaker.ui.away.local_bus import places, session_bus
from notetaker.ui.keyring import transit, wire
from notetaker.ui.keyring.errors import (
    NOT_UNDERSTOOD,
    KeyringEmpty,
    KeyringLocked,
    KeyringRefused,
    KeyringSilent,
)
from notetaker.ui.keyring.safe import Safe
from notetaker.ui.local_sockets import bus_answers
from notetaker.unguessable import random_letters

PATIENCE: Final = 3.0
"""Seconds that one of the four may take in all."""

_NAME: Final = "org.freedesktop.secrets"
_ROOT: Final = "/org/freedesktop/secrets"
_DEFAULT: Final = f"{_ROOT}/aliases/default"
_SERVICE, _COLLECTION = "org.freedesktop.Secret.Service", "org.freedesktop.Secret.Collection"
_ITEM: Final = "org.freedesktop.Secret.Item"
_OURS: Final = {"application": "notetaker", "purpose": "second key of a vault"}
"""Whatever else calls itself so keeps what it has."""

_NOBODY: Final = ("org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner")
_SHUT: Final = ("org.freedesktop.Secret.Error.IsLocked", "org.freedesktop.Secret.Error.NoSuchObject")
_SIZE: Final = 32
_A_LOOK: Final = 0.002
_NOTHING: Final = "/"


class SecretService(Safe):
    """See Safe. Without a state: each time the bus is entered and left."""

    def keep(self, name: str, secret: Secret[bytes], /) -> None:
        """See Safe."""
        with _at_the_keyring() as keyring:
            path, agreed = keyring.begin()
            start, sealed = agreed.seal(secret)
            label = {f"{_ITEM}.Label": "Notetaker", f"{_ITEM}.Attributes": wire.texts(_OURS | {"vault": name})}
            sent = wire.structure(QDBusObjectPath(path), start, sealed, "application/octet-stream")
            match keyring.call(_DEFAULT, _COLLECTION, "CreateItem", label, sent, True):
                case [QDBusObjectPath() as item, QDBusObjectPath()] if item.path() != _NOTHING:
                    return
            raise KeyringLocked

    def secret(self, name: str, /) -> Secret[bytes]:
        """See Safe."""
        with _at_the_keyring() as keyring:
            path, agreed = keyring.begin()
            for item in keyring.items(_OURS | {"vault": name}):
                match keyring.call(item, _ITEM, "GetSecret", QDBusObjectPath(path)):
                    case [given]:
                        match wire.parts(given):
                            case [_, bytes(start), bytes(sealed), _]:
                                return _opened(agreed, start, sealed)
                raise KeyringRefused(problem=NOT_UNDERSTOOD)
            raise KeyringEmpty

    def forget(self, name: str, /) -> None:
        """See Safe. Where the keyring wants to ask the person first, it gets another secret in the place of this one."""
        if not _deleted(_OURS | {"vault": name}):
            self.keep(name, Secret(os.urandom(_SIZE)))

    def forget_all(self) -> None:
        """See Safe."""
        _deleted(_OURS)


def _deleted(attributes: dict[str, str]) -> bool:
    """Delete what has these attributes; whether the keyring did it at once. None of its questions is shown."""
    with _at_the_keyring() as keyring:
        answers = [keyring.call(item, _ITEM, "Delete") for item in keyring.items(attributes, locked=True)]
    return not any(
        isinstance(each, QDBusObjectPath) and each.path() != _NOTHING for (each, *_) in filter(None, answers)
    )


class _Keyring:
    """A visit to the keyring, with what is left of the patience."""

    def __init__(self, bus: QDBusConnection) -> None:
        self._bus = bus
        self._until = time.monotonic() + PATIENCE

    def begin(self) -> tuple[str, transit.Agreed]:
        """Agree on a key for this visit; the path stands for it, until the bus is left."""
        crossing = transit.Transit()
        public = QDBusVariant()
        public.setVariant(wire.octets(crossing.public))
        match self.call(_ROOT, _SERVICE, "OpenSession", transit.ALGORITHM, public):
            case [QDBusVariant() as theirs, QDBusObjectPath() as session]:
                try:
                    return session.path(), crossing.agree(wire.plain_bytes(theirs.variant()))
                except ValueError:
                    pass
        raise KeyringRefused(problem=NOT_UNDERSTOOD)

    def items(self, attributes: dict[str, str], *, locked: bool = False) -> list[str]:
        """The paths of what has these attributes and is open, or also what is locked."""
        match self.call(_ROOT, _SERVICE, "SearchItems", wire.texts(attributes)):
            case [unlocked, shut]:
                found = wire.parts(unlocked) + (wire.parts(shut) if locked else [])
                if not found and wire.parts(shut):
                    raise KeyringLocked
                return [path for path in found if isinstance(path, str)]
        raise KeyringRefused(problem=NOT_UNDERSTOOD)

    def call(self, path: str, interface: str, member: str, *arguments: object) -> list[object]:
        """Ask, and wait a moment. Raises KeyringRefused for an error and for silence."""
        asked = QDBusMessage.createMethodCall(_NAME, path, interface, member)
        asked.setAutoStartService(False)
        asked.setArguments(list(arguments))
        answer = self._bus.asyncCall(asked)
        while not answer.isFinished():  # and not Qt's own waiting, in which the window would wait as well
            if time.monotonic() > self._until:
                raise KeyringSilent
            time.sleep(_A_LOOK)
        if answer.isError():
            raise _refusal(answer.error().name())
        return list(answer.reply().arguments())


@contextmanager
def _at_the_keyring() -> Iterator[_Keyring]:
    address = session_bus(os.environ)
    answering = ";".join(place for place in places(address or "") if bus_answers(place, ours=True))
    if not answering:
        raise KeyringSilent
    name = f"notetaker-keyring-{random_letters(4)}"
    bus = QDBusConnection.connectToBus(answering, name)
    try:
        if not bus.isConnected():
            raise KeyringSilent
        yield _Keyring(bus)
    finally:
        QDBusConnection.disconnectFromBus(name)


def _refusal(name: str) -> KeyringRefused:
    if name in _NOBODY:
        return KeyringSilent()
    return KeyringLocked() if name in _SHUT else KeyringRefused(problem=name)


def _opened(agreed: transit.Agreed, start: bytes, sealed: bytes) -> Secret[bytes]:
    try:
        return agreed.open(start, sealed)
    except ValueError:
        raise KeyringRefused(problem=NOT_UNDERSTOOD) from None
