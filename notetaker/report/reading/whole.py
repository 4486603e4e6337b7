"""A file with all that it holds: what is coded in its texts, files in it, and files in these."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from notetaker.report.reading.coded import coded
from notetaker.report.reading.kinds import read_part
from notetaker.report.reading.parts import Found, Part, Unread
from notetaker.report.reading.passage import AuditUnreadable, OversizedFile, PartsUnread, Passage

_DEEPEST = 3
_MOST_IN_ALL = 1024 * 1024 * 1024
"""Bytes of all files in files: an archive may hold a thousand that each unpack to the limit of one."""
_MOST_TOLD = 5
_SHOWN_FROM_ELSEWHERE = re.compile(
    r"(?:attribute (?:src|srcset|data|poster|href|xlink:href) of "
    r"<(?:img|image|object|embed|iframe|video|audio|source|input)>"
    r"|href of (?:image|object|plugin))(?:, line \d+)?$"
)
_HERE = ("data:", "#", "Pictures/", "./Object", "Object", "./ObjectReplacements", "ObjectReplacements")


@dataclass
class _Opened:
    """What has been met so far in the file of this name."""

    name: str
    unpacked: int = 0
    unread: set[str] = field(default_factory=set)
    refused: AuditUnreadable | None = None

    def refuse(self, error: AuditUnreadable) -> None:
        """Remember the first part that could not be opened; the rest is read all the same."""
        self.refused = self.refused or error

    def tell(self) -> None:
        """Raise what was refused, or PartsUnread for parts where nobody can look."""
        if self.refused is not None:
            raise self.refused
        if self.unread:
            raise PartsUnread(name=self.name, parts=_some(sorted(self.unread)))


def _some(parts: list[str]) -> str:
    more = ", …" if len(parts) > _MOST_TOLD else ""
    return ", ".join(parts[:_MOST_TOLD]) + more


def read_whole(name: str, found: Iterator[Found]) -> Iterator[Passage]:
    """Every text of what a reader found, and of the files in it, each with its place.

    Yields all that can be read and then raises AuditUnreadable for what cannot: what the reader itself raised, the first
    file inside that was refused, such as one that unfolds without end, or PartsUnread.
    """
    opened = _Opened(name)
    yield from _texts(found, opened, ())
    opened.tell()


def _texts(found: Iterator[Found], opened: _Opened, within: tuple[str, ...]) -> Iterator[Passage]:
    """The texts; `within` are the places of the files that these stand in, the outermost first."""
    for one in found:
        match one:
            case Unread():
                opened.unread.add(str(Unread(one.what, _path(within, one.place))))
            case Part():
                yield from _inside(one, opened, within)
            case Passage() if one.text.strip():
                yield Passage(_path(within, one.place), one.text) if within else one
                if _is_elsewhere(one):
                    opened.unread.add(str(Unread("another file", _path(within, one.place))))
                yield from _texts(coded(one), opened, within)


def _inside(part: Part, opened: _Opened, within: tuple[str, ...]) -> Iterator[Passage]:
    opened.unpacked += len(part.content)
    try:
        if len(within) > _DEEPEST or opened.unpacked > _MOST_IN_ALL:
            raise OversizedFile(name=opened.name)
        yield from _texts(read_part(opened.name, part), opened, (*within, part.place))
    except AuditUnreadable as error:
        opened.refuse(error)


def _path(within: tuple[str, ...], place: str) -> str:
    return ": ".join(filter(None, (*within, place)))


def _is_elsewhere(passage: Passage) -> bool:
    """Whether the document shows here a picture that it does not hold: what it shows was not read."""
    return bool(_SHOWN_FROM_ELSEWHERE.search(passage.place)) and not passage.text.strip().startswith(_HERE)
