"""Vaults whose key the account's keyring has too: put there, taken out, and asked for when a vault is opened."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from notetaker.model.errors import NotetakerError
from notetaker.ui.keyring.errors import KeyringRefused
from notetaker.ui.keyring.safe import Safe
from notetaker.vault import Vault, second_key

_LONGEST_WAIT: Final = 10.0
"""Seconds; a keyring is waited for less than that."""


class KeptKeys(QObject):
    """Follows the person's choice for the vault that is open. `refused` carries why the keyring does not have its key.

    All that waits for the keyring does so in a thread of its own; the window never does.
    """

    refused = Signal(object)
    _failed = Signal(object)

    def __init__(self, safe: Callable[[], Safe]) -> None:
        super().__init__()
        self._safe = safe
        self._thread: Thread | None = None
        self._closed = False
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def follow(self, vault: Vault, *, wanted: bool) -> None:
        """The vault was opened, or the choice has changed. A new secret each time: the one before opens nothing then."""
        if wanted:
            self._begin(lambda: _keep(self._safe(), vault))
            return
        if vault.is_kept:
            try:
                vault.forget_keyring()
            except NotetakerError as error:
                self.refused.emit(error)

    def forget(self, vault: Vault) -> None:
        """It was locked: what the keyring had opened nothing any more, unless somebody puts the old wrap back on the disk.

        Where the keyring does not answer, nothing is said: it is enough that the wrap is gone.
        """
        name = vault.kept_as

        def work() -> None:
            with suppress(KeyringRefused):
                self._safe().forget(name)

        self._begin(work)

    def forget_all(self) -> None:
        """Nobody wants it any more: empty the keyring of what is ours."""
        self._begin(lambda: self._safe().forget_all())

    def close(self) -> None:
        """Wait for what is under way. Nobody is told of it any more."""
        if self._thread is not None:
            self._thread.join(_LONGEST_WAIT)
        self._closed = True

    def _begin(self, work: Callable[[], None]) -> None:
        before = self._thread

        def run() -> None:
            if before is not None:
                before.join(_LONGEST_WAIT)
            try:
                work()
            except NotetakerError as error:
                self._failed.emit(error)

        self._thread = Thread(target=run, name="keyring", daemon=True)
        self._thread.start()

    @Slot(object)
    def _tell(self, error: NotetakerError) -> None:
        if not self._closed:
            self.refused.emit(error)


def is_kept(folder: Path) -> bool:
    """Whether a keyring may open the vault in this folder."""
    return second_key.read(folder) is not None


def open_kept(safe: Safe, folder: Path) -> Vault:
    """Open a vault with what the keyring has. Slow. Raises KeyringRefused, and as `Vault.open_kept` does."""
    second = second_key.read(folder)
    return Vault.open_kept(folder, safe.secret(second.kept_as if second is not None else ""))


def _keep(safe: Safe, vault: Vault) -> None:
    """First the keyring, then the vault: cut off in between, what the keyring has opens nothing."""
    secret = second_key.new_secret()
    safe.keep(vault.kept_as, secret)
    vault.keep_in_keyring(secret)
