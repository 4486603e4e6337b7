"""What is asked of a keyring, whichever it is."""

from notetaker.model.secret import Secret
from notetaker.ui.keyring.errors import KeyringSilent


class Safe:
    """Keeps one secret for each name. This one is there where no keyring is. Slow: not for the window's thread."""

    def keep(self, _name: str, _secret: Secret[bytes], /) -> None:
        """Keep a secret in the place of the one before. Raises KeyringRefused."""
        raise KeyringSilent

    def secret(self, _name: str, /) -> Secret[bytes]:
        """The secret of that name. Raises KeyringRefused."""
        raise KeyringSilent

    def forget(self, _name: str, /) -> None:
        """Delete the secret of that name, if it is there. Raises KeyringRefused."""
        raise KeyringSilent

    def forget_all(self) -> None:
        """Delete whatever this program has there. Raises KeyringRefused."""
        raise KeyringSilent
