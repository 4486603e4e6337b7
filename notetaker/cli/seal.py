"""`notetaker seal`: hand the notes over to the organisers."""

import argparse
import sys
from pathlib import Path

from notetaker.cli import kits, passphrase, vaults
from notetaker.cli.counting import counted
from notetaker.files import check_new
from notetaker.rapporteur import RapporteurDesk


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "seal",
        help="seal notes into an encrypted bundle",
        description="Widens small categories, leaves out own remarks, shuffles, signs and encrypts the notes "
        "for the organisers' keys that the kit names. Findings that nobody decided on are generalised first, "
        "and their number is told; with --strict the command refuses instead.",
    )
    vaults.add_option(parser)
    kits.add_option(parser)
    parser.add_argument(
        "--session", action="append", metavar="S1", help="only this session (may be repeated; else all with notes)"
    )
    parser.add_argument("-o", "--output", required=True, metavar="X.ntbundle", help="the bundle to write")
    parser.add_argument("--strict", action="store_true", help="refuse while findings are open")
    passphrase.add_options(parser, "the vault", kit=True)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Seal, and print the receipt."""
    check_new(Path(args.output))
    kit = kits.from_options(args)
    with vaults.open_vault(args) as vault:
        desk = RapporteurDesk.open(vault)
        kits.take(desk, kit)
        if not args.strict and (count := desk.generalise_open_findings(args.session)):
            print(f"notetaker: {count} findings that nobody decided on were generalised", file=sys.stderr)
        sealing = desk.sealing(args.session)
        receipt = desk.seal(sealing, Path(args.output))
    print(f"{receipt.path}: {counted(receipt.notes, 'note', 'notes')} sealed")
    print(f"receipt: {' '.join(receipt.words)}")
    if sealing.withheld:
        withheld = counted(sealing.withheld, "note stays", "notes stay")
        print(f"{withheld} here, because too few people could have said them")
    if sealing.own:
        print(f"{counted(sealing.own, 'own remark stays', 'own remarks stay')} here")
    return 0
