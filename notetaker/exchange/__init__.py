"""Formats that cross a border: programme, roster, kit, bundle, keys.

`ProgrammeError`, `RosterError`, `RosterNotWhole`, `TranscriptError` and `ExchangeError`, with LadderError of the model and
`notetaker.age.AgeError`, are all that goes wrong here.
"""

from notetaker.exchange.bundle import Bundle, BundleNote, OpenedBundle, read_bundle, write_bundle
from notetaker.exchange.categories import default_ladder
from notetaker.exchange.errors import ExchangeError
from notetaker.exchange.keys import OrganiserKey, RecoveryKey, is_protected, new_key, read_key_file, write_key_file
from notetaker.exchange.kit import Kit, read_kit, write_kit
from notetaker.exchange.programme_toml import ProgrammeFile, programme_of, read_programme, read_programme_file
from notetaker.exchange.recovery import WORDS as SHEET_WORDS
from notetaker.exchange.recovery import TypedWord, is_age_key, read_recovery, recovery_words, words_typed
from notetaker.exchange.roster import read_roster
from notetaker.exchange.roster_reading import RosterNotWhole, RosterProblem, RosterReading, Severity
from notetaker.exchange.roster_text import RosterError
from notetaker.exchange.schema import MOST_NUMBER as MOST_REVISION
from notetaker.exchange.schema import new_id
from notetaker.exchange.sealing import KeyIdentity, is_for_passphrase, parse_recipients
from notetaker.exchange.signing import Signer, SignerPublic
from notetaker.exchange.spoken import drawn, fingerprint, receipt, spoken
from notetaker.exchange.toml_fields import ProgrammeError
from notetaker.exchange.transcript import Transcript, TranscriptError, Turn, read_transcript, transcript_of

__all__ = [
    "MOST_REVISION",
    "SHEET_WORDS",
    "Bundle",
    "BundleNote",
    "ExchangeError",
    "KeyIdentity",
    "Kit",
    "OpenedBundle",
    "OrganiserKey",
    "ProgrammeError",
    "ProgrammeFile",
    "RecoveryKey",
    "RosterError",
    "RosterNotWhole",
    "RosterProblem",
    "RosterReading",
    "Severity",
    "Signer",
    "SignerPublic",
    "Transcript",
    "TranscriptError",
    "Turn",
    "TypedWord",
    "default_ladder",
    "drawn",
    "fingerprint",
    "is_age_key",
    "is_for_passphrase",
    "is_protected",
    "new_id",
    "new_key",
    "parse_recipients",
    "programme_of",
    "read_bundle",
    "read_key_file",
    "read_kit",
    "read_programme",
    "read_programme_file",
    "read_recovery",
    "read_roster",
    "read_transcript",
    "receipt",
    "recovery_words",
    "spoken",
    "transcript_of",
    "words_typed",
    "write_bundle",
    "write_key_file",
    "write_kit",
]
