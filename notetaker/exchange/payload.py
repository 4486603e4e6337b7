"""What is inside the encryption of a kit or a bundle: a frame around JSON lines, signed and padded.

| size    | what                                                                           |
|---------|--------------------------------------------------------------------------------|
| 12      | `NTK-PAYLOAD` and a line feed                                                  |
| 1       | version, 3 (1 and 2 too)                                                       |
| 1       | kind: 1 a kit, 2 a bundle                                                      |
| 1       | signature scheme: 0 none (a checksum), 1 Ed25519 and ML-DSA-65                 |
| 1       | n, how many recipients the signature is for                                    |
| 8       | length of the content, big-endian                                              |
| 32 · n  | SHA-256 of each recipient as text, ascending                                   |
| 1984    | the signer's public keys, where there is a signature                           |
| …       | the content                                                                    |
| 3373    | the signature over all before it; without one, its SHA-256 (32 bytes)          |
| …       | zeros, up to the next power of two from 65,536                                 |

Nothing of the content is parsed before the signature or checksum was verified. `docs/formats.md` has the whole.
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from notetaker.digests import sha256
from notetaker.exchange.errors import (
    DamagedContentError,
    ForeignFileError,
    NewerVersionError,
    ResealedError,
    TooLargeError,
)
from notetaker.exchange.signing import PUBLIC_SIZE, SIGNATURE_SIZE, Signer, SignerPublic

MAGIC = b"NTK-PAYLOAD\n"
VERSION = 3
OLDEST = 1
LEAST_SIZE = 65_536
MOST_SIZE = 1 << 28
MOST_RECIPIENTS = 64
_HEAD = struct.Struct(">12sBBBBQ")
_HASH_SIZE = 32


class PayloadKind(IntEnum):
    """What the content is."""

    KIT = 1
    BUNDLE = 2


class Scheme(IntEnum):
    """How it is signed."""

    NONE = 0
    ED25519_ML_DSA_65 = 1


@dataclass(frozen=True, repr=False)
class Payload:
    """The content of a kit or a bundle and who signed it, for which recipients (their hashes).

    `version` says how the content is to be read.
    """

    kind: PayloadKind
    content: bytes
    signer: SignerPublic | None
    recipients: tuple[bytes, ...]
    version: int = VERSION

    def check_sealed_for(self, keys: Iterable[str] | None) -> None:
        """Raise ResealedError where the signature is not for the way in which the file was opened.

        `keys` are the recipients of the identities that opened it, None means by a passphrase.
        """
        if self.signer is None:
            return
        own = set() if keys is None else {recipient_hash(key) for key in keys}
        if keys is None and self.recipients:
            raise ResealedError(detail="signed for keys, opened by a passphrase")
        if keys is not None and not own & set(self.recipients):
            raise ResealedError(detail="signed for other keys")


def recipient_hash(recipient: str) -> bytes:
    """How a signature names a recipient."""
    return sha256(recipient.encode("ascii"))


def write_payload(kind: PayloadKind, content: bytes, recipients: Iterable[str], signer: Signer | None) -> bytes:
    """The frame around `content`. `recipients` are the keys it will be sealed for, none for a passphrase."""
    hashes = sorted({recipient_hash(recipient) for recipient in recipients}) if signer else []
    scheme = Scheme.ED25519_ML_DSA_65 if signer else Scheme.NONE
    head = _HEAD.pack(MAGIC, VERSION, kind, scheme, len(hashes), len(content))
    frame = head + b"".join(hashes) + (signer.public.raw if signer else b"") + content
    frame += signer.sign(_recipients_digest(hashes), frame) if signer else sha256(frame)
    size = padded_size(len(frame))
    if size > MOST_SIZE:
        raise TooLargeError(limit=MOST_SIZE)
    return frame.ljust(size, b"\0")


def read_payload(data: bytes) -> Payload:
    """The payload in `data`, its signature verified.

    Raises ForeignFileError, NewerVersionError, DamagedContentError or SignatureError.
    """
    version, kind, scheme, count, length = _read_head(data)
    start = _HEAD.size + count * _HASH_SIZE
    content_start = start + (PUBLIC_SIZE if scheme else 0)
    content_end = content_start + length
    frame_end = content_end + (SIGNATURE_SIZE if scheme else _HASH_SIZE)
    if (
        length > MOST_SIZE
        or len(data) != padded_size(frame_end)
        or data.count(0, frame_end) != len(data) - frame_end
    ):
        raise DamagedContentError(detail="the length or the padding is wrong")
    hashes = _hashes(data[_HEAD.size : start])
    signer = None
    if scheme:
        signer = SignerPublic(data[start:content_start])
        signer.verify(data[content_end:frame_end], _recipients_digest(hashes), data[:content_end])
    elif data[content_end:frame_end] != sha256(data[:content_end]):
        raise DamagedContentError(detail="the checksum does not match")
    return Payload(kind, data[content_start:content_end], signer, tuple(hashes), version)


def padded_size(size: int) -> int:
    """The least power of two from 65,536 that `size` fits in."""
    return max(LEAST_SIZE, 1 << (size - 1).bit_length())


def _read_head(data: bytes) -> tuple[int, PayloadKind, Scheme, int, int]:
    if len(data) < LEAST_SIZE or not data.startswith(MAGIC):
        raise ForeignFileError(detail="no payload of Notetaker inside the encryption")
    _, version, kind, scheme, count, length = _HEAD.unpack_from(data)
    if version > VERSION:
        raise NewerVersionError(version=version, known=VERSION)
    if version < OLDEST or kind not in tuple(PayloadKind) or scheme not in tuple(Scheme):
        raise DamagedContentError(detail="a field of the payload's head is unknown")
    if count > MOST_RECIPIENTS or (count and not scheme):
        raise DamagedContentError(detail="wrong number of recipients")
    return version, PayloadKind(kind), Scheme(scheme), count, length


def _hashes(data: bytes) -> list[bytes]:
    hashes = [data[at : at + _HASH_SIZE] for at in range(0, len(data), _HASH_SIZE)]
    if hashes != sorted(set(hashes)):
        raise DamagedContentError(detail="the recipients are not in order")
    return hashes


def _recipients_digest(hashes: Iterable[bytes]) -> bytes:
    return sha256(b"".join(hashes))
