"""`notetaker capture`: type notes, one line each, into a vault."""

import argparse
import json
import sys
from collections.abc import Iterator

from notetaker.anonymise import reason
from notetaker.cli import kits, passphrase, rosters, translation, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.files import STANDARD
from notetaker.cli.translation import told, translate
from notetaker.files import CannotRead
from notetaker.model.errors import QT_TRANSLATE_NOOP, NotetakerError
from notetaker.model.note import Note
from notetaker.rapporteur import RapporteurDesk
from notetaker.vault import ALMOST_FULL

_GRAMMAR = QT_TRANSLATE_NOOP(
    "cli",
    "one line, one note:\n"
    "  sg: text      a speaker's code, name or roster id before the colon (`notetaker kit show --codes` lists the codes)\n"
    "  b: text       a category: its key, or its first letter\n"
    "  text          the last speaker goes on\n"
    "  nt: text      your own remark; it is never exported\n"
    "the first or last sign tells the kind:\n"
    '  + agrees, - disagrees, > or -> action, " quote; text! recommendation, text? question\n'
    "who is present, where it is not whom the roster lists for the session (no note; codes with commas between them):\n"
    "  >>in: sg, mb  they have come (also >>arrive:)\n"
    "  >>out: sg     they have gone (also >>part:)\n"
    "  >>here: sg, mb, hk   these, and nobody else, are present from here on (also >>ici:)\n"
    "\n"
    "For each note, once it is durably stored, one JSON line is printed:\n"
    '  {"id", "category", "kind", "text", "flags": [{"start", "end", "text", "kind", "rule", "reason"}]}\n'
    '`start` and `end` are offsets in that text. For a line that says who is present, {"present": 12} is printed.\n'
    "A line that is refused is named on standard error, and the next one is read.\n",
)


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "capture",
        help=translate("cli", "type notes into a vault"),
        description=translate("cli", "Reads notes from standard input, strips them, and stores them in a vault."),
        epilog=translate("cli", _GRAMMAR),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    vaults.add_option(parser, vaults.MADE)
    kits.add_option(parser)
    parser.add_argument("--session", required=True, metavar="S1", help=translate("cli", "the id of the session"))
    passphrase.add_options(parser, passphrase.VAULT, kit=True)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Capture until the input ends; 1 where a line was refused."""
    if STANDARD in (args.kit, args.passphrase_file, args.kit_passphrase_file):
        raise CannotRead(file=STANDARD, problem=QT_TRANSLATE_NOOP("problems", "the notes come from there"))
    kit = kits.from_options(args)
    refused, disk_told = 0, False
    with vaults.open_or_create_vault(args) as vault:
        desk = RapporteurDesk.open(vault, reads=translation.reader())
        kits.take(desk, kit)
        for doubt in rosters.told_of(desk.roster_doubts, rosters.ladder_of(desk.programme)):
            print(f"notetaker: {args.kit or args.vault}: {doubt}", file=sys.stderr)
        desk.choose_session(args.session)
        _greet(desk)
        for number, line in _lines():
            try:
                shown = {"present": len(desk.present())} if desk.move(line) else _noted(desk, line, number)
            except NotetakerError as error:
                refused += 1
                line_told = translate("cli", "line {number}: {error}").format(number=number, error=told(error))
                print("notetaker:", line_told, file=sys.stderr)
            else:
                print(json.dumps(shown, ensure_ascii=False), flush=True)
            if vault.is_on_reserve and not disk_told:
                print("notetaker:", translate("errors", ALMOST_FULL), file=sys.stderr)
            disk_told = vault.is_on_reserve
    return 1 if refused else 0


def _greet(desk: RapporteurDesk) -> None:
    """Say where the notes go, to somebody who types."""
    if sys.stdin.isatty() and desk.session is not None:
        greeting = translate("cli", "{session}: one note a line; Ctrl+D ends")
        print(greeting.format(session=desk.session.title), file=sys.stderr)


def _lines() -> Iterator[tuple[int, str]]:
    """The lines that are not empty, with their numbers, as they come in; those not in UTF-8 are read as Windows-1252."""
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            line = raw.decode("cp1252", "replace")
        if line.strip():
            yield number, line.rstrip("\r\n")


def _noted(desk: RapporteurDesk, line: str, number: int) -> dict[str, object]:
    """The note that the line is kept as; whoever is said to speak though they are not there is told."""
    absent = desk.preview(line).not_present
    shown = _shown(desk, desk.commit(line))
    if absent:
        away = translate("cli", "line {number}: whoever speaks is not ticked as present; the note is kept")
        print("notetaker:", away.format(number=number), file=sys.stderr)
        shown["not_present"] = True
    return shown


def _shown(desk: RapporteurDesk, note: Note) -> dict[str, object]:
    shown = desk.shown(note)
    flags = [
        {
            "start": start,
            "end": end,
            "text": shown.text[start:end],
            "kind": each.finding.kind,
            "rule": each.finding.rule,
            "reason": reason(each.finding.rule, translation.shown()),
        }
        for each, (start, end) in zip(desk.findings_of(note), shown.finding_spans, strict=True)
    ]
    return {"id": note.id, "category": note.category, "kind": note.kind, "text": shown.text, "flags": flags}
