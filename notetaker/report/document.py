"""What a report says, already worded in one language: plain data that every writer turns into a file."""

from collections.abc import Callable
from dataclasses import dataclass

from notetaker.model.language import Lang


@dataclass(frozen=True)
class Span:
    """A stretch of text. Writers set off a placeholder ("[a business participant]", brackets included)."""

    text: str
    placeholder: bool = False


@dataclass(frozen=True)
class Point:
    """One point: the category's label, its text, and a remark on its support; label and remark may be empty."""

    category: str
    text: tuple[Span, ...]
    support: str = ""

    @property
    def plain(self) -> str:
        """The text without emphasis."""
        return "".join(span.text for span in self.text)


@dataclass(frozen=True)
class Group:
    """Points of one kind under their heading ("Recommendations"); `kind` names one of them in a table row.

    A brief has a group for each `theme` of a kind, one after the other, with the same heading.
    """

    heading: str
    points: tuple[Point, ...]
    kind: str = ""
    theme: str = ""


@dataclass(frozen=True)
class SessionSection:
    """One session. `day` is an ISO date, which the writers word, or any text; `day` and `room` may be empty."""

    heading: str
    groups: tuple[Group, ...]
    day: str = ""
    room: str = ""

    def place(self, worded_day: Callable[[str], str]) -> str:
        """Day and room on one line, or nothing."""
        return " · ".join(part for part in (worded_day(self.day), self.room) if part)


@dataclass(frozen=True)
class Figure:
    """One number of the summary and what it counts: "42", "points"."""

    value: str
    label: str


@dataclass(frozen=True)
class Report:
    """A whole report. `rule` and `limits` are usually those of `words(lang)`; `intro` may be empty.

    `said_by` says of whom all points are, in a brief whose points have no category of their own.
    """

    title: str
    lang: Lang
    rule: str
    limits: str
    sections: tuple[SessionSection, ...]
    summary: tuple[Figure, ...] = ()
    intro: str = ""
    said_by: str = ""
