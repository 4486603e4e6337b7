"""Keyrings on a bus of their own: GNOME's, where it is installed, and one of ours that may also misbehave."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.ui.desktop_buses import Peer

NAME: Final = "org.freedesktop.secrets"
_ROOT: Final = "/org/freedesktop/secrets"
_OAKLEY: Final = (
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404ddef9519b3cd3a431b"
    "302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe6"
    "49286651ece65381ffffffffffffffff"
)


@contextmanager
def gnome_keyring(address: str, home: Path) -> Iterator[None]:
    """GNOME's, unlocked, with a home of its own."""
    folders = {
        "HOME": home,
        "XDG_DATA_HOME": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_RUNTIME_DIR": home,
    }
    environment = {
        **os.environ,
        "DBUS_SESSION_BUS_ADDRESS": address,
        **{name: str(at) for name, at in folders.items()},
    }
    (home / "data").mkdir(parents=True)
    command = ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as daemon:
        try:
            assert daemon.stdin is not None
            daemon.stdin.write(b"the login's")
            daemon.stdin.close()
            _wait_for(address)
            yield
        finally:
            daemon.kill()


def has_gnome_keyring() -> bool:
    """Whether it is installed here."""
    return shutil.which("gnome-keyring-daemon") is not None


def _wait_for(address: str) -> None:
    """Until somebody has the name."""
    jeepney: Any = import_module("jeepney")
    bus = import_module("jeepney.io.blocking").open_dbus_connection(address)
    rule = jeepney.MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
    rule.add_arg_condition(0, NAME)
    bus.send_and_get_reply(jeepney.message_bus.AddMatch(rule))
    with bus.filter(rule) as changes:
        if not bus.send_and_get_reply(jeepney.message_bus.NameHasOwner(NAME)).body[0]:
            bus.recv_until_filtered(changes, timeout=60)
    bus.close()


class Keyring(Peer):
    """Speaks as a Secret Service does, in what Notetaker asks of one.

    `manner` is how: "well"; "mute" (says nothing); "locked"; "nonsense" (answers of other types); "forged" (another
    secret than was kept); "empty"; "asks" (before it deletes); "zero" (a public number that would give everybody the key).
    """

    name = NAME

    def __init__(self, address: str, manner: str = "well") -> None:
        self.manner = manner
        self.items: dict[str, tuple[dict[str, str], bytes]] = {}
        self.labels: list[str] = []
        self.seen: list[bytes] = []
        self._keys: dict[str, bytes] = {}
        super().__init__(address)

    def answer(self, message: Any, member: str) -> None:
        """See Peer."""
        if self.manner != "mute":
            self.bus.send(self._answer(message, member))

    def _answer(self, message: Any, member: str) -> Any:
        if self.manner == "nonsense":
            return self.jeepney.new_method_return(message, "s", ("what?",))
        return self.jeepney.new_method_return(message, *getattr(self, f"_{member}")(message))

    def _OpenSession(self, message: Any) -> tuple[str, Any]:
        algorithm, (_, theirs) = message.body
        assert algorithm == "dh-ietf1024-sha256-aes128-cbc-pkcs7", "nothing is sent in the open"
        own, prime = int.from_bytes(os.urandom(64), "big"), int(_OAKLEY, 16)
        shared = pow(int.from_bytes(theirs, "big"), own, prime).to_bytes(128, "big")
        path = f"{_ROOT}/session/{len(self._keys)}"
        self._keys[path] = HKDF(SHA256(), 16, None, b"").derive(shared)
        public = 0 if self.manner == "zero" else pow(2, own, prime)
        return "vo", (("ay", public.to_bytes(128, "big")), path)

    def _CreateItem(self, message: Any) -> tuple[str, Any]:
        if self.manner == "locked":
            return "oo", ("/", f"{_ROOT}/prompt/1")
        properties, (session, start, sealed, _), replace = message.body
        assert replace
        self.seen.append(sealed)
        attributes = dict(properties["org.freedesktop.Secret.Item.Attributes"][1])
        self.labels.append(properties["org.freedesktop.Secret.Item.Label"][1])
        opening = self._cipher(session, start).decryptor()
        padded = opening.update(sealed) + opening.finalize()
        kept = {path: item for path, item in self.items.items() if item[0] != attributes}
        path = f"{_ROOT}/collection/login/{len(self.labels)}"
        self.items = {**kept, path: (attributes, padded[: -padded[-1]])}
        return "oo", (path, "/")

    def _SearchItems(self, message: Any) -> tuple[str, Any]:
        (wanted,) = message.body
        found = [path for path, (has, _) in self.items.items() if wanted.items() <= has.items()]
        if self.manner == "locked":
            return "aoao", ([], found)
        return "aoao", ([] if self.manner == "empty" else found, [])

    def _GetSecret(self, message: Any) -> tuple[str, Any]:
        (session,) = message.body
        path = message.header.fields[self.jeepney.HeaderFields.path]
        secret = bytes(32) if self.manner == "forged" else self.items[path][1]
        start, missing = os.urandom(16), 16 - len(secret) % 16
        sealing = self._cipher(session, start).encryptor()
        sealed = sealing.update(secret + bytes([missing]) * missing) + sealing.finalize()
        return "(oayays)", ((session, start, sealed, "text/plain"),)

    def _Delete(self, message: Any) -> tuple[str, Any]:
        if self.manner == "asks":
            return "o", (f"{_ROOT}/prompt/2",)
        del self.items[message.header.fields[self.jeepney.HeaderFields.path]]
        return "o", ("/",)

    def _cipher(self, session: str, start: bytes) -> Cipher[modes.CBC]:
        return Cipher(algorithms.AES128(self._keys[session]), modes.CBC(start))
