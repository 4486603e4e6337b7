"""Keys as text: one recipient, or a file of identities with comments."""

from notetaker.age.errors import EmptyKeyFileError, KeyFileError, KeyTextError
from notetaker.age.hybrid import RECIPIENT_PREFIX as HYBRID_PREFIX
from notetaker.age.hybrid import HybridIdentity, HybridRecipient
from notetaker.age.x25519 import X25519Identity, X25519Recipient


def parse_recipient(text: str) -> X25519Recipient | HybridRecipient:
    """Read `age1…` or `age1pq…`; space around it does not matter. Raises KeyTextError."""
    trimmed = text.strip()
    if trimmed.startswith(HYBRID_PREFIX + "1"):
        return HybridRecipient.parse(trimmed)
    return X25519Recipient.parse(trimmed)


def parse_identities(text: str) -> tuple[X25519Identity | HybridIdentity, ...]:
    """Read an identity file: one identity a line, blank lines and lines that begin with `#` apart.

    Raises KeyFileError with the number of the line (never its text), or EmptyKeyFileError.
    """
    identities = []
    for number, line in enumerate(text.split("\n"), start=1):  # other line ends must not end a comment
        trimmed = line.strip()
        if trimmed and not trimmed.startswith("#"):
            identities.append(_identity(trimmed, number))
    if not identities:
        raise EmptyKeyFileError
    return tuple(identities)


def _identity(text: str, line: int) -> X25519Identity | HybridIdentity:
    kind = HybridIdentity if text.startswith("AGE-SECRET-KEY-PQ-1") else X25519Identity
    try:
        return kind.parse(text)
    except KeyTextError as error:
        raise KeyFileError(line=line, detail=error.detail) from None
