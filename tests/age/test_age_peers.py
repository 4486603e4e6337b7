"""Other implementations as judges: what they wrote is read here, and what is written here they read."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from notetaker.age import (
    HybridIdentity,
    ScryptIdentity,
    ScryptRecipient,
    X25519Identity,
    decrypt_bytes,
    encrypt_bytes,
    parse_identities,
    parse_recipient,
)
from notetaker.age.stream import CHUNK
from notetaker.model.secret import Secret

pytestmark = pytest.mark.peer

TEXT = b"compte rendu\n" * (2 * CHUNK // 10)
PASSPHRASE = "trois rapporteurs"
ON_A_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
FIRST_WITH_HYBRID = (1, 3)


@pytest.fixture
def age() -> str:
    program = shutil.which("age")
    if program is None:
        pytest.skip("the age program is not installed (Debian: apt-get install age)")
    return program


@pytest.fixture
def age_with_hybrid(age: str) -> str:
    version = subprocess.run([age, "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"v?(\d+)\.(\d+)", version)
    if found is None or (int(found[1]), int(found[2])) < FIRST_WITH_HYBRID:
        pytest.skip(f"this age program ({version.strip()}) is older than the hybrid recipients")
    return age


@pytest.fixture
def pyrage() -> Any:
    return pytest.importorskip("pyrage", reason="pyrage is not installed (it is a judge only, not a dependency)")


def keep(path: Path, data: bytes | str) -> str:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def on_a_terminal(typed: str, *command: str) -> None:
    if sys.platform == "win32":
        pytest.skip("the program reads its passphrase from a terminal")
    subprocess.run(
        [sys.executable, "-c", ON_A_TERMINAL, *command], input=typed.encode(), capture_output=True, check=True
    )


def both_ways(age: str, identity: X25519Identity | HybridIdentity, folder: Path, *armor: str) -> None:
    key = keep(folder / "key.txt", f"# a key\n{identity.encode().reveal()}\n")
    recipients = keep(folder / "recipients.txt", f"{identity.recipient()}\n")
    plain, theirs = keep(folder / "plain", TEXT), folder / "theirs.age"
    subprocess.run([age, *armor, "-R", recipients, "-o", str(theirs), plain], check=True)
    assert decrypt_bytes([identity], theirs.read_bytes()) == TEXT
    ours = keep(folder / "ours.age", encrypt_bytes([identity.recipient()], TEXT, armored=bool(armor)))
    assert subprocess.run([age, "-d", "-i", key, ours], check=True, capture_output=True).stdout == TEXT


@pytest.mark.parametrize("armor", [(), ("-a",)], ids=["binary", "armored"])
def test_the_age_program_reads_us_and_we_read_it(
    age: str, tmp_path: Path, classic: X25519Identity, armor: tuple[str, ...]
) -> None:
    both_ways(age, classic, tmp_path, *armor)


def test_the_age_program_reads_hybrid_files(age_with_hybrid: str, tmp_path: Path, hybrid: HybridIdentity) -> None:
    both_ways(age_with_hybrid, hybrid, tmp_path)


def test_a_key_file_of_the_age_program_is_read(age: str, tmp_path: Path) -> None:
    keygen = Path(age).with_name("age-keygen")
    subprocess.run([keygen, "-o", tmp_path / "key.txt"], check=True, capture_output=True)
    public = subprocess.run([keygen, "-y", tmp_path / "key.txt"], check=True, capture_output=True, text=True).stdout
    (identity,) = parse_identities((tmp_path / "key.txt").read_text())
    assert identity.recipient() == parse_recipient(public)


def test_the_age_program_and_we_agree_on_passphrases(age: str, tmp_path: Path) -> None:
    plain, theirs, opened = keep(tmp_path / "plain", TEXT), tmp_path / "theirs.age", tmp_path / "opened"
    on_a_terminal(f"{PASSPHRASE}\n{PASSPHRASE}\n", age, "-p", "-o", str(theirs), plain)
    assert decrypt_bytes([ScryptIdentity(Secret(PASSPHRASE))], theirs.read_bytes()) == TEXT
    ours = keep(tmp_path / "ours.age", encrypt_bytes([ScryptRecipient(Secret(PASSPHRASE), log_n=10)], TEXT))
    on_a_terminal(f"{PASSPHRASE}\n", age, "-d", "-o", str(opened), ours)
    assert opened.read_bytes() == TEXT


def test_pyrage_reads_us_and_we_read_it(pyrage: Any, classic: X25519Identity) -> None:
    theirs = pyrage.x25519.Identity.from_str(classic.encode().reveal())
    assert str(theirs.to_public()) == str(classic.recipient())
    assert decrypt_bytes([classic], pyrage.encrypt(TEXT, [theirs.to_public()])) == TEXT
    assert pyrage.decrypt(encrypt_bytes([classic.recipient()], TEXT), [theirs]) == TEXT


def test_pyrage_and_we_agree_on_passphrases(pyrage: Any) -> None:
    ours = encrypt_bytes([ScryptRecipient(Secret(PASSPHRASE), log_n=10)], TEXT)
    assert pyrage.passphrase.decrypt(ours, PASSPHRASE) == TEXT
    assert decrypt_bytes([ScryptIdentity(Secret(PASSPHRASE))], pyrage.passphrase.encrypt(TEXT, PASSPHRASE)) == TEXT
