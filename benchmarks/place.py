"""Where a run finds the public data and the peers, and where it may write."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.table import Row


@dataclass(frozen=True)
class Place:
    """`shared` is the folder of public data beside the checkout, `folder` an empty one for this run alone.

    `peers` is the environment that `benchmarks/peers/setup` makes, whether it is there or not.
    """

    shared: Path
    folder: Path
    peers: Path

    def beside(self, name: str) -> Path | None:
        """A file or folder of the public data, if it is there."""
        path = self.shared / name
        return path if path.exists() else None


def missing(what: str, name: str) -> Row:
    """The row for what cannot be measured here."""
    return Row(what, f"not measured: shared/{name} is not beside this checkout")
