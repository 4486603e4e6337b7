"""Reading the notes of a published file back, with the session and the category that the file shows for each."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from notetaker.model.category import Ladder
from notetaker.model.language import LANGUAGES
from notetaker.model.programme import Programme
from notetaker.report.csv import COLUMNS
from notetaker.report.readback import AuditUnreadable, texts_of
from notetaker.report.reading.passage import Passage
from notetaker.report.reading.plain import decoded
from notetaker.report.words import Words, words

_BODY = re.compile(r"(?:paragraph|table|line|lines|page|sheet|value|comment|note)\b")
_UNSEEN = re.compile(r"formula|metadata|before the tracked changes|: |words (?:joined|turned)")
_BULLET = re.compile(r"^\s*(?:[-*+•▪‣◦·–—]|\d{1,3}[.)])\s+")
_HEADING = re.compile(r"^\s*#+\s+")
_DASH = re.compile(r"^\s*(?:[–—-]|:)\s+")
_SENTENCE_END = re.compile(r"[.!?…:»”\")\]]\s*$")
_LETTERS = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 4
_MOST_LINES = 4
"""Lines that the longest heading may take on a page."""


@dataclass(frozen=True)
class PublishedNote:
    """A note of a file, where it stands, and what the file shows of it; None where it shows nothing.

    `mentions` are the categories of those whom placeholders stand for, where they are known as data; `note_id` is that of
    the note itself, where it was read from a bundle or an archive.
    """

    place: str
    text: str = field(repr=False)
    session: str | None = None
    category: str | None = None
    mentions: tuple[str, ...] = ()
    note_id: str = ""


def notes_of(name: str, data: bytes, ladder: Ladder, programme: Programme | None = None) -> Iterator[PublishedNote]:
    """The notes in a file: the points of a report of ours, the paragraphs or rows of any other.

    Sessions are known by their titles, so only with a programme. Raises the errors of `texts_of`, after what could be read.
    """
    marks = _Marks.of(ladder, programme)
    passages, unreadable = _read(name, data)
    if _is_our_table(name, data):
        yield from _rows(data, marks)
    else:
        yield from _points(passages, marks)
    if unreadable is not None:
        raise unreadable


def _read(name: str, data: bytes) -> tuple[list[Passage], AuditUnreadable | None]:
    """What can be read, and what is to be said of the rest."""
    passages: list[Passage] = []
    try:
        passages.extend(texts_of(name, data))
    except AuditUnreadable as error:
        return passages, error
    return passages, None


def _points(passages: list[Passage], marks: "_Marks") -> Iterator[PublishedNote]:
    seen = [passage for passage in passages if _is_shown(passage)]
    shown = [line for passage in seen for line in _lines(passage, marks)]
    ours = any(_key(line.text) in marks.rules for line in shown)
    if ours and marks.sessions:
        shown = [line for passage in seen for line in _lines(passage, marks, until_the_next=True)]
    session: str | None = None
    for line in shown:
        key = _key(line.text)
        if key in marks.sessions or key in marks.ends:
            session = marks.sessions.get(key)
            continue
        category, text = marks.parted(line.text, ours=ours)
        said = len(_LETTERS.findall(text)) >= _FEWEST_WORDS and not (ours and marks.is_fixed(key))
        if said or (ours and category is not None):
            yield PublishedNote(line.place, text, session, category)


@dataclass(frozen=True)
class _Line:
    place: str
    text: str


@dataclass(frozen=True)
class _Marks:
    """What our reports write around notes, by its letters: titles, labels, and what says that a report is ours."""

    sessions: Mapping[str, str]
    labels: Mapping[str, str]
    rules: frozenset[str]
    ends: frozenset[str]
    headings: frozenset[str]
    fixed: str
    months: frozenset[str]
    figures: re.Pattern[str]

    @classmethod
    def of(cls, ladder: Ladder, programme: Programme | None) -> "_Marks":
        both = (words("en"), words("fr"))
        return cls(
            {_key(session.title): session.id for session in programme.sessions} if programme else {},
            {each.phrases(lang).label: each.key for each in ladder for lang in LANGUAGES},
            frozenset(_key(fixed.rule) for fixed in both),
            frozenset(_key(fixed.limits_heading) for fixed in both),
            frozenset(_without_figures(_key(heading)) for heading in _headings(both, programme)),
            "\n".join(map(_key, _texts_around(both, programme))),
            frozenset(_key(month) for fixed in both for month in fixed.months),
            _figures(both),
        )

    def is_fixed(self, key: str) -> bool:
        """Whether a line, or what is left of it on a page, is of what our reports write around notes."""
        if self.figures.fullmatch(key):
            return True
        for title in self.sessions:
            key = key.replace(title, " ")
        left = [word for word in key.split() if not word.isdecimal() and word not in self.months]
        return len(left) < _FEWEST_WORDS or key in self.fixed or " ".join(left) in self.fixed

    def heading_at(self, lines: list[str], index: int) -> int:
        """How many lines a heading has that begins here, or 0: on a page nothing but its looks parts it from the rest."""
        for count in range(1, _MOST_LINES + 1):
            if _without_figures(_key(" ".join(lines[index : index + count]))) in self.headings:
                return count
        return 0

    def parted(self, text: str, *, ours: bool) -> tuple[str | None, str]:
        """The category whose label begins the text, and the rest. In files of others a dash must follow the label."""
        for label in sorted(self.labels, key=len, reverse=True):
            if text.startswith(label):
                rest = text[len(label) :]
                if _DASH.match(rest) or (ours and rest[:1].isspace() and rest.strip()):
                    return self.labels[label], _DASH.sub("", rest, count=1).strip()
        return None, text


def _figures(both: Iterable[Words]) -> re.Pattern[str]:
    """The summary, or a row of it: how many sessions, and how many points of each kind."""
    called = {
        label
        for fixed in both
        for label in (
            fixed.session,
            fixed.contents,
            *(name for kind in fixed.kinds.values() for name in (kind.one, kind.many)),
        )
    }
    labels = "|".join(re.escape(_key(label)) for label in sorted(called, key=len, reverse=True))
    return re.compile(rf"\d+ (?:{labels})(?: \d+ (?:{labels}))*")


def _headings(both: Iterable[Words], programme: Programme | None) -> Iterator[str]:
    """What a report of ours sets alone on its line: headings, and the foot of a page."""
    for fixed in both:
        yield from (fixed.kicker, fixed.limits_heading, *(kind.many for kind in fixed.kinds.values()))
    if programme is not None:
        yield from (programme.title, *(session.title for session in programme.sessions))
        yield from (_foot(programme, fixed) for fixed in both)


def _foot(programme: Programme, fixed: Words) -> str:
    return f"{programme.title} {fixed.page.format(page='', pages='')}"


def _texts_around(both: Iterable[Words], programme: Programme | None) -> Iterator[str]:
    for fixed in both:
        yield from (fixed.kicker, fixed.rule, fixed.no_points, fixed.limits_heading, fixed.limits)
    if programme is not None:
        yield programme.title
        yield from (_foot(programme, fixed) for fixed in both)
        for session in programme.sessions:
            yield " ".join((session.title, session.room))


def _is_shown(passage: Passage) -> bool:
    """Whether a reader sees the passage as text of the document; what hides is for the audit."""
    return _BODY.match(passage.place) is not None and _UNSEEN.search(passage.place) is None


def _lines(passage: Passage, marks: _Marks, *, until_the_next: bool = False) -> Iterator[_Line]:
    """The items of a list and the paragraphs in a passage, each as one line.

    `until_the_next`: an item goes on until the next one or a heading, whatever ends in it.
    """
    collected: list[str] = []
    first = index = 0
    lines = passage.text.split("\n")
    while index < len(lines):
        line, heading = lines[index], marks.heading_at(lines, index)
        in_item = until_the_next and bool(collected) and _BULLET.match(collected[0]) is not None
        if collected and (heading or _begins_anew(line, collected[-1], in_item=in_item)):
            yield _Line(passage.place_of_line(first), _joined(collected))
            collected = []
        if heading:
            yield _Line(passage.place_of_line(index), _joined(lines[index : index + heading]))
        elif line.strip():
            first = first if collected else index
            collected.append(line)
        index += heading or 1
    if collected:
        yield _Line(passage.place_of_line(first), _joined(collected))


def _begins_anew(line: str, before: str, *, in_item: bool) -> bool:
    if not line.strip() or _BULLET.match(line) or _HEADING.match(line) or _HEADING.match(before):
        return True
    return not in_item and _SENTENCE_END.search(before) is not None


def _joined(lines: list[str]) -> str:
    text = " ".join(line.strip() for line in lines)
    return _HEADING.sub("", _BULLET.sub("", text))


def _key(text: str) -> str:
    return " ".join(_LETTERS.findall(text.casefold()))


def _without_figures(key: str) -> str:
    return " ".join(word for word in key.split() if not word.isdecimal())


def _is_our_table(name: str, data: bytes) -> bool:
    first = decoded(data[:200]).split("\n", 1)[0].strip() if PurePath(name).suffix.lower() == ".csv" else ""
    return first == ",".join(COLUMNS)


def _rows(data: bytes, marks: _Marks) -> Iterator[PublishedNote]:
    """The points of a table that we wrote."""
    rows = csv.DictReader(io.StringIO(decoded(data), newline=""))
    line = 2
    for row in rows:
        session = marks.sessions.get(_key(row.get("session") or ""))
        category = marks.labels.get(row.get("category") or "")
        yield PublishedNote(f"line {line}", row.get("text") or "", session, category)
        line = rows.line_num + 1
