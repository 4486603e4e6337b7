"""`notetaker seal`: hand the notes over to the organisers."""

import argparse
import sys
from pathlib import Path

from notetaker.cli import counting, kits, passphrase, vaults
from notetaker.cli.brief import generalised
from notetaker.cli.commands import Commands
from notetaker.cli.translation import counted, reader, translate
from notetaker.files import check_new
from notetaker.rapporteur import RapporteurDesk


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "seal",
        help=translate("cli", "seal notes into an encrypted bundle"),
        description=translate(
            "cli",
            "Widens small categories, leaves out own remarks, shuffles, signs and encrypts the notes "
            "for the organisers' keys that the kit names. Findings that nobody decided on are generalised "
            "in the bundle, their number is told, and they stay open in the vault; with --strict the command refuses "
            "instead.",
        ),
    )
    vaults.add_option(parser)
    kits.add_option(parser)
    parser.add_argument(
        "--session",
        action="append",
        metavar="S1",
        help=translate("cli", "only this session (may be repeated; else all with notes)"),
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="X.ntbundle", help=translate("cli", "the bundle to write")
    )
    parser.add_argument("--strict", action="store_true", help=translate("cli", "refuse while findings are open"))
    passphrase.add_options(parser, passphrase.VAULT, kit=True)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Seal, and print the receipt."""
    check_new(Path(args.output))
    kit = kits.from_options(args)
    with vaults.open_vault(args) as vault:
        desk = RapporteurDesk.open(vault, reads=reader())
        kits.take(desk, kit)
        sealing = desk.sealing(args.session, generalise=not args.strict)
        receipt = desk.seal(sealing, Path(args.output))
        still_open = desk.open_findings()
        count = sum(args.session is None or each.note.session in args.session for each in still_open)
    if count:
        print("notetaker:", generalised(count), file=sys.stderr)
    sealed = translate("cli", "{file}: {notes} sealed")
    print(sealed.format(file=receipt.path, notes=counting.notes(receipt.notes)))
    print(translate("cli", "receipt: {words}").format(words=" ".join(receipt.words)))
    if sealing.withheld:
        one = translate("cli", "{n} note stays here, because too few people could have said it")
        many = translate("cli", "{n} notes stay here, because too few people could have said them")
        print(counted(sealing.withheld, one, many))
    if sealing.own:
        one = translate("cli", "{n} own remark stays here")
        print(counted(sealing.own, one, translate("cli", "{n} own remarks stay here")))
    return 0
