"""Age files that are almost right, made by somebody who holds the keys: odd in one place, and authentic all the same.

Each is written from a `Draft`, which the tricks bend before the MAC and the tags are computed over it.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Final

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from notetaker.age import HybridRecipient, base64
from notetaker.age.parties import derive, seal_file_key
from notetaker.age.stream import CHUNK

_COLUMNS: Final = 64
_PRIME: Final = 2**255 - 19
LOW_ORDER: Final = (
    *(value.to_bytes(32, "little") for value in (0, 1, _PRIME - 1, _PRIME, _PRIME + 1, 2**255, 2**255 + 1)),
    bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
    bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
)
"""Points with which every key computes the same secret."""


@dataclass
class Block:
    """A stanza as it is written: what stands in its first line, and the lines after it."""

    args: list[bytes]
    lines: list[bytes]

    @classmethod
    def of(cls, args: list[bytes], body: bytes) -> "Block":
        """With the body wrapped as it must be."""
        text = base64.encode(body)
        return cls(args, [text[at : at + _COLUMNS] for at in range(0, len(text) + 1, _COLUMNS)])


@dataclass
class Draft:
    """A file before it is sealed. A chunk is its number, whether it says that it is the last, and its content."""

    file_key: bytes
    blocks: list[Block]
    nonce: bytes
    chunks: list[tuple[int, bool, bytes]]
    version: bytes = b"age-encryption.org/v1"
    before_mac: bytes = b" "
    mac: Callable[[bytes], bytes] = base64.encode
    line_end: bytes = b"\n"
    after: bytes = b""
    bent: list[str] = field(default_factory=list)

    def written(self) -> bytes:
        """The file, with a MAC and tags that fit whatever was bent."""
        lines = [self.version]
        for block in self.blocks:
            lines += [b" ".join([b"->", *block.args]), *block.lines]
        signed = b"".join(line + self.line_end for line in lines) + b"---"
        mac = hmac.digest(derive(self.file_key, b"", b"header"), signed, "sha256")
        head = signed + self.before_mac + self.mac(mac) + self.line_end
        return head + self.nonce + self._payload() + self.after

    def _payload(self) -> bytes:
        aead = ChaCha20Poly1305(derive(self.file_key, self.nonce, b"payload"))
        return b"".join(
            aead.encrypt(number.to_bytes(11) + bytes([last]), content, None)
            for number, last, content in self.chunks
        )


def draft(rng: Random, plain: bytes, file_key: bytes, blocks: list[Block]) -> Draft:
    """What an honest program would write."""
    parts = [plain[at : at + CHUNK] for at in range(0, len(plain), CHUNK)] or [b""]
    chunks = [(number, number == len(parts) - 1, part) for number, part in enumerate(parts)]
    return Draft(file_key, blocks, rng.randbytes(16), chunks)


def for_x25519(rng: Random, recipient: bytes, file_key: bytes, *, odd: bool) -> Block:
    """A stanza for this key; an odd one has a share in another form, or one of low order."""
    ephemeral = X25519PrivateKey.from_private_bytes(rng.randbytes(32))
    share = ephemeral.public_key().public_bytes_raw()
    secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient))
    if odd and rng.random() < 0.5:
        share = share[:-1] + bytes([share[-1] | 0x80])  # the same point: the curve ignores this bit
    elif odd:
        share, secret = rng.choice(LOW_ORDER), bytes(32)
    wrap_key = derive(secret, share + recipient, b"age-encryption.org/v1/X25519")
    return Block.of([b"X25519", base64.encode(share)], seal_file_key(wrap_key, file_key))


def for_passphrase(rng: Random, passphrase: str, file_key: bytes, *, odd: bool) -> Block:
    """A stanza for this passphrase, with little work; an odd one has a salt or a factor in another form."""
    salt = rng.randbytes(rng.choice((0, 15, 17, 32)) if odd and rng.random() < 0.5 else 16)
    log_n = rng.choice((1, 2, 3))
    typed = rng.choice((b"0%d", b"+%d", b"%d ", b"%d.0", b"0x%d", b"-%d", b"%d\t")) if odd else b"%d"
    wrap_key = Scrypt(b"age-encryption.org/v1/scrypt" + salt, 32, 1 << log_n, 8, 1).derive(passphrase.encode())
    return Block.of([b"scrypt", base64.encode(salt), typed % log_n], seal_file_key(wrap_key, file_key))


def for_hybrid(recipient: HybridRecipient, file_key: bytes) -> Block:
    """A stanza for this quantum-safe key."""
    stanza = recipient.wrap(file_key)
    return Block.of(list(stanza.args), stanza.body)


def bend(rng: Random, of: Draft) -> None:
    """Do one of the tricks."""
    trick = rng.choice(TRICKS if of.chunks else _HEADER)
    trick(rng, of)
    of.bent.append(trick.__name__.removeprefix("_"))


def loosened(rng: Random, text: bytes) -> bytes:
    """Base64 of the same value in a form that is not the canonical one, or hardly."""
    alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    at = rng.randrange(len(text) + 1)
    next_last = alphabet[(alphabet.find(text[-1:]) + 1) % 64 :][:1] if text else b"A"
    forms = (
        text + b"=" * rng.randint(1, 3),
        text[:-1] + next_last,
        text[:at] + rng.choice((b" ", b"\t", b"\r", b"-", b"_", b"=", b"\x00", b"\xff")) + text[at:],
        text[:-1],
        text.replace(b"+", b"-").replace(b"/", b"_"),
    )
    return rng.choice(forms)


def _version(rng: Random, of: Draft) -> None:
    of.version = rng.choice(
        (
            b"age-encryption.org/v2",
            b"age-encryption.org/v1 ",
            b" age-encryption.org/v1",
            b"age-encryption.org/v11",
            b"age-encryption.org/v01",
            b"Age-encryption.org/v1",
            b"age-encryption.org/v1\r",
            b"\xef\xbb\xbfage-encryption.org/v1",
            b"",
        )
    )


def _stranger(rng: Random, of: Draft) -> None:
    kind = rng.choice((b"grease", b"x", b"X25519x", b"ssh-ed25519", b"->", b"---", b"\xc3\xa9", b"a\x7f", b"\x01"))
    args = [kind, *(rng.choice((b"a", b"", b"=" * 80, b"b c")) for _ in range(rng.randrange(3)))]
    of.blocks.insert(
        rng.randrange(len(of.blocks) + 1), Block.of(args, rng.randbytes(rng.choice((0, 1, 47, 48, 96))))
    )


def _repeated(rng: Random, of: Draft) -> None:
    of.blocks += [Block(list(one.args), list(one.lines)) for one in of.blocks] * rng.randint(1, 3)


def _shuffled(rng: Random, of: Draft) -> None:
    rng.shuffle(of.blocks)


def _nobody(_: Random, of: Draft) -> None:
    of.blocks = []


def _arguments(rng: Random, of: Draft) -> None:
    args = _any(rng, of).args
    at = rng.randrange(len(args) + 1)
    more = rng.choice((b"", b"x", b" ", b"\t", b"1", rng.randbytes(3)))
    if args and rng.random() < 0.4:
        args.pop(at - 1)
    else:
        args.insert(at, more)


def _kind(rng: Random, of: Draft) -> None:
    args = _any(rng, of).args
    if args:
        args[0] = rng.choice((args[0].lower(), args[0].upper(), args[0][:-1], args[0] + b"2", b""))


def _loose_argument(rng: Random, of: Draft) -> None:
    args = _any(rng, of).args
    at = rng.randrange(len(args) + 1) - 1
    if args:
        args[at] = loosened(rng, args[at])


def _loose_body(rng: Random, of: Draft) -> None:
    lines = _any(rng, of).lines
    if lines:
        at = rng.randrange(len(lines))
        lines[at] = loosened(rng, lines[at])


def _wrapped_otherwise(rng: Random, of: Draft) -> None:
    block = _any(rng, of)
    text, width = b"".join(block.lines), rng.choice((1, 4, 32, 60, 63, 65, 76, 4096))
    block.lines = [text[at : at + width] for at in range(0, len(text) + rng.randrange(2), width)]


def _more_or_fewer_lines(rng: Random, of: Draft) -> None:
    lines = _any(rng, of).lines
    if lines and rng.random() < 0.4:
        lines.pop(rng.randrange(len(lines)))
    else:
        lines.insert(
            rng.randrange(len(lines) + 1), rng.choice((b"", b"A", b"AA", b"A" * 64, b"A" * 65, b"-", b"\r"))
        )


def _mac_line(rng: Random, of: Draft) -> None:
    choice = rng.randrange(4)
    if choice == 0:
        of.before_mac = rng.choice((b"", b"  ", b"\t", b" x ", b"- ", b"\n"))
    elif choice == 1:
        of.mac = lambda mac: loosened(rng, base64.encode(mac))
    elif choice == 2:
        of.mac = lambda mac: base64.encode(mac[: rng.choice((0, 16, 31))])
    else:
        of.mac = lambda mac: base64.encode(mac + bytes(rng.randint(1, 16)))


def _line_ends(rng: Random, of: Draft) -> None:
    of.line_end = rng.choice((b"\r\n", b"\r", b"\n\n", b"\n "))


def _nonce(rng: Random, of: Draft) -> None:
    of.nonce = of.nonce[: rng.randrange(16)] if rng.random() < 0.5 else of.nonce + rng.randbytes(rng.randint(1, 4))


def _chunk_lost(rng: Random, of: Draft) -> None:
    of.chunks.pop(rng.randrange(len(of.chunks)))


def _chunk_twice(rng: Random, of: Draft) -> None:
    of.chunks.insert(rng.randrange(len(of.chunks) + 1), rng.choice(of.chunks))


def _chunks_swapped(rng: Random, of: Draft) -> None:
    rng.shuffle(of.chunks)


def _chunk_resized(rng: Random, of: Draft) -> None:
    at = rng.randrange(len(of.chunks))
    number, last, content = of.chunks[at]
    size = rng.choice((0, 1, CHUNK - 1, CHUNK, CHUNK + 1, len(content) // 2))
    of.chunks[at] = (number, last, (content + bytes(CHUNK + 1))[:size])


def _last_said_otherwise(rng: Random, of: Draft) -> None:
    at = rng.randrange(len(of.chunks))
    number, last, content = of.chunks[at]
    of.chunks[at] = (number, not last, content)


def _empty_last(rng: Random, of: Draft) -> None:
    number, _, content = of.chunks[-1]
    of.chunks[-1] = (number, rng.random() < 0.3, content)
    of.chunks.append((number + 1, True, b""))


def _number(rng: Random, of: Draft) -> None:
    at = rng.randrange(len(of.chunks))
    number, last, content = of.chunks[at]
    of.chunks[at] = (rng.choice((number ^ 1, 1 << 32, (1 << 88) - 9)), last, content)


def _after(rng: Random, of: Draft) -> None:
    of.after = rng.choice((b"\n", b"\0", rng.randbytes(16), rng.randbytes(CHUNK + 16)))


def _any(rng: Random, of: Draft) -> Block:
    if not of.blocks:
        of.blocks.append(Block.of([b"alone"], b""))
    return rng.choice(of.blocks)


_HEADER: Final = (
    _version,
    _stranger,
    _repeated,
    _shuffled,
    _nobody,
    _arguments,
    _kind,
    _loose_argument,
    _loose_body,
    _wrapped_otherwise,
    _more_or_fewer_lines,
    _mac_line,
    _line_ends,
)
_PAYLOAD: Final = (
    _nonce,
    _chunk_lost,
    _chunk_twice,
    _chunks_swapped,
    _chunk_resized,
    _last_said_otherwise,
    _empty_last,
    _number,
    _after,
)
TRICKS: Final[tuple[Callable[[Random, Draft], None], ...]] = _HEADER + _PAYLOAD
"""Those of the header, which keep its MAC right, and those of the payload, which keep its tags right."""
