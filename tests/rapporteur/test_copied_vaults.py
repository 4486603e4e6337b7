"""A vault that was restored from a copy seals beside what it sealed before: the organiser loses nothing of either."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from notetaker.exchange import Kit, OrganiserKey, new_id, new_key, read_bundle, write_kit
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.errors import OtherOrganiser
from notetaker.vault import Vault
from tests.rapporteur.conftest import PASSPHRASE


def sealed(desk: RapporteurDesk, path: Path, line: str) -> Path:
    desk.commit(line)
    desk.seal(desk.sealing(), path)
    return path


def test_a_bundle_names_those_that_its_vault_sealed_before(
    folder: Path, organiser: OrganiserKey, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.ntvault"
    with Vault.open(folder, PASSPHRASE) as vault:
        first = sealed(RapporteurDesk.open(vault), tmp_path / "1", "r: one")
    shutil.copytree(folder, copy)
    with Vault.open(folder, PASSPHRASE) as vault:
        second = sealed(RapporteurDesk.open(vault), tmp_path / "2", "r: two")
    with Vault.open(copy, PASSPHRASE) as vault:
        restored = sealed(RapporteurDesk.open(vault), tmp_path / "3", "r: three")

    one, two, three = (read_bundle(path.read_bytes(), [organiser.identity]) for path in (first, second, restored))
    assert one.signer == two.signer == three.signer
    assert (one.bundle.before, two.bundle.before, three.bundle.before) == ((), (one.bundle.id,), (one.bundle.id,))
    assert (two.bundle.revision, three.bundle.revision) == (2, 2)


def test_what_was_sealed_once_leaves_a_second_time_as_another_bundle(
    desk: RapporteurDesk, organiser: OrganiserKey, tmp_path: Path
) -> None:
    desk.commit("r: one")
    shown = desk.sealing()
    paths = [tmp_path / "1", tmp_path / "2"]
    for path in paths:
        desk.seal(shown, path)
    one, two = (read_bundle(path.read_bytes(), [organiser.identity]).bundle for path in paths)
    assert two.before == (one.id,)
    assert {note.id for note in one.notes}.isdisjoint(note.id for note in two.notes)


def test_a_bundle_carries_the_edition_of_its_kit(
    desk: RapporteurDesk, organiser: OrganiserKey, prepared_kit: Kit, tmp_path: Path
) -> None:
    kit = replace(prepared_kit, edition=new_id())
    desk.take_kit(write_kit(kit, passphrase=PASSPHRASE, signer=organiser.signer), PASSPHRASE)
    path = sealed(desk, tmp_path / "1", "r: one")
    assert read_bundle(path.read_bytes(), [organiser.identity]).bundle.edition == kit.edition


def test_the_recovery_key_may_sign_the_next_kit_and_nobody_else(
    desk: RapporteurDesk, organiser: OrganiserKey, prepared_kit: Kit
) -> None:
    """An organiser whose key is lost goes on with the key of the recovery sheet."""
    recovery, stranger = new_key(), new_key()
    named = replace(prepared_kit, successors=(recovery.signer.public.digest,))
    desk.take_kit(write_kit(named, passphrase=PASSPHRASE, signer=organiser.signer), PASSPHRASE)

    def send(key: OrganiserKey) -> None:
        kit = Kit(prepared_kit.id, prepared_kit.programme, prepared_kit.roster, (key.recipient,), key.signer.public)
        desk.take_kit(write_kit(kit, passphrase=PASSPHRASE, signer=key.signer), PASSPHRASE)

    with pytest.raises(OtherOrganiser):
        send(stranger)
    send(recovery)
    assert desk.kit_recipients == (recovery.recipient,)
    with pytest.raises(OtherOrganiser):
        send(organiser)  # the recovery key is the organiser now, and named no successor
