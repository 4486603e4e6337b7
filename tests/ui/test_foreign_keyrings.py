"""The keyrings of Windows and macOS: all but the system's own side of the calls."""

import ctypes
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from notetaker.model.secret import Secret
from notetaker.ui import keyring
from notetaker.ui.keyring import KeptKeys, KeyringRefused, Safe, open_kept
from notetaker.ui.keyring.credentials import Credential, Credentials, credentials_of_this_system
from notetaker.ui.keyring.errors import KeyringEmpty, KeyringLocked, KeyringSilent
from notetaker.ui.keyring.frameworks import Frameworks
from notetaker.ui.keyring.keychain import Keychain, keychain_of_this_system
from notetaker.vault import KeyringOpensNothing, Vault
from tests.ui.foreign_libraries import Advapi32, Apple
from tests.ui.hands import PASSPHRASE

SECRET = Secret(bytes(range(32)))
OTHER = Secret(b"\xff" * 32)
pytestmark = pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the libraries are those of 64 bits")


@pytest.fixture
def windows() -> Iterator[Advapi32]:
    library = Advapi32()
    yield library
    assert not library.given, "all that was given was given back"


@pytest.fixture
def apple() -> Iterator[Apple]:
    frameworks = Apple()
    yield frameworks
    assert not frameworks.alive, "all that was made was let go of"


@pytest.fixture
def credentials(windows: Advapi32) -> Credentials:
    return Credentials(windows.library, windows.last_error)


@pytest.fixture(params=["Windows", "macOS"])
def safe(request: pytest.FixtureRequest) -> Safe:
    if request.param == "Windows":
        found: Safe = request.getfixturevalue("credentials")
        return found
    return Keychain(request.getfixturevalue("apple"))


def library_of(safe: Safe, request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue("windows" if isinstance(safe, Credentials) else "apple")


def test_it_keeps_gives_back_and_forgets(safe: Safe) -> None:
    safe.forget_all()
    with pytest.raises(KeyringEmpty):
        safe.secret("one")
    safe.keep("one", Secret(bytes(32)))
    safe.keep("one", SECRET)
    safe.keep("other", OTHER)
    assert safe.secret("one") == SECRET
    assert safe.secret("other") == OTHER
    safe.forget("other")
    safe.forget("other")
    with pytest.raises(KeyringEmpty):
        safe.secret("other")
    assert safe.secret("one") == SECRET
    safe.keep("other", OTHER)
    safe.forget_all()
    for name in ("one", "other"):
        with pytest.raises(KeyringEmpty):
            safe.secret(name)


def test_a_credential_is_laid_out_as_windows_documents_it() -> None:
    places = [getattr(Credential, name).offset for name, *_ in Credential._fields_]
    assert places == [0, 4, 8, 16, 24, 32, 40, 48, 52, 56, 64, 72]
    assert ctypes.sizeof(Credential) == 80


def test_windows_is_told_nothing_of_the_vault(credentials: Credentials, windows: Advapi32) -> None:
    credentials.keep("0123", SECRET)
    this_machine = 2
    assert windows.credentials == {
        (1, "Notetaker/second key of a vault/0123"): (SECRET.reveal(), this_machine, "Notetaker")
    }


def test_macos_is_told_nothing_of_the_vault(apple: Apple) -> None:
    Keychain(apple).keep("0123", SECRET)
    assert apple.items == [
        {
            "kSecClass": "kSecClassGenericPassword",
            "kSecAttrService": "Notetaker: second key of a vault",
            "kSecAttrAccount": "0123",
            "kSecValueData": SECRET.reveal(),
        }
    ]


def test_no_secret_is_left_in_memory_that_is_given_back(credentials: Credentials, windows: Advapi32) -> None:
    credentials.keep("one", SECRET)
    credentials.keep("other", OTHER)
    assert credentials.secret("one") == SECRET
    credentials.forget_all()
    freed = b"".join(windows.left_in_freed_memory)
    assert "second key".encode("utf-16-le") in freed
    assert SECRET.reveal() not in freed
    assert OTHER.reveal() not in freed


def test_no_secret_is_left_in_memory_that_was_given_to_be_kept(
    credentials: Credentials, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[ctypes.Array[ctypes.c_char]] = []
    create = ctypes.create_string_buffer

    def remembered(*given: Any) -> ctypes.Array[ctypes.c_char]:
        made.append(create(*given))
        return made[-1]

    monkeypatch.setattr(ctypes, "create_string_buffer", remembered)
    credentials.keep("ab" * 16, Secret(bytes(range(1, 33))))
    assert any(len(buffer) == 32 for buffer in made)
    assert all(not any(buffer.raw) for buffer in made if len(buffer) == 32)


def test_what_others_keep_is_left_alone(credentials: Credentials, windows: Advapi32, apple: Apple) -> None:
    theirs = {(1, "Notetaker"), (1, "NOTETAKER/second key of a vault/x"), (2, "Notetaker/second key of a vault/y")}
    windows.credentials.update(dict.fromkeys(theirs, (b"theirs", 2, "somebody")))
    apple.items.append(
        {"kSecClass": "kSecClassGenericPassword", "kSecAttrService": "Notetaker", "kSecValueData": b"theirs"}
    )
    for safe in (credentials, Keychain(apple)):
        safe.keep("one", SECRET)
        safe.forget_all()
    assert windows.credentials.keys() == theirs
    assert len(apple.items) == 1


@pytest.mark.parametrize(
    ("code", "refused"),
    [
        (1168, KeyringEmpty),
        (1312, KeyringSilent),
        (1062, KeyringSilent),
        (1058, KeyringSilent),
        (1722, KeyringSilent),
        (5, KeyringRefused),
        (87, KeyringRefused),
        (0x7FFFFFFF, KeyringRefused),
    ],
)
def test_what_windows_refuses_is_told(
    credentials: Credentials, windows: Advapi32, code: int, refused: type[KeyringRefused]
) -> None:
    credentials.keep("one", SECRET)
    windows.refusal = code
    _is_refused(credentials, refused, str(code))


@pytest.mark.parametrize(
    ("status", "refused"),
    [
        (-25300, KeyringEmpty),
        (-25291, KeyringSilent),
        (-25294, KeyringSilent),
        (-25307, KeyringSilent),
        (-25293, KeyringLocked),
        (-25308, KeyringLocked),
        (-25315, KeyringLocked),
        (-128, KeyringLocked),
        (-34018, KeyringRefused),
        (-50, KeyringRefused),
    ],
)
def test_what_macos_refuses_is_told(apple: Apple, status: int, refused: type[KeyringRefused]) -> None:
    Keychain(apple).keep("one", SECRET)
    apple.refusal = status
    _is_refused(Keychain(apple), refused, str(status))


def _is_refused(safe: Safe, refused: type[KeyringRefused], code: str) -> None:
    asked = (
        lambda: safe.secret("one"),
        lambda: safe.keep("one", SECRET),
        safe.forget_all,
        lambda: safe.forget("one"),
    )
    for ask in asked:
        try:
            ask()
        except KeyringRefused as told:
            assert type(told) is refused
            assert (code in str(told)) is (refused is KeyringRefused)
            assert SECRET.reveal().hex() not in str(told) + repr(told.__dict__)
        else:
            assert refused is KeyringEmpty
            assert ask in asked[2:], "nothing there is nothing to forget"


@pytest.mark.parametrize("size", [2561, 0xFFFFFFFF])
def test_a_size_that_no_credential_has_is_not_read(credentials: Credentials, windows: Advapi32, size: int) -> None:
    credentials.keep("one", SECRET)
    windows.claimed_size = size
    with pytest.raises(KeyringRefused, match="not understood"):
        credentials.secret("one")


@pytest.mark.parametrize("answer", [b"", "a text", bytes(5000)])
def test_an_answer_of_macos_that_is_none_is_refused(apple: Apple, answer: object) -> None:
    Keychain(apple).keep("one", SECRET)
    apple.answer_with = answer
    with pytest.raises(KeyringRefused, match="not understood"):
        Keychain(apple).secret("one")


def test_where_there_is_no_such_library_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform in ("win32", "darwin"):
        with monkeypatch.context() as patch:
            patch.setattr(sys, "platform", platform)
            assert keyring.is_possible()
            for safe in (keyring.safe_of_this_system(), credentials_of_this_system(), keychain_of_this_system()):
                for ask in (lambda: safe.secret("one"), lambda: safe.keep("one", SECRET), safe.forget_all):  # noqa: B023
                    with pytest.raises(KeyringSilent):
                        ask()


def test_what_a_library_exports_is_found_by_its_name(apple: Apple) -> None:
    ours = ctypes.CDLL(None)
    found = Frameworks.__new__(Frameworks)
    object.__setattr__(found, "core", ours)
    object.__setattr__(found, "security", ours)
    assert found.constant("environ") == ctypes.c_void_p.from_address(found.place("environ")).value != 0
    with pytest.raises(ValueError, match="kCFBooleanTrue"):
        found.constant("kCFBooleanTrue")


def test_a_vault_opens_with_it_until_the_key_is_forgotten(app: QApplication, vault: Path, safe: Safe) -> None:
    kept = KeptKeys(lambda: safe)
    with Vault.open(vault, Secret(PASSPHRASE)) as opened:
        opened.append(b"one")
        kept.follow(opened, wanted=True)
        kept.close()
    with open_kept(safe, vault) as opened:
        assert list(opened.records())[-1] == b"one"
        opened.close(forget_keyring=True)
    with pytest.raises(KeyringEmpty):
        open_kept(safe, vault)


def test_items_that_were_swapped_open_nothing(app: QApplication, tmp_path: Path, safe: Safe) -> None:
    names = []
    for name in ("one", "two"):
        with Vault.create(tmp_path / name, Secret(PASSPHRASE)) as opened:
            kept = KeptKeys(lambda: safe)
            kept.follow(opened, wanted=True)
            kept.close()
            names.append(opened.kept_as)
    first, second = (safe.secret(name) for name in names)
    for name, secret in zip(names, (second, first), strict=True):
        safe.keep(name, secret)
    for folder in (tmp_path / "one", tmp_path / "two"):
        with pytest.raises(KeyringOpensNothing):
            open_kept(safe, folder)
        with Vault.open(folder, Secret(PASSPHRASE)):
            pass
