"""What comes to the desk as a file: a kit, with its passphrase or one's own key, and a transcript."""

from pathlib import Path

from notetaker.exchange import (
    OrganiserKey,
    Transcript,
    is_for_passphrase,
    new_key,
    read_key_file,
    read_transcript,
    transcript_of,
    write_key_file,
)
from notetaker.files import read_bytes, write_new
from notetaker.model.secret import Secret
from notetaker.rapporteur.desk import RapporteurDesk
from notetaker.rapporteur.telling import Telling, untold

__all__ = ["OrganiserKey", "Transcript", "is_for_key", "make_own_key", "take_kit_file", "transcript_from"]

_HEAD = 64


def take_kit_file(
    desk: RapporteurDesk,
    path: Path,
    passphrase: Secret[str],
    key_file: Path | None,
    *,
    back: bool = False,
    tell: Telling = untold,
) -> None:
    """Open the kit with the passphrase, or with a key whose passphrase it is; with `back` also an earlier one. Slow.

    `tell` hears how many of the notes were read again, where others are on the list.

    Raises CannotRead, and the errors of `read_key_file` and of the desk.
    """
    if key_file is None:
        desk.take_kit(read_bytes(path), passphrase, back=back, tell=tell)
        return
    key = read_key_file(read_bytes(key_file), passphrase)
    desk.take_kit(read_bytes(path), None, [key.identity], back=back, tell=tell)


def is_for_key(path: Path | None) -> bool:
    """Whether this file, if there is one, asks for a key and not for a passphrase."""
    if path is None or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:  # what cannot be read is told when it is opened
        return False
    return head.startswith(b"age-encryption.org/") and not is_for_passphrase(head)


def make_own_key(path: Path, passphrase: Secret[str]) -> OrganiserKey:
    """Make a key and write it to a file that must not exist yet. Slow."""
    key = new_key()
    write_new(path, write_key_file(key, passphrase))
    return key


def transcript_from(path: Path | None, text: str) -> Transcript:
    """The transcript in a file, or in what was pasted where there is none. Raises CannotRead and TranscriptError."""
    return transcript_of(text) if path is None else read_transcript(read_bytes(path))
