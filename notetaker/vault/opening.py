"""Before a vault is opened: what a crash left is brought to an end, and everything is read where nothing is written."""

import os
import sqlite3
from contextlib import ExitStack, suppress
from pathlib import Path

from notetaker import regular_files
from notetaker.durable import sync_folder
from notetaker.vault import disk, keys, replacing
from notetaker.vault.errors import VaultDamaged
from notetaker.vault.inspection import Inspection, inspect
from notetaker.vault.lock import FolderLock
from notetaker.vault.mark import MARK, MarkReading, read_mark
from notetaker.vault.pages import JOURNAL, LOG, STRANGER, Pages
from notetaker.vault.sealing import Sealer


def finish_compaction(folder: Path) -> None:
    """Where a crash in a compaction left the place empty, let the new vault take it."""
    if not replacing.is_between(folder):
        return
    old = replacing.replaced(folder)
    with disk.refusals(folder), ExitStack() as afterwards:
        if old.is_dir():  # and held by a compaction that is still under way
            afterwards.callback(FolderLock(old).release)
        replacing.bring_to_an_end(folder)


def tidy_up_beside(folder: Path) -> None:
    """Delete what a compaction that was cut short left. That it cannot be deleted is no reason to lock anybody out."""
    for beside in replacing.beside(folder):
        with suppress(OSError):
            replacing.remove(beside, keys.HOLD_IT)


def examine(folder: Path, unlocked: keys.Unlocked) -> tuple[sqlite3.Connection, Inspection, MarkReading]:
    """Read journal and mark without writing anything; the connection is to a copy in memory."""
    sealer = Sealer(unlocked.key, unlocked.wrapped.vault_id)
    path = folder / MARK
    mark = read_mark(regular_files.content(path) if path.is_file() else b"", sealer)
    connection, inspection = inspect(Pages.read(folder), mark, sealer)
    if strangers := _strangers(folder):
        inspection = Inspection(inspection.end, (*inspection.damage, *strangers))
    return connection, inspection, mark


def _strangers(folder: Path) -> tuple[str, ...]:
    """What SQLite would take for the vault's and write to, and what is not: what a link leads to is somebody else's."""
    links = (name for name in (JOURNAL, LOG, MARK) if (folder / name).is_symlink())
    found = [f"{name}: it is a link, which no vault has" for name in links]
    if os.path.lexists(folder / STRANGER):
        found.append(f"{STRANGER}: it does not belong to a vault")
    return tuple(found)


def refuse_damaged(folder: Path, inspection: Inspection) -> None:
    """Raise VaultDamaged, with all that is damaged, where anything is."""
    if inspection.damage:
        raise VaultDamaged(folder=folder, damage="; ".join(inspection.damage), whole=inspection.end.number)


def make_durable(folder: Path) -> None:
    """After a kill the last commit may be in the system's memory alone: sync it before the mark may tell of it."""
    for name in (JOURNAL, LOG):
        disk.sync_existing(folder / name)
    sync_folder(folder)
