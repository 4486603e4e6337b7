"""`notetaker anonymise`: strip notes from a file, without a vault."""

import argparse
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from notetaker.anonymise import Anonymiser, Stripped, reason, without_gender, worded_pieces
from notetaker.cli import rosters
from notetaker.cli.commands import Commands
from notetaker.cli.errors import BadNotes
from notetaker.cli.files import STANDARD, read_text, write_output
from notetaker.cli.translation import shown, translate
from notetaker.model.category import WIDEST, Ladder
from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.model.language import Lang
from notetaker.model.roster import Participant, Roster

_LANGUAGES = ("auto", "en", "fr")

_FORMATS = QT_TRANSLATE_NOOP(
    "cli",
    'input: JSON Lines {"id", "session", "speaker", "lang", "text"}, of which only "text" is '
    "required (other keys are passed\n"
    "  over), or plain text, one note a line. `speaker` is a roster id or a full name.\n"
    'output: JSON Lines {"id", "text", "category", "replacements": [{"start", "end", "rule", "text", "reason"}],\n'
    '  "flags": [{"start", "end", "text", "kind", "rule", "reason"}]}; '
    "`start` and `end` are character offsets in the input text.\n"
    "  Without an id a note has the number of its line.\n",
)


@dataclass(frozen=True, repr=False)
class _Note:
    id: object
    text: str
    speaker: Participant | None
    lang: Lang | Literal["auto"]


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "anonymise",
        help=translate("cli", "strip notes in a file"),
        description=translate("cli", "Replaces participants and their organisations by stakeholder categories."),
        epilog=translate("cli", _FORMATS),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    rosters.add_options(parser)
    parser.add_argument(
        "--lang",
        default="auto",
        choices=_LANGUAGES,
        help=translate("cli", "language of the notes (default: of each note)"),
    )
    parser.add_argument(
        "--they",
        action="store_true",
        help=translate("cli", "“they” for “he” and “she” where only one participant can be meant; flag the others"),
    )
    parser.add_argument(
        "input", nargs="?", default=STANDARD, metavar="IN", help=translate("cli", "default: standard input")
    )
    parser.add_argument(
        "output", nargs="?", default=STANDARD, metavar="OUT", help=translate("cli", "default: standard output")
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Strip every note, then write them all."""
    roster, ladder = rosters.from_options(args)
    anonymiser = Anonymiser(roster, ladder)
    lines = [
        json.dumps(_stripped(note, anonymiser, ladder, they=args.they), ensure_ascii=False)
        for note in _notes(read_text(args.input), roster, args.lang)
    ]
    write_output(args.output, "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace"))
    return 0


def _notes(text: str, roster: Roster, lang: Lang | Literal["auto"]) -> Iterator[_Note]:
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    as_json = bool(lines) and lines[0][1].lstrip().startswith("{")
    speakers = {key: person for person in roster for key in (person.name, person.id)}
    for number, line in lines:
        if as_json:
            yield _json_note(number, line, speakers, lang)
        else:
            yield _Note(str(number), line.rstrip("\r"), None, lang)


def _json_note(number: int, line: str, speakers: Mapping[str, Participant], lang: Lang | Literal["auto"]) -> _Note:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise BadNotes(line=number, problem=QT_TRANSLATE_NOOP("problems", "it is not JSON")) from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise BadNotes(line=number, problem=QT_TRANSLATE_NOOP("problems", "it has no “text”"))
    speaker = fields.get("speaker")
    own_lang = fields.get("lang")
    return _Note(
        fields.get("id", str(number)),
        fields["text"],
        speakers.get(speaker) if isinstance(speaker, str) else None,
        own_lang if lang == "auto" and own_lang in _LANGUAGES else lang,
    )


def _stripped(note: _Note, anonymiser: Anonymiser, ladder: Ladder, *, they: bool) -> dict[str, object]:
    stripped = anonymiser.strip(note.text, speaker=note.speaker, lang=note.lang)
    if they:
        stripped = without_gender(stripped, ladder)
    pieces = worded_pieces(stripped.body, ladder, stripped.lang)
    slots = [piece.text for piece in pieces if piece.placeholder is not None]
    return {
        "id": note.id,
        "text": "".join(piece.text for piece in pieces),
        "category": note.speaker.category if note.speaker else WIDEST,
        "replacements": [
            {
                "start": each.start,
                "end": each.end,
                "rule": each.rule,
                "text": each.prefix + slots[each.place],
                "reason": reason(each.rule, shown()),
            }
            for each in stripped.replacements
        ],
        "flags": list(_flags(note.text, stripped)),
    }


def _flags(text: str, stripped: Stripped) -> Iterator[dict[str, object]]:
    for finding in stripped.findings:
        start, end = stripped.source_span(finding.start, finding.end)
        yield {
            "start": start,
            "end": end,
            "text": text[start:end],
            "kind": finding.kind,
            "rule": finding.rule,
            "reason": reason(finding.rule, shown()),
        }
