"""What a closed vault leaves in memory goes in short turns: what pages and desks held, then what only held itself."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from notetaker.ui import garbage
from notetaker.ui.spare_memory import give_back

if TYPE_CHECKING:
    from notetaker.ui.desk_view import DeskView

_IN_A_STEP = 20
_PATIENCE = 100
"""Turns in which Qt closes what is to be closed."""
_MOST_PARTS = 50
"""A longer list is one of notes, not of parts."""


def holders(views: Sequence[QWidget]) -> list[object]:
    """Whatever in these views holds something: the views, their parts as Python knows them, and their models."""
    found: dict[int, object] = {}
    for view in views:
        ahead: list[object] = [view]
        while ahead:
            each = ahead.pop()
            if id(each) not in found:
                found[id(each)] = each
                ahead += (part for held in vars(each).values() for part in _parts(held) if _is_of(view, part))
    return list(found.values())


def let_go(held_by: Sequence[object], views: Sequence["DeskView"]) -> Iterator[None]:
    """Close the views, page by page, then take from each of the others what it holds.

    Pages hold themselves, by what they are connected with, and so all that they show. Thousands of notes go a few at a
    time; to search for them among all that is loaded would take far longer than a turn may last.
    """
    yield from let_go_of_pages(held_by, [part for view in views for part in (*view.made_pages, view)])
    garbage.search_all()


def let_go_of_pages(held_by: Sequence[object], pages: Sequence[QWidget]) -> Iterator[None]:
    """The same of some pages, without a search for garbage, which finds little."""
    for page in pages:
        if isValid(page):  # of a page that was left the vault that is closed lets go too
            page.deleteLater()
        yield
    for _ in range(_PATIENCE):
        if not any(map(isValid, pages)):
            break
        yield
    else:
        held_by = ()  # a dialog is open over them, which uses them still
    for number, each in enumerate(held_by):
        vars(each).clear()
        if number % _IN_A_STEP == _IN_A_STEP - 1:
            yield
    yield
    give_back()


def _parts(held: object) -> Sequence[object]:
    if isinstance(held, dict):
        held = tuple(held.values())
    return held if isinstance(held, list | tuple) and len(held) <= _MOST_PARTS else (held,)


def _is_of(view: QWidget, part: object) -> bool:
    if not isinstance(part, QObject):  # most are words and numbers
        return False
    return isinstance(part, QAbstractItemModel) or (
        isinstance(part, QWidget) and (not isValid(part) or view.isAncestorOf(part))
    )
