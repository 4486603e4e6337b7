"""`notetaker brief`: write the one-page brief of a session."""

import argparse
import sys
from pathlib import Path

from notetaker.cli import kits, passphrase, vaults
from notetaker.cli.counting import counted
from notetaker.cli.errors import UnknownFormat
from notetaker.cli.files import write_output
from notetaker.cli.paper import write_pdf
from notetaker.rapporteur import RapporteurDesk
from notetaker.report.brief import brief_html, brief_style, fits, write_brief_docx
from notetaker.report.document import Report

_SUFFIXES = (".docx", ".pdf")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "brief",
        help="write the one-page brief of a session",
        description="Consensus, no consensus, recommendations, open questions and next steps of a session, on one page, as "
        "DOCX or PDF. A brief leaves the vault readable: its notes are widened as at sealing, and findings that nobody "
        "decided on are generalised first, which is told; with --strict the command refuses instead.",
    )
    vaults.add_option(parser)
    kits.add_option(parser)
    parser.add_argument("--session", required=True, metavar="S1", help="the id of the session")
    parser.add_argument("--lang", choices=("en", "fr"), default="en", help="language of its headings (default: en)")
    parser.add_argument("-o", "--output", required=True, metavar="BRIEF.docx", help="the file: .docx or .pdf")
    parser.add_argument("--strict", action="store_true", help="refuse while findings are open")
    passphrase.add_options(parser, "the vault", kit=True)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the brief, and say whether it is likely to need a second page."""
    suffix = Path(args.output).suffix.lower()
    if suffix not in _SUFFIXES:
        raise UnknownFormat(suffixes=", ".join(_SUFFIXES))
    kit = kits.from_options(args)
    with vaults.open_vault(args) as vault:
        desk = RapporteurDesk.open(vault)
        kits.take(desk, kit)
        if not args.strict and (count := desk.generalise_open_findings([args.session])):
            print(f"notetaker: {count} findings that nobody decided on were generalised", file=sys.stderr)
        brief = desk.brief(args.session, args.lang)
    write_output(args.output, write_brief_docx(brief) if suffix == ".docx" else _pdf(brief))
    if not fits(brief):
        print("notetaker: the brief is likely to need a second page", file=sys.stderr)
    points = sum(len(group.points) for section in brief.sections for group in section.groups)
    print(f"{args.output}: {counted(points, 'point', 'points')}")
    return 0


def _pdf(brief: Report) -> bytes:
    return write_pdf(brief_html(brief), title=brief.title, lang=brief.lang, style=brief_style())
