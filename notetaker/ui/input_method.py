"""Where the input method ibus says that it can be reached: in files of the user's that Qt reads at its start."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from notetaker import regular_files

_ADDRESS: Final = re.compile(r"^[ \t]*IBUS_ADDRESS=(.*?)\s*$", re.MULTILINE)
_DAEMON: Final = re.compile(r"^[ \t]*IBUS_DAEMON_PID=(\d{1,9})\s*$", re.MULTILINE)
_MACHINE: Final = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_LARGEST: Final = 65_536


def ibus_addresses(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Each address that Qt might take for this display. Of a daemon that is not there any more it takes none."""
    texts = map(_text, _files(environment))
    return tuple(found[-1] for text in texts if (found := _ADDRESS.findall(text)) and _lives(_DAEMON.findall(text)))


def _files(environment: Mapping[str, str]) -> list[Path]:
    """They are called after the machine, which host, and the display."""
    config = environment.get("XDG_CONFIG_HOME") or Path(environment.get("HOME") or "/nonexistent") / ".config"
    host, number = "unix", environment.get("WAYLAND_DISPLAY")
    if number is None:
        before, _, after = environment.get("DISPLAY", "").partition(":")
        host, number = before or host, after.partition(".")[0]
    machines = filter(None, (_text(file).strip() for file in _MACHINE))
    return [Path(config) / "ibus" / "bus" / f"{machine}-{host}-{number}" for machine in dict.fromkeys(machines)]


def _lives(daemons: list[str]) -> bool:
    try:
        os.kill(int(daemons[-1]), 0)
    except (IndexError, ProcessLookupError):
        return False
    except OSError:
        return True
    return True


def _text(file: Path) -> str:
    """Empty where it cannot be read. A pipe is not waited for."""
    try:
        with regular_files.opened(file) as opened:
            return opened.read(_LARGEST).decode("utf-8", "replace")
    except OSError:
        return ""
