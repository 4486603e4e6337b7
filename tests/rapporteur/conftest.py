"""A small programme, its kit, and a rapporteur's desk on a real vault."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from notetaker.exchange import Kit, OrganiserKey, default_ladder, new_id, new_key, write_kit
from notetaker.model.programme import Programme, Regime, Session
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault

PASSPHRASE = Secret("piano orange hotel")


def person(key: str, name: str, affiliation: str, category: str) -> Participant:
    return Participant(key, name, (), affiliation, (), "", category, ("S1",))


PROGRAMME = Programme(
    "Dialogues",
    (Session("S1", "Opening"), Session("S2", "Dinner", regime=Regime.OFF_TABLE), Session("S3", "Empty room")),
    default_ladder(),
)
ROSTER = Roster(
    (
        person("P1", "Solveig Grønn", "Nordlys Institute", "research"),
        person("P2", "Amadou Bâ", "Université du Fleuve", "research"),
        person("P3", "Wen Tao", "Jade River Lab", "research"),
        person("P4", "Clara Montefiore", "Ardente", "business"),
        person("P5", "Jonas Weidlich", "Kettwerk", "business"),
        person("P6", "Noor Hadid", "Palmyra Systems", "business"),
        person("P7", "Peter Okonjo", "Ministry of Digital Affairs", "institution"),
    )
)


@pytest.fixture(scope="session")
def organiser() -> OrganiserKey:
    return new_key()


@pytest.fixture(scope="session")
def prepared_kit(organiser: OrganiserKey) -> Kit:
    return Kit(new_id(), PROGRAMME, ROSTER, (organiser.recipient,), organiser.signer.public)


@pytest.fixture(scope="session")
def kit_data(organiser: OrganiserKey, prepared_kit: Kit) -> bytes:
    return write_kit(prepared_kit, passphrase=PASSPHRASE, signer=organiser.signer)


@pytest.fixture(scope="session")
def prepared(kit_data: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault that has taken the kit and is in session S1, made once."""
    folder = tmp_path_factory.mktemp("prepared") / "v.ntvault"
    with Vault.create(folder, PASSPHRASE) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit(kit_data, PASSPHRASE)
        desk.choose_session("S1")
    return folder


@pytest.fixture
def folder(prepared: Path, tmp_path: Path) -> Path:
    """A copy of that vault."""
    return Path(shutil.copytree(prepared, tmp_path / "v.ntvault"))


@pytest.fixture
def desk(folder: Path) -> Iterator[RapporteurDesk]:
    with Vault.open(folder, PASSPHRASE) as vault:
        yield RapporteurDesk.open(vault)
