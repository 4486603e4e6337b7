"""The real key derivation, but remembered: in every test of the vault."""

from collections.abc import Iterator

import pytest

from tests.vault.vaults import derivation_remembered


@pytest.fixture(scope="module", autouse=True)
def derived_once() -> Iterator[None]:
    with derivation_remembered():
        yield
