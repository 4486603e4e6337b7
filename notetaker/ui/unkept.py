"""What was unfinished and could not be written when its vault was closed: held without names until it can be."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notetaker.rapporteur.keeping import Kept
    from notetaker.ui.workplace import Workplace


class Unkept:
    """By the folder of its vault. True while anything is held."""

    def __init__(self) -> None:
        self._held: dict[Path, tuple[Kept, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._held)

    def hold(self, work: "Workplace") -> None:
        """The vault is about to be closed: take what its desk could not write."""
        if unkept := work.rapporteur.unkept:
            self._held[work.vault.folder] = unkept

    def keep_again(self, work: "Workplace") -> None:
        """The vault is open again: write it, so that the line comes back. It stays held where that fails again."""
        folder = work.vault.folder
        held = self._held.pop(folder, ())
        left = tuple(each for each in held if not work.quietly(partial(work.rapporteur.keep_again, each)))
        if left:
            self._held[folder] = left
