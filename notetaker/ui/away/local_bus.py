"""Where the buses of a Linux desktop are: local sockets of the machine, and nothing else is ever tried."""

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Final

_SESSION: Final = "DBUS_SESSION_BUS_ADDRESS"
_SYSTEM: Final = "DBUS_SYSTEM_BUS_ADDRESS"
_LOCAL: Final = "unix:"
_NOWHERE: Final = "disabled:"
"""No transport of D-Bus: connecting to it fails at once."""


def session_bus(environment: Mapping[str, str]) -> str | None:
    """The address of the desktop's bus, None where there is none on this machine."""
    if _SESSION in environment:
        return _if_local(environment[_SESSION])
    return _if_there(Path(environment.get("XDG_RUNTIME_DIR") or "/nonexistent") / "bus")


def system_bus(environment: Mapping[str, str]) -> str | None:
    """The address of the system's bus, None where there is none on this machine."""
    if _SYSTEM in environment:
        return _if_local(environment[_SYSTEM])
    return _if_there(Path("/run/dbus/system_bus_socket"))


def keep_local(environment: MutableMapping[str, str]) -> None:
    """Take a bus that is not on this machine out of the environment, before Qt looks for one itself."""
    for name in (_SESSION, _SYSTEM):
        if name in environment and _if_local(environment[name]) is None:
            environment[name] = _NOWHERE


def _if_local(address: str) -> str | None:
    """An address may list several places, of which a client tries one after the other."""
    places = [place for place in address.split(";") if place]
    return address if places and all(place.startswith(_LOCAL) for place in places) else None


def _if_there(socket: Path) -> str | None:
    return f"{_LOCAL}path={socket}" if socket.is_socket() else None
