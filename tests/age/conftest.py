"""Identities that the tests of the age room share."""

import pytest

from notetaker.age import HybridIdentity, X25519Identity


@pytest.fixture(scope="session")
def classic() -> X25519Identity:
    return X25519Identity.generate()


@pytest.fixture(scope="session")
def hybrid() -> HybridIdentity:
    return HybridIdentity.generate()
