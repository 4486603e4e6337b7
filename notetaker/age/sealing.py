"""A whole age file: find or make the file key, then the header, then the payload."""

import io
import os
from collections.abc import Sequence
from typing import BinaryIO

from notetaker.age import header, stream
from notetaker.age.armor import ArmorReader, ArmorWriter, is_armored
from notetaker.age.errors import NoMatchError, PassphraseError, RecipientsError
from notetaker.age.flow import Lookahead, Writable, write_all
from notetaker.age.parties import FILE_KEY_SIZE, Company, Identity, Recipient, Stanza
from notetaker.age.scrypt import KIND as PASSPHRASE
from notetaker.age.scrypt import ScryptIdentity, check_alone


def encrypt(recipients: Sequence[Recipient], source: BinaryIO, target: BinaryIO, *, armored: bool = False) -> None:
    """Encrypt `source` to `target` so that each of the recipients can read it, in constant memory.

    Raises RecipientsError before anything is written where they may not stand together or are too many.
    """
    _check_company(recipients)
    file_key = os.urandom(FILE_KEY_SIZE)
    head = header.write([recipient.wrap(file_key) for recipient in recipients], file_key)
    if len(head) > header.LARGEST:
        raise RecipientsError(detail="more recipients than a reader takes")
    if not armored:
        _seal(head, file_key, source, target)
        return
    armor = ArmorWriter(target)
    _seal(head, file_key, source, armor)
    armor.finish()


def decrypt(identities: Sequence[Identity], source: BinaryIO, target: BinaryIO) -> None:
    """Decrypt `source`, armored or not, to `target`, in constant memory.

    Nothing is written to `target` that was not authenticated. Where a PayloadError or an ArmorError is raised, a
    part may have been written that is authentic but not the whole: drop it (`decrypt_file` does).
    """
    start = Lookahead(source)
    inner = Lookahead(ArmorReader(start)) if is_armored(start) else start
    head = header.read(inner)
    file_key = _file_key(identities, head.stanzas)
    head.verify(file_key)
    stream.open_(file_key, stream.read_nonce(inner), inner, target)


def encrypt_bytes(recipients: Sequence[Recipient], plaintext: bytes, *, armored: bool = False) -> bytes:
    """`encrypt` in memory."""
    target = io.BytesIO()
    encrypt(recipients, io.BytesIO(plaintext), target, armored=armored)
    return target.getvalue()


def decrypt_bytes(identities: Sequence[Identity], ciphertext: bytes) -> bytes:
    """`decrypt` in memory: the whole plaintext, or an error."""
    target = io.BytesIO()
    decrypt(identities, io.BytesIO(ciphertext), target)
    return target.getvalue()


def _seal(head: bytes, file_key: bytes, source: BinaryIO, target: Writable) -> None:
    write_all(target, head)
    stream.seal(file_key, Lookahead(source), target)


def _check_company(recipients: Sequence[Recipient]) -> None:
    companies = {recipient.company for recipient in recipients}
    if not companies:
        raise RecipientsError(detail="no recipient")
    if len(companies) > 1:
        raise RecipientsError(detail="recipients that may not stand together")
    if companies == {Company.ALONE} and len(recipients) > 1:
        raise RecipientsError(detail="a passphrase must be the only recipient")


def _file_key(identities: Sequence[Identity], stanzas: Sequence[Stanza]) -> bytes:
    check_alone(stanzas)
    for identity in identities:
        file_key = identity.unwrap(stanzas)
        if file_key is not None:
            return file_key
    tried_passphrase = any(isinstance(identity, ScryptIdentity) for identity in identities)
    if tried_passphrase and any(stanza.kind == PASSPHRASE for stanza in stanzas):
        raise PassphraseError
    raise NoMatchError
