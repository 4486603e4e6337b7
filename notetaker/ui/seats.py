"""The two desks of the window: which of them one sits at, and where a file that was given is opened."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from notetaker.model.place import Place
from notetaker.ui.desks import as_organiser, as_rapporteur, desk_of
from notetaker.ui.start import ORGANISER, RAPPORTEUR

if TYPE_CHECKING:
    from notetaker.ui.desk_view import DeskView
    from notetaker.ui.workplace import Workplace


class Seats:
    """Each desk is made when somebody first sits down at it."""

    def __init__(self, stack: QStackedWidget, made: Callable[["DeskView"], None]) -> None:
        """`made` is told of each new desk."""
        self._stack, self._made = stack, made
        self._views: dict[str, DeskView] = {}
        self._kit: Path | None = None
        self._bundle: Path | None = None
        self.desk = RAPPORTEUR

    @property
    def view(self) -> "DeskView | None":
        """The desk one sits at, if it was made."""
        return self._views.get(self.desk)

    @property
    def views(self) -> "tuple[DeskView, ...]":
        """The desks that were made."""
        return tuple(self._views.values())

    def turn_to(self, desk: str, work: "Workplace") -> None:
        """Choose a desk; without one that is named, the one at which this vault was used last."""
        self.desk = desk or _likely_desk(work)

    def turn_round(self) -> None:
        """Choose the other desk."""
        self.desk = self._other

    def make(self, work: "Workplace", *, back: bool, other: bool = False) -> Iterator[None]:
        """Make the desk, or the other one, and its first page piece by piece, before it is in front."""
        view = self._at(work, self._other if other else self.desk)
        yield
        yield from view.make(_first_step(view, back=back))

    @property
    def _other(self) -> str:
        return ORGANISER if self.desk == RAPPORTEUR else RAPPORTEUR

    def sit(self, work: "Workplace") -> "DeskView":
        """Bring the desk to the front."""
        view = self._at(work, self.desk)
        self._stack.setCurrentWidget(view)
        return view

    def take(self, path: Path) -> str | None:
        """A kit or a bundle was given: keep it until its desk is there, and tell which desk; None for another file."""
        suffix = path.suffix.lower()
        self._kit = path if suffix == ".ntkit" else self._kit
        self._bundle = path if suffix == ".ntbundle" else self._bundle
        return {".ntkit": RAPPORTEUR, ".ntbundle": ORGANISER}.get(suffix)

    def hand_over(self, view: "DeskView", *, back: bool = False, noted: bool = True) -> None:
        """Go to the first step (with `back` to where one was), or where the file that was given is opened.

        Not `noted`: on the disk the curtain stays drawn, because it is about to fall over this page.
        """
        rapporteur, organiser = as_rapporteur(view), as_organiser(view)
        step = _first_step(view, back=back)
        if self._kit is not None and rapporteur is not None:
            step, self._kit = rapporteur.offer(self._kit), None
        if self._bundle is not None and organiser is not None:
            step, self._bundle = organiser.offer(self._bundle), None
        view.go(step, noted=noted)

    def clear(self) -> bool:
        """Keep what is unfinished, and put both desks away; tell whether all of it was kept."""
        kept = True
        for view in self._views.values():
            kept = view.put_away() and kept
            self._stack.removeWidget(view)
        self._views = {}
        return kept

    def _at(self, work: "Workplace", desk: str) -> "DeskView":
        view = self._views.get(desk)
        if view is None:
            view = self._views[desk] = desk_of(desk, work, self._stack)
            self._stack.addWidget(view)
            self._made(view)
        return view


def _first_step(view: "DeskView", *, back: bool) -> int:
    return view.last_step() if back else view.first_step()


def _likely_desk(work: "Workplace") -> str:
    """Where a vault was used last, as far as it tells: one with bundles and without a kit is an archive."""
    if work.rapporteur.place is not None:
        return ORGANISER if work.rapporteur.place is Place.ORGANISER else RAPPORTEUR
    return ORGANISER if work.organiser.has_notes and work.rapporteur.programme is None else RAPPORTEUR
