"""Other implementations as judges: what they wrote is read here, and what is written here they read."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.age_judges import Key, Node, Pyrage, RefusedError
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


@pytest.mark.parametrize("armored", [False, True], ids=["binary", "armored"])
def test_pyrage_reads_us_and_we_read_it(pyrage: Pyrage, classic: X25519Identity, armored: bool) -> None:
    recipient, key = str(classic.recipient()), Key(classic.encode().reveal())
    assert str(pyrage.module.x25519.Identity.from_str(key.identity).to_public()) == recipient
    assert decrypt_bytes([classic], pyrage.seal(TEXT, recipient, armored=armored)) == TEXT
    assert pyrage.open(encrypt_bytes([classic.recipient()], TEXT, armored=armored), key) == TEXT


def test_pyrage_opens_our_passphrases(pyrage: Pyrage) -> None:
    # The other way is not asked: pyrage chooses as much work as the machine does in a second, on a fast one too much.
    ours = encrypt_bytes([ScryptRecipient(Secret(PASSPHRASE), log_n=10)], TEXT)
    assert pyrage.open(ours, Key(passphrase=PASSPHRASE)) == TEXT


@pytest.mark.parametrize("armored", [False, True], ids=["binary", "armored"])
@pytest.mark.parametrize("kind", ["classic", "hybrid"])
def test_age_encryption_reads_us_and_we_read_it(
    node: Node, classic: X25519Identity, hybrid: HybridIdentity, kind: str, armored: bool
) -> None:
    identity = hybrid if kind == "hybrid" else classic
    recipient, key = str(identity.recipient()), Key(identity.encode().reveal())
    assert node.recipient_of(key.identity) == recipient
    assert decrypt_bytes([identity], node.seal(TEXT, recipient, armored=armored)) == TEXT
    assert node.open(encrypt_bytes([identity.recipient()], TEXT, armored=armored), key, armored=armored) == TEXT


def test_age_encryption_and_we_agree_on_passphrases(node: Node) -> None:
    ours = encrypt_bytes([ScryptRecipient(Secret(PASSPHRASE), log_n=10)], TEXT)
    assert node.open(ours, Key(passphrase=PASSPHRASE)) == TEXT
    theirs = node.seal_with(TEXT, PASSPHRASE, 10)
    assert decrypt_bytes([ScryptIdentity(Secret(PASSPHRASE))], theirs) == TEXT


def test_several_quantum_safe_recipients_read_the_same_file_everywhere(node: Node) -> None:
    readers = [HybridIdentity.generate() for _ in range(3)]
    theirs = node.seal(TEXT, *(str(reader.recipient()) for reader in readers))
    ours = encrypt_bytes([reader.recipient() for reader in readers], TEXT)
    assert [decrypt_bytes([reader], theirs) for reader in readers] == [TEXT] * 3
    assert [node.open(ours, Key(reader.encode().reveal())) for reader in readers] == [TEXT] * 3


def test_the_peers_refuse_what_is_not_for_them(pyrage: Pyrage, node: Node, classic: X25519Identity) -> None:
    ours = encrypt_bytes([X25519Identity.generate().recipient()], TEXT)
    for judge in (pyrage, node):
        with pytest.raises(RefusedError):
            judge.open(ours, Key(classic.encode().reveal()))
