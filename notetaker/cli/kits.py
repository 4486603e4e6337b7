"""The event kit that a command of the rapporteur's desk works with: one that is named, or the vault's own copy."""

import argparse
from dataclasses import dataclass

from notetaker.cli import key_files, passphrase, progress
from notetaker.cli.files import read_bytes
from notetaker.cli.translation import translate
from notetaker.exchange import OrganiserKey, is_for_passphrase
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.errors import KitNeeded


@dataclass(frozen=True, repr=False)
class NamedKit:
    """A kit that was named, still sealed."""

    data: bytes
    passphrase: Secret[str] | None
    key: OrganiserKey | None
    back: bool = False


def add_option(parser: argparse.ArgumentParser) -> None:
    """Give a command the option `--kit`."""
    parser.add_argument(
        "--kit",
        metavar="EVENT.ntkit",
        help=translate("cli", "the organiser's event kit (else the one that the vault has)"),
    )
    parser.add_argument(
        "--earlier-kit",
        action="store_true",
        help=translate("cli", "go back to --kit although the vault works with a newer kit"),
    )
    key_files.add_option(parser, translate("cli", "your key, for a kit that is sealed for it"))


def from_options(args: argparse.Namespace) -> NamedKit | None:
    """The kit of `--kit` with its passphrase; None where the vault's own is meant. Raises CannotRead."""
    if args.kit is None:
        return None
    data = read_bytes(args.kit)
    if args.identity is not None and not is_for_passphrase(data):
        key = key_files.load_key(args.identity, args.identity_passphrase_file)
        return NamedKit(data, None, key, args.earlier_kit)
    return NamedKit(data, passphrase.kit_from_options(args), None, args.earlier_kit)


def take(desk: RapporteurDesk, kit: NamedKit | None) -> None:
    """Work with the kit. Raises KitNeeded where none was named and the vault has none."""
    if kit is not None:
        identities = [] if kit.key is None else [kit.key.identity]
        with progress.shown(translate("cli", "{done} of {total} notes")) as tell:
            desk.take_kit(kit.data, kit.passphrase, identities, back=kit.back, tell=tell)
    elif desk.roster is None:
        raise KitNeeded
