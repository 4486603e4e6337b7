"""`notetaker transcript`: take a transcript in as notes."""

import argparse
import sys
from collections.abc import Mapping, Sequence

from notetaker.cli import kits, passphrase, rosters, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.errors import UnknownSpeaker
from notetaker.cli.files import STANDARD, read_bytes, read_text
from notetaker.cli.translation import category, counted, reader, translate
from notetaker.exchange import Transcript, read_transcript
from notetaker.files import CannotRead
from notetaker.model.category import Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.codes import Attribution
from notetaker.rapporteur.transcribing import LEFT_OUT, UNKNOWN

_UNKNOWN, _SKIP = "unknown", "skip"
_OTHERS = {_UNKNOWN: UNKNOWN, _SKIP: LEFT_OUT}

_EPILOG = QT_TRANSLATE_NOOP(
    "cli",
    "Text with “NAME: what was said” at the start of each turn, WebVTT (<v NAME> or the same "
    "prefixes) or SubRip (SRT) is read.\n"
    "Times are dropped. Speakers are found on the roster by their names; who the others are is "
    "asked for at a terminal, or\n"
    "said by the lines of --who, a file (or - for standard input): an argument would stand in "
    "the list of processes and in\n"
    "the history of the shell.\n"
    "  Ada M.=am          a participant, by code, name or roster id\n"
    "  Guest=business     somebody of a category\n"
    '  Voice=unknown      nobody knows; the note belongs to "participant"\n'
    "  Operator=skip      these turns are left out\n"
    "Names of speakers who are not on the roster are replaced in what the others say, too.\n",
)


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "transcript",
        help=translate("cli", "take a transcript in as notes"),
        description=translate(
            "cli",
            "Reads a transcript and stores each turn as a note, stripped like a typed line: all of them, or none.",
        ),
        epilog=translate("cli", _EPILOG),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file", metavar="FILE", help=translate("cli", "the transcript (.txt, .vtt, .srt), or - for standard input")
    )
    vaults.add_option(parser)
    kits.add_option(parser)
    parser.add_argument("--session", required=True, metavar="S1", help=translate("cli", "the id of the session"))
    parser.add_argument(
        "--speakers",
        action="store_true",
        help=translate("cli", "only list the speakers, by name, and what is known of them"),
    )
    parser.add_argument(
        "--who", metavar="FILE", help=translate("cli", "who the speakers are: lines NAME=WHO; - for standard input")
    )
    parser.add_argument(
        "--others",
        choices=(_UNKNOWN, _SKIP),
        help=translate("cli", "what the speakers are of whom nothing is said"),
    )
    passphrase.add_options(parser, passphrase.VAULT, kit=True)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Take the transcript in, or list its speakers; 1 where some of these are not known."""
    if args.file == args.who == STANDARD:
        raise CannotRead(file=STANDARD, problem=QT_TRANSLATE_NOOP("problems", "the transcript comes from there"))
    transcript = read_transcript(read_bytes(args.file))
    kit = kits.from_options(args)
    with vaults.open_vault(args) as vault:
        desk = RapporteurDesk.open(vault, reads=reader())
        kits.take(desk, kit)
        who = _who(desk, transcript, args)
        if args.speakers:
            return _list(transcript, who, rosters.ladder_of(desk.programme))
        desk.choose_session(args.session)
        notes = desk.take_transcript(transcript, who, _unheard)
    left_out = len(transcript.turns) - len(notes)
    findings = sum(len(note.findings) for note in notes)
    turns = counted(left_out, translate("cli", "{n} turn left out"), translate("cli", "{n} turns left out"))
    one, many = translate("cli", "{n} note taken in"), translate("cli", "{n} notes taken in")
    print(f"{counted(len(notes), one, many)}, {turns}")
    one = translate("count", "{n} finding to review")
    print(counted(findings, one, translate("count", "{n} findings to review")))
    return 0


def _who(desk: RapporteurDesk, transcript: Transcript, args: argparse.Namespace) -> Mapping[str, Attribution]:
    """Who each speaker is, as far as the roster or an option says it."""
    known = {each.name: each.attribution for each in desk.speakers_of(transcript) if each.attribution is not None}
    if args.others is not None:
        known = dict.fromkeys(transcript.speakers, _OTHERS[args.others]) | known
    for number, said in enumerate(_lines(args.who), start=1):
        name, equals, who = said.rpartition("=")
        found = _named(desk, who)
        if not equals or found is None or name.strip() not in transcript.speakers:
            raise UnknownSpeaker(number=number)
        known[name.strip()] = found
    if not args.speakers and sys.stdin is not None and sys.stdin.isatty():
        known |= _asked(desk, [name for name in transcript.speakers if name not in known])
    return known


def _lines(file: str | None) -> list[str]:
    return [] if file is None else [line for line in read_text(file).splitlines() if line.strip()]


def _named(desk: RapporteurDesk, who: str) -> Attribution | None:
    return _OTHERS.get(who.strip()) or desk.speaker_named(who.strip())


def _asked(desk: RapporteurDesk, names: Sequence[str]) -> Mapping[str, Attribution]:
    """Ask somebody at a terminal who these are, each until the answer is clear; nothing is left open by an end of input."""
    answers: dict[str, Attribution] = {}
    for name in names:
        while name not in answers:
            question = translate("cli", "Who is {name}? (code, category, unknown, skip)")
            asked = question.format(name=name or translate("cli", "nobody named"))
            print(asked, end=" ", file=sys.stderr, flush=True)
            typed = sys.stdin.readline()
            if not typed:
                return answers
            if (found := _named(desk, typed)) is not None:
                answers[name] = found
    return answers


def _unheard(_done: int, _total: int) -> None:
    """A command is waited for; Ctrl+C stops it."""


def _list(transcript: Transcript, who: Mapping[str, Attribution], ladder: Ladder) -> int:
    for name, turns in transcript.speakers.items():
        found = who.get(name)
        left_out = translate("cli", "left out")
        said = "?" if found is None else left_out if found is LEFT_OUT else category(found.category, ladder)
        nobody = translate("cli", "(nobody named)")
        print(f"{turns:5}  {said:15}  {name or nobody}")
    unknown = len(transcript.speakers.keys() - who.keys())
    if unknown:
        one = translate("cli", "{n} speaker is not known; see --who")
        many = translate("cli", "{n} speakers are not known; see --who")
        print("notetaker:", counted(unknown, one, many), file=sys.stderr)
    return 1 if unknown else 0
