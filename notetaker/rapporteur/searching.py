"""Find as one types: words in notes, whatever their case and accents. Pure, but for what it remembers of each note."""

from collections.abc import Iterator, Sequence
from functools import cache, partial

from notetaker.anonymise import worded
from notetaker.model import plain_letters
from notetaker.model.body import SLOT, Body, Placeholder
from notetaker.model.category import Ladder
from notetaker.model.note import Note

_OWN = {"’": "'", SLOT: " "}
_LATIN = range(0x80, 0x250)
"""Letters that are looked up rather than taken apart: nearly all that notes have."""
_IN_A_STEP = 100
"""Notes that are read in some milliseconds."""


class Search:
    """Remembers how each note reads without case and accents, so that a key costs one look at each note."""

    def __init__(self, ladder: Ladder) -> None:
        self.ladder = ladder
        self._read: dict[str, tuple[Note, str]] = {}
        self._among: Sequence[Note] = ()
        self._readings: list[str] = []
        self._last: tuple[str, Sequence[int]] = ("", ())
        self._phrases = cache(partial(_phrases_of, ladder))
        self._labels = cache(partial(_labels_of, ladder))

    def found(self, notes: Sequence[Note], wanted: str) -> tuple[Note, ...]:
        """The notes that have every word of `wanted` in text, theme, category or what was replaced in them."""
        if notes is not self._among:
            self._among, self._readings = notes, [self._reading(note) for note in notes]
            self._last = "", ()
        whole = plain(wanted)
        before, found = self._last
        left: Sequence[int] = found if before and whole.startswith(before) else range(len(notes))
        readings = self._readings
        for part in whole.split():
            left = [number for number in left if part in readings[number]]
        self._last = whole, left
        return tuple(map(notes.__getitem__, left))

    def reading(self, notes: Sequence[Note]) -> Iterator[None]:
        """Read the notes ahead, some in each step, so that the first key has not to wait for all of them."""
        for number, note in enumerate(notes):
            self._reading(note)
            if number % _IN_A_STEP == _IN_A_STEP - 1:
                yield

    def _reading(self, note: Note) -> str:
        known = self._read.get(note.id)
        if known is not None and known[0] is note:
            return known[1]
        mentions = (self._phrases(placeholder) for placeholder in note.body.placeholders)
        theme = plain(f"#{note.theme.text}") if note.theme.text else ""
        reading = " ".join((plain(note.body.text), theme, self._labels(note.category), *mentions))
        self._read[note.id] = note, reading
        return reading


def _labels_of(ladder: Ladder, category: str) -> str:
    return " ".join(plain(f"{each.en.label} {each.fr.label}") for each in ladder if each.key == category)


def _phrases_of(ladder: Ladder, placeholder: Placeholder) -> str:
    alone = Body(SLOT, (placeholder,))
    return plain(f"{worded(alone, ladder, 'en')} {worded(alone, ladder, 'fr')}")


def plain(text: str) -> str:
    """Without case and accents."""
    lower = text.casefold()
    if lower.isascii():
        return lower
    known = lower.translate(_table())
    return known if known.isascii() else plain_letters.plain(known)


@cache
def _table() -> dict[int, str]:
    return {number: plain_letters.plain(chr(number)) for number in _LATIN} | {ord(one): _OWN[one] for one in _OWN}
