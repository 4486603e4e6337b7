"""`notetaker transcript`: take a transcript in as notes."""

import argparse
import sys
from collections.abc import Mapping

from notetaker.cli import kits, passphrase, vaults
from notetaker.cli.counting import counted
from notetaker.cli.errors import UnknownSpeaker
from notetaker.cli.files import read_bytes
from notetaker.exchange import Transcript, read_transcript
from notetaker.rapporteur import RapporteurDesk
from notetaker.rapporteur.codes import Attribution
from notetaker.rapporteur.transcribing import LEFT_OUT, UNKNOWN

_UNKNOWN, _SKIP = "unknown", "skip"

_EPILOG = """\
Text with “NAME: what was said” at the start of each turn, WebVTT (<v NAME> or the same prefixes) or SubRip (SRT) is read.
Times are dropped. Speakers are found on the roster by their names; of the others it has to be said who they are:
  --speaker "Ada M.=am"        a participant, by code, name or roster id
  --speaker "Guest=business"   somebody of a category
  --speaker "Voice=unknown"    nobody knows; the note belongs to "participant"
  --speaker "Operator=skip"    these turns are left out
Names of speakers who are not on the roster are replaced in what the others say, too.
"""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "transcript",
        help="take a transcript in as notes",
        description="Reads a transcript and stores each turn as a note, stripped like a typed line: all of them, or none.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", help="the transcript (.txt, .vtt, .srt), or - for standard input")
    vaults.add_option(parser)
    kits.add_option(parser)
    parser.add_argument("--session", required=True, metavar="S1", help="the id of the session")
    parser.add_argument(
        "--speakers", action="store_true", help="only list the speakers, by name, and what is known of them"
    )
    parser.add_argument(
        "--speaker", action="append", default=[], metavar="NAME=WHO", help="who a speaker is (repeat)"
    )
    parser.add_argument("--others", choices=(_UNKNOWN, _SKIP), help="what the speakers are of whom nothing is said")
    passphrase.add_options(parser, "the vault", kit=True)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Take the transcript in, or list its speakers; 1 where some of these are not known."""
    transcript = read_transcript(read_bytes(args.file))
    kit = kits.from_options(args)
    with vaults.open_vault(args) as vault:
        desk = RapporteurDesk.open(vault)
        kits.take(desk, kit)
        who = _who(desk, transcript, args)
        if args.speakers:
            return _list(transcript, who)
        desk.choose_session(args.session)
        notes = desk.take_transcript(transcript, who, _unheard)
    left_out = len(transcript.turns) - len(notes)
    findings = sum(len(note.findings) for note in notes)
    print(f"{counted(len(notes), 'note', 'notes')} taken in, {counted(left_out, 'turn', 'turns')} left out")
    print(f"{counted(findings, 'finding', 'findings')} to review")
    return 0


def _who(desk: RapporteurDesk, transcript: Transcript, args: argparse.Namespace) -> Mapping[str, Attribution]:
    """Who each speaker is, as far as the roster or an option says it."""
    known = {each.name: each.attribution for each in desk.speakers_of(transcript) if each.attribution is not None}
    others = {_UNKNOWN: UNKNOWN, _SKIP: LEFT_OUT}
    if args.others is not None:
        known = dict.fromkeys(transcript.speakers, others[args.others]) | known
    for said in args.speaker:
        name, equals, who = said.rpartition("=")
        found = others.get(who.strip()) or desk.speaker_named(who.strip())
        if not equals or found is None or name.strip() not in transcript.speakers:
            raise UnknownSpeaker(number=args.speaker.index(said) + 1)
        known[name.strip()] = found
    return known


def _unheard(_done: int, _total: int) -> None:
    """A command is waited for; Ctrl+C stops it."""


def _list(transcript: Transcript, who: Mapping[str, Attribution]) -> int:
    for name, turns in transcript.speakers.items():
        found = who.get(name)
        said = "?" if found is None else "left out" if found is LEFT_OUT else found.category
        print(f"{turns:5}  {said:15}  {name or '(nobody named)'}")
    unknown = len(transcript.speakers.keys() - who.keys())
    if unknown:
        print(
            f"notetaker: {counted(unknown, 'speaker is', 'speakers are')} not known; see --speaker", file=sys.stderr
        )
    return 1 if unknown else 0
