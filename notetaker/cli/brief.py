"""`notetaker brief`: write the one-page brief of a session."""

import argparse
import sys
from pathlib import Path

from notetaker.cli import counting, kits, passphrase, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.errors import UnknownFormat
from notetaker.cli.files import write_output
from notetaker.cli.paper import page_count, paper_pdf
from notetaker.cli.translation import counted, reader, shown, translate
from notetaker.model.language import LANGUAGES
from notetaker.rapporteur import RapporteurDesk
from notetaker.report.brief import brief_paper, fits, write_brief_docx

_SUFFIXES = (".docx", ".pdf")


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "brief",
        help=translate("cli", "write the one-page brief of a session"),
        description=translate(
            "cli",
            "Consensus, no consensus, recommendations, open questions and next steps of a session, on one page, as "
            "DOCX or PDF. A brief leaves the vault readable: its notes are widened as at sealing, and findings that nobody "
            "decided on are generalised in the file, which is told, and stay open in the vault; with --strict the command "
            "refuses instead.",
        ),
    )
    vaults.add_option(parser)
    kits.add_option(parser)
    parser.add_argument("--session", required=True, metavar="S1", help=translate("cli", "the id of the session"))
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=shown(),
        help=translate("cli", "language of its headings (default: that of the program)"),
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="BRIEF.docx", help=translate("cli", "the file: .docx or .pdf")
    )
    parser.add_argument("--strict", action="store_true", help=translate("cli", "refuse while findings are open"))
    passphrase.add_options(parser, passphrase.VAULT, kit=True)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the brief, and say whether it is likely to need a second page."""
    suffix = Path(args.output).suffix.lower()
    if suffix not in _SUFFIXES:
        raise UnknownFormat(suffixes=", ".join(_SUFFIXES))
    kit = kits.from_options(args)
    with vaults.open_vault(args) as vault:
        desk = RapporteurDesk.open(vault, reads=reader())
        kits.take(desk, kit)
        brief = desk.brief(args.session, args.lang, generalise=not args.strict)
        still_open = desk.open_in_brief(args.session)
    data = write_brief_docx(brief) if suffix == ".docx" else paper_pdf(brief_paper(brief))
    write_output(args.output, data)
    if still_open:
        print("notetaker:", generalised(still_open), file=sys.stderr)
    if not (fits(brief) if suffix == ".docx" else page_count(data) == 1):
        print("notetaker:", translate("cli", "the brief is likely to need a second page"), file=sys.stderr)
    points = sum(len(group.points) for section in brief.sections for group in section.groups)
    print(f"{args.output}: {counting.points(points)}")
    return 0


def generalised(count: int) -> str:
    """What was done in a file with the findings that nobody decided on."""
    one = translate("cli", "{n} finding that nobody decided on was generalised in the file; here it stays open")
    many = translate("cli", "{n} findings that nobody decided on were generalised in the file; here they stay open")
    return counted(count, one, many)
