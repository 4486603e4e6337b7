"""How long the window does not answer while one goes through the pages of a long session, and what all take in memory."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QTimer

from benchmarks.window_hands import Loop, Taken, resident
from notetaker.model.note import Decision
from notetaker.ui.asides import GUIDE, HELP, SETTINGS
from notetaker.ui.catching_up import catching_up
from notetaker.ui.desk_pages import (
    CAPTURE,
    DEBRIEF,
    OWN_PROGRAMME,
    PREPARE,
    READ_BACK,
    REVIEW,
    SEAL,
    TRANSCRIPT,
)

_TURNS: Final = 60
"""Turns of the event loop in which all comes that an act brings with it, but for what is measured in spare turns."""
_PAUSE: Final = 0.001
_ORGANISER: Final = ("Prepare", "Import", "Report", "the keys", "the check")

Act = tuple[str, Callable[[], object]]
Change = Callable[..., None]


class Walked(NamedTuple):
    """The longest turn of each act, and the bytes in memory when every page has been seen."""

    longest: dict[str, Taken]
    resident: int


def walk(shell: Any, change: Change, loop: Loop) -> Walked:
    """Go everywhere; a page is made when it is opened first. `change` changes settings. In the end it is locked."""
    acts = (*_acts(shell.view), *_choices(change), *_others(shell))
    longest = {act: _longest(do, shell, loop) for act, do in acts}
    everything = resident()
    longest["locking"] = _longest(shell.lock, shell, loop)
    return Walked(longest, everything)


def _acts(view: Any) -> Iterator[Act]:
    yield "opening Prepare", lambda: view.go(PREPARE)
    yield "opening Review", lambda: view.go(REVIEW)
    yield "deciding in Review", lambda: view.review.panel.decided.emit(Decision.GENERALISE, "")
    yield "opening Seal", lambda: view.go(SEAL)
    yield "opening Debrief", lambda: view.go(DEBRIEF)
    yield "moving a note in Debrief", lambda: view.debrief.moves["to_consensus"].click()
    yield "opening Read-back", lambda: view.go(READ_BACK)
    yield "coming back to Capture", lambda: view.go(CAPTURE)
    yield "finding as one types", lambda: view.capture.find_line.setText("audit")
    yield "opening a programme of one's own", lambda: view.go(OWN_PROGRAMME)
    yield "opening a transcript", lambda: view.go(TRANSCRIPT)
    yield "coming back to Prepare", lambda: view.go(PREPARE)


def _choices(change: Change) -> Iterator[Act]:
    """With the largest page of the rapporteur in front, and those behind it that stay."""
    yield "another theme", lambda: change(theme="dark")
    yield "another size of text", lambda: change(text_size=150)
    yield "another language", lambda: change(language="fr")
    yield "another keyboard", lambda: change(keyboard="azerty")
    yield "all of these as before", lambda: change(theme="light", text_size=100, language="en", keyboard="qwerty")


def _others(shell: Any) -> Iterator[Act]:
    for name in (HELP, GUIDE, SETTINGS):
        yield f"opening {name}", partial(shell.asides.toggle, name)
        yield f"leaving {name}", partial(shell.asides.toggle, name)
    yield "turning to the organiser's desk", shell.change_desk
    for page, name in enumerate(_ORGANISER):
        yield f"opening {name} of the organiser", partial(_go, shell, page)


def _go(shell: Any, page: int) -> None:
    shell.view.go(page)


def _longest(act: Callable[[], object], shell: Any, loop: Loop) -> Taken:
    loop.longest = (0.0, 0.0)
    turns = iter(range(_TURNS))
    QTimer.singleShot(0, shell, act)
    loop.until(lambda: next(turns, None) is None and not _is_under_way(shell), _PAUSE)
    return loop.longest


def _is_under_way(shell: Any) -> bool:
    return bool(
        shell.runner.busy
        or catching_up().is_behind
        or shell.turns_round
        or shell.vault.lets_go
        or _is_coming(shell.view)
        or (shell.view is not None and shell.view.lets_go)
    )


def _is_coming(view: Any) -> bool:
    return view is not None and not all(page.is_whole for page in view.made_pages)
