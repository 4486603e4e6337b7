"""`notetaker capture`: type notes, one line each, into a vault."""

import argparse
import json
import sys
from collections.abc import Iterator

from notetaker.cli import kits, passphrase, vaults
from notetaker.cli.files import STANDARD
from notetaker.files import CannotRead
from notetaker.model.errors import NotetakerError
from notetaker.model.note import Note
from notetaker.rapporteur import RapporteurDesk

_GRAMMAR = """\
one line, one note:
  sg: text      a speaker's code, name or roster id before the colon (`notetaker kit show --codes` lists the codes)
  b: text       a category: its key, or its first letter
  text          the last speaker goes on
  nt: text      your own remark; it is never exported
the first or last sign tells the kind:
  + agrees, - disagrees, > action, " quote; text! recommendation, text? question
who is present, where it is not whom the roster lists for the session (no note; codes with commas between them):
  >>in: sg, mb  they have come (also >>arrive:)
  >>out: sg     they have gone (also >>part:)
  >>here: sg, mb, hk   these, and nobody else, are present from here on (also >>ici:)

For each note, once it is durably stored, one JSON line is printed:
  {"id", "category", "kind", "text", "flags": [{"start", "end", "text", "kind", "reason"}]}
`start` and `end` are offsets in that text. For a line that says who is present, {"present": how many} is printed.
A line that is refused is named on standard error, and the next one is read.
"""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "capture",
        help="type notes into a vault",
        description="Reads notes from standard input, strips them, and stores them in a vault.",
        epilog=_GRAMMAR,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    vaults.add_option(parser, " (made if it is not there)")
    kits.add_option(parser)
    parser.add_argument("--session", required=True, metavar="S1", help="the id of the session")
    passphrase.add_options(parser, "the vault", kit=True)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Capture until the input ends; 1 where a line was refused."""
    if STANDARD in (args.kit, args.passphrase_file, args.kit_passphrase_file):
        raise CannotRead(file=STANDARD, problem="the notes come from there")
    kit = kits.from_options(args)
    refused = 0
    with vaults.open_or_create_vault(args) as vault:
        desk = RapporteurDesk.open(vault)
        kits.take(desk, kit)
        for doubt in desk.roster_doubts:
            print(f"notetaker: {args.kit or args.vault}: {doubt.sentence}", file=sys.stderr)
        desk.choose_session(args.session)
        _greet(desk)
        for number, line in _lines():
            try:
                shown = {"present": len(desk.present())} if desk.move(line) else _shown(desk, desk.commit(line))
            except NotetakerError as error:
                refused += 1
                print(f"notetaker: line {number}: {error}", file=sys.stderr)
            else:
                print(json.dumps(shown, ensure_ascii=False), flush=True)
    return 1 if refused else 0


def _greet(desk: RapporteurDesk) -> None:
    """Say where the notes go, to somebody who types."""
    if sys.stdin.isatty() and desk.session is not None:
        print(f"{desk.session.title}: one note a line; Ctrl+D ends", file=sys.stderr)


def _lines() -> Iterator[tuple[int, str]]:
    """The lines that are not empty, with their numbers, as they come in; those not in UTF-8 are read as Windows-1252."""
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            line = raw.decode("cp1252", "replace")
        if line.strip():
            yield number, line.rstrip("\r\n")


def _shown(desk: RapporteurDesk, note: Note) -> dict[str, object]:
    shown = desk.shown(note)
    flags = [
        {
            "start": start,
            "end": end,
            "text": shown.text[start:end],
            "kind": each.finding.kind,
            "reason": each.reason_en,
        }
        for each, (start, end) in zip(desk.findings_of(note), shown.finding_spans, strict=True)
    ]
    return {"id": note.id, "category": note.category, "kind": note.kind, "text": shown.text, "flags": flags}
