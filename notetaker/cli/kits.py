"""The event kit that a command of the rapporteur's desk works with: one that is named, or the vault's own copy."""

import argparse
from dataclasses import dataclass

from notetaker.cli import passphrase
from notetaker.cli.files import read_bytes
from notetaker.model.secret import Secret
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.errors import KitNeeded


@dataclass(frozen=True, repr=False)
class NamedKit:
    """A kit that was named, still sealed."""

    data: bytes
    passphrase: Secret[str]


def add_option(parser: argparse.ArgumentParser) -> None:
    """Give a command the option `--kit`."""
    parser.add_argument(
        "--kit", metavar="EVENT.ntkit", help="the organiser's event kit (else the one that the vault has)"
    )


def from_options(args: argparse.Namespace) -> NamedKit | None:
    """The kit of `--kit` with its passphrase; None where the vault's own is meant. Raises CannotRead."""
    if args.kit is None:
        return None
    data = read_bytes(args.kit)
    return NamedKit(data, passphrase.kit_from_options(args))


def take(desk: RapporteurDesk, kit: NamedKit | None) -> None:
    """Work with the kit. Raises KitNeeded where none was named and the vault has none."""
    if kit is not None:
        desk.take_kit(kit.data, kit.passphrase)
    elif desk.roster is None:
        raise KitNeeded
