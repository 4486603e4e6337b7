"""An organiser's whole session, to be traced while it runs: keys and kits, then an import, reports, what was erased.

    python benchmarks/organiser_session.py INPUT FOLDER PART [--weaken WAY]

INPUT has `programme.toml`, `roster.csv` and, for the second part, `sealed.ntbundle`; all that is written goes to FOLDER.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.parts import Part, play
from notetaker.exchange import Signer, new_key, read_key_file, read_kit, recovery_words
from notetaker.exchange import kit as kit_module
from notetaker.exchange.payload import PayloadKind
from notetaker.model.secret import Secret
from notetaker.organiser import OrganiserDesk
from notetaker.organiser.preparing import Hands, make_key, make_kit, read_event, recipients_of, rotate_keys
from notetaker.organiser.recovery import keep_recovery, rehearse
from notetaker.rapporteur import erase_for_good
from notetaker.report.formats import FORMATS
from notetaker.vault import Vault

PASSPHRASE: Final = Secret("the passphrase of the key and of the archive")
KIT_PASSPHRASE: Final = Secret("the passphrase of the kit")
KEY: Final = "organiser.ntkey"
KITS: Final = ("event.ntkit", "next.ntkit")
ARCHIVE: Final = "archive.ntvault"
REPORTS: Final = "reports"


def _prepare(given: Path, folder: Path) -> None:
    key = make_key(folder / KEY, PASSPHRASE)
    typed = Secret(" ".join(recovery_words(new_key()).reveal()))
    key = keep_recovery(folder / KEY, key, rehearse(key, typed), PASSPHRASE)
    draft = read_event((given / "programme.toml").read_bytes(), (given / "roster.csv").read_bytes())
    hands = Hands(recipients_of(key, ()), KIT_PASSPHRASE, key=key)
    make_kit(folder / KITS[0], draft, hands)
    rotate_keys(folder / KITS[1], (folder / KITS[0]).read_bytes(), hands)


def _import(given: Path, folder: Path) -> None:
    key = read_key_file((folder / KEY).read_bytes(), PASSPHRASE)
    roster = read_kit((folder / KITS[1]).read_bytes(), passphrase=KIT_PASSPHRASE).roster
    bundle = ("sealed.ntbundle", (given / "sealed.ntbundle").read_bytes())
    with Vault.create(folder / ARCHIVE, PASSPHRASE) as vault:
        desk = OrganiserDesk.open(vault)
        desk.import_(desk.look_at([bundle], [key.identity]))
        desk.take_back()
        desk.import_(desk.look_at([bundle], [key.identity]))
        desk.publish(folder / REPORTS, ("en", "fr"), FORMATS, roster)
    erase_for_good(folder / ARCHIVE, PASSPHRASE)


PARTS: Final[dict[str, Part]] = {"prepare": _prepare, "import": _import}


def _kit_in_clear() -> None:
    """The next step cannot read such a kit, and ends."""

    def not_sealed(_kind: PayloadKind, content: bytes, _passphrase: Secret[str], _signer: Signer | None) -> bytes:
        return content

    kit_module.seal_for_passphrase = not_sealed  # type: ignore[attr-defined,assignment]  # only here: to see names found


WEAKENED: Final[dict[str, Callable[[], None]]] = {"kit-in-clear": _kit_in_clear}


if __name__ == "__main__":
    play(__doc__, PARTS, WEAKENED)
