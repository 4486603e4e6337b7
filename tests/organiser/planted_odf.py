"""Flat OpenDocument files with an invented name in every place that can hold one: in `planted/`, @place@ is a surname."""

import re
from pathlib import Path

from notetaker.model.roster import Participant, Roster

_FOLDER = Path(__file__).parent / "planted"
_PLACE = re.compile("@([a-z-]+)@")
_BEGINS = ("Bram", "Cald", "Dun", "Elm", "Fen", "Gris", "Hol", "Ing", "Jor", "Kel")
_ENDS = ("werth", "oxley", "igstad", "undel", "apholm", "ervane")
_SURNAMES = [begin + end for end in _ENDS for begin in _BEGINS]


def planted(file: str) -> tuple[str, dict[str, str]]:
    """The file with its names, and the surname that stands in each place."""
    content = (_FOLDER / file).read_text(encoding="utf-8")
    names = dict(zip(dict.fromkeys(_PLACE.findall(content)), _SURNAMES, strict=False))
    return _PLACE.sub(lambda place: names[place[1]], content), names


def roster(names: dict[str, str]) -> Roster:
    """Those whose surnames they are."""
    return Roster(
        tuple(
            Participant(f"P{at}", f"Odile {name}", (), "", (), "", "business", ("S1",))
            for at, name in enumerate(names.values())
        )
    )
