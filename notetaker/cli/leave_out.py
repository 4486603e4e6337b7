"""`notetaker leave-out`: leave notes of an archive out of every report, and put them back."""

import argparse
from collections.abc import Iterator, Sequence

from notetaker.cli import counting, passphrase, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.errors import NoSuchNote, SeveralSuchNotes
from notetaker.cli.translation import translate
from notetaker.model.body import SLOT
from notetaker.organiser import ArchivedPoint, OrganiserDesk

SHOWN = 8
"""So many letters of an id are shown; as many as tell the note from the others are enough to name it."""


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "leave-out",
        help=translate("cli", "leave notes out of every report, or put them back"),
        description=translate(
            "cli",
            "Leaves notes of an archive out of every report; no report says that there were any. They stay in the archive, "
            "and --back puts them back. Notes are named by the beginning of the id that “attack --vault” prints. Without "
            "a note it lists those that are left out, and by which receipt to find the rapporteur of each.",
        ),
    )
    vaults.add_option(parser, vaults.ARCHIVE)
    parser.add_argument("--back", action="store_true", help=translate("cli", "put these notes back"))
    parser.add_argument("notes", nargs="*", metavar="NOTE")
    passphrase.add_options(parser, passphrase.ARCHIVE)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Leave out or put back, once all of them are found; or list."""
    with vaults.open_vault(args) as vault:
        desk = OrganiserDesk.open(vault)
        if not args.notes:
            for line in _listed(desk):
                print(line)
            return 0
        among = desk.withheld if args.back else desk.points()
        chosen = [_found(name, among) for name in dict.fromkeys(args.notes)]
        for note_id in chosen:
            (desk.put_back if args.back else desk.withhold)(note_id)
    told = (
        translate("cli", "put back: {notes}")
        if args.back
        else translate("cli", "left out of every report: {notes}")
    )
    print(told.format(notes=counting.notes(len(chosen))))
    return 0


def _found(name: str, among: Sequence[ArchivedPoint]) -> str:
    """The id of the one note that begins so. Raises NoSuchNote, SeveralSuchNotes."""
    found = [point.note.id for point in among if point.note.id.startswith(name.casefold())]
    if not found or not name:
        raise NoSuchNote(name=name)
    if len(found) > 1:
        raise SeveralSuchNotes(name=name, count=len(found))
    return found[0]


def _listed(desk: OrganiserDesk) -> Iterator[str]:
    for point in desk.withheld:
        text = point.note.body.text.replace(SLOT, "[…]")
        yield f"{point.note.id[:SHOWN]}: {point.note.session}: {text}"
        for words in desk.receipts_of(point.note.id):
            yield "  " + translate("cli", "receipt: {words}").format(words=" ".join(words))
    yield translate("cli", "left out of every report: {notes}").format(notes=counting.notes(len(desk.withheld)))
