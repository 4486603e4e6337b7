"""The keyring of the account: what its desktop keeps for whoever is logged in. Asked only where the person wants it."""

import sys

from notetaker.ui.keyring.errors import KeyringRefused
from notetaker.ui.keyring.kept_keys import KeptKeys, is_kept, open_kept
from notetaker.ui.keyring.safe import Safe

__all__ = ["KeptKeys", "KeyringRefused", "Safe", "is_kept", "is_possible", "open_kept", "safe_of_this_system"]


def is_possible() -> bool:
    """Whether a keyring can be spoken to: Windows and macOS have one, Linux where there is a bus of this machine."""
    possible = sys.platform in ("win32", "darwin")
    if sys.platform == "linux":
        import os

        from notetaker.ui.away.local_bus import session_bus

        possible = session_bus(os.environ) is not None
    return possible


def safe_of_this_system() -> Safe:
    """The keyring of this account; one that refuses everything where none can be spoken to."""
    safe = Safe()
    if sys.platform == "win32":
        from notetaker.ui.keyring.credentials import credentials_of_this_system

        safe = credentials_of_this_system()
    elif sys.platform == "darwin":
        from notetaker.ui.keyring.keychain import keychain_of_this_system

        safe = keychain_of_this_system()
    elif is_possible():
        from notetaker.ui.keyring.secret_service import SecretService

        safe = SecretService()
    return safe
