"""A second reader of kits, bundles and keys, written from docs/formats.md and c2sp.org/age, with nothing of the app.

It takes what the document allows and raises Refused otherwise. It exists so that the document can be relied on.
"""

import base64
import datetime
import hashlib
import hmac
import json
import re
import struct
import unicodedata
from pathlib import Path
from typing import Any, NoReturn

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

WORDS = Path(__file__).resolve().parents[2] / "resources" / "words.txt"
KINDS = ("point", "agreement", "disagreement", "question", "recommendation", "action", "quote")
MENTIONS = ("person", "organisation", "somebody", "email", "url", "phone", "handle", "detail")
PHRASES = ["label", "person", "organisation", "other_person", "other_organisation"]
Line = dict[str, Any]


class Refused(Exception):
    """Not what the document describes."""


def refuse(why: str) -> NoReturn:
    raise Refused(why)


def must(holds: object, why: str) -> None:
    if not holds:
        refuse(why)


def hkdf(secret: bytes, info: bytes, salt: bytes | None = None) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(secret)


# Keys


class Key:
    """An identity, from its seed."""

    def __init__(self, seed: bytes) -> None:
        expanded = hashlib.shake_256(seed).digest(96)
        self.seed = seed
        self._kem = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        self._dh = X25519PrivateKey.from_private_bytes(expanded[64:])
        raw = self._kem.public_key().public_bytes_raw() + self._dh.public_key().public_bytes_raw()
        self.recipient = bech32("age1pq", raw)

    def unwrap(self, args: list[str], body: bytes) -> bytes | None:
        suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
        pair = MLKEM768X25519PrivateKey(self._kem, self._dh)
        try:
            return suite.decrypt(unbase64(args[0]) + body, pair, info=b"age-encryption.org/mlkem768x25519")
        except InvalidTag:
            return None

    def signer(self) -> bytes:
        """The public keys that its kits are signed with."""
        return signer_public(hkdf(self.seed, b"notetaker organiser signer v1"))


def signer_public(seed: bytes) -> bytes:
    ed25519 = Ed25519PrivateKey.from_private_bytes(hkdf(seed, b"notetaker exchange signer ed25519 v1"))
    ml_dsa = MLDSA65PrivateKey.from_seed_bytes(hkdf(seed, b"notetaker exchange signer ml-dsa-65 v1"))
    return ed25519.public_key().public_bytes_raw() + ml_dsa.public_key().public_bytes_raw()


def bech32(prefix: str, raw: bytes) -> str:
    alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    bits = "".join(f"{byte:08b}" for byte in raw)
    bits += "0" * (-len(bits) % 5)
    data = [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]
    head = [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]
    check = 1
    for value in [*head, *data, 0, 0, 0, 0, 0, 0]:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, mask in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= mask if top >> place & 1 else 0
    check ^= 1
    data += [check >> 5 * (5 - place) & 31 for place in range(6)]
    return f"{prefix}1" + "".join(alphabet[value] for value in data)


def is_recipient(text: str) -> bool:
    """Whether it is the Bech32 text of 1,216 bytes."""
    alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    body = text.removeprefix("age1pq1")[:-6]
    if not set(body) <= set(alphabet):
        return False
    bits = "".join(f"{alphabet.index(letter):05b}" for letter in body)
    raw = bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8))
    return len(raw) == 1_216 and bech32("age1pq", raw) == text


def spoken(digest: bytes) -> str:
    bits = "".join(f"{byte:08b}" for byte in hashlib.sha256(digest).digest())
    words = WORDS.read_text().splitlines()
    return " ".join(words[int(bits[at : at + 10], 2)] for at in range(0, 60, 10))


# age


def unbase64(text: str) -> bytes:
    raw = base64.b64decode(text + "=" * (-len(text) % 4))
    must(base64.b64encode(raw).decode().rstrip("=") == text, "base64 in another form")
    return raw


def decrypt(data: bytes, *, key: Key | None = None, passphrase: str | None = None) -> bytes:
    """The plaintext of an age file in binary form."""
    header, _, rest = data.partition(b"\n---")
    lines = header.decode("ascii").split("\n")
    must(lines[0] == "age-encryption.org/v1", "not an age file")
    file_key = None
    at = 1
    while at < len(lines):
        _, kind, *args = lines[at].split(" ")
        end = at + 1
        while len(lines[end]) == 64:
            end += 1
        body = unbase64("".join(lines[at + 1 : end + 1]))
        at = end + 1
        if kind == "scrypt" and passphrase is not None:
            secret = unicodedata.normalize("NFC", passphrase).encode()
            salt = b"age-encryption.org/v1/scrypt" + unbase64(args[0])
            wrapping = Scrypt(salt, 32, 2 ** int(args[1]), 8, 1).derive(secret)
            file_key = ChaCha20Poly1305(wrapping).decrypt(bytes(12), body, None)
        elif kind == "mlkem768x25519" and key is not None:
            file_key = file_key or key.unwrap(args, body)
    if file_key is None:
        refuse("not for this key")
    mac, _, payload = rest.partition(b"\n")
    expected = hmac.new(hkdf(file_key, b"header"), header + b"\n---", "sha256").digest()
    must(unbase64(mac.decode().removeprefix(" ")) == expected, "the header was changed")
    aead = ChaCha20Poly1305(hkdf(file_key, b"payload", payload[:16]))
    chunks = [payload[at : at + 65_552] for at in range(16, len(payload), 65_552)]
    return b"".join(
        aead.decrypt(number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk, None)
        for number, chunk in enumerate(chunks)
    )


# Payload


def read_payload(plain: bytes, kind: int, recipient: str | None) -> tuple[int, bytes, bytes | None]:
    """Version, content and signer of a payload that was opened by this recipient (None: by a passphrase)."""
    must(plain[:12] == b"NTK-PAYLOAD\n", "not one of ours")
    version, said, scheme, n = plain[12:16]
    must(version in (1, 2, 3), "newer" if version > 3 else "version")
    must(said in (1, 2) and scheme in (0, 1) and n <= 64 and (scheme or not n), "head")
    (length,) = struct.unpack(">Q", plain[16:24])
    start = 24 + 32 * n
    hashes = [plain[at : at + 32] for at in range(24, start, 32)]
    must(hashes == sorted(set(hashes)), "recipients are not ascending")
    begin = start + 1984 * scheme
    end = begin + length
    frame = end + (3373 if scheme else 32)
    size = 65_536
    while size < frame:
        size *= 2
    must(len(plain) == size <= 268_435_456 and not any(plain[frame:]), "size or padding")
    signer = plain[start:begin] or None
    if signer:
        digest = hashlib.sha256(b"".join(hashes)).digest()
        message = b"notetaker exchange signature v1\n" + digest + plain[:end]
        try:
            Ed25519PublicKey.from_public_bytes(signer[:32]).verify(plain[end : end + 64], message)
            MLDSA65PublicKey.from_public_bytes(signer[32:]).verify(plain[end + 64 : frame], message)
        except InvalidSignature:
            refuse("signature")
    else:
        must(plain[end:frame] == hashlib.sha256(plain[:end]).digest(), "checksum")
    must(said == kind, "the other kind")
    must(signer or kind == 1, "a bundle without a signature")
    if signer:
        own = [hashlib.sha256(recipient.encode()).digest()] if recipient else []
        must(set(own) & set(hashes) if recipient else not hashes, "sealed again for others")
    return version, plain[begin:end], signer


# Content


def read_lines(content: bytes) -> list[Line]:
    must(content.endswith(b"\n"), "the last line is not ended")
    lines = content[:-1].split(b"\n")
    must(len(lines) <= 1_000_000 and max(map(len, lines)) <= 16_000_000, "too many or too long lines")
    return [read_line(line) for line in lines]


def read_line(line: bytes) -> Line:
    value = json.loads(line, parse_float=refuse, parse_constant=refuse)
    must(write(value).encode() == line, "another way to write a line")
    return dict(value)


def write(value: object) -> str:
    """The one way to write a value, as the document has it."""
    match value:
        case None:
            return "null"
        case str():
            return '"' + value.translate(_ESCAPED) + '"'
        case int() if value is not True and value is not False and value >= 0:
            return str(value)
        case list():
            return "[" + ",".join(map(write, value)) + "]"
        case dict():
            return "{" + ",".join(f"{write(key)}:{write(each)}" for key, each in value.items()) + "}"
    refuse("a value that the format has not")


_SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = {code: f"\\u{code:04x}" for code in range(ord(" "))} | {
    ord(letter): short for letter, short in _SHORT.items()
}


class Rest:
    """Lines still to be read."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines

    def one(self, kind: str, *names: str) -> list[Any]:
        must(self.lines and list(self.lines[0]) == ["type", *names] and self.lines[0]["type"] == kind, kind)
        return list(self.lines.pop(0).values())[1:]

    def each(self, kind: str, *names: str, most: int) -> list[list[Any]]:
        found = []
        while self.lines and self.lines[0].get("type") == kind:
            found.append(self.one(kind, *names))
        must(len(found) <= most, f"too many {kind}")
        return found


def text(value: object, most: int = 2_000) -> str:
    must(isinstance(value, str) and len(value) <= most, "text")
    return str(value)


def word(value: object) -> str:
    must(isinstance(value, str) and 1 <= len(value) <= 64 and value.isprintable(), "word")
    return str(value)


def one_line(value: object) -> str:
    hidden = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    must(not any(unicodedata.category(letter) in hidden for letter in text(value)), "line")
    return str(value)


def random_id(value: object) -> str:
    must(isinstance(value, str) and re.fullmatch("[0-9a-f]{32}", value), "random id")
    return str(value)


def number(value: object, least: int) -> int:
    must(isinstance(value, int) and value is not True and least <= value <= 1_000_000, "number")
    return int(str(value))


def listed(value: object, most: int = 1_000) -> list[Any]:
    must(isinstance(value, list) and len(value) <= most, "list")
    return list(value)  # type: ignore[call-overload,no-any-return]  # it is one, as was just seen


def read_programme(rest: Rest) -> Line:
    title, k = rest.one("programme", "title", "k")
    ladder = {}
    for key, wider, *worded in rest.each("category", "key", "widens_to", "en", "fr", most=200):
        must(word(key) not in ladder, "a category twice")
        ladder[key] = wider
        for phrases in worded:
            must(
                isinstance(phrases, dict) and list(phrases) == PHRASES and all(map(check_line, phrases.values())),
                key,
            )
    for key in ladder:
        way = [key]
        while ladder[way[-1]] is not None:
            way.append(ladder[way[-1]])
            must(way[-1] in ladder and len(way) <= len(ladder), "not a ladder")
        must(way[-1] == "participant", "not a ladder")
    sessions = {}
    for key, name, day, room, regime in rest.each("session", "id", "title", "day", "room", "regime", most=1_000):
        must(word(key) not in sessions and regime in ("rule", "on_record", "off_table"), "session")
        must(text(day) == "" or datetime.date.fromisoformat(text(day)).isoformat() == day, "date")
        sessions[key] = {"title": one_line(name), "day": day, "room": one_line(room), "regime": regime}
    return {"title": one_line(title), "k": number(k, 2), "ladder": ladder, "sessions": sessions}


def check_line(value: object) -> bool:
    one_line(value)
    return True


def finest(programme: Line) -> list[str]:
    return [key for key in programme["ladder"] if key not in programme["ladder"].values()]


def read_kit(data: bytes, *, key: Key | None = None, passphrase: str | None = None) -> Line:
    plain = decrypt(data, key=key, passphrase=passphrase)
    return kit_of(*read_payload(plain, 1, key.recipient if key else None))


def kit_of(version: int, content: bytes, signer: bytes | None) -> Line:
    rest = Rest(read_lines(content))
    made = rest.one("kit", *["id", "edition", "revision"][:version])
    programme = read_programme(rest)
    recipients = [text(each) for (each,) in rest.each("recipient", "key", most=64)]
    successors = [each for (each,) in rest.each("successor", "signer", most=64)] if version > 1 else []
    must(1 <= len(recipients) == len(set(recipients)) and all(map(is_recipient, recipients)), "recipients")
    must(len(set(successors)) == len(successors), "successors")
    must(version == 1 or made[1] == "" or random_id(made[1]), "edition")
    must(all(re.fullmatch("[0-9a-f]{64}", each) for each in successors), "successors")
    wording = read_wording(rest) if version > 2 else {"abbreviations": {}, "templates": {}}
    names = ("id", "name", "aliases", "affiliation", "affiliation_aliases", "role", "category", "sessions")
    people = []
    for values in rest.each("participant", *names, most=20_000):
        person = dict(zip(names, values, strict=True))
        must(text(person["id"]) and text(person["name"]) and person["category"] in finest(programme), "participant")
        must(all(session in programme["sessions"] for session in listed(person["sessions"])), "participant")
        _ = text(person["affiliation"]), text(person["role"])
        _ = [text(each) for each in (*listed(person["aliases"]), *listed(person["affiliation_aliases"]))]
        people.append(person)
    must(len({person["id"] for person in people}) == len(people), "a participant twice")
    must(rest.one("end", "count") == [len(people)] and not rest.lines, "end")
    return {
        "version": version, "id": random_id(made[0]), "edition": made[1] if version > 1 else "",
        "revision": number(made[2], 0) if version > 2 else 0, "wording": wording,
        "programme": programme, "recipients": recipients, "successors": successors, "people": people, "signer": signer,
    }  # fmt: skip


def read_wording(rest: Rest) -> Line:
    abbreviations: Line = {}
    for short, *longs in rest.each("abbreviation", "short", "en", "fr", most=1_000):
        must(1 <= len(text(short)) <= 20 and unicodedata.category(short[0])[0] == "L", "abbreviation")
        plain = short.replace("_", "")
        must(
            plain.count("/") <= 1 and all(unicodedata.category(one)[0] in "LN" for one in plain.replace("/", "")),
            short,
        )
        must(short.casefold() not in abbreviations and any(longs), "abbreviation")
        abbreviations[short.casefold()] = [short_line(each, 80) for each in longs]
    templates: Line = {}
    headings = ("intro", "consensus", "no_consensus", "recommendations", "questions", "next_steps")
    for lang, *said in rest.each("template", "lang", *headings, most=2):
        must(lang in ("en", "fr") and lang not in templates, "template")
        templates[lang] = [short_line(each, 120) for each in said]
    return {"abbreviations": abbreviations, "templates": templates}


def short_line(value: object, most: int) -> str:
    must(len(one_line(value)) <= most and "\ufffc" not in str(value), "short line")
    return str(value)


def read_bundle(data: bytes, key: Key) -> Line:
    return bundle_of(*read_payload(decrypt(data, key=key), 2, key.recipient))


def bundle_of(version: int, content: bytes, signer: bytes | None) -> Line:
    rest = Rest(read_lines(content))
    if version == 1:
        made, programme_id, revision, covered = rest.one("bundle", "id", "programme", "revision", "sessions")
        edition, before = "", []
    else:
        names = ("id", "programme", "edition", "revision", "before", "sessions")
        made, programme_id, edition, revision, before, covered = rest.one("bundle", *names)
        must(edition == "" or random_id(edition), "edition")
        must(len(listed(before)) == min(number(revision, 1) - 1, 100), "before")
        must(len({made, *map(random_id, before)}) == len(before) + 1, "before")
    programme = read_programme(rest)
    must(covered == [each for each in programme["sessions"] if each in listed(covered)], "sessions")
    widened = []
    for session, category, shown in rest.each("widened", "session", "category", "shown", most=200_000):
        above = [category]
        while above[-1] is not None:
            above.append(programme["ladder"].get(above[-1]))
        must(session in covered and category in finest(programme) and shown in above[1:-1], "widened")
        widened.append([session, category, shown])
    order = [[session, category] for session in covered for category in finest(programme)]
    must(
        [each[:2] for each in widened] == [each for each in order if each in [one[:2] for one in widened]],
        "widened",
    )
    notes = [read_note(values, programme, covered) for values in rest.each(
        "note", "id", "session", "category", "kind", "text", "placeholders", most=500_000
    )]  # fmt: skip
    ids = [note["id"] for note in notes]
    must(ids == sorted(set(ids)), "order of notes")
    must(rest.one("end", "count") == [len(notes)] and not rest.lines, "end")
    return {
        "version": version, "id": random_id(made), "programme_id": random_id(programme_id), "edition": edition,
        "revision": number(revision, 1), "before": before, "sessions": covered, "programme": programme,
        "widened": widened, "notes": notes, "signer": signer,
    }  # fmt: skip


def read_note(values: list[Any], programme: Line, covered: list[str]) -> Line:
    made, session, category, kind, body, placeholders = values
    open_one = session in covered and programme["sessions"][session]["regime"] != "off_table"
    must(open_one and category in programme["ladder"] and kind in KINDS, "note")
    must(text(body, 1_000_000).count("\ufffc") == len(listed(placeholders, 100_000)), "slots")
    for of, mention, which, *form in placeholders:
        must(form in ([], ["several"]), "form")
        must(of in programme["ladder"] and mention in MENTIONS and number(which, 1), "placeholder")
    return {"id": random_id(made), "session": session, "category": category, "kind": kind, "text": body,
            "placeholders": placeholders}  # fmt: skip
