"""`notetaker programme`: start a programme without an organiser's kit."""

import argparse
import sys
from pathlib import Path

from notetaker.anonymise import RosterDoubt
from notetaker.cli import counting, exposing, passphrase, rosters, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.errors import NothingToStart
from notetaker.cli.files import read_bytes, read_text
from notetaker.cli.translation import category, translate
from notetaker.exchange import ProgrammeFile, RosterProblem, parse_recipients, read_programme_file
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.programme import DEFAULT_K, Session
from notetaker.model.wording import PLAIN
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.codes import CodeMark
from notetaker.rapporteur.own_programme import OwnDraft, TypedSession, draft_of, typed_programme

_MARKS = {
    CodeMark.WORD: QT_TRANSLATE_NOOP("own", "“{initials}” is a word"),
    CodeMark.CATEGORY: QT_TRANSLATE_NOOP("own", "“{initials}” is a category"),
    CodeMark.TAKEN: QT_TRANSLATE_NOOP("own", "“{initials}” may be somebody else"),
    CodeMark.NO_LETTERS: QT_TRANSLATE_NOOP("own", "no letters for a code: add a name in Latin letters"),
}


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "programme",
        help=translate("cli", "start a programme of your own, without an organiser's kit"),
        description=translate(
            "cli",
            "Starts a programme in a vault, or corrects the one that is there, when no organiser made a kit. The "
            "roster is CSV or XLSX; its columns are found by their names in English and French (name, or first name "
            "and surname; organisation; category; and more). Lines that cannot be read are named, and nothing is "
            "started until that is mended or --without-left-out is given: those people would not be protected. The "
            "notes are sealed for the recipients: your own key (`notetaker keys new`), or that of whoever will read "
            "them.",
        ),
    )
    vaults.add_option(parser, vaults.MADE, required=False)
    parser.add_argument("--roster", metavar="ROSTER", help=translate("cli", "the participants, as CSV or XLSX"))
    parser.add_argument(
        "--people", metavar="FILE", help=translate("cli", "more of them, one a line: name; organisation; category")
    )
    _add_meant(parser)
    parser.add_argument(
        "--recipient",
        action="append",
        default=[],
        metavar="age1pq1…",
        help=translate("cli", "whom the notes are sealed for (repeat)"),
    )
    parser.add_argument(
        "--look",
        action="store_true",
        help=translate("cli", "only show what was understood, with names; start nothing"),
    )
    parser.add_argument(
        "--without-left-out", action="store_true", help=translate("cli", "start although lines could not be read")
    )
    passphrase.add_options(parser, passphrase.VAULT)
    parser.set_defaults(run=run)


def _add_meant(parser: argparse.ArgumentParser) -> None:
    """The programme: a file, or a title and sessions."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--programme", metavar="PROGRAMME.toml", help=translate("cli", "title, sessions and categories")
    )
    which.add_argument("--title", help=translate("cli", "the title, with the sessions of --session"))
    parser.add_argument(
        "--session",
        action="append",
        default=[],
        metavar="TITLE",
        help=translate("cli", "a session (may be repeated): S1, S2, …"),
    )
    parser.add_argument(
        "--k",
        type=int,
        default=DEFAULT_K,
        help=translate("cli", "with --title: least size of a group ({k})").format(k=DEFAULT_K),
    )


def run(args: argparse.Namespace) -> int:
    """Start the programme, or show it; 1 where only shown and lines were left out."""
    if not args.look and args.vault is None:
        raise NothingToStart
    listed = None if args.roster is None else read_bytes(args.roster)
    typed = "" if args.people is None else read_text(args.people)
    meant = _programme(args)
    draft = draft_of(meant.programme, listed, typed, wording=meant.wording)
    odd: list[RosterProblem | RosterDoubt] = [*draft.problems, *draft.doubts]
    for sentence in rosters.told_of(odd, draft.programme.ladder):
        print("notetaker:", sentence, file=sys.stderr)
    if draft.everyday:
        print("notetaker:", rosters.everyday_worded(draft.everyday), file=sys.stderr)
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
    started = translate("cli", "{vault}: “{title}” with {people}; sessions: {sessions}")
    people, title = counting.participants(len(draft.roster)), draft.programme.title
    print(started.format(vault=Path(args.vault), title=title, people=people, sessions=sessions))
    for words in fingerprints:
        print(translate("cli", "sealed for: {words}").format(words=" ".join(words)))
    return 0


def _programme(args: argparse.Namespace) -> ProgrammeFile:
    if args.programme is not None:
        return read_programme_file(read_bytes(args.programme), Path(args.programme).name)
    typed = typed_programme(args.title, [TypedSession(title) for title in args.session], k=args.k)
    return ProgrammeFile(typed, PLAIN)


def _show(draft: OwnDraft) -> None:
    """What was understood: the columns, the codes, and what becomes of each category."""
    if draft.listed is not None:
        for column, header in draft.listed.headers.items():
            told = translate("cli", "column “{header}”: {column}")
            print(told.format(header=header, column=rosters.column(column)))
    for code in draft.codes:
        person = code.participant
        mark = translate("own", _MARKS.get(code.mark, "")).format(initials=code.initials)
        parts = (
            f"{code.code:4}",
            person.name,
            category(person.category, draft.programme.ladder),
            person.affiliation,
            mark,
        )
        print("  ".join(part for part in parts if part))
    for session in draft.programme.sessions:
        for line in _outcomes(draft, session):
            print(line)


def _outcomes(draft: OwnDraft, session: Session) -> list[str]:
    below = exposing.lines(draft.programme, session.id, draft.outcomes)
    return [f"{session.id}  {session.title}", *(f"  {line}" for line in below)]
