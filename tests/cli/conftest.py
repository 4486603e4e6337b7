"""A small event for the command line: key, programme, roster, kit."""

import io
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from notetaker.cli.main import main
from notetaker.exchange import new_key, read_programme, write_key_file
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import Vault
from tests.cli.commands import PASSPHRASE, PROGRAMME, ROSTER, Notetaker, Outcome


@pytest.fixture
def notetaker(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Notetaker:
    """Runs the command line in an empty folder, with bytes or a text on standard input."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "en")

    def call(*arguments: str, stdin: str | bytes = "") -> Outcome:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        status = _status(arguments)
        printed = capfd.readouterr()
        return Outcome(status, printed.out, printed.err)

    return call


def _status(arguments: Sequence[str]) -> int:
    try:
        return main(arguments)
    except SystemExit as left:
        return int(left.code or 0)


@pytest.fixture(scope="session")
def made_event(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with passphrase, key, programme, roster and kit, made once: deriving keys takes its time."""
    folder = tmp_path_factory.mktemp("event")
    (folder / "pass").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    (folder / "programme.toml").write_text(PROGRAMME, encoding="utf-8")
    (folder / "roster.csv").write_text(ROSTER, encoding="utf-8")
    key = new_key()
    (folder / "key").write_bytes(write_key_file(key, None))
    arguments = (
        *("kit", "make", "--programme", str(folder / "programme.toml"), "--roster", str(folder / "roster.csv")),
        *(
            "--recipient",
            key.recipient,
            "--no-recovery",
            "-o",
            str(folder / "event.ntkit"),
            "--passphrase-file",
            str(folder / "pass"),
        ),
    )
    assert _status(arguments) == 0
    return folder


@pytest.fixture(scope="session")
def made_bundle(made_event: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same folder with a vault of one note and its bundle, made once."""
    folder = tmp_path_factory.mktemp("sealed") / "event"
    shutil.copytree(made_event, folder)
    programme = read_programme((folder / "programme.toml").read_bytes())
    with Vault.create(folder / "v.ntvault", Secret(PASSPHRASE)) as vault:
        desk = RapporteurDesk.open(vault)
        desk.take_kit((folder / "event.ntkit").read_bytes(), Secret(PASSPHRASE))
        desk.choose_session(programme.sessions[0].id)
        desk.commit("sg: a note of the morning")
        desk.seal(desk.sealing(), folder / "x.ntbundle")
    return folder


@pytest.fixture
def event(notetaker: Notetaker, made_event: Path, tmp_path: Path) -> Path:
    """A fresh copy of the event, where the command line runs."""
    shutil.copytree(made_event, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def sealed(notetaker: Notetaker, made_bundle: Path, tmp_path: Path) -> Path:
    """A fresh copy of the event with a vault and a bundle."""
    shutil.copytree(made_bundle, tmp_path, dirs_exist_ok=True)
    return tmp_path
