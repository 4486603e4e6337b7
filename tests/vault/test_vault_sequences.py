"""A vault is a list: whatever is done to it in whatever order, it holds what was appended, and nothing else."""

import shutil
import tempfile
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from notetaker.model.secret import Secret
from notetaker.vault import Vault, check
from tests.vault.vaults import PASSPHRASE, make, snapshot

record = st.one_of(st.binary(max_size=300), st.integers(3_000, 30_000).map(lambda size: b"\xaa" * size))


@pytest.fixture(scope="module", autouse=True)
def template(tmp_path_factory: pytest.TempPathFactory) -> None:
    VaultMachine.template = make(tmp_path_factory.mktemp("sequences") / "template.ntvault", [])


class VaultMachine(RuleBasedStateMachine):
    """A vault beside the list that it should equal."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.base = Path(tempfile.mkdtemp())
        self.model: list[bytes] = []
        self.passphrase = PASSPHRASE
        self.turn = 0

    @initialize()
    def create(self) -> None:
        self.vault = Vault.open(snapshot(self.template, self.base / "0.ntvault"), PASSPHRASE)

    @rule(added=record)
    def append(self, added: bytes) -> None:
        self.vault.append(added)
        self.model.append(added)

    @rule(added=st.lists(record, max_size=5))
    def append_all(self, added: list[bytes]) -> None:
        self.vault.append_all(added)
        self.model += added

    @rule()
    def reopen(self) -> None:
        self.vault.close()
        assert check(self.vault.folder, self.passphrase).damage == ()
        self.vault = Vault.open(self.vault.folder, self.passphrase)

    @rule()
    def go_on_from_what_a_kill_leaves(self) -> None:
        self.turn += 1
        left = snapshot(self.vault.folder, self.base / f"{self.turn}.ntvault")
        self.vault.close()
        shutil.rmtree(self.vault.folder)
        assert check(left, self.passphrase).sound
        self.vault = Vault.open(left, self.passphrase)

    @precondition(lambda self: self.passphrase == PASSPHRASE)  # once: each change derives a key
    @rule()
    def change_passphrase(self) -> None:
        self.passphrase = Secret("another")
        self.vault.change_passphrase(self.passphrase)

    @invariant()
    def holds_the_list(self) -> None:
        if hasattr(self, "vault"):
            assert list(self.vault.records()) == self.model
            assert len(self.vault) == len(self.model)

    def teardown(self) -> None:
        if hasattr(self, "vault"):
            self.vault.close()
        shutil.rmtree(self.base)


VaultMachine.TestCase.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)
TestAnySequenceEqualsAList = VaultMachine.TestCase
