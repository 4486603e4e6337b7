"""A session that is played part by part, each by a process of its own that strace looks at."""

import argparse
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from notetaker.age import scrypt
from notetaker.model.secret import Secret
from notetaker.vault import cost, keys
from notetaker.vault.cost import Cost

QUICK: int = 12
"""The scrypt factor of what is written here: what is looked at are the bytes, and not how dear a guess is."""

Part = Callable[[Path, Path], None]
"""Takes what is given, and the folder where everything goes that is written."""


def quick_derivation(passphrase: Secret[str], salt: bytes, cost: Cost) -> Secret[bytes]:
    """A key that costs nothing: what is tried are the files, and the real derivation would take most of the time."""
    return Secret(hashlib.sha256(passphrase.reveal().encode() + salt + repr(cost).encode()).digest())


def cost_little() -> None:
    """Let no passphrase cost anything in this process."""
    setattr(keys, cost.calibrated.__name__, lambda: cost.FLOOR)
    keys.derive = quick_derivation
    scrypt.DEFAULT_LOG_N = QUICK


def play(about: str, parts: Mapping[str, Part], weakened: Mapping[str, Callable[[], None]]) -> None:
    """Play the one part that the command line names, weakened if it says so. `about` is what --help says."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("given", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("part", choices=parts)
    parser.add_argument("--weaken", choices=weakened)
    options = parser.parse_args()
    cost_little()
    if options.weaken:
        weakened[options.weaken]()
    parts[options.part](options.given, options.folder)
