"""The play: kit → three vaults → notes → strip → seal → import → merge → report → audit, with the real parts."""

import secrets
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from notetaker.anonymise import Anonymiser
from notetaker.cli.paper import report_pdf
from notetaker.exchange import Kit, OrganiserKey, new_key, read_bundle, recovery_words, spoken, write_key_file
from notetaker.exposure import Outcome
from notetaker.files import make_folder, read_bytes, write
from notetaker.model.language import LANGUAGES
from notetaker.model.secret import Secret
from notetaker.organiser import ImportResult, OrganiserDesk
from notetaker.organiser.audit import Leak, audit
from notetaker.organiser.preparing import Hands, make_kit, read_event, recipients_of
from notetaker.organiser.recovery import rehearse
from notetaker.rapporteur import RapporteurDesk, Receipt, Sealing
from notetaker.report.formats import formats
from notetaker.resources import root
from notetaker.vault import Vault

KIT = "event.ntkit"
KEY = "organiser.ntkey"
SHEET = "recovery-words.txt"
PROGRAMME, ROSTER = "programme.toml", "roster.csv"
ARCHIVE = "archive.ntvault"
PASSPHRASE = "passphrase.txt"  # noqa: S105 - the name of the example's file, not a passphrase
_WORDS_IN_PASSPHRASE = 6


@dataclass(frozen=True)
class Played:
    """What one rapporteur did."""

    number: int
    notes: int
    replacements: int
    generalised: int
    sealing: Sealing
    receipt: Receipt


@dataclass(frozen=True)
class Play:
    """What was played, for the account."""

    kit: Kit
    rapporteurs: tuple[Played, ...]
    outcomes: tuple[Outcome, ...]
    imported: ImportResult
    imported_again: ImportResult
    missing: tuple[str, ...]
    kinds: Counter[str]
    reports: tuple[Path, ...]
    key: OrganiserKey


@dataclass(frozen=True)
class Audited:
    """What was read again at the end, and where a participant or an organisation was found in it."""

    files: int
    leaks: tuple[tuple[str, Leak], ...]


def play(folder: Path) -> Play:
    """Play the whole example, without the audit, into a folder that is empty or not there yet."""
    make_folder(folder)
    secret = _passphrase(folder)
    key = _key(folder, secret)
    demo = root() / "demo"
    draft = read_event(read_bytes(demo / PROGRAMME), read_bytes(demo / ROSTER))
    kit = make_kit(folder / KIT, draft, Hands(recipients_of(key, ()), secret, key=key))
    played: list[Played] = []
    outcomes: tuple[Outcome, ...] = ()
    for number, script in enumerate(sorted((demo / "notes").glob("rapporteur-*.txt")), start=1):
        with Vault.create(folder / f"rapporteur-{number}.ntvault", secret) as vault:
            desk = RapporteurDesk.open(vault)
            desk.take_kit(read_bytes(folder / KIT), secret)
            played.append(_take_notes(desk, number, script, folder))
            outcomes = desk.exposure()
    bundles = [each.receipt.path for each in played]
    with Vault.create(folder / ARCHIVE, secret) as vault:
        organiser = OrganiserDesk.open(vault)
        preview = organiser.look_at([(path.name, read_bytes(path)) for path in bundles], [key.identity])
        imported = organiser.import_(preview)
        again = organiser.import_(organiser.look_at([(bundles[0].name, read_bytes(bundles[0]))], [key.identity]))
        kinds = Counter(str(point.note.kind) for point in organiser.points())
        reports = organiser.publish(folder, LANGUAGES, formats(report_pdf))
    return Play(kit, tuple(played), outcomes, imported, again, preview.missing, kinds, reports, key)


def audited(played: Play) -> Audited:
    """Read every report and every opened bundle again, against the roster."""
    published = {path.name: read_bytes(path) for path in played.reports}
    bundles = [each.receipt.path for each in played.rapporteurs]
    opened = {f"{path.name} (opened).txt": _plain(path, played.key) for path in bundles}
    leaks = tuple(_leaks(published | opened, played.kit))
    return Audited(len(published) + len(opened), leaks)


def leave_lists(folder: Path) -> None:
    """Leave the organiser's own two files, for who wants to go on by hand. The list is the one file with names."""
    for name in (PROGRAMME, ROSTER):
        write(folder / name, read_bytes(root() / "demo" / name))


def _passphrase(folder: Path) -> Secret[str]:
    """The example's passphrase lies beside it, so that one can look around; a real one never does."""
    words = "-".join(spoken(secrets.token_bytes(32), _WORDS_IN_PASSPHRASE))
    write(folder / PASSPHRASE, f"{words}\n".encode())
    return Secret(words)


def _key(folder: Path, passphrase: Secret[str]) -> OrganiserKey:
    """The organiser's key with a rehearsed recovery key beside it; the words of the sheet, as on paper, lie beside too."""
    key = new_key()
    typed = Secret(" ".join(recovery_words(new_key()).reveal()))
    write(folder / SHEET, f"{typed.reveal()}\n".encode())
    ready = key.with_recovery(rehearse(key, typed))
    write(folder / KEY, write_key_file(ready, passphrase))
    return ready


def _take_notes(desk: RapporteurDesk, number: int, script: Path, folder: Path) -> Played:
    replacements = 0
    for session, line in _lines(script):
        if desk.session is None or desk.session.id != session:
            desk.choose_session(session)
        replacements += len(desk.commit(line).body.placeholders)
    notes = desk.counts.notes + desk.counts.own
    generalised = desk.generalise_open_findings()
    sealing = desk.sealing()
    receipt = desk.seal(sealing, folder / f"bundle-{number}.ntbundle")
    return Played(number, notes, replacements, generalised, sealing, receipt)


def _lines(script: Path) -> Iterator[tuple[str, str]]:
    """The typed lines with their session; a line `@S1` walks into another room."""
    session = ""
    for line in script.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            session = line[1:].strip()
        elif line.strip() and not line.startswith("#"):
            yield session, line


def _plain(path: Path, key: OrganiserKey) -> bytes:
    """What an organiser can read in a bundle, each note a paragraph: in what order they are tells the audit nothing."""
    bundle = read_bundle(read_bytes(path), [key.identity]).bundle
    return "\n\n".join(note.body.text for note in bundle.notes).encode()


def _leaks(files: dict[str, bytes], kit: Kit) -> Iterator[tuple[str, Leak]]:
    anonymiser = Anonymiser(kit.roster, kit.programme.ladder)
    for name, data in files.items():
        for leak in audit(name, data, anonymiser):
            if not leak.is_doubtful:
                yield name, leak
