"""What is asked of a vault before one sits down at it."""

from dataclasses import dataclass
from pathlib import Path

from notetaker.model.secret import Secret


@dataclass(frozen=True)
class VaultAsked:
    """A vault to open or to make, and the desk to sit down at.

    With `erase`, what was forgotten in it is erased before. `rescued_from` is a damaged vault: what is whole of it is
    first written as the new vault in `folder`. With `back` one comes back to the page that was in front.
    With `by_keyring` what the keyring of the account has opens it, and the passphrase is empty.
    """

    folder: Path
    passphrase: Secret[str]
    desk: str
    create: bool = False
    erase: bool = False
    rescued_from: Path | None = None
    back: bool = False
    by_keyring: bool = False
