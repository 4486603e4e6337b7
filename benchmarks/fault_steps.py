"""One program that does everything a vault is asked for, each step again if the system refused it once.

    python benchmarks/fault_steps.py FOLDER

Run by vault_faults.py under strace, which lets one call fail. Tells what was acknowledged on standard output, and the
sentence of each refusal on standard error.
"""

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.parts import cost_little
from notetaker.model.secret import Secret
from notetaker.unguessable import random_letters
from notetaker.vault import OldVaultLeft, Vault, VaultError, compact, replacing, vault

PASSPHRASES: Final = (Secret("first"), Secret("second"))
KEPT: Final = Secret(bytes(32))
NAME: Final = "steps.ntvault"
BUILDING: Final = replacing.building(Path(NAME)).name
READY: Final = replacing.ready(Path(NAME)).name
REPLACED: Final = replacing.replaced(Path(NAME)).name
BESIDE: Final = tuple(f".{name}.{'0' * 8}.new" for name in (NAME, BUILDING))
GAVE_UP: Final = 3
_TRIES: Final = 2
_SIZES: Final = (40, 300, 5000, 100)

T = TypeVar("T")


def record(number: int) -> bytes:
    """What is appended as the record of that number."""
    return hashlib.shake_128(str(number).encode()).digest(_SIZES[number % len(_SIZES)])


def digest(opened: Vault) -> str:
    """What the vault holds."""
    return hashlib.sha256(b"".join(hashlib.sha256(each).digest() for each in opened.records())).hexdigest()[:16]


def main() -> None:
    """All steps: create, append, close; open, append, into the keyring, new passphrase, append, close; open with what the
    keyring has, out of it again, close; compact, open, append, close."""
    cost_little()
    setattr(vault, random_letters.__name__, _known_name)  # strace must be told the name beforehand
    folder = Path(sys.argv[1]) / NAME
    opened = _again(lambda: Vault.create(folder, PASSPHRASES[0]))
    _tell(opened)
    for number in range(6):
        _append(opened, number)
    opened.close()
    opened = _again(lambda: Vault.open(folder, PASSPHRASES[0]))
    _append(opened, 6)
    _again(lambda: opened.keep_in_keyring(KEPT))
    _again(lambda: opened.change_passphrase(PASSPHRASES[1]))
    _append(opened, 7)
    _again(lambda: opened.append_all([record(8), record(9)]))
    _tell(opened)
    opened.close()
    opened = _again(lambda: Vault.open_kept(folder, KEPT))
    _tell(opened)
    _again(opened.forget_keyring)
    opened.close()
    _again(lambda: _compact(folder))
    opened = _again(lambda: Vault.open(folder, PASSPHRASES[1]))
    _tell(opened)
    _append(opened, 10)
    opened.close()
    os._exit(0)


def _compact(folder: Path) -> None:
    try:
        compact(folder, PASSPHRASES[1], _without_the_first)
    except OldVaultLeft as error:  # it is done, and the next opening tidies up
        print(f"refused: {error}", file=sys.stderr, flush=True)


def _without_the_first(records: Iterator[bytes]) -> Iterator[bytes]:
    return islice(records, 1, None)


def _known_name(nbytes: int | None = None) -> str:
    return "00" * (nbytes or 1)


def _append(opened: Vault, number: int) -> None:
    _again(lambda: opened.append(record(number)))
    _tell(opened)


def _tell(opened: Vault) -> None:
    print("ack", _again(lambda: digest(opened)), flush=True)


def _again(step: Callable[[], T]) -> T:
    for left in reversed(range(_TRIES)):
        try:
            return step()
        except VaultError as error:
            print(f"refused: {error}", file=sys.stderr, flush=True)
            if not left:
                os._exit(GAVE_UP)
    raise AssertionError


if __name__ == "__main__":
    main()
