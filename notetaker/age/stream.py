"""The payload: chunks of 64 KiB, each authenticated with its number and whether it is the last."""

import os
from collections.abc import Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from notetaker.age.errors import HeaderError, PayloadError
from notetaker.age.flow import Lookahead, Writable, write_all
from notetaker.age.parties import derive

CHUNK = 1 << 16
_TAG = 16
_NONCE_SIZE = 16


def seal(file_key: bytes, source: Lookahead, target: Writable) -> None:
    """Encrypt all of `source` in constant memory."""
    nonce = os.urandom(_NONCE_SIZE)
    write_all(target, nonce)
    aead = _payload_aead(file_key, nonce)
    number = 0
    while True:
        chunk = source.read(CHUNK)
        last = source.at_end()
        write_all(target, aead.encrypt(_chunk_nonce(number, last=last), chunk, None))
        if last:
            return
        number += 1


def read_nonce(source: Lookahead) -> bytes:
    """Take the payload's nonce, which the format counts as part of the header."""
    nonce = source.read(_NONCE_SIZE)
    if len(nonce) < _NONCE_SIZE:
        raise HeaderError(detail="cut off in the payload's nonce")
    return nonce


def open_(file_key: bytes, nonce: bytes, source: Lookahead, target: Writable) -> None:
    """Decrypt all of `source` in constant memory.

    Every byte that reaches `target` is authentic and in its place. Only when this returns is it also the whole;
    raises PayloadError otherwise, and the caller must drop what was written.
    """
    for plaintext in _opened(_payload_aead(file_key, nonce), source):
        write_all(target, plaintext)


def _opened(aead: ChaCha20Poly1305, source: Lookahead) -> Iterator[bytes]:
    number = 0
    while True:
        sealed = source.read(CHUNK + _TAG)
        last = source.at_end()
        plaintext = _try(aead, number, sealed, last=last)
        if plaintext is None:
            yield from _explained(aead, number, sealed, last=last)
        elif last and number and not plaintext:
            raise PayloadError(detail="an empty last chunk after others")
        else:
            yield plaintext
        if last:
            return
        number += 1


def _explained(aead: ChaCha20Poly1305, number: int, sealed: bytes, *, last: bool) -> Iterator[bytes]:
    """Say why a chunk did not open; it is given out if only its being the last or not is wrong."""
    plaintext = _try(aead, number, sealed, last=not last) if len(sealed) == CHUNK + _TAG else None
    if plaintext is None:
        raise PayloadError(detail=f"chunk {number} is damaged or cut off")
    yield plaintext
    raise PayloadError(detail="cut off between two chunks" if last else "other data after the last chunk")


def _try(aead: ChaCha20Poly1305, number: int, sealed: bytes, *, last: bool) -> bytes | None:
    try:
        return aead.decrypt(_chunk_nonce(number, last=last), sealed, None)
    except InvalidTag:
        return None


def _chunk_nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + (b"\1" if last else b"\0")


def _payload_aead(file_key: bytes, nonce: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(derive(file_key, nonce, b"payload"))
