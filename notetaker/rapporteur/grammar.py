"""The capture grammar: what a typed line says besides its text."""

import re
from dataclasses import dataclass

from notetaker.anonymise import language_of
from notetaker.model.note import Kind

_PREFIX = re.compile(
    r"^(?P<prefix>[^\s:/@\d][^:\n]{0,59}?)\s*:(?!//)(?:\s*:(?=[\s\w:]|$))*\s*(?P<rest>.*)$", re.DOTALL
)
"""A colon that is typed twice, or behind one that was offered, is one."""
_MISTYPED = re.compile(
    r"(?P<code>[^\W\d_]{1,4}\d{0,2})(?:\s?(?P<sign>[;,])\s*(?=\S)|\s?(?P<other>[-–—>=→]|->|\)|\.{1,3}|…)\s+(?=\S)|\s*$)"
)
_THEME = re.compile(r"(?:^|\s)#(?P<theme>(?:[^\W\d_][\w’'-]{0,39})?)\s*$")
_LEADING = {
    "+": Kind.AGREEMENT,
    "-": Kind.DISAGREEMENT,
    "–": Kind.DISAGREEMENT,
    ">": Kind.ACTION,
    "»": Kind.ACTION,  # on BÉPO a key of its own, where > needs AltGr
    '"': Kind.QUOTE,
    "“": Kind.QUOTE,
    "«": Kind.QUOTE,
    "!": Kind.RECOMMENDATION,
    "?": Kind.QUESTION,
}
_TYPED_IN_FRONT = "!?: \u00a0\u202f"
"""What may stand together before a recommendation or a question."""
_ARROW = re.compile("[-–—=]{1,3}>|[→⇒⟶⟹➔➜]")
"""An action as hurried hands write it. Tried first, for it may begin with the sign of disagreement."""
_CLOSING = {'"': '"', "“": "”", "«": "»"}
_NAME_ALONE = re.compile(r"[\W_]*(?:recomm[ae]ndations?|questions?|actions?)[\W_]*", re.IGNORECASE)
"""What says of itself what it is, and no more, be it behind the sign: "! Recommendation"."""
_BY_THE_END = (Kind.POINT, Kind.QUESTION, Kind.RECOMMENDATION)
_NAMED = (Kind.QUESTION, Kind.RECOMMENDATION, Kind.ACTION)
_MARKS = {Kind.AGREEMENT: "+ ", Kind.DISAGREEMENT: "- ", Kind.ACTION: "> ", Kind.OWN: "nt: "}


@dataclass(frozen=True, repr=False)
class TypedLine:
    """A line in its parts. `prefix` may be a speaker and stays in memory: this class does not print it.

    `prefix` is what stands before the first colon, or empty; `rest` is what follows it, `whole` the line without
    its prefix taken off. Which of the two is the note's text depends on whether the prefix is a speaker.
    """

    prefix: str
    rest: str
    whole: str

    def __repr__(self) -> str:
        return "TypedLine(***)"


def split_line(line: str) -> TypedLine:
    """Part a typed line at the colon that may end a speaker code.

    A prefix has at most sixty characters and five words; a time ("10:30") or an address ("https:") is not one.
    """
    whole = line.strip()
    match = _PREFIX.match(whole)
    if match is None or len(match["prefix"].split()) > 5 or not any(map(str.isalnum, match["prefix"])):
        return TypedLine("", whole, whole)
    return TypedLine(match["prefix"].strip(), match["rest"].strip(), whole)


def mistyped_head(line: str) -> tuple[str, str, int]:
    """A short word with which a line begins before a semicolon, comma, dash or other sign, or which is all of it; that
    sign, and where what follows begins.

    It may be a code whose colon was mistyped. Two empty texts and 0 where a line begins otherwise.
    """
    match = _MISTYPED.match(line)
    return ("", "", 0) if match is None else (match["code"], match["sign"] or match["other"] or "", match.end())


def names_a_kind(prefix: str) -> bool:
    """Whether what stands before the colon says what a note is, and not who speaks: "Recommendation: …"."""
    return _NAME_ALONE.fullmatch(prefix) is not None


def split_theme(line: str) -> tuple[str, str]:
    """The line without a theme at its end, and the theme: `#audit`, or `#droit-souple`; empty where there is none."""
    match = _THEME.search(line)
    return (line, "") if match is None else (line[: match.start()].rstrip(), match["theme"])


def kind_of(text: str) -> tuple[Kind, str]:
    """The kind that the marks of a text give it, and the text without the marks that are not part of it.

    A leading mark decides, but a text between » and « is a quote; else a trailing `!` or `?` does. An arrow (`->`, `=>`,
    `→`) is one mark. Question marks at the end and closed quotation marks are kept. Beside the name of its kind nothing
    is said: "! Recommendation".
    """
    kind, said = _marked(text)
    alone = kind in _NAMED and _NAME_ALONE.fullmatch(said) is not None
    return kind, "" if alone else said


def _marked(text: str) -> tuple[Kind, str]:
    if (arrow := _ARROW.match(text)) is not None:
        return Kind.ACTION, text[arrow.end() :].strip()
    lead = text[:1]
    if lead == "»" and "«" in text:
        return Kind.QUOTE, text
    if (kind := _LEADING.get(lead)) is not None:
        said = text.lstrip(_TYPED_IN_FRONT) if lead in _TYPED_IN_FRONT else _without_lead(text, lead)
        return kind, said.rstrip("! \u00a0\u202f") if kind is Kind.RECOMMENDATION else said
    if text.endswith("!"):
        return Kind.RECOMMENDATION, text.rstrip("! \u00a0\u202f")
    if text.endswith("?"):
        return Kind.QUESTION, text
    return Kind.POINT, text


def with_marks(kind: Kind, text: str, theme: str = "") -> str:
    """A note's text as a line of the grammar, to edit it."""
    sign = " !" if language_of(text) == "fr" else "!"
    marked = text + sign if kind is Kind.RECOMMENDATION else _MARKS.get(kind, "") + text
    return f"{marked} #{theme}" if theme else marked


def split_kept_theme(line: str, theme: str, text: str) -> tuple[str, str, str]:
    """The line of an edited note before its theme, what was typed behind it, and its theme now.

    A theme that stands at the end is parted as in any line. One that the note had stays its theme where words were typed
    behind it: it never becomes text, unless the `text` of the note had the same word already, or the text before it is
    another now and a new theme follows: then it has become one of the words.
    """
    before, now = split_theme(line)
    if theme:
        own = re.compile(rf"(?:^|(?<=\s))#{re.escape(theme)}(?![\w’'-])")
        places = list(own.finditer(before))
        if len(places) > len(own.findall(text)):
            last = places[-1]
            said, more = before[: last.start()].rstrip(), before[last.end() :].strip()
            if not (more and now) or said.rstrip("! \u00a0\u202f").endswith(text):
                return said, more, now or theme
    return before, "", now


def kind_with_more(text: str, more: str) -> tuple[Kind, str]:
    """The kind and the text of an edited line that had marks, where `more` was typed behind them.

    The marks of `text` go on to hold, unless `more` ends with one of its own.
    """
    kind, said = kind_of(text)
    if not more:
        return kind, said
    gap = "" if more[0] in ".,;:…" else " "
    if kind in _BY_THE_END and more.endswith(("!", "?")):
        return kind_of(f"{said}{gap}{more}")
    return kind, f"{said}{gap}{more}"


def split_mark(text: str, marked: str) -> tuple[str, str]:
    """The text of an edited line up to the mark that ended it before (`marked`), and what was typed behind that mark.

    The mark is the same only where there are as many of its sign as before: one more or less was typed or taken away.
    """
    sign = marked[-1:]
    if sign not in ("!", "?") or text.endswith(("!", "?")) or text.count(sign) != marked.count(sign):
        return text, ""
    end = text.rindex(sign) + 1
    return text[:end], text[end:].strip()


def _without_lead(text: str, lead: str) -> str:
    closing = _CLOSING.get(lead)
    if closing is not None and closing in text[1:]:
        return text
    return text[1:].strip()
