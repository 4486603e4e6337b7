"""HTML: text that shows and text that hides, attributes, comments, scripts and styles."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from notetaker.report.reading.passage import Passage
from notetaker.report.reading.plain import decoded, with_short_references

# Elements inside a line: what they part is still one word. Every other element ends the stretch of text.
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s
    samp small span strike strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905 - reads as a list of words
)
_SPACING = frozenset(("br", "td", "th"))
_PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read_html(data: bytes) -> Iterator[Passage]:
    """Everything in the page, whether a browser would show it or not."""
    declared = _CHARSET.search(data[:4096])
    reader = _Page()
    reader.feed(with_short_references(decoded(data, declared[1].decode("ascii") if declared else "")))
    rest = reader.rawdata  # a tag or comment that never ends; `close` would drop some of them
    reader.close()
    reader.flush()
    yield from reader.passages
    if rest:
        yield Passage("end of the page", rest)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[Passage] = []
        self._text: list[str] = []
        self._line = 1
        self._inside = ""
        self._spans: list[str] = []
        self._labelled = False

    def flush(self) -> None:
        """End the stretch of text that was being collected."""
        text = "".join(self._text)
        if text.strip():
            place = f"{self._inside}, line {self._line}" if self._inside else f"line {self._line}"
            self.passages.append(Passage(place, text, self._line, self._inside))
        self._text = []

    def parse_html_declaration(self, i: int) -> int:
        """Read a marked section as browsers do; the standard library stops at one that is not well formed."""
        if self.rawdata.startswith("<![", i):
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "span":
            self._open_span(dict(attrs).get("class") or "")
        if tag in _SPACING:
            self._text.append(" ")
        elif tag not in _INLINE:
            self.flush()
            self._inside = tag if tag in ("title", "script", "style") else ""
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def _open_span(self, kind: str) -> None:
        """Our reports part a category from the note by looks alone: here a dash does, as in the other formats."""
        self._spans.append(kind)
        if self._labelled and kind == "text":
            self._text.append("\u2013 ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self._spans:
            self._labelled = self._spans.pop() == "category"
        if tag in _SPACING:
            self._text.append(" ")
        elif tag not in _INLINE:
            self.flush()
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if not self._text:
            self._line = self.getpos()[0]
        self._text.append(data)
        if data.strip():
            self._labelled = False

    def handle_comment(self, data: str) -> None:
        self._aside("comment", data)

    def handle_decl(self, decl: str) -> None:
        self._aside("declaration", decl)

    def unknown_decl(self, data: str) -> None:
        self._aside("declaration", data)

    def handle_pi(self, data: str) -> None:
        self._aside("instruction", data)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        self._aside(f"attribute {name} of <{tag}>", value)
        plain = _PERCENT.sub(lambda code: decoded(bytes.fromhex(code[0].replace("%", ""))), value)
        if plain != value:
            self._aside(f"attribute {name} of <{tag}>", plain)

    def _aside(self, what: str, text: str) -> None:
        if text.strip():
            self.passages.append(Passage(f"{what}, line {self.getpos()[0]}", text))
