"""A transcript as turns: who spoke, and what was said. Times, numbers and the look of subtitles are dropped.

Three kinds are read: text with `NAME: what was said` (as meeting programs and stenographers write it), WebVTT with
`<v NAME>` or the same prefixes, and SubRip (SRT) with these prefixes.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from notetaker.exchange.decoding import decoded
from notetaker.model.errors import QT_TRANSLATE_NOOP, Unreadable

MOST_BYTES = 4_000_000
MOST_TURNS = 20_000
MOST_SPEAKERS = 300
LONGEST_TURN = 100_000

_TOO_LARGE = QT_TRANSLATE_NOOP("errors", "The transcript is larger than {limit} bytes.")
_TOO_MANY = QT_TRANSLATE_NOOP("errors", "The transcript has more than {limit} turns.")
_TOO_MANY_SPEAKERS = QT_TRANSLATE_NOOP("errors", "The transcript seems to have more than {limit} speakers.")
_TOO_LONG = QT_TRANSLATE_NOOP("errors", "A turn of the transcript has more than {limit} characters.")
_NOT_TEXT = QT_TRANSLATE_NOOP("errors", "The transcript is not a text file in UTF-8, UTF-16 or Windows-1252.")
_EMPTY = QT_TRANSLATE_NOOP("errors", "The transcript has no turn that could be read.")

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_STAMP = re.compile(rf"^\s*[\[(]?{_CLOCK}(?:\s*(?:-->|[-–])\s*{_CLOCK})?[\])]?\s*[-–]?\s*")
_STAMP_BEHIND = re.compile(rf"\s*[\[(]{_CLOCK}[\])](?=\s*[:：])")
_ALONE = re.compile(rf"^(?P<name>[^\d\s:][^:\n]{{0,119}}?)\s+[\[(]?{_CLOCK}[\])]?\s*$")
_PREFIX = re.compile(r"^(?P<name>[^\s:][^:\n]{0,119}?)\s*[:：](?!//)(?:\s+|$)(?P<text>.*)$")
_TIMING = re.compile(rf"^\s*{_CLOCK}\s*-->\s*{_CLOCK}")
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,80})?\s+(?P<name>[^>]{0,200})>")
_TAG = re.compile(r"<[^>]{0,500}>|\{\\[^}]{0,100}\}")
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_DASH = re.compile(r"^(?:>>+|[-–—])\s*")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_ELIDED = re.compile(r"[a-z]{1,2}[’'][A-ZÀ-Þ]")
_PARTICLES = frozenset(
    (
        *("de", "du", "des", "da", "di", "do", "la", "le", "les", "van", "von", "der"),
        *("den", "del", "della", "el", "al", "ben", "bin", "of", "the", "and", "et"),
    )
)
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]")
_RUN = re.compile(r"([^\S\n])[^\S\n]+")
"""Blanks beside each other: one is enough, and many would cost each expression above their square."""


class TranscriptError(Unreadable):
    """A transcript that cannot be read."""

    todo = QT_TRANSLATE_NOOP(
        "errors",
        "Save it as text with “NAME: what was said” at the start of each turn, as VTT or as SRT, and try again.",
    )


@dataclass(frozen=True, repr=False)
class Turn:
    """What somebody said in one go; `speaker` as the transcript calls them, empty where it does not say. Secret."""

    speaker: str
    text: str


@dataclass(frozen=True, repr=False)
class Transcript:
    """The turns in their order. Secret: it says who said what."""

    turns: tuple[Turn, ...]

    @property
    def speakers(self) -> dict[str, int]:
        """Everybody who speaks, as the transcript calls them, with the number of their turns; in order of appearance."""
        return dict(Counter(turn.speaker for turn in self.turns))


def read_transcript(data: bytes) -> Transcript:
    """The turns in the bytes of a text or subtitle file. Raises TranscriptError."""
    if len(data) > MOST_BYTES:
        raise TranscriptError(_TOO_LARGE, limit=MOST_BYTES)
    found = decoded(data)
    if found is None:
        raise TranscriptError(_NOT_TEXT)
    return transcript_of(found.text)


def transcript_of(text: str) -> Transcript:
    """The turns of a text, pasted for example. Raises TranscriptError."""
    if len(text) > MOST_BYTES:
        raise TranscriptError(_TOO_LARGE, limit=MOST_BYTES)
    lines = _HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = _RUN.sub(r"\1", lines)
    turns = _subtitles(lines) if _is_subtitles(lines) else _plain(lines)
    return Transcript(_checked(turns))


def _checked(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    kept: list[Turn] = []
    for turn in turns:
        if not turn.text:
            continue
        if len(turn.text) > LONGEST_TURN:
            raise TranscriptError(_TOO_LONG, limit=LONGEST_TURN)
        kept.append(turn)
        if len(kept) > MOST_TURNS:
            raise TranscriptError(_TOO_MANY, limit=MOST_TURNS)
    if not kept:
        raise TranscriptError(_EMPTY)
    if len({turn.speaker for turn in kept}) > MOST_SPEAKERS:
        raise TranscriptError(_TOO_MANY_SPEAKERS, limit=MOST_SPEAKERS)
    return tuple(kept)


# Text


def _plain(text: str) -> Iterator[Turn]:
    """A paragraph without a name before it goes on with the speaker before, as a turn of its own."""
    frequent = _frequent(text)
    speaker, said = "", ""
    for raw in [*text.split("\n"), ""]:
        line = _STAMP.sub("", raw).strip()
        named = _named(line, frequent) or _alone(raw)
        if named is not None or not line:
            yield Turn(speaker, said)
            speaker, said = named or (speaker, "")
        else:
            said = f"{said} {line}".strip()
    yield Turn(speaker, said)


def _frequent(text: str) -> frozenset[str]:
    """What stands before a colon at the start of a line more than once, whatever it looks like."""
    prefixes = (_PREFIX.match(_STAMP.sub("", line).strip()) for line in text.split("\n"))
    counted = Counter(match["name"] for match in prefixes if match is not None)
    return frozenset(name for name, count in counted.items() if count > 1 and len(name.split()) <= 4)


def _named(line: str, frequent: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """The speaker before the colon, and what follows it; None where no speaker stands there."""
    match = _PREFIX.match(_STAMP_BEHIND.sub("", line, count=1))
    if match is None:
        return None
    name = match["name"].strip()
    return (name, match["text"].strip()) if name in frequent or _looks_like_a_name(name) else None


def _alone(line: str) -> tuple[str, str] | None:
    """A speaker on a line of their own, with the time behind: "Ada Mauve  0:05"."""
    match = _ALONE.match(line.strip())
    return (match["name"].strip(), "") if match is not None and _looks_like_a_name(match["name"]) else None


def _looks_like_a_name(text: str) -> bool:
    """Capitals at every word but particles; what stands in brackets or behind a comma may be anything."""
    outside = re.split(r"[(,\[]", text)[0]
    words = _WORD.findall(outside)
    return 0 < len(words) <= 6 and ((len(words) == 1 and len(words[0]) <= 3) or all(map(_is_capital, words)))


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word.casefold() in _PARTICLES or _ELIDED.match(word) is not None


# Subtitles


def _is_subtitles(text: str) -> bool:
    head = text.lstrip("\ufeff \n\t")
    return head.startswith("WEBVTT") or any(_TIMING.match(line) for line in head.split("\n", 4)[:4])


def _subtitles(text: str) -> Iterator[Turn]:
    """Cues that follow each other are one turn as long as the speaker is the same."""
    speaker, said = "", ""
    for name, words in _spoken(text):
        if name is None or name == speaker:
            said = f"{said} {words}".strip()
        else:
            yield Turn(speaker, said)
            speaker, said = name, words
    yield Turn(speaker, said)


def _spoken(text: str) -> Iterator[tuple[str | None, str]]:
    """Each stretch of the cues, with who begins to speak there, None where nobody new is named."""
    for block in _BLANK.split(text):
        lines = block.strip("\n").split("\n")
        timing = next((n for n, line in enumerate(lines[:3]) if _TIMING.match(line)), None)
        if timing is not None:  # else the head, a note, a style or a region
            yield from _cue("\n".join(lines[timing + 1 :]))


def _cue(payload: str) -> Iterator[tuple[str | None, str]]:
    parts = _VOICE.split(payload)
    yield from _lines_of(parts[0])
    for name, words in zip(parts[1::2], parts[2::2], strict=True):
        yield " ".join(unescape(name).split()), _clean(words)


def _lines_of(payload: str) -> Iterator[tuple[str | None, str]]:
    for raw in payload.split("\n"):
        line = _clean(raw)
        dashed = _DASH.match(line) is not None
        line = _DASH.sub("", line)
        named = _named(line)
        if named is not None:
            yield named
        elif line:
            yield ("" if dashed else None), line


def _clean(text: str) -> str:
    return " ".join(unescape(_TAG.sub("", text)).split())
