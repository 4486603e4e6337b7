"""The real program without a screen: unlock, write about people, guess at them, lock; then say where a name is left.

`memory_program.py VAULT`; the names come in a line on standard input, backwards, so that nothing here holds them;
the last is that of a stranger. It tells too what Python went through each time when it searched all for garbage.
"""

import gc
import sys
import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from notetaker.exposure.attack import Attacker, SeenNote
from notetaker.ui.app import Application, run
from notetaker.ui.desks import LOADING
from notetaker.ui.shell import Shell
from tests.ui.hands import PASSPHRASE, Hands


def main() -> int:
    gc.callbacks.append(_tell_of_search)
    app = QApplication(["notetaker"])
    QTimer.singleShot(0, lambda: _at_the_window(app))
    return run([sys.argv[1]])


def _at_the_window(app: QApplication) -> None:
    (shell,) = (widget for widget in app.topLevelWidgets() if isinstance(widget, Shell))
    assert QTest.qWaitForWindowActive(shell)
    hands = Hands(app, cast(Application, SimpleNamespace(shell=shell)))
    hands.into("Passphrase", PASSPHRASE)
    _wait_until_all_is_loaded()
    hands.press("Return", "F6")
    backwards = sys.stdin.readline().split()
    _write(hands, backwards[-1])
    _guess(shell)
    _tell("open", backwards)
    hands.press("F7", "F9", "F10", "F6", "Ctrl+L")
    assert shell.work is None
    QTimer.singleShot(0, lambda: _tell_when_it_is_gone(shell, backwards))


def _wait_until_all_is_loaded() -> None:
    """As it is once a person has typed a passphrase: hands that are faster open the vault before all is set apart."""
    while not (loading := [each for each in threading.enumerate() if each.name == LOADING]):
        QTest.qWait(2)
    loading[0].join()


def _tell_when_it_is_gone(shell: Shell, backwards: list[str]) -> None:
    if shell.vault.lets_go:
        QTimer.singleShot(0, lambda: _tell_when_it_is_gone(shell, backwards))
        return
    gc.unfreeze()  # what was set apart is looked through too
    _tell("locked", backwards)
    _plant(backwards[0][::-1])
    _tell("planted", backwards)
    shell.close()


def _plant(name: str) -> None:
    """Leave a name in what only holds itself and is set apart from the search for garbage."""
    garbage: list[object] = [name]
    garbage.append(garbage)
    gc.freeze()
    del garbage
    gc.unfreeze()


def _tell_of_search(phase: str, about: dict[str, int]) -> None:
    if phase == "start" and about["generation"] == len(gc.get_count()) - 1 and gc.get_freeze_count():
        sys.stdout.write(f"searched {len(gc.get_objects())} beside {gc.get_freeze_count()}\n")


def _tell(when: str, backwards: list[str]) -> None:
    for place in sorted(set(_places(backwards))):
        sys.stdout.write(f"{when}: {place}\n")


def _write(hands: Hands, stranger: str) -> None:
    """Each participant in turn, by whatever stands in the list of those present, and somebody who is on no list."""
    work = hands.shell.work
    assert work is not None
    for person in work.rapporteur.present():
        hands.line(
            f"cm: {person.name} of {person.affiliation} agrees, as {person.name.split()[-1].lower()} does #capacity"
        )
    hands.line(f"cm: that is what {stranger[::-1].title()} said, and {stranger[::-1]} said it first")
    hands.type(f"sg: {person.name} and")


def _guess(shell: Shell) -> None:
    """Play the reader who holds the list, as the organiser's check does."""
    assert shell.work is not None
    desk = shell.work.rapporteur
    assert desk.roster is not None and desk.programme is not None
    desk.exposure_now()
    notes = [SeenNote(f"as {person.name} said, {person.role} {person.affiliation}", "en") for person in desk.roster]
    Attacker(desk.roster, desk.programme.ladder, 3).guesses(notes)


def _places(backwards: list[str]) -> Iterator[str]:
    """Where, of all that Python keeps, a text with one of the names is."""
    for holder in gc.get_objects():
        for held in _held_by(holder):
            if isinstance(held, str | bytes):
                text = held if isinstance(held, str) else held.decode("utf-8", "replace")
                turned = text.casefold()[::-1]
                if any(name in turned for name in backwards):
                    yield f"{type(holder).__module__}.{type(holder).__qualname__}: {text[:60]}"


def _held_by(holder: object) -> Iterator[object]:
    """All that it refers to. The collector passes over keys that are texts, and over what holds texts and numbers alone."""
    for held in (*gc.get_referents(holder), *(tuple(holder) if isinstance(holder, dict) else ())):
        yield held
        if isinstance(held, dict | tuple) and not gc.is_tracked(held):
            yield from _held_by(held)


if __name__ == "__main__":
    sys.exit(main())
