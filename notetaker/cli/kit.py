"""`notetaker kit`: make and show the event kit that rapporteurs get."""

import argparse
import sys
from pathlib import Path

from notetaker.cli import counting, exposing, key_files, passphrase, rosters
from notetaker.cli.agreeing import agrees
from notetaker.cli.commands import Commands
from notetaker.cli.files import read_bytes
from notetaker.cli.translation import category, shown, translate
from notetaker.exchange import Kit, fingerprint, read_kit
from notetaker.exposure import Widening
from notetaker.files import check_new
from notetaker.organiser.preparing import FEWEST_RECIPIENTS, Hands, make_kit, read_event, recipients_of, rotate_keys
from notetaker.rapporteur.codes import Codes
from notetaker.report.words import words


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("kit", help=translate("cli", "make or show an event kit"))
    actions = parser.add_subparsers(title=translate("cli", "actions"), metavar="ACTION", required=True)
    _add_make(actions)
    _add_rotate(actions)
    _add_show(actions)


def _add_make(actions: Commands) -> None:
    new = actions.add_parser(
        "make",
        help=translate("cli", "make a kit"),
        description=translate(
            "cli",
            "Makes the encrypted file that rapporteurs get before the event: programme, roster, k, and the keys "
            "that their bundles are sealed to. It is protected by a passphrase that you tell them, or sealed "
            "for their keys.",
        ),
    )
    new.add_argument("--programme", required=True, metavar="PROGRAMME.toml")
    new.add_argument("--roster", required=True, metavar="ROSTER.csv")
    _add_hands(new)
    new.add_argument(
        "--replaces",
        metavar="OLD.ntkit",
        help=translate(
            "cli", "the kit that this one corrects (same passphrase): rapporteurs go on in the same vault"
        ),
    )
    new.add_argument(
        "--yes",
        action="store_true",
        help=translate("cli", "do not ask about doubtful entries of the roster, titles and headings"),
    )
    new.add_argument("-o", "--output", required=True, metavar="EVENT.ntkit")
    passphrase.add_options(new, passphrase.KEY_AND_KIT, kit=True)
    new.set_defaults(run=make)


def _add_rotate(actions: Commands) -> None:
    other = actions.add_parser(
        "rotate",
        help=translate("cli", "make the same kit for other keys"),
        description=translate(
            "cli",
            "Makes a kit with the same programme and roster whose bundles are sealed to other keys: rapporteurs "
            "open it in the vault they have. Bundles that are sealed already stay as they are: keep the old key for them.",
        ),
    )
    other.add_argument("file", metavar="OLD.ntkit")
    _add_hands(other)
    other.add_argument("-o", "--output", required=True, metavar="NEW.ntkit")
    passphrase.add_options(other, passphrase.KEY_AND_KIT, kit=True)
    other.set_defaults(run=rotate)


def _add_show(actions: Commands) -> None:
    show = actions.add_parser(
        "show",
        help=translate("cli", "show what a kit says"),
        description=translate("cli", "Shows what a kit says, but no name."),
    )
    show.add_argument("file", metavar="EVENT.ntkit")
    show.add_argument(
        "--codes", action="store_true", help=translate("cli", "list the speaker codes WITH the participants' names")
    )
    passphrase.add_options(show, passphrase.KIT, kit=True)
    show.set_defaults(run=show_kit)


def make(args: argparse.Namespace) -> int:
    """Make a kit that must not exist yet, and say what it will mean for small categories."""
    path = Path(args.output)
    check_new(path)
    draft = read_event(read_bytes(args.programme), read_bytes(args.roster), Path(args.programme).name)
    rosters.whole(args.roster, draft.reading, draft.programme.ladder)
    for each in draft.doubts_of_programme:
        print(f"notetaker: {args.programme}: {rosters.worded(each, draft.programme.ladder)}", file=sys.stderr)
    if draft.everyday:
        print(f"notetaker: {args.roster}: {rosters.everyday_worded(draft.everyday)}", file=sys.stderr)
    if draft.doubts and not args.yes and not agrees(translate("cli", "Make the kit all the same?"), unasked=False):
        told = translate("cli", "no kit was made; if all that was told above is meant so, --yes makes it")
        print("notetaker:", told, file=sys.stderr)
        return 1
    replaces = read_bytes(args.replaces) if args.replaces else None
    hands = _hands(args, new=True)
    hands.check()
    _tell(make_kit(path, draft, hands, replaces=replaces))
    _warn(hands)
    return 0


def rotate(args: argparse.Namespace) -> int:
    """Make a kit that must not exist yet, of one that is there."""
    check_new(Path(args.output))
    hands = _hands(args, new=False)
    _tell(rotate_keys(Path(args.output), read_bytes(args.file), hands))
    _warn(hands)
    return 0


def _add_hands(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--recipient",
        default=[],
        action="append",
        metavar="age1pq...",
        help=translate("cli", "another key that bundles are sealed to (may be repeated)"),
    )
    key_files.add_option(
        parser, translate("cli", "your key: signs the kit; bundles are sealed to it and to its recovery keys")
    )
    parser.add_argument(
        "--for",
        dest="rapporteurs",
        default=[],
        action="append",
        metavar="age1pq...",
        help=translate(
            "cli", "a rapporteur's key: the kit is sealed for such keys, and needs no passphrase (may be repeated)"
        ),
    )
    parser.add_argument(
        "--no-recovery",
        action="store_true",
        help=translate("cli", "one recipient is enough: if its key is lost, no bundle can be read"),
    )


def _hands(args: argparse.Namespace, *, new: bool) -> Hands:
    key = key_files.named_key(args)
    secret = None if args.rapporteurs else passphrase.kit_from_options(args, new=new)
    recipients = recipients_of(key, args.recipient)
    files = () if key is None else (Path(args.identity),)
    return Hands(recipients, secret, tuple(args.rapporteurs), key, alone=args.no_recovery, key_files=files)


def _warn(hands: Hands) -> None:
    if len(hands.recipients) < FEWEST_RECIPIENTS:
        print(
            "notetaker:",
            translate("cli", "only one recipient: if its key is lost, no bundle can be read"),
            file=sys.stderr,
        )


def show_kit(args: argparse.Namespace) -> int:
    """Open a kit and say what is in it."""
    kit = read_kit(read_bytes(args.file), passphrase=passphrase.kit_from_options(args))
    _tell(kit)
    if args.codes:
        for code, person in sorted(Codes.of(kit.roster, kit.programme.ladder).proposed.items()):
            known = ", ".join(filter(None, (person.name, person.affiliation)))
            print(f"{code:<6} {known} ({category(person.category, kit.programme.ladder)})")
    return 0


def _tell(kit: Kit) -> None:
    programme = kit.programme
    heading = translate("cli", "{title}: {sessions}, {people}, k = {k}")
    sessions, people = counting.sessions(len(programme.sessions)), counting.participants(len(kit.roster))
    print(heading.format(title=programme.title, sessions=sessions, people=people, k=programme.k))
    outcomes = Widening.of(programme, kit.roster).outcomes()
    for session in programme.sessions:
        regime = translate("regime", session.regime.called)
        place = (session.title, words(shown()).day(session.day), session.room, regime)
        print(f"  {session.id}  {' · '.join(filter(None, place))}")
        for line in exposing.lines(programme, session.id, outcomes):
            print(f"      {line}")
    _tell_wording(kit)
    for recipient in kit.recipients:
        print("  " + translate("cli", "sealed to {words}").format(words=" ".join(fingerprint(recipient))))
    if kit.organiser:
        signed = translate("cli", "signed; the organiser's words, to compare by voice: {words}")
        print("  " + signed.format(words=" ".join(kit.organiser.fingerprint())))
    else:
        print("  " + translate("cli", "not signed"))
    if kit.revision:
        number = translate(
            "cli", "number {number} of this programme: rapporteurs’ vaults take no lower one afterwards"
        )
        print("  " + number.format(number=kit.revision))


def _tell_wording(kit: Kit) -> None:
    """What is written out, and which headings are the organiser's; which abbreviations are not used."""
    codes = Codes.of(kit.roster, kit.programme.ladder)
    for each in kit.wording.abbreviations:
        stands_for = " · ".join(f"{lang}: {long}" for lang, long in (("en", each.en), ("fr", each.fr)) if long)
        taken = translate("cli", "(not written out: it names somebody or a category)")
        print(f"  {each.short}  {stands_for}{'' if codes.resolve(each.short) is None else f' {taken}'}")
    for template in kit.wording.templates:
        headings = (heading for heading in template.headings.values() if heading)
        told = translate("cli", "headings of the brief ({lang}): {headings}")
        print("  " + told.format(lang=template.lang, headings=" · ".join(headings)))
