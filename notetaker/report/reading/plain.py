"""Plain text, Markdown, tables and JSON."""

import codecs
import csv
import html
import io
import json
import re
from collections.abc import Iterator

from notetaker.model.errors import QT_TRANSLATE_NOOP
from notetaker.report.reading.passage import DamagedFile, Passage

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EMPHASIS = re.compile(r"(?<!\\)(?:[*`]+|~~|(?<!\w)_+|_+(?!\w))")
_BULLET = re.compile(r"^(\s*)[*+](?=\s)", re.MULTILINE)
_ITEM = re.compile(r"\s*(?:-|\d+[.)])\s")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_REFERENCE = re.compile(r"&#0*(\d{1,7})\d*")
_DELIMITERS = ",;\t|"


def decoded(data: bytes, declared: str = "") -> str:
    """The text of bytes in UTF-8, UTF-16, UTF-32, the declared encoding or Windows' Latin-1."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if encoding := _unmarked_utf16(data):
        return data.decode(encoding, errors="replace")
    for encoding in ("utf-8", declared or "cp1252", "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _unmarked_utf16(data: bytes) -> str:
    """The byte order of UTF-16 that says nothing about itself: every other byte of most of its text is zero."""
    if len(data) < 2:
        return ""
    pairs = len(data) // 2
    if data[1::2].count(0) > 0.3 * pairs:
        return "utf-16-le"
    return "utf-16-be" if data[0::2].count(0) > 0.3 * pairs else ""


def read_text(text: str, begins: re.Pattern[str] | None = None) -> Iterator[Passage]:
    """Paragraphs, so that a name broken over two lines is one stretch of text; `begins` are lines that begin one too."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = 0
    for number in range(len(lines) + 1):
        blank = number == len(lines) or not lines[number].strip()
        if blank or (begins is not None and begins.match(lines[number])):
            if number > start:
                last = f"lines {start + 1}–{number}" if number > start + 1 else f"line {number}"
                yield Passage(last, "\n".join(lines[start:number]), first_line=start + 1)
            start = number + 1 if blank else number


def with_short_references(text: str) -> str:
    """The text with character references of no more digits than characters have; Python reads no endless ones."""
    return _REFERENCE.sub(r"&#\1", text)


def read_markdown(text: str) -> Iterator[Passage]:
    """Paragraphs and items without the marks that may part a word: emphasis, code, escapes and character references."""
    unescaped = _ESCAPE.sub(r"\1", _EMPHASIS.sub("", _BULLET.sub(r"\1-", text)))
    yield from read_text(html.unescape(with_short_references(unescaped)), begins=_ITEM)


def read_table(text: str) -> Iterator[Passage]:
    """Rows, so that a name parted over two cells is one stretch of text."""
    first = text.split("\n", 1)[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=first.count))
    passages = []
    line = 1
    try:
        for row in rows:
            if any(row):
                passages.append(Passage(f"line {line}", " ".join(row), cells=tuple(row)))
            line = rows.line_num + 1
    except csv.Error:  # not a table after all: everything in it is searched as text
        passages = list(read_text(text))
    yield from passages


def read_json_lines(text: str) -> Iterator[Passage]:
    """The values and keys of each line, with escapes undone; a line that is not JSON is searched as it stands."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield from _values(_parsed(line), f"line {number}")
        except ValueError:
            yield Passage(f"line {number}", line)


def read_json(text: str, name: str) -> Iterator[Passage]:
    """The values and keys of a document, with escapes undone."""
    try:
        document = _parsed(text)
    except ValueError:
        raise DamagedFile(name=name, problem=QT_TRANSLATE_NOOP("problems", "it is not JSON")) from None
    yield from _values(document, "value")


def _parsed(text: str) -> object:
    """JSON with objects as lists of pairs, so that a key that stands twice hides nothing."""
    try:
        return json.loads(text, object_pairs_hook=_Pairs)
    except RecursionError:
        raise ValueError("nested too deeply") from None


class _Pairs(list[tuple[str, object]]):
    """The pairs of a JSON object."""


def _values(document: object, place: str) -> Iterator[Passage]:
    """The scalars that stand side by side as one stretch of text, then each key and each inner value."""
    pending = [(place, document)]
    while pending:
        where, value = pending.pop()
        if not isinstance(value, list):
            yield Passage(where, str(value))
            continue
        if isinstance(value, _Pairs):
            inner = [(f"{where}.{key}", part) for key, part in value]
            yield Passage(f"{where}, keys", " ".join(key for key, _ in value))
        else:
            inner = [(f"{where}[{index}]", part) for index, part in enumerate(value)]
        scalars = [str(part) for _, part in inner if part is not None and not isinstance(part, list | bool)]
        if scalars:
            yield Passage(where, " ".join(scalars))
        pending.extend((at, part) for at, part in reversed(inner) if isinstance(part, list))
