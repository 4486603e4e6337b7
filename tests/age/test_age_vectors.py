"""The vectors that every implementation of age is held to (C2SP/CCTV), each with its exact class of error."""

import hashlib
import io
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from notetaker.age import (
    AgeError,
    ArmorError,
    HeaderError,
    Identity,
    MacError,
    NoMatchError,
    PayloadError,
    ScryptIdentity,
    decrypt,
    parse_identities,
)
from notetaker.model.secret import Secret

COUNT = 143
OUTCOMES: dict[str, type[AgeError] | None] = {
    "success": None,
    "no match": NoMatchError,
    "HMAC failure": MacError,
    "header failure": HeaderError,
    "payload failure": PayloadError,
    "armor failure": ArmorError,
}
NAMES = sorted(
    path.name for path in (Path(__file__).resolve().parents[3] / "shared" / "data" / "age-vectors").glob("*")
)


@dataclass(frozen=True)
class Vector:
    """One test file: what to expect, the digest of what may be given out, the identities, and the age file."""

    expect: str
    payload: str | None
    identities: tuple[Identity, ...]
    file: bytes


def read_vector(path: Path) -> Vector:
    head, file = path.read_bytes().split(b"\n\n", 1)
    expect, payload = "", None
    identities: list[Identity] = []
    for line in head.decode().splitlines():
        key, value = line.split(": ", 1)
        match key:
            case "expect":
                expect = value
            case "payload":
                payload = value
            case "identity":
                identities += parse_identities(value)
            case "passphrase":
                identities.append(ScryptIdentity(Secret(value)))
            case "compressed":
                assert value == "zlib"
                file = zlib.decompress(file)
            case "armored" | "file key" | "comment":
                pass
            case _:
                pytest.fail(f"{path.name} has an unknown field {key}")
    return Vector(expect, payload, tuple(identities), file)


@pytest.mark.shared
def test_all_vectors_are_there(shared: Path) -> None:
    assert len(list((shared / "data" / "age-vectors").iterdir())) == COUNT == len(NAMES)


@pytest.mark.shared
@pytest.mark.parametrize("name", NAMES)
def test_the_vector_has_its_exact_outcome(shared: Path, name: str) -> None:
    vector = read_vector(shared / "data" / "age-vectors" / name)
    target = io.BytesIO()
    error: AgeError | None = None
    try:
        decrypt(vector.identities, io.BytesIO(vector.file), target)
    except AgeError as raised:
        error = raised
    expected = OUTCOMES[vector.expect]
    if expected is None:
        assert error is None
    else:
        assert isinstance(error, expected)
        assert isinstance(error, MacError) == (expected is MacError)
    if vector.payload is None:
        assert target.getvalue() == b""
    else:
        assert hashlib.sha256(target.getvalue()).hexdigest() == vector.payload
