"""`notetaker import`: take the rapporteurs' bundles into the organiser's archive."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from notetaker.cli import passphrase, progress, vaults
from notetaker.cli.agreeing import agrees
from notetaker.cli.counting import counted
from notetaker.cli.files import read_bytes
from notetaker.cli.key_files import load_key
from notetaker.files import CannotRead
from notetaker.organiser import BundleItem, OrganiserDesk, Standing
from notetaker.organiser.importing import Content

_COMPARED = "Have you compared the receipts of the keys not seen before with their rapporteurs, aloud?"
_WORDS = {
    Standing.NEW: "new",
    Standing.KNOWN: "known already, nothing changes",
    Standing.SUPERSEDES: "new, supersedes an earlier bundle of the same rapporteur",
    Standing.CONFLICTS: "new, from another copy of a vault you have a bundle of; notes may stand twice",
    Standing.OUTDATED: "older than one you have of the same rapporteur; its notes do not stand",
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "import",
        help="import bundles into an archive",
        description="Opens and verifies bundles and stores their notes in the organiser's archive. Importing a bundle "
        "twice changes nothing. Exit status 1 if a bundle is refused; the others are imported.",
    )
    vaults.add_option(parser, ": the archive (made if it is not there)")
    parser.add_argument("--identity", required=True, metavar="KEYFILE", help="the organiser's key")
    parser.add_argument("bundles", nargs="+", metavar="BUNDLE")
    passphrase.add_options(parser, "the archive, and of the key file unless it has its own")
    parser.add_argument("--yes", action="store_true", help="do not ask about keys that were not seen before")
    parser.add_argument(
        "--identity-passphrase-file", metavar="FILE", help="first line: the passphrase of the key file"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Look at the bundles, import those that can be, and say what became of each."""
    key = load_key(args.identity, args.identity_passphrase_file or args.passphrase_file)
    with vaults.open_or_create_vault(args) as vault:
        desk = OrganiserDesk.open(vault)
        with progress.shown("bundles") as tell:
            preview = desk.look_at(_contents(args.bundles), [key.identity], tell, len(args.bundles))
        for item in preview.items:
            _tell(item)
        if preview.new_signers and not args.yes and not agrees(_COMPARED):
            print("notetaker: nothing was imported", file=sys.stderr)
            return 1
        result = desk.import_(preview)
    bundles_taken, notes_taken = (
        counted(result.bundles, "bundle", "bundles"),
        counted(result.notes, "note", "notes"),
    )
    print(f"imported {bundles_taken} with {notes_taken}")
    if preview.changed_keys:
        count = counted(preview.changed_keys, "key that was", "keys that were")
        print(
            f"notetaker: {count} not seen before, in a programme with bundles of other keys: a new rapporteur, a new "
            "vault, or a stranger; compare the words of the receipt aloud, and take the import back if they are not right",
            file=sys.stderr,
        )
    for title in preview.missing:
        print(f"no bundle yet: {title}")
    for title in preview.mixed:
        print(f"made with different kits: {title}; ask for bundles that are sealed again with the same kit")
    return 1 if preview.refused else 0


def _contents(names: Sequence[str]) -> Iterator[tuple[str, Content]]:
    """The bundles one by one: a thousand of them are not held at once."""
    for name in names:
        try:
            yield Path(name).name, read_bytes(name)
        except CannotRead as error:
            yield Path(name).name, error


def _tell(item: BundleItem) -> None:
    if item.error is not None:
        print(f"notetaker: {item.name}: {item.error}", file=sys.stderr)
        return
    first = ", a key not seen before" if item.first_seen and item.standing is not Standing.KNOWN else ""
    print(f"{item.name}: {_WORDS[item.standing]}; {counted(item.notes, 'note', 'notes')}")
    print(f"  receipt: {' '.join(item.receipt)}")
    print(f"  sealed by: {' '.join(item.sealed_by)}{first}")
