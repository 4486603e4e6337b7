"""The desks and all that stands behind them: loaded when a vault is opened, so that the window itself is there at once."""

import linecache
from functools import cache
from importlib import import_module
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Final

from notetaker.model.errors import NotetakerError
from notetaker.ui import garbage
from notetaker.ui.start import RAPPORTEUR
from notetaker.ui.vault_asked import VaultAsked

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from notetaker.ui.desk_view import DeskView
    from notetaker.ui.organiser.view import OrganiserView
    from notetaker.ui.rapporteur.view import RapporteurView
    from notetaker.ui.runner import Runner
    from notetaker.ui.vault_care import VaultCarePage
    from notetaker.ui.workplace import Opened, Workplace

LOADING = "load-the-desks"
"""The name of the thread in which that is done."""
_ROOMS: Final = (
    "anonymise",
    "exposure",
    "vault",
    "exchange",
    "report",
    "rapporteur",
    "organiser",
    "ui.workplace",
    "ui.rapporteur.capture",
    "ui.rapporteur.view",
    "ui.organiser.view",
)
"""What is loaded, from below upwards, the desks last."""
_LOADING, _OPENED = Lock(), Event()
"""Held while something is loaded or set apart; whether there has been a vault, since when nothing more may be set apart."""
_MAKING, _RESTED = Lock(), Event()
"""Held while what the first lines would wait for is made ready: two threads at once would each do all of it. Whether no
vault is being opened: what only later lines would wait for takes nothing away from it.
"""
_RESTED.set()


def load_soon() -> None:
    """Load them in the background, while somebody types the passphrase, and what the first lines would wait for."""
    Thread(target=load_and_make_ready, name=LOADING, daemon=True).start()


def open_vault(asked: VaultAsked) -> "Opened":
    """Open the vault, or make it, and sit down at both desks. Slow: the passphrase is stretched."""
    _RESTED.clear()
    try:
        load()  # here, off the window's thread
        with _LOADING:
            _OPENED.set()
        from notetaker.ui import workplace

        return workplace.open_vault(asked)
    finally:
        linecache.clearcache()  # of what was loaded for it
        _RESTED.set()


def is_damage(error: NotetakerError) -> bool:
    """Whether a vault was not opened because it is damaged."""
    from notetaker.vault import VaultDamaged

    return isinstance(error, VaultDamaged)


def care_of(work: "Workplace") -> "VaultCarePage":
    """The page for the open vault itself."""
    from notetaker.ui.vault_care import VaultCarePage

    return VaultCarePage(work)


def workplace_of(opened: "Opened", runner: "Runner") -> "Workplace":
    """The open vault as the screens see it."""
    from notetaker.ui.workplace import Workplace

    return Workplace(opened, runner)


def desk_of(desk: str, work: "Workplace", place: "QWidget") -> "DeskView":
    """The rapporteur's desk or the organiser's, at this vault, made in its place."""
    from notetaker.ui.organiser.view import OrganiserView
    from notetaker.ui.rapporteur.view import RapporteurView

    return RapporteurView(work, place) if desk == RAPPORTEUR else OrganiserView(work, place)


def as_rapporteur(view: "DeskView | None") -> "RapporteurView | None":
    """This desk, if it is the rapporteur's."""
    if view is None:
        return None
    from notetaker.ui.rapporteur.view import RapporteurView

    return view if isinstance(view, RapporteurView) else None


def as_organiser(view: "DeskView | None") -> "OrganiserView | None":
    """This desk, if it is the organiser's."""
    if view is None:
        return None
    from notetaker.ui.organiser.view import OrganiserView

    return view if isinstance(view, OrganiserView) else None


def load() -> None:
    """Load the desks. Slow, the first time."""
    with _LOADING:  # nobody opens a vault before what is loaded has been set apart
        _load_once()
        linecache.clearcache()


@cache
def _load_once() -> None:
    """Room by room: PySide looks into the source of what is imported, and nine megabytes of it at once would leave gaps."""
    for room in _ROOMS:
        linecache.clearcache()
        import_module(f"notetaker.{room}")
    garbage.set_loaded_apart()


def make_first_ready() -> None:
    """Make ready what the first lines would wait for, or wait until another thread has. Slow, the first time."""
    from notetaker import anonymise

    with _MAKING:
        anonymise.make_first_ready()


def load_and_make_ready() -> None:
    """Load the desks, then make ready what the first lines would wait for, then the rest."""
    load()
    make_first_ready()
    _RESTED.wait()
    from notetaker import anonymise

    anonymise.make_ready()
    with _LOADING:
        if not _OPENED.is_set():
            garbage.set_loaded_apart()
