"""What comes to the desk as a file: a kit, with its passphrase or one's own key, and a transcript."""

from enum import Enum, auto
from pathlib import Path

from notetaker.age import PassphraseError
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
from notetaker.files import CannotRead, read_beginning, read_bytes, write_new
from notetaker.model.secret import Secret
from notetaker.model.telling import Telling, untold
from notetaker.rapporteur.desk import RapporteurDesk

__all__ = [
    "GivenFile",
    "OrganiserKey",
    "PassphraseError",
    "Transcript",
    "given_file",
    "make_own_key",
    "take_kit_file",
    "transcript_from",
]

_HEAD = 64
_AGE = b"age-encryption.org/"
_KEY_TEXTS = (b"# The key of a Notetaker organiser", b"AGE-SECRET-KEY-")


class GivenFile(Enum):
    """What a file seems to be that was given as an event kit, before it is opened."""

    NOTHING = auto()
    """Nothing is there, or it cannot be read, which is told when it is opened."""
    KIT = auto()
    KIT_FOR_KEY = auto()
    BUNDLE = auto()
    KEY = auto()
    VAULT = auto()
    FOREIGN = auto()

    @property
    def may_be_kit(self) -> bool:
        """Whether it is worth trying to open it as a kit."""
        return self in (GivenFile.NOTHING, GivenFile.KIT, GivenFile.KIT_FOR_KEY)


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


def given_file(path: Path | None) -> GivenFile:
    """What this file, if there is one, seems to be. By its name where the encryption leaves nothing else to go by."""
    if path is None or not path.exists():
        return GivenFile.NOTHING
    if path.is_dir():
        return GivenFile.VAULT if path.suffix == ".ntvault" else GivenFile.FOREIGN
    try:
        head = read_beginning(path, _HEAD)
    except CannotRead:  # what cannot be read is told when it is opened
        return GivenFile.NOTHING
    return _by_head(head, path.suffix.lower())


def _by_head(head: bytes, suffix: str) -> GivenFile:
    if suffix == ".ntkey" or head.startswith(_KEY_TEXTS):
        return GivenFile.KEY
    if not head.startswith(_AGE):
        is_text_of_age = head.lstrip().startswith(b"-----BEGIN AGE")
        return GivenFile.KIT if is_text_of_age else GivenFile.FOREIGN
    if is_for_passphrase(head):
        return GivenFile.KIT
    return GivenFile.BUNDLE if suffix == ".ntbundle" else GivenFile.KIT_FOR_KEY


def make_own_key(path: Path, passphrase: Secret[str]) -> OrganiserKey:
    """Make a key and write it to a file that must not exist yet. Slow."""
    key = new_key()
    write_new(path, write_key_file(key, passphrase))
    return key


def transcript_from(path: Path | None, text: str) -> Transcript:
    """The transcript in a file, or in what was pasted where there is none. Raises CannotRead and TranscriptError."""
    return transcript_of(text) if path is None else read_transcript(read_bytes(path))
