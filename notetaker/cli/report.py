"""`notetaker report`: write what the archive says."""

import argparse
from collections.abc import Callable, Collection
from pathlib import Path

from notetaker.cli import passphrase, vaults
from notetaker.organiser import OrganiserDesk
from notetaker.report.formats import FORMATS

_LANGUAGES = ("en", "fr")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "report",
        help="write the report",
        description="Writes the report of an archive, one file for each language and format (report.en.html, ...).",
    )
    vaults.add_option(parser, ": the archive")
    parser.add_argument(
        "--lang", default=["en", "fr"], type=_listed(_LANGUAGES), metavar="en,fr", help="languages (default: en,fr)"
    )
    parser.add_argument(
        "--format",
        default=["html", "docx"],
        type=_listed(FORMATS),
        metavar="html,docx,md,csv",
        help=f"formats, of: {', '.join(FORMATS)} (default: html,docx)",
    )
    parser.add_argument("-o", "--output", required=True, metavar="DIR", help="the folder to write into")
    passphrase.add_options(parser, "the archive")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the files and name them."""
    with vaults.open_vault(args) as vault:
        for path in OrganiserDesk.open(vault).publish(Path(args.output), args.lang, args.format):
            print(path)
    return 0


def _listed(known: Collection[str]) -> Callable[[str], list[str]]:
    """A list with commas, each of `known`."""

    def parse(text: str) -> list[str]:
        chosen = [part.strip() for part in text.split(",")]
        for each in chosen:
            if each not in known:
                raise argparse.ArgumentTypeError(f"“{each}” is none of {', '.join(known)}")
        return list(dict.fromkeys(chosen))

    return parse
