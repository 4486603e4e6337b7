"""The folder of a vault: what tells it from others, and how a new one is laid out."""

from pathlib import Path
from typing import Final

from notetaker.durable import sync_folder
from notetaker.vault import disk, journal, keys, replacing
from notetaker.vault.mark import MARK, new_mark
from notetaker.vault.pages import JOURNAL
from notetaker.vault.reserve import Reserve
from notetaker.vault.sealing import Sealer

FILES: Final = (JOURNAL, MARK, *keys.COPIES)
_ENOUGH_TO_KNOW: Final = 2


def is_vault(folder: Path) -> bool:
    """Whether this is the folder of a vault, whole or damaged."""
    return sum(_is_there(folder / name) for name in FILES) >= _ENOUGH_TO_KNOW or replacing.is_between(folder)


def build(folder: Path, unlocked: keys.Unlocked) -> None:
    """Lay out an empty vault; it is on the disk on return. Raises OSError or sqlite3.Error and leaves what was made."""
    sealer = Sealer(unlocked.key, unlocked.wrapped.vault_id)
    disk.make_folder(folder)
    disk.write_new(folder / JOURNAL, b"")
    connection = journal.connect(folder)
    try:
        journal.lay_out(connection, sealer)
    finally:
        connection.close()
    disk.sync_existing(folder / JOURNAL)
    Reserve(folder).lay()
    disk.write_new(folder / MARK, new_mark(sealer))
    keys.store(folder, unlocked.wrapped)
    sync_folder(folder)


def _is_there(path: Path) -> bool:
    """Whether there is such a file, also where the disk cannot tell what it is."""
    try:
        return path.is_file()
    except OSError:
        return True
