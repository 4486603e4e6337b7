"""`notetaker attack`: whom would a reader who holds the roster guess behind each note?"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from notetaker.cli import counting, key_files, passphrase, rosters, vaults
from notetaker.cli.commands import Commands
from notetaker.cli.errors import NoIdentity, NoNotes, NothingNamed
from notetaker.cli.files import listed, read_bytes
from notetaker.cli.leave_out import SHOWN
from notetaker.cli.translation import found, in_parts, shown, told, translate
from notetaker.exchange import Bundle, default_ladder, is_protected, read_bundle, read_programme
from notetaker.model.body import SLOT
from notetaker.model.errors import NotetakerError
from notetaker.model.language import LANGUAGES
from notetaker.model.programme import DEFAULT_K, LEAST_K, Programme
from notetaker.organiser import OrganiserDesk
from notetaker.organiser.attack import Attack, AttackedNote, AttackReport
from notetaker.report.places import in_words
from notetaker.report.published import PublishedNote

_SMALL, _UNREADABLE = 1, 2


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "attack",
        help=translate("cli", "guess who said what, as a reader with the roster would"),
        description=translate(
            "cli",
            "Plays a reader who holds the public roster: for each note of reports, other files or bundles, how few "
            "people could believably have said it, and why. Names nobody unless asked to. Exit status 1 if any note is "
            "narrowed down to fewer than k people or organisations, 2 if a file could not be read in full.",
        ),
    )
    rosters.add_options(parser)
    parser.add_argument(
        "--k",
        type=_least,
        metavar="K",
        help=translate("cli", "default: that of the programme, else {k}").format(k=DEFAULT_K),
    )
    key_files.add_option(parser, translate("cli", "the organiser's key, for bundles"))
    parser.add_argument(
        "--vault", metavar="V.ntvault", help=translate("cli", "attack the notes of this archive as well")
    )
    passphrase.add_options(parser, passphrase.ARCHIVE_AND_KEY)
    parser.add_argument("--under-k", action="store_true", help=translate("cli", "list only the notes under k"))
    parser.add_argument(
        "--show", action="store_true", help=translate("cli", "print the texts of the notes as well")
    )
    parser.add_argument(
        "--name-candidates",
        action="store_true",
        help=translate("cli", "print the names of those who are believable"),
    )
    parser.add_argument("--json", action="store_true", help=translate("cli", "print one JSON document"))
    parser.add_argument("files", nargs="*", metavar="REPORT_OR_BUNDLE")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read everything, attack it together, and tell."""
    names, failed = listed(args.files)
    if not (names or failed or args.vault):
        raise NothingNamed
    sources = _Sources(failed=bool(failed))
    sources.read(names, args)
    programme = _programme(args, sources)
    ladder = programme.ladder if programme else default_ladder()
    roster = rosters.read(args.roster, ladder, sources.programmes(programme))
    k = args.k or max((each.k for each in sources.programmes(programme)), default=DEFAULT_K)
    attack = Attack(roster, ladder, k, programme)
    report = attack.on(sources.notes(attack))
    if report.notes or args.json or not sources.failed:
        print(as_json(report, attack, args) if args.json else "\n".join(lines(report, attack, args)))
    if report.unplaced:
        print(_unplaced(report, programme_given=bool(args.programme)), file=sys.stderr)
    return _UNREADABLE if sources.failed else _SMALL if report.small else 0


@dataclass
class _Sources:
    """What is attacked: files, opened bundles and an archive. What cannot be read is told, and the rest goes on."""

    failed: bool
    files: list[tuple[str, bytes]] = field(default_factory=list)
    bundles: list[tuple[str, Bundle]] = field(default_factory=list)
    archives: list[tuple[str, OrganiserDesk]] = field(default_factory=list)

    def read(self, names: Sequence[str], args: argparse.Namespace) -> None:
        """Read the files, open those that are sealed, and the archive."""
        key = key_files.named_key(args)
        for name in names:
            with self._telling(name):
                data = read_bytes(name)
                if not is_protected(data):  # any age file begins as a protected key does
                    self.files.append((name, data))
                elif key is None:
                    raise NoIdentity(name=name)
                else:
                    self.bundles.append((name, read_bundle(data, [key.identity]).bundle))
        if args.vault:
            with vaults.open_vault(args) as vault:
                self.archives.append((Path(args.vault).name, OrganiserDesk.open(vault)))

    def notes(self, attack: Attack) -> list[tuple[str, PublishedNote]]:
        """The notes of all of them; a file without any is told, for it cannot be called safe."""
        found: list[tuple[str, PublishedNote]] = []
        for name, data in self.files:
            with self._telling(name):
                before = len(found)
                found.extend(attack.in_file(name, data))
                if len(found) == before:
                    raise NoNotes(name=name)
        for name, bundle in self.bundles:
            found.extend(attack.in_notes(name, bundle.notes))
        for name, desk in self.archives:
            found.extend(attack.in_notes(name, (point.note for point in desk.points())))
        return found

    def programmes(self, given: Programme | None) -> list[Programme]:
        """All that the notes are from."""
        inside = [bundle.programme for _, bundle in self.bundles]
        inside += [each.programme for _, desk in self.archives for each in desk.programmes]
        return [*([] if given is None else [given]), *inside]

    @contextmanager
    def _telling(self, name: str) -> Iterator[None]:
        try:
            yield
        except NotetakerError as error:
            self.failed = True
            print(f"notetaker: {name}: {told(error)}", file=sys.stderr)


def _programme(args: argparse.Namespace, sources: _Sources) -> Programme | None:
    """The programme that was given, else that of a bundle or of the archive."""
    if args.programme:
        return read_programme(read_bytes(args.programme), Path(args.programme).name)
    inside = sources.programmes(None)
    return inside[0] if inside else None


def _unplaced(report: AttackReport, *, programme_given: bool) -> str:
    sentence = translate(
        "cli",
        "notetaker: of {notes} it is not shown in which session or category they were said, so that anybody of the list "
        "may have said them: a reader who knows more narrows them down further. Give the programme with --programme.",
    )
    if programme_given:
        sentence = translate(
            "cli",
            "notetaker: of {notes} the files do not show in which session or category they were said, so that anybody of "
            "the list may have said them: a reader who knows more narrows them down further.",
        )
    return sentence.format(notes=counting.notes(report.unplaced))


def lines(report: AttackReport, attack: Attack, args: argparse.Namespace) -> Iterator[str]:
    """First how many and how bad, then each note with its reasons."""
    yield summary(report)
    for note in _listed(report, args):
        yield from _told(note, attack, args)


def _listed(report: AttackReport, args: argparse.Namespace) -> Iterator[AttackedNote]:
    """The notes under k, the worst first, and then the others."""
    yield from report.small
    if not args.under_k:
        yield from (note for note in report.notes if not note.guess.is_small(report.k))


def summary(report: AttackReport) -> str:
    """How many notes, how many under k, the worst."""
    notes = counting.notes(len(report.notes))
    if not report.small:
        none = translate("cli", "{notes}, none with fewer than {k} believable speakers or organisations")
        return none.format(notes=notes, k=report.k)
    worst = counting.people(min(note.guess.people for note in report.small))
    some = translate("cli", "{notes}, {n} under k = {k}; the smallest believable set is {people}")
    return some.format(notes=notes, n=len(report.small), k=report.k, people=worst)


def _told(note: AttackedNote, attack: Attack, args: argparse.Namespace) -> Iterator[str]:
    guess = note.guess
    few = translate("check", "{people} of {pool}, {organisations}").format(
        people=counting.people(guess.people),
        pool=guess.pool,
        organisations=counting.organisations(guess.organisations),
    )
    nothing = translate("cli", "weak cues only") if guess.people < guess.pool else translate("cli", "no cue")
    cues = ", ".join(note.cues(shown())) or nothing
    yield f"{note.file}: {in_parts(in_words(note.place, found), few, cues)}"
    for sentence in note.why(shown(), with_words=args.show):
        yield f"  {sentence}"
    if note.note_id and args.vault:
        yield "  " + translate("cli", "id: {id}").format(id=note.note_id[:SHOWN])
    if args.show:
        yield f"  {note.text.replace(SLOT, '[…]')}"
    if args.name_candidates:
        nobody = translate("cli", "not in the roster’s words")
        yield f"  {translate('check', '; ').join(attack.candidates(guess)) or nobody}"


def as_json(report: AttackReport, attack: Attack, args: argparse.Namespace) -> str:
    """The same for a program, with the reasons in both languages."""
    notes = [
        {
            "file": note.file,
            "place": note.place,
            "people": note.guess.people,
            "organisations": note.guess.organisations,
            "could_have": note.guess.pool,
            "under_k": note.guess.is_small(report.k),
            "cues": note.guess.cues,
            "why": {lang: note.why(lang, with_words=args.show) for lang in LANGUAGES},
            **({"id": note.note_id} if note.note_id else {}),
            **({"text": note.text.replace(SLOT, "[…]")} if args.show else {}),
            **({"candidates": attack.candidates(note.guess)} if args.name_candidates else {}),
        }
        for note in _listed(report, args)
    ]
    whole = {
        "k": report.k,
        "notes": len(report.notes),
        "under_k": len(report.small),
        "unplaced": report.unplaced,
        "listed": notes,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _least(text: str) -> int:
    if not text.isdecimal() or int(text) < LEAST_K:
        raise argparse.ArgumentTypeError(translate("cli", "k is a number from {least}").format(least=LEAST_K))
    return int(text)
