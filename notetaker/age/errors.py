"""What can be wrong with an age file, a key or a choice of recipients. No message ever holds a key or a passphrase.

| outcome of reading a file                                      | class           |
|----------------------------------------------------------------|-----------------|
| the ASCII armor is not strict PEM                              | ArmorError      |
| not age v1, or a stanza or the nonce is malformed              | HeaderError     |
| its scrypt stanza asks for more work than allowed              | WorkFactorError, a HeaderError |
| the file key was found, but the header was altered             | MacError, a HeaderError |
| no stanza is for one of the identities                         | NoMatchError    |
| … and the file is protected by a passphrase                    | PassphraseError, a NoMatchError |
| the payload is damaged, cut off, or followed by other data     | PayloadError    |
"""

from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError


class AgeError(NotetakerError):
    """Base of everything that this room raises. `detail` says in plain English what a specialist would ask."""

    what = QT_TRANSLATE_NOOP("errors", "The encrypted file could not be processed.")
    kept = QT_TRANSLATE_NOOP("errors", "The file itself was not changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Ask the sender for another copy.")

    @property
    def detail(self) -> str:
        """The exact reason, not translated and never secret; may be empty."""
        return self.fields.get("detail", "")


class ArmorError(AgeError):
    """The text form of the file is not strict PEM."""

    what = QT_TRANSLATE_NOOP("errors", "The text form of this encrypted file is damaged.")
    todo = QT_TRANSLATE_NOOP("errors", "Ask the sender for it again, as an attached file and not as pasted text.")


class HeaderError(AgeError):
    """The header is not that of an age v1 file."""

    what = QT_TRANSLATE_NOOP("errors", "This is not an encrypted age file, or its beginning is damaged.")
    todo = QT_TRANSLATE_NOOP("errors", "Check that it is the right file, or ask the sender for another copy.")


class MacError(HeaderError):
    """The key fits, but the header is not the one that the sender wrote."""

    what = QT_TRANSLATE_NOOP("errors", "The beginning of this encrypted file was altered after it was sealed.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not trust this copy; ask the sender for another one by another way.")


class WorkFactorError(HeaderError):
    """Opening the file would take more time and memory than an honest sender would ask for."""

    what = QT_TRANSLATE_NOOP("errors", "This file asks for far more computing work than a passphrase needs.")
    todo = QT_TRANSLATE_NOOP("errors", "Do not open it; ask the sender how it was made.")


class NoMatchError(AgeError):
    """None of the identities is a recipient of the file."""

    what = QT_TRANSLATE_NOOP("errors", "This file was not encrypted for your key.")
    todo = QT_TRANSLATE_NOOP("errors", "Use the key that belongs to it, or ask the sender to seal it for your key.")


class PassphraseError(NoMatchError):
    """The file needs a passphrase, and the one given is not it."""

    what = QT_TRANSLATE_NOOP("errors", "This passphrase does not open the file.")
    todo = QT_TRANSLATE_NOOP("errors", "Check capitals, accents and the keyboard layout, and type it again.")


class PayloadError(AgeError):
    """The content is damaged. What was written before it was authentic, but it is not the whole."""

    what = QT_TRANSLATE_NOOP("errors", "The content of this encrypted file is damaged or incomplete.")
    todo = QT_TRANSLATE_NOOP("errors", "Copy it again from where it came from, or ask the sender for another copy.")


class KeyTextError(AgeError):
    """A recipient or an identity is not written as it must be."""

    what = QT_TRANSLATE_NOOP("errors", "This is not a valid key.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    todo = QT_TRANSLATE_NOOP("errors", "Copy the whole key again, from its first to its last character.")


class KeyFileError(KeyTextError):
    """A line of an identity file is not an identity."""

    what = QT_TRANSLATE_NOOP("errors", "The key file has no valid key in line {line}.")
    todo = QT_TRANSLATE_NOOP("errors", "Use the key file as it was made, without changes.")


class EmptyKeyFileError(KeyTextError):
    """An identity file holds no identity at all."""

    what = QT_TRANSLATE_NOOP("errors", "The key file holds no key.")
    todo = QT_TRANSLATE_NOOP("errors", "Use the key file as it was made, without changes.")


class RecipientsError(AgeError):
    """The recipients cannot be combined: none at all, quantum-safe with others, or a passphrase with keys."""

    what = QT_TRANSLATE_NOOP("errors", "A file cannot be sealed for this choice of recipients.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written.")
    todo = QT_TRANSLATE_NOOP(
        "errors", "Use only keys that begin with “age1pq”, only other keys, or one passphrase alone."
    )


class EmptyPassphraseError(AgeError):
    """An empty passphrase protects nothing."""

    what = QT_TRANSLATE_NOOP("errors", "The passphrase is empty.")
    kept = QT_TRANSLATE_NOOP("errors", "Nothing was written.")
    todo = QT_TRANSLATE_NOOP("errors", "Choose a passphrase of several words.")


class MemoryShortageError(AgeError):
    """The passphrase function needs more memory than the machine gives."""

    what = QT_TRANSLATE_NOOP("errors", "There is not enough free memory to work with the passphrase.")
    todo = QT_TRANSLATE_NOOP("errors", "Close other programs and try again.")
