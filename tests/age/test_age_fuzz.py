"""Hostile files end in an error of this room, and nothing is opened that other implementations refuse."""

from binascii import a2b_base64

import pytest

from benchmarks.age_fuzz import Forger, Party, Tally, parties, run
from benchmarks.age_judges import Node, Pyrage, RefusedError
from notetaker.age import base64
from notetaker.age.errors import AgeError

FILES = 400


@pytest.fixture(scope="module")
def forger() -> Forger:
    return Forger(seed=4)


def forged(forger: Forger, of: dict[str, Party], *kinds: str, files: int = FILES) -> Tally:
    return run((forger.case(number, kinds) for number in range(files)), of)


def test_no_hostile_file_ends_in_an_error_of_another_room(forger: Forger) -> None:
    tally = forged(forger, parties(forger, None, None), "x25519", "scrypt", "hybrid")
    assert tally.wrong == []
    assert tally.cases == FILES


@pytest.mark.peer
def test_nothing_is_opened_that_pyrage_refuses(forger: Forger, pyrage: Pyrage) -> None:
    tally = forged(forger, parties(forger, pyrage, None), "x25519", "scrypt")
    assert tally.wrong == []
    assert min(tally.both_open, tally.both_refuse) > FILES // 20


@pytest.mark.peer
def test_nothing_is_opened_that_age_encryption_refuses(forger: Forger, node: Node) -> None:
    tally = forged(forger, parties(forger, None, node), "hybrid", files=FILES // 4)
    assert tally.wrong == []
    assert min(tally.both_open, tally.both_refuse) > FILES // 80


@pytest.mark.peer
def test_a_reader_that_is_lax_about_base64_is_noticed(
    forger: Forger, pyrage: Pyrage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lax(text: bytes) -> bytes:
        return a2b_base64(text.rstrip(b"=") + b"==")

    monkeypatch.setattr(base64, "decode", lax)
    tally = forged(forger, parties(forger, pyrage, None), "x25519", "scrypt")
    assert any("the judge says" in said for said, _ in tally.wrong)


def test_a_reader_that_takes_too_much_would_be_noticed(forger: Forger) -> None:
    def strict(file: bytes, _: object) -> bytes:
        raise RefusedError("never")

    def forgetful(file: bytes, _: object) -> bytes:
        return b"something else"

    for judge, said in ((strict, "the judge says: never"), (forgetful, "otherwise than the judge")):
        honest = parties(forger, None, None)["x25519"]
        tally = forged(forger, {"x25519": Party(honest.identity, honest.key, judge)}, "x25519")
        assert said in tally.wrong[0][0]


def test_a_reader_that_raises_something_else_would_be_noticed(forger: Forger) -> None:
    class Careless:
        def unwrap(self, stanzas: object) -> bytes:
            raise IndexError

    class Giving:
        def unwrap(self, stanzas: object) -> bytes:
            raise AgeError

    key = parties(forger, None, None)["x25519"].key
    assert "IndexError" in forged(forger, {"x25519": Party(Careless(), key, None)}, "x25519").wrong[0][0]
    assert forged(forger, {"x25519": Party(Giving(), key, None)}, "x25519").wrong == []
