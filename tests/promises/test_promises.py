"""The promises of the mission that span rooms, kept on the example as `notetaker demo` plays it."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

import pytest

from notetaker.anonymise import Anonymiser
from notetaker.cli import translation
from notetaker.cli.demo import command
from notetaker.cli.demo.account import account
from notetaker.cli.demo.play import ARCHIVE, KEY, PASSPHRASE, Audited, Play, audited, play
from notetaker.cli.main import main
from notetaker.exchange import Bundle, read_bundle, read_key_file, read_kit, read_recovery
from notetaker.exposure import Widening
from notetaker.model.category import Ladder
from notetaker.model.note import Kind
from notetaker.model.roster import Participant, Roster
from notetaker.model.secret import Secret
from notetaker.organiser.preparing import recipients_of
from notetaker.organiser.recovery import what_opens
from notetaker.rapporteur import seat as rapporteur_seat
from notetaker.vault import Vault
from notetaker.vault.events import BundleImported, ProgrammeOpened, decode

pytestmark = pytest.mark.slow

NUMBERS = (1, 2, 3)
INSTRUMENT = "OECD AI Principles"
ROOT = Path(__file__).resolve().parents[2]


class Wire:
    """Hears every socket that this process opens while it listens."""

    def __init__(self) -> None:
        self._listening = False
        self.heard: list[str] = []
        sys.addaudithook(self._hear)

    @contextmanager
    def listening(self) -> Iterator[None]:
        self._listening = True
        try:
            yield
        finally:
            self._listening = False

    def _hear(self, event: str, _arguments: object) -> None:
        if self._listening and event.startswith("socket."):
            self.heard.append(event)


@pytest.fixture(scope="module")
def wire() -> Wire:
    return Wire()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("example") / "played"


@dataclass
class Demo:
    """What the command played, what it found when it read its own reports, and what it told."""

    played: Play
    checked: Audited
    told: str


@pytest.fixture(scope="module")
def demo(folder: Path, wire: Wire) -> Demo:
    plays, audits, told = list[Play](), list[Audited](), StringIO()

    def playing(place: Path) -> Play:
        plays.append(play(place))
        return plays[-1]

    def auditing(played: Play) -> Audited:
        audits.append(audited(played))
        return audits[-1]

    with pytest.MonkeyPatch.context() as patch, wire.listening(), redirect_stdout(told):
        patch.setattr(command, "play", playing)
        patch.setattr(command, "audited", auditing)
        assert main(["demo", "--out", str(folder)]) == 0
    return Demo(plays[0], audits[0], told.getvalue())


@pytest.fixture(scope="module")
def played(demo: Demo) -> Play:
    return demo.played


@pytest.fixture(scope="module")
def checked(demo: Demo) -> Audited:
    return demo.checked


def secret_of(folder: Path) -> Secret[str]:
    return Secret((folder / PASSPHRASE).read_text(encoding="utf-8").strip())


def bundles(folder: Path) -> Iterator[Bundle]:
    key = read_key_file((folder / KEY).read_bytes(), secret_of(folder))
    for number in NUMBERS:
        yield read_bundle((folder / f"bundle-{number}.ntbundle").read_bytes(), [key.identity]).bundle


def forms(person: Participant) -> Iterator[str]:
    """What must not be found of a participant: full name, organisation, and their longer aliases."""
    yield person.name
    yield person.affiliation
    yield from (alias for alias in (*person.aliases, *person.affiliation_aliases) if len(alias) > 4)


def names_in(text: str, roster: Roster) -> list[str]:
    """The name of a public instrument is content, also where it begins with the name of a body that has a seat here."""
    searched = text.replace(INSTRUMENT, "")
    return [form for person in roster for form in forms(person) if form and form in searched]


def names_in_vaults(folder: Path, roster: Roster) -> list[str]:
    """Names in the decrypted records. The programme is left out: the organiser publishes its titles."""
    found = []
    for path in sorted(folder.glob("*.ntvault")):
        with Vault.open(path, secret_of(folder)) as vault:
            for record in vault.records():
                event = decode(record)
                if isinstance(event, ProgrammeOpened):
                    continue
                if isinstance(event, BundleImported):
                    record = json.dumps([note.body.text for note in event.notes], ensure_ascii=False).encode()
                found += names_in(record.decode(), roster)
    return found


def test_1_no_record_of_a_vault_holds_a_name_even_decrypted(played: Play, folder: Path) -> None:
    assert names_in_vaults(folder, played.kit.roster) == []


def test_1_no_byte_on_the_disk_holds_a_name(played: Play, folder: Path) -> None:
    """But for the title of a public instrument, which a report may quote, and for the list that all began with."""
    for path in folder.rglob("*"):
        if path.is_file() and path != folder / "roster.csv":
            data = path.read_bytes().replace(INSTRUMENT.encode(), b"")
            for person in played.kit.roster:
                for form in forms(person):
                    assert form.encode() not in data, path.name
                    assert form.encode("utf-16-le") not in data, path.name


def test_1_without_the_strip_step_names_are_found(
    played: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two searches bite, and so does the audit of the play itself."""

    def knowing_nobody(_roster: Roster, ladder: Ladder) -> Anonymiser:
        return Anonymiser(Roster(()), ladder)

    monkeypatch.setattr(rapporteur_seat, "Anonymiser", knowing_nobody)
    leaking = play(tmp_path / "leaking")
    assert len(names_in_vaults(tmp_path / "leaking", leaking.kit.roster)) > 20
    assert len(audited(replace(leaking, reports=leaking.reports[:2])).leaks) > 20


def test_2_a_bundle_names_nobody_and_says_no_time_order_or_language(played: Play, folder: Path) -> None:
    for bundle in bundles(folder):
        assert {note.kind for note in bundle.notes}.isdisjoint({Kind.OWN})
        assert [note.id for note in bundle.notes] == sorted(note.id for note in bundle.notes)
        for note in bundle.notes:
            assert set(note.__slots__) == {"id", "session", "category", "kind", "body"}
            assert not hasattr(note, "__dict__")
            assert names_in(note.body.text, played.kit.roster) == []


def test_2_notes_leave_in_another_order_than_they_were_typed(played: Play, folder: Path) -> None:
    typed = [body for number in NUMBERS[:1] for body in committed(folder / f"rapporteur-{number}.ntvault", folder)]
    left = [note.body.text for note in next(bundles(folder)).notes]
    places = [typed.index(text) for text in left if text in typed]
    assert len(places) > 50
    assert places != sorted(places)


def committed(path: Path, folder: Path) -> list[str]:
    with Vault.open(path, secret_of(folder)) as vault:
        events = [decode(record) for record in vault.records()]
    return [event.note.body.text for event in events if hasattr(event, "note")]


def test_3_no_small_cell_leaves(played: Play, folder: Path) -> None:
    """For every note that left, at least k people of k organisations present could have said it."""
    programme, roster = played.kit.programme, played.kit.roster
    widening = Widening.of(programme, roster)
    for bundle in bundles(folder):
        for note in bundle.notes:
            could = [
                person
                for person in roster.present(note.session)
                if widening.shown(note.session, person.category) == note.category
            ]
            assert len(could) >= programme.k
            assert len({person.affiliation for person in could}) >= programme.k


def test_6_the_whole_job_opens_no_socket(played: Play, checked: Audited, wire: Wire) -> None:
    assert played.reports
    assert checked.files
    assert wire.heard == []


def test_the_report_of_the_example_names_nobody(played: Play, checked: Audited) -> None:
    assert checked.files == len(played.reports) + len(NUMBERS)
    assert checked.leaks == ()


def test_the_archive_has_what_the_bundles_had(played: Play, folder: Path) -> None:
    assert played.imported.notes == sum(len(bundle.notes) for bundle in bundles(folder))
    assert played.imported_again.bundles == 0
    assert (folder / ARCHIVE).is_dir()


def test_the_demo_leaves_what_its_account_and_the_readme_say(demo: Demo, folder: Path) -> None:
    told = (folder / "account.txt").read_text(encoding="utf-8")
    assert told == demo.told

    passphrase = secret_of(folder)
    assert "passphrase.txt opens event.ntkit, organiser.ntkey, archive.ntvault and rapporteur-1.ntvault" in told
    key = read_key_file((folder / KEY).read_bytes(), passphrase)
    kit = read_kit((folder / "event.ntkit").read_bytes(), passphrase=passphrase)
    assert kit.recipients == recipients_of(key, ())
    assert len(kit.recipients) == 2
    assert kit.organiser is not None
    assert " ".join(kit.organiser.fingerprint()) in told

    sheet = read_recovery(Secret((folder / "recovery-words.txt").read_text(encoding="utf-8")))
    sealed = [(path.name, path.read_bytes()) for path in sorted(folder.glob("*.ntbundle"))]
    assert [each.opens for each in what_opens(sealed, [sheet.identity])] == [True] * 3

    commands = (ROOT / "README.md").read_text(encoding="utf-8").partition("## The command line")[2]
    for name in re.findall(r"--(?:programme|roster) (\S+)", commands):
        assert (folder / name).is_file()
    assert "organiser.ntkey" in commands


def test_the_page_on_the_example_shows_what_the_demo_tells(demo: Demo, folder: Path) -> None:
    page = (ROOT / "docs" / "example.md").read_text(encoding="utf-8").split("```\n")[1]
    assert lasting(page) == lasting(demo.told.replace(str(folder), "out/demo"))


def test_the_account_counts_none_as_each_language_does(demo: Demo, folder: Path) -> None:
    assert "13 files, 0 mentions of" in demo.told
    translation.speak("fr")
    try:
        assert "13 fichiers, 0 mention d’un participant" in account(demo.played, demo.checked, folder)
    finally:
        translation.speak("en")


def lasting(told: str) -> str:
    """What an account says in each play: not the words that are drawn, nor how much the rules of the day found."""
    without_words = re.sub(r"(?<=(?:voice|aloud): ).*", "…", told)
    return re.sub(r"\d+(?= mentions replaced| open finding)", "…", without_words)
