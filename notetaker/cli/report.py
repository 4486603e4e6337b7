"""`notetaker report`: write what the archive says."""

import argparse
import shlex
import sys
from collections.abc import Callable, Collection
from pathlib import Path

from notetaker.cli import passphrase, rosters, vaults
from notetaker.cli.attack import summary
from notetaker.cli.commands import Commands
from notetaker.cli.errors import NoRoster
from notetaker.cli.paper import report_pdf
from notetaker.cli.translation import category, counted, shown, translate
from notetaker.model.language import LANGUAGES
from notetaker.model.roster import Roster
from notetaker.organiser import ArchivedProgramme, KindSeries, OrganiserDesk
from notetaker.organiser.errors import NothingToReport, SeveralProgrammes
from notetaker.organiser.report_files import from_before
from notetaker.report.formats import SUFFIXES, formats
from notetaker.report.words import words


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "report",
        help=translate("cli", "write the report"),
        description=translate(
            "cli",
            "Writes the report of an archive, one file for each language and format (report.en.html, ...). "
            "Notes of several bundles are shown under categories that none of them hides. With the roster, categories that "
            "it makes too small are widened, and it is said first how many notes a reader who holds it could "
            "narrow down, and "
            "where the same kind of note in several sessions points at too few. Exit status 1 if --strict stops it.",
        ),
    )
    vaults.add_option(parser, vaults.ARCHIVE)
    parser.add_argument(
        "--lang",
        default=["en", "fr"],
        type=_listed(LANGUAGES),
        metavar="en,fr",
        help=translate("cli", "languages (default: en,fr)"),
    )
    parser.add_argument(
        "--format",
        default=["html", "docx"],
        type=_listed(SUFFIXES),
        metavar=",".join(SUFFIXES),
        help=translate("cli", "formats, of: {formats} (default: html,docx)").format(formats=", ".join(SUFFIXES)),
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="DIR", help=translate("cli", "the folder to write into")
    )
    parser.add_argument(
        "--roster",
        metavar="ROSTER.csv",
        help=translate("cli", "check the notes against it, and attack them, before they are written"),
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help=translate("cli", "write nothing if a note is narrowed down under k, or left out"),
    )
    passphrase.add_options(parser, passphrase.ARCHIVE)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the files and name them."""
    if args.strict and args.roster is None:
        raise NoRoster
    with vaults.open_vault(args) as vault:
        desk = OrganiserDesk.open(vault)
        _tell_withheld(desk)
        roster = None
        if args.roster is not None:
            programme = _only(desk.programmes)
            roster = rosters.read(args.roster, programme.programme.ladder, [programme.programme])
            complete = _is_complete(desk, programme, roster)
            _tell_series(desk, programme, roster)
            if (_is_risky(desk, roster, args) or not complete) and args.strict:
                return 1
        writers = formats(report_pdf)
        wanted = {suffix: writers[suffix] for suffix in args.format}
        files = desk.publish(Path(args.output), args.lang, wanted, roster)
    for path in files:
        print(path)
    _tell_from_before(files)
    return 0


def _tell_withheld(desk: OrganiserDesk) -> None:
    """What somebody left out is in no file; whoever writes these is told."""
    if desk.withheld:
        one = translate("cli", "{n} note is left out, as somebody decided: see it with “leave-out”")
        many = translate("cli", "{n} notes are left out, as somebody decided: see them with “leave-out”")
        print("notetaker:", counted(len(desk.withheld), one, many), file=sys.stderr)


def _tell_from_before(files: tuple[Path, ...]) -> None:
    """Reports of before lie beside those that were written, and may have what is left out now."""
    if older := from_before(files):
        one = translate("cli", "from before, and it may still have what is left out: {files}; delete it")
        many = translate("cli", "from before, and they may still have what is left out: {files}; delete them")
        print("notetaker:", counted(len(older), one, many, files=", ".join(map(str, older))), file=sys.stderr)


def _is_risky(desk: OrganiserDesk, roster: Roster, args: argparse.Namespace) -> bool:
    """Attack the notes and tell on standard error what came of it; whether any is under k."""
    report = desk.attack(roster, published_with=roster)
    told = translate("cli", "attack with the roster: {summary}").format(summary=summary(report))
    print("notetaker:", told, file=sys.stderr)
    if report.small:
        also = translate("cli", "nothing was written; see them with: {command}")
        command = shlex.join(("notetaker", "attack", "--roster", args.roster, "--vault", args.vault, "--show"))
        see = also if args.strict else translate("cli", "see them with: {command}")
        print("notetaker:", see.format(command=command), file=sys.stderr)
    return bool(report.small)


def _only(programmes: tuple[ArchivedProgramme, ...]) -> ArchivedProgramme:
    if not programmes:
        raise NothingToReport
    if len(programmes) > 1:
        raise SeveralProgrammes
    return programmes[0]


def _is_complete(desk: OrganiserDesk, archived: ArchivedProgramme, roster: Roster) -> bool:
    """Whether the roster lists enough people for every session; else how many notes are left out, on standard error."""
    left_out = desk.merged(archived.id, roster).left_out
    if left_out:
        one = translate("cli", "{n} note is left out: the roster has too few people for the session")
        many = translate("cli", "{n} notes are left out: the roster has too few people for the session")
        print("notetaker:", counted(left_out, one, many), file=sys.stderr)
    return not left_out


def _tell_series(desk: OrganiserDesk, archived: ArchivedProgramme, roster: Roster) -> None:
    for each in desk.series(archived.id, roster, published_with=roster):
        print(f"notetaker: {_worded(each, archived)}", file=sys.stderr)


def _worded(each: KindSeries, archived: ArchivedProgramme) -> str:
    found, programme = each.series, archived.programme
    categories = ", ".join(category(key, programme.ladder) for key in found.categories)
    sessions = ", ".join(programme.session(key).title for key in found.sessions)
    told = translate(
        "cli",
        "{notes} of {categories} in {sessions}: too few people or organisations ({band}) were in all of these sessions; a "
        "reader may look for one person behind them",
    )
    notes = words(shown()).kinds[each.kind].many
    return told.format(notes=notes, categories=categories, sessions=sessions, band=found.band)


def _listed(known: Collection[str]) -> Callable[[str], list[str]]:
    """A list with commas, each of `known`."""

    def parse(text: str) -> list[str]:
        chosen = [part.strip() for part in text.split(",")]
        for each in chosen:
            if each not in known:
                told = translate("cli", "“{choice}” is none of {known}")
                raise argparse.ArgumentTypeError(told.format(choice=each, known=", ".join(known)))
        return list(dict.fromkeys(chosen))

    return parse
