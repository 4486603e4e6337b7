"""A passphrase in place of keys, made slow to guess by scrypt."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from notetaker.age import base64
from notetaker.age.errors import EmptyPassphraseError, HeaderError, MemoryShortageError, WorkFactorError
from notetaker.age.parties import Company, Stanza, open_file_key, seal_file_key
from notetaker.model.secret import Secret

KIND = b"scrypt"
DEFAULT_LOG_N = 18
"""256 MiB and about a second of work for each guess."""
MOST_LOG_N = 20
_SALT_SIZE = 16
_LABEL = b"age-encryption.org/v1/scrypt"
_DECIMAL = re.compile(rb"[1-9][0-9]*")


@dataclass(frozen=True, repr=False)
class ScryptRecipient:
    """A passphrase to encrypt with; it stands alone in a file, so who opens it knows that a holder of it sealed it.

    `log_n` is the work of one guess, as a power of two.
    """

    passphrase: Secret[str]
    log_n: int = field(default_factory=lambda: DEFAULT_LOG_N)

    def __post_init__(self) -> None:
        if not self.passphrase.reveal():
            raise EmptyPassphraseError
        if not 1 <= self.log_n <= MOST_LOG_N:
            raise ValueError(f"log_n is {self.log_n}, it must be from 1 to {MOST_LOG_N}, which a reader takes")

    @property
    def company(self) -> Company:
        """None."""
        return Company.ALONE

    def wrap(self, file_key: bytes) -> Stanza:
        """Under a salt of its own for each file."""
        salt = os.urandom(_SALT_SIZE)
        wrapped = seal_file_key(_wrap_key(self.passphrase, salt, self.log_n), file_key)
        return Stanza((KIND, base64.encode(salt), b"%d" % self.log_n), wrapped)

    def __repr__(self) -> str:
        return "***"


@dataclass(frozen=True, repr=False)
class ScryptIdentity:
    """A passphrase to decrypt with.

    Refuses a file that asks for more work than `most_log_n`: at 20 a hostile one costs 1 GiB and some seconds.
    """

    passphrase: Secret[str]
    most_log_n: int = MOST_LOG_N

    def recipient(self) -> ScryptRecipient:
        """The same passphrase, to encrypt with."""
        return ScryptRecipient(self.passphrase)

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """The file key, or None if the file is not for a passphrase, or for another one."""
        check_alone(stanzas)
        return self._unwrap(stanzas[0]) if stanzas[0].kind == KIND else None

    def _unwrap(self, stanza: Stanza) -> bytes | None:
        salt = base64.decode(stanza.args[1]) if len(stanza.args) == 3 else None
        if salt is None or len(salt) != _SALT_SIZE or not _DECIMAL.fullmatch(stanza.args[2]):
            raise HeaderError(detail="malformed scrypt stanza")
        wrapped = stanza.wrapped_key()
        if len(stanza.args[2]) > 2 or int(stanza.args[2]) > self.most_log_n:
            raise WorkFactorError(detail=f"the work factor is over {self.most_log_n}")
        return open_file_key(_wrap_key(self.passphrase, salt, int(stanza.args[2])), wrapped)

    def __repr__(self) -> str:
        return "***"


def check_alone(stanzas: Sequence[Stanza]) -> None:
    """Raise HeaderError where a passphrase stands beside anything else.

    Whoever opens a file with a passphrase expects that it was sealed by somebody who knows it.
    """
    if len(stanzas) > 1 and any(stanza.kind == KIND for stanza in stanzas):
        raise HeaderError(detail="a passphrase beside other recipients")


def _wrap_key(passphrase: Secret[str], salt: bytes, log_n: int) -> bytes:
    # A lone surrogate (a byte of the command line that is not UTF-8) must not end in an error that shows the text.
    typed = passphrase.reveal().encode("utf-8", "surrogatepass")
    try:
        return Scrypt(_LABEL + salt, 32, 1 << log_n, 8, 1).derive(typed)
    except MemoryError:
        raise MemoryShortageError(detail=f"scrypt with a work factor of {log_n}") from None
