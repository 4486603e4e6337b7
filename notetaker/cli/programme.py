"""`notetaker programme`: start a programme without an organiser's kit."""

import argparse
import sys
from pathlib import Path

from notetaker.cli import passphrase, vaults
from notetaker.cli.counting import counted
from notetaker.cli.errors import NothingToStart
from notetaker.cli.files import read_bytes, read_text
from notetaker.exchange import ProgrammeFile, parse_recipients, read_programme_file
from notetaker.model.programme import DEFAULT_K, Session
from notetaker.model.wording import PLAIN
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.codes import CodeMark
from notetaker.rapporteur.own_programme import OwnDraft, TypedSession, draft_of, typed_programme

_MARKS = {
    CodeMark.WORD: "“{initials}” is a word",
    CodeMark.CATEGORY: "“{initials}” is a category",
    CodeMark.TAKEN: "“{initials}” may be somebody else",
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "programme",
        help="start a programme of your own, without an organiser's kit",
        description="Starts a programme in a vault, or corrects the one that is there, when no organiser made a kit. "
        "The roster is CSV or XLSX; its columns are found by their names in English and French (name, or first name and "
        "surname; organisation; category; and more). Lines that cannot be read are named, and nothing is started until "
        "that is mended or --without-left-out is given: those people would not be protected. The notes are sealed for "
        "the recipients: your own key (`notetaker keys new`), or that of whoever will read them.",
    )
    vaults.add_option(parser, " (made if it is not there)", required=False)
    parser.add_argument("--roster", metavar="ROSTER", help="the participants, as CSV or XLSX")
    parser.add_argument("--people", metavar="FILE", help="more of them, one a line: name; organisation; category")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--programme", metavar="PROGRAMME.toml", help="title, sessions and categories")
    which.add_argument("--title", help="the title, with the sessions of --session")
    parser.add_argument(
        "--session", action="append", default=[], metavar="TITLE", help="a session (may be repeated): S1, S2, …"
    )
    parser.add_argument(
        "--k", type=int, default=DEFAULT_K, help=f"with --title: least size of a group ({DEFAULT_K})"
    )
    parser.add_argument(
        "--recipient",
        action="append",
        default=[],
        metavar="age1pq1…",
        help="whom the notes are sealed for (repeat)",
    )
    parser.add_argument(
        "--look", action="store_true", help="only show what was understood, with names; start nothing"
    )
    parser.add_argument("--without-left-out", action="store_true", help="start although lines could not be read")
    passphrase.add_options(parser, "the vault")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Start the programme, or show it; 1 where only shown and lines were left out."""
    if not args.look and args.vault is None:
        raise NothingToStart
    listed = None if args.roster is None else read_bytes(args.roster)
    typed = "" if args.people is None else read_text(args.people)
    meant = _programme(args)
    draft = draft_of(meant.programme, listed, typed, wording=meant.wording)
    for sentence in (*(each.sentence for each in draft.problems), *(each.sentence for each in draft.doubts)):
        print(f"notetaker: {sentence}", file=sys.stderr)
    if args.look:
        _show(draft)
        return 1 if draft.left_out else 0
    if not args.without_left_out:
        draft.check_whole()  # before a vault is made
    parse_recipients(args.recipient)
    with vaults.open_or_create_vault(args) as vault:
        desk = RapporteurDesk.open(vault)
        desk.start_programme(draft, args.recipient, without_left_out=args.without_left_out)
        fingerprints = desk.kit_fingerprints()
    sessions = ", ".join(session.id for session in draft.programme.sessions)
    people = counted(len(draft.roster), "participant", "participants")
    print(f"{Path(args.vault)}: “{draft.programme.title}” with {people}; sessions: {sessions}")
    for words in fingerprints:
        print(f"sealed for: {' '.join(words)}")
    return 0


def _programme(args: argparse.Namespace) -> ProgrammeFile:
    if args.programme is not None:
        return read_programme_file(read_bytes(args.programme))
    typed = typed_programme(args.title, [TypedSession(title) for title in args.session], k=args.k)
    return ProgrammeFile(typed, PLAIN)


def _show(draft: OwnDraft) -> None:
    """What was understood: the columns, the codes, and what becomes of each category."""
    if draft.listed is not None:
        for column, header in draft.listed.headers.items():
            print(f"column “{header}”: {column}")
    for code in draft.codes:
        person = code.participant
        mark = _MARKS.get(code.mark, "").format(initials=code.initials)
        parts = (f"{code.code:4}", person.name, person.category, person.affiliation, mark)
        print("  ".join(part for part in parts if part))
    for session in draft.programme.sessions:
        for line in _outcomes(draft, session):
            print(line)


def _outcomes(draft: OwnDraft, session: Session) -> list[str]:
    ladder = draft.programme.ladder
    lines = [f"{session.id}  {session.title}"]
    for each in draft.outcomes:
        if each.cell.session == session.id:
            shown = "stays here: too few" if each.shown is None else f"shown as {ladder[each.shown].en.label}"
            people = counted(each.cell.people, "person", "people")
            organisations = counted(each.cell.organisations, "organisation", "organisations")
            label = ladder[each.cell.category].en.label
            lines.append(f"  {label}: {people}, {organisations}; {shown}")
    return lines
