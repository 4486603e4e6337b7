"""What whoever manages a machine has fixed: settings that the person at it cannot change, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from notetaker.ui.settings import Settings, read


@dataclass(frozen=True)
class Policy:
    """Locked values by the name of the setting, and where they come from, in words that can be shown (a path).

    A policy is made from plain values as a file has them: `Policy.of({"lock_minutes": 5}, "/etc/…")`.
    """

    locked: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    source: str = ""

    @classmethod
    def of(cls, table: Mapping[str, object], source: str) -> "Policy":
        """A policy with these values. Raises ValueError with the name of a setting that it does not give rightly."""
        locked: dict[str, object] = {}
        for name, value in table.items():
            try:
                locked[name] = read(name, value)
            except (KeyError, ValueError) as error:
                raise ValueError(name) from error
        return cls(MappingProxyType(locked), source)

    def locks(self, name: str) -> bool:
        """Whether a setting is fixed."""
        return name in self.locked

    def over(self, settings: Settings) -> Settings:
        """The settings that hold: the person's, except where they are fixed."""
        return replace(settings, **self.locked)


FREE = Policy()
"""Nothing is fixed."""
