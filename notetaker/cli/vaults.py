"""The vault that a command works in."""

import argparse
from pathlib import Path

from notetaker.cli import passphrase
from notetaker.cli.errors import NoSuchVault
from notetaker.cli.translation import translate
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.vault import Vault

THERE = QT_TRANSLATE_NOOP("cli", "the vault")
MADE = QT_TRANSLATE_NOOP("cli", "the vault (made if it is not there)")
NEW = QT_TRANSLATE_NOOP("cli", "the vault; nothing may be there")
ARCHIVE = QT_TRANSLATE_NOOP("cli", "the vault: the archive")
ARCHIVE_MADE = QT_TRANSLATE_NOOP("cli", "the vault: the archive (made if it is not there)")


def add_option(parser: argparse.ArgumentParser, which: str = THERE, *, required: bool = True) -> None:
    """Give a command the option `--vault`; `which` says what it is, and when it is made."""
    parser.add_argument("--vault", required=required, metavar="V.ntvault", help=translate("cli", which))


def existing(args: argparse.Namespace) -> Path:
    """The folder of the vault that must be there. Raises NoSuchVault."""
    folder = Path(args.vault)
    if not (folder.exists() or Vault.is_vault(folder)):
        raise NoSuchVault(folder=folder)
    return folder


def open_vault(args: argparse.Namespace) -> Vault:
    """Open the vault that must be there. Raises NoSuchVault and the vault's errors."""
    return Vault.open(existing(args), passphrase.from_options(args, passphrase.VAULT))


def open_or_create_vault(args: argparse.Namespace) -> Vault:
    """Open the vault, or make it where there is none."""
    folder = Path(args.vault)
    if folder.exists() or Vault.is_vault(folder):
        return open_vault(args)
    return Vault.create(folder, passphrase.from_options(args, passphrase.NEW_VAULT, new=True))
