"""Digests, by the library of cryptography that is there for all else.

Python's `hashlib`, `hmac` and `secrets` would load another one beside it, of some megabytes.
"""

from cryptography.hazmat.primitives.hashes import SHA256, Hash


def digest() -> Hash:
    """A SHA-256 that takes in piece by piece."""
    return Hash(SHA256())


def sha256(data: bytes) -> bytes:
    """The SHA-256 of all of it."""
    taken_in = digest()
    taken_in.update(data)
    return taken_in.finalize()
