"""Public committee transcripts as a rapporteur's input: a roster from the speakers, every turn as a note.

The transcripts (Yale-LILY/QMSum, MIT) lie beside the checkout and are not part of the project.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_TITLE = re.compile(r"^(?:Right Hon\.|Hon\.|Mr\.|Mrs\.|Ms\.|Dr|Professor)\s+")
_CHAIR = re.compile(r"^The (?:Acting )?Chair(?:\s*\((?P<who>.*)\))?$")
_BRACKET = re.compile(r"^(?P<name>[^(]+?)\s*(?:\((?P<inside>.*)\))?$")
_PARTIES = {
    "Lib.": ("Liberal Party", "Liberal Party of Canada"),
    "CPC": ("Conservative Party", "Conservative Party of Canada;CPC"),
    "BQ": ("Bloc Québécois", "Bloc;BQ"),
    "NDP": ("New Democratic Party", "NDP"),
    "GP": ("Green Party", "Green Party of Canada"),
}
_ORGANISATION = re.compile(
    r"(?:\b(?:of|at|from|with)|,)\s+(?:the\s+)?([A-Z][\w'&-]+(?:\s+(?:(?:of|and|for)\s+)?[A-Z][\w'&-]+)*)"
)
_MEMBER = "Member for "
_COLUMNS = ("id", "name", "aliases", "affiliation", "affiliation_aliases", "role", "category", "sessions")

PROGRAMME = """\
title = "Public committee meeting"
[[session]]
id = "S1"
title = "The meeting"
[[category]]
key = "member"
en = "elected member"
fr = "élu"
widens_to = "participant"
[[category]]
key = "government"
en = "government"
fr = "gouvernement"
widens_to = "participant"
[[category]]
key = "witness"
en = "witness"
fr = "personne auditionnée"
widens_to = "participant"
"""


@dataclass
class Speaker:
    """One speaker as all their turns describe them."""

    id: str
    name: str
    affiliation: str = ""
    affiliation_aliases: str = ""
    role: str = ""
    category: str = "witness"


@dataclass(frozen=True)
class Turn:
    """What one speaker said in one go."""

    speaker: str
    text: str


@dataclass
class Meeting:
    """One transcript."""

    id: str
    speakers: dict[str, Speaker] = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)

    @property
    def words(self) -> int:
        """Words of all turns."""
        return sum(len(turn.text.split()) for turn in self.turns)

    def roster_csv(self) -> str:
        """The speakers as a secretariat would list them."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for who in self.speakers.values():
            writer.writerow(
                (who.id, who.name, "", who.affiliation, who.affiliation_aliases, who.role, who.category, "S1")
            )
        return out.getvalue()

    def capture_lines(self) -> str:
        """Every turn as a line of the capture grammar."""
        return "".join(f"{turn.speaker}: {' '.join(turn.text.split())}\n" for turn in self.turns)


def meetings(folder: Path) -> Iterator[Meeting]:
    """The transcripts of a folder, by name."""
    for path in sorted(folder.glob("*.json")):
        yield _read(path.stem, json.loads(path.read_text(encoding="utf-8")))


def _read(name: str, transcript: Mapping[str, list[Mapping[str, str]]]) -> Meeting:
    meeting = Meeting(name)
    chair = ""
    for turn in transcript["meeting_transcripts"]:
        label = turn["speaker"]
        if match := _CHAIR.match(label):
            label = chair = match["who"] or chair
        who = _speaker(meeting, label)
        if turn["content"].strip():
            meeting.turns.append(Turn(who.id, turn["content"]))
    _introduce(meeting)
    return meeting


def _introduce(meeting: Meeting) -> None:
    """Take the affiliation of witnesses from the chair's welcome: "NAME, who is chair of ORGANISATION; NAME, …"."""
    welcome = " ".join(turn.text for turn in meeting.turns[:1])
    for who in meeting.speakers.values():
        if who.category != "witness" or who.name not in welcome:
            continue
        clause = re.split(r"[;.]", welcome.split(who.name, 1)[1], maxsplit=1)[0]
        if organisations := _ORGANISATION.findall(clause):
            who.affiliation = organisations[-1]
            who.role = clause.split(who.affiliation)[0].strip(" ,")


def _speaker(meeting: Meeting, label: str) -> Speaker:
    match = _BRACKET.match(label)
    title = _TITLE.match(label)
    full = _TITLE.sub("", match["name"] if match else label)
    elected = full.endswith(" AM")
    name = full.removesuffix(" AM")
    who = meeting.speakers.setdefault(name, Speaker(f"P{len(meeting.speakers) + 1:02}", name))
    if elected:
        who.category = "member"
    elif title and "Hon." in title.group() and not who.role.startswith(_MEMBER):
        who.category = "government"
    elif title and title.group().strip() in ("Mr.", "Mrs.", "Ms."):
        who.category = "member"
    _describe(who, (match["inside"] if match else "") or "")
    return who


def _describe(who: Speaker, inside: str) -> None:
    """What stands in brackets after a name: constituency and party, or a ministry."""
    place, _, party = inside.rpartition(", ")
    if party in _PARTIES:
        who.affiliation, who.affiliation_aliases = _PARTIES[party]
        who.role, who.category = f"{_MEMBER}{place}", "member"
    elif inside == "Leader of the Opposition":
        who.role, who.category = inside, "member"
    elif inside:
        who.role, who.category = inside, "government"
        who.affiliation = who.affiliation or "Government of Canada"
