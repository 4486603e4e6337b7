"""What can go wrong with a keyring. It costs nothing but the passphrase."""

from typing import Final

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError

NOT_UNDERSTOOD: Final = QT_TRANSLATE_NOOP("problems", "its answer was not understood")


class KeyringRefused(NotetakerError):
    """The keyring does not do what was asked."""

    what = QT_TRANSLATE_NOOP("errors", "The keyring of this account did not do what was asked ({problem}).")
    kept = QT_TRANSLATE_NOOP("errors", "The vault and its passphrase are as they were.")
    todo = QT_TRANSLATE_NOOP("errors", "Open the vault with its passphrase.")


class KeyringSilent(KeyringRefused):
    """There is none, or it does not answer."""

    what = QT_TRANSLATE_NOOP("errors", "No keyring answers in this account.")


class KeyringLocked(KeyringRefused):
    """It is there, but not open."""

    what = QT_TRANSLATE_NOOP("errors", "The keyring of this account is locked.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Open the vault with its passphrase, or unlock the keyring first, where your desktop shows it."
    )


class KeyringEmpty(KeyringRefused):
    """It has nothing for this vault."""

    what = QT_TRANSLATE_NOOP("errors", "The keyring of this account has no key for this vault any more.")
