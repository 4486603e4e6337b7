"""Identities and passphrases that the tests of the age room share."""

import os
from collections.abc import Iterator
from typing import NoReturn

import pytest

from benchmarks.age_judges import Node, NotHereError, Pyrage
from notetaker.age import HybridIdentity, Identity, Recipient, ScryptIdentity, ScryptRecipient, X25519Identity
from notetaker.model.secret import Secret

QUICK = 4
"""A work factor that protects nothing and costs nothing."""


@pytest.fixture(scope="session")
def classic() -> X25519Identity:
    return X25519Identity.generate()


@pytest.fixture(scope="session")
def hybrid() -> HybridIdentity:
    return HybridIdentity.generate()


@pytest.fixture(scope="session")
def passphrase() -> Secret[str]:
    return Secret("clé de la salle des cartes")


@pytest.fixture(scope="session", params=["x25519", "hybrid", "scrypt"])
def party(
    request: pytest.FixtureRequest, classic: X25519Identity, hybrid: HybridIdentity, passphrase: Secret[str]
) -> tuple[Recipient, Identity]:
    """A recipient of each kind, with its identity."""
    parties: dict[str, tuple[Recipient, Identity]] = {
        "x25519": (classic.recipient(), classic),
        "hybrid": (hybrid.recipient(), hybrid),
        "scrypt": (ScryptRecipient(passphrase, log_n=QUICK), ScryptIdentity(passphrase)),
    }
    return parties[request.param]


@pytest.fixture(scope="session")
def pyrage() -> Pyrage:
    try:
        return Pyrage()
    except NotHereError as error:
        absent(error)


@pytest.fixture(scope="session")
def node() -> Iterator[Node]:
    try:
        judge = Node()
    except NotHereError as error:
        absent(error)
    with judge:
        yield judge


def absent(error: NotHereError) -> NoReturn:
    """Where CI runs, a judge may be missing only if it was tried and could not be had."""
    if os.environ.get("CI") and not error.tried:
        pytest.fail(str(error))
    pytest.skip(str(error))
