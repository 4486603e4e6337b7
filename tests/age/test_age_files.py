"""Files on disk appear whole, private and in one step, or not at all."""

import os
import stat
from pathlib import Path

import pytest

from notetaker.age import (
    HybridIdentity,
    NoMatchError,
    PayloadError,
    RecipientsError,
    X25519Identity,
    decrypt_file,
    encrypt_file,
)
from notetaker.age.stream import CHUNK

TEXT = b"minutes " * (CHUNK // 4)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.txt"
    path.write_bytes(TEXT)
    return path


@pytest.mark.parametrize("armored", [False, True])
def test_a_file_comes_back_private(tmp_path: Path, plain: Path, hybrid: HybridIdentity, armored: bool) -> None:
    sealed, opened = tmp_path / "sealed.age", tmp_path / "opened.txt"
    encrypt_file([hybrid.recipient()], plain, sealed, armored=armored)
    decrypt_file([hybrid], sealed, opened)
    assert opened.read_bytes() == TEXT
    assert sorted(path.name for path in tmp_path.glob("*.*")) == ["opened.txt", "plain.txt", "sealed.age"]
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in (sealed, opened)} == {0o600}


def test_a_damaged_file_leaves_nothing_and_keeps_what_was_there(
    tmp_path: Path, plain: Path, hybrid: HybridIdentity
) -> None:
    sealed, opened = tmp_path / "sealed.age", tmp_path / "opened.txt"
    encrypt_file([hybrid.recipient()], plain, sealed)
    sealed.write_bytes(sealed.read_bytes()[:-1])
    opened.write_bytes(b"the earlier text")
    with pytest.raises(PayloadError):
        decrypt_file([hybrid], sealed, opened)
    assert opened.read_bytes() == b"the earlier text"
    assert not list(tmp_path.glob(".*.part"))


def test_a_refusal_leaves_no_file(
    tmp_path: Path, plain: Path, hybrid: HybridIdentity, classic: X25519Identity
) -> None:
    sealed, opened = tmp_path / "sealed.age", tmp_path / "opened.txt"
    with pytest.raises(RecipientsError):
        encrypt_file([hybrid.recipient(), classic.recipient()], plain, sealed)
    assert not sealed.exists()
    encrypt_file([hybrid.recipient()], plain, sealed)
    with pytest.raises(NoMatchError):
        decrypt_file([classic], sealed, opened)
    assert not opened.exists()
    assert not list(tmp_path.glob(".*.part"))


def test_a_target_that_cannot_be_replaced_leaves_no_partial_file(
    tmp_path: Path, plain: Path, hybrid: HybridIdentity
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OSError):
        encrypt_file([hybrid.recipient()], plain, folder)
    assert not list(tmp_path.glob(".*.part"))


def test_an_existing_file_is_replaced_in_one_step(tmp_path: Path, plain: Path, hybrid: HybridIdentity) -> None:
    sealed = tmp_path / "sealed.age"
    encrypt_file([hybrid.recipient()], plain, sealed)
    with sealed.open("rb") as reader:
        before = reader.read()
        if os.name == "posix":
            encrypt_file([hybrid.recipient()], plain, sealed)
            reader.seek(0)
            assert reader.read() == before
            assert sealed.read_bytes() != before


def test_a_file_may_be_replaced_by_its_own_encryption(tmp_path: Path, plain: Path, hybrid: HybridIdentity) -> None:
    if os.name == "posix":
        encrypt_file([hybrid.recipient()], plain, plain)
        decrypt_file([hybrid], plain, plain)
    assert plain.read_bytes() == TEXT
