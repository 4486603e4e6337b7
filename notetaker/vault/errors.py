"""What can be wrong with a vault, in sentences for the person who uses it."""

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError


class VaultError(NotetakerError):
    """Something about a vault."""


class VaultExists(VaultError):
    """A new vault would take the place of something that is already there."""

    what = QT_TRANSLATE_NOOP("errors", "There is already something at {folder}.")
    kept = QT_TRANSLATE_NOOP("errors", "It was not touched.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose another name for the new vault, or open the one that is there.")


class NotAVault(VaultError):
    """The path is not a vault's folder."""

    what = QT_TRANSLATE_NOOP("errors", "There is no vault at {folder}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose a folder whose name ends in “.ntvault”, or create a new vault.")


class WrongPassphrase(VaultError):
    """The passphrase does not open the vault."""

    what = QT_TRANSLATE_NOOP("errors", "The passphrase does not open {folder}.")
    kept = QT_TRANSLATE_NOOP("errors", "The vault was not changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Type it again; look at caps lock and at the keyboard’s language.")


class KeyringOpensNothing(VaultError):
    """What a keyring kept does not open the vault, or not any more."""

    what = QT_TRANSLATE_NOOP("errors", "The keyring does not open {folder}.")
    kept = QT_TRANSLATE_NOOP("errors", "The vault was not changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Type the passphrase, which always opens it.")


class VaultDamaged(VaultError):
    """The vault is not as it was written. What stands before the damage can be read with `salvage=True`."""

    what = QT_TRANSLATE_NOOP("errors", "The vault {folder} is damaged: {damage}.")
    kept = QT_TRANSLATE_NOOP(
        "errors", "Nothing in it was changed; what stands before the damage can be read ({whole} records)."
    )
    todo = QT_TRANSLATE_NOOP(
        "errors", "Save what is whole of it as a new vault, or restore a backup; do not delete it before."
    )


class VaultInUse(VaultError):
    """Another window, or another program, has the vault open; `process` is its number, empty where nobody knows it."""

    what = QT_TRANSLATE_NOOP("errors", "The vault {folder} is already open in another window (process {process}).")
    unknown = QT_TRANSLATE_NOOP("errors", "The vault {folder} is already open in another window or program.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed; the other window goes on as it was.")
    todo = QT_TRANSLATE_NOOP("errors", "Go on in that window, or close it and open the vault again.")

    def sentences(self) -> tuple[str, str, str]:
        return (self.what if self.fields["process"] else self.unknown), self.kept, self.todo


class VaultNewer(VaultError):
    """A newer version of the application wrote the vault."""

    what = QT_TRANSLATE_NOOP(
        "errors",
        "The vault {folder} was written by a newer version (format {found}; this version reads up to {known}).",
    )
    kept = QT_TRANSLATE_NOOP("errors", "It was not changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Open it with the newer version of Notetaker.")


class VaultReadOnly(VaultError):
    """The vault cannot be written to: its folder or a file is read-only, or it was opened for reading only."""

    what = QT_TRANSLATE_NOOP("errors", "The vault {folder} can only be read, not written to.")
    kept = QT_TRANSLATE_NOOP("errors", "Everything in it is as it was; nothing was added.")
    todo = QT_TRANSLATE_NOOP("errors", "Copy the folder to a place where you may write, and open it there.")


class VaultUnwritable(VaultError):
    """The system refused to store something, for a reason other than those above."""

    what = QT_TRANSLATE_NOOP("errors", "The disk did not take the change to {folder} ({problem}).")
    kept = QT_TRANSLATE_NOOP("errors", "This change was not stored; everything before it is safe.")
    todo = QT_TRANSLATE_NOOP("errors", "Check the disk or the connection to it, then try again.")


class VaultFull(VaultUnwritable):
    """The disk is full. The same append may be repeated in the same open vault once there is space."""

    what = QT_TRANSLATE_NOOP("errors", "The disk that holds {folder} is full.")
    kept = QT_TRANSLATE_NOOP("errors", "This change was not stored; everything before it is safe.")
    todo = QT_TRANSLATE_NOOP("errors", "Free some space, then try again; the vault can stay open.")


class OldVaultLeft(VaultError):
    """A compaction was done, but the vault before it could not be deleted."""

    what = QT_TRANSLATE_NOOP("errors", "The old vault could not be deleted after its compaction ({problem}).")
    kept = QT_TRANSLATE_NOOP("errors", "The compacted vault stands at {folder}, and all that is wanted is in it.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Open the vault once more, which tries it again; or delete the folder {left} yourself."
    )


class RecordTooLarge(VaultError):
    """One record is larger than a vault takes."""

    what = QT_TRANSLATE_NOOP("errors", "This is too large to store: {size} bytes, of at most {limit}.")
    kept = QT_TRANSLATE_NOOP("errors", "It was not stored; everything before it is safe.")
    todo = QT_TRANSLATE_NOOP("errors", "Divide it into smaller parts.")
