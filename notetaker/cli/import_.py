"""`notetaker import`: take the rapporteurs' bundles into the organiser's archive."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from notetaker.cli import counting, key_files, passphrase, progress, vaults
from notetaker.cli.agreeing import agrees
from notetaker.cli.commands import Commands
from notetaker.cli.files import read_bytes
from notetaker.cli.translation import counted, told, translate
from notetaker.files import CannotRead
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.organiser import BundleItem, ImportResult, OrganiserDesk, Standing
from notetaker.organiser.importing import Content

_COMPARED = QT_TRANSLATE_NOOP(
    "cli", "Have you compared the receipts of the keys not seen before with their rapporteurs, aloud?"
)
_WORDS = {
    Standing.NEW: QT_TRANSLATE_NOOP("cli", "new"),
    Standing.KNOWN: QT_TRANSLATE_NOOP("cli", "known already, nothing changes"),
    Standing.SUPERSEDES: QT_TRANSLATE_NOOP("cli", "new, supersedes an earlier bundle of the same rapporteur"),
    Standing.CONFLICTS: QT_TRANSLATE_NOOP(
        "cli", "new, from another copy of a vault you have a bundle of; notes may stand twice"
    ),
    Standing.OUTDATED: QT_TRANSLATE_NOOP(
        "cli", "older than one you have of the same rapporteur; its notes do not stand"
    ),
}


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "import",
        help=translate("cli", "import bundles into an archive"),
        description=translate(
            "cli",
            "Opens and verifies bundles and stores their notes in the organiser's archive. Importing a bundle "
            "twice changes nothing. Exit status 1 if a bundle is refused; the others are imported.",
        ),
    )
    vaults.add_option(parser, vaults.ARCHIVE_MADE)
    key_files.add_option(parser, translate("cli", "the organiser's key"), required=True)
    parser.add_argument("bundles", nargs="+", metavar="BUNDLE")
    passphrase.add_options(parser, passphrase.ARCHIVE_AND_KEY)
    parser.add_argument(
        "--yes", action="store_true", help=translate("cli", "do not ask about keys that were not seen before")
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Look at the bundles, import those that can be, and say what became of each."""
    key = key_files.load_key(args.identity, args.identity_passphrase_file or args.passphrase_file)
    with vaults.open_or_create_vault(args) as vault:
        desk = OrganiserDesk.open(vault)
        with progress.shown(translate("cli", "{done} of {total} bundles")) as tell:
            preview = desk.look_at(_contents(args.bundles), [key.identity], tell, len(args.bundles))
        for item in preview.items:
            _tell(item)
        if preview.new_signers and not args.yes and not agrees(translate("cli", _COMPARED), unasked=True):
            print("notetaker:", translate("cli", "nothing was imported"), file=sys.stderr)
            return 1
        result = desk.import_(preview)
    print(_imported(result))
    if preview.changed_keys:
        print("notetaker:", _new_keys(preview.changed_keys), file=sys.stderr)
    for title in preview.missing:
        print(translate("cli", "no bundle yet: {title}").format(title=title))
    for title in preview.mixed:
        mixed = translate(
            "cli", "made with different kits: {title}; ask for bundles that are sealed again with the same kit"
        )
        print(mixed.format(title=title))
    return 1 if preview.refused else 0


def _imported(result: ImportResult) -> str:
    taken = translate("cli", "imported {bundles} with {notes}").format(
        bundles=counting.bundles(result.bundles), notes=counting.notes(result.notes)
    )
    if not result.replaced:
        return taken
    one = translate("cli", "{n} note of an earlier bundle does not count any more")
    many = translate("cli", "{n} notes of earlier bundles do not count any more")
    return translate("cli", "{taken}; {replaced}").format(taken=taken, replaced=counted(result.replaced, one, many))


def _new_keys(count: int) -> str:
    one = translate(
        "cli",
        "{n} key that was not seen before, in a programme with bundles of other keys: a new rapporteur, a new vault, "
        "or a stranger; compare the words of the receipt aloud, and take the import back if they are not right",
    )
    many = translate(
        "cli",
        "{n} keys that were not seen before, in a programme with bundles of other keys: a new rapporteur, a new vault, "
        "or a stranger; compare the words of the receipt aloud, and take the import back if they are not right",
    )
    return counted(count, one, many)


def _contents(names: Sequence[str]) -> Iterator[tuple[str, Content]]:
    """The bundles one by one: a thousand of them are not held at once."""
    for name in names:
        try:
            yield Path(name).name, read_bytes(name)
        except CannotRead as error:
            yield Path(name).name, error


def _tell(item: BundleItem) -> None:
    if item.error is not None:
        print(f"notetaker: {item.name}: {told(item.error)}", file=sys.stderr)
        return
    said = translate("cli", "{name}: {standing}; {notes}")
    print(
        said.format(
            name=item.name, standing=translate("cli", _WORDS[item.standing]), notes=counting.notes(item.notes)
        )
    )
    print("  " + translate("cli", "receipt: {words}").format(words=" ".join(item.receipt)))
    known = translate("cli", "sealed by: {words}")
    first = translate("cli", "sealed by: {words}, a key not seen before")
    is_first = item.first_seen and item.standing is not Standing.KNOWN
    print("  " + (first if is_first else known).format(words=" ".join(item.sealed_by)))
