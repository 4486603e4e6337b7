"""What in the environment could lead Qt off this machine, or let it wait for who never answers: closed before Qt begins.

Which display the window is on stays the user's choice: DISPLAY may name another machine, as over ssh.
"""

import re
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Final

from notetaker.ui.away.local_bus import SESSION, SYSTEM, if_local, places, session_bus, system_bus

_ACCESSIBILITY: Final = "AT_SPI_BUS_ADDRESS"
_NOWHERE: Final = "disabled:"
"""No transport of D-Bus: connecting to it fails at once."""

_DISPLAYS: Final = frozenset({"xcb", "wayland", "wayland-egl", "offscreen", "minimal", "windows", "cocoa"})
"""What Qt may paint on. Among the others is `vnc`, which lets everybody in the network look."""

_NEVER_NEEDED: Final = (
    "QT_QPA_GENERIC_PLUGINS",  # input from elsewhere: `tuiotouch` listens on a UDP port
    "QT_LOAD_TESTABILITY",  # a library that lets others drive the window
    "IBUS_ADDRESS_FILE",  # the input method's bus where its daemon did not write it
)


_INPUT_METHODS: Final = ("QT_IM_MODULES", "QT_IM_MODULE")
_IBUS: Final = "ibus"
_IBUS_TRIES: Final = 4

_OF_THIS_MACHINE: Final = re.compile(r":(\d{1,5})(\.\d+)?")


@dataclass(frozen=True)
class Machine:
    """What can be asked of this machine: whether a bus lets us in at a place, whether there is an X server, and where the
    input method ibus says that it is.
    """

    bus_answers: Callable[[str], bool]
    has_display: Callable[[int], bool]
    ibus_addresses: Callable[[Mapping[str, str]], Iterable[str]] = lambda _: ()


def close_ways_out(environment: MutableMapping[str, str], machine: Machine) -> None:
    """Leave of the buses those on this machine that answer, and of the displays those without a network."""
    answers = machine.bus_answers
    for name, bus in ((SESSION, session_bus(environment)), (SYSTEM, system_bus(environment))):
        environment[name] = _answering(bus, answers) or _NOWHERE  # unset, libdbus would look for one itself
    if _ACCESSIBILITY in environment:
        bus = _answering(if_local(environment.pop(_ACCESSIBILITY)), answers)
        if bus:  # otherwise the session's bus is asked where it is
            environment[_ACCESSIBILITY] = bus
    _keep(environment, "SESSION_MANAGER", ",", lambda place: place.startswith(("local/", "unix/")))
    _keep(environment, "QT_QPA_PLATFORM", ";", lambda display: display.partition(":")[0].lower() in _DISPLAYS)
    shown = _OF_THIS_MACHINE.fullmatch(environment.get("DISPLAY", ""))
    if shown and not machine.has_display(int(shown[1])):
        del environment["DISPLAY"]  # or a TCP port is tried, where anybody of this machine may listen
    for name in _NEVER_NEEDED:
        environment.pop(name, None)
    if not all(_ibus_answers(address, answers) for address in machine.ibus_addresses(environment)):
        for name in _INPUT_METHODS:
            _keep(environment, name, ";", lambda method: method != _IBUS)


def _ibus_answers(address: str, answers: Callable[[str], bool]) -> bool:
    """Asked several times: whoever writes with it can write nothing without it."""
    return if_local(address) is not None and any(_answering(address, answers) for _ in range(_IBUS_TRIES))


def _answering(address: str | None, answers: Callable[[str], bool]) -> str:
    return ";".join(place for place in places(address or "") if answers(place))


def _keep(environment: MutableMapping[str, str], name: str, between: str, wanted: Callable[[str], bool]) -> None:
    """Of a variable that lists, leave what is wanted."""
    if name in environment:
        kept = between.join(each for each in environment.pop(name).split(between) if wanted(each))
        if kept:
            environment[name] = kept
