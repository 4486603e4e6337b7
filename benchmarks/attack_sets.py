"""How often the attack narrows labelled notes down, and is right: `python -m benchmarks.attack_sets [SET_FOLDER...]`.

Each set has a roster and notes with their speakers. The notes are stripped; once no finding is decided on, once all are
generalised. Notes that still name somebody are left out: who is named need not have spoken. Prints no note and no name.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from notetaker.anonymise import Anonymiser, generalise_note
from notetaker.exchange import default_ladder, read_roster
from notetaker.model.note import Kind, Note
from notetaker.organiser.attack import Attack

_SETS = Path(__file__).parents[1] / "tests" / "anonymise" / "sets"
_NAMED = frozenset({"name", "organisation", "contact", "mention"})
_K = 3


@dataclass(frozen=True)
class Counted:
    """Of `notes`, how many were narrowed down, how often the speaker was in the set, and how often by chance.

    `small` are those under k for what they say (not for their category alone), `one` those that leave one person; right is
    the set that holds the speaker, and the person that is the speaker.
    """

    notes: int
    narrowed: int
    right: int
    by_chance: float
    small: int = 0
    small_right: int = 0
    one: int = 0
    one_right: int = 0

    def __add__(self, other: "Counted") -> "Counted":
        return Counted(
            self.notes + other.notes,
            self.narrowed + other.narrowed,
            self.right + other.right,
            self.by_chance + other.by_chance,
            self.small + other.small,
            self.small_right + other.small_right,
            self.one + other.one,
            self.one_right + other.one_right,
        )

    def __str__(self) -> str:
        share, chance = (100 * each / max(1, self.narrowed) for each in (self.right, self.by_chance))
        return (
            f"{self.notes} notes, {self.narrowed} narrowed, {self.right} right ({share:.0f} %, by chance {chance:.0f} %); "
            f"{self.small} under k, {self.small_right} right; {self.one} to one person, {self.one_right} right"
        )


def counted(folder: Path, *, decided: bool) -> Counted:
    """The figures of one set."""
    roster = read_roster((folder / "roster.csv").read_bytes(), default_ladder()).whole()
    speakers = {person.id: person for person in roster}
    anonymiser, attack = Anonymiser(roster, default_ladder()), Attack(roster, default_ladder(), _K)
    rows = [row for row in _rows(folder / "notes.jsonl") if row["speaker"]]
    notes = []
    for number, row in enumerate(rows):
        who = speakers[row["speaker"]]
        stripped = anonymiser.strip(row["text"], speaker=who)
        note = Note(str(number), row["session"], who.category, Kind.POINT, stripped.body, stripped.findings)
        notes.append(generalise_note(note, note.findings) if decided else note)
    guesses = [
        (each.guess, speakers[row["speaker"]].name, attack.candidates(each.guess))
        for row, each in zip(rows, attack.on(attack.in_notes("x", notes)).notes, strict=True)
        if _NAMED.isdisjoint(each.guess.cues)
    ]
    narrowed = [(who in some, len(some) / guess.pool) for guess, who, some in guesses if len(some) < guess.pool]
    small = [each for each in guesses if each[0].is_small(_K) and "cell" not in each[0].cues]
    one = [each for each in small if each[0].people == 1]
    return Counted(
        len(rows),
        len(narrowed),
        sum(hit for hit, _ in narrowed),
        sum(share for _, share in narrowed),
        len(small),
        sum(who in some for _, who, some in small),
        len(one),
        sum(who == some[0] for _, who, some in one),
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines())


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures of each set, and of all together."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attack_sets", description=__doc__)
    parser.add_argument(
        "folders", nargs="*", type=Path, help="folders with roster.csv and notes.jsonl; ours if none is given"
    )
    folders = parser.parse_args(arguments).folders or sorted(each.parent for each in _SETS.glob("*/notes.jsonl"))
    for decided in (False, True):
        print("all findings generalised:" if decided else "no finding decided on:")
        total = Counted(0, 0, 0, 0.0)
        for folder in folders:
            figures = counted(folder, decided=decided)
            total += figures
            print(f"  {folder.name}: {figures}")
        print(f"  together: {total}")


if __name__ == "__main__":
    main()
