"""What can be wrong with a kit, a bundle or an organiser key. No message ever holds a word of their contents.

The errors of the age format (`notetaker.age.AgeError`) pass through where they say it better: a wrong passphrase, a
damaged header, a damaged or cut-off content.
"""

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError


class ExchangeError(NotetakerError):
    """Base of what this room raises about sealed files. `detail` says in plain English what a specialist asks."""

    what = QT_TRANSLATE_NOOP("errors", "The file could not be used.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was read from it, and nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Ask the sender for another copy.")

    @property
    def detail(self) -> str:
        """The exact reason, not translated and never secret; may be empty."""
        return self.fields.get("detail", "")


class ForeignFileError(ExchangeError):
    """Neither a kit nor a bundle."""

    what = QT_TRANSLATE_NOOP("errors", "This is not a file of Notetaker.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose an event kit (.ntkit) or a bundle (.ntbundle).")


class KitNotBundleError(ForeignFileError):
    """A kit where a bundle was asked for."""

    what = QT_TRANSLATE_NOOP("errors", "This is an event kit, not a bundle.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Choose the bundle (.ntbundle) that the rapporteur sealed after the session."
    )


class BundleNotKitError(ForeignFileError):
    """A bundle where a kit was asked for."""

    what = QT_TRANSLATE_NOOP("errors", "This is a bundle, not an event kit.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose the event kit (.ntkit) that the organiser made before the event.")


class PassphraseNotKeyError(ForeignFileError):
    """Protected by a passphrase where a bundle, which is sealed for keys, was asked for."""

    what = QT_TRANSLATE_NOOP(
        "errors", "This file is protected by a passphrase, so it is not a bundle; it may be an event kit."
    )
    todo = QT_TRANSLATE_NOOP(
        "errors", "Choose the bundle (.ntbundle) that the rapporteur sealed after the session."
    )


class KeyNotPassphraseError(ForeignFileError):
    """Sealed for keys where a passphrase was given."""

    what = QT_TRANSLATE_NOOP("errors", "This file is sealed for keys, not for a passphrase; it may be a bundle.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose the event kit (.ntkit), or open this file with your key.")


class OtherRecipientsError(ExchangeError):
    """None of the keys given opens it. Where its beginning was damaged on the way it looks the same."""

    what = QT_TRANSLATE_NOOP(
        "errors", "Your key does not open this file: it is sealed for other recipients, or was damaged on the way."
    )
    todo = QT_TRANSLATE_NOOP(
        "errors",
        "Use the key it was sealed for, or ask the sender for the file again, by another way and sealed for your key too.",
    )


class ResealedError(ExchangeError):
    """It opens, but its signature was made for other recipients: somebody passed it on as if it came straight."""

    what = QT_TRANSLATE_NOOP(
        "errors", "This file was signed for other recipients and then sealed again for you by somebody else."
    )
    todo = QT_TRANSLATE_NOOP(
        "errors", "Do not trust it; ask the person who signed it for a copy that is sealed for you."
    )


class NewerVersionError(ExchangeError):
    """Written by a later version of the app."""

    what = QT_TRANSLATE_NOOP(
        "errors", "This file has format version {version}; this app reads up to version {known}."
    )
    todo = QT_TRANSLATE_NOOP("errors", "Install the current version of Notetaker and open it again.")


class SignatureError(ExchangeError):
    """A signature does not verify."""

    what = QT_TRANSLATE_NOOP("errors", "The signature of this file does not match its content.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not trust it; ask the sender for another copy by another way.")


class UnsignedError(SignatureError):
    """A bundle without a signature."""

    what = QT_TRANSLATE_NOOP("errors", "This bundle is not signed.")


class DamagedContentError(ExchangeError):
    """Authentic, but not what the format allows."""

    what = QT_TRANSLATE_NOOP("errors", "The content of this file is not as its format demands.")
    todo = QT_TRANSLATE_NOOP("errors", "Ask the sender to make it again with the current version of Notetaker.")


class TooLargeError(ExchangeError):
    """Larger than any honest file."""

    what = QT_TRANSLATE_NOOP(
        "errors", "This file would be larger than {limit} bytes, the most that Notetaker takes."
    )
    todo = QT_TRANSLATE_NOOP("errors", "Divide it into smaller ones, for example one for each session.")


class UnwritableError(ExchangeError):
    """What was to be sealed has a text that no reader would take; nothing was sealed."""

    what = QT_TRANSLATE_NOOP(
        "errors", "This cannot be sealed: a text in it is too long, or holds half a character."
    )
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written, and everything is still where it was.")
    todo = QT_TRANSLATE_NOOP("errors", "Shorten or retype the longest notes and titles, and seal again.")


class RecipientError(ExchangeError):
    """A recipient is not one that a kit or a bundle may be sealed for."""

    what = QT_TRANSLATE_NOOP("errors", "Recipient {number} is not a key that begins with “age1pq1”.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Copy the whole recipient again, from its first to its last character.")


class RecipientCountError(ExchangeError):
    """No recipient, too many, or one of them twice."""

    what = QT_TRANSLATE_NOOP("errors", "There must be from 1 to {most} different recipients.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Correct the list of recipients.")


class NotAKeyFileError(ExchangeError):
    """Not the key file of an organiser."""

    what = QT_TRANSLATE_NOOP("errors", "This is not the key file of an organiser.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose the file that “keys new” wrote, or its copy.")


class KeyLockedError(ExchangeError):
    """The key file is protected and no passphrase was given."""

    what = QT_TRANSLATE_NOOP("errors", "This key file is protected by a passphrase.")
    todo = QT_TRANSLATE_NOOP("errors", "Give the passphrase of the key.")


class RecoveryWordError(ExchangeError):
    """Typed words of a recovery sheet are not in the list. `numbers` says which, counted from 1."""

    what = QT_TRANSLATE_NOOP("errors", "No recovery sheet has what was typed as word number {numbers}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Look at it on the sheet again.")


class RecoveryCountError(ExchangeError):
    """Too few or too many words."""

    what = QT_TRANSLATE_NOOP("errors", "These are {count} words; a recovery sheet has {words}.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Type all of them, in the order of their numbers.")


class RecoveryMismatchError(ExchangeError):
    """All words are known, but they are not those of one key."""

    what = QT_TRANSLATE_NOOP(
        "errors", "The words do not belong together: one is another, or two have changed places."
    )
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Compare with the sheet again, first: {places}.")
