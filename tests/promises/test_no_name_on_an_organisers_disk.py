"""Promise 1, on the organiser's side: the roster is on the disk in the kit alone, encrypted."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks import organiser_session, traced
from benchmarks.organiser_session import ARCHIVE, KEY, KIT_PASSPHRASE, KITS, PASSPHRASE, REPORTS
from notetaker.exchange import Bundle, BundleNote, Kit, Signer, read_key_file, read_kit, write_bundle
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.note import Kind
from notetaker.resources import root
from notetaker.vault import Vault
from notetaker.vault.events import BundleImported, decode
from tests.promises.tracing import HOME, home, in_bytes, in_words, writable, written_by

pytestmark = [pytest.mark.peer, pytest.mark.slow, pytest.mark.xdist_group("traced session")]


@dataclass(frozen=True)
class Session:
    """What an organiser's session wrote, by file, and the files that it could have written to."""

    place: Path
    kit: Kit
    written: dict[str, list[bytes]]
    writable: tuple[str, ...]


def play(place: Path, part: str, *options: str) -> list[traced.Call]:
    env = os.environ | {name: str(place / name) for name in HOME} | {"PYTHONDONTWRITEBYTECODE": "1"}
    program = [
        sys.executable,
        organiser_session.__file__,
        str(place / "input"),
        str(place / "disk"),
        part,
        *options,
    ]
    status, calls = traced.run(program, env=env)
    assert status == 0
    return calls


def laid_out(place: Path) -> None:
    """The organiser's two files, which are theirs to keep or delete; nothing else is there yet."""
    (place / "input").mkdir()
    (place / "disk").mkdir()
    home(place)
    for name in ("programme.toml", "roster.csv"):
        (place / "input" / name).write_bytes((root() / "demo" / name).read_bytes())


def seal(place: Path) -> Kit:
    """What a rapporteur hands in."""
    kit = read_kit((place / "disk" / KITS[1]).read_bytes(), passphrase=KIT_PASSPHRASE)
    finest, session = kit.programme.ladder.finest[0], kit.programme.sessions[0].id
    body = Body(f"agrees with {SLOT} on audits", (Placeholder("participant", Mention.PERSON),))
    notes = [BundleNote("", session, finest, kind, body) for kind in (Kind.POINT, Kind.RECOMMENDATION)]
    bundle = Bundle.fresh(kit.id, 1, kit.programme, [session], notes, edition=kit.edition)
    (place / "input" / "sealed.ntbundle").write_bytes(write_bundle(bundle, kit.recipients, Signer.generate()))
    return kit


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    try:
        traced.check_traceable()
    except traced.NotTraceable as reason:
        pytest.skip(str(reason))
    place = tmp_path_factory.mktemp("organiser")
    laid_out(place)
    calls = play(place, "prepare")
    kit = seal(place)
    calls += play(place, "import")
    return Session(place, kit, written_by(calls), tuple(writable(calls)))


def test_everything_that_was_written_lies_where_the_organiser_said(session: Session) -> None:
    assert len(session.written) > 8
    for path in session.writable:
        assert path.startswith((f"{session.place}/disk/", "/dev/null", "/dev/tty")), path


def test_no_byte_that_was_ever_written_holds_a_name(session: Session) -> None:
    """Not of the key, the kits, the archive with its logs, nor of the reports, which are readable."""
    for path, pieces in session.written.items():
        assert in_bytes(pieces, session.kit) == [], path


def test_nothing_is_left_in_the_folders_of_the_platform(session: Session) -> None:
    for name in HOME:
        assert list((session.place / name).rglob("*")) == []


def test_what_is_left_is_what_was_asked_for(session: Session) -> None:
    assert sorted(path.name for path in (session.place / "disk").iterdir()) == sorted(
        [KEY, *KITS, ARCHIVE, REPORTS]
    )
    assert read_key_file((session.place / "disk" / KEY).read_bytes(), PASSPHRASE).recovery


def test_no_decrypted_record_of_the_archive_holds_a_name(session: Session) -> None:
    with Vault.open(session.place / "disk" / ARCHIVE, PASSPHRASE, salvage=True) as vault:
        records = list(vault.records())
    assert any(isinstance(decode(record), BundleImported) for record in records)
    for record in records:
        assert in_words(record.decode(), session.kit) == []


def test_the_kit_holds_the_names_and_nobody_else_can_read_them(session: Session) -> None:
    assert len(session.kit.roster) > 5
    for name in KITS:
        data = (session.place / "disk" / name).read_bytes()
        assert read_kit(data, passphrase=KIT_PASSPHRASE).roster == session.kit.roster
        assert in_bytes([data], session.kit) == []


def test_a_kit_in_the_clear_is_found(session: Session, tmp_path: Path) -> None:
    """The search bites."""
    laid_out(tmp_path)
    env = os.environ | {name: str(tmp_path / name) for name in HOME}
    program = [
        sys.executable,
        organiser_session.__file__,
        str(tmp_path / "input"),
        str(tmp_path / "disk"),
        "prepare",
    ]
    _, calls = traced.run([*program, "--weaken", "kit-in-clear"], env=env)
    found = [form for pieces in written_by(calls).values() for form in in_bytes(pieces, session.kit)]
    assert len(set(found)) > 10
