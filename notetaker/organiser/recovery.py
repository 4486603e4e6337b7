"""The key ceremony: a recovery key on paper, the rehearsal that proves it, and the way back after a loss.

A recovery key is never stored: it is made, printed, and forgotten. Only what may be known of it is kept, beside the
organiser's key, once somebody has typed it from the paper and a test bundle was opened with it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from notetaker.exchange import (
    Bundle,
    KeyIdentity,
    OrganiserKey,
    RecoveryKey,
    Signer,
    default_ladder,
    is_protected,
    new_id,
    read_bundle,
    read_key_file,
    read_recovery,
    write_bundle,
    write_key_file,
)
from notetaker.exchange.errors import KitNotBundleError, NotAKeyFileError, OtherRecipientsError
from notetaker.files import read_bytes, write, write_new
from notetaker.model.errors import NotetakerError
from notetaker.model.programme import Programme
from notetaker.model.secret import Secret
from notetaker.model.telling import Telling, untold
from notetaker.organiser.errors import RecoveryIsTheKey
from notetaker.organiser.preparing import recipients_of


def rehearse(key: OrganiserKey, typed: Secret[str]) -> RecoveryKey:
    """Prove that what was typed from a sheet opens what will be sealed for it: a test bundle, made and opened here.

    Raises the errors of `read_recovery`, and RecoveryIsTheKey where it is the organiser's own key.
    """
    recovery = read_recovery(typed)
    if recovery.recipient == key.recipient:
        raise RecoveryIsTheKey
    test = Bundle.fresh(new_id(), 1, Programme("Rehearsal", (), default_ladder()), (), ())
    sealed = write_bundle(test, recipients_of(key, (recovery.recipient,)), Signer.generate())
    read_bundle(sealed, [recovery.identity])
    return recovery.as_recovery()


def keep_recovery(
    path: Path, key: OrganiserKey, recovery: RecoveryKey, passphrase: Secret[str] | None
) -> OrganiserKey:
    """Write the key file anew with a recovery key that was rehearsed.

    The passphrase must be the one that opens the file. Raises the errors of `read_key_file` otherwise, and CannotWrite.
    """
    data = read_bytes(path)
    found = read_key_file(data, passphrase)
    if found.recipient != key.recipient:
        raise NotAKeyFileError(detail="the file holds another key by now")
    made = found.with_recovery(recovery)
    write(path, write_key_file(made, passphrase if is_protected(data) else None))
    return made


def restore(path: Path, typed: Secret[str], passphrase: Secret[str] | None) -> OrganiserKey:
    """A key file of its own, which must not exist yet, from what was typed from a recovery sheet."""
    key = read_recovery(typed)
    write_new(path, write_key_file(key, passphrase))
    return key


@dataclass(frozen=True)
class Opening:
    """Whether a key opens a file, and which do: `by` are their places. `error` says what else is wrong with one."""

    name: str
    by: tuple[int, ...] = ()
    error: NotetakerError | None = None

    @property
    def opens(self) -> bool:
        """Whether any key does."""
        return bool(self.by)


def what_opens(
    files: Iterable[tuple[str, bytes]],
    identities: Sequence[KeyIdentity],
    tell: Telling = untold,
    count: int = 0,
) -> tuple[Opening, ...]:
    """Which bundles, and kits for keys, can be opened with which keys, of those that there are. Nothing is stored.

    `count` says how many files there are.
    """
    found = []
    for done, (name, data) in enumerate(files):
        tell(done, count)
        found.append(_opening(name, data, identities))
    return tuple(found)


def _opening(name: str, data: bytes, identities: Sequence[KeyIdentity]) -> Opening:
    try:
        return Opening(name, tuple(place for place, key in enumerate(identities) if _opens(data, key)))
    except NotetakerError as error:
        return Opening(name, error=error)


def _opens(data: bytes, identity: KeyIdentity) -> bool:
    try:
        read_bundle(data, [identity])
    except OtherRecipientsError:
        return False
    except KitNotBundleError:  # it was opened to see that
        return True
    return True
