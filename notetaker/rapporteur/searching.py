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
_UNREAD = ""
_IN_A_STEP = 100
"""Notes that are read in some milliseconds."""


class Search:
    """Remembers how each note reads without case and accents, so that a key costs one look at each note."""

    def __init__(self, ladder: Ladder) -> None:
        self.ladder = ladder
        self._among: Sequence[Note] = ()
        self._readings: list[str] = []
        """Of each of these notes, or that it was not read yet: of thousands, and so without anything beside the letters."""
        self._last: tuple[str, Sequence[int]] = ("", ())
        self._phrases = cache(partial(_phrases_of, ladder))
        self._labels = {each.key: plain(f"{each.en.label} {each.fr.label}") for each in ladder}

    def found(self, notes: Sequence[Note], wanted: str) -> tuple[Note, ...]:
        """The notes that have every word of `wanted` in text, theme, category or what was replaced in them."""
        for _ in self.reading(notes):
            pass
        whole = plain(wanted)
        before, found = self._last
        left: Sequence[int] = found if before and whole.startswith(before) else range(len(notes))
        readings = self._readings
        for part in whole.split():
            called = {key for key, label in self._labels.items() if part in label}
            left = [each for each in left if part in readings[each] or notes[each].category in called]
        self._last = whole, left
        return tuple(map(notes.__getitem__, left))

    def reading(self, notes: Sequence[Note]) -> Iterator[None]:
        """Read the notes ahead, some in each step, so that the first key has not to wait for all of them."""
        if notes is not self._among:
            known = {id(note): reading for note, reading in zip(self._among, self._readings, strict=True)}
            self._readings = [known.get(id(note), _UNREAD) for note in notes]
            self._among, self._last = notes, ("", ())
        readings = self._readings
        unread = [number for number, reading in enumerate(readings) if reading is _UNREAD]
        for count, number in enumerate(unread, 1):
            if readings is not self._readings or readings[number] is not _UNREAD:
                return  # somebody looked for a word meanwhile, and could not wait
            readings[number] = self._reading(notes[number])
            if count % _IN_A_STEP == 0:
                yield

    def _reading(self, note: Note) -> str:
        mentions = (self._phrases(placeholder) for placeholder in note.body.placeholders)
        theme = plain(f"#{note.theme.text}") if note.theme.text else ""
        return " ".join((plain(note.body.text), theme, *mentions))


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
