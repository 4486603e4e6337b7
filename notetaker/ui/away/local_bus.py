"""Where the buses of a Linux desktop are: local sockets of the machine, and nothing else is ever tried."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

SESSION: Final = "DBUS_SESSION_BUS_ADDRESS"
SYSTEM: Final = "DBUS_SYSTEM_BUS_ADDRESS"
_LOCAL: Final = "unix:"


def session_bus(environment: Mapping[str, str]) -> str | None:
    """The address of the desktop's bus, None where there is none on this machine."""
    if SESSION in environment:
        return if_local(environment[SESSION])
    return _if_there(Path(environment.get("XDG_RUNTIME_DIR") or "/nonexistent") / "bus")


def system_bus(environment: Mapping[str, str]) -> str | None:
    """The address of the system's bus, None where there is none on this machine."""
    if SYSTEM in environment:
        return if_local(environment[SYSTEM])
    return _if_there(Path("/run/dbus/system_bus_socket"))


def if_local(address: str) -> str | None:
    """An address may list several places, of which a client tries one after the other: all must be of this machine."""
    listed = places(address)
    return address if listed and all(place.startswith(_LOCAL) for place in listed) else None


def places(address: str) -> list[str]:
    """The places that an address lists."""
    return [place for place in address.split(";") if place]


def _if_there(socket: Path) -> str | None:
    return f"{_LOCAL}path={socket}" if socket.is_socket() else None
