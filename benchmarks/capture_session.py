"""A rapporteur's whole session, to be traced while it runs: kit, notes, edits, a killed program, a new passphrase,
and what was forgotten erased.

    python benchmarks/capture_session.py KIT FOLDER PART [--weaken WAY]

Each step that was acknowledged is told in one line on standard output, with a digest of what the vault then says.
The process is not hardened, for a hardened one lets nobody look on.
"""

import hashlib
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.parts import Part, play
from notetaker import durable
from notetaker.anonymise import Anonymiser
from notetaker.exchange import Kit, new_id, new_key, read_programme, read_roster, write_kit
from notetaker.model.body import Body
from notetaker.model.category import Ladder
from notetaker.model.roster import Roster
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk, erase_for_good
from notetaker.rapporteur import seat as seat_module
from notetaker.rapporteur.state import fold
from notetaker.resources import root
from notetaker.vault import Vault, disk, journal, keys, replacing, vault
from notetaker.vault.events import DraftKept, decode, encode

PASSPHRASES: Final = (Secret("the first passphrase of the session"), Secret("the second passphrase of the session"))
VAULT: Final = "capture.ntvault"
BUNDLE: Final = "sealed.ntbundle"
_SCRIPT: Final = root() / "demo" / "notes" / "rapporteur-1.txt"
_LARGE: Final = 300_000
_LARGE_ONES: Final = 15  # enough for SQLite to move its log into the journal by itself


def invented_kit() -> tuple[bytes, Kit]:
    """A kit of the built-in example, and what is in it."""
    programme = read_programme((root() / "demo" / "programme.toml").read_bytes())
    roster = read_roster((root() / "demo" / "roster.csv").read_bytes(), programme.ladder).whole()
    key = new_key()
    kit = Kit(new_id(), programme, roster, (key.recipient,), key.signer.public)
    return write_kit(kit, passphrase=PASSPHRASES[0], signer=key.signer), kit


def typed() -> list[str]:
    """The lines that are typed."""
    lines = _SCRIPT.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("@", "#"))]


def digest(opened: Vault) -> str:
    """What the vault says, but for what can be undone."""
    state = fold(decode(record) for record in opened.records())
    seen = (
        state.notes,
        state.programme_id,
        state.recipients,
        state.session,
        state.unfinished.draft,
        state.sealed,
        state.kept_kit is not None,
        state.signer_seed.reveal() if state.signer_seed else "",
    )
    return hashlib.sha256(repr(seen).encode("utf-8", "surrogatepass")).hexdigest()[:32]


class _Telling(Vault):
    """A vault that tells each acknowledged step."""

    passphrase = 0

    def append_all(self, records: Iterable[bytes]) -> None:
        super().append_all(records)
        self.tell()

    def change_passphrase(self, new: Secret[str]) -> None:
        super().change_passphrase(new)
        self.passphrase = 1
        self.tell()

    def tell(self) -> None:
        os.write(1, f"ack {digest(self)} {self.passphrase}\n".encode())


def _first(kit: Path, folder: Path) -> None:
    """Ends as if it had been killed."""
    opened = _Telling.create(folder / VAULT, PASSPHRASES[0])
    opened.tell()
    desk = RapporteurDesk.open(opened)
    desk.take_kit(kit.read_bytes(), PASSPHRASES[0])
    desk.choose_session("S2")
    for line in typed()[:12]:
        desk.commit(line)
    desk.keep_draft("sd: and then")
    os._exit(0)


def _second(_kit: Path, folder: Path) -> None:
    with _Telling.open(folder / VAULT, PASSPHRASES[0]) as opened:
        desk = RapporteurDesk.open(opened)
        notes = desk.notes()
        desk.amend(notes[2].id, "the question is another one")
        desk.delete(notes[4].id)
        desk.undo()
        desk.generalise_open_findings()
        desk.seal(desk.sealing(), folder / BUNDLE)
        opened.change_passphrase(PASSPHRASES[1])
        for line in typed()[12:18]:
            desk.commit(line)


def _third(_kit: Path, folder: Path) -> None:
    """Much, in few records; SQLite moves its log in the middle."""
    with _Telling.open(folder / VAULT, PASSPHRASES[1]) as opened:
        opened.passphrase = 1
        for number in range(_LARGE_ONES):
            opened.append(encode(DraftKept(Body(str(number) * _LARGE))))
        desk = RapporteurDesk.open(opened)
        for line in typed()[18:22]:
            desk.commit(line)


def _fourth(_kit: Path, folder: Path) -> None:
    """What was forgotten is erased: a new vault takes the place of the old one."""
    with _Telling.open(folder / VAULT, PASSPHRASES[1]) as opened:
        opened.passphrase = 1
        RapporteurDesk.open(opened).forget_own_remarks()
    erase_for_good(folder / VAULT, PASSPHRASES[1])
    with _Telling.open(folder / VAULT, PASSPHRASES[1]) as opened:
        opened.passphrase = 1
        RapporteurDesk.open(opened).commit(typed()[22])


PARTS: Final[dict[str, Part]] = {
    "first": _first,
    "second": _second,
    "third": _third,
    "fourth": _fourth,
}


def _not_waiting() -> None:
    journal._SETTINGS["synchronous"] = ("OFF", 0)


def _no_file_sync() -> None:
    durable.sync = lambda descriptor: None  # noqa: ARG005 - mypy wants the name of the parameter


def _no_folder_sync() -> None:
    for module in (durable, keys, vault, disk, replacing):
        module.sync_folder = lambda _folder: None  # type: ignore[attr-defined]  # only here: to see the loss noticed


def _strip_nobody() -> None:
    def knowing_nobody(_roster: Roster, ladder: Ladder) -> Anonymiser:
        return Anonymiser(Roster(()), ladder)

    seat_module.Anonymiser = knowing_nobody  # type: ignore[attr-defined,assignment]  # only here: to see names found


WEAKENED: Final[dict[str, Callable[[], None]]] = {
    "synchronous-off": _not_waiting,
    "no-file-sync": _no_file_sync,
    "no-folder-sync": _no_folder_sync,
    "no-strip": _strip_nobody,
}


if __name__ == "__main__":
    play(__doc__, PARTS, WEAKENED)
