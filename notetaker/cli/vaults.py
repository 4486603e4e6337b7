"""The vault that a command works in."""

import argparse
from pathlib import Path

from notetaker.cli import passphrase
from notetaker.cli.errors import NoSuchVault
from notetaker.vault import Vault


def add_option(parser: argparse.ArgumentParser, made: str = "", *, required: bool = True) -> None:
    """Give a command the option `--vault`; `made` says when it is made."""
    parser.add_argument("--vault", required=required, metavar="V.ntvault", help=f"the vault{made}")


def existing(args: argparse.Namespace) -> Path:
    """The folder of the vault that must be there. Raises NoSuchVault."""
    folder = Path(args.vault)
    if not (folder.exists() or Vault.is_vault(folder)):
        raise NoSuchVault(folder=folder)
    return folder


def open_vault(args: argparse.Namespace) -> Vault:
    """Open the vault that must be there. Raises NoSuchVault and the vault's errors."""
    return Vault.open(existing(args), passphrase.from_options(args, "the vault"))


def open_or_create_vault(args: argparse.Namespace) -> Vault:
    """Open the vault, or make it where there is none."""
    folder = Path(args.vault)
    if folder.exists() or Vault.is_vault(folder):
        return open_vault(args)
    return Vault.create(folder, passphrase.from_options(args, "the new vault", new=True))
