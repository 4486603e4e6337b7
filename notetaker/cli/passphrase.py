"""Passphrases come from a file or a prompt, never from an argument."""

import argparse
import getpass
import os
import sys

from notetaker.cli.errors import EmptyPassphrase, NoPassphrase, PassphrasesDiffer
from notetaker.cli.files import read_text
from notetaker.cli.translation import translate
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.secret import Secret
from notetaker.strength import Verdict, strength_of

OPTION = "--passphrase-file"
KIT_OPTION = "--kit-passphrase-file"
_WARNINGS = {
    Verdict.HOPELESS: QT_TRANSLATE_NOOP(
        "cli", "this passphrase is weak: whoever copies the file would guess it within minutes"
    ),
    Verdict.POOR: QT_TRANSLATE_NOOP(
        "cli", "this passphrase is weak: whoever copies the file would guess it within hours"
    ),
    Verdict.WEAK: QT_TRANSLATE_NOOP(
        "cli", "this passphrase is weak: whoever copies the file would guess it within days"
    ),
    Verdict.FAIR: QT_TRANSLATE_NOOP(
        "cli", "this passphrase is fair: guessing it takes ten graphics cards and some months or years"
    ),
}
NEW_OPTION = "--new-passphrase-file"

VAULT = QT_TRANSLATE_NOOP("problems", "the vault")
NEW_VAULT = QT_TRANSLATE_NOOP("problems", "the new vault")
VAULT_FROM_NOW_ON = QT_TRANSLATE_NOOP("problems", "the vault from now on")
ARCHIVE = QT_TRANSLATE_NOOP("problems", "the archive")
ARCHIVE_AND_KEY = QT_TRANSLATE_NOOP("problems", "the archive, and of the key file unless it has its own")
BACKUP = QT_TRANSLATE_NOOP("problems", "the backup")
KEY_FILE = QT_TRANSLATE_NOOP("problems", "the key file")
KEY_AND_KIT = QT_TRANSLATE_NOOP("problems", "the key file, or of the kit where the key has none")
NEW_KEY = QT_TRANSLATE_NOOP("problems", "the new key")
NEW_KEY_FILE = QT_TRANSLATE_NOOP("problems", "the new key file")
KIT = QT_TRANSLATE_NOOP("problems", "the kit")
"""What a passphrase opens."""


def add_options(parser: argparse.ArgumentParser, whose: str, *, kit: bool = False) -> None:
    """Give a command the options for its passphrases; `whose` says what the first one opens."""
    asked = translate("cli", "first line: the passphrase of {whose} (else it is asked for)")
    parser.add_argument(OPTION, metavar="FILE", help=asked.format(whose=translate("problems", whose)))
    if kit:
        parser.add_argument(
            KIT_OPTION,
            metavar="FILE",
            help=translate("cli", "first line: the passphrase of the kit (else that of {option})").format(
                option=OPTION
            ),
        )


def add_new_option(parser: argparse.ArgumentParser) -> None:
    """Give a command that sets a passphrase the option for the new one."""
    parser.add_argument(
        NEW_OPTION,
        metavar="FILE",
        help=translate("cli", "first line: the new passphrase (else it is asked for, twice)"),
    )


def from_options(args: argparse.Namespace, purpose: str, *, new: bool = False) -> Secret[str]:
    """The passphrase that the command's options name, or the one typed at the prompt; a new one is typed twice."""
    return _get(args.passphrase_file, OPTION, purpose, new=new)


def new_from_options(args: argparse.Namespace, purpose: str) -> Secret[str]:
    """The new passphrase that the command's option names, or the one typed twice at the prompt."""
    return _get(args.new_passphrase_file, NEW_OPTION, purpose, new=True)


def kit_from_options(args: argparse.Namespace, *, new: bool = False) -> Secret[str]:
    """The kit's passphrase: its own file, else the other passphrase file, else the prompt."""
    return _get(args.kit_passphrase_file or args.passphrase_file, KIT_OPTION, KIT, new=new)


def _get(file: str | None, option: str, purpose: str, *, new: bool) -> Secret[str]:
    secret = _from_file(file) if file is not None else _from_prompt(option, purpose, new=new)
    if not secret.reveal():
        raise EmptyPassphrase
    return secret


def _from_file(name: str) -> Secret[str]:
    lines = read_text(name).splitlines()
    return Secret(lines[0] if lines else "")


def _from_prompt(option: str, purpose: str, *, new: bool) -> Secret[str]:
    if not _somebody_is_there():
        raise NoPassphrase(purpose=purpose, option=option)
    asked = translate("cli", "Passphrase of {purpose}: ")
    typed = Secret(getpass.getpass(asked.format(purpose=translate("problems", purpose))))
    if new and Secret(getpass.getpass(translate("cli", "The same again: "))) != typed:
        raise PassphrasesDiffer
    if new and typed.reveal() and (strength := strength_of(typed)).verdict is not Verdict.STRONG:
        print("notetaker:", translate("cli", _WARNINGS[strength.verdict]), file=sys.stderr)
    return typed


def _somebody_is_there() -> bool:
    """Whether getpass can ask on a terminal; it would otherwise read the notes from standard input."""
    if sys.stdin is not None and sys.stdin.isatty():
        return True
    try:
        os.close(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        return False
    return True
