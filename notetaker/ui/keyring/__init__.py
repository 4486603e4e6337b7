"""The keyring of the account: what its desktop keeps for whoever is logged in. Asked only where the person wants it."""

import sys

from notetaker.ui.keyring.errors import KeyringRefused
from notetaker.ui.keyring.kept_keys import KeptKeys, is_kept, open_kept
from notetaker.ui.keyring.safe import Safe

__all__ = ["KeptKeys", "KeyringRefused", "Safe", "is_kept", "is_possible", "open_kept", "safe_of_this_system"]


def is_possible() -> bool:
    """Whether a keyring can be spoken to on this system: on Linux, where there is a bus of this machine."""
    if sys.platform != "linux":
        return False
    import os

    from notetaker.ui.away.local_bus import session_bus

    return session_bus(os.environ) is not None


def safe_of_this_system() -> Safe:
    """The keyring of this account; one that refuses everything where none can be spoken to."""
    if not is_possible():
        return Safe()
    from notetaker.ui.keyring.secret_service import SecretService

    return SecretService()
