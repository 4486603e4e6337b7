"""Folds a text so that spellings of one name look alike, and remembers where each character came from."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from notetaker.anonymise.text.offsets import OffsetMap, Segment
from notetaker.model.body import SLOT
from notetaker.model.miscoded import may_be_miscoded, miscoded

_LETTERS = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ƒ": "f",
    **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)),
    "æ": "ae", "œ": "oe", "þ": "th", "ə": "e", "ß": "ss",
}  # fmt: skip
_LOOK_ALIKES = str.maketrans("авеікмнорстухѕјԁԛԝһαεικνορτυχγ", "abeikmhopctyxsjdqwhaeikvoptuxy")
_APOSTROPHES = "’‘ʼʹ′´`ʻʾʿ＇‛"
_HYPHENS = "‐‑‒–—―−⁃﹘﹣－"
_DROPPED_CATEGORIES = {"Mn", "Me", "Cf"}
_BIDI = {chr(code) for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def fold_character(character: str) -> str:
    """What stands for `character` in a folded text; empty if it is invisible or an accent."""
    if character == SLOT:
        return SLOT
    if character in _APOSTROPHES:
        return "'"
    if character in _HYPHENS:
        return "-"
    if character.isspace():
        return " "
    plain = unicodedata.normalize("NFKD", character).casefold()
    if plain != character:
        return "".join(map(fold_character, plain))
    letters = _LETTERS.get(character, character)
    return "" if unicodedata.category(letters[0]) in _DROPPED_CATEGORIES else letters


class _Table(dict[int, str]):
    """Folded characters by code point, worked out once each; `uneven` are those that do not fold to one."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold_character(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        return folded


_TABLE = _Table()
_ODD = re.compile("[^ -_a-~]")
"""What may fold to something else than its small letter."""
_EVEN = bytes(code for code in range(128) if not _ODD.match(chr(code)))
_PLAIN = bytes(ord(fold_character(chr(code))) for code in range(128)).ljust(256)
"""What a text of ASCII is translated by: each of its characters folds to one of it."""
_MOST_ODD = 16


@dataclass(slots=True, repr=False, eq=False)
class Folded:
    """`text` folded. `origin(i)` is the place in the unfolded text of the folded character i."""

    text: str
    places: tuple[int, ...] | None

    def origin(self, index: int) -> int:
        """Where the folded character `index` stands in the unfolded text."""
        return index if self.places is None else self.places[index]

    def __repr__(self) -> str:
        return "Folded(***)"


def fold(text: str) -> Folded:
    """Lower case, no accents, no invisible characters, one kind of apostrophe, hyphen and space."""
    if text.isascii():
        return Folded(text.encode("ascii").translate(_PLAIN).decode("ascii"), None)
    low = text.lower().replace("’", "'")
    odd = _odd_in(low)
    if len(odd) > _MOST_ODD or len(low) != len(text):
        low, odd = text, set(_ODD.findall(text))
        changed = text.translate(_TABLE)
    else:
        changed = low
        for one in odd:
            changed = changed.replace(one, _TABLE[ord(one)])
    if not odd or _TABLE.uneven.isdisjoint(odd):
        return Folded(changed, None)
    return Folded(changed, tuple(_places(low)))


def _odd_in(text: str) -> set[str]:
    """The odd characters of a text, where it is Latin-1 byte by byte, which is faster."""
    try:
        return set(text.encode("latin-1").translate(None, _EVEN).decode("latin-1"))
    except UnicodeEncodeError:
        return set(_ODD.findall(text))


def _places(text: str) -> Iterator[int]:
    """Where in `text` each character of the folded text comes from."""
    at = 0
    for odd in _ODD.finditer(text):
        if (count := len(_TABLE[ord(odd[0])])) != 1:
            yield from range(at, odd.start())
            yield from repeat(odd.start(), count)
            at = odd.end()
    yield from range(at, len(text))


def unmixed(word: str) -> str:
    """A folded word that mixes Latin with look-alike letters of other alphabets, all in Latin."""
    if word.isascii() or not any("a" <= one <= "z" for one in word):
        return word
    return word.translate(_LOOK_ALIKES)


def folded(text: str) -> str:
    """The folded text alone."""
    changed = text.translate(_TABLE)
    return text if changed == text else changed  # most are words of tables, which are kept anyway


_FOREIGN = re.compile(f"[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff{SLOT}{''.join(sorted(_BIDI))}]")


def _kept(character: str) -> str:
    """What stays of a character of the input: tab and line ends become a space, control and bidi characters go."""
    if character in "\t\n\r\v\f\x85\u2028\u2029":
        return " "
    gone = character in _BIDI or character == SLOT or unicodedata.category(character) in {"Cc", "Cs"}
    return "" if gone else character


def scrub(text: str, *, keep_slots: bool = False) -> tuple[str, OffsetMap]:
    """The text without control characters, bidi controls, lone surrogates and foreign slots; and the way back.

    What was read in a wrong coding ("LefÃ¨vre") is put right.
    """
    if text.isascii() or not may_be_miscoded(text) or not (wrong := list(miscoded(text))):
        return _scrubbed(text, keep_slots=keep_slots)
    right, recoding = _recoded(text, wrong)
    scrubbed, scrubbing = _scrubbed(right, keep_slots=keep_slots)
    return scrubbed, scrubbing.then(recoding)


def _recoded(text: str, wrong: Sequence[tuple[int, int, str]]) -> tuple[str, OffsetMap]:
    """The text with these stretches as they were meant, and the way back."""
    pieces: list[str] = []
    segments: list[Segment] = []
    out = at = 0
    for start, end, meant in (*wrong, (len(text), len(text), "")):
        for piece, first, last, same in ((text[at:start], at, start, True), (meant, start, end, False)):
            if piece:
                pieces.append(piece)
                segments.append(Segment(out, out + len(piece), first, last, verbatim=same))
                out += len(piece)
        at = end
    return "".join(pieces), OffsetMap(tuple(segments))


def _scrubbed(text: str, *, keep_slots: bool) -> tuple[str, OffsetMap]:
    if (text.isprintable() and SLOT not in text) or _FOREIGN.search(text) is None:
        return text, OffsetMap.identity(len(text))
    kept = {one: SLOT if keep_slots and one == SLOT else _kept(one) for one in set(text)}
    if all(kept.values()):
        return text.translate({ord(one): stays for one, stays in kept.items()}), OffsetMap.identity(len(text))
    pieces: list[str] = []
    segments: list[Segment] = []
    out = start = 0
    for place, one in enumerate(text):
        if not kept[one]:
            if place > start:
                segments.append(Segment(out, out + place - start, start, place, verbatim=True))
                out += place - start
            start = place + 1
        else:
            pieces.append(kept[one])
    if len(text) > start:
        segments.append(Segment(out, out + len(text) - start, start, len(text), verbatim=True))
    return "".join(pieces), OffsetMap(tuple(segments))
