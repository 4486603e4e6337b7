"""Promise 1, of a whole session in a process of its own: of everything that was ever written, nothing holds a name."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import capture_session, traced
from benchmarks.capture_session import PASSPHRASES, VAULT
from benchmarks.parts import quick_derivation
from notetaker.model.secret import Secret
from notetaker.vault import Vault, keys
from notetaker.vault.events import ProgrammeOpened, decode
from notetaker.vault.pages import JOURNAL, LOG, PAGE_SIZE
from notetaker.vault.scavenging import cells
from notetaker.vault.sealing import Sealer
from tests.promises.tracing import Session, check_traceable, in_bytes, in_words, lay_out, run, written_by

pytestmark = [pytest.mark.peer, pytest.mark.slow]


def play(place: Path, *options: str, parts: tuple[str, ...] = ("first", "second")) -> Session:
    """Play these parts, with a home and a temporary folder of their own."""
    data, kit = capture_session.invented_kit()
    lay_out(place)
    (place / "kit").write_bytes(data)
    calls = []
    for part in parts:
        status, more = run(capture_session.__file__, place, "kit", part, *options)
        assert status == 0
        calls += more
    return Session.of(place, kit, calls)


@pytest.fixture(scope="module", autouse=True)
def traceable() -> None:
    check_traceable()


@pytest.fixture(scope="module", autouse=True)
def quick() -> Iterator[None]:
    """As in the programs that are looked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "derive", quick_derivation)
        yield


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, traceable: None) -> Session:
    return play(tmp_path_factory.mktemp("session"))


@pytest.fixture(scope="module")
def leaking(tmp_path_factory: pytest.TempPathFactory, traceable: None) -> Session:
    return play(tmp_path_factory.mktemp("leaking"), "--weaken", "no-strip", parts=("first",))


def records(session: Session, passphrase: Secret[str] = PASSPHRASES[1]) -> list[bytes]:
    """The decrypted records, but for the programme, whose titles the organiser publishes."""
    with Vault.open(session.place / "disk" / VAULT, passphrase, salvage=True) as vault:
        return [record for record in vault.records() if not isinstance(decode(record), ProgrammeOpened)]


def names_in(found: list[bytes], session: Session) -> list[str]:
    return [form for record in found for form in in_words(record.decode(), session.kit)]


def test_everything_that_was_written_lies_in_the_vault_or_the_bundle(session: Session) -> None:
    assert len(session.written) > 5
    assert session.outside() == []


def test_no_byte_that_was_ever_written_holds_a_name(session: Session) -> None:
    assert session.names() == {}


def test_nothing_is_left_in_the_folders_of_the_platform(session: Session) -> None:
    assert session.left_at_home() == []


def test_no_decrypted_record_holds_a_name(session: Session) -> None:
    assert len(records(session)) > 20
    assert names_in(records(session), session) == []


def test_every_page_and_frame_that_was_ever_written_holds_those_records_alone(session: Session) -> None:
    """So what was looked through is all there was, also in pages and frames that were overwritten or freed since."""
    folder = session.place / "disk" / VAULT
    with Vault.open(folder, PASSPHRASES[1], salvage=True) as vault:
        stored = {bytes(sealed) for _, sealed in vault._connection.execute("SELECT number, sealed FROM record")}
    pages = [
        piece
        for path, pieces in session.written.items()
        if path.endswith((JOURNAL, LOG))
        for piece in pieces
        if len(piece) == PAGE_SIZE
    ]
    found = {sealed for page in pages for _, sealed in cells(page, {})}
    assert len(found) > 20
    unlocked = keys.unlock(folder, PASSPHRASES[1])
    sealer = Sealer(unlocked.key, unlocked.wrapped.vault_id)
    for head in found - stored:
        sealer.unseal_link(b"head", head)  # nothing but a number and a hash, or this raises


def test_without_the_strip_step_names_are_found(leaking: Session) -> None:
    """The search bites."""
    assert len(set(names_in(records(leaking, PASSPHRASES[0]), leaking))) > 3


def test_the_search_of_bytes_bites(session: Session, tmp_path: Path) -> None:
    """A program that notes the line for itself, in a log, is caught by the search of what was written."""
    line = f"sd: {next(iter(session.kit.roster)).name} said so"
    program = "import sys; open(sys.argv[1], 'w', encoding=sys.argv[3]).write(sys.argv[2])"
    for encoding in ("utf-8", "utf-16"):
        log = tmp_path / f"log-{encoding}"
        status, calls = traced.run([sys.executable, "-c", program, str(log), line, encoding])
        assert status == 0
        assert in_bytes(written_by(calls)[str(log)], session.kit)
