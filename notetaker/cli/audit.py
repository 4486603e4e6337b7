"""`notetaker audit`: is anybody of the roster in these files?"""

import argparse
import sys

from notetaker.anonymise import Anonymiser, reason
from notetaker.cli import rosters
from notetaker.cli.commands import Commands
from notetaker.cli.files import listed, read_bytes
from notetaker.cli.translation import counted, in_parts, shown, told, translate
from notetaker.cli.translation import found as found_word
from notetaker.model.errors import NotetakerError
from notetaker.organiser.audit import Leak, audit
from notetaker.organiser.audited_titles import AuditedTitles
from notetaker.report.places import in_words

_FOUND, _UNREADABLE = 1, 2


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "audit",
        help=translate("cli", "look for participants and organisations in files"),
        description=translate(
            "cli",
            "Reads txt, md, html, csv, json, docx, xlsx, pptx, odt, ods, odp and pdf files, with their metadata "
            "and hidden parts, and reports the place and the rule of every participant or organisation in them, and of "
            "each word that may mean one (unclear). With --programme what its titles say is told once, as they are "
            "published as they stand. A folder stands for all files in it. Exit status 1 if there is any outside of a "
            "title that is certain, or with --strict any at all, 2 if a file could not be read in full.",
        ),
    )
    rosters.add_options(parser)
    parser.add_argument(
        "--show", action="store_true", help=translate("cli", "print the words that were found as well")
    )
    parser.add_argument(
        "--strict", action="store_true", help=translate("cli", "exit with 1 where a word may mean somebody, too")
    )
    parser.add_argument("files", nargs="+", metavar="FILE_OR_FOLDER")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Audit each file, and count."""
    anonymiser = Anonymiser(*rosters.from_options(args))
    titles = AuditedTitles.of(rosters.programme_of(args), anonymiser)
    for leak in titles.leaks:
        print(_line(args.programme, leak, show=args.show))
    files, failed = listed(args.files)
    found, doubts, read, status = 0, 0, 0, _UNREADABLE if failed else 0
    for name in files:
        try:
            for leak in audit(name, read_bytes(name), anonymiser, titles.left_out_of):
                found, doubts = found + (not leak.is_doubtful), doubts + leak.is_doubtful
                print(_line(name, leak, show=args.show))
            read += 1
        except NotetakerError as error:
            print(f"notetaker: {name}: {told(error)}", file=sys.stderr)
            status = _UNREADABLE
    one = translate("cli", "{read} of {n} file read in full")
    told_read = counted(len(files), one, translate("cli", "{read} of {n} files read in full"), read=read)
    one = translate("cli", "{n} mention of the roster")
    mentions = counted(found, one, translate("cli", "{n} mentions of the roster"))
    one = translate("cli", "{n} word to look at")
    look = [counted(doubts, one, translate("cli", "{n} words to look at"))] if doubts else []
    print(", ".join([told_read, mentions, *look, *_in_titles(titles)]), file=sys.stderr)
    return status or (_FOUND if found or (args.strict and doubts) else 0)


def _in_titles(titles: AuditedTitles) -> list[str]:
    """They are published as they stand, so they are told once and count for nothing else."""
    if not titles.leaks:
        return []
    one = translate("cli", "{n} in the programme’s titles, told once")
    return [counted(len(titles.leaks), one, translate("cli", "{n} in the programme’s titles, each told once"))]


def _line(name: str, leak: Leak, *, show: bool) -> str:
    """Where something stands, by which rule it was found, and why; the words themselves only where they are wanted."""
    words = [leak.surface] if show else []
    found = in_parts(in_words(leak.place, found_word), leak.rule, *words)
    return f"{name}: {found} – {reason(leak.rule, shown())}"
