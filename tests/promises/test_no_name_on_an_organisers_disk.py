"""Promise 1, on the organiser's side: the roster is on the disk in the kit alone, encrypted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import organiser_session, traced
from benchmarks.organiser_session import ARCHIVE, KEY, KIT_PASSPHRASE, KITS, PASSPHRASE, REPORTS
from benchmarks.parts import quick_derivation
from notetaker.exchange import Bundle, BundleNote, Kit, Signer, read_key_file, read_kit, write_bundle
from notetaker.model.body import SLOT, Body, Mention, Placeholder
from notetaker.model.note import Kind
from notetaker.resources import root
from notetaker.vault import Vault, keys
from notetaker.vault.events import BundleImported, decode
from tests.promises.tracing import Session, check_traceable, in_bytes, in_words, lay_out, run

pytestmark = [pytest.mark.peer, pytest.mark.slow]


def play(place: Path, part: str) -> list[traced.Call]:
    status, calls = run(organiser_session.__file__, place, "input", part)
    assert status == 0
    return calls


def laid_out(place: Path) -> None:
    """The organiser's two files, which are theirs to keep or delete; nothing else is there yet."""
    (place / "input").mkdir()
    lay_out(place)
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


@pytest.fixture(scope="module", autouse=True)
def quick() -> Iterator[None]:
    """As in the programs that are looked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "derive", quick_derivation)
        yield


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    check_traceable()
    place = tmp_path_factory.mktemp("organiser")
    laid_out(place)
    calls = play(place, "prepare")
    kit = seal(place)
    calls += play(place, "import")
    return Session.of(place, kit, calls)


def test_everything_that_was_written_lies_where_the_organiser_said(session: Session) -> None:
    assert len(session.written) > 8
    assert session.outside() == []


def test_no_byte_that_was_ever_written_holds_a_name(session: Session) -> None:
    """Not of the key, the kits, the archive with its logs, nor of the reports, which are readable."""
    assert session.names() == {}


def test_nothing_is_left_in_the_folders_of_the_platform(session: Session) -> None:
    assert session.left_at_home() == []


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
    _, calls = run(organiser_session.__file__, tmp_path, "input", "prepare", "--weaken", "kit-in-clear")
    found = [form for forms in Session.of(tmp_path, session.kit, calls).names().values() for form in forms]
    assert len(set(found)) > 10
