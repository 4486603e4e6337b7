"""The open vault with both desks on it, as the screens see it: desks to ask, and ways to tell what happened."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from notetaker import anonymise, remembering
from notetaker.model.errors import NotetakerError
from notetaker.model.place import Place
from notetaker.organiser import OrganiserDesk
from notetaker.rapporteur import RapporteurDesk, erase_for_good
from notetaker.ui.desks import make_first_ready
from notetaker.ui.keyring import open_kept, safe_of_this_system
from notetaker.ui.runner import Progress, Runner
from notetaker.ui.status import Words
from notetaker.ui.translation import shown
from notetaker.ui.vault_asked import VaultAsked
from notetaker.ui.vault_words import said_beside_the_disk, said_of_the_disk
from notetaker.vault import Vault, copy
from notetaker.vault.events import decode

T = TypeVar("T")

_A_LETTER = "a"
"""For what the first key would wait for, whichever it is: all codes and names in order, and how a line is read."""


@dataclass(frozen=True)
class Opened:
    """A vault and what lies on its two desks."""

    vault: Vault
    rapporteur: RapporteurDesk
    organiser: OrganiserDesk


class Workplace(QObject):
    """One vault, opened. `changed` tells the screens to look at the desks again, `rested` that slow work has ended.

    `mended` tells that what an error was about is being typed anew, `chosen` that settings follow from what was done, by
    their names.
    """

    changed = Signal()
    mended = Signal()
    rested = Signal()
    said = Signal(object)
    failed = Signal(object)
    chosen = Signal(object)

    def __init__(self, opened: Opened, runner: Runner) -> None:
        super().__init__()
        self.vault = opened.vault
        self.rapporteur = opened.rapporteur
        self.organiser = opened.organiser
        self._runner = runner
        self._disk_told = False
        self._turned_to: Place | None = None
        runner.ended.connect(self.rested)

    @property
    def busy(self) -> bool:
        """Whether slow work is under way."""
        return self._runner.busy

    def say(self, words: Words) -> None:
        """Say in the status line what was done, and as long as the disk is almost full that it is."""
        self._disk_told = self.vault.is_on_reserve
        self.said.emit((lambda: said_beside_the_disk(words())) if self._disk_told else words)

    def attempt(self, act: Callable[[], T]) -> T | None:
        """Do something quick at a desk. An error is shown, and None comes back."""
        try:
            done = act()
        except NotetakerError as error:
            self.failed.emit(error)
            return None
        self.changed.emit()
        self._mind_the_disk()
        return done

    def quietly(self, act: Callable[[], None]) -> bool:
        """Do something that nobody asked for and no screen shows, such as keeping a draft; tell whether it was done."""
        try:
            act()
        except NotetakerError as error:
            self.failed.emit(error)
            return False
        self._mind_the_disk()
        return True

    def take_place(self, place: Place) -> None:
        """This page is in front now: after a crash one comes back to it."""
        self._turned_to = None
        self.quietly(lambda: self.rapporteur.take_place(place))

    def turn_to(self, place: Place) -> None:
        """The same, once the page is painted: a disk may take as long for it as the page itself."""
        self._turned_to = place
        QTimer.singleShot(0, self, self._take_place_turned_to)

    def _take_place_turned_to(self) -> None:
        if self._turned_to is not None:
            self.take_place(self._turned_to)

    def slowly(
        self,
        label: Words,
        work: Callable[[Progress], T],
        then: Callable[[T], None] | None = None,
        refused: Callable[[NotetakerError], None] | None = None,
    ) -> None:
        """Do something slow at a desk; `then` gets the result. An error is shown, and `refused` gets it."""

        def finish(result: T) -> None:
            self.changed.emit()
            if then is not None:
                then(result)
            self._mind_the_disk()

        def fail(error: NotetakerError) -> None:
            self.failed.emit(error)
            if refused is not None:
                refused(error)

        self._runner.run(label, work, finish, fail)

    def _mind_the_disk(self) -> None:
        """Say once, where nothing else was said meanwhile, that the disk is almost full."""
        if self.vault.is_on_reserve and not self._disk_told:
            self.said.emit(said_of_the_disk)
        self._disk_told = self.vault.is_on_reserve

    def close(self, *, locking: bool = False) -> None:
        """Close the vault. What the desks held in memory is let go, the organiser's keys first, and what was remembered
        of names outside of them.

        With `locking` the passphrase alone opens it afterwards; where the disk refuses that, it is raised in the end.
        """
        self.organiser.keys.let_go()
        self._take_place_turned_to()
        try:
            self.vault.close(forget_keyring=locking)
        finally:
            remembering.forget()
            re.purge()  # a pattern may have been made of words of a note


def open_vault(asked: VaultAsked) -> Opened:
    """Do with the vault what is asked, and sit down at both desks. Slow: the passphrase is stretched."""
    anonymise.check_dictionaries()
    if asked.rescued_from is not None:
        with Vault.open(asked.rescued_from, asked.passphrase, salvage=True) as damaged:
            copy(damaged, asked.folder, asked.passphrase)
    if asked.erase:
        erase_for_good(asked.folder, asked.passphrase)
    vault = _opened(asked)
    try:
        events = tuple(map(decode, vault.records()))
        rapporteur, organiser = RapporteurDesk.open(vault, events, shown), OrganiserDesk.open(vault, events)
        _work_out_ahead(rapporteur, organiser)
    except NotetakerError:
        vault.close()
        raise
    return Opened(vault, rapporteur, organiser)


def _opened(asked: VaultAsked) -> Vault:
    if asked.by_keyring:
        return open_kept(safe_of_this_system(), asked.folder)
    return (Vault.create if asked.create else Vault.open)(asked.folder, asked.passphrase)


def _work_out_ahead(rapporteur: RapporteurDesk, organiser: OrganiserDesk) -> None:
    """What the first screen and the first line will ask, and is then remembered: here nobody waits for it."""
    organiser.points()
    rapporteur.emptied_notes()
    if rapporteur.session is not None:
        rapporteur.tally(rapporteur.session.id)
    if rapporteur.roster is not None:
        make_first_ready()
        rapporteur.exposure_now()
        rapporteur.exposure()
        rapporteur.suggest(_A_LETTER, len(_A_LETTER))
        rapporteur.preview(rapporteur.draft.strip() or _A_LETTER)
