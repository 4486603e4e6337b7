"""Other implementations of age, each asked in the same way: pyrage (Rust) in this process, age-encryption (npm) in node.

`benchmarks/age_peers/setup` installs both in `.age-peers`.
"""

import base64
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

HOW: Final = "make age-peers"
_PLACE: Final = Path(__file__).resolve().parents[1] / ".age-peers"
_SCRIPT: Final = Path(__file__).with_name("age_peers") / "in_node.mjs"


class NotHereError(Exception):
    """The judge is not installed. `tried` tells whether it was tried, and says why it failed."""

    def __init__(self, name: str) -> None:
        said = _PLACE / f"{name}.missing"
        self.tried = said.read_text(encoding="utf-8", errors="replace").strip() if said.exists() else ""
        super().__init__(f"{name} is not installed ({self.tried or HOW})")


class RefusedError(Exception):
    """The judge does not open this file, or does not seal for these recipients."""


@dataclass(frozen=True)
class Key:
    """With what a judge is to open a file: the text of an identity, or a passphrase."""

    identity: str = ""
    passphrase: str = ""


class Pyrage:
    """The Rust implementation, by its Python face."""

    def __init__(self) -> None:
        if not (_PLACE / "pyrage.ready").exists():
            raise NotHereError("pyrage")
        folder = str(_PLACE / "python")
        if folder not in sys.path:
            sys.path.append(folder)
        self.module: Any = import_module("pyrage")

    def open(self, file: bytes, key: Key) -> bytes:
        """The plaintext. Raises RefusedError."""
        try:
            if key.passphrase:
                return bytes(self.module.passphrase.decrypt(file, key.passphrase))
            return bytes(self.module.decrypt(file, [self.module.x25519.Identity.from_str(key.identity)]))
        except self.module.DecryptError as error:
            raise RefusedError(str(error)) from None

    def seal(self, plain: bytes, recipient: str, *, armored: bool = False) -> bytes:
        """A file for this recipient."""
        parsed = self.module.x25519.Recipient.from_str(recipient)
        return bytes(self.module.encrypt(plain, [parsed], armored=armored))


class Node:
    """The TypeScript implementation, in a process of its own that lives as long as the context."""

    def __init__(self) -> None:
        node = shutil.which("node")
        if node is None or not (_PLACE / "age-encryption.ready").exists():
            raise NotHereError("age-encryption")
        self._process = subprocess.Popen(
            [node, _SCRIPT, _PLACE / "node_modules"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def open(self, file: bytes, key: Key, *, armored: bool = False) -> bytes:
        """The plaintext. Raises RefusedError."""
        with_what = {"passphrase": key.passphrase} if key.passphrase else {"identities": [key.identity]}
        return self._ask("decrypt", data=_text(file), armored=armored, **with_what)

    def seal(self, plain: bytes, *recipients: str, armored: bool = False) -> bytes:
        """A file for these recipients."""
        return self._ask("encrypt", data=_text(plain), armored=armored, recipients=recipients)

    def seal_with(self, plain: bytes, passphrase: str, log_n: int) -> bytes:
        """A file for this passphrase."""
        return self._ask("encrypt", data=_text(plain), passphrase=passphrase, logN=log_n)

    def recipient_of(self, identity: str) -> str:
        """The public key of an identity."""
        return self._ask("recipient", identity=identity).decode("ascii")

    def _ask(self, act: str, **request: object) -> bytes:
        asked, answered = self._process.stdin, self._process.stdout
        if asked is None or answered is None:
            raise ValueError("the process has no pipes")
        asked.write(json.dumps({"act": act, **request}).encode("ascii") + b"\n")
        asked.flush()
        answer = json.loads(answered.readline())
        if "refused" in answer:
            raise RefusedError(answer["refused"])
        return base64.b64decode(answer["data"])


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
